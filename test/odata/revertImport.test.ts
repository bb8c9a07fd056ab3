import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { useWorld, type Person } from "../world.ts";

const world = useWorld();
const ada = () => world.as("ada");

/** Imports leads of a company, one a last name, and gives the id of the import. */
async function bringIn(company: string, names: readonly string[], by: Person = ada()): Promise<string> {
  const lines = names.map((name, index) => `${company}-${index},${name},${company}`);
  const response = await fetch(`${world.url}/api/import/leads?name=fair.csv`, {
    method: "POST",
    headers: { authorization: `Bearer ${by.token}`, "content-type": "text/csv" },
    body: ["Lead ID,Last Name,Company", ...lines].join("\n"),
  });
  expect(response.status).toBe(200);
  const done = JSON.parse((await response.text()).trim().split("\n").at(-1) ?? "") as { importId: string };
  return done.importId;
}

const revert = (id: string, by: Person = ada()) => by.post("RevertImport", { ImportId: id });
const newCompany = () => `C${randomUUID().slice(0, 8)}`;

async function leadsOf(company: string): Promise<{ leadid: string; lastname: string }[]> {
  const path = `leads?$select=lastname&$filter=companyname eq '${company}'&$orderby=lastname`;
  return (await ada().get(path)).body.value;
}

async function outcomesOf(id: string): Promise<(readonly [string, string])[]> {
  const path = `filon_importruns(${id})/filon_importrun_rows?$select=filon_name,filon_outcome&$orderby=filon_line`;
  const { body } = await ada().get(path, { headers: { prefer: 'odata.include-annotations="*"' } });
  return body.value.map((row: Record<string, string>) => [
    row["filon_name"],
    row["filon_outcome@OData.Community.Display.V1.FormattedValue"],
  ]);
}

describe("an import", () => {
  it("is remembered with its file, its counts and the records it made", async () => {
    const id = await bringIn(newCompany(), ["Durand", "Petit"]);

    expect(await ada().read(`filon_importruns(${id})`)).toMatchObject({
      filon_name: "fair.csv",
      filon_table: "lead",
      filon_createdcount: 2,
      filon_failedcount: 0,
      statecode: 0,
      statuscode: 2,
    });
    expect(await outcomesOf(id)).toEqual([
      ["Durand", "Imported"],
      ["Petit", "Imported"],
    ]);
  });

  it("is taken back whole while nobody has touched it, and no second time", async () => {
    const company = newCompany();
    const id = await bringIn(company, ["Durand", "Petit"]);

    expect((await revert(id)).body).toMatchObject({ Removed: 2, Kept: 0, Left: 0 });
    expect(await leadsOf(company)).toEqual([]);
    expect(await ada().read(`filon_importruns(${id})`)).toMatchObject({
      filon_removedcount: 2,
      statecode: 1,
      statuscode: 4,
    });
    expect((await revert(id)).body).toMatchObject({ Removed: 0, Kept: 0, Left: 0 });
  });

  it("leaves alone what somebody worked on since, and says so by record", async () => {
    const company = newCompany();
    const id = await bringIn(company, ["Changed", "Deleted", "Noted", "Planned", "Untouched"]);
    const [changed, deleted, noted, planned] = (await leadsOf(company)).map(({ leadid }) => `leads(${leadid})`);
    await ada().patch(String(changed), { jobtitle: "Buyer" });
    await ada().delete(String(deleted));
    await ada().create("annotations", { notetext: "Met at the fair", "objectid_lead@odata.bind": String(noted) });
    await ada().create("tasks", { subject: "Call", "regardingobjectid_lead_task@odata.bind": String(planned) });

    expect((await revert(id)).body).toMatchObject({ Removed: 1, Kept: 4, Left: 0 });
    expect(await outcomesOf(id)).toEqual([
      ["Changed", "Kept: changed since"],
      ["Deleted", "Deleted before"],
      ["Noted", "Kept: something hangs on it"],
      ["Planned", "Kept: something hangs on it"],
      ["Untouched", "Removed"],
    ]);
    expect((await leadsOf(company)).map(({ lastname }) => lastname)).toEqual(["Changed", "Noted", "Planned"]);
  });

  it("takes back what its own file changed once more, and not what a second file changed", async () => {
    const company = newCompany();
    const lines = ["Lead ID,Last Name,Company", `${company},Roux,${company}`];
    const again = Array.from({ length: 250 }, (_, index) => `${company}-${index},Filler,${company}`);
    const send = async (rows: readonly string[]) => {
      const response = await fetch(`${world.url}/api/import/leads`, {
        method: "POST",
        headers: { authorization: `Bearer ${ada().token}`, "content-type": "text/csv" },
        body: rows.join("\n"),
      });
      return JSON.parse((await response.text()).trim().split("\n").at(-1) ?? "") as Record<string, string>;
    };
    // So far apart in the file that another transaction writes it again.
    const first = await send([...lines, ...again, `${company},Leroux,${company}`]);
    expect(first).toMatchObject({ created: 251, updated: 1 });
    const second = await send(["Lead ID,Last Name,Company", `${company}-0,Other,${company}`]);
    expect(second).toMatchObject({ created: 0, updated: 1 });

    expect((await revert(String(second["importId"]))).body).toMatchObject({ Removed: 0, Kept: 0, Left: 0 });
    expect((await revert(String(first["importId"]))).body).toMatchObject({ Removed: 250, Kept: 1, Left: 0 });
    expect((await leadsOf(company)).map(({ lastname }) => lastname)).toEqual(["Other"]);
  });

  it("is seen and taken back by its own, with their own rights", async () => {
    const company = newCompany();
    const id = await bringIn(company, ["Roux", "Morel"], world.as("anna"));

    expect((await revert(id, world.as("paul"))).status).toBe(403);
    expect((await world.as("paul").get(`filon_importruns(${id})`)).status).toBe(403);
    const [morel] = await leadsOf(company);
    await ada().patch(`leads(${morel?.leadid})`, { "ownerid@odata.bind": `systemusers(${ada().id})` });
    expect((await revert(id, world.as("anna"))).body).toMatchObject({ Removed: 1, Kept: 1, Left: 0 });
    expect((await outcomesOf(id))[1]?.[1]).toBe("Kept: could not be removed");
  });

  it("that is not there is refused, and no one writes an import by hand", async () => {
    expect((await revert(randomUUID())).status).toBe(404);
    expect((await ada().post("RevertImport", {})).status).toBe(400);
    expect((await ada().post("filon_importruns", { filon_name: "x" })).status).toBe(405);
  });
});
