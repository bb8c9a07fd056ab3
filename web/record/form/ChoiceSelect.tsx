import { Select } from "@fluentui/react-components";
import type { ColumnModel } from "../../../engine/model/describe.ts";
import type { FieldValue } from "../fieldValue.ts";

interface ChoiceSelectProps {
  readonly column: ColumnModel;
  readonly value: FieldValue;
  readonly onChange: (value: FieldValue) => void;
  /** A status offers the reasons of this state alone. */
  readonly state: number | undefined;
}

/** The browser's own list: it is at home on a telephone, and the quickest with a keyboard. */
export function ChoiceSelect({ column, value, onChange, state }: ChoiceSelectProps) {
  const options = (column.options ?? []).filter((option) => column.kind !== "status" || option.state === (state ?? 0));
  return (
    <Select
      value={value === null ? "" : String(value)}
      onChange={(_, data) => onChange(data.value === "" ? null : Number(data.value))}
    >
      {column.kind === "choice" ? <option value="" aria-label="—" /> : null}
      {options.map((option) => (
        <option key={String(option.value)} value={String(option.value)}>
          {option.label}
        </option>
      ))}
    </Select>
  );
}
