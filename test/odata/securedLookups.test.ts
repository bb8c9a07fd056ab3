import { beforeAll, describe, expect, it } from "vitest";
import { useWorld } from "../world.ts";

/** Column security on lookups: what a record points to is as secret as the column, from either end. */

const world = useWorld();
const ada = () => world.as("ada");
const anna = () => world.as("anna");
const ids = { holding: "", contact: "", sub: "", lead: "" };

async function secure(table: string, column: string, may: Record<string, number> = {}): Promise<string> {
  const made = await ada().create("fieldsecurityprofiles", { name: `${table}.${column}` });
  const { status, text } = await ada().post("fieldpermissions", {
    "fieldsecurityprofileid@odata.bind": `/fieldsecurityprofiles(${made["fieldsecurityprofileid"]})`,
    entityname: table,
    attributelogicalname: column,
    ...may,
  });
  expect(status, text).toBe(204);
  return String(made["fieldsecurityprofileid"]);
}

beforeAll(async () => {
  const owner = { "ownerid@odata.bind": `systemusers(${anna().id})` };
  const holding = await ada().create("accounts", { name: "Secret Holding", ...owner });
  ids.holding = String(holding["accountid"]);
  const bind = { "parentcustomerid_account@odata.bind": `accounts(${ids.holding})` };
  ids.contact = String((await ada().create("contacts", { lastname: "Charif", ...bind, ...owner }))["contactid"]);
  const parent = { "parentaccountid@odata.bind": `accounts(${ids.holding})` };
  ids.sub = String((await ada().create("accounts", { name: "Sub", ...parent, ...owner }))["accountid"]);
  ids.lead = String(
    (await ada().create("leads", { subject: "Doors", lastname: "Morel", ...parent, ...owner }))["leadid"],
  );
  await secure("contact", "parentcustomerid");
  await secure("account", "parentaccountid");
  await secure("lead", "parentaccountid");
});

const fetch = (set: string, entity: string, inner: string) =>
  `${set}?fetchXml=${encodeURIComponent(`<fetch><entity name="${entity}">${inner}</entity></fetch>`)}`;

