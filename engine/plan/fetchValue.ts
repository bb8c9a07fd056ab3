import type { Named, Table } from "../model/model.ts";
import { isUuid } from "../model/kinds/reference.ts";
import { dayOf, momentOf } from "../model/kinds/time.ts";
import { fetchErrors } from "../odata/fetchErrors.ts";
import { momentIn, startOf } from "./calendar.ts";
import type { Planning } from "./scope.ts";
import type { Typed } from "./typed.ts";

/**
 * Reads a value of FetchXML, which is always text, as the column's kind means it: ids with or without braces, booleans
 * as 0 and 1, moments without an offset by the caller's clocks.
 *
 * @throws fetchErrors.fetchValue — 400.
 */
export function fetchValue(planning: Planning, column: Named, text: string): Typed {
  const value = text.trim();
  switch (column.kind) {
    case "text":
    case "memo":
      return typed(text, "text", "text");
    case "tablename":
      return typed(tableNamed(planning, value)?.name ?? value, "text", "text");
    case "integer":
    case "bigint":
    case "decimal":
    case "money":
    case "choice":
    case "state":
    case "status":
      if (!/^[-+]?\d{1,40}(\.\d{1,40})?$/.test(value)) throw wrong(column, text, "A number is expected.");
      return typed(value.replace(/^\+/, ""), "number", "numeric");
    case "boolean":
      if (!/^(0|1|true|false)$/i.test(value)) throw wrong(column, text, "It is 0 or 1.");
      return typed(value === "1" || value.toLowerCase() === "true", "boolean", "boolean");
    case "uuid":
    case "lookup": {
      const id = value.replace(/^\{(.*)\}$/, "$1");
      if (!isUuid(id)) throw wrong(column, text, "A guid is expected.");
      return typed(id.toLowerCase(), "uuid", "uuid");
    }
    case "date":
      return typed(dayValue(column, text), "date", "date");
    case "datetime":
      return typed(momentValue(planning, column, value), "datetime", "timestamptz");
    default:
      return column satisfies never;
  }
}

/** The day of a date or of a date and time, as written. @throws fetchErrors.fetchValue — 400. */
export function dayValue(column: Named, text: string): string {
  const day = dayOf(text.trim());
  if (day === null) throw wrong(column, text, "A date (yyyy-mm-dd) is expected.");
  return day;
}

function momentValue({ caller }: Planning, column: Named, value: string): string {
  const moment = momentOf(value);
  if (moment === null) throw wrong(column, value, "A date and time (ISO 8601) is expected.");
  const isLocal = !/(Z|[+-]\d{2}:?\d{2})$/i.test(value.slice(10));
  if (!isLocal) return moment;
  const local = value.length > 10 ? momentIn(moment.slice(0, -1), caller.timeZone) : startOf(value, caller.timeZone);
  return local.toISOString();
}

/** Tables are also known by number: `4212` is the task. */
function tableNamed({ model }: Planning, value: string): Table | undefined {
  if (!/^\d{1,9}$/.test(value)) return undefined;
  return [...model.tables.values()].find(({ objectTypeCode }) => objectTypeCode === Number(value));
}

function typed(value: string | boolean, family: Typed["family"], sqlType: string): Typed {
  return { operand: { kind: "value", value, sqlType }, family };
}

export function wrong(column: { readonly name: string }, value: string, hint: string) {
  return fetchErrors.fetchValue({ name: column.name, value, hint }, { target: column.name });
}
