import { Input } from "@fluentui/react-components";
import type { ColumnModel } from "../../../engine/model/describe.ts";
import type { FieldValue } from "../fieldValue.ts";
import { instantOf, localTimeOf } from "./localTime.ts";

interface TimeInputProps {
  readonly column: ColumnModel;
  /** An instant. */
  readonly value: string;
  readonly onChange: (value: FieldValue) => void;
}

/** An instant in the reader's time zone, or the day alone where the column shows no more. */
export function TimeInput({ column, value, onChange }: TimeInputProps) {
  if (column.format === "DateOnly") {
    return (
      <Input
        type="date"
        value={localTimeOf(value).slice(0, 10)}
        onChange={(_, data) => onChange(data.value === "" ? null : instantOf(`${data.value}T00:00`))}
      />
    );
  }
  return (
    <Input
      type="datetime-local"
      value={localTimeOf(value)}
      onChange={(_, data) => onChange(data.value === "" ? null : instantOf(data.value))}
    />
  );
}
