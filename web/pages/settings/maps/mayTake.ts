import type { ColumnModel } from "../../../../engine/model/describe.ts";

const textual: ReadonlySet<ColumnModel["kind"]> = new Set(["text", "memo"]);

/** Whether a column looks as if it could hold what another one does; the server has the last word. */
export function mayTake(target: ColumnModel, source: ColumnModel): boolean {
  if (textual.has(target.kind) && textual.has(source.kind)) return (target.max ?? 0) >= (source.max ?? 0);
  if (target.kind !== source.kind) return false;
  if (target.kind === "lookup") {
    const tables = (target.targets ?? []).map(({ table }) => table);
    return (source.targets ?? []).every(({ table }) => tables.includes(table));
  }
  return (source.options ?? []).every(({ value }) => (target.options ?? []).some((option) => option.value === value));
}
