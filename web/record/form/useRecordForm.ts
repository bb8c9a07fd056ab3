import { useState } from "react";
import type { ColumnModel, TableModel } from "../../../engine/model/describe.ts";
import { ApiError, messageOf } from "../../api/apiError.ts";
import type { Row } from "../../api/client.ts";
import { columnOf } from "../../api/model.ts";
import { isEmpty, sameValue, valueIn, type FieldValue, type FieldValues } from "../fieldValue.ts";

/** What is being typed into a record: the changes alone, over the record as it was read. */
export interface RecordForm {
  readonly model: TableModel;
  /** The record as read; an empty row for one that is being made. */
  readonly base: Row;
  readonly isNew: boolean;
  readonly changes: FieldValues;
  readonly isDirty: boolean;
  readonly errors: Readonly<Record<string, string>>;
  /** An error that belongs to no field. */
  readonly formError: string | undefined;
  /** Undefined while the column has not been read yet. */
  readonly valueOf: (column: ColumnModel) => FieldValue | undefined;
  readonly setValue: (column: ColumnModel, value: FieldValue) => void;
  /** After a conflict: these changes, over the record as somebody else stored it. */
  readonly rebase: (changes: FieldValues, over: Row) => void;
  /** These changes are stored, as the record now says; what was typed since then is still to be. */
  readonly settle: (stored: FieldValues, record: Row) => void;
  /** Names what is missing; true when nothing is. */
  readonly check: (columns: readonly ColumnModel[], missingText: string) => boolean;
  /** Puts the server's refusal at the fields it names. */
  readonly refuse: (error: unknown) => void;
  readonly reset: () => void;
}

interface FormState {
  readonly changes: FieldValues;
  /** The record as it was when the first change was typed. */
  readonly pinned: Row | null;
  readonly errors: Readonly<Record<string, string>>;
  readonly formError: string | undefined;
}

/**
 * A record that is refreshed while somebody types keeps the version the typing began on, so that saving notices what
 * others stored meanwhile.
 */
export function useRecordForm(model: TableModel, record: Row, isNew: boolean, preset: FieldValues = {}): RecordForm {
  const [start] = useState(preset);
  const [state, setState] = useState<FormState>({ changes: start, pinned: null, errors: {}, formError: undefined });
  const { changes, errors, formError } = state;
  // What a list has shown of a record may be typed into before the rest of it has been read.
  const base = state.pinned === null ? record : { ...record, ...state.pinned };

  const valueOf = (column: ColumnModel): FieldValue | undefined => {
    const changed = changes[column.name];
    if (changed !== undefined) return changed;
    return isNew ? null : valueIn(base, column);
  };

  const setValue = (column: ColumnModel, value: FieldValue) =>
    setState((known) => {
      const { [column.name]: _, ...others } = known.changes;
      const { [column.name]: __, ...otherErrors } = known.errors;
      const isAsRead = sameValue(value, isNew ? null : valueIn(base, column));
      const changes = isAsRead ? others : { ...others, [column.name]: value };
      const pinned = Object.keys(changes).length === 0 ? null : base;
      return { ...known, changes, pinned, errors: otherErrors };
    });

  const check = (columns: readonly ColumnModel[], missingText: string) => {
    const missing = columns.filter((column) => isRequired(column) && isEmpty(valueOf(column)));
    const texts = Object.fromEntries(missing.map(({ name }) => [name, missingText]));
    setState((known) => ({ ...known, errors: texts, formError: undefined }));
    return missing.length === 0;
  };

  return {
    model,
    base,
    isNew,
    changes,
    isDirty: !sameValues(changes, isNew ? start : {}),
    errors,
    formError,
    valueOf,
    setValue,
    rebase: (next, over) => setState({ changes: next, pinned: over, errors: {}, formError: undefined }),
    settle: (stored, now) =>
      setState((known) => {
        const changes = changesSince(known.changes, stored);
        return { changes, pinned: Object.keys(changes).length === 0 ? null : now, errors: {}, formError: undefined };
      }),
    check,
    refuse: (error) => setState((known) => ({ ...known, ...refusalOf(model, error) })),
    reset: () => setState({ changes: {}, pinned: null, errors: {}, formError: undefined }),
  };
}

export function isRequired({ required, kind }: ColumnModel): boolean {
  return (required === "application" || required === "system") && kind !== "boolean";
}

function sameValues(a: FieldValues, b: FieldValues): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((name) => sameValue(a[name], b[name]));
}

function changesSince(changes: FieldValues, stored: FieldValues): FieldValues {
  return Object.fromEntries(
    Object.entries(changes).filter(([name, value]) => !(name in stored) || !sameValue(value, stored[name])),
  );
}

/** The server's sentences by field; what names no column of the table goes to the form as a whole. */
function refusalOf(model: TableModel, error: unknown): Pick<FormState, "errors" | "formError"> {
  if (!(error instanceof ApiError)) return { errors: {}, formError: messageOf(error) };
  const said = [{ message: error.message, target: error.target }, ...error.details];
  const atFields = said.filter(({ target }) => target !== undefined && columnOf(model, target) !== undefined);
  const errors = Object.fromEntries(atFields.map(({ message, target }) => [target, message]));
  return { errors, formError: atFields.length > 0 ? undefined : error.message };
}
