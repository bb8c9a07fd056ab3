import { job, type JobRun } from "../../../engine/jobs/job.ts";
import { startJob } from "../../../engine/jobs/startJob.ts";
import { tableOf, type Model } from "../../../engine/model/model.ts";
import { fillMatchKeys, firstId } from "../../../engine/records/fillMatchKeys.ts";
import type { Transaction } from "../../../engine/store/database.ts";
import { rootBusinessUnitId, setupUserId } from "../../setup/firstRecords.ts";
import { keptKeys, keysVersion } from "./keptKeys.ts";
import { matchedTables } from "./matchFiles.ts";

/** Records given their keys in one transaction: they are locked for as long. */
const pageSize = 500;

/** Gives every account, contact and lead the match keys it would be written with today. Keys that are so already stay. */
export const renewMatchKeys = job<object>({
  name: "RenewMatchKeys",
  operationType: 12,
  run: async (run) => {
    for (const name of matchedTables) await renewTable(run, name);
  },
});

async function renewTable({ context, signal }: JobRun<object>, name: (typeof matchedTables)[number]): Promise<void> {
  const table = tableOf(context.model, name);
  for (let after: string | null = firstId; after !== null;) {
    signal.throwIfAborted();
    const from: string = after;
    after = await context.database.transaction((transaction) =>
      fillMatchKeys(transaction, table, keptKeys[name], { after: from, most: pageSize }),
    );
  }
}

const versionSetting = "matchKeysVersion";

/** Puts that job in line once for each version of the keys, where there are records of an earlier one. */
export async function renewMatchKeysOnce(transaction: Transaction, model: Model): Promise<void> {
  const [known] = await transaction.run({
    text: `INSERT INTO filon_setting (name, value) VALUES ($1::text, to_jsonb($2::int))
      ON CONFLICT (name) DO UPDATE SET value = excluded.value WHERE filon_setting.value <> excluded.value
      RETURNING ${matchedTables.map((table) => `EXISTS (SELECT 1 FROM ${table})`).join(" OR ")}`,
    values: [versionSetting, keysVersion],
  });
  if (known?.[0] !== true) return;
  const caller = { language: "en", userId: setupUserId, businessUnitId: rootBusinessUnitId } as const;
  const name = "Match keys of accounts, contacts and leads";
  startJob({ caller, model, send: transaction.send }, renewMatchKeys, { name, parameters: {} });
}
