import { beforeAll, describe, expect, it } from "vitest";
import { setUp } from "../../crm/setup/setUp.ts";
import { useWorld } from "../world.ts";

const world = useWorld();
const viewNamed = async (name: string) => {
  const { body } = await world.as("ada").get(`savedqueries?$select=name,savedqueryid&$filter=name eq '${name}'`);
  expect(body.value).toHaveLength(1);
  return String(body.value[0].savedqueryid);
};

let contoso: string;

beforeAll(async () => {
  const { given } = world;
  contoso = String((await given.account({ name: "Contoso" }))["accountid"]);
  for (const name of ["Alpine", "Blue Yonder", "City Power"]) await given.account({ name });
  const closed = await given.account({ name: "Closed" });
  await world.as("ada").patch(`accounts(${closed["accountid"]})`, { statecode: 1, statuscode: 2 });
  for (const [lastname, jobtitle, creditlimit] of [
    ["Anderson", "Activities Manager", 55500],
    ["Glynn", "Sales Manager", 81400],
    ["Cambell", "Accounts Manager", 31000],
  ] as const)
    await given.contact({
      lastname,
      jobtitle,
      creditlimit,
      "parentcustomerid_account@odata.bind": `accounts(${contoso})`,
    });
});

describe("saved queries", () => {
  it("are there, one for each declared view, under the view's own id", async () => {
    const { body } = await world.as("remi").get(`savedqueries?$filter=name eq 'Active Accounts'`);

    expect(body.value).toEqual([
      expect.objectContaining({
        savedqueryid: "00000000-0000-0000-00aa-000010001002",
        name: "Active Accounts",
        returnedtypecode: "account",
        querytype: 0,
        isdefault: false,
        statecode: 0,
        fetchxml: expect.stringContaining('<condition attribute="statecode" operator="eq" value="0" />'),
        layoutxml: expect.stringContaining('<cell name="name" width="150" />'),
      }),
    ]);
  });

  it("stay as they are at the next start, and are put right where they differ", async () => {
    const id = await viewNamed("Active Accounts");
    const read = () => world.as("ada").read(`savedqueries(${id})`);
    const before = await read();
    await setUp(world.database, world.context.model);
    const after = await read();
    await world.as("ada").patch(`savedqueries(${id})`, { name: "Mine" });
    await setUp(world.database, world.context.model);

    expect(after).toEqual(before);
    expect((await read())["name"]).toBe("Active Accounts");
  });

  it("run: the view's rows and columns, a page at a time", async () => {
    const id = await viewNamed("Active Accounts");
    const prefer = { prefer: "odata.maxpagesize=3" };

    const { body, headers } = await world.as("ada").get(`accounts?savedQuery=${id}`, { headers: prefer });
    const next = await world.as("ada").get(body["@odata.nextLink"], { headers: prefer });

    const names = (rows: { name: string }[]) => rows.map(({ name }) => name);
    expect(headers.get("preference-applied")).toBe("odata.maxpagesize=3");
    expect(names(body.value)).toEqual(["Alpine", "Blue Yonder", "City Power"]);
    expect(Object.keys(body.value[0])).toEqual(["@odata.etag", "name", "_ownerid_value", "accountid"]);
    expect(names(next.body.value)).toEqual(["Contoso"]);
    expect(next.body).not.toHaveProperty("@odata.nextLink");
  });

  it("run on what hangs on a record", async () => {
    await world.given.contact({ lastname: "Elsewhere" });
    const id = await viewNamed("Active Contacts");

    const { body } = await world.as("ada").get(`accounts(${contoso})/contact_customer_accounts?savedQuery=${id}`);

    expect(body.value).toHaveLength(3);
  });

  it("give the caller's own rows where they say so", async () => {
    const id = await viewNamed("My Active Accounts");
    await world.as("anna").create("accounts", { name: "Anna's" });

    const { body } = await world.as("anna").get(`accounts?savedQuery=${id}`);

    expect(body.value.map(({ name }: { name: string }) => name)).toEqual(["Anna's"]);
  });

  it.each([
    ["no id", "accounts?savedQuery=Active", 400],
    ["an id of nothing", "accounts?savedQuery=00000000-0000-0000-0000-000000000001", 404],
    ["a view of another table", "contacts?savedQuery=00000000-0000-0000-00aa-000010001002", 400],
  ])("%s is refused", async (_what, path, status) => {
    expect((await world.as("ada").get(path)).status).toBe(status);
  });

  it("can all be run", async () => {
    const { body } = await world.as("ada").get("savedqueries?$select=savedqueryid,name,returnedtypecode");
    const { tables } = world.context.model;

    const answers = await Promise.all(
      body.value.map(async (view: Record<string, string>) => {
        const set = tables.get(view["returnedtypecode"] ?? "")?.entitySet;
        const { status } = await world.as("ada").get(`${set}?savedQuery=${view["savedqueryid"]}`);
        return [view["name"], status];
      }),
    );

    expect(answers.length).toBeGreaterThan(40);
    expect(answers.filter(([, status]) => status !== 200)).toEqual([]);
  });
});

describe("user queries", () => {
  const managers = `<fetch mapping='logical'><entity name='contact'><attribute name='fullname'/><order attribute='fullname'/>
    <filter><condition attribute='jobtitle' operator='like' value='%Manager%'/><condition attribute='creditlimit' operator='gt' value='55000'/></filter></entity></fetch>`;
  const query = { name: "Managers", description: "Of some income", querytype: 0, returnedtypecode: "contact" };

  it("are kept by POST and run", async () => {
    const ada = world.as("ada");
    const { status, headers } = await ada.post("userqueries", { ...query, fetchxml: managers });
    const id = /\(([0-9a-f-]+)\)/.exec(headers.get("odata-entityid") ?? "")?.[1];

    const { body } = await ada.get(`contacts?userQuery=${id}`);
    const kept = await ada.read(`userqueries(${id})`);

    expect(status).toBe(204);
    expect(body.value.map(({ fullname }: { fullname: string }) => fullname)).toEqual(["Anderson", "Glynn"]);
    expect(kept).toMatchObject({ ...query, _ownerid_value: ada.id, statecode: 0 });
  });

  it("can be a seller's own, and are nobody else's", async () => {
    const mine = await world.as("anna").create("userqueries", { ...query, fetchxml: managers });

    const own = await world.as("anna").get(`contacts?userQuery=${mine["userqueryid"]}`);
    const other = await world.as("paul").get(`contacts?userQuery=${mine["userqueryid"]}`);

    expect(own.status).toBe(200);
    expect(other.status).toBe(404);
  });
});
