import { beforeAll, describe, expect, it } from "vitest";
import type { Person } from "../world.ts";
import { useWorld } from "../world.ts";

const world = useWorld();
const ada = () => world.as("ada");
const profiles = "fieldsecurityprofiles";

interface May {
  readonly read?: true;
  readonly create?: true;
  readonly update?: true;
}

/** A profile that speaks of one column. */
async function profile(table: string, column: string, { read, create, update }: May = {}): Promise<string> {
  const made = await ada().create(profiles, { name: `${table}.${column}` });
  const permission = {
    "fieldsecurityprofileid@odata.bind": `/${profiles}(${made["fieldsecurityprofileid"]})`,
    entityname: table,
    attributelogicalname: column,
    canread: read ? 4 : 0,
    cancreate: create ? 4 : 0,
    canupdate: update ? 4 : 0,
  };
  expect((await ada().post("fieldpermissions", permission)).status).toBe(204);
  return made["fieldsecurityprofileid"] ?? "";
}

function joinUser(profileId: string, person: Person) {
  return ada().post(`${profiles}(${profileId})/systemuserprofiles_association/$ref`, {
    "@odata.id": `systemusers(${person.id})`,
  });
}

const secret = "Only for the board";
const amount = 41234;
let account: string;

beforeAll(async () => {
  const made = await world.given.account({
    name: "Moreau",
    description: secret,
    revenue: amount,
    address1_city: "Brest",
  });
  account = String(made["accountid"]);
  await world.given.contact({
    lastname: "Moreau",
    "parentcustomerid_account@odata.bind": `/accounts(${account})`,
  });
  for (const column of ["description", "revenue", "address1_city"]) await profile("account", column);
});

describe("a secured column that the caller may not read has no value", () => {
  const fetch = (xml: string, set = "accounts") => `${set}?fetchXml=${encodeURIComponent(xml)}`;
  const target = () => encodeURIComponent(JSON.stringify({ "@odata.id": `accounts(${account})` }));
  const paths: Record<string, () => string> = {
    "all columns": () => `accounts(${account})`,
    $select: () => `accounts(${account})?$select=description,revenue,revenue_base,address1_city,address1_composite`,
    "a list": () => "accounts",
    "a property": () => `accounts(${account})/description`,
    "the raw value": () => `accounts(${account})/revenue/$value`,
    "a lookup's record": () => "contacts?$expand=parentcustomerid_account",
    "a collection": () => "systemusers?$expand=user_accounts($select=description,revenue)",
    FetchXML: () => fetch('<fetch><entity name="account"><all-attributes/></entity></fetch>'),
    "FetchXML, distinct": () =>
      fetch('<fetch distinct="true"><entity name="account"><attribute name="description"/></entity></fetch>'),
    "FetchXML, a later page": () =>
      fetch('<fetch count="1" page="1"><entity name="account"><all-attributes/></entity></fetch>'),
    "a link of FetchXML": () =>
      fetch(
        '<fetch><entity name="contact"><link-entity name="account" from="accountid" to="parentcustomerid" alias="a"><attribute name="description"/><attribute name="revenue"/></link-entity></entity></fetch>',
        "contacts",
      ),
    "the history": () => `RetrieveRecordChangeHistory(Target=@t)?@t=${target()}`,
    search: () => "SearchRecords(Text='Moreau')",
    "search by it": () => "SearchRecords(Text='Brest')",
    lineage: () => `RetrieveLineage(Target=@t)?@t=${target()}`,
    "a new record": () =>
      `InitializeFrom(EntityMoniker=@t,TargetEntityName='contact',TargetFieldType='ValidForCreate')?@t=${target()}`,
  };

  it.each(Object.keys(paths))("%s", async (path) => {
    const answer = await world.as("anna").get(paths[path]?.() ?? "", {
      headers: { Prefer: 'odata.include-annotations="*"' },
    });

    expect(answer.status, answer.text).toBeLessThan(300);
    for (const value of [secret, String(amount), "41,234", "Brest"]) expect(answer.text).not.toContain(value);
  });

  it("and an administrator reads it as before", async () => {
    expect(await ada().read(`accounts(${account})`)).toMatchObject({ description: secret, revenue: amount });
    const history = await ada().get(paths["the history"]?.() ?? "");
    expect(history.text, history.text).toContain(secret);
    expect((await ada().get("SearchRecords(Text='Brest')")).text).toContain(account);
  });

  it("nor where two records are to become one", async () => {
    const anna = world.as("anna");
    const other = await anna.create("accounts", { name: "Moreau & Cie", telephone1: "0298000000" });
    const reference = (id: unknown) => encodeURIComponent(JSON.stringify({ "@odata.id": `accounts(${String(id)})` }));
    const path = `PreviewMerge(Target=@t,Subordinate=@s)?@t=${reference(other["accountid"])}&@s=${reference(account)}`;
    const ofAnna = await anna.get(path);

    expect(ofAnna.text).not.toContain(secret);
    expect((await ada().get(path)).text).toContain(secret);
  });

  it("nor in rows of the audit", async () => {
    const path = `audits?$filter=_objectid_value eq ${account}&$select=changedata`;
    expect((await world.as("marc").get(path)).text).not.toContain(secret);
    expect((await ada().get(path)).text).toContain(secret);
  });

  it("nor in changes of the table", async () => {
    const anna = world.as("anna");
    const first = await anna.get("accounts?$select=name,description", { headers: { Prefer: "odata.track-changes" } });
    expect(first.text).not.toContain(secret);
    const made = await world.given.account({ name: "Later", description: secret });
    const link = String(first.body["@odata.deltaLink"]).split("/api/data/v9.2/")[1] ?? "";
    const changes = await anna.get(link);

    expect(changes.text).toContain(String(made["accountid"]));
    expect(changes.text).not.toContain(secret);
  });
});

