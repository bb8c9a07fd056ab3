import { beforeAll, describe, expect, it } from "vitest";
import { defaultTeamId, rootBusinessUnitId } from "../../crm/setup/firstRecords.ts";
import { createClient, issueToken } from "../../engine/access/clients.ts";
import { personOf, useWorld, type Person } from "../world.ts";

const world = useWorld();

/**
 * A tree of business units: north, with lille below it, and south beside it. Whoever calls sits in north; `mate` sits
 * in north too, `child` in lille, `other` in south.
 */
const units = { root: rootBusinessUnitId, north: "", lille: "", south: "" };
const places = ["own", "mate", "child", "other"] as const;
type Place = (typeof places)[number];
const people = new Map<string, Person>();
const as = (name: string) => people.get(name) ?? world.as(name);

async function newUnit(name: string, parent: string): Promise<string> {
  const unit = await world.as("ada").create("businessunits", {
    name,
    "parentbusinessunitid@odata.bind": `businessunits(${parent})`,
  });
  return String(unit["businessunitid"]);
}

async function grant(userId: string, role: string): Promise<void> {
  const [{ roleid }] = (await world.as("ada").get(`roles?$filter=name eq '${role}'`)).body.value;
  const { status } = await world
    .as("ada")
    .post(`systemusers(${userId})/systemuserroles_association/$ref`, { "@odata.id": `roles(${roleid})` });
  if (status !== 204) throw new Error(`The role ${role} could not be given: ${status}`);
}

async function newUser(name: string, unit: string, role: string | null): Promise<Person> {
  const user = await world.as("ada").create("systemusers", {
    firstname: name,
    lastname: "Test",
    internalemailaddress: `${name}@units.test`,
    "businessunitid@odata.bind": `businessunits(${unit})`,
  });
  const id = String(user["systemuserid"]);
  if (role) await grant(id, role);
  const { clientId, secret } = await createClient(world.database, name, id);
  const person = personOf(world.url, id, (await issueToken(world.database, clientId, secret)) ?? "");
  people.set(name, person);
  return person;
}

const callers = {
  "System Administrator": "admin",
  "Sales Manager": "manager",
  Salesperson: "seller",
  "Read Only": "reader",
} as const;

beforeAll(async () => {
  units.north = await newUnit("North", units.root);
  units.lille = await newUnit("Lille", units.north);
  units.south = await newUnit("South", units.root);
  for (const [role, name] of Object.entries(callers)) await newUser(name, units.north, role);
  await newUser("mate", units.north, "Salesperson");
  await newUser("child", units.lille, "Salesperson");
  await newUser("other", units.south, "Salesperson");
});

const ownerOf = (caller: string, place: Place) => as(place === "own" ? caller : place);

/** A record of somebody, made by the administrator, because not everybody may make one. */
async function given(set: string, owner: Person, values: Record<string, unknown> = {}) {
  const record = await world.as("ada").create(set, {
    ...(set === "leads" ? { subject: "New windows", lastname: "Charif" } : {}),
    ...(set === "accounts" ? { name: "Norfield" } : {}),
    ...(set === "contacts" ? { lastname: "Martin" } : {}),
    "ownerid@odata.bind": `systemusers(${owner.id})`,
    ...values,
  });
  const key = { leads: "leadid", accounts: "accountid", contacts: "contactid", quotes: "quoteid" }[set] ?? "";
  return { id: String(record[key]), record };
}

const lead = async (owner: Person, values: Record<string, unknown> = {}) => (await given("leads", owner, values)).id;

/** What a caller may do with a lead of somebody: each act on a lead of its own, so that none changes the next. */
async function acts(caller: Person, owner: Person) {
  const [read, written, assigned, deleted] = [
    await lead(owner),
    await lead(owner),
    await lead(owner),
    await lead(owner),
  ];
  const list = await caller.get(`leads?$select=leadid&$filter=leadid eq ${read}`);
  return {
    read: (await caller.get(`leads(${read})`)).status,
    list: list.status === 200 ? list.body.value.length : list.status,
    write: (await caller.patch(`leads(${written})`, { subject: "Changed" })).status,
    assign: (await caller.patch(`leads(${assigned})`, { "ownerid@odata.bind": `systemusers(${world.as("ada").id})` }))
      .status,
    delete: (await caller.delete(`leads(${deleted})`)).status,
    create: (
      await caller.post("leads", {
        subject: "Doors",
        lastname: "Roux",
        "ownerid@odata.bind": `systemusers(${owner.id})`,
      })
    ).status,
  };
}

