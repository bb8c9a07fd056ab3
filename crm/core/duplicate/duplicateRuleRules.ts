import { tableOf, type Model, type Named } from "../../../engine/model/model.ts";
import type { Records } from "../../../engine/records/records.ts";
import type { Row, TableRules, Values } from "../../../engine/records/rules.ts";
import { SqlWriter } from "../../../engine/sql/sqlWriter.ts";
import { duplicateErrors } from "./duplicateErrors.ts";
import { duplicaterule, ruledTables } from "./duplicaterule.ts";
import { conditionOperators } from "./duplicaterulecondition.ts";
import { isTextual } from "./ruleSql.ts";

const unpublished = { statecode: 0, statuscode: 0 };

/** A rule knows its tables by their numbers too; one that is changed has to be published anew. */
export const duplicateRuleRules: TableRules = {
  before: ({ before, after, changes, verb }) => {
    if (before === null) return tablesOf(after);
    const isOther = changes["iscasesensitive"] !== undefined || changes["excludeinactiverecords"] !== undefined;
    return isOther && verb === null ? unpublished : {};
  },
  afterDelete: ({ records, id }) => {
    const writer = new SqlWriter();
    records.send(writer.statement(`DELETE FROM duplicaterecord WHERE duplicateruleid = ${writer.value(id, "uuid")}`));
  },
};

function tablesOf(row: Row): Values {
  const base = String(row["baseentityname"] ?? "").toLowerCase();
  const matching = String(row["matchingentityname"] ?? base).toLowerCase();
  for (const table of [base, matching])
    if (!Object.hasOwn(ruledTables, table)) throw duplicateErrors.ruleTableUnfit({ table });
  return {
    baseentityname: base,
    baseentitytypecode: ruledTables[base]?.code,
    matchingentityname: matching,
    matchingentitytypecode: ruledTables[matching]?.code,
  };
}

/** A condition compares two columns that are there, in a way that goes with both. */
export const duplicateConditionRules: TableRules = {
  before: async ({ records, after }) => {
    if (typeof after["regardingobjectid"] !== "string") return {};
    const rule = await records.get(duplicaterule, after["regardingobjectid"]);
    const base = String(after["baseattributename"] ?? "");
    const matching = String(after["matchingattributename"] ?? base);
    const left = comparable(records.model, String(rule.baseentityname), base, Number(after["operatorcode"] ?? 0));
    const right = comparable(
      records.model,
      String(rule.matchingentityname),
      matching,
      Number(after["operatorcode"] ?? 0),
    );
    if (isTextual(left) !== isTextual(right) || (!isTextual(left) && family(left) !== family(right)))
      throw unfit(String(rule.matchingentityname), matching);
    const characters = after["operatorparam"];
    const isPart = after["operatorcode"] === 1 || after["operatorcode"] === 2;
    if (isPart && !(Number(characters) >= 1 && Number(characters) <= 4000))
      throw duplicateErrors.ruleParameterMissing(undefined, { target: "operatorparam" });
    return { matchingattributename: matching };
  },
  after: ({ records, after }) => unpublish(records, after["regardingobjectid"]),
  afterDelete: async ({ records, before, verb }) => {
    if (verb === null) await unpublish(records, before["regardingobjectid"]);
  },
};

async function unpublish(records: Records, ruleId: Row[string] | undefined): Promise<void> {
  if (typeof ruleId === "string") await records.update(duplicaterule, ruleId, unpublished, { verb: "Unpublish" });
}

const kindsOf: Readonly<Record<number, readonly Named["kind"][] | null>> = {
  [conditionOperators.exact]: null,
  [conditionOperators.firstCharacters]: ["text", "memo"],
  [conditionOperators.lastCharacters]: ["text", "memo"],
  [conditionOperators.sameDate]: ["date", "datetime"],
  [conditionOperators.sameDateAndTime]: ["datetime"],
  [conditionOperators.sameLabel]: ["choice", "state", "status"],
  [conditionOperators.sameValue]: ["choice", "state", "status"],
};

/** @throws duplicateErrors.ruleColumnUnfit — 400. */
function comparable(model: Model, table: string, name: string, operator: number): Named {
  const column = tableOf(model, table).columns.get(name);
  const kinds = kindsOf[operator];
  if (!column || (kinds && !kinds.includes(column.kind))) throw unfit(table, name);
  return column;
}

function unfit(table: string, column: string) {
  return duplicateErrors.ruleColumnUnfit({ table, column }, { target: "baseattributename" });
}

/** Kinds that can be compared with one another. */
function family({ kind }: Named): string {
  if (kind === "date" || kind === "datetime") return "time";
  if (kind === "choice" || kind === "state" || kind === "status" || kind === "integer") return "number";
  return kind === "money" || kind === "decimal" ? "number" : kind;
}
