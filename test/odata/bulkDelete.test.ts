import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { jobs } from "../../crm/jobs.ts";
import { JobRunner } from "../../engine/jobs/jobRunner.ts";
import { useWorld } from "../world.ts";

const world = useWorld();
let runners: JobRunner[] = [];
beforeAll(() => {
  // Two of them, as two processes on one database would be.
  const options = { context: world.context, jobs, timeZone: "UTC" };
  runners = [new JobRunner(options), new JobRunner(options)];
  for (const runner of runners) runner.start();
});
afterAll(() => Promise.all(runners.map((runner) => runner.stop())));

const named = (name: string, operator = "Equal") => ({
  EntityName: "account",
  ColumnSet: { AllColumns: false, Columns: ["name"] },
  Criteria: {
    FilterOperator: "And",
    Conditions: [{ AttributeName: "name", Operator: operator, Values: [{ Value: name, Type: "System.String" }] }],
  },
  LinkEntities: [],
});

const bulkDelete = (person: string, queries: object[], more: object = {}) =>
  world.as(person).post("BulkDelete", {
    QuerySet: queries,
    JobName: "Tidy up",
    SendEmailNotification: false,
    ToRecipients: [],
    CCRecipients: [],
    RecurrencePattern: "",
    StartDateTime: "2020-01-01T00:00:00Z",
    ...more,
  });

/** The job once it is over, with its counts. */
async function ended(id: string) {
  const path = `asyncoperations(${id})?$expand=AsyncOperation_BulkDeleteOperation`;
  const job = await vi.waitFor(
    async () => {
      const found = await world.as("ada").read(path);
      expect(found["statecode"]).toBe(3);
      return found;
    },
    { timeout: 60_000, interval: 50 },
  );
  return { job, counts: (job["AsyncOperation_BulkDeleteOperation"] as unknown as Record<string, unknown>[])[0] };
}

describe("BulkDelete", () => {
  it("answers the id of a job that deletes what the queries find", async () => {
    for (let index = 0; index < 3; index++) await world.given.account({ name: "Rubbish" });
    const kept = await world.given.account({ name: "Kept" });

    const { status, body } = await bulkDelete("ada", [named("Rubbish")]);
    const { job, counts } = await ended(body.JobId);

    expect(status).toBe(200);
    expect(job).toMatchObject({ name: "Tidy up", operationtype: 13, statuscode: 30 });
    expect(counts).toMatchObject({ successcount: 3, failurecount: 0, statecode: 3, statuscode: 30 });
    const left = await world.as("ada").get("accounts?$select=name&$filter=name eq 'Rubbish' or name eq 'Kept'");
    expect(left.body.value.map(({ accountid }: { accountid: string }) => accountid)).toEqual([kept["accountid"]]);
  });

  it("deletes with the caller's rights: what is out of reach is counted and stays", async () => {
    const own = await world.as("anna").create("accounts", { name: "Shared name" });
    const other = await world.as("paul").create("accounts", { name: "Shared name" });

    const { body } = await bulkDelete("anna", [named("Shared name")]);
    const { counts } = await ended(body.JobId);

    expect(counts).toMatchObject({ successcount: 1, failurecount: 1 });
    expect((await world.as("ada").get(`accounts(${own["accountid"]})`)).status).toBe(404);
    expect((await world.as("ada").get(`accounts(${other["accountid"]})`)).status).toBe(200);
    expect((await world.as("paul").get(`asyncoperations(${body.JobId})`)).status).toBe(403);
    expect((await world.as("anna").get(`asyncoperations(${body.JobId})`)).status).toBe(200);
  });

  it("waits until it is due", async () => {
    const { body } = await bulkDelete("ada", [named("Nothing")], { StartDateTime: "2099-01-01T00:00:00Z" });

    const job = await world.as("ada").read(`asyncoperations(${body.JobId})`);

    expect(job).toMatchObject({ statecode: 1, statuscode: 10, postponeuntil: "2099-01-01T00:00:00Z" });
  });

  it("goes on after the process that ran it died", async () => {
    await world.given.account({ name: "Half way" });
    const { body } = await bulkDelete("ada", [named("Half way")], { StartDateTime: "2099-01-01T00:00:00Z" });
    await world.database.run({
      text: `WITH left_behind AS (UPDATE asyncoperation SET statecode = 2, statuscode = 20, hostid = 'gone', postponeuntil = NULL WHERE asyncoperationid = $1::uuid RETURNING 1)
        SELECT pg_notify('filon_job', '') FROM left_behind`,
      values: [body.JobId],
    });

    const { job, counts } = await ended(body.JobId);

    expect([job["statuscode"], job["retrycount"], counts?.["successcount"]]).toEqual([30, 1, 1]);
  });

  it.each([
    ["a table that is not there", { QuerySet: [{ EntityName: "nothing" }] }, 400],
    ["a column that is not there", { QuerySet: [{ ...named("A"), Orders: [{ AttributeName: "nothing" }] }] }, 400],
    ["a field that is not known", { QuerySet: [{ EntityName: "account", Criterias: {} }] }, 400],
    ["an operator that is not known", { QuerySet: [named("A", "Resembles")] }, 400],
    ["a table that can only be read", { QuerySet: [{ EntityName: "audit" }] }, 405],
    ["a job that comes again", { RecurrencePattern: "FREQ=DAILY;" }, 400],
  ])("refuses %s before there is a job", async (_what, given, status) => {
    const answer = await bulkDelete("ada", [named("A")], given);

    expect(answer.status).toBe(status);
  });

  it("needs the right to delete", async () => {
    expect((await bulkDelete("remi", [named("A")])).status).toBe(403);
  });
});