describe("a hidden lookup", () => {
  const paths: Record<string, () => string> = {
    "the record": () => `contacts(${ids.contact})`,
    $select: () => `contacts(${ids.contact})?$select=_parentcustomerid_value`,
    "the property": () => `contacts(${ids.contact})/_parentcustomerid_value`,
    "the navigation property": () => `contacts(${ids.contact})/parentcustomerid_account`,
    "its address": () => `contacts(${ids.contact})/parentcustomerid_account/$ref`,
    $expand: () => `contacts(${ids.contact})?$select=lastname&$expand=parentcustomerid_account($select=name)`,
    "a lookup of one target": () => `accounts(${ids.sub})?$expand=parentaccountid($select=name)`,
    FetchXML: () => fetch("contacts", "contact", '<attribute name="parentcustomerid"/>'),
    "all columns of FetchXML": () => fetch("contacts", "contact", "<all-attributes/>"),
    "the history": () =>
      `RetrieveRecordChangeHistory(Target=@t)?@t=${encodeURIComponent(JSON.stringify({ "@odata.id": `contacts(${ids.contact})` }))}`,
    lineage: () =>
      `RetrieveLineage(Target=@t)?@t=${encodeURIComponent(JSON.stringify({ "@odata.id": `leads(${ids.lead})` }))}`,
    "a new record": () =>
      `InitializeFrom(EntityMoniker=@t,TargetEntityName='contact',TargetFieldType='ValidForCreate')?@t=${encodeURIComponent(JSON.stringify({ "@odata.id": `leads(${ids.lead})` }))}`,
  };

  it.each(Object.keys(paths))("is not told by %s", async (path) => {
    const { status, text } = await anna().get(paths[path]?.() ?? "", {
      headers: { Prefer: 'odata.include-annotations="*"' },
    });

    expect(status, text).toBeLessThan(300);
    expect(text).not.toContain(ids.holding);
    expect(text).not.toContain("Secret Holding");
    expect(text).not.toContain('lookuplogicalname":"account');
  });

  it("leads nowhere from the other end", async () => {
    const expanded = await anna().get(`accounts(${ids.holding})?$expand=contact_customer_accounts($select=lastname)`);
    expect(expanded.body.contact_customer_accounts).toEqual([]);
    expect((await anna().get(`accounts(${ids.holding})/contact_customer_accounts`)).body.value).toEqual([]);
    const found = await anna().get("accounts?$filter=contact_customer_accounts/any(c:c/lastname eq 'Charif')");
    expect(found.body.value).toEqual([]);
    expect((await ada().get(`accounts(${ids.holding})/contact_customer_accounts`)).body.value).toHaveLength(1);
  });

  it.each([
    ["its value", () => `contacts?$filter=_parentcustomerid_value eq ${ids.holding}`],
    ["a path through it", () => "contacts?$filter=parentcustomerid_account/name eq 'Secret Holding'"],
    ["an order", () => "contacts?$orderby=_parentcustomerid_value"],
    ["an order through it", () => "contacts?$orderby=parentcustomerid_account/name"],
    ["groups", () => "contacts?$apply=groupby((_parentcustomerid_value),aggregate($count as n))"],
    ["groups through it", () => "contacts?$apply=groupby((parentcustomerid_account/name),aggregate($count as n))"],
    [
      "a link",
      () =>
        fetch(
          "contacts",
          "contact",
          '<link-entity name="account" from="accountid" to="parentcustomerid" alias="a"><attribute name="name"/></link-entity>',
        ),
    ],
    [
      "a link from the other end",
      () =>
        fetch("accounts", "account", '<link-entity name="contact" from="parentcustomerid" to="accountid" alias="c"/>'),
    ],
    [
      "the tree it makes",
      () => `accounts?$filter=Microsoft.Dynamics.CRM.Under(PropertyName='accountid',PropertyValue='${ids.holding}')`,
    ],
  ])("is not asked about by %s", async (_name, path) => {
    const { status, body, text } = await anna().get(path());

    expect(status, text).toBe(403);
    expect(body.error.code).toBe("0x8004f50a");
    expect((await ada().get(path())).status).toBe(200);
  });

  it("is not set or cleared in any way", async () => {
    const account = `accounts(${ids.holding})`;
    const reference = { "@odata.id": account };
    const answers = [
      await anna().post("contacts", { lastname: "X", "parentcustomerid_account@odata.bind": account }),
      await anna().post("contacts", { lastname: "X", parentcustomerid_account: { name: "New" } }),
      await anna().post(`${account}/contact_customer_accounts`, { lastname: "X" }),
      await anna().post("accounts", { name: "New", contact_customer_accounts: [{ lastname: "X" }] }),
      await anna().post(`${account}/contact_customer_accounts/$ref`, { "@odata.id": `contacts(${ids.contact})` }),
      await anna().patch(`contacts(${ids.contact})`, { "parentcustomerid_account@odata.bind": account }),
      await anna().patch(`contacts(${ids.contact})`, { "parentcustomerid_account@odata.bind": null }),
      await anna().put(`contacts(${ids.contact})/parentcustomerid_account/$ref`, reference),
      await anna().delete(`contacts(${ids.contact})/parentcustomerid_account/$ref`),
      await anna().delete(`${account}/contact_customer_accounts(${ids.contact})/$ref`),
    ];

    expect(answers.map(({ status, body }) => [status, body.error?.code])).toEqual(
      answers.map(() => [403, "0x8004f508"]),
    );
    expect(await ada().read(`contacts(${ids.contact})`)).toMatchObject({ _parentcustomerid_value: ids.holding });
  });
});

it("what activities and notes hide, neither the list of all activities nor the timeline shows", async () => {
  const owner = { "ownerid@odata.bind": `systemusers(${anna().id})` };
  const account = String((await ada().create("accounts", { name: "Quiet", ...owner }))["accountid"]);
  const regarding = { "regardingobjectid_account_task@odata.bind": `accounts(${account})` };
  const task = await anna().create("tasks", { subject: "Call", description: "Task secret", ...regarding });
  const note = { "objectid_account@odata.bind": `accounts(${account})` };
  await anna().create("annotations", { subject: "Note", notetext: "Note secret", ...note });
  await secure("task", "description");
  await secure("annotation", "notetext");
  const target = encodeURIComponent(JSON.stringify({ "@odata.id": `accounts(${account})` }));
  const paths = [
    `activitypointers(${task["activityid"]})`,
    `accounts(${account})?$expand=Account_ActivityPointers`,
    fetch("activitypointers", "activitypointer", "<all-attributes/>"),
    `RetrieveTimeline(Target=@t)?@t=${target}`,
  ];

  for (const path of paths) {
    const { status, text } = await anna().get(path);
    expect(status, text).toBe(200);
    expect(text).toContain("Call");
    expect(text).not.toContain("secret");
  }
  const asked = await anna().get("activitypointers?$filter=contains(description,'secret')");
  expect(asked.body.error.code).toBe("0x8004f50a");
  expect((await ada().get(paths[3] ?? "")).text).toContain("Note secret");
});

