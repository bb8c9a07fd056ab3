import { beforeAll, describe, expect, it } from "vitest";
import { useWorld } from "../world.ts";

const world = useWorld();
const apply = (set: string, text: string, headers: Record<string, string> = {}) =>
  world.as("ada").get(`${set}?$apply=${encodeURIComponent(text)}`, { headers });

beforeAll(async () => {
  const { given } = world;
  const account = await given.account({ name: "Contoso" });
  for (const [name, value] of [
    ["a", 100],
    ["b", 250.5],
    ["c", 49.5],
  ] as const)
    await given.opportunity({
      name,
      estimatedvalue: value,
      "customerid_account@odata.bind": `accounts(${account["accountid"]})`,
    });
  const lost = await given.opportunity({
    name: "d",
    estimatedvalue: 1000,
    "customerid_account@odata.bind": `accounts(${account["accountid"]})`,
  });
  await world.as("ada").post("LoseOpportunity", {
    Status: 4,
    OpportunityClose: { subject: "Lost", "opportunityid@odata.bind": `opportunities(${lost["opportunityid"]})` },
  });
});

describe("$apply", () => {
  it("sums, averages and counts the rows of a filter", async () => {
    const { body } = await apply(
      "opportunities",
      "filter(statecode eq 0)/aggregate(estimatedvalue with sum as total,estimatedvalue with average as mean,estimatedvalue with max as most,$count as rows)",
    );

    expect(body.value).toHaveLength(1);
    expect(body.value[0]).toMatchObject({ total: 400, most: 250.5, rows: 3 });
    expect(body.value[0].mean).toBeCloseTo(133.3333, 3);
  });

  it("groups by a choice and formats what it gives", async () => {
    const { body } = await apply(
      "opportunities",
      "groupby((statecode),aggregate($count as rows,estimatedvalue with sum as total))",
      { prefer: 'odata.include-annotations="*"', "accept-language": "fr" },
    );

    const open = body.value.find((row: { statecode: number }) => row.statecode === 0);
    expect(open).toMatchObject({
      rows: 3,
      total: 400,
      "statecode@OData.Community.Display.V1.FormattedValue": "Ouverte",
    });
    expect(open["total@OData.Community.Display.V1.FormattedValue"]).toMatch(/^400,00\s€$/);
    expect(body["@odata.context"]).toMatch(/\$metadata#opportunities$/);
  });

  it("groups by a column of the record a lookup leads to, named after its table", async () => {
    const { body } = await apply("opportunities", "groupby((customerid_account/name),aggregate($count as rows))");

    expect(body.value).toContainEqual({ account_name: "Contoso", rows: 4 });
  });

  it("tells two lookups to one table apart by the path that leads there", async () => {
    const { body } = await apply("opportunities", "groupby((createdby/fullname,modifiedby/fullname))");

    expect(body.value).toEqual([{ systemuser_fullname: "Administrator", modifiedby_fullname: "Administrator" }]);
  });

  it.each([
    ["a group by a moment", "groupby((createdon))"],
    ["a sum of texts", "aggregate(name with sum as x)"],
    ["an unknown transformation", "compute(1 as x)"],
    ["nothing but a filter", "filter(statecode eq 0)"],
    ["an unknown column", "groupby((nosuch))"],
    ["an unclosed list", "groupby((statecode)"],
    ["one name for two sums", "aggregate(estimatedvalue with sum as t,estimatedvalue with max as t)"],
    ["one name for a key and a count", "groupby((statecode),aggregate($count as statecode))"],
    ["a column to group by twice", "groupby((statecode,statecode))"],
    ["a name that PostgreSQL would cut", `aggregate($count as ${"é".repeat(40)})`],
  ])("refuses %s with 400", async (_what, text) => {
    const { status, body } = await apply("opportunities", text);

    expect([status, body.error.code]).toEqual([400, "0x80060888"]);
  });

  it("sums only what the caller may read", async () => {
    const { body } = await world.as("anna").get(`opportunities?$apply=aggregate($count as rows)`);

    const listed = await world.as("anna").get("opportunities/$count");
    expect(body.value[0].rows).toBe(Number(listed.text));
  });
});
