import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { ColumnModel } from "../../../../engine/model/describe.ts";
import { moved } from "../../../record/grid/moved.ts";
import { ColumnSelect } from "../ColumnSelect.tsx";
import { PartButtons } from "./PartButtons.tsx";
import type { Step } from "./layout.ts";
import { labelOfColumn, type Editing } from "./useEditing.ts";

interface ColumnListProps {
  readonly name: string;
  readonly note: string;
  readonly editing: Editing;
  readonly columns: readonly string[];
  readonly offered: readonly ColumnModel[];
  readonly onChange: (columns: readonly string[]) => void;
}

/** A short list of columns beside the tabs, in their order; a column may stand on the form as well. */
export function ColumnList({ name, note, editing, columns, offered, onChange }: ColumnListProps) {
  const { t } = useTranslation("settings");
  const { model, focusAfter } = editing;
  const id = useId();
  const step = (at: number, by: Step) => {
    focusAfter(`${id}-${columns[at]}-${by === 1 ? "down" : "up"}`);
    onChange(moved(columns, at, at + by));
  };
  return (
    <section className="form-part" aria-label={name}>
      <header>
        <h3>{name}</h3>
      </header>
      <p className="settings-note">{note}</p>
      <ol>
        {columns.map((column, at) => (
          <li key={column}>
            <span className="part-name">{labelOfColumn(model, column)}</span>
            <PartButtons
              id={`${id}-${column}`}
              name={t("forms.columnOf", { column: labelOfColumn(model, column), name })}
              isFirst={at === 0}
              isLast={at === columns.length - 1}
              onStep={(by) => step(at, by)}
              keptReason={undefined}
              onRemove={() => onChange(columns.filter((other) => other !== column))}
            />
          </li>
        ))}
      </ol>
      <ColumnSelect
        label={t("forms.addColumn", { name })}
        isOptional
        columns={offered.filter((column) => !columns.includes(column.name))}
        value=""
        onChange={(column) => column === "" || onChange([...columns, column])}
      />
    </section>
  );
}