it("nothing is found alike by a column that the caller may not read", async () => {
  const fax = "0241000099";
  await ada().create("accounts", { name: "Alike", fax, "ownerid@odata.bind": `systemusers(${anna().id})` });
  const rule = await ada().create("duplicaterules", {
    name: "Fax",
    baseentityname: "account",
    matchingentityname: "account",
    statecode: 0,
  });
  const condition = {
    "regardingobjectid@odata.bind": `duplicaterules(${rule["duplicateruleid"]})`,
    baseattributename: "fax",
    matchingattributename: "fax",
    operatorcode: 0,
  };
  expect((await ada().post("duplicateruleconditions", condition)).status).toBe(204);
  const path = `duplicaterules(${rule["duplicateruleid"]})/Microsoft.Dynamics.CRM.PublishDuplicateRule`;
  expect((await ada().post(path)).status).toBe(204);
  const wanted = JSON.stringify({ "@odata.type": "Microsoft.Dynamics.CRM.account", fax });
  const query = `@e=${encodeURIComponent(wanted)}&@p=${encodeURIComponent('{"PageNumber":1,"Count":5}')}`;
  const retrieve = `RetrieveDuplicates(BusinessEntity=@e,MatchingEntityName='account',PagingInfo=@p)?${query}`;
  const detect = { headers: { "MSCRM.SuppressDuplicateDetection": "false" } };
  const found = async () => (await anna().get(retrieve)).body.value.length;

  expect(await found()).toBe(1);
  const profile = await secure("account", "fax", { cancreate: 4 });
  await ada().post(`fieldsecurityprofiles(${profile})/systemuserprofiles_association/$ref`, {
    "@odata.id": `systemusers(${anna().id})`,
  });
  expect(await found()).toBe(0);
  expect((await anna().post("accounts", { name: "Other", fax }, detect)).status).toBe(204);
  expect((await ada().post("accounts", { name: "Third", fax }, detect)).status).toBe(412);
});

it("qualifying a prospect carries nothing over that the caller may not read", async () => {
  const verb = "Microsoft.Dynamics.CRM.";
  const made = await anna().create("leads", {
    subject: "Doors",
    lastname: "Le Goff",
    companyname: "Portes du Ponant",
    description: "Prospect secret",
  });
  await secure("lead", "description");
  const lead = `leads(${made["leadid"]})`;

  const preview = await anna().get(
    `${lead}/${verb}PreviewQualifyLead(CreateAccount=true,CreateContact=true,CreateOpportunity=true)`,
  );
  const qualified = await anna().post(`${lead}/${verb}QualifyLead`, {
    CreateAccount: true,
    CreateContact: true,
    CreateOpportunity: true,
    Status: 3,
  });

  expect(preview.status, preview.text).toBe(200);
  expect(preview.text).not.toContain("secret");
  expect(qualified.status, qualified.text).toBe(200);
  for (const reference of qualified.body.value) {
    const [, type] = String(reference["@odata.type"]).split("CRM.");
    const set = type === "opportunity" ? "opportunities" : `${type}s`;
    expect((await anna().get(`${set}(${reference[`${type}id`]})`)).text).not.toContain("secret");
  }
  expect((await ada().read(lead))["description"]).toBe("Prospect secret");
});

it("who acts for somebody sees no more than they see themselves", async () => {
  const profile = await secure("account", "description", { canread: 4, canupdate: 4 });
  await ada().patch(`accounts(${ids.holding})`, { description: "Only for the board" });
  await ada().post(`fieldsecurityprofiles(${profile})/systemuserprofiles_association/$ref`, {
    "@odata.id": `systemusers(${world.as("marc").id})`,
  });
  const role = await ada().create("roles", { name: "Proxy" });
  const privilege = (await ada().get("privileges?$filter=name eq 'prvActOnBehalfOfAnotherUser'")).body.value[0];
  await ada().post(`roles(${role["roleid"]})/Microsoft.Dynamics.CRM.AddPrivilegesRole`, {
    Privileges: [{ Depth: "Global", PrivilegeId: privilege.privilegeid, PrivilegeName: privilege.name }],
  });
  await ada().post(`systemusers(${anna().id})/systemuserroles_association/$ref`, {
    "@odata.id": `roles(${role["roleid"]})`,
  });
  const forMarc = { headers: { MSCRMCallerID: world.as("marc").id } };

  const own = await world.as("marc").get(`accounts(${ids.holding})?$select=description`);
  const acted = await anna().get(`accounts(${ids.holding})?$select=description`, forMarc);
  const written = await anna().patch(`accounts(${ids.holding})`, { description: "Mine" }, forMarc);

  expect(own.body.description).toBe("Only for the board");
  expect(acted.body.description).toBeNull();
  expect(written.status).toBe(403);
});
