import type { Table } from "../model/model.ts";
import type { Row } from "./rules.ts";

/** Addresses as people read them: each `…_composite` column is put together from its parts when one of them changes. */
export function compositesOf(table: Table, before: Row | null, changes: Row): Row {
  const result: Record<string, string | null> = {};
  for (const name of table.columns.keys()) {
    if (!name.endsWith("_composite")) continue;
    const prefix = name.slice(0, -"_composite".length);
    if (!Object.keys(changes).some((changed) => changed.startsWith(`${prefix}_`))) continue;
    result[name] = compositeOf(prefix, { ...before, ...changes });
  }
  return result;
}

function compositeOf(prefix: string, row: Row): string | null {
  const part = (name: string) => row[`${prefix}_${name}`] ?? null;
  const town = [part("postalcode"), part("city")].filter(Boolean).join(" ");
  const lines = [part("line1"), part("line2"), part("line3"), town, part("stateorprovince"), part("country")];
  return lines.filter(Boolean).join("\n") || null;
}
