import { Radio, RadioGroup } from "@fluentui/react-components";
import { columnOf, useTableModel } from "../../api/model.ts";
import { Field } from "../../ui/Field.tsx";

interface StatusReasonProps {
  readonly table: string;
  /** The state the reasons belong to. */
  readonly state: number;
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** The reasons a record can have for a state; nothing to choose when there is only one. */
export function StatusReason({ table, state, label, value, onChange }: StatusReasonProps) {
  const reasons = useReasons(table, state);
  if (reasons.length < 2) return null;
  return (
    <Field label={label}>
      <RadioGroup value={String(value)} onChange={(_, data) => onChange(Number(data.value))}>
        {reasons.map((reason) => (
          <Radio key={String(reason.value)} value={String(reason.value)} label={reason.label} />
        ))}
      </RadioGroup>
    </Field>
  );
}

function useReasons(table: string, state: number) {
  const status = columnOf(useTableModel(table), "statuscode");
  return status?.options?.filter((option) => option.state === state) ?? [];
}
