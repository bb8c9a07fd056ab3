import { requireAccess, type Access } from "../access/access.ts";
import { uuid } from "../model/columns.ts";
import { label } from "../model/label.ts";
import { tableOf, type Model, type Named, type Table } from "../model/model.ts";
import type { ManyToMany } from "../model/table.ts";
import type { Planning } from "./scope.ts";

/** The table between two others that keeps which of their records are linked; FetchXML names it as any table. */
export interface IntersectTable {
  readonly table: Table;
  readonly ends: readonly { readonly column: string; readonly table: string }[];
}

const known = new WeakMap<Model, ReadonlyMap<string, IntersectTable>>();

/** Null when no relationship is kept in a table of that name. */
export function intersectNamed(model: Model, name: string): IntersectTable | null {
  const tables = known.get(model) ?? intersectsOf(model);
  known.set(model, tables);
  return tables.get(name) ?? null;
}

/** A link is seen by who sees both of its ends. @throws accessErrors.privilegeDenied — 403. */
export function intersectAccess({ model, caller }: Planning, { ends }: IntersectTable): Access[] {
  return ends.flatMap(({ column, table }): Access[] => {
    const parent = tableOf(model, table);
    const access = requireAccess(model, caller, parent, "read");
    return access.kind === "all" ? [] : [{ kind: "parent", column, parent, access }];
  });
}

function intersectsOf(model: Model): ReadonlyMap<string, IntersectTable> {
  const links = [...model.tables.values()].flatMap((table) =>
    (table.manyToMany ?? []).map((link) => [link.intersect, intersectOf(table, link)] as const),
  );
  return new Map(links);
}

function intersectOf(from: Table, link: ManyToMany): IntersectTable {
  const columns = new Map<string, Named>(
    [link.column, link.otherColumn].map((name) => [name, { ...uuid(name, name, name), name }]),
  );
  const table: Table = {
    name: link.intersect,
    schemaName: link.intersect,
    entitySet: "",
    objectTypeCode: 0,
    label: label(link.relationship, link.relationship),
    plural: label(link.relationship, link.relationship),
    ownership: "none",
    primaryName: null,
    primaryId: link.column,
    columns,
    properties: columns,
    navigations: new Map(),
    references: [],
  };
  const ends = [
    { column: link.column, table: from.name },
    { column: link.otherColumn, table: link.table },
  ];
  return { table, ends };
}
