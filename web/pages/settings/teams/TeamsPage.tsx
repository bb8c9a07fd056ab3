import { Button } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAppModel, useTableModel } from "../../../api/model.ts";
import { QuickCreatePane } from "../../../record/form/QuickCreatePane.tsx";
import { linkColumn, modelColumns, propertiesOf } from "../list/listColumn.tsx";
import { SettingsList } from "../list/SettingsList.tsx";
import { SettingsHead } from "../SettingsHead.tsx";
import { unitsQuery } from "../settingsQueries.ts";
import { useSettingsSearch } from "../settingsSearch.ts";
import { unitTree } from "../units/unitTree.ts";
import { TeamPage } from "./TeamPage.tsx";

const shown = ["teamtype", "businessunitid", "administratorid", "description"];
const asked = ["name", "teamtype", "businessunitid", "administratorid", "description"];

/** Groups of people: who shares roles, or owns records together. One of them is opened by its address. */
export function TeamsPage() {
  const { t } = useTranslation("settings");
  const model = useTableModel("team");
  const [search, change] = useSettingsSearch();
  const [isMaking, setMaking] = useState(false);
  const { user } = useAppModel();
  const units = useQuery(unitsQuery());
  const [root] = unitTree(units.data ?? []);
  if (search.id !== undefined) return <TeamPage key={search.id} id={search.id} />;
  return (
    <>
      <SettingsHead
        title={t("teams.title")}
        action={
          model.rights.create ? (
            <Button appearance="primary" onClick={() => setMaking(true)}>
              {t("teams.new")}
            </Button>
          ) : undefined
        }
      >
        {t("teams.intro")}
      </SettingsHead>
      <SettingsList
        model={model}
        label={t("teams.title")}
        none={t("teams.none")}
        find={{ by: ["name"], text: search.q, onFind: (q) => change({ q }) }}
        query={{
          select: propertiesOf(model, ["name", ...shown]),
          filter: "teamtype eq 0 or (teamtype eq 1 and systemmanaged ne true)",
          order: "name asc",
        }}
        columns={[...linkColumn(model, "name", "teams"), ...modelColumns(model, shown)]}
      />
      {isMaking && !units.isPending ? (
        <QuickCreatePane
          table="team"
          columns={asked}
          preset={{
            teamtype: 0,
            administratorid: { table: "systemuser", id: user.id, name: user.fullName },
            ...(root && {
              businessunitid: { table: "businessunit", id: root.unit.id, name: root.unit.name },
            }),
          }}
          onClose={() => setMaking(false)}
          onCreated={({ id }) => change({ id, q: undefined })}
        />
      ) : null}
    </>
  );
}
