import type { Access, Shared } from "../access/access.ts";
import { kindOf } from "../model/kinds/kinds.ts";
import { typeColumnOf, type Named } from "../model/model.ts";
import type { Condition, Operand, Scope } from "../plan/readPlan.ts";
import { calendarPartSql } from "./calendarPartSql.ts";
import { hierarchySql } from "./hierarchySql.ts";
import { folded, identifier, literal, type SqlWriter } from "./sqlWriter.ts";

/** Prints conditions, operands and accesses. `Aliases` says under which alias each scope of the plan is read. */
export type Aliases = Map<Scope, string>;

export function conditionSql(writer: SqlWriter, aliases: Aliases, condition: Condition): string {
  const operand = (value: Operand) => operandSql(writer, aliases, value);
  switch (condition.kind) {
    case "constant":
      return condition.value ? "true" : "false";
    case "compare": {
      const side = (value: Operand) => (condition.text ? folded(operand(value)) : operand(value));
      return `(${side(condition.left)} ${comparisonSql[condition.operator]} ${side(condition.right)})`;
    }
    case "isNull":
      return `(${operand(condition.operand)} IS NULL)`;
    case "isTrue":
      return `(${operand(condition.operand)} IS TRUE)`;
    case "like": {
      const operator = condition.match === "regex" ? "~" : "LIKE";
      return `(${folded(operand(condition.operand))} ${operator} ${patternSql(condition.match, operand(condition.pattern))})`;
    }
    case "hierarchy":
      return hierarchySql(writer, condition, operand(condition.operand));
    case "oneOf": {
      const list = writer.value(condition.values, `${condition.sqlType.replace(/\(.*\)/, "")}[]`);
      return condition.text
        ? `(${folded(operand(condition.operand))} = ANY (SELECT ${folded("v")} FROM unnest(${list}) v))`
        : `(${operand(condition.operand)} = ANY (${list}))`;
    }
    case "and":
    case "or":
      return `(${condition.terms.map((term) => conditionSql(writer, aliases, term)).join(condition.kind === "and" ? " AND " : " OR ")})`;
    case "not":
      return `(${conditionSql(writer, aliases, condition.term)}) IS NOT TRUE`;
    case "exists":
      return existsSql(writer, aliases, condition);
    case "reached": {
      const alias = writer.alias();
      const inner = new Map(aliases).set(condition.from, alias);
      const link = linkSql(
        alias,
        aliases.get(condition.scope) ?? "",
        condition.from,
        condition.scope,
        condition.navigation,
      );
      const parts = [
        link,
        accessSql(writer, condition.from.access, alias),
        conditionSql(writer, inner, condition.condition),
      ];
      return `EXISTS (SELECT 1 FROM ${identifier(condition.from.table.name)} ${alias} WHERE ${parts.filter(Boolean).join(" AND ")})`;
    }
    default:
      return condition satisfies never;
  }
}

/** A row without a value is not equal to any: `ne` finds it, as Dataverse's does. */
const comparisonSql = { eq: "=", ne: "IS DISTINCT FROM", gt: ">", ge: ">=", lt: "<", le: "<=" } as const;

/** `%` and `_` keep the meaning of wildcards that they have in Dataverse; a backslash is just a character. */
function patternSql(match: Extract<Condition, { kind: "like" }>["match"], pattern: string): string {
  if (match === "pattern" || match === "regex") return folded(pattern);
  const text = `replace(${folded(pattern)}, '\\', '\\\\')`;
  if (match === "contains") return `'%' || ${text} || '%'`;
  return match === "startswith" ? `${text} || '%'` : `'%' || ${text}`;
}

/** The one gate of secured columns: one that is hidden from the caller has no value, to print, compare, sort or sum. */
export function storedSql(alias: string, { hidden }: Pick<Scope, "hidden">, column: Named): string {
  return hidden?.has(column.name) ? `NULL::${kindOf(column).sqlType(column)}` : `${alias}.${identifier(column.name)}`;
}

