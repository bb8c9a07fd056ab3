import { type Model, type Named, type Navigation, type Table } from "../model/model.ts";
import type { Arguments, ResourcePath, Segment } from "../odata/syntax.ts";
import { planErrors } from "./planErrors.ts";
import { columnNamed } from "./scope.ts";

/** What the path of a URL means: a set, a record, something of a record, or an operation. */
export type Target =
  | { readonly kind: "service" }
  | { readonly kind: "metadata" }
  | { readonly kind: "batch" }
  | { readonly kind: "collection"; readonly table: Table }
  | { readonly kind: "count"; readonly of: Extract<Target, { kind: "collection" | "related" }> }
  | { readonly kind: "record"; readonly table: Table; readonly key: Arguments }
  | {
      readonly kind: "property";
      readonly table: Table;
      readonly key: Arguments;
      readonly column: Named;
      readonly raw: boolean;
    }
  | { readonly kind: "related"; readonly table: Table; readonly key: Arguments; readonly navigation: Navigation }
  | {
      readonly kind: "reference";
      readonly table: Table;
      readonly key: Arguments;
      readonly navigation: Navigation;
      readonly other: Arguments | null;
    }
  | {
      readonly kind: "operation";
      readonly name: string;
      readonly arguments: Arguments;
      readonly table: Table | null;
      readonly key: Arguments | null;
    };

const operationPrefix = "Microsoft.Dynamics.CRM.";

/** @throws planErrors.segmentNotFound — 404; planErrors.propertyNotFound — 400. */
export function targetOf(model: Model, path: ResourcePath, isOperation: (name: string) => boolean): Target {
  const [first, ...rest] = path.segments;
  if (!first) return { kind: "service" };
  if (first.name === "$metadata" && rest.length === 0) return { kind: "metadata" };
  if (first.name === "$batch" && rest.length === 0) return { kind: "batch" };
  const table = model.sets.get(first.name);
  if (!table) {
    if (rest.length > 0 || !isOperation(first.name)) throw planErrors.segmentNotFound({ segment: first.name });
    return { kind: "operation", name: first.name, arguments: first.arguments, table: null, key: null };
  }
  if (first.arguments.kind === "none") return ofCollection({ kind: "collection", table }, table, rest);
  return ofRecord(table, first.arguments, rest);
}

function ofCollection(
  collection: Extract<Target, { kind: "collection" }>,
  table: Table,
  rest: readonly Segment[],
): Target {
  const [next, ...more] = rest;
  if (!next) return collection;
  if (next.name === "$count" && more.length === 0) return { kind: "count", of: collection };
  if (next.name.startsWith(operationPrefix) && more.length === 0)
    return {
      kind: "operation",
      name: next.name.slice(operationPrefix.length),
      arguments: next.arguments,
      table,
      key: null,
    };
  throw planErrors.segmentNotFound({ segment: next.name });
}

function ofRecord(table: Table, key: Arguments, rest: readonly Segment[]): Target {
  const [next, ...more] = rest;
  if (!next) return { kind: "record", table, key };
  if (next.name.startsWith(operationPrefix) && more.length === 0)
    return { kind: "operation", name: next.name.slice(operationPrefix.length), arguments: next.arguments, table, key };
  const navigation = table.navigations.get(next.name);
  if (navigation) return ofNavigation(table, key, navigation, next, more);
  const raw = more.length === 1 && more[0]?.name === "$value";
  if ((more.length > 0 && !raw) || next.arguments.kind !== "none")
    throw planErrors.segmentNotFound({ segment: (more[0] ?? next).name });
  return { kind: "property", table, key, column: columnNamed(table, next.name), raw };
}

function ofNavigation(
  table: Table,
  key: Arguments,
  navigation: Navigation,
  segment: Segment,
  rest: readonly Segment[],
): Target {
  const related = { kind: "related", table, key, navigation } as const;
  const [next, ...more] = rest;
  const other = segment.arguments.kind === "none" ? null : segment.arguments;
  if (!next && !other) return related;
  if (next?.name === "$count" && more.length === 0 && navigation.kind !== "one" && !other)
    return { kind: "count", of: related };
  if (next?.name === "$ref" && more.length === 0) return { kind: "reference", table, key, navigation, other };
  throw planErrors.segmentNotFound({ segment: next?.name ?? segment.name });
}
