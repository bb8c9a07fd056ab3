import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, formatted, type Row } from "../../../api/client.ts";
import { currencyProperty, useCurrency } from "../../../api/currencies.ts";
import { useTableModel } from "../../../api/model.ts";
import { invalidateRecord } from "../../../api/records.ts";
import { QuickCreatePane } from "../../../record/form/QuickCreatePane.tsx";
import { formatNumber } from "../../../ui/formats.ts";
import { MoneyText } from "../../../ui/MoneyText.tsx";
import { DeleteButton } from "../DeleteButton.tsx";
import { EditPane } from "../EditPane.tsx";
import { modelColumns, propertiesOf } from "../list/listColumn.tsx";
import { SettingsList } from "../list/SettingsList.tsx";

const shown = ["productid", "productnumber", "uomid", "pricingmethodcode"];
const asked = ["productid", "uomid", "pricingmethodcode", "amount", "percentage", "discounttypeid"];
const edited = [
  ...asked.filter((name) => name !== "productid"),
  "quantitysellingcode",
  "roundingpolicycode",
  "roundingoptioncode",
  "roundingoptionamount",
];

interface PriceItemsProps {
  readonly id: string;
  readonly list: Row;
  readonly canChange: boolean;
}

/** What products cost in a price list; items are added, changed and taken out. */
export function PriceItems({ id, list, canChange }: PriceItemsProps) {
  const { t } = useTranslation("settings");
  const model = useTableModel("productpricelevel");
  const currency = useCurrency(list);
  const [text, setText] = useState<string>();
  const [item, setItem] = useState<Row | "new" | null>(null);
  const close = () => setItem(null);
  const remove = async (row: Row) => {
    await api.delete(`productpricelevels(${idOf(row)})`);
    await invalidateRecord(model.name);
  };
  const currencyId = list[currencyProperty];
  return (
    <section className="settings-part" aria-labelledby="price-items">
      <h2 id="price-items">{t("prices.items")}</h2>
      <SettingsList
        model={model}
        label={t("prices.items")}
        none={t("prices.noItems")}
        find={{ by: ["productid/name", "productnumber"], text, onFind: setText, isAlways: false }}
        tools={
          canChange && model.rights.create ? (
            <Button onClick={() => setItem("new")}>{t("prices.add")}</Button>
          ) : undefined
        }
        query={{
          select: ["amount", "percentage", ...propertiesOf(model, shown)],
          filter: `_pricelevelid_value eq ${id}`,
          order: "productid/name asc",
        }}
        columns={[
          ...modelColumns(model, shown),
          {
            name: "amount",
            label: t("prices.price"),
            isFigure: true,
            render: (row) =>
              row.pricingmethodcode === 1 ? (
                <MoneyText value={row.amount as number | null} currency={currency?.code} />
              ) : (
                formatNumber(Number(row.percentage) / 100, { style: "percent", maximumFractionDigits: 2 })
              ),
          },
          ...(canChange && model.rights.write
            ? [
                {
                  name: "actions",
                  label: t("actions"),
                  render: (row: Row) => (
                    <div className="settings-actions">
                      <Button size="small" aria-label={t("editOf", { name: nameOf(row) })} onClick={() => setItem(row)}>
                        {t("edit")}
                      </Button>
                      <DeleteButton name={nameOf(row)} onDelete={() => remove(row)}>
                        {t("prices.deleteText")}
                      </DeleteButton>
                    </div>
                  ),
                },
              ]
            : []),
        ]}
      />
      {item === "new" ? (
        <QuickCreatePane
          table={model.name}
          columns={asked}
          preset={{
            pricelevelid: { table: "pricelevel", id, name: String(list.name ?? "") },
            ...(typeof currencyId === "string" && {
              transactioncurrencyid: {
                table: "transactioncurrency",
                id: currencyId,
                name: formatted(list, currencyProperty),
              },
            }),
          }}
          onClose={close}
        />
      ) : null}
      {item !== null && item !== "new" ? (
        <EditPane
          title={t("editOf", { name: nameOf(item) })}
          table={model.name}
          id={idOf(item)}
          columns={edited}
          onClose={close}
        />
      ) : null}
    </section>
  );
}

function idOf(row: Row): string {
  return String(row.productpricelevelid);
}

function nameOf(row: Row): string {
  return formatted(row, "_productid_value");
}
