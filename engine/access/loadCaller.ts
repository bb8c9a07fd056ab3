import { isDeepStrictEqual } from "node:util";
import type { Language } from "../model/label.ts";
import type { Row, Runner } from "../statement.ts";
import { everyTable, reachesAsFar, type Caller, type Depth } from "./caller.ts";
import type { ColumnRights } from "./columnAccess.ts";
import { unitClosedSql } from "./closedUnit.ts";
import { calendarColumn, calendarOf } from "./organizationCalendar.ts";

/** Reads who a user is and what the user's roles, and those of the user's teams, add up to: one statement, kept briefly. */

/**
 * Who is asked about (`name, email, unit, whether disabled`), the teams they stand in, and the roles they have with the
 * unit from which each reaches: their own, or that of the team the role comes by.
 */
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
units (root, businessunitid) AS (
  SELECT businessunitid, businessunitid FROM (SELECT businessunitid FROM me UNION SELECT unit FROM roles) r
  UNION SELECT u.root, b.businessunitid FROM businessunit b JOIN units u ON b.parentbusinessunitid = u.businessunitid
)
SELECT me.name, me.email, me.businessunitid, me.isdisabled,
  coalesce((SELECT json_agg(teamid) FROM teams), '[]'::json),
  coalesce((SELECT json_agg(r.name ORDER BY r.name) FROM role r WHERE r.roleid IN (SELECT roleid FROM roles)), '[]'::json),
  coalesce((SELECT json_agg(DISTINCT jsonb_build_array(p.tablename, p.privilege, p.depth, r.unit)) FROM filon_roleprivilege p JOIN roles r USING (roleid)), '[]'::json),
  (SELECT json_object_agg(root, tree) FROM (SELECT root, json_agg(businessunitid ORDER BY businessunitid) AS tree FROM units GROUP BY root) t),
  (SELECT organizationid FROM organization LIMIT 1),
  ${calendarColumn("$2::text")},
  coalesce((SELECT json_agg(DISTINCT s.objecttypecode ORDER BY s.objecttypecode) FROM principalobjectaccess s
    WHERE s.principalid = ANY (ARRAY(SELECT teamid FROM teams) || $1::uuid)), '[]'::json),
  (SELECT json_agg(json_build_array(c.entityname, c.attributelogicalname, c.canread, c.cancreate, c.canupdate)) FROM (
    SELECT f.entityname, f.attributelogicalname, ${mays.join(", ")} FROM fieldpermission f GROUP BY 1, 2) c)
FROM me`;
}

const text = identityText({
  me: `SELECT fullname, internalemailaddress, businessunitid, isdisabled IS TRUE OR ${unitClosedSql("u.businessunitid")}
    FROM systemuser u WHERE systemuserid = $1::uuid`,
  teams: `SELECT m.teamid FROM teammembership m JOIN team t USING (teamid)
    WHERE m.systemuserid = $1::uuid AND NOT ${unitClosedSql("t.businessunitid")}`,
  roles: `SELECT s.roleid, me.businessunitid AS unit FROM systemuserroles s, me WHERE s.systemuserid = $1::uuid
  UNION SELECT r.roleid, t.businessunitid FROM teamroles r JOIN team t USING (teamid) WHERE t.teamid IN (SELECT teamid FROM teams)`,
  profiles: `SELECT fieldsecurityprofileid FROM systemuserprofiles WHERE systemuserid = $1::uuid
  UNION SELECT fieldsecurityprofileid FROM teamprofiles WHERE teamid IN (SELECT teamid FROM teams)`,
});

/** The same of a team by itself: what each member has by it. */
const teamText = identityText({
  me: "SELECT name, NULL::text, businessunitid, false FROM team WHERE teamid = $1::uuid",
  teams: "SELECT teamid FROM team WHERE teamid = $1::uuid",
  roles: "SELECT r.roleid, me.businessunitid AS unit FROM teamroles r, me WHERE r.teamid = $1::uuid",
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
   * Null when there is no such user, or the user or the user's unit is disabled. A change of roles takes effect at once where it was made,
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
  const [fullName, email, unit, , teamIds, roles, granted, trees, organizationId, calendar, sharedTables] = row;
  const businessUnitId = String(unit);
  const { rights, unitsByTeam } = addedUp(granted as Granted[], trees as Trees, businessUnitId);
  const secured = securedFor(rights, (row[11] ?? []) as Permission[]);
  return {
    userId,
    fullName: String(fullName ?? ""),
    email: email === null ? null : String(email),
    businessUnitId,
    organizationId: String(organizationId),
    teamIds: teamIds as string[],
    roles: roles as string[],
    businessUnitTree: (trees as Trees)[businessUnitId] ?? [],
    rights,
    ...(unitsByTeam.size > 0 ? { unitsByTeam } : {}),
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

type Granted = readonly [table: string, privilege: string, depth: Depth, unit: string];
/** Units with all below them, by the unit on top. */
type Trees = Readonly<Record<string, readonly string[]>>;

/**
 * The widest depth by right. What a team of another unit gives reaches the user's own rows and, of units, those of the
 * team and not those of the user.
 */
function addedUp(granted: readonly Granted[], trees: Trees, own: string) {
  const rights = new Map<string, Depth>();
  const unitsByTeam = new Map<string, readonly string[]>();
  for (const [table, privilege, depth, unit] of granted) {
    const key = `${table}:${privilege}`;
    const isElsewhere = unit !== own && (depth === "unit" || depth === "units");
    const reach = isElsewhere ? "user" : depth;
    const known = rights.get(key);
    if (!known || !reachesAsFar(known, reach)) rights.set(key, reach);
    if (!isElsewhere) continue;
    const more = depth === "unit" ? [unit] : (trees[unit] ?? []);
    unitsByTeam.set(key, [...new Set([...(unitsByTeam.get(key) ?? []), ...more])]);
  }
  return { rights, unitsByTeam };
}
