import { randomUUID } from "node:crypto";
import { tableOf, type Table } from "../../../engine/model/model.ts";
import { differing } from "../../../engine/records/changes.ts";
import { readInput, type RecordInput } from "../../../engine/records/input.ts";
import { moveReferences } from "../../../engine/records/mergeRecords.ts";
import { operation, optional, required } from "../../../engine/records/operation.ts";
import { aBoolean, aReference, parameterErrors, type ParameterType } from "../../../engine/records/parameter.ts";
import { readOne } from "../../../engine/records/readRecords.ts";
import type { Records } from "../../../engine/records/records.ts";
import type { RecordReference, Row } from "../../../engine/records/rules.ts";
import { updateFromInput } from "../../../engine/records/writeInput.ts";
import { SqlWriter } from "../../../engine/sql/sqlWriter.ts";
import { bothRows, checkNewParents, checkPair, checkParents, checkReferences, staying } from "./mergeChecks.ts";
import { mergeableTables } from "./mergeable.ts";

/** New values for the record that stays, as a client sends them. */
const anUpdate: ParameterType<RecordInput> = {
  edm: "mscrm.crmbaseentity",
  read(value, name, model) {
    const wrong = () => parameterErrors.parameterWrong({ name, expected: "mscrm.crmbaseentity" }, { target: name });
    if (typeof value !== "object" || value === null || Array.isArray(value)) throw wrong();
    const type = (value as Record<string, unknown>)["@odata.type"];
    if (typeof type !== "string") throw parameterErrors.referenceWithoutType({ name }, { target: name });
    const table = model.tables.get(type.slice(type.lastIndexOf(".") + 1));
    if (!table) throw wrong();
    return readInput(model, table, value as Record<string, unknown>, "update");
  },
};

/**
 * Makes two records one, in one transaction: what points to the subordinate points to the target from now on, and the
 * subordinate becomes an inactive record that says what it was merged into. All that was changed is written down.
 *
 * @throws mergeErrors.* — 400, 403; recordErrors.recordNotFound — 404.
 */
export const merge = operation({
  name: "Merge",
  kind: "action",
  bound: null,
  privilege: "prvMerge",
  parameters: {
    Target: required(aReference(...mergeableTables)),
    Subordinate: required(aReference(...mergeableTables)),
    UpdateContent: optional(anUpdate),
    PerformParentingChecks: optional(aBoolean),
  },
  returns: { kind: "nothing" },
  run: async ({ records, parameters }) => {
    const { Target: target, Subordinate: subordinate, UpdateContent: content } = parameters;
    checkReferences(target, subordinate);
    const table = tableOf(records.model, target.table);
    if (content && content.table.name !== table.name)
      throw parameterErrors.parameterWrong(
        { name: "UpdateContent", expected: `mscrm.${table.name}` },
        { target: "UpdateContent" },
      );
    const before = await bothRows(records, table, target.id, subordinate.id, true);
    await checkPair(records, table, before);
    if (parameters.PerformParentingChecks === true) checkParents(table, before, saidBy(content));
    await mergeInto(records, table, target, subordinate, before, content);
  },
});

function saidBy(content: RecordInput | undefined): ReadonlySet<string> {
  return new Set(content ? [...Object.keys(content.values), ...content.bound.keys()] : []);
}

async function mergeInto(
  records: Records,
  table: Table,
  target: RecordReference,
  subordinate: RecordReference,
  before: { readonly target: Row; readonly subordinate: Row },
  content: RecordInput | undefined,
): Promise<void> {
  const mergeId = randomUUID();
  await moveReferences(records, table, { mergeId, from: subordinate.id, to: target.id, stays: staying });
  const details = (role: string, other: string) => ({ details: { merge: { mergeId, role, other } }, verb: "Merge" });
  if (content) await updateFromInput(records, target.id, content, details("target", subordinate.id));
  const goes = { merged: true, masterid: target.id, ...closedState(table) };
  await records.update(table, subordinate.id, goes, details("subordinate", target.id));
  const after = {
    target: await readOne(records, table, target.id, "read", false),
    subordinate: await readOne(records, table, subordinate.id, "read", false),
  };
  checkNewParents(table, after.target, subordinate.id);
  const changed = {
    target: changesOf(before.target, after.target),
    subordinate: changesOf(before.subordinate, after.subordinate),
  };
  const writer = new SqlWriter();
  records.send(
    writer.statement(`INSERT INTO filon_merge (mergeid, tablename, targetid, subordinateid, changes, mergedon, mergedby)
      VALUES (${writer.value(mergeId, "uuid")}, ${writer.value(table.name, "text")}, ${writer.value(target.id, "uuid")},
        ${writer.value(subordinate.id, "uuid")}, ${writer.value(JSON.stringify(changed), "jsonb")}, now(), ${writer.value(records.caller.userId, "uuid")})`),
  );
}

/** Inactive; a lead that is one with another is a canceled one. */
function closedState(table: Table): Row {
  return table.name === "lead" ? { statecode: 2, statuscode: 7 } : { statecode: 1, statuscode: 2 };
}

export interface Changes {
  readonly before: Row;
  readonly after: Row;
}

const unsaid = new Set(["versionnumber", "modifiedon", "modifiedby"]);

function changesOf(before: Row, after: Row): Changes {
  const changed = differing(before, after);
  const names = Object.keys(changed).filter((name) => !unsaid.has(name));
  const pick = (row: Row) => Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
  return { before: pick(before), after: pick(after) };
}
