import { beforeAll, describe, expect, it } from "vitest";
import { rootBusinessUnitId } from "../../crm/setup/firstRecords.ts";
import { createClient, issueToken } from "../../engine/access/clients.ts";
import { personOf, useWorld, type Person } from "../world.ts";

/**
 * Table × privilege × depth × relation of the caller to the row, through HTTP, against a plain reckoning of what the
 * answer must be. Each depth has a caller of its own whose one role grants every privilege at that depth.
 */

const world = useWorld();

const depths = ["none", "Basic", "Local", "Deep", "Global"] as const;
type Depth = (typeof depths)[number];
const privileges = ["create", "read", "write", "delete", "append", "appendTo", "assign", "share"] as const;
type Privilege = (typeof privileges)[number];
/** Whose the row is, seen from the caller: units are north (the caller's), lille below it, and south beside it. */
const relations = ["own", "team", "unit", "child", "other", "shared", "sharedWithTeam"] as const;
type Relation = (typeof relations)[number];

/** What Dataverse's documentation of depths and shares says, in the shortest words. */
function expected(privilege: Privilege, depth: Depth, relation: Relation): boolean {
  if (depth === "none") return false;
  if (depth === "Global") return true;
  const reached = {
    own: true,
    team: true,
    unit: depth === "Local" || depth === "Deep",
    child: depth === "Deep",
    other: false,
    // Nobody can be given the right to make a record that is there already.
    shared: privilege !== "create",
    sharedWithTeam: privilege !== "create",
  };
  return reached[relation];
}

const units = { north: "", lille: "", south: "" };
const callers = new Map<Depth, Person>();
const owners = new Map<Exclude<Relation, "own" | "team" | "shared" | "sharedWithTeam">, string>();
let team = "";
let friend: Person;

interface Subject {
  readonly set: string;
  readonly table: string;
  readonly key: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** A column to write, and a lookup to an account. */
  readonly column: string;
  readonly lookup: string;
}

const subjects: readonly Subject[] = [
  {
    set: "accounts",
    table: "account",
    key: "accountid",
    values: { name: "Norfield" },
    column: "description",
    lookup: "parentaccountid",
  },
  {
    set: "leads",
    table: "lead",
    key: "leadid",
    values: { subject: "Windows", lastname: "Charif" },
    column: "description",
    lookup: "parentaccountid",
  },
];

const ada = () => world.as("ada");
const bindUser = (id: string) => ({ "ownerid@odata.bind": `systemusers(${id})` });
const reference = (table: string, key: string, id: string) => ({
  "@odata.type": `Microsoft.Dynamics.CRM.${table}`,
  [key]: id,
});
const allRights = "ReadAccess, WriteAccess, AppendAccess, AppendToAccess, DeleteAccess, ShareAccess, AssignAccess";

async function newUnit(name: string, parent: string): Promise<string> {
  const made = await ada().create("businessunits", {
    name,
    "parentbusinessunitid@odata.bind": `businessunits(${parent})`,
  });
  return String(made["businessunitid"]);
}

async function newUser(name: string, unit: string, roleId: string): Promise<Person> {
  const user = await ada().create("systemusers", {
    firstname: name,
    lastname: "Matrix",
    internalemailaddress: `${name.toLowerCase()}@matrix.test`,
    "businessunitid@odata.bind": `businessunits(${unit})`,
  });
  const id = String(user["systemuserid"]);
  await ada().post(`systemusers(${id})/systemuserroles_association/$ref`, { "@odata.id": `roles(${roleId})` });
  const { clientId, secret } = await createClient(world.database, name, id);
  return personOf(world.url, id, (await issueToken(world.database, clientId, secret)) ?? "");
}

async function newRole(depth: Depth): Promise<string> {
  const made = await ada().create("roles", {
    name: `Matrix ${depth}`,
    "businessunitid@odata.bind": `businessunits(${rootBusinessUnitId})`,
  });
  const id = String(made["roleid"]);
  const { body } = await ada().get("privileges?$select=privilegeid,name");
  const ofTables = body.value.filter(({ name }: { name: string }) => /^prv[A-Z][a-z]+(To)?(Account|Lead)$/.test(name));
  const readable = body.value.filter(({ name }: { name: string }) =>
    /^prvRead(User|Team|BusinessUnit|Role)$|LeadToOpportunitySalesProcess$/i.test(name),
  );
  const granted = [
    ...(depth === "none" ? [] : ofTables.map((one: object) => ({ ...one, depth }))),
    ...readable.map((one: object) => ({ ...one, depth: "Global" })),
  ];
  const { status, text } = await ada().post(`roles(${id})/Microsoft.Dynamics.CRM.AddPrivilegesRole`, {
    Privileges: granted.map(({ privilegeid, name, depth: at }) => ({
      Depth: at,
      PrivilegeId: privilegeid,
      PrivilegeName: name,
    })),
  });
  if (status !== 204) throw new Error(text);
  return id;
}

