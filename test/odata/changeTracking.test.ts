import { afterEach, describe, expect, it, vi } from "vitest";
import { Callers } from "../../engine/access/loadCaller.ts";
import { readDeltaToken } from "../../engine/plan/deltaToken.ts";
import { withRecords } from "../../engine/records/withRecords.ts";
import { useWorld, type Answer } from "../world.ts";

const world = useWorld();
const track = { headers: { prefer: "odata.track-changes" } };

/** The link to what will have changed of a table. */
async function linkTo(path: string, person = "ada"): Promise<string> {
  const { body } = await world.as(person).get(path, track);
  return body["@odata.deltaLink"];
}

const tokenIn = (link: string) => link.slice(link.indexOf("$deltatoken=") + 12);

describe("Prefer: odata.track-changes", () => {
  it("ends the rows in a deltaLink with the same columns", async () => {
    await world.given.account({ name: "First" });

    const { status, headers, body } = await world.as("ada").get("accounts?$select=name", track);

    expect(status).toBe(200);
    expect(headers.get("preference-applied")).toBe("odata.track-changes");
    expect(body["@odata.context"]).toMatch(/#accounts\(name\)$/);
    expect(body["@odata.deltaLink"]).toMatch(/\/accounts\?\$select=name&\$deltatoken=[\w.-]+$/);
  });

  it("has the link on the last page only, whether or not the preference is repeated", async () => {
    for (const name of ["A", "B", "C"]) await world.given.account({ name });

    const first = await world
      .as("ada")
      .get("accounts?$select=name", { headers: { prefer: "odata.track-changes,odata.maxpagesize=2" } });
    const ids: string[] = [];
    let page = first;
    for (;;) {
      ids.push(...page.body.value.map((row: { accountid: string }) => row.accountid));
      const next = page.body["@odata.nextLink"];
      if (next === undefined) break;
      expect(page.body["@odata.deltaLink"]).toBeUndefined();
      page = await world.as("ada").get(next, { headers: { prefer: "odata.maxpagesize=2" } });
    }

    expect(page.body["@odata.deltaLink"]).toContain("$deltatoken=");
    expect(new Set(ids).size).toBe(ids.length);
    const all = await world.as("ada").get("accounts?$select=accountid");
    expect(ids.length).toBe(all.body.value.length);
  });

  it.each(["$filter=name eq 'A'", "$orderby=name", "$expand=primarycontactid", "$top=3"])(
    "refuses %s",
    async (option) => {
      const { status, body } = await world.as("ada").get(`accounts?${option}`, track);

      expect(status).toBe(400);
      expect(body.error.message).toContain("query parameter isn't supported when Change Tracking is enabled");
    },
  );

  it("refuses a table whose changes are not tracked, which its definition tells", async () => {
    const { status, body } = await world.as("ada").get("audits", track);
    const tracked = (name: string) =>
      world.as("ada").read(`EntityDefinitions(LogicalName='${name}')?$select=ChangeTrackingEnabled`);

    expect([status, body.error.code]).toEqual([400, "changesNotTracked"]);
    expect((await tracked("audit"))["ChangeTrackingEnabled"]).toBe(false);
    expect((await tracked("account"))["ChangeTrackingEnabled"]).toBe(true);
  });
});

describe("the deltaLink", () => {
  it("gives new, changed and deleted rows, and the link to go on from", async () => {
    const changed = await world.given.account({ name: "Before" });
    const deleted = await world.given.account({ name: "Gone" });
    const link = await linkTo("accounts?$select=name");
    await world.as("ada").patch(`accounts(${changed["accountid"]})`, { name: "After" });
    await world.as("ada").delete(`accounts(${deleted["accountid"]})`);
    const made = await world.given.account({ name: "New" });
    const shortLived = await world.given.account({ name: "Never seen" });
    await world.as("ada").delete(`accounts(${shortLived["accountid"]})`);

    const { status, body } = await world.as("ada").get(link);

    expect(status).toBe(200);
    expect(body["@odata.context"]).toMatch(/#accounts\(name\)\/\$delta$/);
    const rows = body.value as Record<string, unknown>[];
    expect(new Map(rows.filter((row) => row["name"]).map((row) => [row["accountid"], row["name"]]))).toEqual(
      new Map([
        [changed["accountid"], "After"],
        [made["accountid"], "New"],
      ]),
    );
    const [gone, ...more] = rows.filter((row) => row["id"] !== undefined);
    expect(more).toEqual([]);
    expect(gone).toMatchObject({ id: deleted["accountid"], reason: "deleted" });
    expect(gone?.["@odata.context"]).toMatch(/\$metadata#accounts\/\$deletedEntity$/);
    const again = await world.as("ada").get(body["@odata.deltaLink"]);
    expect(again.body.value).toEqual([]);
  });

  it("loses no write that is committed after a later one", async () => {
    const slow = await world.given.account({ name: "Slow" });
    const quick = await world.given.account({ name: "Quick" });
    const link = await linkTo("accounts?$select=name");
    let letCommit = () => {};
    const isRead = new Promise<void>((resolve) => (letCommit = resolve));
    let written = () => {};
    const isWritten = new Promise<void>((resolve) => (written = resolve));
    const caller = await new Callers(world.database, "UTC").caller(world.as("ada").id, "en");
    if (!caller) throw new Error("ada is not there");
    const slowWrite = withRecords(world.context, caller, async (records) => {
      await records.update({ name: "account" }, slow["accountid"] ?? "", { name: "Slow, late" });
      await records.run({ text: "SELECT 1", values: [] }); // the update has reached PostgreSQL
      written();
      await isRead;
    });
    await isWritten;
    await world.as("ada").patch(`accounts(${quick["accountid"]})`, { name: "Quick, early" });

    const first = await world.as("ada").get(link);
    letCommit();
    await slowWrite;
    const second = await world.as("ada").get(first.body["@odata.deltaLink"]);

    const names = (body: { value: { name: string }[] }) => body.value.map(({ name }) => name);
    expect(names(first.body)).toEqual(["Quick, early"]);
    expect(names(second.body)).toEqual(["Slow, late"]);
  });

  it("comes in pages, each change once, with a new link on the last", async () => {
    const link = await linkTo("accounts?$select=name");
    const names = ["P1", "P2", "P3", "P4", "P5"];
    for (const name of names) await world.given.account({ name });

    const found: string[] = [];
    let next: string | undefined = link;
    let last = "";
    while (next !== undefined) {
      const { body }: Answer = await world.as("ada").get(next, { headers: { prefer: "odata.maxpagesize=2" } });
      found.push(...(body.value as { name: string }[]).map(({ name }) => name));
      next = body["@odata.nextLink"];
      last = body["@odata.deltaLink"] ?? "";
    }

    expect(found.sort()).toEqual(names);
    expect(last).toContain("$deltatoken=");
  });

  it("shows nobody a row that is out of reach, and tells of one that left it", async () => {
    const own = await world.as("paul").create("accounts", { name: "Paul's" });
    const other = await world.given.account({ name: "Elsewhere" });
    const { BusinessUnitId: parent } = (await world.as("ada").read("WhoAmI")) as Record<string, string>;
    const unit = await world.as("ada").create("businessunits", {
      name: "South",
      "parentbusinessunitid@odata.bind": `businessunits(${parent})`,
    });
    const team = await world.as("ada").create("teams", {
      name: "South",
      teamtype: 0,
      "administratorid@odata.bind": `systemusers(${world.as("ada").id})`,
      "businessunitid@odata.bind": `businessunits(${unit["businessunitid"]})`,
    });
    const handOver = (row: Record<string, never>) =>
      world
        .as("ada")
        .patch(`accounts(${row["accountid"]})`, { "ownerid@odata.bind": `teams(${team["teamid"]})`, name: "South's" });
    await handOver(other);
    const link = await linkTo("accounts?$select=name", "paul");
    await handOver(own);
    await world.as("ada").patch(`accounts(${other["accountid"]})`, { name: "Still elsewhere" });

    const { body } = await world.as("paul").get(link);

    expect(body.value).toEqual([expect.objectContaining({ id: own["accountid"], reason: "changed" })]);
  });

  it("is counted by $count", async () => {
    const token = tokenIn(await linkTo("accounts?$select=name"));
    await world.given.account();
    await world.given.account();

    const { status, text } = await world.as("ada").get(`accounts/$count?$deltatoken=${token}`);

    expect([status, text]).toEqual([200, "2"]);
  });

  it("is refused when it was altered, or is another table's, or comes with a filter", async () => {
    const token = tokenIn(await linkTo("accounts?$select=name"));

    const answers = [
      await world.as("ada").get(`accounts?$deltatoken=x${token}`),
      await world.as("ada").get(`contacts?$deltatoken=${token}`),
      await world.as("ada").get(`accounts?$deltatoken=${token}&$filter=name eq 'A'`),
      await world.as("ada").get("accounts?$deltatoken="),
    ];

    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
  });

  describe("after seven days", () => {
    afterEach(() => void vi.useRealTimers());

    it("has expired", async () => {
      const token = tokenIn(await linkTo("accounts?$select=name"));
      const table = world.context.model.tables.get("account");
      if (!table) throw new Error("The model has no accounts");
      vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 7.1 * 24 * 3600 * 1000 });

      expect(() => readDeltaToken(world.context.secret, table, token)).toThrow(
        expect.objectContaining({ name: "deltaTokenExpired", status: 410 }),
      );
    });
  });
});
