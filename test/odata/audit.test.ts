import { describe, expect, it, vi } from "vitest";
import { createClient } from "../../engine/access/clients.ts";
import { useWorld } from "../world.ts";

const world = useWorld();

interface AuditRow {
  readonly action: number;
  readonly operation: number;
  readonly objecttypecode: string;
  readonly _userid_value: string;
  readonly transactionid: string;
  readonly attributemask: string;
  readonly changedata: string;
}

/** What the audit says of a record, oldest first. */
async function audits(id: unknown): Promise<AuditRow[]> {
  const { body } = await world
    .as("ada")
    .get(
      `audits?$filter=_objectid_value eq ${String(id)}&$orderby=createdon,operation&$select=action,operation,objecttypecode,_userid_value,transactionid,attributemask,changedata`,
    );
  return body.value;
}

interface Change {
  readonly logicalName: string;
  readonly oldValue: unknown;
  readonly newValue: unknown;
}

function changesOf({ changedata }: AuditRow): Record<string, [unknown, unknown]> {
  const { changedAttributes } = JSON.parse(changedata) as { changedAttributes: Change[] };
  return Object.fromEntries(changedAttributes.map((one) => [one.logicalName, [one.oldValue, one.newValue]]));
}

const count = async () => {
  const [[rows] = []] = await world.database.run({ text: "SELECT count(*)::int FROM audit", values: [] });
  return Number(rows);
};

describe("a create", () => {
  it("leaves one row with every value, who made it, in the transaction that made the record", async () => {
    const lead = await world.as("anna").create("leads", { subject: "Doors", lastname: "Roux", revenue: 1200.5 });

    const [row, ...more] = await audits(lead["leadid"]);

    expect(more).toEqual([]);
    expect(row).toMatchObject({ action: 1, operation: 1, objecttypecode: "lead", _userid_value: world.as("anna").id });
    const changes = row ? changesOf(row) : {};
    expect(changes).toMatchObject({
      subject: [null, "Doors"],
      fullname: [null, "Roux"],
      revenue: [null, "1200.5"],
      ownerid: [null, world.as("anna").id],
      owneridtype: [null, "systemuser"],
      statecode: [null, 0],
    });
    expect(row?.attributemask.split(",")).toEqual(Object.keys(changes));
    const [same] = await world.database.run({
      text: "SELECT a.xmin = l.xmin FROM audit a JOIN lead l ON l.leadid = a.objectid WHERE l.leadid = $1::uuid",
      values: [lead["leadid"]],
    });
    expect(same).toEqual([true]);
  });

  it("of records inside one another leaves a row for each, under one transaction", async () => {
    const account = await world.as("ada").create("accounts?$expand=contact_customer_accounts($select=contactid)", {
      name: "Norfield",
      contact_customer_accounts: [{ lastname: "Martin" }, { lastname: "Durand" }],
    });
    const contacts = account["contact_customer_accounts"] as unknown as readonly { contactid: string }[];

    const rows = [
      ...(await audits(account["accountid"])),
      ...(await audits(contacts[0]?.contactid)),
      ...(await audits(contacts[1]?.contactid)),
    ];

    expect(rows.map(({ objecttypecode }) => objecttypecode)).toEqual(["account", "contact", "contact"]);
    expect(new Set(rows.map(({ transactionid }) => transactionid)).size).toBe(1);
  });
});

