import { useSuspenseQueries } from "@tanstack/react-query";
import type { ColumnModel, TableModel, TableSummary } from "../../engine/model/describe.ts";
import type { Row } from "./client.ts";
import { tableModelQuery, useAppModel } from "./model.ts";

/**
 * Columns of the record a lookup points to, as columns of a list of their own: `customerid_account.address1_city` is
 * the city of the account of an opportunity. Its property is the path that the server filters and sorts by.
 */

export interface Link {
  readonly navigation: string;
  /** Name of the lookup. */
  readonly column: string;
  readonly table: string;
  readonly primaryId: string;
  readonly label: string;
}

/** The records that columns can be taken from: those lookups point to, in tables the caller may read. */
export function linksOf(model: TableModel, tables: readonly TableSummary[]): readonly Link[] {
  const links = model.columns.flatMap(({ name, label, targets = [] }) =>
    targets.flatMap(({ table, navigation }) => {
      const target = tables.find((each) => each.name === table && each.rights.read);
      if (target === undefined) return [];
      const { primaryId } = target;
      return {
        navigation,
        column: name,
        table,
        primaryId,
        label: targets.length > 1 ? `${label}, ${target.label}` : label,
      };
    }),
  );
  return links.sort((a, b) => a.label.localeCompare(b.label));
}

/** Those links of which an address, a filter or a list of columns says something. */
export function linksIn(links: readonly Link[], text: string): readonly Link[] {
  const named = new Set([...text.matchAll(/(\w+)[./]/g)].map(([, name]) => name));
  return links.filter(({ navigation }) => named.has(navigation));
}

/** The table with the columns of the linked records among its own. */
export function withLinked(model: TableModel, links: readonly Link[], targets: readonly TableModel[]): TableModel {
  if (links.length === 0) return model;
  const more = links.flatMap((link) => {
    const target = targets.find(({ name }) => name === link.table);
    return target?.columns.flatMap((column) => linkedColumn(link, column)) ?? [];
  });
  return { ...model, columns: [...model.columns, ...more] };
}

/** The table with the columns of those linked records that the text speaks of. */
export function useLinkedModel(model: TableModel, text: string): TableModel {
  const { tables } = useAppModel();
  const links = linksIn(linksOf(model, tables), text);
  const names = [...new Set(links.map(({ table }) => table))];
  const targets = useSuspenseQueries({ queries: names.map(tableModelQuery) });
  return withLinked(
    model,
    links,
    targets.map(({ data }) => data),
  );
}

export function isLinked({ property }: Pick<ColumnModel, "property">): boolean {
  return property.includes("/");
}

/** `$expand` for the linked columns among these; amounts come with their currency. */
export function expandOf(model: TableModel, columns: readonly ColumnModel[], currency: string): string | undefined {
  const wanted = new Map<string, Set<string>>();
  for (const column of columns.filter(isLinked)) {
    const [navigation = "", property = ""] = column.property.split("/");
    const known = wanted.get(navigation) ?? new Set();
    known.add(property);
    if (column.kind === "money" && model.columns.some((each) => each.property === `${navigation}/${currency}`))
      known.add(currency);
    wanted.set(navigation, known);
  }
  if (wanted.size === 0) return undefined;
  return [...wanted].map(([navigation, names]) => `${navigation}($select=${[...names].join(",")})`).join(",");
}

/** The row with what was expanded beside its own values, under the paths of the linked columns. */
export function flattened(row: Row, expand: string): Row {
  const navigations = [...expand.matchAll(/(\w+)\(\$select=/g)].map(([, navigation]) => navigation ?? "");
  const entries = navigations.flatMap((navigation) => {
    const linked = row[navigation];
    if (typeof linked !== "object" || linked === null) return [];
    return Object.entries(linked).map(([name, value]) => [`${navigation}/${name}`, value] as const);
  });
  return { ...row, ...Object.fromEntries(entries) };
}

function linkedColumn({ navigation, label }: Link, column: ColumnModel): readonly ColumnModel[] {
  if (column.kind === "uuid" || column.kind === "tablename") return [];
  const name = `${navigation}.${column.name}`;
  const property = `${navigation}/${column.property}`;
  return [
    { ...column, name, property, label: `${column.label} (${label})`, required: "none", create: false, update: false },
  ];
}