const everything = { read: 200, list: 1, write: 204, assign: 204, delete: 204, create: 204 };
const nothing = { read: 403, list: 0, write: 403, assign: 403, delete: 403, create: 403 };
const reading = { ...nothing, read: 200, list: 1 };

const expected: Readonly<Record<keyof typeof callers, Readonly<Record<Place, object>>>> = {
  "System Administrator": { own: everything, mate: everything, child: everything, other: everything },
  "Sales Manager": { own: everything, mate: everything, child: everything, other: nothing },
  Salesperson: { own: everything, mate: reading, child: nothing, other: nothing },
  "Read Only": { own: reading, mate: reading, child: reading, other: reading },
};

describe.each(Object.keys(callers) as (keyof typeof callers)[])("%s", (role) => {
  it.each(places)("with a lead whose owner is: %s", async (place) => {
    const caller = callers[role];

    expect(await acts(as(caller), ownerOf(caller, place))).toEqual(expected[role][place]);
  });
});

describe("a refusal", () => {
  it("names the privilege and the caller, and tells a record out of reach from one that is not there", async () => {
    const hidden = await lead(as("other"));
    const missing = "4f1c1b59-6dfb-4d5c-9b52-0a6f2b1d9c11";

    const [outOfReach, notThere] = [
      await as("seller").get(`leads(${hidden})`),
      await as("seller").get(`leads(${missing})`),
    ];

    expect([outOfReach.status, outOfReach.body.error.code]).toEqual([403, "0x80040220"]);
    expect(outOfReach.body.error.message).toContain("seller Test");
    expect(outOfReach.body.error.message).toContain("read");
    expect([notThere.status, notThere.body.error.code]).toEqual([404, "0x80040217"]);
  });

  it("leaves the record as it was, and its version", async () => {
    const id = await lead(as("mate"));
    const before = await world.as("ada").read(`leads(${id})`);

    await as("seller").patch(`leads(${id})`, { subject: "Mine now" });
    await as("seller").put(`leads(${id})/subject`, { value: "Mine now" });
    await as("seller").delete(`leads(${id})/description`);

    expect(await world.as("ada").read(`leads(${id})`)).toEqual(before);
  });

  it("meets a verb as it meets a write", async () => {
    const readable = await lead(as("mate"), { companyname: "Vallon" });
    const hidden = await lead(as("other"), { companyname: "Vallon" });
    const qualify = { CreateAccount: true, CreateContact: true, CreateOpportunity: true, Status: 3 };
    const verb = (id: string, name: string) => `leads(${id})/Microsoft.Dynamics.CRM.${name}`;
    const target = (name: string) => `${name}(Target=@t)?@t={'@odata.id':'leads(${hidden})'}`;

    const answers = [
      await as("seller").post(verb(readable, "QualifyLead"), qualify),
      await as("seller").post(verb(hidden, "QualifyLead"), qualify),
      await as("seller").get(verb(hidden, "PreviewQualifyLead()")),
      await as("seller").get(target("RetrieveTimeline")),
      await as("seller").get(target("RetrieveLineage")),
      await as("seller").get(target("RetrieveRecordChangeHistory")),
      await as("seller").patch(`leads(${readable})`, { statecode: 2, statuscode: 4 }),
    ];

    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 403));
    const bulk = await as("seller").post("leads/Microsoft.Dynamics.CRM.QualifyLeads", { Ids: [readable, hidden] });
    expect(bulk.body.Outcomes.map(({ outcome }: { outcome: string }) => outcome)).toEqual(["refused", "refused"]);
  });
});

