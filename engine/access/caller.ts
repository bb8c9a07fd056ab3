import type { ColumnRights } from "./columnAccess.ts";
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
  /** By the same keys: units that are reached besides, by roles of teams that stand in other units; absent where none. */
  readonly unitsByTeam?: ReadonlyMap<string, readonly string[]>;
  /** Tables of which records were shared with the caller or a team of theirs, in alphabetical order. */
  readonly sharedTables?: readonly string[];
  /** Secured columns by table and name, with what the caller may do with each; absent where there are none. */
  readonly secured?: ReadonlyMap<string, ReadonlyMap<string, ColumnRights>>;
  readonly language: Language;
  /** IANA name, for what is printed for people. */
  readonly timeZone: string;
  /** Absent where nothing was decided: `usualCalendar`. */
  readonly calendar?: OrganizationCalendar;
  /** Who really calls, where somebody acts on behalf of the user. */
  readonly actor?: Caller;
}

/** Privileges that belong to no table; a role has one or has it not. */
export const actOnBehalf = "prvActOnBehalfOfAnotherUser";
export const generalPrivileges = [
  actOnBehalf,
  "prvMerge",
  "prvBulkDelete",
  "prvBulkEdit",
  "prvExportToExcel",
  "prvPublishDuplicateRule",
] as const;
export type GeneralPrivilege = (typeof generalPrivileges)[number];

/** Stands for no table in a role's rights: the privilege beside it is a general one. */
export const noTable = "";

export function holds(caller: Caller, privilege: GeneralPrivilege): boolean {
  return caller.rights.has(`${noTable}:${privilege}`);
}

/** How far the caller may use a privilege on a table; null when not at all. */
export function depthOf(caller: Caller, table: string, privilege: Privilege): Depth | null {
  const own = caller.rights.get(`${table}:${privilege}`);
  const all = caller.rights.get(`${everyTable}:${privilege}`);
  if (!own || !all) return own ?? all ?? null;
  return reachesAsFar(own, all) ? own : all;
}

/** Business units whose rows a depth reaches, those that teams of the caller add among them. */
export function unitsOf(
  caller: Caller,
  table: string,
  privilege: Privilege,
  depth: Exclude<Depth, "organization">,
): readonly string[] {
  const own = { user: [], unit: [caller.businessUnitId], units: caller.businessUnitTree }[depth];
  const { unitsByTeam } = caller;
  if (!unitsByTeam) return own;
  const added = [table, everyTable].flatMap((name) => unitsByTeam.get(`${name}:${privilege}`) ?? []);
  return added.length > 0 ? [...new Set([...own, ...added])] : own;
}

export function reachesAsFar(depth: Depth, other: Depth): boolean {
  return depths.indexOf(depth) >= depths.indexOf(other);
}

/**
 * The user as acted for by somebody else: what both may do and no more, so that nobody gains rights by acting for
 * another. What is hidden from one of them is hidden.
 */
export function onBehalfOf(user: Caller, actor: Caller): Caller {
  const rights = new Map<string, Depth>();
  const unitsByTeam = new Map<string, readonly string[]>();
  for (const key of new Set([...user.rights.keys(), ...actor.rights.keys()])) {
    const at = key.indexOf(":");
    const [table, privilege] = [key.slice(0, at), key.slice(at + 1)];
    const [left, right] = [depthIn(user, table, privilege), depthIn(actor, table, privilege)];
    if (left && right) rights.set(key, reachesAsFar(left, right) ? right : left);
    const units = user.unitsByTeam?.get(key);
    if (units && right && reachesAsFar(right, "units")) unitsByTeam.set(key, units);
  }
  return { ...user, rights, unitsByTeam, ...securedForBoth(user, actor), actor };
}

function securedForBoth(user: Caller, actor: Caller): Pick<Caller, "secured"> {
  const tables = new Map([...(actor.secured ?? []), ...(user.secured ?? [])]);
  if (tables.size === 0) return {};
  const both = (table: string, column: string, rights: ColumnRights): ColumnRights => {
    const other = actor.secured?.get(table)?.get(column) ?? rights;
    return {
      read: rights.read && other.read,
      create: rights.create && other.create,
      update: rights.update && other.update,
    };
  };
  const secured = [...tables].map(([table, columns]) => {
    return [table, new Map([...columns].map(([name, rights]) => [name, both(table, name, rights)]))] as const;
  });
  return { secured: new Map(secured) };
}

function depthIn(caller: Caller, table: string, privilege: string): Depth | null {
  return table === noTable
    ? (caller.rights.get(`${noTable}:${privilege}`) ?? null)
    : depthOf(caller, table, privilege as Privilege);
}
