import type { ColumnModel } from "../../../engine/model/describe.ts";
import { DateInput } from "../../ui/DateInput.tsx";
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
  const withTime = column.format !== "DateOnly";
  return (
    <DateInput
      withTime={withTime}
      value={localTimeOf(value).slice(0, withTime ? 16 : 10)}
      onChange={(day) => onChange(day === "" ? null : instantOf(withTime ? day : `${day}T00:00`))}
    />
  );
}