describe("nothing is found, sorted or summed up by a column that the caller may not read", () => {
  const fetch = (inner: string, more = "") =>
    `accounts?fetchXml=${encodeURIComponent(`<fetch${more}><entity name="account">${inner}</entity></fetch>`)}`;
  it.each([
    "accounts?$filter=startswith(description,'O')",
    "accounts?$filter=revenue gt 1 or name eq 'x'",
    "accounts?$filter=revenue_base gt 1",
    "accounts?$filter=contains(address1_composite,'Brest')",
    "accounts?$filter=Microsoft.Dynamics.CRM.In(PropertyName='address1_city',PropertyValues=['Brest'])",
    "accounts?$orderby=revenue desc",
    "accounts/$count?$filter=revenue gt 1",
    "contacts?$filter=parentcustomerid_account/revenue gt 1",
    "contacts?$expand=parentcustomerid_account($filter=revenue gt 1)",
    "systemusers?$filter=user_accounts/any(a:a/revenue gt 1)",
    "accounts?$apply=aggregate(revenue with sum as total)",
    "accounts?$apply=groupby((address1_city),aggregate($count as n))",
    fetch('<filter><condition attribute="revenue" operator="gt" value="1"/></filter>'),
    fetch('<order attribute="revenue"/>'),
    fetch('<attribute name="revenue" aggregate="sum" alias="s"/>', ' aggregate="true"'),
    fetch('<attribute name="address1_city" groupby="true" alias="c"/>', ' aggregate="true"'),
  ])("%s", async (path) => {
    const answer = await world.as("anna").get(path);

    expect(answer.status, answer.text).toBe(403);
    expect(answer.body.error.code).toBe("0x8004f50a");
    expect((await ada().get(path)).status).toBe(200);
  });
});

