import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { ColumnModel, TableModel } from "../../../engine/model/describe.ts";
import { messageOf } from "../../api/apiError.ts";
import { api, type Row } from "../../api/client.ts";
import { useCurrency, type Currency } from "../../api/currencies.ts";
import { invalidateRecord } from "../../api/records.ts";
import { ColumnValue } from "../../record/ColumnValue.tsx";
import { columnText } from "../../record/columnText.ts";
import { bodyOf, sameValue, valueIn, type FieldValue } from "../../record/fieldValue.ts";
import { FieldControl } from "../../record/form/FieldControl.tsx";
import { toast } from "../../ui/toasts.ts";

interface CardFactProps {
  readonly model: TableModel;
  readonly row: Row;
  readonly column: ColumnModel;
  readonly canChange: boolean;
}

/** A column of a card; an amount or a date is changed in place. */
export function CardFact({ model, row, column, canChange }: CardFactProps) {
  const { t } = useTranslation("board");
  const currency = useCurrency(row);
  const [isEditing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const [typed, setTyped] = useState<FieldValue>(null);
  const stored = valueIn(row, column) ?? null;
  const saving = useMutation({
    mutationFn: (value: FieldValue) =>
      api.patch(`${model.entitySet}(${String(row[model.primaryId])})`, bodyOf(model, { [column.name]: value })),
    onSuccess: () => invalidateRecord(model.name, String(row[model.primaryId])),
    onError: (error) => toast({ intent: "error", text: messageOf(error) }),
    onSettled: () => setEditing(false),
  });
  const text = columnText(column, row, currency);
  // A figure that is no amount says nothing by itself.
  const isBare = ["integer", "decimal", "bigint", "boolean"].includes(column.kind);
  const isQuick = canChange && column.update && ["money", "date"].includes(column.kind);
  if (text === "" && !isQuick) return null;

  const leave = (focusBack: boolean) => {
    setEditing(false);
    if (focusBack) requestAnimationFrame(() => button.current?.focus());
  };
  const save = (focusBack: boolean) => {
    if (saving.isPending) return;
    if (sameValue(typed, stored)) leave(focusBack);
    else saving.mutate(typed, { onSettled: () => leave(focusBack) });
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter") save(true);
    if (event.key === "Escape") leave(true);
  };
  return (
    <div className="card-fact" data-kind={column.kind} data-labelled={isBare || undefined}>
      <dt className={isBare ? undefined : "visually-hidden"}>{column.label}</dt>
      <dd>
        {isEditing ? (
          <FactEditor
            column={column}
            currency={currency}
            value={saving.isPending ? (saving.variables ?? null) : typed}
            onChange={setTyped}
            onKeyDown={press}
            onLeave={() => save(false)}
          />
        ) : isQuick ? (
          <button
            ref={button}
            type="button"
            className="card-edit"
            title={t("edit", { column: column.label })}
            onClick={() => {
              setTyped(stored);
              setEditing(true);
            }}
          >
            {text || t("add", { column: column.label })}
            <span className="visually-hidden">{`, ${t("edit", { column: column.label })}`}</span>
          </button>
        ) : (
          <ColumnValue table={model.name} column={column} row={row} currency={currency} />
        )}
      </dd>
    </div>
  );
}

interface FactEditorProps {
  readonly column: ColumnModel;
  readonly currency: Currency | undefined;
  readonly value: FieldValue;
  readonly onChange: (value: FieldValue) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onLeave: () => void;
}

/* oxlint-disable jsx-a11y/no-static-element-interactions -- the keys and the leaving of the field inside */
function FactEditor({ column, currency, value, onChange, onKeyDown, onLeave }: FactEditorProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector("input")?.focus(), []);
  return (
    <div ref={box} className="card-editor" onKeyDown={onKeyDown} onBlur={onLeave}>
      <LabelledControl column={column} currency={currency} value={value} onChange={onChange} />
    </div>
  );
}

function LabelledControl({ column, ...rest }: Omit<FactEditorProps, "onKeyDown" | "onLeave">) {
  return (
    <label>
      <span className="visually-hidden">{column.label}</span>
      <FieldControl column={column} {...rest} />
    </label>
  );
}
