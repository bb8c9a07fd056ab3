import { Badge, Button } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, type Row } from "../../../api/client.ts";
import { useAppModel, useTableModel } from "../../../api/model.ts";
import { queryClient } from "../../../api/queryClient.ts";
import { invalidateRecord } from "../../../api/records.ts";
import { QuickCreatePane } from "../../../record/form/QuickCreatePane.tsx";
import { ErrorNote } from "../../../ui/ErrorNote.tsx";
import { formatNumber } from "../../../ui/formats.ts";
import { EditPane } from "../EditPane.tsx";
import { modelColumns, propertiesOf } from "../list/listColumn.tsx";
import { SettingsList } from "../list/SettingsList.tsx";
import { SettingsHead } from "../SettingsHead.tsx";
import { StateBadge } from "../StateBadge.tsx";

const shown = ["currencyname", "isocurrencycode", "currencysymbol", "currencyprecision"];
const edited = ["currencyname", "currencysymbol", "exchangerate", "currencyprecision"];
const asked = ["currencyname", "isocurrencycode", "currencysymbol", "exchangerate", "currencyprecision"];

type Overlay = { kind: "new" } | { kind: "edit"; row: Row };

/** The currencies one sells in, each with its rate against the company's own. */
export function CurrenciesPage() {
  const { t } = useTranslation("settings");
  const model = useTableModel("transactioncurrency");
  const { currency: base } = useAppModel();
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const isBase = (row: Row) => idOf(row) === base.id;
  const close = () => {
    setOverlay(null);
    void queryClient.invalidateQueries({ queryKey: ["currencies"] });
  };
  const toggle = useMutation({
    mutationFn: (row: Row) => {
      const isOn = row.statecode === 0;
      return api.patch(`transactioncurrencies(${idOf(row)})`, { statecode: isOn ? 1 : 0, statuscode: isOn ? 2 : 1 });
    },
    onSettled: () => invalidateRecord(model.name),
  });

  return (
    <>
      <SettingsHead
        title={t("currencies.title")}
        action={
          model.rights.create ? (
            <Button appearance="primary" onClick={() => setOverlay({ kind: "new" })}>
              {t("currencies.new")}
            </Button>
          ) : undefined
        }
      >
        {t("currencies.intro")}
      </SettingsHead>
      <ErrorNote error={toggle.error} />
      <SettingsList
        model={model}
        label={t("currencies.title")}
        none={t("currencies.none")}
        query={{ select: ["exchangerate", "statecode", ...propertiesOf(model, shown)], order: "currencyname asc" }}
        columns={[
          ...modelColumns(model, shown),
          {
            name: "exchangerate",
            label: t("currencies.rate"),
            isFigure: true,
            render: (row) =>
              isBase(row) ? (
                <Badge appearance="tint">{t("currencies.base")}</Badge>
              ) : (
                t("currencies.rateText", {
                  base: base.code,
                  rate: formatNumber(Number(row.exchangerate), { maximumFractionDigits: 10 }),
                  code: String(row.isocurrencycode),
                })
              ),
          },
          { name: "state", label: t("users.state"), render: (row) => <StateBadge isOff={row.statecode !== 0} /> },
          {
            name: "actions",
            label: t("actions"),
            render: (row) => (
              <div className="settings-actions">
                <Button
                  size="small"
                  aria-label={t("editOf", { name: nameOf(row) })}
                  onClick={() => setOverlay({ kind: "edit", row })}
                >
                  {t("edit")}
                </Button>
                {isBase(row) ? null : (
                  <Button
                    size="small"
                    aria-label={t(row.statecode === 0 ? "disableOf" : "enableOf", { name: nameOf(row) })}
                    onClick={() => toggle.mutate(row)}
                  >
                    {t(row.statecode === 0 ? "disable" : "enable")}
                  </Button>
                )}
              </div>
            ),
          },
        ]}
      />
      {overlay?.kind === "new" ? (
        <QuickCreatePane
          table={model.name}
          columns={asked}
          preset={{ currencyprecision: base.precision }}
          onClose={close}
        />
      ) : null}
      {overlay?.kind === "edit" ? (
        <EditPane
          title={t("editOf", { name: nameOf(overlay.row) })}
          table={model.name}
          id={idOf(overlay.row)}
          columns={isBase(overlay.row) ? edited.filter((name) => name !== "exchangerate") : edited}
          onClose={close}
        />
      ) : null}
    </>
  );
}

function idOf(row: Row): string {
  return String(row.transactioncurrencyid);
}

function nameOf(row: Row): string {
  return String(row.currencyname ?? "");
}
