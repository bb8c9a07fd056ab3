import { Select } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { ColumnModel } from "../../../engine/model/describe.ts";
import { Field } from "../../ui/Field.tsx";

interface ColumnSelectProps {
  readonly label: string;
  readonly columns: readonly ColumnModel[];
  readonly value: string;
  readonly onChange: (name: string) => void;
  readonly isOptional?: boolean;
}

/** One column of a table, by its label; labels that are the same are told apart by the column's name. */
export function ColumnSelect({ label, columns, value, onChange, isOptional = false }: ColumnSelectProps) {
  const { t, i18n } = useTranslation("settings");
  const sorted = [...columns].sort((left, right) => left.label.localeCompare(right.label, i18n.language));
  const isAlone = (column: ColumnModel) => columns.every((other) => other === column || other.label !== column.label);
  return (
    <Field label={label} required={!isOptional}>
      <Select value={value} onChange={(_, data) => onChange(data.value)}>
        <option value="">{t("chooseColumn")}</option>
        {sorted.map((column) => (
          <option key={column.name} value={column.name}>
            {isAlone(column) ? column.label : `${column.label} (${column.name})`}
          </option>
        ))}
      </Select>
    </Field>
  );
}
