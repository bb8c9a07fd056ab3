import type { Table } from "./model.ts";

/** Works something out about a table once, and remembers it: a loaded table never changes. */
export function perTable<T>(make: (table: Table) => T): (table: Table) => T {
  const made = new WeakMap<Table, { readonly value: T }>();
  return (table) => {
    const known = made.get(table);
    if (known) return known.value;
    const value = make(table);
    made.set(table, { value });
    return value;
  };
}