describe("an update", () => {
  it("leaves the changed columns alone, with what they were", async () => {
    const lead = await world.given.lead({ subject: "Doors", jobtitle: "Buyer", revenue: 100 });

    await world
      .as("marc")
      .patch(`leads(${lead["leadid"]})`, { subject: "Gates", jobtitle: "Buyer", revenue: 100.0, telephone1: "01 02" });

    const [, row, ...more] = await audits(lead["leadid"]);
    expect(more).toEqual([]);
    expect(row).toMatchObject({ action: 2, operation: 2, _userid_value: world.as("marc").id });
    expect(row && changesOf(row)).toEqual({ subject: ["Doors", "Gates"], telephone1: [null, "01 02"] });
  });

  it("of a lookup leaves the record it pointed to, and of what kind", async () => {
    const contact = await world.given.contact();
    const { accountid } = await world.given.account();
    const path = `contacts(${contact["contactid"]})`;

    await world.as("ada").patch(path, { "parentcustomerid_account@odata.bind": `accounts(${accountid})` });
    await world.as("ada").patch(path, { "parentcustomerid_account@odata.bind": null });

    const [, set, cleared] = (await audits(contact["contactid"])).map(changesOf);
    expect(set).toMatchObject({ parentcustomerid: [null, accountid], parentcustomeridtype: [null, "account"] });
    expect(cleared).toMatchObject({ parentcustomerid: [accountid, null], parentcustomeridtype: ["account", null] });
  });

  it("that changes nothing leaves nothing, and not a new version", async () => {
    const lead = await world.given.lead({ subject: "Doors", revenue: 100, estimatedclosedate: "2026-05-01" });
    const before = await count();

    const { status } = await world.as("ada").patch(`leads(${lead["leadid"]})`, {
      subject: "Doors",
      revenue: 100,
      estimatedclosedate: "2026-05-01",
      description: null,
    });

    expect([status, await count()]).toEqual([204, before]);
    expect((await world.as("ada").read(`leads(${lead["leadid"]})`))["@odata.etag"]).toBe(lead["@odata.etag"]);
  });

  it("by PUT and DELETE of a property, and by $ref, is an update like another", async () => {
    const lead = await world.given.lead({ jobtitle: "Buyer" });
    const { accountid } = await world.given.account();
    const path = `leads(${lead["leadid"]})`;

    await world.as("ada").put(`${path}/subject`, { value: "Gates" });
    await world.as("ada").delete(`${path}/jobtitle`);
    await world.as("ada").put(`${path}/parentaccountid/$ref`, { "@odata.id": `accounts(${accountid})` });

    const [, ...rows] = (await audits(lead["leadid"])).map(changesOf);
    expect(rows).toEqual([
      { subject: ["New windows", "Gates"] },
      { jobtitle: ["Buyer", null] },
      { parentaccountid: [null, accountid] },
    ]);
  });
});

describe("other acts", () => {
  it("handing a record over is an Assign, with everything that follows the owner", async () => {
    const lead = await world.given.lead();

    await world
      .as("ada")
      .patch(`leads(${lead["leadid"]})`, { "ownerid@odata.bind": `systemusers(${world.as("anna").id})` });

    const [, row] = await audits(lead["leadid"]);
    expect(row?.action).toBe(13);
    expect(row && changesOf(row)).toMatchObject({
      ownerid: [world.as("ada").id, world.as("anna").id],
      owninguser: [world.as("ada").id, world.as("anna").id],
    });
  });

  it("a change of state bears the name of the act", async () => {
    const lead = await world.given.lead();
    const path = `leads(${lead["leadid"]})`;

    await world.as("ada").patch(path, { statecode: 2, statuscode: 5 });
    await world.as("ada").patch(path, { statecode: 0, statuscode: 1 });

    const [, closed, opened] = await audits(lead["leadid"]);
    expect([closed?.action, opened?.action]).toEqual([25, 21]);
    expect(closed && changesOf(closed)).toMatchObject({ statecode: [0, 2], statuscode: [1, 5] });
    expect(opened && changesOf(opened)).toMatchObject({ statecode: [2, 0], statuscode: [5, 1] });
  });

  it("a verb leaves a row for all it touched, under one transaction, and how it decided", async () => {
    const lead = await world.given.lead({ companyname: "Aubépine SARL", emailaddress1: "c@aubepine.test" });

    const { body } = await world.as("ada").post(`leads(${lead["leadid"]})/Microsoft.Dynamics.CRM.QualifyLead`, {
      CreateAccount: true,
      CreateContact: true,
      CreateOpportunity: true,
      Status: 3,
    });

    const [account, contact, opportunity] = body.value;
    const qualified = (await audits(lead["leadid"])).at(-1);
    expect(qualified?.action).toBe(24);
    expect(JSON.parse(qualified?.changedata ?? "{}").decision).toMatchObject({
      account: { decision: "new" },
      made: { account: { id: account.accountid } },
    });
    const made = [
      ...(await audits(account.accountid)),
      ...(await audits(contact.contactid)),
      ...(await audits(opportunity.opportunityid)),
    ];
    expect(made.map(({ objecttypecode }) => objecttypecode)).toEqual(["account", "contact", "opportunity"]);
    expect(new Set(made.map(({ transactionid }) => transactionid))).toEqual(new Set([qualified?.transactionid]));
  });

  it("a link is an Associate and a Disassociate, once each", async () => {
    const lead = await world.given.lead();
    const { productid } = await world.given.product(10);
    const path = `leads(${lead["leadid"]})/leadproduct_association`;
    const link = () => world.as("ada").post(`${path}/$ref`, { "@odata.id": `products(${productid})` });
    const unlink = () => world.as("ada").delete(`${path}(${productid})/$ref`);

    const answers = [await link(), await link(), await unlink(), await unlink()];

    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204, 204]);
    const [, linked, unlinked, ...more] = await audits(lead["leadid"]);
    expect([linked?.action, unlinked?.action, more]).toEqual([33, 34, []]);
    expect(JSON.parse(linked?.changedata ?? "{}")).toEqual({
      relationship: "leadproduct_association",
      table: "product",
      id: productid,
    });
  });

  it("a deletion keeps what was there, of the record and of those that went along", async () => {
    const { accountid } = await world.given.account({ name: "Gone", telephone1: "01" });
    const contact = await world.given.contact({ "parentcustomerid_account@odata.bind": `accounts(${accountid})` });
    const lead = await world.given.lead({ "parentaccountid@odata.bind": `accounts(${accountid})` });

    await world.as("ada").delete(`accounts(${accountid})`);

    const [ofAccount, ofContact, ofLead] = [
      (await audits(accountid)).at(-1),
      (await audits(contact["contactid"])).at(-1),
      (await audits(lead["leadid"])).at(-1),
    ];
    expect([ofAccount, ofContact, ofLead].map((row) => [row?.action, row?.operation])).toEqual([
      [3, 3],
      [3, 3],
      [11, 2],
    ]);
    expect(ofAccount && changesOf(ofAccount)).toMatchObject({ name: ["Gone", null], telephone1: ["01", null] });
    expect(ofLead && changesOf(ofLead)).toEqual({ parentaccountid: [accountid, null] });
  });

  it("neither a password nor a secret is ever part of it", async () => {
    const { secret } = await createClient(world.database, "reader", world.as("anna").id);

    const found = await world.database.run({
      text: "SELECT count(*)::int FROM audit WHERE changedata LIKE '%' || $1::text || '%' OR changedata ~* 'passwordhash|argon2'",
      values: [secret],
    });

    expect(found).toEqual([[0]]);
  });
});

