import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ColumnModel, TableModel } from "../../../engine/model/describe.ts";
import { messageOf } from "../../api/apiError.ts";
import { api, type Row } from "../../api/client.ts";
import { useCurrency, type Currency } from "../../api/currencies.ts";
import { columnOf } from "../../api/model.ts";
import { invalidateRecord } from "../../api/records.ts";
import { columnText } from "../columnText.ts";
import { NumberCell } from "./NumberCell.tsx";

interface TotalsPanelProps {
  readonly model: TableModel;
  readonly record: Row;
  readonly canEdit: boolean;
}

/** The sums of a document in the order they are made, and which of them are typed. */
const totals = [
  { name: "totallineitemamount", isTyped: false },
  { name: "discountpercentage", isTyped: true },
  { name: "discountamount", isTyped: true },
  { name: "totaldiscountamount", isTyped: false },
  { name: "totalamountlessfreight", isTyped: false },
  { name: "freightamount", isTyped: true },
  { name: "totaltax", isTyped: false },
  { name: "totalamount", isTyped: false },
] as const;

export function TotalsPanel({ model, record, canEdit }: TotalsPanelProps) {
  const { t } = useTranslation("lines");
  const currency = useCurrency(record);
  return (
    <dl className="totals" aria-label={t("totals")}>
      {totals.map(({ name, isTyped }) => {
        const column = columnOf(model, name);
        if (!column) return null;
        return (
          <div key={name} className="total" data-sum={name === "totalamount" || undefined}>
            <dt>{column.label}</dt>
            <dd>
              {isTyped && canEdit ? (
                <TotalInput model={model} record={record} column={column} currency={currency} />
              ) : (
                <span className="number-text">{columnText(column, record, currency) || "–"}</span>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

interface TotalInputProps {
  readonly model: TableModel;
  readonly record: Row;
  readonly column: ColumnModel;
  readonly currency: Currency | undefined;
}

/** A discount or the freight of the whole document, saved when it is left. */
function TotalInput({ model, record, column, currency }: TotalInputProps) {
  const stored = numberIn(record[column.name]);
  const [typed, setTyped] = useState<number | null | undefined>(undefined);
  const id = String(record[model.primaryId]);
  const saving = useMutation({
    // One after the other, so that what was typed last is stored last.
    scope: { id },
    mutationFn: (value: number | null) => api.patch(`${model.entitySet}(${id})`, { [column.name]: value }),
    onSuccess: async (_, sent) => {
      await invalidateRecord(model.name, id);
      setTyped((now) => (now === sent ? undefined : now));
    },
  });
  const leave = () => {
    const last = saving.isPending ? saving.variables : stored;
    if (typed !== undefined && typed !== last) saving.mutate(typed);
  };
  const digits = column.kind === "money" ? (currency?.precision ?? 2) : (column.precision ?? 2);
  return (
    <span className="total-input">
      <NumberCell
        label={column.label}
        value={typed === undefined ? stored : typed}
        least={column.kind === "money" ? digits : 0}
        most={digits}
        onType={setTyped}
        onLeave={leave}
      />
      <span className="total-unit" aria-hidden>
        {column.kind === "money" ? currency?.symbol : "%"}
      </span>
      {saving.error ? (
        <span className="total-error" role="alert">
          {messageOf(saving.error)}
        </span>
      ) : null}
    </span>
  );
}

function numberIn(value: unknown): number | null {
  return value === null || value === undefined || value === "" ? null : Number(value);
}
