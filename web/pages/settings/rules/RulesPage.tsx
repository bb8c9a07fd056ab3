import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAppModel, useTableModel } from "../../../api/model.ts";
import { linkColumn, propertiesOf } from "../list/listColumn.tsx";
import { SettingsList } from "../list/SettingsList.tsx";
import { SettingsHead } from "../SettingsHead.tsx";
import { useSettingsSearch } from "../settingsSearch.ts";
import { NewRuleDialog } from "./NewRuleDialog.tsx";
import { PublishedBadge } from "./PublishedBadge.tsx";
import { RulePage } from "./RulePage.tsx";

const shown = ["name", "baseentityname", "matchingentityname", "statuscode"];

/** When two records are taken for one. One rule is opened by its address. */
export function RulesPage() {
  const { t } = useTranslation("settings");
  const model = useTableModel("duplicaterule");
  const { tables } = useAppModel();
  const [search, change] = useSettingsSearch();
  const [isMaking, setMaking] = useState(false);
  if (search.id !== undefined) return <RulePage key={search.id} id={search.id} />;
  const labelOf = (name: unknown) => tables.find((table) => table.name === name)?.label ?? String(name);
  return (
    <>
      <SettingsHead
        title={t("rules.title")}
        action={
          model.rights.create ? (
            <Button appearance="primary" onClick={() => setMaking(true)}>
              {t("rules.new")}
            </Button>
          ) : undefined
        }
      >
        {t("rules.intro")}
      </SettingsHead>
      <SettingsList
        model={model}
        label={t("rules.title")}
        none={t("rules.none")}
        find={{ by: ["name"], text: search.q, onFind: (q) => change({ q }) }}
        query={{ select: propertiesOf(model, shown), order: "name asc" }}
        columns={[
          ...linkColumn(model, "name", "rules"),
          { name: "base", label: t("rules.base"), render: (rule) => labelOf(rule.baseentityname) },
          { name: "matching", label: t("rules.matching"), render: (rule) => labelOf(rule.matchingentityname) },
          { name: "state", label: t("users.state"), render: (rule) => <PublishedBadge rule={rule} /> },
        ]}
      />
      {isMaking ? (
        <NewRuleDialog onClose={() => setMaking(false)} onMade={(id) => change({ id, q: undefined })} />
      ) : null}
    </>
  );
}