describe("a refused write", () => {
  it("leaves nothing", async () => {
    const { accountid } = await world.given.account();
    const lead = await world.given.lead();
    const path = `leads(${lead["leadid"]})`;
    const before = await count();

    const answers = [
      await world.as("ada").post("leads", { subject: "X", lastname: "Y", revenue: -1 }),
      await world
        .as("ada")
        .post("leads", { lastname: "Y", "parentaccountid@odata.bind": `accounts(${lead["leadid"]})` }),
      await world.as("ada").patch(path, { subject: "X" }, { headers: { "if-match": 'W/"1"' } }),
      await world.as("ada").patch(path, { statecode: 1 }),
      await world.as("remi").patch(path, { subject: "X" }),
      await world.as("ada").post("accounts", { accountid, name: "Twice" }),
      await world.as("ada").post("accounts", {
        name: "Half",
        contact_customer_accounts: [{ lastname: "Whole" }, { lastname: "Odd", gendercode: 99 }],
      }),
    ];

    expect(answers.filter(({ status }) => status < 400)).toEqual([]);
    expect(await count()).toBe(before);
  });
});

describe("RetrieveAuditDetails", () => {
  const detailsOf = (person: string, auditid: unknown) =>
    world.as(person).get(`audits(${String(auditid)})/Microsoft.Dynamics.CRM.RetrieveAuditDetails()`);
  const auditOf = async (id: unknown) =>
    (await world.as("ada").get(`audits?$filter=_objectid_value eq ${String(id)} and operation eq 2&$select=auditid`))
      .body.value[0].auditid;

  it("tells the values before and after", async () => {
    const { accountid } = await world.given.account({ name: "Before" });
    await world.as("ada").patch(`accounts(${accountid})`, { name: "After" });

    const { status, body } = await detailsOf("ada", await auditOf(accountid));

    expect(status).toBe(200);
    expect(body.AuditDetail).toMatchObject({
      "@odata.type": "#Microsoft.Dynamics.CRM.AttributeAuditDetail",
      AuditRecord: { action: 2, operation: 2 },
      OldValue: { name: "Before" },
      NewValue: { name: "After" },
    });
  });

  it("needs the right to read the audit", async () => {
    const { accountid } = await world.as("anna").create("accounts", { name: "Before" });
    await world.as("anna").patch(`accounts(${accountid})`, { name: "After" });

    const { status } = await detailsOf("anna", await auditOf(accountid));

    expect(status).toBe(403);
  });
});

it("RetrieveAttributeChangeHistory tells the changes of one column", async () => {
  const { accountid } = await world.given.account({ name: "Before", telephone1: "01" });
  await world.as("ada").patch(`accounts(${accountid})`, { name: "After", telephone1: "02" });
  await world.as("ada").patch(`accounts(${accountid})`, { telephone1: "03" });
  const call = (column: string) =>
    world
      .as("ada")
      .get(
        `RetrieveAttributeChangeHistory(Target=@t,AttributeLogicalName='${column}')?@t={'@odata.id':'accounts(${accountid})'}`,
      );

  const { body } = await call("name");

  const details = body.AuditDetailCollection.AuditDetails as { OldValue: object; NewValue: object }[];
  const pairs = details.map(({ OldValue, NewValue }) => [OldValue, NewValue]);
  expect(pairs).toHaveLength(2);
  expect(pairs).toContainEqual([{ name: "Before" }, { name: "After" }]);
  expect((await call("nothing")).status).toBe(400);
});

