import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { jobs } from "../../crm/jobs.ts";
import { job, type Jobs } from "../../engine/jobs/job.ts";
import { JobRunner } from "../../engine/jobs/jobRunner.ts";
import { startJob } from "../../engine/jobs/startJob.ts";
import { withRecords } from "../../engine/records/withRecords.ts";
import { Callers } from "../../engine/access/loadCaller.ts";
import { useWorld } from "../world.ts";

const world = useWorld();
let begun: () => void;
const hasBegun = new Promise<void>((resolve) => (begun = resolve));
let goOn: () => void;
const isReleased = new Promise<void>((resolve) => (goOn = resolve));
let secondSteps = 0;

/** A job of two steps that waits between them until the test lets it go on. */
const twoSteps = job<object>({
  name: "TwoSteps",
  operationType: 13,
  run: async ({ transact }) => {
    await transact(async () => begun());
    await isReleased;
    await transact(async () => void (secondSteps += 1));
  },
});

let runner: JobRunner;
beforeAll(() => {
  const known: Jobs = new Map([...jobs, [twoSteps.name, twoSteps as never]]);
  runner = new JobRunner({ context: world.context, jobs: known, timeZone: "UTC" });
  runner.start();
});
afterAll(() => runner.stop());

const control = (id: string, verb: "CancelJob" | "RetryJob", who = "ada") =>
  world.as(who).post(`asyncoperations(${id})/Microsoft.Dynamics.CRM.${verb}`, {});

async function ended(id: string, status: number) {
  await vi.waitFor(
    async () => expect(await world.as("ada").read(`asyncoperations(${id})`)).toMatchObject({ statuscode: status }),
    { timeout: 60_000, interval: 50 },
  );
}

/** A deletion in bulk that waits for a day in the far future. */
async function laterDeletion(name: string, who = "ada"): Promise<string> {
  const { body } = await world.as(who).post("BulkDelete", {
    QuerySet: [
      {
        EntityName: "account",
        ColumnSet: { AllColumns: false, Columns: ["name"] },
        Criteria: {
          FilterOperator: "And",
          Conditions: [{ AttributeName: "name", Operator: "Equal", Values: [{ Value: name, Type: "System.String" }] }],
        },
      },
    ],
    JobName: name,
    SendEmailNotification: false,
    ToRecipients: [],
    CCRecipients: [],
    RecurrencePattern: "",
    StartDateTime: "2099-01-01T00:00:00Z",
  });
  return body.JobId;
}

describe("a job", () => {
  it("that waits is canceled, and does its work once it is started again", async () => {
    await world.given.account({ name: "Waiting" });
    const id = await laterDeletion("Waiting");

    expect((await control(id, "CancelJob")).status).toBe(204);
    await ended(id, 32);
    expect((await world.as("ada").get("accounts/$count?$filter=name eq 'Waiting'")).text).toBe("1");
    expect((await control(id, "CancelJob")).body.error.code).toBe("jobOver");

    expect((await control(id, "RetryJob")).status).toBe(204);
    await ended(id, 30);
    expect((await world.as("ada").get("accounts/$count?$filter=name eq 'Waiting'")).text).toBe("0");
    expect((await control(id, "RetryJob")).body.error.code).toBe("jobNotRetried");
  });

  it("that runs ends before its next step", async () => {
    const caller = await new Callers(world.database, "UTC").caller(world.as("ada").id, "en");
    if (!caller) throw new Error("Ada is gone");
    const id = await withRecords(world.context, caller, async (records) =>
      startJob(records, twoSteps, { name: "Two steps", parameters: {} }),
    );
    await hasBegun;

    expect((await control(id, "CancelJob")).status).toBe(204);
    goOn();
    await ended(id, 32);
    expect(secondSteps).toBe(0);
  });

  it("of somebody else is ended by administrators alone, and one's own by oneself", async () => {
    const others = await laterDeletion("Others");
    expect((await control(others, "CancelJob", "remi")).status).toBe(403);
    expect((await control(others, "CancelJob", "anna")).status).toBe(403);
    const own = await laterDeletion("Own", "anna");
    expect((await control(own, "CancelJob", "anna")).status).toBe(204);
    await ended(own, 32);
  });
});