export function operandSql(writer: SqlWriter, aliases: Aliases, operand: Operand): string {
  const inner = (value: Operand) => operandSql(writer, aliases, value);
  switch (operand.kind) {
    case "column":
      return storedSql(aliases.get(operand.scope) ?? "", operand.scope, operand.column);
    case "value":
      return writer.value(operand.value, operand.sqlType);
    case "now":
      return "now()";
    case "count":
      return `(SELECT count(*) FROM ${relatedSql(writer, aliases, operand, null)})`;
    case "first":
      return `coalesce(${operand.operands.map(inner).join(", ")})`;
    case "arithmetic": {
      const operators = { add: "+", sub: "-", mul: "*", div: "/", mod: "%" } as const;
      const right =
        operand.operator === "div" || operand.operator === "mod"
          ? `nullif(${inner(operand.right)}, 0)`
          : inner(operand.right);
      return `(${inner(operand.left)}::numeric ${operators[operand.operator]} ${right})`;
    }
    case "call":
      return callSql(operand.name, operand.arguments.map(inner));
    case "calendarPart":
      return calendarPartSql(writer, operand, inner(operand.operand));
    case "optionLabel": {
      const labels = operand.labels.map(([value, label]) => `WHEN ${value} THEN ${literal(label)}`);
      return labels.length > 0 ? `CASE ${inner(operand.operand)} ${labels.join(" ")} END` : "null::text";
    }
    default:
      return operand satisfies never;
  }
}

function callSql(
  name: Extract<Operand, { kind: "call" }>["name"],
  [first = "", second = "", third]: readonly string[],
): string {
  switch (name) {
    case "length":
      return `length(${first})`;
    case "tolower":
      return `lower(${first})`;
    case "toupper":
      return `upper(${first})`;
    case "trim":
      return `btrim(${first})`;
    case "concat":
      return `(${first} || ${second})`;
    case "indexof":
      return `(position(${folded(second)} IN ${folded(first)}) - 1)`;
    case "substring":
      return third === undefined
        ? `substr(${first}, ${second}::int + 1)`
        : `substr(${first}, ${second}::int + 1, greatest(${third}::int, 0))`;
    case "date":
      return `(${first} AT TIME ZONE 'UTC')::date`;
    case "round":
      return `round(${first}::numeric)`;
    case "floor":
      return `floor(${first})`;
    case "ceiling":
      return `ceil(${first})`;
    default:
      return `extract(${name} FROM ${first} AT TIME ZONE 'UTC')`;
  }
}

function existsSql(writer: SqlWriter, aliases: Aliases, condition: Extract<Condition, { kind: "exists" }>): string {
  return `EXISTS (SELECT 1 FROM ${relatedSql(writer, aliases, condition, condition.condition)})`;
}

/** The rows that hang on a row by a navigation property: from where, and which. */
function relatedSql(
  writer: SqlWriter,
  aliases: Aliases,
  related: Pick<Extract<Condition, { kind: "exists" }>, "from" | "navigation" | "scope">,
  condition: Condition | null,
): string {
  const alias = writer.alias();
  const inner = new Map(aliases).set(related.scope, alias);
  const from = fromSql(writer, inner, related.scope);
  const parent = aliases.get(related.from) ?? "";
  const parts = [
    linkSql(parent, alias, related.from, related.scope, related.navigation),
    accessSql(writer, related.scope.access, alias),
  ];
  if (condition) parts.push(conditionSql(writer, inner, condition));
  return `${from} WHERE ${parts.filter(Boolean).join(" AND ")}`;
}

