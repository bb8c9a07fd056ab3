import { tableOf } from "../../../engine/model/model.ts";
import { operation, required } from "../../../engine/records/operation.ts";
import { aReference } from "../../../engine/records/parameter.ts";
import { readOne } from "../../../engine/records/readRecords.ts";
import type { Records } from "../../../engine/records/records.ts";
import type { RecordReference } from "../../../engine/records/rules.ts";
import { SqlWriter } from "../../../engine/sql/sqlWriter.ts";
import { mergeErrors } from "../merge/mergeErrors.ts";

/** Decisions of people that two records, alike as they may look, are two. Every search for duplicates heeds them. */

/** True of two records, given as SQL, that nobody decided to be two. */
export function notDuplicateSql(left: string, right: string): string {
  return `NOT EXISTS (SELECT 1 FROM filon_notduplicate n WHERE n.firstid = least(${left}, ${right}) AND n.secondid = greatest(${left}, ${right}))`;
}

const parameters = {
  Record: required(aReference("account", "contact", "lead", "opportunity", "quote")),
  Duplicate: required(aReference("account", "contact", "lead", "opportunity", "quote")),
};

/** @throws mergeErrors.mergeIdentical — 400; recordErrors.recordNotFound — 404; accessErrors.privilegeDenied — 403. */
export const markNotDuplicate = operation({
  name: "MarkNotDuplicate",
  kind: "action",
  bound: null,
  parameters,
  returns: { kind: "nothing" },
  run: async ({ records, parameters: { Record: record, Duplicate: duplicate } }) => {
    const [first, second] = await pairOf(records, record, duplicate);
    const writer = new SqlWriter();
    const values = [first.id, second.id].map((id) => writer.value(id, "uuid"));
    const tables = [first.table, second.table].map((table) => writer.value(table, "text"));
    records.send(
      writer.statement(`INSERT INTO filon_notduplicate (firstid, secondid, tablename, othertablename, decidedby, decidedon)
        VALUES (${[...values, ...tables].join(", ")}, ${writer.value(records.caller.userId, "uuid")}, now()) ON CONFLICT DO NOTHING`),
    );
    const settled = new SqlWriter();
    const pair = settled.value([first.id, second.id], "uuid[]");
    records.send(
      settled.statement(
        `DELETE FROM duplicaterecord WHERE baserecordid = ANY (${pair}) AND duplicaterecordid = ANY (${pair})`,
      ),
    );
  },
});

/** Takes such a decision back. */
export const unmarkNotDuplicate = operation({
  name: "UnmarkNotDuplicate",
  kind: "action",
  bound: null,
  parameters,
  returns: { kind: "nothing" },
  run: async ({ records, parameters: { Record: record, Duplicate: duplicate } }) => {
    const [first, second] = await pairOf(records, record, duplicate);
    const writer = new SqlWriter();
    records.send(
      writer.statement(
        `DELETE FROM filon_notduplicate WHERE firstid = ${writer.value(first.id, "uuid")} AND secondid = ${writer.value(second.id, "uuid")}`,
      ),
    );
  },
});

/** Both in the order they are kept in. Who decides reads both, and may change the first named. */
async function pairOf(
  records: Records,
  record: RecordReference,
  duplicate: RecordReference,
): Promise<[RecordReference, RecordReference]> {
  if (record.id === duplicate.id) throw mergeErrors.mergeIdentical(undefined, { target: "Duplicate" });
  const table = tableOf(records.model, record.table);
  await readOne(records, table, record.id, "write", false);
  await readOne(records, tableOf(records.model, duplicate.table), duplicate.id, "read", false);
  return record.id < duplicate.id ? [record, duplicate] : [duplicate, record];
}

/** Nothing is kept of records that are gone. */
export function forgetDecisions(records: Records, id: string): void {
  const writer = new SqlWriter();
  const record = writer.value(id, "uuid");
  records.send(writer.statement(`DELETE FROM filon_notduplicate WHERE ${record} IN (firstid, secondid)`));
}
