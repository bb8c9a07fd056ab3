import { isDeepStrictEqual } from "node:util";
import type { Language } from "../model/label.ts";
import type { Row, Runner } from "../statement.ts";
import { depths, everyTable, type Caller, type Depth } from "./caller.ts";
import type { ColumnRights } from "./columnAccess.ts";
import { calendarColumn, calendarOf } from "./organizationCalendar.ts";

/** Reads who a user is and what the user's roles, and those of the user's teams, add up to: one statement, kept briefly. */

/** Who is asked about (`name, email, unit, whether disabled`), the teams they stand in, and the roles they have. */
interface Principal {
  readonly me: string;
  readonly teams: string;
  readonly roles: string;
  readonly profiles: string;
}

function identityText({ me, teams, roles, profiles }: Principal): string {
  const mays = ["canread", "cancreate", "canupdate"].map(
    (may) =>
      `coalesce(max(f.${may}) FILTER (WHERE f.fieldsecurityprofileid IN (SELECT fieldsecurityprofileid FROM profiles)), 0) = 4 AS ${may}`,
  );
  return `
WITH RECURSIVE me (name, email, businessunitid, isdisabled) AS (${me}),
teams AS (${teams}),
roles AS (${roles}),
profiles AS (${profiles}),
units AS (
  SELECT businessunitid FROM me
  UNION SELECT b.businessunitid FROM businessunit b JOIN units u ON b.parentbusinessunitid = u.businessunitid
)
SELECT me.name, me.email, me.businessunitid, me.isdisabled,
  coalesce((SELECT json_agg(teamid) FROM teams), '[]'::json),
  coalesce((SELECT json_agg(r.name ORDER BY r.name) FROM role r WHERE r.roleid IN (SELECT roleid FROM roles)), '[]'::json),
  coalesce((SELECT json_agg(json_build_array(p.tablename, p.privilege, p.depth)) FROM filon_roleprivilege p WHERE p.roleid IN (SELECT roleid FROM roles)), '[]'::json),
  coalesce((SELECT json_agg(businessunitid) FROM units), '[]'::json),
  (SELECT organizationid FROM organization LIMIT 1),
  ${calendarColumn("$2::text")},
  coalesce((SELECT json_agg(DISTINCT s.objecttypecode ORDER BY s.objecttypecode) FROM principalobjectaccess s
    WHERE s.principalid = ANY (ARRAY(SELECT teamid FROM teams) || $1::uuid)), '[]'::json),
  (SELECT json_agg(json_build_array(c.entityname, c.attributelogicalname, c.canread, c.cancreate, c.canupdate)) FROM (
    SELECT f.entityname, f.attributelogicalname, ${mays.join(", ")} FROM fieldpermission f GROUP BY 1, 2) c)
FROM me`;
}

const text = identityText({
  me: "SELECT fullname, internalemailaddress, businessunitid, isdisabled FROM systemuser WHERE systemuserid = $1::uuid",
  teams: "SELECT teamid FROM teammembership WHERE systemuserid = $1::uuid",
  roles: `SELECT roleid FROM systemuserroles WHERE systemuserid = $1::uuid
  UNION SELECT roleid FROM teamroles WHERE teamid IN (SELECT teamid FROM teams)`,
  profiles: `SELECT fieldsecurityprofileid FROM systemuserprofiles WHERE systemuserid = $1::uuid
  UNION SELECT fieldsecurityprofileid FROM teamprofiles WHERE teamid IN (SELECT teamid FROM teams)`,
});

/** The same of a team by itself: what each member has by it. */
const teamText = identityText({
  me: "SELECT name, NULL::text, businessunitid, false FROM team WHERE teamid = $1::uuid",
  teams: "SELECT teamid FROM team WHERE teamid = $1::uuid",
  roles: "SELECT roleid FROM teamroles WHERE teamid = $1::uuid",
  profiles: "SELECT fieldsecurityprofileid FROM teamprofiles WHERE teamid = $1::uuid",
});

type Identity = Omit<Caller, "language">;

interface Kept {
  readonly at: number;
  /** The last change of rights that was known when this was read. */
  readonly change: number;
  readonly identity: Promise<Identity | null>;
}

const keptMs = 2000;
const mostKept = 10_000;

/** When rights were last changed here, by database. */
const changed = new WeakMap<object, number>();
let changes = 0;

/** Somebody's roles, team or unit have just changed, by a transaction that is over. */
export function forgetCallers(database: object): void {
  changed.set(database, ++changes);
}