/** A scope with the joins its conditions and order need; each join carries the caller's access to what it points to. */
export function fromSql(writer: SqlWriter, aliases: Aliases, scope: Scope): string {
  let text = `${identifier(scope.table.name)} ${aliases.get(scope)}`;
  for (const { navigation, scope: joined } of scope.joins.values()) {
    const alias = writer.alias();
    aliases.set(joined, alias);
    const link = toOneSql(aliases.get(scope) ?? "", alias, scope, joined, navigation);
    const on = [link, accessSql(writer, joined.access, alias)];
    const source = fromSql(writer, aliases, joined);
    // PostgreSQL takes parentheses around a join, not around a single table.
    text += ` LEFT JOIN ${joined.joins.size > 0 ? `(${source})` : source} ON ${on.filter(Boolean).join(" AND ")}`;
  }
  return text;
}

/** How a related row hangs on its parent. */
export function linkSql(
  parent: string,
  child: string,
  from: Scope,
  to: Scope,
  navigation: Extract<Condition, { kind: "exists" }>["navigation"],
): string {
  switch (navigation.kind) {
    case "one":
      return toOneSql(parent, child, from, to, navigation);
    case "many": {
      const typeColumn = typeColumnOf(navigation.column);
      const link = `${storedSql(child, to, navigation.column)} = ${parent}.${identifier(from.table.primaryId)}`;
      return typeColumn && from.table.activity !== "union"
        ? `${link} AND ${child}.${identifier(typeColumn)} = ${literal(from.table.name)}`
        : link;
    }
    case "manyToMany": {
      const { intersect, column, otherColumn } = navigation;
      return `${child}.${identifier(to.table.primaryId)} IN (SELECT x.${identifier(otherColumn)} FROM ${identifier(intersect)} x WHERE x.${identifier(column)} = ${parent}.${identifier(from.table.primaryId)})`;
    }
    default:
      return navigation satisfies never;
  }
}

function toOneSql(
  parent: string,
  child: string,
  from: Scope,
  to: Scope,
  navigation: { readonly column: Parameters<typeof typeColumnOf>[0] },
): string {
  const typeColumn = typeColumnOf(navigation.column);
  const link = `${child}.${identifier(to.table.primaryId)} = ${storedSql(parent, from, navigation.column)}`;
  return typeColumn ? `${link} AND ${parent}.${identifier(typeColumn)} = ${literal(to.table.name)}` : link;
}

/** PostgreSQL looks a single row up, and reads all that was shared once where there are many to look at. */
function sharedSql(writer: SqlWriter, { principals, mask, key }: Shared, alias: string): string {
  const of = `s.principalid = ANY (${writer.value(principals, "uuid[]")})`;
  const given = `(s.accessrightsmask | s.inheritedaccessrightsmask) & ${writer.value(mask, "integer")} <> 0`;
  return `EXISTS (SELECT 1 FROM principalobjectaccess s WHERE s.objectid = ${alias}.${identifier(key)} AND ${of} AND ${given})`;
}

/** The predicate of an access; empty when every row is reached. */
export function accessSql(writer: SqlWriter, access: Access, alias: string): string {
  switch (access.kind) {
    case "all":
      return "";
    case "nothing":
      return "false";
    case "owned": {
      const parts = [`${alias}.ownerid = ANY (${writer.value(access.owners, "uuid[]")})`];
      if (access.units.length > 0)
        parts.push(`${alias}.owningbusinessunit = ANY (${writer.value(access.units, "uuid[]")})`);
      if (access.shared) parts.push(sharedSql(writer, access.shared, alias));
      return parts.length === 1 ? String(parts[0]) : `(${parts.join(" OR ")})`;
    }
    case "parent": {
      const parent = writer.alias();
      const inner = accessSql(writer, access.access, parent);
      const exists = `EXISTS (SELECT 1 FROM ${identifier(access.parent.name)} ${parent} WHERE ${parent}.${identifier(access.parent.primaryId)} = ${alias}.${identifier(access.column)}${inner && ` AND ${inner}`})`;
      return access.typeColumn
        ? `(${alias}.${identifier(access.typeColumn)} = ${literal(access.parent.name)} AND ${exists})`
        : exists;
    }
    case "parents":
      return `(${access.parents.map((one) => accessSql(writer, one, alias)).join(" OR ")})`;
    default:
      return access satisfies never;
  }
}
