import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { tableOf } from "../../engine/model/model.ts";
import { runs } from "../robust/fuzz.ts";
import { useWorld } from "../world.ts";
import { model, spoils, spoilt, urls } from "./anyUrl.ts";

/** Requests nobody thought of: each is answered, and never with a mistake of ours. */
const world = useWorld();
const ids: Record<string, string> = {};
beforeAll(async () => {
  const { accountid } = await world.given.account({ name: "Norfield", revenue: 5 });
  const { contactid } = await world.given.contact({ "parentcustomerid_account@odata.bind": `accounts(${accountid})` });
  const { leadid } = await world.given.lead();
  const { opportunityid } = await world.given.opportunity();
  const { productid } = await world.given.product(10);
  const { activityid } = await world
    .as("ada")
    .create("tasks", { subject: "Measure", "regardingobjectid_account_task@odata.bind": `accounts(${accountid})` });
  const found = { account: accountid, contact: contactid, lead: leadid, opportunity: opportunityid, task: activityid };
  for (const [table, id] of Object.entries(found)) ids[table] = String(id);
  ids["activitypointer"] = String(activityid);
  ids["product"] = productid;
  ids["systemuser"] = world.as("ada").id;
});

const prefer = fc.constantFrom(
  "odata.maxpagesize=2",
  'odata.include-annotations="*"',
  'odata.include-annotations="OData.*",odata.maxpagesize=1',
);

async function send(method: string, target: string, preference: string, raw?: string) {
  const response = await fetch(`${world.url}/api/data/v9.2/${target.replaceAll("#", "%23")}`, {
    method,
    headers: {
      authorization: `Bearer ${world.as("ada").token}`,
      "content-type": "application/json",
      prefer: preference,
    },
    ...(raw === undefined ? {} : { body: raw }),
  });
  return { status: response.status, text: await response.text() };
}

describe("any request", () => {
  it("to read is answered, never with a mistake of ours", async () => {
    const answered: number[] = [];

    await fc.assert(
      fc.asyncProperty(urls(ids), spoils, prefer, async (url, places, preference) => {
        const target = spoilt(url, places);
        const { status, text } = await send("GET", target, preference);

        answered.push(status);
        expect(status < 500 ? "" : `${target}: ${text}`).toBe("");
      }),
      { numRuns: runs(600) },
    );

    // What never gets past the parser tests little of the rest. About 95 of 600 do, give or take 10.
    expect(answered.filter((status) => status === 200).length).toBeGreaterThan(50);
  });

  it("to write is answered, never with a mistake of ours", async () => {
    const value = fc.oneof(
      fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 1e300, "", "a", [], {}, [null], { a: 1 }),
      fc.constantFrom("2024-01-01", "2024-01-01T00:00:00Z", "accounts(x)", `contacts(${randomUUID()})`),
      fc.string({ unit: "binary", maxLength: 8 }),
      fc.uuid(),
      fc.integer(),
      fc.double(),
    );
    const writes = fc.constantFrom(...Object.keys(ids)).chain((name) => {
      const { properties, navigations, entitySet } = tableOf(model, name);
      const member = fc.oneof(
        fc.constantFrom(...properties.keys()),
        fc.constantFrom(...navigations.keys()),
        fc.constantFrom(...navigations.keys()).map((navigation) => `${navigation}@odata.bind`),
        fc.string({ maxLength: 6 }),
      );
      const record = `${entitySet}(${randomUUID()})`;
      return fc.record({
        how: fc.constantFrom(
          ["POST", entitySet],
          ["PATCH", record],
          ["PUT", `${record}/createdby/$ref`],
          ["PUT", `${record}/subject`],
        ),
        body: fc.dictionary(member, value, { maxKeys: 5 }),
      });
    });

    await fc.assert(
      fc.asyncProperty(writes, async ({ how: [method = "", target = ""], body }) => {
        const { status, text } = await send(method, target, "return=representation", JSON.stringify(body));

        expect(status < 500 ? "" : `${method} ${target} ${JSON.stringify(body)}: ${text}`).toBe("");
      }),
      { numRuns: runs(400) },
    );
  });
});
