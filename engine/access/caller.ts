import type { Language } from "../model/label.ts";
import type { OrganizationCalendar } from "./organizationCalendar.ts";

/** What a right allows; the eight privileges a role grants per table. */
export const privileges = ["create", "read", "write", "delete", "append", "appendTo", "assign", "share"] as const;
export type Privilege = (typeof privileges)[number];

/** How far a right reaches: own rows, those of the caller's business unit, of the units below it too, or all. */
export const depths = ["user", "unit", "units", "organization"] as const;
export type Depth = (typeof depths)[number];

/** Stands for every table in a role's rights. */
export const everyTable = "*";

/** Who is calling, and what their roles add up to. No plan is made and no record is written without one. */
export interface Caller {
  readonly userId: string;
  readonly fullName: string;
  readonly email: string | null;
  readonly organizationId: string;
  readonly businessUnitId: string;
  /** The caller's business unit and every unit below it. */
  readonly businessUnitTree: readonly string[];
  readonly teamIds: readonly string[];
  readonly roles: readonly string[];
  /** `table:privilege` (or `*:privilege`) → the widest depth granted. */
  readonly rights: ReadonlyMap<string, Depth>;
  readonly language: Language;
  /** IANA name, for what is printed for people. */
  readonly timeZone: string;
  /** Absent where nothing was decided: `usualCalendar`. */
  readonly calendar?: OrganizationCalendar;
}

/** How far the caller may use a privilege on a table; null when not at all. */
export function depthOf(caller: Caller, table: string, privilege: Privilege): Depth | null {
  const own = caller.rights.get(`${table}:${privilege}`);
  const all = caller.rights.get(`${everyTable}:${privilege}`);
  if (!own || !all) return own ?? all ?? null;
  return depths.indexOf(own) > depths.indexOf(all) ? own : all;
}
