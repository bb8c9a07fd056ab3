import { accessTo } from "../../../engine/access/access.ts";
import { tableOf } from "../../../engine/model/model.ts";
import type { Records } from "../../../engine/records/records.ts";
import type { RecordReference, Rules, TableRules, WriteEvent } from "../../../engine/records/rules.ts";
import { existsSql, lockKeySql } from "../../../engine/sql/recordSql.ts";
import { SqlWriter } from "../../../engine/sql/sqlWriter.ts";
import { lockMatchKeys } from "../../../engine/match/matchKeys.ts";
import { findCandidates } from "../match/findCandidates.ts";
import { comparedColumns } from "../match/keptKeys.ts";
import { isMatched } from "../match/matchFiles.ts";
import { tellingKeys } from "../match/tellingKeys.ts";
import { duplicateErrors } from "./duplicateErrors.ts";
import { ruledTables } from "./duplicaterule.ts";
import { matchesOf } from "./duplicateSources.ts";
import { forgetDecisions } from "./notDuplicate.ts";
import { publishedRules } from "./publishedRules.ts";
import type { Rule } from "./ruleSql.ts";

/** Adds to the rules of the tables that have duplicates: a client that asks for it is refused one. */
export function withDuplicateDetection(rules: Rules): Rules {
  const detecting = Object.keys(ruledTables).map(
    (name) => [name, detectingRules(name, rules.get(name) ?? {})] as const,
  );
  return new Map([...rules, ...detecting]);
}

function detectingRules(table: string, rules: TableRules): TableRules {
  return {
    ...rules,
    after: async (event) => {
      await rules.after?.(event);
      if (event.records.detectsDuplicates && event.verb === null) await refuseDuplicate(table, event);
    },
    afterDelete: async (event) => {
      await rules.afterDelete?.(event);
      forgetDecisions(event.records, event.id);
      forgetPairs(event.records, event.id);
    },
  };
}

/** @throws duplicateErrors.duplicateRecordsFound — 412. What was written goes with the transaction. */
async function refuseDuplicate(name: string, event: WriteEvent): Promise<void> {
  const { records, before, after, changes } = event;
  const table = tableOf(records.model, name);
  const rules = (await publishedRules(records, name)).filter(
    ({ conditions }) => before === null || conditions.some(({ base }) => changes[base] !== undefined),
  );
  // Of two clients who write the same at once, the second waits for the first and then finds its record.
  const keys = rules.filter((rule) => rule.base === rule.matching).map((rule) => keyOf(rule, after));
  for (const key of keys.sort()) records.send(lockKeySql(key));
  const found = await matchesOf(records, { table, row: after }, rules, 5);
  if (found.length === 0) found.push(...(await likeOnes(name, event)));
  if (found.length > 0)
    throw duplicateErrors.duplicateRecordsFound(undefined, { details: await shown(records, found) });
}

/** Where no rule finds one: what the caller may read and is likelier the same than not, looked for when it may be now. */
async function likeOnes(name: string, { records, before, after, changes }: WriteEvent): Promise<RecordReference[]> {
  if (!isMatched(name)) return [];
  if (before !== null && !comparedColumns[name].some((column) => changes[column] !== undefined)) return [];
  lockMatchKeys(records, tellingKeys(name, after, name));
  const found = await findCandidates(records, { as: name, row: after, among: name });
  return found.slice(0, 5).map(({ id }) => ({ table: name, id }));
}

function keyOf({ id, conditions }: Rule, row: WriteEvent["after"]): string {
  const values = conditions.map(({ base, operator }) => (operator === 0 ? String(row[base] ?? "").toLowerCase() : ""));
  return `duplicates:${id}:${values.join("\u0000")}`;
}

/** Which records they are, of those the caller may read. */
async function shown(records: Records, found: readonly RecordReference[]) {
  const wanted = found.map(({ table: name, id }) => {
    const table = tableOf(records.model, name);
    return { table, id, access: accessTo(records.model, records.caller, table, "read") };
  });
  const [answers = []] = await records.run(existsSql(wanted));
  const { code, text } = duplicateErrors.duplicateRecordsFound();
  return wanted.flatMap(({ table, id }, index) =>
    answers[index * 2 + 1] === true
      ? [{ code, message: text[records.caller.language], target: `${table.entitySet}(${id})` }]
      : [],
  );
}

function forgetPairs(records: Records, id: string): void {
  const writer = new SqlWriter();
  const record = writer.value(id, "uuid");
  records.send(
    writer.statement(`DELETE FROM duplicaterecord WHERE baserecordid = ${record} OR duplicaterecordid = ${record}`),
  );
}
