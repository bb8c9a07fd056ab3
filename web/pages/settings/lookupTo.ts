import type { ColumnModel, TableSummary } from "../../../engine/model/describe.ts";

/** A lookup that no table has: it chooses a record to do something with. */
export function lookupTo({ name, entitySet, label }: TableSummary): ColumnModel {
  return {
    name,
    property: name,
    kind: "lookup",
    label,
    required: "none",
    create: true,
    update: true,
    targets: [{ table: name, entitySet, navigation: name }],
  };
}
