import { tableOf, type Reference, type Table } from "../../engine/model/model.ts";
import { refusalOf } from "../../engine/records/databaseErrors.ts";
import { operation, required } from "../../engine/records/operation.ts";
import { aGuid } from "../../engine/records/parameter.ts";
import { readOne } from "../../engine/records/readRecords.ts";
import type { Records } from "../../engine/records/records.ts";
import { referencesSql } from "../../engine/sql/recordSql.ts";
import { SqlWriter } from "../../engine/sql/sqlWriter.ts";
import { importOutcomes } from "./importRow.ts";
import { filon_importrun } from "./importRun.ts";
import { runReasons, touched } from "./importRuns.ts";

/** Records that are looked at in one call; a client calls again until none is left. */
const mostRows = 500;

/** What an import makes along with a record, and what goes with it. */
const madeAlong: ReadonlySet<string> = new Set(["leadtoopportunitysalesprocess"]);

/**
 * Takes an import back: removes the records it made, as long as nobody changed them since and nothing hangs on them.
 * Each is removed or kept by itself; `filon_importrows` tell what became of it. One call looks at 500 of them and says
 * how many are left. What the import changed in records that were there before stays.
 *
 * @throws recordErrors.recordNotFound — 404; accessErrors.privilegeDenied — 403.
 */
export const revertImport = operation({
  name: "RevertImport",
  kind: "action",
  bound: null,
  parameters: { ImportId: required(aGuid) },
  returns: {
    kind: "object",
    type: "RevertImportResponse",
    fields: { Removed: "Edm.Int32", Kept: "Edm.Int32", Left: "Edm.Int32" },
  },
  runMany: async ({ transact, parameters: { ImportId: id } }) => {
    const rows = await transact((records) => rowsOf(records, id));
    let removed = 0;
    for (const row of rows) if (await revertRow(transact, row)) removed += 1;
    const left = await transact((records) => countUp(records, id));
    return { Removed: removed, Kept: rows.length - removed, Left: left };
  },
});

type Transact = <T>(work: (records: Records) => Promise<T>) => Promise<T>;

interface MadeRow {
  readonly rowId: string;
  readonly recordId: string;
  readonly table: string;
}

/** Records of the import that nobody decided about yet. */
async function rowsOf(records: Records, runId: string): Promise<MadeRow[]> {
  const run = await readOne(records, tableOf(records.model, filon_importrun.name), runId, "read", false);
  const writer = new SqlWriter();
  const found = await records.run(
    writer.statement(`SELECT filon_importrowid, filon_recordid FROM filon_importrow
      WHERE filon_importrunid = ${writer.value(runId, "uuid")} AND filon_outcome = ${importOutcomes.imported} ORDER BY filon_line DESC LIMIT ${mostRows}`),
  );
  return found.map(([rowId, recordId]) => ({
    rowId: String(rowId),
    recordId: String(recordId),
    table: String(run["filon_table"]),
  }));
}

/** Removes one record and writes down that it is gone, or writes down why it stays. Tells whether it went. */
async function revertRow(transact: Transact, row: MadeRow): Promise<boolean> {
  try {
    return await transact(async (records) => {
      const outcome = await decide(records, row);
      if (outcome === importOutcomes.removed) await records.remove({ name: row.table }, row.recordId);
      if (outcome !== null) note(records, row, outcome, null);
      return outcome === importOutcomes.removed;
    });
  } catch (error) {
    const refusal = refusalOf(error);
    // A database that is away decides nothing.
    if (!refusal || refusal.status >= 500) throw error;
    await transact(async (records) =>
      refusal.name === "recordNotFound"
        ? note(records, row, importOutcomes.gone, null)
        : note(records, row, importOutcomes.refused, refusal.in(records.caller.language)),
    );
    return false;
  }
}

/** What becomes of a record; null when another call has decided meanwhile. */
async function decide(records: Records, { rowId, recordId, table: name }: MadeRow): Promise<number | null> {
  const table = tableOf(records.model, name);
  const writer = new SqlWriter();
  const [kept] = await records.run(
    writer.statement(`SELECT filon_version FROM filon_importrow WHERE filon_importrowid = ${writer.value(rowId, "uuid")}
      AND filon_outcome = ${importOutcomes.imported} FOR UPDATE`),
  );
  if (!kept) return null;
  const record = await readOne(records, table, recordId, "delete", true);
  if (String(record["versionnumber"]) !== String(kept[0])) return importOutcomes.changed;
  return (await isUsed(records, table, recordId)) ? importOutcomes.used : importOutcomes.removed;
}

async function isUsed(records: Records, table: Table, id: string): Promise<boolean> {
  const references = table.references.filter((reference) => isWork(records, reference));
  const found = await records.run(referencesSql(records.model, table, id, references));
  return found.length > 0;
}

/** Whether somebody who points to the record made something of it: a note, a call, an opportunity. */
function isWork(records: Records, { table, column }: Reference): boolean {
  const child = tableOf(records.model, table);
  return child.activity !== "union" && !child.readOnly && !column.bookkeeping && !madeAlong.has(table);
}

function note(records: Records, { rowId }: MadeRow, outcome: number, reason: string | null): void {
  const writer = new SqlWriter();
  records.send(
    writer.statement(`UPDATE filon_importrow SET filon_outcome = ${writer.value(outcome, "int")}, filon_reason = left(${writer.value(reason, "text")}, 2000)
      WHERE filon_importrowid = ${writer.value(rowId, "uuid")} AND filon_outcome = ${importOutcomes.imported}`),
  );
}

/** Brings the import's own counts up to date; it is reverted once nothing is left. Gives how many are. */
async function countUp(records: Records, runId: string): Promise<number> {
  const writer = new SqlWriter();
  const run = writer.value(runId, "uuid");
  const [row] = await records.run(
    writer.statement(`WITH rows AS (
        SELECT count(*) FILTER (WHERE filon_outcome = ${importOutcomes.imported})::int AS left_over,
          count(*) FILTER (WHERE filon_outcome = ${importOutcomes.removed})::int AS removed,
          count(*) FILTER (WHERE filon_outcome > ${importOutcomes.removed})::int AS kept
        FROM filon_importrow WHERE filon_importrunid = ${run}
      )
      UPDATE filon_importrun SET filon_removedcount = rows.removed, filon_keptcount = rows.kept,
        filon_revertedon = date_trunc('second', now()), statecode = CASE WHEN rows.left_over = 0 THEN 1 ELSE statecode END,
        statuscode = CASE WHEN rows.left_over = 0 THEN ${runReasons.reverted} ELSE statuscode END, ${touched}
      FROM rows WHERE filon_importrunid = ${run} RETURNING rows.left_over`),
  );
  records.written.push({ table: filon_importrun.name, id: runId, how: "updated" });
  return Number(row?.[0] ?? 0);
}