export class Callers {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly database: Runner,
    private readonly timeZone: string,
  ) {}

  /**
   * Null when there is no such user or the user is disabled. A change of roles takes effect at once where it was made,
   * and within two seconds in other processes.
   */
  async caller(userId: string, language: Language): Promise<Caller | null> {
    const known = this.kept.get(userId);
    const change = changed.get(this.database) ?? 0;
    const fresh = known && known.change === change && Date.now() - known.at < keptMs ? known : null;
    const identity = fresh?.identity ?? this.readAgain(userId, known?.identity);
    if (!fresh) {
      if (this.kept.size >= mostKept) this.kept.clear();
      this.kept.set(userId, { at: Date.now(), change, identity });
      identity.catch(() => this.kept.delete(userId));
    }
    const found = await identity;
    return found && { ...found, language };
  }

  /** The same object as before where nothing has changed: what others derived from it stays good. */
  private async readAgain(userId: string, before: Promise<Identity | null> | undefined): Promise<Identity | null> {
    const [identity, known] = await Promise.all([this.read(userId), before?.catch(() => null)]);
    return isDeepStrictEqual(identity, known) ? (known ?? null) : identity;
  }

  /** The user a directory knows by an id; one without a directory is known there by its own. */
  async byObjectId(objectId: string, language: Language): Promise<Caller | null> {
    const [row] = await this.database.run({
      text: "SELECT systemuserid FROM systemuser WHERE coalesce(azureactivedirectoryobjectid, systemuserid) = $1::uuid LIMIT 1",
      values: [objectId],
    });
    return row ? this.caller(String(row[0]), language) : null;
  }

  /** The user has just changed. */
  forget(userId: string): void {
    this.kept.delete(userId);
  }

  private read(userId: string): Promise<Identity | null> {
    return readIdentity(this.database, userId, this.timeZone);
  }
}

/** Who a user is now; null when there is no such user or the user is disabled. */
export async function readIdentity(database: Runner, userId: string, timeZone: string): Promise<Identity | null> {
  const [row] = await database.run({ text, values: [userId, timeZone] });
  return row && row[3] !== true ? identityOf(row, userId, timeZone) : null;
}

/** What a team is to its members; null when there is none. */
export async function readTeamIdentity(database: Runner, teamId: string, timeZone: string): Promise<Identity | null> {
  const [row] = await database.run({ text: teamText, values: [teamId, timeZone] });
  return row ? identityOf(row, teamId, timeZone) : null;
}

function identityOf(row: Row, userId: string, timeZone: string): Identity {
  const [fullName, email, businessUnitId, , teamIds, roles, granted, tree, organizationId, calendar, sharedTables] =
    row;
  const rights = widest(granted as [string, string, Depth][]);
  const secured = securedFor(rights, (row[11] ?? []) as Permission[]);
  return {
    userId,
    fullName: String(fullName ?? ""),
    email: email === null ? null : String(email),
    businessUnitId: String(businessUnitId),
    organizationId: String(organizationId),
    teamIds: teamIds as string[],
    roles: roles as string[],
    businessUnitTree: tree as string[],
    rights,
    timeZone,
    calendar: calendarOf(calendar),
    sharedTables: sharedTables as string[],
    ...(secured.size > 0 ? { secured } : {}),
  };
}

type Permission = readonly [table: string, column: string, read: boolean, create: boolean, update: boolean];

/** Who may change every record of every table is bound by no secured column, as Dataverse's administrator. */
function securedFor(rights: ReadonlyMap<string, Depth>, permissions: readonly Permission[]) {
  const secured = new Map<string, Map<string, ColumnRights>>();
  const isUnbound = rights.get(`${everyTable}:write`) === "organization";
  for (const [table, column, read, create, update] of permissions) {
    const columns = secured.get(table) ?? new Map<string, ColumnRights>();
    const given = { read: isUnbound || read, create: isUnbound || create, update: isUnbound || update };
    secured.set(table, columns.set(column, given));
  }
  // What the audit wrote down of them is hidden with them; its functions tell the rest.
  if ([...secured.values()].some((columns) => [...columns.values()].some(({ read }) => !read)))
    secured.set("audit", new Map([["changedata", { read: false, create: false, update: false }]]));
  return secured;
}

function widest(granted: readonly (readonly [string, string, Depth])[]): Map<string, Depth> {
  const rights = new Map<string, Depth>();
  for (const [table, privilege, depth] of granted) {
    const key = `${table}:${privilege}`;
    const known = rights.get(key);
    if (!known || depths.indexOf(depth) > depths.indexOf(known)) rights.set(key, depth);
  }
  return rights;
}
