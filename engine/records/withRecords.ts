import { randomUUID } from "node:crypto";
import { accessTo } from "../access/access.ts";
import type { Caller } from "../access/caller.ts";
import { tableOf } from "../model/model.ts";
import { selectRowsSql } from "../sql/recordSql.ts";
import type { Transaction } from "../store/database.ts";
import { createRecord } from "./createRecord.ts";
import { deleteRecord } from "./deleteRecord.ts";
import { readOne, selectRows } from "./readRecords.ts";
import type { Records, RecordsContext } from "./records.ts";
import { settingsOf, type Settings } from "./settings.ts";
import { updateRecord } from "./updateRecord.ts";

/** Runs work on the records of a caller, all of it or nothing. */
export async function withRecords<T>(
  context: RecordsContext,
  caller: Caller,
  work: (records: Records) => Promise<T>,
): Promise<T> {
  const settings = await settingsOf(context.database);
  return context.database.transaction((transaction) => work(recordsOf(context, settings, caller, transaction)));
}

function recordsOf(context: RecordsContext, settings: Settings, caller: Caller, transaction: Transaction): Records {
  const { model, rules } = context;
  const records: Records = {
    model,
    rules,
    caller,
    settings,
    transactionId: randomUUID(),
    seen: new Set([`systemuser:${caller.userId}`]),
    run: (statement) => transaction.run(statement),
    get: async (declaration, id) =>
      (await readOne(records, tableOf(model, declaration.name), id, "read", false)) as never,
    lock: async (declaration, id) =>
      (await readOne(records, tableOf(model, declaration.name), id, "write", true)) as never,
    find: async (declaration, where, options = {}) => {
      const table = tableOf(model, declaration.name);
      const access = accessTo(model, caller, table, "read");
      return (await selectRows(records, table, selectRowsSql(table, { where, access, ...options }))) as never;
    },
    create: (declaration, values, verb) =>
      createRecord(records, tableOf(model, declaration.name), values, verb ?? null),
    update: (declaration, id, values, options) =>
      updateRecord(records, tableOf(model, declaration.name), id, values, options),
    remove: (declaration, id, options) => deleteRecord(records, tableOf(model, declaration.name), id, options),
  };
  return records;
}
