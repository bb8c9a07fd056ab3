import type { DragEvent } from "react";
import { useTranslation } from "react-i18next";
import type { ColumnModel } from "../../../../engine/model/describe.ts";
import type { Section } from "../../../../engine/model/screen.ts";
import { currentLanguage } from "../../../i18n/i18n.ts";
import { ColumnSelect } from "../ColumnSelect.tsx";
import { columnPut, columnRemoved, columnStepped, sectionMoved, sectionRemoved, sectionStep } from "./layout.ts";
import type { Place, Step } from "./layout.ts";
import { PartButtons } from "./PartButtons.tsx";
import { labelOfColumn, partId, type Editing } from "./useEditing.ts";

interface SectionEditorProps {
  readonly editing: Editing;
  readonly section: Section;
  readonly place: Place;
  /** Columns of the table that stand nowhere on the form. */
  readonly offered: readonly ColumnModel[];
}

const dragged = "text/filon-column";

/** The columns of a section, in their order: moved by their buttons or with the mouse, within it and out of it. */
export function SectionEditor({ editing, section, place, offered }: SectionEditorProps) {
  const { t } = useTranslation("settings");
  const { layout, change, focusAfter, keptReason } = editing;
  const id = partId(place);
  const name = section.label[currentLanguage()];
  const step = (by: Step) => {
    const next = sectionStep(layout, place, by);
    if (next === null) return;
    focusAfter(`${partId(next)}-${by === 1 ? "down" : "up"}`);
    change(sectionMoved(layout, place, next));
  };
  const remove = () => {
    focusAfter("form-add-tab");
    change(sectionRemoved(layout, place));
  };
  const drop = (event: DragEvent, before?: string) => {
    const column = event.dataTransfer.getData(dragged);
    if (column === "") return;
    event.preventDefault();
    event.stopPropagation();
    change(columnPut(layout, column, place, before));
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the buttons of a column do what dragging it does
    <section
      className="form-part"
      aria-label={name}
      onDragOver={(event) => event.dataTransfer.types.includes(dragged) && event.preventDefault()}
      onDrop={drop}
    >
      <header>
        <h3>{name}</h3>
        <PartButtons
          id={id}
          name={name}
          isFirst={sectionStep(layout, place, -1) === null}
          isLast={sectionStep(layout, place, 1) === null}
          onRename={() => editing.rename({ place, label: section.label })}
          onStep={step}
          keptReason={keptReason(section.columns)}
          onRemove={remove}
        />
      </header>
      {section.columns.length === 0 ? <p className="settings-note">{t("forms.noColumns")}</p> : null}
      <ol>
        {section.columns.map((column) => (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- as above
          <li
            key={column}
            draggable
            onDragStart={({ dataTransfer }) => dataTransfer.setData(dragged, column)}
            onDrop={(event) => drop(event, column)}
          >
            <ColumnRow editing={editing} column={column} sectionId={id} />
          </li>
        ))}
      </ol>
      <ColumnSelect
        label={t("forms.addColumn", { name })}
        isOptional
        columns={offered}
        value=""
        onChange={(column) => column === "" || change(columnPut(layout, column, place))}
      />
    </section>
  );
}

interface ColumnRowProps {
  readonly editing: Editing;
  readonly column: string;
  readonly sectionId: string;
}

function ColumnRow({ editing, column, sectionId }: ColumnRowProps) {
  const { t } = useTranslation("settings");
  const { model, layout, change, focusAfter, needed } = editing;
  const id = `form-column-${column}`;
  const name = labelOfColumn(model, column);
  const isNeeded = needed.includes(column);
  const step = (by: Step) => {
    focusAfter(`${id}-${by === 1 ? "down" : "up"}`);
    change(columnStepped(layout, column, by));
  };
  const remove = () => {
    focusAfter(`${sectionId}-down`);
    change(columnRemoved(layout, column));
  };
  return (
    <>
      <span className="part-name">
        {name}
        {isNeeded ? <span aria-hidden> *</span> : null}
      </span>
      <PartButtons
        id={id}
        name={name}
        isFirst={columnStepped(layout, column, -1) === layout}
        isLast={columnStepped(layout, column, 1) === layout}
        onStep={step}
        keptReason={isNeeded ? t("forms.needed") : undefined}
        onRemove={remove}
      />
    </>
  );
}
