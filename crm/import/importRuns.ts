import { randomUUID } from "node:crypto";
import type { Caller } from "../../engine/access/caller.ts";
import { tableOf } from "../../engine/model/model.ts";
import type { Records, RecordsContext } from "../../engine/records/records.ts";
import { thisSecond } from "../../engine/records/thisSecond.ts";
import { withRecords } from "../../engine/records/withRecords.ts";
import { insertSql } from "../../engine/sql/recordSql.ts";
import { SqlWriter } from "../../engine/sql/sqlWriter.ts";
import { lead } from "../sales/lead/lead.ts";
import { importOutcomes } from "./importRow.ts";
import { filon_importrun } from "./importRun.ts";

/** What is remembered of an import: its counts, and the records it made in the version it left them in. */

export interface RunCounts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly failed: number;
}

/** Lines of one batch that became records, or changed one. */
export interface WrittenLines {
  readonly created: readonly { readonly id: string; readonly line: number }[];
  readonly updated: readonly string[];
}

export const runReasons = { running: 1, done: 2, stopped: 3, reverted: 4 } as const;

/** Writes down that a file is being imported; gives the id of the import. */
export async function beginRun(context: RecordsContext, caller: Caller, name: string): Promise<string> {
  const id = randomUUID();
  const now = thisSecond();
  const row = {
    filon_importrunid: id,
    filon_name: name.slice(0, 260),
    filon_table: lead.name,
    filon_createdcount: 0,
    filon_updatedcount: 0,
    filon_unchangedcount: 0,
    filon_failedcount: 0,
    statecode: 0,
    statuscode: runReasons.running,
    ownerid: caller.userId,
    owneridtype: "systemuser",
    owninguser: caller.userId,
    owningbusinessunit: caller.businessUnitId,
    createdon: now,
    createdby: caller.userId,
    modifiedon: now,
    modifiedby: caller.userId,
  };
  await withRecords(context, caller, async (records) => {
    records.send(insertSql(tableOf(records.model, filon_importrun.name), row, null));
    records.written.push({ table: filon_importrun.name, id, how: "created" });
  });
  return id;
}

/** Remembers, along with a batch, the records it made; one that the file changed once more is still the file's own. */
export function keepRows(records: Records, runId: string, { created, updated }: WrittenLines): void {
  if (created.length > 0) {
    const writer = new SqlWriter();
    const run = writer.value(runId, "uuid");
    const ids = writer.value(
      created.map(({ id }) => id),
      "uuid[]",
    );
    const lines = writer.value(
      created.map(({ line }) => line),
      "int[]",
    );
    records.send(
      writer.statement(`INSERT INTO filon_importrow (filon_importrowid, filon_importrunid, filon_line, filon_name, filon_recordid, filon_version, filon_outcome)
        SELECT gen_random_uuid(), ${run}, made.line, coalesce(l.fullname, l.companyname, l.subject), l.leadid, l.versionnumber, ${importOutcomes.imported}
        FROM unnest(${ids}, ${lines}) AS made(id, line) JOIN lead l ON l.leadid = made.id`),
    );
  }
  if (updated.length === 0) return;
  const writer = new SqlWriter();
  const ids = writer.value(updated, "uuid[]");
  records.send(
    writer.statement(`UPDATE filon_importrow r SET filon_version = l.versionnumber FROM lead l
      WHERE r.filon_importrunid = ${writer.value(runId, "uuid")} AND r.filon_recordid = ANY (${ids}) AND l.leadid = r.filon_recordid`),
  );
}

/** Writes down how far an import has come, or how it ended. */
export async function countRun(
  context: RecordsContext,
  caller: Caller,
  id: string,
  counts: RunCounts,
  reason: number,
): Promise<void> {
  await withRecords(context, caller, async (records) => {
    const writer = new SqlWriter();
    const isOver = reason !== runReasons.running;
    const count = (value: number) => writer.value(value, "int");
    records.send(
      writer.statement(`UPDATE filon_importrun SET filon_createdcount = ${count(counts.created)}, filon_updatedcount = ${count(counts.updated)},
        filon_unchangedcount = ${count(counts.unchanged)}, filon_failedcount = ${count(counts.failed)},
        statuscode = CASE WHEN statecode = 0 THEN ${count(reason)} ELSE statuscode END,
        ${isOver ? "filon_completedon = date_trunc('second', now())," : ""} ${touched} WHERE filon_importrunid = ${writer.value(id, "uuid")}`),
    );
    records.written.push({ table: filon_importrun.name, id, how: "updated" });
  });
}

export const touched = "modifiedon = date_trunc('second', now()), versionnumber = nextval('filon_version')";
