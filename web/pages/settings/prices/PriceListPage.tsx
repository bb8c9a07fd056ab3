import { Button } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, formatted, type Row } from "../../../api/client.ts";
import { useTableModel } from "../../../api/model.ts";
import { invalidateRecord } from "../../../api/records.ts";
import { DateText } from "../../../ui/DateText.tsx";
import { ErrorNote } from "../../../ui/ErrorNote.tsx";
import { EditPane } from "../EditPane.tsx";
import { RecordOr } from "../RecordOr.tsx";
import { SettingsHead } from "../SettingsHead.tsx";
import { ForceBadge } from "./ForceBadge.tsx";
import { PriceItems } from "./PriceItems.tsx";

const edited = ["name", "begindate", "enddate", "description"];
const reasons = { on: 100001, off: 100002 };

/** A price list: when it counts, and what each product costs in it. */
export function PriceListPage({ id }: { readonly id: string }) {
  return (
    <RecordOr table="pricelevel" id={id}>
      {(list) => <OpenPriceList id={id} list={list} />}
    </RecordOr>
  );
}

function OpenPriceList({ id, list }: { readonly id: string; readonly list: Row }) {
  const { t } = useTranslation("settings");
  const { rights } = useTableModel("pricelevel");
  const [isEditing, setEditing] = useState(false);
  const name = String(list.name ?? "");
  const isOn = list.statecode === 0;
  const toggle = useMutation({
    mutationFn: () =>
      api.patch(`pricelevels(${id})`, { statecode: isOn ? 1 : 0, statuscode: isOn ? reasons.off : reasons.on }),
    onSettled: () => invalidateRecord("pricelevel", id),
  });
  return (
    <>
      <SettingsHead
        title={name}
        back="prices"
        action={
          rights.write ? (
            <>
              {isOn ? <Button onClick={() => setEditing(true)}>{t("edit")}</Button> : null}
              <Button onClick={() => toggle.mutate()}>{t(isOn ? "disable" : "enable")}</Button>
            </>
          ) : undefined
        }
      >
        <span className="settings-facts">
          <ForceBadge row={list} />
          <span>{formatted(list, "_transactioncurrencyid_value")}</span>
          {list.begindate ? (
            <span>
              {t("prices.from")} <DateText value={String(list.begindate)} />
            </span>
          ) : null}
          {list.enddate ? (
            <span>
              {t("prices.until")} <DateText value={String(list.enddate)} />
            </span>
          ) : null}
        </span>
      </SettingsHead>
      <ErrorNote error={toggle.error} />
      {list.description ? <p>{String(list.description)}</p> : null}
      <PriceItems id={id} list={list} canChange={isOn} />
      {isEditing ? (
        <EditPane
          title={t("editOf", { name })}
          table="pricelevel"
          id={id}
          columns={edited}
          onClose={() => setEditing(false)}
        />
      ) : null}
    </>
  );
}
