import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../../api/client.ts";
import { useTableModel } from "../../../api/model.ts";
import { invalidateRecord } from "../../../api/records.ts";
import { modelColumns, propertiesOf } from "../list/listColumn.tsx";
import { SettingsList } from "../list/SettingsList.tsx";
import { RecordAdder } from "../RecordAdder.tsx";
import { StateBadge } from "../StateBadge.tsx";

const shown = ["fullname", "internalemailaddress"];

/** Who works in a unit; others are brought in by name. */
export function UnitPeople({ id }: { readonly id: string }) {
  const { t } = useTranslation("settings");
  const model = useTableModel("systemuser");
  const [text, setText] = useState<string>();
  const bring = async (user: string) => {
    await api.patch(`systemusers(${user})`, { "businessunitid@odata.bind": `businessunits(${id})` });
    await invalidateRecord("systemuser", user);
  };
  return (
    <section className="settings-part" aria-labelledby="unit-people">
      <h3 id="unit-people">{t("units.people")}</h3>
      <RecordAdder label={t("units.bring")} table="systemuser" onAdd={bring} />
      <SettingsList
        model={model}
        label={t("units.people")}
        none={t("units.noPeople")}
        find={{ by: shown, text, onFind: setText, isAlways: false }}
        query={{
          select: ["isdisabled", ...propertiesOf(model, shown)],
          filter: `_businessunitid_value eq ${id} and isintegrationuser eq false`,
          order: "isdisabled asc,fullname asc",
          pageSize: 20,
        }}
        columns={[
          ...modelColumns(model, shown),
          { name: "state", label: t("users.state"), render: (user) => <StateBadge isOff={user.isdisabled === true} /> },
        ]}
      />
    </section>
  );
}
