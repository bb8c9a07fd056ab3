import { useTranslation } from "react-i18next";
import type { ColumnModel } from "../../../engine/model/describe.ts";
import { useCurrencies } from "../../api/currencies.ts";
import { columnOf } from "../../api/model.ts";
import { Field } from "../../ui/Field.tsx";
import { ColumnValue } from "../ColumnValue.tsx";
import { isLookupValue } from "../fieldValue.ts";
import { FieldControl } from "./FieldControl.tsx";
import { isRequired, type RecordForm } from "./useRecordForm.ts";
import "../../ui/skeleton.css";
import "./form.css";

interface FormFieldProps {
  readonly form: RecordForm;
  readonly column: ColumnModel;
  /** The record takes no changes: it is closed, or the caller may not. */
  readonly isReadOnly?: boolean;
  readonly canCreate?: boolean;
}

/** One column of a record: a control where it can be changed, else its text. */
export function FormField({ form, column, isReadOnly = false, canCreate = true }: FormFieldProps) {
  const { model, base, isNew, errors, valueOf, setValue } = form;
  const value = valueOf(column);
  const currency = useFormCurrency(form);
  const canChange = isNew ? column.create : column.update;
  const caution = !isNew && column.name in form.changes ? column.caution : undefined;
  if (value === undefined) return <Waiting label={column.label} />;
  if (isReadOnly || !canChange) {
    return <ReadField label={column.label} table={model.name} column={column} row={base} currency={currency} />;
  }
  return (
    <Field label={column.label} required={isRequired(column)} error={errors[column.name]} caution={caution}>
      <FieldControl
        column={column}
        value={value}
        currency={currency}
        state={typeof base.statecode === "number" ? base.statecode : 0}
        canCreate={canCreate}
        onChange={(next) => setValue(column, next)}
      />
    </Field>
  );
}

/** The currency chosen in the form, which may not be stored yet. */
function useFormCurrency({ model, valueOf }: RecordForm) {
  const column = columnOf(model, "transactioncurrencyid");
  const value = column === undefined ? undefined : valueOf(column);
  return useCurrencies().find(({ id }) => isLookupValue(value) && value.id === id);
}

type ReadFieldProps = Parameters<typeof ColumnValue>[0] & { readonly label: string };

function ReadField({ label, ...value }: ReadFieldProps) {
  const { t } = useTranslation("record");
  const text = value.row[value.column.property];
  const isEmpty = text === null || text === undefined || text === "";
  return (
    <dl className="read-field" data-multiline={value.column.kind === "memo" || undefined}>
      <dt>{label}</dt>
      <dd>{isEmpty ? <span aria-label={t("empty")}>—</span> : <ColumnValue {...value} />}</dd>
    </dl>
  );
}

function Waiting({ label }: { readonly label: string }) {
  return (
    <div className="read-field" aria-busy>
      <div className="read-label">{label}</div>
      <span className="skeleton" />
    </div>
  );
}
