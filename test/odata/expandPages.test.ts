import { beforeAll, describe, expect, it } from "vitest";
import { useWorld } from "../world.ts";

const world = useWorld();
let accountid: string;

beforeAll(async () => {
  accountid = String((await world.given.account({ name: "Contoso" }))["accountid"]);
  for (const lastname of ["Cannon", "Lyon"])
    await world.given.contact({ lastname, "parentcustomerid_account@odata.bind": `accounts(${accountid})` });
});

const expand = "$expand=contact_customer_accounts($select=lastname)";

describe("a collection that is expanded", () => {
  it("comes whole, with a link to the page behind it, which is empty", async () => {
    const anna = world.as("ada");
    const { body } = await anna.get(`accounts(${accountid})?$select=name&${expand}`);
    const link = body["contact_customer_accounts@odata.nextLink"] as string;

    expect(body.contact_customer_accounts.map((row: { lastname: string }) => row.lastname).toSorted()).toEqual([
      "Cannon",
      "Lyon",
    ]);
    expect(link).toContain(`${world.url}/api/data/v9.2/accounts(${accountid})/contact_customer_accounts?`);
    const next = await anna.get(link.slice(`${world.url}/api/data/v9.2/`.length));
    expect([next.status, next.body.value, next.body["@odata.nextLink"]]).toEqual([200, [], undefined]);
  });

  it("has its link in every row of a list, with annotations too", async () => {
    const headers = { prefer: 'odata.include-annotations="*"' };
    const { body } = await world.as("ada").get(`accounts?$select=name&${expand}`, { headers });

    for (const row of body.value)
      expect(row["contact_customer_accounts@odata.nextLink"]).toContain(`accounts(${row.accountid})/`);
  });

  it("of a single record has none", async () => {
    const { body } = await world.as("ada").get(`accounts(${accountid})?$select=name&$expand=primarycontactid`);

    expect(Object.keys(body).filter((name) => name.includes("nextLink"))).toEqual([]);
  });
});
