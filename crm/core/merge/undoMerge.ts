import { tableOf, type Table } from "../../../engine/model/model.ts";
import { complexType } from "../../../engine/model/namedType.ts";
import { differing } from "../../../engine/records/changes.ts";
import { givenValues } from "../../../engine/records/givenValues.ts";
import { restoreReferences } from "../../../engine/records/mergeRecords.ts";
import { operation } from "../../../engine/records/operation.ts";
import { lockOrGone, readOne } from "../../../engine/records/readRecords.ts";
import type { Records } from "../../../engine/records/records.ts";
import type { Row } from "../../../engine/records/rules.ts";
import { SqlWriter } from "../../../engine/sql/sqlWriter.ts";
import { undoDays } from "../organization/undoDays.ts";
import type { Changes } from "./merge.ts";
import { staying } from "./mergeChecks.ts";
import { mergeableTables } from "./mergeable.ts";
import { mergeErrors } from "./mergeErrors.ts";

const fields = {
  targetid: "Edm.Guid",
  subordinateid: "Edm.Guid",
  notRestored: "Collection(mscrm.MergeNotRestored)",
};
const types = {
  MergeNotRestored: complexType({ table: "Edm.String", id: "Edm.Guid", column: "Edm.String", reason: "Edm.String" }),
};

/**
 * Makes two merged records two again, with their values and all that pointed to them. Called on the record that went;
 * on the one that stayed, it undoes the latest merge into it. What people changed since stays as they left it and is
 * told in the answer.
 *
 * @throws mergeErrors.notMerged, mergeErrors.mergeTooOld, mergeErrors.masterMerged — 409; recordErrors.recordNotFound — 404.
 */
export const undoMergeOperations = mergeableTables.map((name) =>
  operation({
    name: "UndoMerge",
    kind: "action",
    bound: { table: name, to: "record" },
    privilege: "prvMerge",
    parameters: {},
    returns: { kind: "object", type: "UndoMergeResponse", fields, types },
    run: ({ records, id }) => undoMerge(records, tableOf(records.model, name), id),
  }),
);

interface Merged {
  readonly mergeId: string;
  readonly targetId: string;
  readonly subordinateId: string;
  readonly changes: { readonly target: Changes; readonly subordinate: Changes };
}

async function undoMerge(records: Records, table: Table, id: string): Promise<object> {
  await readOne(records, table, id, "write", false);
  const { mergeId, targetId, subordinateId, changes } = await mergeOf(records, table, id);
  const rows = new Map<string, Row | null>();
  for (const one of [targetId, subordinateId].sort()) rows.set(one, await lockOrGone(records, table, one));
  const [target, subordinate] = [rows.get(targetId) ?? null, rows.get(subordinateId) ?? null];
  if (subordinate?.["merged"] !== true) throw mergeErrors.notMerged();
  if (target?.["merged"] === true) throw mergeErrors.masterMerged();
  const move = { mergeId, from: targetId, to: subordinateId, stays: staying };
  const lost = (await restoreReferences(records, table, move)).map(({ isGone, ...one }) => ({
    ...one,
    reason: isGone ? "deleted" : "changed",
  }));
  const restored = { verb: "UndoMerge", details: { undoMerge: { mergeId } } };
  await records.update(table, subordinateId, givenValues(table, changes.subordinate.before), restored);
  const kept = target ? keptColumns(target, changes.target) : [];
  if (target) {
    const back = Object.entries(changes.target.before).filter(([name]) => !kept.includes(name));
    await records.update(table, targetId, givenValues(table, Object.fromEntries(back)), restored);
  }
  const writer = new SqlWriter();
  records.send(
    writer.statement(
      `UPDATE filon_merge SET undoneon = now(), undoneby = ${writer.value(records.caller.userId, "uuid")} WHERE mergeid = ${writer.value(mergeId, "uuid")}`,
    ),
  );
  const changed = kept.map((column) => ({ table: table.name, id: targetId, column, reason: "changed" }));
  const gone = target ? [] : [{ table: table.name, id: targetId, column: null, reason: "deleted" }];
  return { targetid: targetId, subordinateid: subordinateId, notRestored: [...gone, ...changed, ...lost] };
}

/** The merge by which a record went, or else the latest one into it; nobody else undoes it meanwhile. */
async function mergeOf(records: Records, table: Table, id: string): Promise<Merged> {
  const writer = new SqlWriter();
  const record = writer.value(id, "uuid");
  const days = undoDays(records);
  const [row] = await records.run(
    writer.statement(`SELECT mergeid, targetid, subordinateid, changes::text, mergedon > now() - make_interval(days => ${writer.value(days, "int")})
      FROM filon_merge WHERE ${record} IN (subordinateid, targetid) AND tablename = ${writer.value(table.name, "text")} AND undoneon IS NULL
      ORDER BY subordinateid = ${record} DESC, mergedon DESC LIMIT 1 FOR UPDATE`),
  );
  if (!row) throw mergeErrors.notMerged();
  const [mergeId, targetId, subordinateId, changes, isRecent] = row;
  if (isRecent !== true) throw mergeErrors.mergeTooOld({ days });
  return {
    mergeId: String(mergeId),
    targetId: String(targetId),
    subordinateId: String(subordinateId),
    changes: JSON.parse(String(changes)) as Merged["changes"],
  };
}

/** Columns that do not say any more what the merge made them say. */
function keptColumns(row: Row, { after }: Changes): string[] {
  return Object.keys(differing(row, after));
}
