import type { AppModel, ColumnModel, TableModel } from "../../../engine/model/describe.ts";
import { columnsOf } from "../../api/model.ts";
import type { FieldValue, FieldValues } from "../fieldValue.ts";
import { isRequired } from "./useRecordForm.ts";

/** What a new record starts with: the columns' own defaults, the caller as owner, the house's currency. */
export function newRecordDefaults(model: TableModel, columns: readonly ColumnModel[], app: AppModel): FieldValues {
  const shown = new Set(columns.map(({ name }) => name));
  const values = model.columns.flatMap((column): [string, FieldValue][] => {
    if (!column.create || !shown.has(column.name)) return [];
    const value = defaultOf(column, app);
    return value === null || value === undefined ? [] : [[column.name, value]];
  });
  return Object.fromEntries(values);
}

/** The columns of the short form: those the table asks for, and any other it cannot do without. */
export function quickCreateColumns(model: TableModel): readonly ColumnModel[] {
  const asked = model.form?.quickCreate ?? [];
  const required = model.columns.filter(
    (column) => isRequired(column) && column.create && column.default === undefined && isTyped(column),
  );
  const names = [...asked, ...required.map(({ name }) => name)];
  return columnsOf(model, [...new Set(names)]).filter(({ create }) => create);
}

/**
 * Columns of the whole form that a new record is checked for. The state it starts in, and what the product fills, are
 * the server's business, even where a stored record is never without.
 */
export function formColumns(model: TableModel): readonly ColumnModel[] {
  const names = model.form?.tabs.flatMap(({ sections }) => sections.flatMap(({ columns }) => columns)) ?? [];
  const shown = columnsOf(model, [...new Set(names)]);
  return shown.filter(({ create, kind }) => create && kind !== "state" && kind !== "status");
}

function defaultOf(column: ColumnModel, { user, currency }: AppModel): FieldValue | undefined {
  if (column.name === "ownerid") return { table: "systemuser", id: user.id, name: user.fullName };
  if (column.name === "transactioncurrencyid") {
    return { table: "transactioncurrency", id: currency.id, name: currency.code };
  }
  return column.default;
}

/** What people fill in; keys and numbers of documents are the server's business. */
function isTyped({ kind, required }: ColumnModel): boolean {
  return required === "application" && kind !== "uuid" && kind !== "boolean" && kind !== "state" && kind !== "status";
}
