import { beforeAll, describe, expect, it } from "vitest";
import { useWorld, type Answer } from "../world.ts";
import { refused } from "./probe.ts";

/** The search of Dataverse, as its clients ask for it. */
const world = useWorld();
let zephyr = "";

beforeAll(async () => {
  const { given } = world;
  zephyr = String((await given.account({ name: "Zéphyr", address1_city: "Besançon", revenue: 100 }))["accountid"]);
  await given.account({ name: "Zéphyrine Maison", revenue: 900 });
  await given.account({ name: "Brasserie", address1_city: "Zephyrville" });
  await given.contact({ firstname: "Élodie", lastname: "Zephyr", emailaddress1: "elodie@brasserie.example" });
});

// oxlint-disable-next-line typescript/no-explicit-any -- what a client parses out of the text
const parsed = ({ status, body }: Answer): any => {
  expect(status, JSON.stringify(body)).toBe(200);
  return JSON.parse(body.response);
};
const query = async (body: object, who = "ada") => parsed(await world.as(who).post("searchquery", body));
const names = ({ Value }: { Value: { Attributes: { name?: string; fullname?: string } }[] }) =>
  Value.map(({ Attributes: { name, fullname } }) => name ?? fullname);

describe("searchquery", () => {
  it("finds records of every table, the best first, with what was hit", async () => {
    const { body } = await world.as("ada").post("searchquery", { search: "zephyr" });
    expect(body["@odata.context"]).toMatch(/\$metadata#Microsoft.Dynamics.CRM.searchqueryResponse$/);
    const found = JSON.parse(body.response);
    expect(found).toMatchObject({ Error: null, Facets: {}, QueryContext: null, Count: -1 });
    expect(found.Value).toHaveLength(4);
    expect(found.Value[0]).toEqual({
      Id: zephyr,
      EntityName: "account",
      ObjectTypeCode: 1,
      Attributes: { "@search.objecttypecode": 1, name: "Zéphyr" },
      Highlights: { name: ["{crmhit}Zéphyr{/crmhit}"] },
      Score: 4,
    });
    expect(found.Value.at(-1).Highlights).toEqual({ address1_city: ["{crmhit}Zephyrville{/crmhit}"] });
  });

  it("keeps to the tables, columns, filters and order that are asked for", async () => {
    const entities = JSON.stringify([
      {
        Name: "account",
        SelectColumns: ["name", "revenue", "ownerid"],
        SearchColumns: ["name"],
        Filter: "statecode eq 0",
      },
    ]);
    const found = await query({
      search: "zephyr",
      entities,
      orderby: '["revenue desc"]',
      count: true,
      top: 1,
      skip: 0,
    });
    expect([names(found), found.Count]).toEqual([["Zéphyrine Maison"], 2]);
    expect(found.Value[0].Attributes).toMatchObject({
      revenue: 900,
      "revenue@OData.Community.Display.V1.FormattedValue": expect.stringContaining("900"),
      ownerid: world.as("ada").id,
      "@search.ownerid.logicalname": "systemuser",
    });
    const filtered = await query({ search: "zephyr", filter: "account:revenue gt 500, contact:lastname eq 'No'" });
    expect(names(filtered)).toEqual(["Zéphyrine Maison"]);
    const general = await query({
      search: "zephyr",
      filter: "createdon gt 2022-08-15T00:00:00Z",
      entities: '["contact"]',
    });
    expect(names(general)).toEqual(["Élodie Zephyr"]);
  });

  it("takes alternatives, what is not wanted, and escaped signs", async () => {
    expect(names(await query({ search: "elodie | zephyrine" })).toSorted()).toEqual([
      "Zéphyrine Maison",
      "Élodie Zephyr",
    ]);
    expect(names(await query({ search: "zephyr -maison", entities: '["account"]' }))).toEqual(["Zéphyr", "Brasserie"]);
    expect(names(await query({ search: '"elodie\\@brasserie"*' }))).toEqual(["Élodie Zephyr"]);
  });

  it("counts what is found by table and by value", async () => {
    const { Facets } = await query({ search: "zephyr", facets: '["entityname,count:100","account:statecode"]' });
    expect(Facets).toEqual({
      entityname: [
        { Type: "Value", Value: "account", OptionalValue: null, Count: 3 },
        { Type: "Value", Value: "contact", OptionalValue: null, Count: 1 },
      ],
      "account:statecode": [{ Type: "Value", Value: 0, OptionalValue: null, Count: 3 }],
    });
  });

  it("finds nothing that the caller may not read", async () => {
    const unit = await world.as("ada").read("roles?$filter=name eq 'Salesperson'&$select=roleid");
    const [role] = unit["value"] as unknown as { roleid: string }[];
    const privileges = await world
      .as("ada")
      .get("privileges?$filter=name eq 'prvReadContact'&$select=name,privilegeid");
    const Privileges = privileges.body.value.map((one: { name: string; privilegeid: string }) => ({
      Depth: "Basic",
      PrivilegeId: one.privilegeid,
      PrivilegeName: one.name,
    }));
    await world.as("ada").post(`roles(${role?.roleid})/Microsoft.Dynamics.CRM.AddPrivilegesRole`, { Privileges });
    expect(names(await query({ search: "elodie" }, "anna"))).toEqual([]);
    expect(names(await query({ search: "elodie" }))).toEqual(["Élodie Zephyr"]);
  });

  it("refuses what it cannot read, and says which part", async () => {
    const wrong: Record<string, unknown>[] = [
      { search: " " },
      { search: "x".repeat(101) },
      { search: "zephyr", entities: "account" },
      { search: "zephyr", entities: "[{}]" },
      { search: "zephyr", entities: '[{"name":"account","filter":"revenue gt"}]' },
      { search: "zephyr", entities: '[{"name":"account","selectcolumns":["nosuch"]}]' },
      { search: "zephyr", filter: "revenue gt 5" },
      { search: "zephyr", orderby: '["a b c"]' },
      { search: "zephyr", facets: '["createdon,interval:month"]' },
      { search: "zephyr", top: 101 },
      { search: "zephyr", entities: '["nosuch"]' },
    ];
    for (const body of wrong) expect(refused(await world.as("ada").post("searchquery", body))).toMatch(/^400 0x80/);
  });
});

it("searchsuggest gives names that go with what is being typed", async () => {
  const body = {
    orderby: "null",
    options: "null",
    fuzzy: false,
    search: "zeph",
    filter: null,
    entities: "null",
    top: 3,
  };
  const { Value } = parsed(await world.as("ada").post("searchsuggest", body));
  expect(Value).toHaveLength(3);
  expect(Value[0]).toEqual({
    Text: expect.stringContaining("{crmhit}Zéphyr"),
    Document: {
      "@search.objectid": expect.any(String),
      "@search.entityname": "account",
      "@search.objecttypecode": 1,
      name: expect.any(String),
    },
  });
});

it("searchautocomplete completes the last word, or tells that there is none", async () => {
  const complete = async (search: string) => parsed(await world.as("ada").post("searchautocomplete", { search })).Value;
  expect(await complete("brass")).toBe("{crmhit}brasserie{/crmhit}");
  expect(await complete("zephyr besan")).toBe("{crmhit}zephyr besançon{/crmhit}");
  expect(await complete("qqq")).toBe("");
});

describe("the addresses of the search", () => {
  const post = (path: string, body: object) => world.as("ada").post(`${world.url}/api/search/${path}`, body);

  it("answer as the actions in version 2.0", async () => {
    expect(names(parsed(await post("v2.0/query", { search: "elodie" })))).toEqual(["Élodie Zephyr"]);
  });

  it("take arrays and answer objects in version 1.0", async () => {
    const asked = {
      search: "zephyr",
      entities: ["account"],
      orderby: ["name asc"],
      facets: ["@search.entityname,count:5"],
    };
    const { status, body } = await post("v1.0/query", {
      ...asked,
      returntotalrecordcount: true,
      searchmode: "all",
      top: 1,
    });
    expect([status, body]).toEqual([
      200,
      {
        value: [
          {
            "@search.score": 1,
            "@search.highlights": { address1_city: ["{crmhit}Zephyrville{/crmhit}"] },
            "@search.entityname": "account",
            "@search.objectid": expect.any(String),
            "@search.objecttypecode": 1,
            name: "Brasserie",
          },
        ],
        facets: { "@search.entityname": [{ Type: "Value", Value: "account", OptionalValue: null, Count: 3 }] },
        totalrecordcount: 3,
      },
    ]);
    const suggested = await post("v1.0/suggest", { search: "zephyrine", usefuzzy: true });
    expect(suggested.body.value[0]).toMatchObject({
      text: "{crmhit}Zéphyrine{/crmhit} Maison",
      document: { name: "Zéphyrine Maison" },
    });
    expect((await post("v1.0/autocomplete", { search: "brass" })).body).toEqual({
      value: "{crmhit}brasserie{/crmhit}",
    });
  });

  it("turn away who is not signed in, and what is not there", async () => {
    const { status } = await fetch(`${world.url}/api/search/v1.0/query`, {
      method: "POST",
      body: '{"search":"zephyr"}',
    });
    expect(status).toBe(401);
    expect((await post("v1.0/nosuch", { search: "zephyr" })).status).toBe(404);
    expect(refused(await post("v1.0/query", { search: "zephyr", nosuch: 1 }))).toBe("400 0x80048d19");
  });
});
