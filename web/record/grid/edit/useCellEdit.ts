import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ColumnModel, TableModel } from "../../../../engine/model/describe.ts";
import { isConflict, messageOf } from "../../../api/apiError.ts";
import { etagOf, type Row } from "../../../api/client.ts";
import { toast } from "../../../ui/toasts.ts";
import { sameValue, valueIn, type FieldValue } from "../../fieldValue.ts";
import { isRequired } from "../../form/useRecordForm.ts";
import { saveCell } from "./saveCell.ts";

/** What was typed into a cell and refused. */
export interface Draft {
  readonly value: FieldValue;
  readonly error: string;
}

export interface CellEdit {
  readonly editing: EditedCell | null;
  readonly draftOf: (id: string, column: ColumnModel) => Draft | undefined;
  readonly begin: (row: Row, column: ColumnModel) => void;
  /** Ends the edit, and stores the value where it is another. False when it cannot be stored as it is. */
  readonly commit: (row: Row, column: ColumnModel, value: FieldValue) => boolean;
  readonly cancel: () => void;
}

interface EditedCell {
  readonly id: string;
  readonly column: string;
  /** The version of the record that the edit began on. */
  readonly etag: string | undefined;
}

/** One cell at a time is edited; what the server refuses stays as typed, with its reason, until it is mended or dropped. */
export function useCellEdit(model: TableModel): CellEdit {
  const { t } = useTranslation("grid");
  const [editing, setEditing] = useState<EditedCell | null>(null);
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map());
  const idOf = (row: Row) => String(row[model.primaryId]);
  const keyOf = (id: string, column: string) => `${id} ${column}`;
  const put = (id: string, column: string, draft: Draft | undefined) =>
    setDrafts((known) => {
      const next = new Map(known);
      next.delete(keyOf(id, column));
      return draft === undefined ? next : next.set(keyOf(id, column), draft);
    });

  const store = async (row: Row, column: ColumnModel, value: FieldValue) => {
    const id = idOf(row);
    const before = valueIn(row, column) ?? null;
    try {
      await saveCell({ model, id, column, value, before, etag: editing?.etag ?? etagOf(row) });
    } catch (error) {
      const reason = isConflict(error) ? t("edit.conflict") : messageOf(error);
      put(id, column.name, { value, error: reason });
      toast({ intent: "error", text: t("edit.refused", { column: column.label, reason }) });
    }
  };

  return {
    editing,
    draftOf: (id, column) => drafts.get(keyOf(id, column.name)),
    begin: (row, column) => setEditing({ id: idOf(row), column: column.name, etag: etagOf(row) }),
    commit: (row, column, value) => {
      const id = idOf(row);
      if (isRequired(column) && (value === null || value === "")) {
        put(id, column.name, { value, error: t("edit.required") });
        return false;
      }
      put(id, column.name, undefined);
      setEditing(null);
      if (!sameValue(value, valueIn(row, column))) void store(row, column, value);
      return true;
    },
    cancel: () => {
      if (editing !== null) put(editing.id, editing.column, undefined);
      setEditing(null);
    },
  };
}

/** Whether a cell can be edited in place: what only verbs change cannot. */
export function isEditable(model: TableModel, column: ColumnModel): boolean {
  if (["state", "uuid", "tablename"].includes(column.kind)) return false;
  return model.rights.write && column.update;
}
