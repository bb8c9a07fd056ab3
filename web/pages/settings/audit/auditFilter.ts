import { literal } from "../../../api/client.ts";
import type { SettingsSearch } from "../settingsSearch.ts";

/** What the address asks of the audit, as a filter. Days are whole days in the reader's time zone. */
export function auditFilter({ id, who, table, act, from, to }: SettingsSearch): string | undefined {
  const terms = [
    id === undefined ? null : `_objectid_value eq ${id}`,
    who === undefined ? null : `_userid_value eq ${who}`,
    table === undefined ? null : `objecttypecode eq ${literal(table)}`,
    act === undefined ? null : `action eq ${Number(act)}`,
    from === undefined ? null : `createdon ge ${dayStart(from, 0)}`,
    to === undefined ? null : `createdon lt ${dayStart(to, 1)}`,
  ];
  return terms.filter((term) => term !== null).join(" and ") || undefined;
}

/** The instant a day begins, so many days later. */
function dayStart(day: string, later: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}
