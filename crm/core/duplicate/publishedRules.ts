import type { Records } from "../../../engine/records/records.ts";
import { hiddenColumns } from "../../../engine/access/columnAccess.ts";
import type { Caller } from "../../../engine/access/caller.ts";
import { tableOf, type Model } from "../../../engine/model/model.ts";
import type { Runner } from "../../../engine/statement.ts";
import { SqlWriter } from "../../../engine/sql/sqlWriter.ts";
import type { Condition, Rule } from "./ruleSql.ts";

/** The published rules for records of a table, with their conditions, in one statement. */
export async function publishedRules(
  runner: Runner | Pick<Records, "run">,
  base: string,
  matching: string | null = null,
): Promise<Rule[]> {
  const writer = new SqlWriter();
  const wanted = matching === null ? "" : ` AND r.matchingentityname = ${writer.value(matching, "text")}`;
  const rows = await runner.run(
    writer.statement(`SELECT r.duplicateruleid, r.matchingentityname, coalesce(r.iscasesensitive, false), coalesce(r.excludeinactiverecords, false),
        json_agg(json_build_object('base', c.baseattributename, 'matching', c.matchingattributename, 'operator', coalesce(c.operatorcode, 0),
          'characters', c.operatorparam, 'ignoresBlank', coalesce(c.ignoreblankvalues, false)) ORDER BY c.duplicateruleconditionid)
      FROM duplicaterule r JOIN duplicaterulecondition c ON c.regardingobjectid = r.duplicateruleid
      WHERE r.statecode = 1 AND r.baseentityname = ${writer.value(base, "text")}${wanted} GROUP BY r.duplicateruleid ORDER BY r.duplicateruleid`),
  );
  return rows.map(([id, table, isCaseSensitive, excludesInactive, conditions]) => ({
    id: String(id),
    base,
    matching: String(table),
    isCaseSensitive: isCaseSensitive === true,
    excludesInactive: excludesInactive === true,
    conditions: (typeof conditions === "string" ? JSON.parse(conditions) : conditions) as Condition[],
  }));
}

/** The rules that compare nothing which is hidden from the caller: what they find would tell it. */
export function shownRules(model: Model, caller: Caller, rules: readonly Rule[]): Rule[] {
  return rules.filter(({ base, matching, conditions }) => {
    const [left, right] = [
      hiddenColumns(caller, tableOf(model, base)),
      hiddenColumns(caller, tableOf(model, matching)),
    ];
    return conditions.every((condition) => !left?.has(condition.base) && !right?.has(condition.matching));
  });
}
