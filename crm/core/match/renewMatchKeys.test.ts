import { afterAll, expect, it } from "vitest";
import { setUp } from "../../setup/setUp.ts";
import { jobs } from "../../jobs.ts";
import { JobRunner } from "../../../engine/jobs/jobRunner.ts";
import { useWorld } from "../../../test/world.ts";

const world = useWorld();
let runner: JobRunner | null = null;
afterAll(() => runner?.stop());

const keysOf = async (id: unknown) => {
  const text = "SELECT to_json(filon_matchkeys) FROM account WHERE accountid = $1::uuid";
  const [row] = await world.database.run({ text, values: [id] });
  return row?.[0];
};
const renewals = () =>
  world
    .as("ada")
    .read("asyncoperations?$filter=messagename eq 'RenewMatchKeys'&$select=statuscode") as unknown as Promise<{
    value: { statuscode: number }[];
  }>;

it("records of an earlier version of the keys are given theirs at the next start, once", async () => {
  const { accountid } = await world.given.account({ name: "Fonderie Quatremare", telephone1: "0235000001" });
  const kept = await keysOf(accountid);
  await world.database.script("UPDATE account SET filon_matchkeys = NULL");
  await setUp(world.database, world.context.model);
  expect((await renewals()).value).toEqual([]);

  await world.database.script("UPDATE filon_setting SET value = '0' WHERE name = 'matchKeysVersion'");
  for (let start = 0; start < 2; start++) await setUp(world.database, world.context.model);
  runner = new JobRunner({ context: world.context, jobs, timeZone: "Europe/Paris" });
  runner.start();

  await expect.poll(async () => (await renewals()).value).toMatchObject([{ statuscode: 30 }]);
  expect(await keysOf(accountid)).toEqual(kept);
});
