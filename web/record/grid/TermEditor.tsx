import { Select } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { ColumnModel } from "../../../engine/model/describe.ts";
import { Field } from "../../ui/Field.tsx";
import { ValueEditor } from "./ValueEditor.tsx";
import { operatorsOf, termFor, type Comparison } from "./filterColumns.ts";
import { operatorName } from "./useTermText.ts";

interface TermEditorProps {
  readonly columns: readonly ColumnModel[];
  readonly term: Comparison;
  readonly onChange: (term: Comparison) => void;
}

/** One condition: a column, a comparison, a value. */
export function TermEditor({ columns, term, onChange }: TermEditorProps) {
  const { t } = useTranslation("grid");
  const column = columns.find(({ property }) => property === term.property) ?? columns[0];
  if (column === undefined) return null;
  const chooseColumn = (property: string) =>
    onChange(termFor(columns.find((each) => each.property === property) ?? column));
  const chooseOperator = (operator: string) => {
    const known = operatorsOf(column).find((each) => each === operator) ?? term.operator;
    onChange({ ...term, operator: known, values: known === "empty" || known === "notEmpty" ? [] : term.values });
  };
  return (
    <>
      <Field label={t("filter.column")}>
        <Select value={column.property} onChange={(_, { value }) => chooseColumn(value)}>
          {columns.map(({ property, label }) => (
            <option key={property} value={property}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t("filter.comparison")}>
        <Select value={term.operator} onChange={(_, { value }) => chooseOperator(value)}>
          {operatorsOf(column).map((operator) => (
            <option key={operator} value={operator}>
              {t(`filter.operator.${operatorName(column, operator)}`)}
            </option>
          ))}
        </Select>
      </Field>
      {term.operator === "empty" || term.operator === "notEmpty" ? null : (
        <ValueEditor column={column} term={term} onChange={(values) => onChange({ ...term, values })} />
      )}
    </>
  );
}
