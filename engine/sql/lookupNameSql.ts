import type { LookupColumn } from "../model/column.ts";
import { tableOf, typeColumnOf, type Model, type Named } from "../model/model.ts";
import { identifier, literal } from "./sqlWriter.ts";

/**
 * The primary name of the record a lookup points to.
 *
 * @param id - prints the lookup's value.
 * @param type - prints the name of the table it points to, where it can point to several.
 */
export function lookupNameSql(model: Model, column: Named<LookupColumn>, id: string, type: string): string {
  const pick = (target: string) => {
    const table = tableOf(model, target);
    if (!table.primaryName) return "null::text";
    return `(SELECT n.${identifier(table.primaryName)} FROM ${identifier(target)} n WHERE n.${identifier(table.primaryId)} = ${id})`;
  };
  if (column.targets.length === 0) return "null::text";
  if (!typeColumnOf(column)) return pick(column.targets[0]?.table ?? "");
  const tables = [...new Set(column.targets.map((target) => target.table))];
  return `CASE ${type} ${tables.map((target) => `WHEN ${literal(target)} THEN ${pick(target)}`).join(" ")} END`;
}