describe("a deletion", () => {
  it("unlinks what points to the record, also where the caller could not reach it", async () => {
    const account = (await given("accounts", as("seller"))).id;
    const theirs = await lead(as("other"), { "parentaccountid@odata.bind": `accounts(${account})` });

    expect((await as("seller").delete(`accounts(${account})`)).status).toBe(204);
    expect((await world.as("ada").read(`leads(${theirs})`))["_parentaccountid_value"]).toBeNull();
  });

  it("takes nothing along that has another owner, out of the caller's reach", async () => {
    const account = (await given("accounts", as("seller"))).id;
    const theirs = (
      await given("contacts", as("other"), { "parentcustomerid_account@odata.bind": `accounts(${account})` })
    ).id;

    const { status, body } = await as("seller").delete(`accounts(${account})`);

    expect([status, body.error.message]).toEqual([403, expect.stringContaining("Contact")]);
    expect((await world.as("ada").get(`contacts(${theirs})`)).status).toBe(200);
    expect((await world.as("ada").get(`accounts(${account})`)).status).toBe(200);
  });
});

describe("a record handed over", () => {
  it("is out of the giver's reach from then on", async () => {
    const id = await lead(as("seller"));

    const { status } = await as("seller").patch(`leads(${id})`, {
      "ownerid@odata.bind": `systemusers(${as("other").id})`,
    });

    expect(status).toBe(204);
    expect((await as("seller").get(`leads(${id})`)).status).toBe(403);
    const { body } = await as("other").get(`leads(${id})?$select=_owningbusinessunit_value,_owninguser_value`);
    expect(body).toMatchObject({ _owningbusinessunit_value: units.south, _owninguser_value: as("other").id });
  });

  it("to a team is within reach of its members", async () => {
    const team = await world.as("ada").create("teams", {
      name: "Windows",
      "businessunitid@odata.bind": `businessunits(${units.south})`,
      teamtype: 0,
      "administratorid@odata.bind": `systemusers(${world.as("ada").id})`,
    });
    const id = await lead(world.as("ada"), { "ownerid@odata.bind": `teams(${team["teamid"]})` });
    expect((await as("seller").get(`leads(${id})`)).status).toBe(403);

    await world.as("ada").post(`teams(${team["teamid"]})/teammembership_association/$ref`, {
      "@odata.id": `systemusers(${as("seller").id})`,
    });

    await expect.poll(async () => (await as("seller").get(`leads(${id})`)).status).toBe(200);
    expect((await as("seller").patch(`leads(${id})`, { subject: "Ours" })).status).toBe(204);
    expect((await as("mate").get(`leads(${id})`)).status).toBe(403);
  });
});