beforeAll(async () => {
  units.north = await newUnit("North", rootBusinessUnitId);
  units.lille = await newUnit("Lille", units.north);
  units.south = await newUnit("South", rootBusinessUnitId);
  const roles = new Map<Depth, string>();
  for (const depth of depths) roles.set(depth, await newRole(depth));
  for (const depth of depths) callers.set(depth, await newUser(depth, units.north, String(roles.get(depth))));
  const places = { unit: units.north, child: units.lille, other: units.south };
  for (const [place, unit] of Object.entries(places))
    owners.set(place as "unit", (await newUser(`Owner${place}`, unit, String(roles.get("Basic")))).id);
  friend = await newUser("Friend", units.north, String(roles.get("Basic")));
  const made = await ada().create("teams", {
    name: "Matrix team",
    teamtype: 0,
    "administratorid@odata.bind": `systemusers(${ada().id})`,
    "businessunitid@odata.bind": `businessunits(${units.south})`,
  });
  team = String(made["teamid"]);
  await ada().post(`teams(${team})/teamroles_association/$ref`, { "@odata.id": `roles(${roles.get("none")})` });
  await ada().post(`teams(${team})/Microsoft.Dynamics.CRM.AddMembersTeam`, {
    Members: [...callers.values()].map(({ id }) => reference("systemuser", "systemuserid", id)),
  });
}, 60_000);

const ownerBind = (caller: Person, relation: Relation) => {
  if (relation === "own") return bindUser(caller.id);
  if (relation === "team") return { "ownerid@odata.bind": `teams(${team})` };
  return bindUser(String(owners.get(relation === "unit" || relation === "child" ? relation : "other")));
};

/** A row of that relation to the caller. */
async function row({ set, table, key, values }: Subject, caller: Person, relation: Relation): Promise<string> {
  const made = await ada().create(set, { ...values, ...ownerBind(caller, relation) });
  const id = String(made[key]);
  if (relation === "shared" || relation === "sharedWithTeam") {
    const principal =
      relation === "shared" ? reference("systemuser", "systemuserid", caller.id) : reference("team", "teamid", team);
    await ada().post("GrantAccess", {
      Target: reference(table, key, id),
      PrincipalAccess: { AccessMask: allRights, Principal: principal },
    });
  }
  return id;
}

/** Whether the caller may: tried, not asked. */
async function may(subject: Subject, caller: Person, relation: Relation, privilege: Privilege): Promise<boolean> {
  const { set, table, key, column, lookup, values } = subject;
  if (privilege === "create") {
    const { status } = await caller.post(set, { ...values, ...ownerBind(caller, relation) });
    return settled(status);
  }
  const id = await row(subject, caller, relation);
  const accountOf = async () =>
    String((await ada().create("accounts", { name: "Target", ...bindUser(caller.id) }))["accountid"]);
  const attempts: Record<Exclude<Privilege, "create">, () => Promise<{ status: number }>> = {
    read: () => caller.get(`${set}(${id})?$select=${key}`),
    write: () => caller.patch(`${set}(${id})`, { [column]: "Changed" }),
    delete: () => caller.delete(`${set}(${id})`),
    append: async () => caller.patch(`${set}(${id})`, { [`${lookup}@odata.bind`]: `accounts(${await accountOf()})` }),
    appendTo: () =>
      table === "account"
        ? caller.post("accounts", { name: "X", "parentaccountid@odata.bind": `accounts(${id})` })
        : caller.post("accounts", { name: "X", "originatingleadid@odata.bind": `leads(${id})` }),
    assign: () => caller.patch(`${set}(${id})`, bindUser(friend.id)),
    share: () =>
      caller.post("GrantAccess", {
        Target: reference(table, key, id),
        PrincipalAccess: { AccessMask: "ReadAccess", Principal: reference("systemuser", "systemuserid", friend.id) },
      }),
  };
  return settled((await attempts[privilege]()).status);
}

function settled(status: number): boolean {
  if (status === 403) return false;
  if (status >= 200 && status < 300) return true;
  throw new Error(`Neither done nor refused: ${status}`);
}

describe.each(subjects)("what a caller may do with $set", (subject) => {
  it.each(depths)("at depth %s is what depth and relation say, for every privilege", async (depth) => {
    const caller = callers.get(depth) as Person;
    const cells = privileges.flatMap((privilege) => relations.map((relation) => ({ privilege, relation })));

    const found = await Promise.all(
      cells.map(async ({ privilege, relation }) => {
        const allowed = await may(subject, caller, relation, privilege);
        return `${privilege} ${relation}: ${allowed}`;
      }),
    );

    expect(found).toEqual(
      cells.map(({ privilege, relation }) => `${privilege} ${relation}: ${expected(privilege, depth, relation)}`),
    );
  });
});

describe("a share with one right", () => {
  const [account] = subjects as [Subject];

  it.each([
    ["ReadAccess", "read"],
    ["WriteAccess", "write"],
    ["DeleteAccess", "delete"],
    ["AssignAccess", "assign"],
    ["ShareAccess", "share"],
  ] as const)("%s allows to %s and nothing else", async (right, allowed) => {
    const caller = callers.get("Basic") as Person;
    const trials = ["read", "write", "delete"] as const;
    const found = await Promise.all(
      trials.map(async (privilege) => {
        const id = await row(account, caller, "other");
        await ada().post("GrantAccess", {
          Target: reference("account", "accountid", id),
          PrincipalAccess: { AccessMask: right, Principal: reference("systemuser", "systemuserid", caller.id) },
        });
        const answer =
          privilege === "read"
            ? await caller.get(`accounts(${id})?$select=accountid`)
            : privilege === "write"
              ? await caller.patch(`accounts(${id})`, { description: "Changed" })
              : await caller.delete(`accounts(${id})`);
        return settled(answer.status);
      }),
    );

    expect(found).toEqual(trials.map((privilege) => privilege === allowed));
  });
});
