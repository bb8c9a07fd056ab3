import { Input, Switch, Textarea } from "@fluentui/react-components";
import type { ColumnModel } from "../../../engine/model/describe.ts";
import type { Currency } from "../../api/currencies.ts";
import { DateInput } from "../../ui/DateInput.tsx";
import { NumberInput } from "../../ui/NumberInput.tsx";
import { isShare } from "../columnText.ts";
import { isLookupValue, type FieldValue } from "../fieldValue.ts";
import { ChoiceSelect } from "./ChoiceSelect.tsx";
import { LookupInput } from "./LookupInput.tsx";
import { TextInput } from "./TextInput.tsx";
import { TimeInput } from "./TimeInput.tsx";

export interface FieldControlProps {
  readonly column: ColumnModel;
  readonly value: FieldValue;
  readonly onChange: (value: FieldValue) => void;
  /** Of the record's amounts. */
  readonly currency?: Currency | undefined;
  /** State the record is in: a status offers the reasons of that state alone. */
  readonly state?: number | undefined;
  readonly canCreate?: boolean;
}

/** The control a column is edited with, by its kind. */
export function FieldControl(props: FieldControlProps) {
  const { column, value, onChange, currency, state, canCreate } = props;
  const text = typeof value === "string" ? value : "";
  const number = typeof value === "number" ? value : typeof value === "string" && value !== "" ? Number(value) : null;
  switch (column.kind) {
    case "text":
      return <TextInput column={column} value={text} onChange={onChange} />;
    case "memo":
      return (
        <Textarea
          resize="vertical"
          rows={2}
          maxLength={column.max}
          value={text}
          onChange={(_, data) => onChange(data.value)}
        />
      );
    case "integer":
    case "bigint":
      return <NumberInput value={number} most={0} after={isShare(column) ? "%" : undefined} onChange={onChange} />;
    case "decimal":
      return <NumberInput value={number} most={column.precision ?? 2} onChange={onChange} />;
    case "money":
      return <MoneyInput column={column} value={number} onChange={onChange} currency={currency} />;
    case "boolean":
      return <BooleanSwitch column={column} value={value} onChange={onChange} />;
    case "choice":
    case "state":
    case "status":
      return <ChoiceSelect column={column} value={value} onChange={onChange} state={state} />;
    case "date":
      return <DateInput value={text.slice(0, 10)} onChange={(day) => onChange(day || null)} />;
    case "datetime":
      return <TimeInput column={column} value={text} onChange={onChange} />;
    case "lookup":
      return (
        <LookupInput
          column={column}
          value={isLookupValue(value) ? value : null}
          onChange={onChange}
          canCreate={canCreate}
        />
      );
    case "uuid":
    case "tablename":
      return <Input readOnly value={text} />;
    default:
      return column.kind satisfies never;
  }
}

interface MoneyInputProps {
  readonly column: ColumnModel;
  readonly value: number | null;
  readonly onChange: (value: FieldValue) => void;
  readonly currency: Currency | undefined;
}

function MoneyInput({ column, value, onChange, currency }: MoneyInputProps) {
  const digits = currency?.precision ?? column.precision ?? 2;
  return <NumberInput value={value} least={digits} most={digits} after={currency?.symbol} onChange={onChange} />;
}

interface ValueProps {
  readonly column: ColumnModel;
  readonly value: FieldValue;
  readonly onChange: (value: FieldValue) => void;
}

function BooleanSwitch({ column, value, onChange }: ValueProps) {
  const label = column.options?.find((option) => option.value === (value === true))?.label ?? "";
  return <Switch checked={value === true} label={label} onChange={(_, { checked }) => onChange(checked)} />;
}
