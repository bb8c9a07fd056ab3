import { beforeAll, describe, expect, it } from "vitest";
import { useWorld } from "../world.ts";
import { norfield, people, type Norfield } from "./norfield.ts";

const world = useWorld();
let company: Norfield;
beforeAll(async () => {
  company = await norfield(world);
});

const expand = (expansion: string, select = "name") =>
  world.as("ada").get(`accounts(${company.accountid})?$select=${select}&$expand=${expansion}`);

describe("$expand of a lookup", () => {
  it("gives the record it points to, with its key", async () => {
    const { status, body } = await expand("primarycontactid($select=fullname,jobtitle)");

    expect(status).toBe(200);
    expect(body["@odata.context"]).toMatch(/#accounts\(name,primarycontactid\(fullname,jobtitle\)\)\/\$entity$/);
    const { "@odata.etag": etag, contactid, ...rest } = body.primarycontactid;
    expect(etag).toMatch(/^W\/"\d+"$/);
    expect(contactid).toMatch(/^[0-9a-f-]{36}$/);
    expect(rest).toEqual({ fullname: "Yvonne Mercier", jobtitle: "Director" });
  });

  it("gives null when the lookup is empty", async () => {
    const { accountid } = await world.given.account();

    const { body } = await world.as("ada").get(`accounts(${accountid})?$expand=primarycontactid`);

    expect(body.primarycontactid).toBeNull();
  });

  it("gives all columns without $select, and the address alone for $ref", async () => {
    const all = await expand("primarycontactid");
    const ref = await expand("primarycontactid/$ref");

    expect(Object.keys(all.body.primarycontactid).length).toBeGreaterThan(50);
    expect(Object.keys(ref.body.primarycontactid)).toEqual(["@odata.id"]);
    expect(ref.body.primarycontactid["@odata.id"]).toContain(`contacts(${all.body.primarycontactid.contactid})`);
  });

  it("gives null where $filter leaves the record out", async () => {
    const { body } = await expand("primarycontactid($select=fullname;$filter=jobtitle eq 'Nothing')");

    expect(body.primarycontactid).toBeNull();
  });

  it("gives the owner, be it a user or a team", async () => {
    const { BusinessUnitId: unit } = (await world.as("ada").read("WhoAmI")) as Record<string, string>;
    const team = await world.as("ada").create("teams", {
      name: "West",
      teamtype: 0,
      "administratorid@odata.bind": `systemusers(${world.as("ada").id})`,
      "businessunitid@odata.bind": `businessunits(${unit})`,
    });
    const { accountid } = await world.given.account({ "ownerid@odata.bind": `teams(${team["teamid"]})` });
    const headers = { prefer: 'odata.include-annotations="*"' };

    const ofUser = await expand("ownerid,owninguser($select=systemuserid)");
    const ofTeam = await world.as("ada").get(`accounts(${accountid})?$expand=ownerid`, { headers });

    expect(ofUser.body.ownerid.systemuserid).toBe(world.as("ada").id);
    expect(ofUser.body.owninguser.systemuserid).toBe(world.as("ada").id);
    expect([ofTeam.body.ownerid.teamid, ofTeam.body.ownerid.name]).toEqual([team["teamid"], "West"]);
  });
});

describe("$expand of a collection", () => {
  it("gives every row, not a page of them", async () => {
    const { body } = await expand("contact_customer_accounts($select=fullname)");

    expect(body.contact_customer_accounts).toHaveLength(people.length);
  });

  it("gives an empty list where nothing hangs", async () => {
    const { body } = await expand("opportunity_customer_accounts");

    expect(body.opportunity_customer_accounts).toEqual([]);
  });

  it("goes both ways: the records that point here", async () => {
    const { body: account } = await expand("primarycontactid($select=contactid)");

    const { body } = await world
      .as("ada")
      .get(
        `contacts(${account.primarycontactid.contactid})?$select=fullname&$expand=account_primary_contact($select=name)`,
      );

    expect(body.account_primary_contact).toMatchObject([{ name: "Norfield", accountid: company.accountid }]);
  });

  it("honours select, filter, order and top, parted by semicolons", async () => {
    const { body } = await expand(
      "Account_Tasks($select=subject;$filter=contains(subject,'Task') and subject ne 'Task 2';$orderby=subject desc;$top=1)",
    );

    expect(body.Account_Tasks.map((task: { subject: string }) => task.subject)).toEqual(["Task 3"]);
  });

  it("keeps a bracket or semicolon inside an apostrophe out of the syntax", async () => {
    const { status, body } = await expand(
      "Account_Tasks($filter=subject eq 'a;b)c' or subject eq 'Task 1';$select=subject)",
    );

    expect([status, body.Account_Tasks.length]).toEqual([200, 1]);
  });

  it("follows a relationship of many to many", async () => {
    const { leadid } = await world.given.lead({ subject: "Doors" });
    const { accountid } = await world.given.account({ "accountleads_association@odata.bind": [`leads(${leadid})`] });

    const { body } = await world
      .as("ada")
      .get(`accounts(${accountid})?$select=name&$expand=accountleads_association($select=subject)`);

    expect(body.accountleads_association).toMatchObject([{ leadid, subject: "Doors" }]);
  });
});

describe("$expand of several, and nested", () => {
  it("gives each beside the others", async () => {
    const { body } = await expand(
      "primarycontactid($select=fullname),contact_customer_accounts($select=fullname),Account_Tasks($select=subject,description)",
    );

    expect(body.primarycontactid.fullname).toBe("Yvonne Mercier");
    expect(body.contact_customer_accounts).toHaveLength(8);
    expect(body.Account_Tasks).toHaveLength(3);
  });

  it("goes three lookups deep", async () => {
    const { body } = await world
      .as("ada")
      .get(
        `tasks?$select=subject&$filter=subject eq 'Roux 1'&$expand=regardingobjectid_contact_task($select=fullname;$expand=parentcustomerid_account($select=name;$expand=createdby($select=fullname)))`,
      );

    const [task] = body.value;
    expect(task.regardingobjectid_contact_task.fullname).toBe("Test Roux");
    expect(task.regardingobjectid_contact_task.parentcustomerid_account.name).toBe("Norfield");
    expect(task.regardingobjectid_contact_task.parentcustomerid_account.createdby.fullname).toBeTruthy();
  });

  it("mixes lookups and collections in a set", async () => {
    const { body } = await world
      .as("ada")
      .get(
        `accounts?$select=name&$filter=accountid eq ${company.accountid}&$expand=Account_Tasks($select=subject),contact_customer_accounts($select=fullname;$expand=owninguser($select=fullname),Contact_Tasks($select=subject;$filter=contains(subject,'1')))`,
      );

    const [account] = body.value;
    expect(account.contact_customer_accounts).toHaveLength(8);
    for (const contact of account.contact_customer_accounts) {
      expect(contact.owninguser.systemuserid).toBe(world.as("ada").id);
      expect(contact.Contact_Tasks).toHaveLength(1);
    }
  });
});

describe("$expand refuses", () => {
  it.each([
    ["nosuch", "Could not find a property named 'nosuch'"],
    ["account_tasks", "Could not find a property named 'account_tasks'"],
    ["name", "Could not find a property named 'name'"],
    ["Account_Tasks($select=nosuch)", "Could not find a property named 'nosuch'"],
    ["contact_customer_accounts/$ref", "Expand with $ref is only supported on lookup type navigation property."],
    ["primarycontactid($orderby=fullname)", "Only $select and $filter clause can be provided"],
    ["primarycontactid($top=1)", "Only $select and $filter clause can be provided"],
    ["contact_customer_accounts($expand=Contact_Tasks($top=1))", "Only $select and $filter clause can be provided"],
    [
      "contact_customer_accounts($expand=Contact_Tasks($orderby=subject))",
      "Only $select and $filter clause can be provided",
    ],
    ["Account_Tasks($skip=1)", "cannot stand inside $expand"],
    ["Account_Tasks($levels=2)", "cannot stand inside $expand"],
    ["Account_Tasks($select=subject", "';' or ')' is expected"],
  ])("%s", async (expansion, message) => {
    const { status, body } = await expand(expansion);

    expect([status, body.error.code]).toEqual([400, "0x80060888"]);
    expect(body.error.message).toContain(message);
  });

  it("more than 15 of them, wherever they stand", async () => {
    const fifteen =
      "primarycontactid createdby modifiedby owninguser parentaccountid masterid territoryid originatingleadid " +
      "preferredsystemuserid owningteam owningbusinessunit transactioncurrencyid " +
      "Account_Tasks contact_customer_accounts opportunity_customer_accounts";
    const names = fifteen.split(" ");

    const enough = await expand(names.map((name) => (name.endsWith("s") ? name : `${name}/$ref`)).join(","));
    const tooMany = await expand(`${names.slice(1).join(",")},primarycontactid($expand=createdby)`);

    expect(enough.body.error).toBeUndefined();
    expect([enough.status, tooMany.status]).toEqual([200, 400]);
  });

  it("nothing the caller may not see: it shows as empty", async () => {
    const account = await world.given.account({
      primarycontactid: { lastname: "Hidden" },
      Account_Tasks: [{ subject: "Hidden" }],
    });
    await world.database.run({
      text: "UPDATE contact SET owningbusinessunit = gen_random_uuid() WHERE contactid = $1::uuid",
      values: [account["_primarycontactid_value"]],
    });
    await world.database.run({
      text: "UPDATE task SET owningbusinessunit = gen_random_uuid() WHERE regardingobjectid = $1::uuid",
      values: [account["accountid"]],
    });

    const { status, body } = await world
      .as("anna")
      .get(`accounts(${account["accountid"]})?$select=name&$expand=primarycontactid,Account_Tasks`);

    expect([status, body.primarycontactid, body.Account_Tasks]).toEqual([200, null, []]);
  });
});
