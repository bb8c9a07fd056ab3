import { forgetCallers } from "../access/loadCaller.ts";
import { Refusal } from "../errors.ts";
import { randomUUID } from "node:crypto";
import { accessTo } from "../access/access.ts";
import type { Caller } from "../access/caller.ts";
import { tableOf } from "../model/model.ts";
import { selectRowsSql } from "../sql/recordSql.ts";
import { createRecord } from "./createRecord.ts";
import { deleteRecord } from "./deleteRecord.ts";
import { InsertingTransaction } from "./insertingTransaction.ts";
import { heldAs, readOne, selectRows } from "./readRecords.ts";
import type { Records, RecordsContext, Written } from "./records.ts";
import { sideBySide, type Ended, type Piece } from "./sideBySide.ts";
import { forgetSettings, settingsOf, type Settings } from "./settings.ts";
import { updateRecord } from "./updateRecord.ts";

/** What is written to these tables changes what somebody may do. */
const decideRights = new Set([
  "systemuser",
  "team",
  "businessunit",
  "role",
  "principalobjectaccess",
  "fieldpermission",
  "fieldsecurityprofile",
]);

/** Runs work on the records of a caller, all of it or nothing. */
export async function withRecords<T>(
  context: RecordsContext,
  caller: Caller,
  work: (records: Records) => Promise<T>,
): Promise<T> {
  return committed(context, caller, (transaction, recordsOn) =>
    work(recordsOn({ ...onItsOwn, ...partOf(transaction) })),
  );
}

/**
 * Runs work on each of several items side by side, in one transaction, with records of its own for each. Either all that
 * is done is kept, or nothing.
 */
export async function withRecordsOfEach<Item, Result>(
  context: RecordsContext,
  caller: Caller,
  items: readonly Item[],
  work: (records: Records, item: Item) => Promise<Result>,
): Promise<Ended<Result>[]> {
  return committed(context, caller, async (transaction, recordsOn) => {
    const ended = await sideBySide(transaction, items, (piece, item) => work(recordsOn(piece), item));
    const failed = [...ended.entries()].flatMap(([place, one]) => (one.kind === "failed" ? [{ place, ...one }] : []));
    const mistake = failed.find(({ error }) => !(error instanceof Refusal));
    if (mistake) throw mistake.error;
    const culprits = failed.filter(({ wrote }) => wrote).map(({ place }) => place);
    if (culprits.length > 0) throw new PartlyWritten(new Set(culprits));
    return ended;
  });
}

/** Some of what is written together belongs to work that failed: nothing of it is kept. */
export class PartlyWritten extends Error {
  /** @param places - of the items whose work failed. */
  constructor(readonly places: ReadonlySet<number>) {
    super("Work that failed had written something");
  }
}

const onItsOwn = { hold: async () => {} };

function partOf(transaction: InsertingTransaction): Omit<Piece, "hold"> {
  return {
    run: (statement) => transaction.run(statement),
    send: (statement) => transaction.send(statement),
    insert: (insert) => transaction.insert(insert),
    gather: (kind, item) => transaction.gather(kind, item),
  };
}

/** Runs work in a transaction, and tells who must know once it is committed. */
async function committed<T>(
  context: RecordsContext,
  caller: Caller,
  work: (transaction: InsertingTransaction, recordsOn: (piece: Piece) => Records) => Promise<T>,
): Promise<T> {
  const settings = await settingsOf(context.database);
  let isChanged = false;
  const settingsChanged = () => void (isChanged = true);
  const written: Written[] = [];
  const result = await context.database.transaction((transaction) =>
    InsertingTransaction.within(transaction, (inserting) =>
      work(inserting, (piece) => recordsOf(context, settings, caller, piece, settingsChanged, written)),
    ),
  );
  if (written.some(({ table }) => decideRights.has(table))) forgetCallers(context.database);
  if (written.length > 0) context.onWritten?.(written);
  if (isChanged) forgetSettings(context.database);
  return result;
}

function recordsOf(
  context: RecordsContext,
  settings: Settings,
  caller: Caller,
  piece: Piece,
  settingsChanged: () => void,
  written: Written[],
): Records {
  const { model, rules } = context;
  const records: Records = {
    model,
    rules,
    caller,
    settings,
    transactionId: randomUUID(),
    detectsDuplicates: context.detectsDuplicates ?? false,
    seen: knownRecords(settings, caller),
    locked: new Map(),
    made: new Map(),
    written,
    ...piece,
    settingsChanged,
    get: async (declaration, id) =>
      (await readOne(records, tableOf(model, declaration.name), id, "read", false)) as never,
    lock: async (declaration, id) =>
      (await readOne(records, tableOf(model, declaration.name), id, "write", true)) as never,
    find: async (declaration, where, options = {}) => {
      const table = tableOf(model, declaration.name);
      const access = accessTo(model, caller, table, "read");
      if (options.lock) await records.hold([heldAs(table, where)]);
      return (await selectRows(records, table, selectRowsSql(table, { where, access, ...options }))) as never;
    },
    create: (declaration, values, verb) =>
      createRecord(records, tableOf(model, declaration.name), values, verb ?? null),
    update: async (declaration, id, values, options) => {
      await updateRecord(records, tableOf(model, declaration.name), id, values, options);
    },
    remove: (declaration, id, options) => deleteRecord(records, tableOf(model, declaration.name), id, options),
  };
  return records;
}

/** What was read a moment ago, to know who is calling and what the organization decided. */
function knownRecords(settings: Settings, caller: Caller): Set<string> {
  return new Set([
    `systemuser:${caller.userId}`,
    `businessunit:${caller.businessUnitId}`,
    `organization:${settings.organizationId}`,
    ...caller.teamIds.map((id) => `team:${id}`),
    ...[...settings.currencies.keys()].map((id) => `transactioncurrency:${id}`),
  ]);
}
