import { beforeAll, describe, expect, it } from "vitest";
import { pieceId, rootBusinessUnitId, unitScheduleId } from "../../crm/setup/firstRecords.ts";
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
const roles = new Map<Depth, string>();
const callers = new Map<Depth, Person>();
const owners = new Map<Exclude<Relation, "own" | "team" | "shared" | "sharedWithTeam">, string>();
let team = "";
let friend: Person;

interface Subject {
  readonly set: string;
  readonly table: string;
  readonly key: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** A lookup to an account. */
  readonly lookup: string;
}

const [accounts, leads, quotes] = [
  { set: "accounts", table: "account", key: "accountid", values: { name: "Norfield" }, lookup: "parentaccountid" },
  {
    set: "leads",
    table: "lead",
    key: "leadid",
    values: { subject: "Windows", lastname: "Charif" },
    lookup: "parentaccountid",
  },
  { set: "quotes", table: "quote", key: "quoteid", values: { name: "Windows" }, lookup: "customerid_account" },
] as const satisfies readonly Subject[];

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
  const ofTables = body.value.filter(({ name }: { name: string }) =>
    /^prv[A-Z][a-z]+(To)?(Account|Lead|Quote|Competitor|Product)$/.test(name),
  );
  const readable = body.value.filter(({ name }: { name: string }) =>
    /^prv(Read|AppendTo)(User|Team|BusinessUnit|Role|TransactionCurrency|UoM|UoMSchedule)$|^prv(Create|Append)(Note|Annotation)$|LeadToOpportunitySalesProcess$/i.test(
      name,
    ),
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
});

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

type Found = Partial<Record<Privilege, boolean>>;

/** What the caller may do with rows of a relation: tried, not asked. */
async function mayWith(subject: Subject, caller: Person, relation: Relation, account: string): Promise<Found> {
  const { set, table, key, values, lookup } = subject;
  const tryOne = async (answer: Promise<{ status: number }>) => settled((await answer).status);
  const [id, assigned, deleted] = await Promise.all([
    row(subject, caller, relation),
    row(subject, caller, relation),
    row(subject, caller, relation),
  ]);
  const appendTo =
    table === "account"
      ? { name: "X", "parentaccountid@odata.bind": `accounts(${id})` }
      : { name: "X", [`originating${table}id@odata.bind`]: `${set}(${id})` };
  const pointing =
    table === "quote"
      ? caller.post("annotations", { subject: "X", "objectid_quote@odata.bind": `quotes(${id})` })
      : caller.post("accounts", appendTo);
  return {
    create: await tryOne(caller.post(set, { ...values, ...ownerBind(caller, relation) })),
    read: await tryOne(caller.get(`${set}(${id})?$select=${key}`)),
    write: await tryOne(caller.patch(`${set}(${id})`, { description: "Changed" })),
    delete: await tryOne(caller.delete(`${set}(${deleted})`)),
    append: await tryOne(caller.patch(`${set}(${id})`, { [`${lookup}@odata.bind`]: `accounts(${account})` })),
    appendTo: await tryOne(pointing),
    assign: await tryOne(caller.patch(`${set}(${assigned})`, bindUser(friend.id))),
    share: await tryOne(
      caller.post("GrantAccess", {
        Target: reference(table, key, id),
        PrincipalAccess: { AccessMask: "ReadAccess", Principal: reference("systemuser", "systemuserid", friend.id) },
      }),
    ),
  };
}

function settled(status: number): boolean {
  if (status === 403) return false;
  if (status >= 200 && status < 300) return true;
  throw new Error(`Neither done nor refused: ${status}`);
}

const callerAt = (depth: Depth) => callers.get(depth) as Person;
const everyRelation = <T>(of: (relation: Relation) => Promise<T>) =>
  Promise.all(relations.map(async (relation) => [relation, await of(relation)] as const));

describe.each([accounts, leads, quotes])("what a caller may do with $set", (subject: Subject) => {
  it.each(depths)("at depth %s is what depth and relation say, for every privilege", async (depth) => {
    const caller = callerAt(depth);
    const account = String((await ada().create("accounts", { name: "Target", ...bindUser(caller.id) }))["accountid"]);

    const found = await everyRelation((relation) => mayWith(subject, caller, relation, account));

    const reckoned = relations.map((relation) => {
      const cells = privileges.map((privilege) => [privilege, expected(privilege, depth, relation)] as const);
      return [relation, Object.fromEntries(cells)] as const;
    });
    expect(found).toEqual(reckoned);
  });
});

