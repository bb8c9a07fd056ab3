import { kindOf } from "../model/kinds/kinds.ts";
import type { Table } from "../model/model.ts";
import type { Stored } from "../model/kinds/kind.ts";
import type { Arguments, Expression, Literal } from "../odata/syntax.ts";
import { planErrors } from "../plan/planErrors.ts";
import { isUuid } from "../model/kinds/reference.ts";

/** What a key in parentheses means for a table: its primary key, or a declared alternate key. */
export type Key =
  | { readonly kind: "id"; readonly id: string }
  | { readonly kind: "alternate"; readonly values: Readonly<Record<string, Stored>> };

/** @throws planErrors.invalidKey — 400, when the table has no such key. */
export function keyOf(table: Table, given: Arguments): Key {
  if (given.kind === "value") {
    const id = idOf(given.value);
    if (id === null) throw planErrors.invalidKey({ table: table.name });
    return { kind: "id", id };
  }
  if (given.kind === "none") throw planErrors.invalidKey({ table: table.name });
  const names = [...given.values.keys()];
  const values = [...given.values].map(([name, expression]) => [name, literalOf(table, expression)] as const);
  if (names.length === 1 && names[0] === table.primaryId) {
    const id = idOf(values[0]?.[1] ?? { kind: "null" });
    if (id !== null) return { kind: "id", id };
  }
  const columns = values.map(([name]) => table.properties.get(name)?.name ?? name);
  const declared = (table.keys ?? []).find(
    (key) => key.columns.length === columns.length && key.columns.every((column) => columns.includes(column)),
  );
  if (!declared) throw planErrors.invalidKey({ table: table.name });
  return {
    kind: "alternate",
    values: Object.fromEntries(
      values.map(([, literal], index) => [columns[index], stored(table, columns[index] ?? "", literal)]),
    ),
  };
}

function literalOf(table: Table, expression: Expression): Literal {
  if (expression.kind !== "literal") throw planErrors.invalidKey({ table: table.name });
  return expression.literal;
}

function idOf(literal: Literal): string | null {
  if (literal.kind === "guid") return literal.value;
  return literal.kind === "string" && isUuid(literal.value) ? literal.value.toLowerCase() : null;
}

function stored(table: Table, name: string, literal: Literal): Stored {
  const column = table.columns.get(name);
  if (!column) throw planErrors.invalidKey({ table: table.name });
  if (literal.kind === "number") return kindOf(column).read(Number(literal.text), column);
  if (literal.kind === "string" || literal.kind === "guid" || literal.kind === "boolean")
    return kindOf(column).read(literal.value, column);
  throw planErrors.invalidKey({ table: table.name });
}
