import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTableModel } from "../../../api/model.ts";
import { QuickCreatePane } from "../../../record/form/QuickCreatePane.tsx";
import { linkColumn, modelColumns, propertiesOf } from "../list/listColumn.tsx";
import { SettingsList } from "../list/SettingsList.tsx";
import { SettingsHead } from "../SettingsHead.tsx";
import { useSettingsSearch } from "../settingsSearch.ts";
import { ForceBadge } from "./ForceBadge.tsx";
import { PriceListPage } from "./PriceListPage.tsx";

const shown = ["transactioncurrencyid", "begindate", "enddate"];

/** The price lists, and whether each counts today. One of them is opened by its address. */
export function PricesPage() {
  const { t } = useTranslation("settings");
  const model = useTableModel("pricelevel");
  const [search, change] = useSettingsSearch();
  const [isMaking, setMaking] = useState(false);
  if (search.id !== undefined) return <PriceListPage key={search.id} id={search.id} />;
  return (
    <>
      <SettingsHead
        title={t("prices.title")}
        action={
          model.rights.create ? (
            <Button appearance="primary" onClick={() => setMaking(true)}>
              {t("prices.new")}
            </Button>
          ) : undefined
        }
      >
        {t("prices.intro")}
      </SettingsHead>
      <SettingsList
        model={model}
        label={t("prices.title")}
        none={t("prices.none")}
        find={{ by: ["name"], text: search.q, onFind: (q) => change({ q }) }}
        query={{ select: ["statecode", ...propertiesOf(model, ["name", ...shown])], order: "statecode asc,name asc" }}
        columns={[
          ...linkColumn(model, "name", "prices"),
          ...modelColumns(model, shown),
          { name: "force", label: t("users.state"), render: (row) => <ForceBadge row={row} /> },
        ]}
      />
      {isMaking ? (
        <QuickCreatePane
          table="pricelevel"
          columns={["name", ...shown, "description"]}
          onClose={() => setMaking(false)}
          onCreated={({ id }) => change({ id, q: undefined })}
        />
      ) : null}
    </>
  );
}
