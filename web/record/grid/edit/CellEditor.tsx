import { Field, useFocusableGroup } from "@fluentui/react-components";
import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from "react";
import type { ColumnModel } from "../../../../engine/model/describe.ts";
import type { Row } from "../../../api/client.ts";
import { useCurrency } from "../../../api/currencies.ts";
import { valueIn, type FieldValue } from "../../fieldValue.ts";
import { FieldControl } from "../../form/FieldControl.tsx";
import type { Draft } from "./useCellEdit.ts";
import "./cellEditor.css";

export type Move = "stay" | "next" | "previous";

interface CellEditorProps {
  readonly column: ColumnModel;
  readonly row: Row;
  readonly draft: Draft | undefined;
  /** `leave`: the focus has gone elsewhere already. False when the value cannot be stored as it is. */
  readonly onCommit: (value: FieldValue, move: Move | "leave") => boolean;
  readonly onCancel: () => void;
}

/** The control of the form over a cell. Enter and Tab store, Escape gives up; Ctrl+Enter stores a text of many lines. */
export function CellEditor({ column, row, draft, onCommit, onCancel }: CellEditorProps) {
  const [value, setValue] = useState<FieldValue>(() => draft?.value ?? valueIn(row, column) ?? null);
  const currency = useCurrency(row);
  const place = useRef<HTMLDivElement>(null);
  const isOver = useRef(false);
  // Tab is ours: Fluent's focus manager would otherwise move the focus before anything is stored.
  const ownTab = useFocusableGroup({ ignoreDefaultKeydown: { Tab: true } });
  useEffect(() => {
    const control = place.current?.querySelector<HTMLElement>("input, select, textarea");
    control?.focus();
    if (control instanceof HTMLInputElement && control.type === "text") control.select();
  }, []);

  const commit = (move: Move | "leave") => {
    isOver.current = true;
    isOver.current = onCommit(value, move);
  };
  const press = (event: KeyboardEvent<HTMLElement>) => {
    event.stopPropagation();
    const act = actOf(event, commit, () => {
      isOver.current = true;
      onCancel();
    });
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  const leave = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    if (!isOver.current && !currentTarget.contains(relatedTarget)) commit("leave");
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears what bubbles up from the control inside
    <div
      ref={place}
      {...ownTab}
      className="cell-editor"
      onKeyDown={press}
      onBlur={leave}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <Field
        label={{ className: "visually-hidden", children: column.label }}
        validationState={draft === undefined ? "none" : "error"}
        validationMessage={draft?.error}
      >
        <FieldControl
          column={column}
          value={value}
          currency={currency}
          state={typeof row.statecode === "number" ? row.statecode : 0}
          canCreate={false}
          onChange={setValue}
        />
      </Field>
    </div>
  );
}

function actOf(
  { key, shiftKey, ctrlKey, metaKey, target }: KeyboardEvent,
  commit: (move: Move) => void,
  cancel: () => void,
): (() => void) | undefined {
  const isOpenList = target instanceof Element && target.getAttribute("aria-expanded") === "true";
  const isLines = target instanceof HTMLTextAreaElement && !ctrlKey && !metaKey;
  if (key === "Tab") return () => commit(shiftKey ? "previous" : "next");
  if (isOpenList) return undefined;
  if (key === "Escape") return cancel;
  return key === "Enter" && !isLines ? () => commit("stay") : undefined;
}
