import type { Model, Named, Table } from "../../../engine/model/model.ts";
import { tableOf } from "../../../engine/model/model.ts";
import { folded, identifier, type SqlWriter } from "../../../engine/sql/sqlWriter.ts";
import { ruledTables } from "./duplicaterule.ts";
import { conditionOperators } from "./duplicaterulecondition.ts";
import { notDuplicateSql } from "./notDuplicate.ts";

/** A published rule, read from its table. */
export interface Rule {
  readonly id: string;
  readonly base: string;
  readonly matching: string;
  readonly isCaseSensitive: boolean;
  readonly excludesInactive: boolean;
  readonly conditions: readonly Condition[];
}

export interface Condition {
  readonly base: string;
  readonly matching: string;
  readonly operator: number;
  readonly characters: number | null;
  readonly ignoresBlank: boolean;
}

/**
 * The predicate by which a record `m` of the matching table is a duplicate of `b`, a row of the base table or a record
 * that is not written yet. Equalities come in the form that the indexes on text have.
 */
export function ruleSql(model: Model, writer: SqlWriter, rule: Rule, timeZone: string): string {
  const [base, matching] = [tableOf(model, rule.base), tableOf(model, rule.matching)];
  // A rule of one condition would find every blank alike.
  const isAlone = rule.conditions.length === 1;
  const terms = rule.conditions.map((condition) =>
    conditionSql(writer, base, matching, rule.isCaseSensitive, timeZone, {
      ...condition,
      ignoresBlank: condition.ignoresBlank || isAlone,
    }),
  );
  if (matching.columns.has("merged")) terms.push("m.merged IS NOT TRUE");
  if (rule.excludesInactive) terms.push(`m.statecode IN (${(ruledTables[matching.name]?.active ?? [0]).join(", ")})`);
  const [left, right] = [`b.${identifier(base.primaryId)}`, `m.${identifier(matching.primaryId)}`];
  if (base === matching) terms.push(`${left} IS DISTINCT FROM ${right}`);
  terms.push(notDuplicateSql(left, right));
  return terms.join(" AND ");
}

function conditionSql(
  writer: SqlWriter,
  base: Table,
  matching: Table,
  isCaseSensitive: boolean,
  timeZone: string,
  condition: Condition,
): string {
  const [left, right] = [base.columns.get(condition.base), matching.columns.get(condition.matching)];
  if (!left || !right) return "false";
  const [b, m] = [`b.${identifier(left.name)}`, `m.${identifier(right.name)}`];
  const isText = isTextual(left);
  const alike = likenessSql(writer, { b, m, left, right, isText, isCaseSensitive, timeZone }, condition);
  const filled = isText ? `${b} <> ''` : "true";
  if (condition.ignoresBlank) return `(${alike} AND ${filled})`;
  const blank = (sql: string) => (isText ? `coalesce(${sql}, '') = ''` : `${sql} IS NULL`);
  return `((${alike}) OR (${blank(b)} AND ${blank(m)}))`;
}

interface Sides {
  readonly b: string;
  readonly m: string;
  readonly left: Named;
  readonly right: Named;
  readonly isText: boolean;
  readonly isCaseSensitive: boolean;
  readonly timeZone: string;
}

function likenessSql(writer: SqlWriter, sides: Sides, { operator, characters }: Condition): string {
  const { b, m, left, right, isText, isCaseSensitive, timeZone } = sides;
  switch (operator) {
    case conditionOperators.firstCharacters:
    case conditionOperators.lastCharacters: {
      const end = operator === conditionOperators.firstCharacters ? "left" : "right";
      const count = writer.value(characters ?? 1, "int");
      const part = (sql: string) => `${end}(${isCaseSensitive ? sql : folded(sql)}, ${count})`;
      return `${part(m)} = ${part(b)}`;
    }
    case conditionOperators.sameDate: {
      const zone = writer.value(timeZone, "text");
      const day = (sql: string, column: Named) =>
        column.kind === "date" ? sql : `(${sql} AT TIME ZONE ${zone})::date`;
      return `${day(m, right)} = ${day(b, left)}`;
    }
    case conditionOperators.sameLabel: {
      const pairs = sameLabels(left, right).map(([one, other]) => `(${one}, ${other})`);
      return pairs.length > 0 ? `(${b}, ${m}) IN (${pairs.join(", ")})` : "false";
    }
    default:
      if (!isText) return `${m} = ${b}`;
      return `${folded(m)} = ${folded(b)}${isCaseSensitive ? ` AND ${m} = ${b}` : ""}`;
  }
}

export function isTextual({ kind }: Named): boolean {
  return kind === "text" || kind === "memo";
}

/** Values of two choices that are called the same. */
function sameLabels(left: Named, right: Named): (readonly [number, number])[] {
  if (!("options" in left) || !("options" in right)) return [];
  return left.options.flatMap((one) =>
    right.options
      .filter((other) => other.label.en.toLowerCase() === one.label.en.toLowerCase())
      .map((other) => [one.value, other.value] as const),
  );
}
