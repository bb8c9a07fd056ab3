import type { Table } from "../model/model.ts";
import { perTable } from "../model/perTable.ts";
import type { Row } from "./rules.ts";

/** Addresses as people read them: each `…_composite` column is put together from its parts when one of them changes. */
export function compositesOf(table: Table, before: Row | null, changes: Row): Row {
  const result: Record<string, string | null> = {};
  for (const { prefix, parts } of addresses(table))
    if (parts.some((name) => changes[name] !== undefined))
      result[`${prefix}composite`] = compositeOf(prefix, { ...before, ...changes });
  return result;
}

/** What the columns of each address begin with, and their names. */
const addresses = perTable((table) => {
  const names = [...table.columns.keys()];
  const prefixes = names.flatMap((name) => (name.endsWith("_composite") ? [name.slice(0, -"composite".length)] : []));
  return prefixes.map((prefix) => ({ prefix, parts: names.filter((name) => name.startsWith(prefix)) }));
});

function compositeOf(prefix: string, row: Row): string | null {
  const part = (name: string) => row[`${prefix}${name}`] ?? null;
  const town = [part("postalcode"), part("city")].filter(Boolean).join(" ");
  const lines = [part("line1"), part("line2"), part("line3"), town, part("stateorprovince"), part("country")];
  return lines.filter(Boolean).join("\n") || null;
}