describe("lines", () => {
  /** A quote of somebody with one line. */
  async function quote(owner: Person) {
    const account = (await given("accounts", owner)).id;
    const { id } = await given("quotes", owner, {
      name: "Windows",
      "customerid_account@odata.bind": `accounts(${account})`,
    });
    const line = await world.as("ada").create("quotedetails", writeIn(id));
    return { id, line: String(line["quotedetailid"]) };
  }
  const writeIn = (quoteId: string) => ({
    "quoteid@odata.bind": `quotes(${quoteId})`,
    isproductoverridden: true,
    productdescription: "Fitting",
    priceperunit: 100,
    quantity: 1,
  });

  it("are read and changed by whoever may read and change their document", async () => {
    const own = await quote(as("seller"));
    const seller = as("seller");

    expect((await seller.post("quotedetails", writeIn(own.id))).status).toBe(204);
    expect((await seller.patch(`quotedetails(${own.line})`, { quantity: 2 })).status).toBe(204);
    expect((await seller.get(`quotes(${own.id})/quote_details`)).body.value).toHaveLength(2);
    expect((await seller.delete(`quotedetails(${own.line})`)).status).toBe(204);
  });

  it("are only read where the document is only read", async () => {
    const theirs = await quote(as("mate"));
    const seller = as("seller");

    const read = await seller.get(`quotedetails(${theirs.line})`);
    const writes = [
      await seller.post("quotedetails", writeIn(theirs.id)),
      await seller.post(`quotes(${theirs.id})/quote_details`, { ...writeIn(theirs.id) }),
      await seller.patch(`quotedetails(${theirs.line})`, { quantity: 2 }),
      await seller.delete(`quotedetails(${theirs.line})`),
    ];

    expect(read.status).toBe(200);
    expect(writes.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  });

  it("are not there where the document is out of reach", async () => {
    const hidden = await quote(as("other"));

    const { body } = await as("seller").get(`quotedetails?$filter=quotedetailid eq ${hidden.line}`);

    expect(body.value).toEqual([]);
    expect((await as("seller").get(`quotedetails(${hidden.line})`)).status).toBe(403);
    expect((await as("seller").post("quotedetails", writeIn(hidden.id))).status).toBe(403);
  });

  it("do not move into a document that the caller may not change", async () => {
    const [own, theirs] = [await quote(as("seller")), await quote(as("mate"))];

    const { status } = await as("seller").patch(`quotedetails(${own.line})`, {
      "quoteid@odata.bind": `quotes(${theirs.id})`,
    });

    expect(status).toBeGreaterThanOrEqual(400);
    expect((await world.as("ada").read(`quotedetails(${own.line})`))["_quoteid_value"]).toBe(own.id);
  });
});

describe("addresses", () => {
  const sets = { account: "accounts", contact: "contacts" } as const;
  async function addressOf(table: keyof typeof sets, owner: Person) {
    const set = sets[table];
    const parent = (await given(set, owner)).id;
    const bind = { [`parentid_${table}@odata.bind`]: `${set}(${parent})`, objecttypecode: table };
    const made = await world.as("ada").create("customeraddresses", { name: "Works", line1: "1 quai", ...bind });
    return { id: String(made["customeraddressid"]), bind };
  }

  it.each(["account", "contact"] as const)(
    "of an %s have its rights, whatever those to the other kind",
    async (table) => {
      const seller = as("seller");
      const [own, theirs, hidden] = [
        await addressOf(table, seller),
        await addressOf(table, as("mate")),
        await addressOf(table, as("other")),
      ];
      const statuses = async ({ id, bind }: typeof own) => [
        (await seller.get(`customeraddresses(${id})`)).status,
        (await seller.patch(`customeraddresses(${id})`, { line2: "Gate 3" })).status,
        (await seller.post("customeraddresses", { name: "Depot", line1: "2 quai", ...bind })).status,
      ];

      expect(await statuses(own)).toEqual([200, 204, 204]);
      expect(await statuses(theirs)).toEqual([200, 403, 403]);
      expect(await statuses(hidden)).toEqual([403, 403, 403]);
      const { body } = await seller.get(`customeraddresses?$filter=customeraddressid eq ${hidden.id}`);
      expect(body.value).toEqual([]);
      const moved = await seller.patch(`customeraddresses(${own.id})`, theirs.bind);
      expect(moved.status).toBe(403);
    },
  );

  it("of contacts are not read by who may read every account and no contact", async () => {
    const role = await world.as("ada").create("roles", { name: "Accounts alone" });
    const wanted = /^prvReadAccount$/;
    const { body } = await world.as("ada").get("privileges?$select=privilegeid,name");
    await world.as("ada").post(`roles(${role["roleid"]})/Microsoft.Dynamics.CRM.AddPrivilegesRole`, {
      Privileges: body.value
        .filter(({ name }: { name: string }) => wanted.test(name))
        .map(({ privilegeid, name }: Record<string, string>) => ({
          Depth: "Global",
          PrivilegeId: privilegeid,
          PrivilegeName: name,
        })),
    });
    const clerk = await newUser("Clerk", units.north, "Accounts alone");
    const [ofAccount, ofContact] = [await addressOf("account", as("other")), await addressOf("contact", as("other"))];

    expect((await clerk.get(`customeraddresses(${ofAccount.id})`)).status).toBe(200);
    expect((await clerk.get(`customeraddresses(${ofContact.id})`)).status).toBe(403);
  });
});

describe("rows out of reach", () => {
  /** An account of the seller with a contact and a lead of the seller's, and one of each that is hidden. */
  async function company() {
    const account = (await given("accounts", as("seller"))).id;
    const bind = { "parentcustomerid_account@odata.bind": `accounts(${account})` };
    const shown = (await given("contacts", as("seller"), { ...bind, lastname: "Shown" })).id;
    const hidden = (await given("contacts", as("other"), { ...bind, lastname: "Hidden", jobtitle: "Spy" })).id;
    // The owner of an account inherits its contacts: that is taken back here.
    await world.as("ada").post("RevokeAccess", {
      Target: { "@odata.type": "Microsoft.Dynamics.CRM.contact", contactid: hidden },
      Revokee: { "@odata.type": "Microsoft.Dynamics.CRM.systemuser", systemuserid: as("seller").id },
    });
    await world.as("ada").patch(`accounts(${account})`, { "primarycontactid@odata.bind": `contacts(${hidden})` });
    return { account, shown, hidden };
  }

  it("are not expanded, neither through a collection nor through a lookup", async () => {
    const { account } = await company();

    const { body } = await as("seller").get(
      `accounts(${account})?$select=name&$expand=contact_customer_accounts($select=lastname),primarycontactid($select=lastname)`,
    );

    expect(body.contact_customer_accounts.map(({ lastname }: { lastname: string }) => lastname)).toEqual(["Shown"]);
    expect(body.primarycontactid).toBeNull();
  });

  it("are not expanded below an expand either", async () => {
    const { account, shown } = await company();

    const { body } = await as("seller").get(
      `contacts(${shown})?$select=lastname&$expand=parentcustomerid_account($select=name;$expand=contact_customer_accounts($select=lastname),primarycontactid($select=lastname))`,
    );

    expect(body.parentcustomerid_account).toMatchObject({ accountid: account, primarycontactid: null });
    expect(body.parentcustomerid_account.contact_customer_accounts).toHaveLength(1);
  });

  it("are not counted, listed or reached below a record", async () => {
    const { account, hidden } = await company();
    const seller = as("seller");

    expect((await seller.get(`accounts(${account})/contact_customer_accounts`)).body.value).toHaveLength(1);
    expect((await seller.get(`accounts(${account})/contact_customer_accounts/$count`)).text).toBe("1");
    expect((await seller.get(`accounts(${account})/contact_customer_accounts/$ref`)).body.value).toHaveLength(1);
    expect((await seller.get(`accounts(${account})/primarycontactid`)).status).not.toBe(200);
    expect((await seller.get(`contacts(${hidden})/parentcustomerid_account`)).status).not.toBe(200);
    const counted = await seller.get(`contacts?$count=true&$filter=_parentcustomerid_value eq ${account}`);
    expect([counted.body["@odata.count"], counted.body.value.length]).toEqual([1, 1]);
  });

  it("are not told apart by a filter that goes through a lookup", async () => {
    const { account } = await company();
    const find = async (filter: string) =>
      (await as("seller").get(`accounts?$select=name&$filter=accountid eq ${account} and ${filter}`)).body.value.length;

    expect(await find("primarycontactid/lastname eq 'Hidden'")).toBe(0);
    expect(await find("contains(primarycontactid/jobtitle,'Spy')")).toBe(0);
    expect(await find("primarycontactid/lastname eq null")).toBe(1);
  });

  it("are not told apart by a lambda", async () => {
    const { account } = await company();
    const find = async (lambda: string) =>
      (
        await as("seller").get(
          `accounts?$select=name&$filter=accountid eq ${account} and contact_customer_accounts/${lambda}`,
        )
      ).body.value.length;

    expect(await find("any(c:c/lastname eq 'Hidden')")).toBe(0);
    expect(await find("any(c:c/lastname eq 'Shown')")).toBe(1);
    expect(await find("all(c:c/lastname eq 'Shown')")).toBe(1);
  });

  it("do not give the order of a list", async () => {
    const marks = ["B", "A", "C"];
    const accounts: string[] = [];
    for (const mark of marks) {
      const contact = (await given("contacts", as("other"), { lastname: mark })).id;
      const account = await given("accounts", as("seller"), {
        name: "Ordered",
        "primarycontactid@odata.bind": `contacts(${contact})`,
      });
      accounts.push(account.id);
    }
    const order = async (direction: string) =>
      (
        await as("seller").get(
          `accounts?$select=accountid&$filter=name eq 'Ordered'&$orderby=primarycontactid/lastname ${direction},accountid`,
        )
      ).body.value.map(({ accountid }: { accountid: string }) => accountid);

    expect(await order("asc")).toEqual(await order("desc"));
    expect(await order("asc")).toEqual(accounts.toSorted());
  });

  it("are not joined by FetchXML, neither shown nor filtered by nor counted", async () => {
    const { account } = await company();
    const fetch = async (link: string) => {
      const xml = `<fetch><entity name='account'><attribute name='name'/><filter><condition attribute='accountid' operator='eq' value='${account}'/></filter>${link}</entity></fetch>`;
      return (await as("seller").get(`accounts?fetchXml=${encodeURIComponent(xml)}`)).body.value;
    };
    const primary = (type: string, inner: string) =>
      `<link-entity name='contact' from='contactid' to='primarycontactid' link-type='${type}' alias='p'>${inner}</link-entity>`;
    const children = (inner: string) =>
      `<link-entity name='contact' from='parentcustomerid' to='accountid' link-type='inner' alias='c'>${inner}</link-entity>`;
    const hidden = "<filter><condition attribute='lastname' operator='eq' value='Hidden'/></filter>";

    const [outer = {}] = await fetch(primary("outer", "<attribute name='lastname'/>"));
    expect(JSON.stringify(outer)).not.toContain("Hidden");
    expect(await fetch(primary("inner", hidden))).toEqual([]);
    expect(await fetch(children(hidden))).toEqual([]);
    expect(await fetch(children("<attribute name='lastname'/>"))).toHaveLength(1);
  });

  it("are not part of a sum", async () => {
    const { account } = await company();

    const { status, body } = await as("seller").get(
      `contacts?$apply=filter(_parentcustomerid_value eq ${account})/aggregate($count as n)`,
    );

    expect([status, body.value]).toEqual([200, [{ n: 1 }]]);
  });

  it("are not pointed to, by whatever way", async () => {
    const { hidden } = await company();
    const hiddenAccount = (await given("accounts", as("other"))).id;
    const own = await lead(as("seller"));
    const contact = (await given("contacts", as("seller"))).id;
    const seller = as("seller");
    const bind = { "parentaccountid@odata.bind": `accounts(${hiddenAccount})` };

    const answers = [
      await seller.post("leads", { subject: "A", lastname: "B", ...bind }),
      await seller.patch(`leads(${own})`, bind),
      await seller.put(`leads(${own})/parentaccountid/$ref`, { "@odata.id": `accounts(${hiddenAccount})` }),
      await seller.post(`accounts(${hiddenAccount})/contact_customer_accounts`, { lastname: "Mole" }),
      await seller.post(`accounts(${hiddenAccount})/contact_customer_accounts/$ref`, {
        "@odata.id": `contacts(${contact})`,
      }),
      await seller.post("tasks", {
        subject: "Look",
        "regardingobjectid_contact_task@odata.bind": `contacts(${hidden})`,
      }),
      await seller.post("annotations", { notetext: "Look", "objectid_contact@odata.bind": `contacts(${hidden})` }),
    ];

    expect(answers.map(({ status, body }) => `${status} ${body.error?.code}`)).toEqual(
      answers.map(() => "403 0x80040220"),
    );
  });
});

describe("a link through an intersect table", () => {
  it("may be made between an own record and one that others may only be appended to", async () => {
    const { productid } = await world.given.product(10);
    const [own, theirs] = [await lead(as("seller")), await lead(as("mate"))];
    const link = (id: string) =>
      as("seller").post(`leads(${id})/leadproduct_association/$ref`, { "@odata.id": `products(${productid})` });

    expect([(await link(own)).status, (await link(theirs)).status]).toEqual([204, 403]);
    const other = await as("seller").post(`products(${productid})/leadproduct_association/$ref`, {
      "@odata.id": `leads(${own})`,
    });
    expect(other.status).toBe(204);
    expect((await as("seller").get(`leads(${own})/leadproduct_association`)).body.value).toHaveLength(1);
  });

  it("gives nobody a role or a place in a team who may not give it", async () => {
    const [{ roleid }] = (await as("seller").get("roles?$filter=name eq 'System Administrator'")).body.value;
    const role = { "@odata.id": `roles(${roleid})` };
    const me = { "@odata.id": `systemusers(${as("seller").id})` };

    for (const name of ["seller", "manager", "reader"]) {
      const caller = as(name);
      const answers = [
        await caller.post(`systemusers(${as("seller").id})/systemuserroles_association/$ref`, role),
        await caller.post(`roles(${roleid})/systemuserroles_association/$ref`, me),
        await caller.post(`teams(${defaultTeamId})/teammembership_association/$ref`, me),
        await caller.post(`systemusers(${as("seller").id})/teammembership_association/$ref`, {
          "@odata.id": `teams(${defaultTeamId})`,
        }),
        await caller.post(`teams(${defaultTeamId})/teamroles_association/$ref`, role),
        await caller.patch(`systemusers(${as("seller").id})`, {
          "businessunitid@odata.bind": `businessunits(${units.root})`,
        }),
        await caller.post("systemusers", {
          lastname: "Mole",
          internalemailaddress: `mole-${name}@units.test`,
          "systemuserroles_association@odata.bind": [`roles(${roleid})`],
        }),
      ];

      expect(
        answers.map(({ status }) => status),
        name,
      ).toEqual(answers.map(() => 403));
    }
  });
});

describe("a role", () => {
  it("works within two seconds of being given, and stops as soon after it is taken away", async () => {
    const person = await newUser("newcomer", units.north, null);
    const id = await lead(as("child"));
    const status = async () => (await person.get(`leads(${id})`)).status;
    expect(await status()).toBe(403);
    expect((await person.get("leads")).status).toBe(403);

    await grant(person.id, "Sales Manager");
    await expect.poll(status).toBe(200);

    const [{ roleid }] = (await world.as("ada").get("roles?$filter=name eq 'Sales Manager'")).body.value;
    await world.as("ada").delete(`systemusers(${person.id})/systemuserroles_association(${roleid})/$ref`);
    await expect.poll(status).toBe(403);
  });

  it("adds to another: the wider right wins", async () => {
    const person = await newUser("both", units.north, "Salesperson");
    await grant(person.id, "Read Only");
    const id = await lead(as("other"));

    await expect.poll(async () => (await person.get(`leads(${id})`)).status).toBe(200);
    expect((await person.patch(`leads(${id})`, { subject: "X" })).status).toBe(403);
    expect((await person.post("leads", { subject: "Own", lastname: "Roux" })).status).toBe(204);
  });
});

describe("Read Only", () => {
  it("reads every table and writes none", async () => {
    const answers: string[] = [];
    for (const { entitySet, readOnly } of world.context.model.tables.values()) {
      const read = await as("reader").get(`${entitySet}?$top=1`);
      const write = await as("reader").post(entitySet, {});
      if (read.status !== 200) answers.push(`GET ${entitySet}: ${read.status}`);
      if (write.status !== (readOnly ? 405 : 403)) answers.push(`POST ${entitySet}: ${write.status}`);
    }

    expect(answers).toEqual([]);
  });

  it("imports nothing", async () => {
    const { status, body } = await as("reader").post(`${world.url}/api/import/leads`, undefined, {
      raw: "Last Name\nRoux",
      headers: { "content-type": "text/csv" },
    });

    expect([status, body.error?.code]).toEqual([403, "0x80040220"]);
  });
});

describe("the audit", () => {
  it("is read by managers, and of a record by whoever reads the record", async () => {
    const id = await lead(as("seller"));
    const history = `RetrieveRecordChangeHistory(Target=@t)?@t={'@odata.id':'leads(${id})'}`;

    expect((await as("seller").get("audits?$top=1")).status).toBe(403);
    expect((await as("manager").get("audits?$top=1")).status).toBe(200);
    const { status, body } = await as("seller").get(history);
    expect([status, body.AuditDetailCollection.AuditDetails.length]).toEqual([200, 1]);
  });
});