describe("the audit itself", () => {
  it("cannot be written by the API, whoever asks", async () => {
    const lead = await world.given.lead();
    const [{ auditid }] = (await world.as("ada").get(`audits?$filter=_objectid_value eq ${lead["leadid"]}`)).body.value;

    const answers = [
      await world.as("ada").post("audits", { action: 1, operation: 1 }),
      await world.as("ada").patch(`audits(${auditid})`, { action: 2 }),
      await world.as("ada").put(`audits(${auditid})/action`, { value: 2 }),
      await world.as("ada").delete(`audits(${auditid})`),
    ];

    expect(answers.map(({ status }) => status)).toEqual([405, 405, 405, 405]);
    expect((await world.as("ada").get(`audits(${auditid})`)).status).toBe(200);
  });

  it.each(["UPDATE audit SET action = 2", "DELETE FROM audit WHERE false", "TRUNCATE audit"])(
    "cannot be changed in the database either: %s",
    async (text) => {
      const before = await count();

      await expect(world.database.transaction((tx) => tx.run({ text, values: [] }))).rejects.toThrow(
        "Rows of audit are only added, never changed or deleted",
      );

      expect(await count()).toBe(before);
    },
  );
});

describe("who comes in", () => {
  it("is written down: by a program, action 65, with the user it acts as", async () => {
    const ada = world.as("ada");

    const { body } = await ada.get(
      `audits?$select=action,operation,_userid_value&$filter=_objectid_value eq ${world.as("anna").id} and action eq 65`,
      { headers: { prefer: 'odata.include-annotations="OData.Community.Display.V1.FormattedValue"' } },
    );

    expect(body.value.length).toBeGreaterThan(0);
    expect(body.value[0]).toMatchObject({
      operation: 4,
      _userid_value: world.as("anna").id,
      "action@OData.Community.Display.V1.FormattedValue": "User Access via Web Services",
    });
  });
});

it("is dated by the write: what waited for another change is told after it", async () => {
  const { accountid } = await world.given.account({ name: "Waited for" });
  const run = async (text: string) => (await world.database.run({ text, values: [] }))[0]?.[0];
  const { change, nextSecond } = await world.database.transaction(async (transaction) => {
    await transaction.run({
      text: "SELECT 1 FROM account WHERE accountid = $1::uuid FOR UPDATE",
      values: [String(accountid)],
    });
    const change = world.as("ada").patch(`accounts(${accountid})`, { name: "Who waited" });
    const waiting =
      "SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
    await vi.waitFor(async () => expect(await run(waiting)).toBe(1), { timeout: 60_000, interval: 50 });
    await run("SELECT pg_sleep_until(date_trunc('second', now()) + interval '1 second')");
    const nextSecond = Number(await run("SELECT floor(extract(epoch FROM clock_timestamp()))::int"));
    return { change, nextSecond };
  });
  expect((await change).status).toBe(204);
  const { value } = (
    await world
      .as("ada")
      .get(
        `audits?$select=createdon&$filter=_objectid_value eq ${accountid} and operation eq 2&$orderby=createdon desc`,
      )
  ).body;
  expect(Date.parse(value[0].createdon)).toBeGreaterThanOrEqual(nextSecond * 1000);
});

it("what one statement changes in many records stands in its order, too, within one second", async () => {
  const ada = world.as("ada");
  const { accountid } = await world.as("paul").create("accounts", { name: "Handed over" });
  const principal = (id: string) => ({ "@odata.type": "Microsoft.Dynamics.CRM.systemuser", systemuserid: id });
  const hand = (from: string, to: string) =>
    ada.post("ReassignObjectsOwner", { FromPrincipal: principal(from), ToPrincipal: principal(to) });

  for (let times = 0; times < 3; times++) {
    await hand(world.as("paul").id, world.as("marc").id);
    await ada.patch(`accounts(${accountid})`, { name: `Handed over ${times}` });
    await hand(world.as("marc").id, world.as("paul").id);
  }

  const { body } = await ada.get(
    `audits?$select=attributemask&$filter=_objectid_value eq ${accountid}&$orderby=createdon desc`,
  );
  const masks = body.value.map(({ attributemask }: AuditRow) => attributemask);
  expect(masks.slice(0, 9)).toEqual([
    "ownerid",
    "name",
    "ownerid",
    "ownerid",
    "name",
    "ownerid",
    "ownerid",
    "name",
    "ownerid",
  ]);
});
