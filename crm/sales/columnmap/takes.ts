import type { Named } from "../../../engine/model/model.ts";

/** Whether whatever stands in one column may stand in another. */
export function takes(target: Named, source: Named): boolean {
  if (target.computed || !target.create || !target.update) return false;
  switch (source.kind) {
    case "text":
    case "memo":
      return target.kind === source.kind && target.max >= source.max;
    case "integer":
    case "decimal":
    case "money":
      return target.kind === source.kind && target.min <= source.min && target.max >= source.max;
    case "choice":
      return (
        target.kind === "choice" &&
        source.options.every(({ value }) => target.options.some((one) => one.value === value))
      );
    case "lookup":
      return (
        target.kind === "lookup" &&
        isSimple(source) &&
        isSimple(target) &&
        source.targets[0]?.table === target.targets[0]?.table
      );
    case "boolean":
    case "bigint":
    case "date":
    case "datetime":
      return target.kind === source.kind;
    // A state is changed by verbs, and a key is nobody else's.
    case "state":
    case "status":
    case "uuid":
    case "tablename":
      return false;
    default:
      return source satisfies never;
  }
}

/** A lookup of several tables needs more than one column to copy, and an owner is decided, not copied. */
function isSimple(column: Extract<Named, { kind: "lookup" }>): boolean {
  return column.role === "lookup" && column.targets.length === 1;
}