describe("who may do what with a secured column", () => {
  const all: Record<string, May> = {
    nothing: {},
    read: { read: true },
    create: { create: true },
    update: { update: true },
  };
  const ofUser = ["city", "line1", "line2", "line3"];
  const ofTeam = ["postalcode", "stateorprovince", "country", "name"];

  it.each(["user", "team"].flatMap((by) => Object.keys(all).map((what) => [by, what] as const)))(
    "by a profile of the %s: %s",
    async (by, what) => {
      const may = all[what] ?? {};
      const person = world.as(by === "user" ? "anna" : "paul");
      const column = `address1_${(by === "user" ? ofUser : ofTeam)[Object.keys(all).indexOf(what)]}`;
      const id = await profile("lead", column, may);
      if (by === "user") expect((await joinUser(id, person)).status).toBe(204);
      else {
        const team = await ada().create("teams", { name: `${what} team` });
        await ada().post(`teams(${team["teamid"]})/teammembership_association/$ref`, {
          "@odata.id": `systemusers(${person.id})`,
        });
        const link = await ada().post(`teams(${team["teamid"]})/teamprofiles_association/$ref`, {
          "@odata.id": `${profiles}(${id})`,
        });
        expect(link.status, link.text).toBe(204);
      }
      const made = await ada().create("leads", {
        subject: "Doors",
        lastname: "Morel",
        [column]: "Rennes",
        "ownerid@odata.bind": `/systemusers(${person.id})`,
      });
      const path = `leads(${made["leadid"]})`;

      expect((await person.get(path)).body[column]).toBe(may.read ? "Rennes" : null);
      const create = await person.post("leads", { subject: "More doors", lastname: "Morel", [column]: "Nantes" });
      expect(create.status).toBe(may.create ? 204 : 403);
      const update = await person.patch(path, { [column]: "Nantes" });
      expect(update.status).toBe(may.update ? 204 : 403);
      if (!may.update) expect(update.body.error).toMatchObject({ code: "0x8004f508", target: column });
      expect((await ada().get(path)).body[column]).toBe(may.update ? "Nantes" : "Rennes");
      expect((await person.patch(path, { subject: "Windows" })).status).toBe(204);
    },
  );

  it("holds at once: a profile given and taken away changes what the same question answers", async () => {
    const anna = world.as("anna");
    const path = `accounts(${account})?$select=description`;
    const id = await profile("account", "description", { read: true });
    expect((await anna.get(path)).body.description).toBeNull();

    await joinUser(id, anna);
    expect((await anna.get(path)).body.description).toBe(secret);
    expect((await world.as("paul").get(path)).body.description).toBeNull();

    await ada().delete(`${profiles}(${id})/systemuserprofiles_association(${anna.id})/$ref`);
    expect((await anna.get(path)).body.description).toBeNull();
  });

  it("changes by one property and by several records are writes too", async () => {
    const anna = world.as("anna");
    expect((await anna.put(`accounts(${account})/description`, { value: "Mine" })).status).toBe(403);
    const several = await anna.post("accounts/Microsoft.Dynamics.CRM.CreateMultiple", {
      Targets: [{ "@odata.type": "Microsoft.Dynamics.CRM.account", name: "A", description: "Mine" }],
    });
    expect(several.status, several.text).toBe(403);
  });
});

describe("which columns can be secured", () => {
  it.each([
    ["account", "accountid"],
    ["account", "name"],
    ["account", "statecode"],
    ["account", "ownerid"],
    ["account", "createdon"],
    ["account", "nowhere"],
    ["nothing", "name"],
  ])("not %s.%s", async (entityname, attributelogicalname) => {
    const made = await ada().create(profiles, { name: "Wrong" });
    const answer = await ada().post("fieldpermissions", {
      "fieldsecurityprofileid@odata.bind": `/${profiles}(${made["fieldsecurityprofileid"]})`,
      entityname,
      attributelogicalname,
    });

    expect(answer.status).toBe(400);
    expect(answer.body.error.code).toBe("columnNotSecurable");
  });

  it("is told by their definitions", async () => {
    const path = (column: string) =>
      `EntityDefinitions(LogicalName='account')/Attributes(LogicalName='${column}')?$select=IsSecured,CanBeSecuredForRead,CanBeSecuredForCreate,CanBeSecuredForUpdate`;
    const [isSecured, can] = await Promise.all(["revenue", "fax"].map((column) => ada().get(path(column))));
    const name = await ada().get(path("name"));

    expect(isSecured?.body).toMatchObject({ IsSecured: true, CanBeSecuredForRead: true });
    expect(can?.body).toMatchObject({ IsSecured: false, CanBeSecuredForRead: true, CanBeSecuredForUpdate: true });
    expect(name.body).toMatchObject({ IsSecured: false, CanBeSecuredForRead: false });
  });

  it("only an administrator gives profiles", async () => {
    expect((await world.as("anna").post(profiles, { name: "Mine" })).status).toBe(403);
    expect((await world.as("anna").get(profiles)).status).toBe(403);
  });
});