describe("what a caller may do with the lines of quotes", () => {
  const line = (quote: string) => ({
    "quoteid@odata.bind": `quotes(${quote})`,
    isproductoverridden: true,
    productdescription: "Fitting",
    priceperunit: 100,
    quantity: 1,
  });

  it.each(depths)("at depth %s follows what they may do with the quote", async (depth) => {
    const caller = callerAt(depth);

    const found = await everyRelation(async (relation) => {
      const quote = await row(quotes, caller, relation);
      const id = String((await ada().create("quotedetails", line(quote)))["quotedetailid"]);
      const answers = [
        await caller.get(`quotedetails(${id})?$select=quotedetailid`),
        await caller.post("quotedetails", line(quote)),
        await caller.patch(`quotedetails(${id})`, { quantity: 2 }),
        await caller.delete(`quotedetails(${id})`),
      ];
      return answers.map(({ status }) => settled(status));
    });

    expect(found).toEqual(
      relations.map((relation) => {
        const mayWrite = expected("write", depth, relation);
        return [relation, [expected("read", depth, relation), mayWrite, mayWrite, mayWrite]] as const;
      }),
    );
  });
});

describe.each([
  { set: "competitors", key: "competitorid", values: { name: "Rival" } },
  {
    set: "products",
    key: "productid",
    values: {
      name: "Window",
      "defaultuomid@odata.bind": `uoms(${pieceId})`,
      "defaultuomscheduleid@odata.bind": `uomschedules(${unitScheduleId})`,
    },
  },
])("what a caller may do with $set, which are the organization's", ({ set, key, values }) => {
  it.each(depths)("at depth %s is all or nothing", async (depth) => {
    const caller = callerAt(depth);
    const [id, deleted] = await Promise.all(
      ["A", "B"].map(async (name) =>
        String((await ada().create(set, { ...values, ...numbered(set, `${depth}${name}`) }))[key]),
      ),
    );

    const answers = [
      await caller.post(set, { ...values, ...numbered(set, `${depth}C`) }),
      await caller.get(`${set}(${id})?$select=${key}`),
      await caller.patch(`${set}(${id})`, { name: "Changed" }),
      await caller.delete(`${set}(${deleted})`),
    ];

    const all = depth !== "none";
    expect(answers.map(({ status }) => settled(status))).toEqual([all, all, all, all]);
  });
});

/** Products want a number each. */
function numbered(set: string, number: string) {
  return set === "products" ? { productnumber: number } : {};
}

describe("a role that comes by a team of another unit", () => {
  const places = ["own", "team", "unit", "child", "other"] as const;

  it.each(["Basic", "Local", "Deep", "Global"] as const)(
    "at depth %s reaches own rows, the team's, and of units the team's",
    async (depth) => {
      const member = await newUser(`Member${depth}`, units.north, String(roles.get("none")));
      const made = await ada().create("teams", {
        name: `South ${depth}`,
        "businessunitid@odata.bind": `businessunits(${units.south})`,
      });
      const teamOfSouth = String(made["teamid"]);
      await ada().post(`teams(${teamOfSouth})/teamroles_association/$ref`, {
        "@odata.id": `roles(${roles.get(depth)})`,
      });
      await ada().post(`teams(${teamOfSouth})/Microsoft.Dynamics.CRM.AddMembersTeam`, {
        Members: [reference("systemuser", "systemuserid", member.id)],
      });

      const found = await Promise.all(
        places.map(async (place) => {
          const owner = place === "team" ? { "ownerid@odata.bind": `teams(${teamOfSouth})` } : ownerBind(member, place);
          const id = String((await ada().create("accounts", { name: "Norfield", ...owner }))["accountid"]);
          const read = await member.get(`accounts(${id})?$select=accountid`);
          const write = await member.patch(`accounts(${id})`, { description: "Changed" });
          return [place, settled(read.status), settled(write.status)] as const;
        }),
      );

      const reached = (place: (typeof places)[number]) =>
        depth === "Global" || place === "own" || place === "team" || (place === "other" && depth !== "Basic");
      expect(found).toEqual(places.map((place) => [place, reached(place), reached(place)]));
    },
  );
});

describe("a share with one right", () => {
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
        const id = await row(accounts, caller, "other");
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
