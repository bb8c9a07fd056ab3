import type { Column, LookupColumn, MoneyColumn } from "./column.ts";
import { label } from "./label.ts";
import type { TableDeclaration } from "./table.ts";

/**
 * The loaded model: declarations checked against each other, twins and navigation properties added, looked up by name.
 * A model is a value handed from stage to stage; nothing reads it from a global.
 */

/** A column that knows its name, and its table unless it was made for one query. */
export type Named<C extends Column = Column> = C & { readonly name: string; readonly table?: string };

/** A navigation property: to the one record a lookup points to, or to the many that point here. */
export type Navigation =
  | {
      readonly kind: "one";
      readonly name: string;
      readonly column: Named<LookupColumn>;
      readonly targets: readonly string[];
    }
  | { readonly kind: "many"; readonly name: string; readonly target: string; readonly column: Named<LookupColumn> }
  | {
      readonly kind: "manyToMany";
      readonly name: string;
      readonly target: string;
      readonly relationship: string;
      readonly intersect: string;
      readonly column: string;
      readonly otherColumn: string;
    };

/** A lookup elsewhere that points to this table. */
export interface Reference {
  readonly table: string;
  readonly column: Named<LookupColumn>;
  readonly target: LookupColumn["targets"][number];
}

export interface Table extends Omit<TableDeclaration, "columns"> {
  readonly primaryId: string;
  readonly columns: ReadonlyMap<string, Named>;
  /** Property names of JSON that is read (`_x_value` for lookups) to columns. */
  readonly properties: ReadonlyMap<string, Named>;
  readonly navigations: ReadonlyMap<string, Navigation>;
  readonly references: readonly Reference[];
  /** Of a union, the tables whose rows it lists. */
  readonly parts?: readonly string[];
}

export interface Model {
  readonly tables: ReadonlyMap<string, Table>;
  readonly sets: ReadonlyMap<string, Table>;
}

/** @throws Error when a name is not in the model: a mistake of ours, never of a caller. */
export function tableOf(model: Model, name: string): Table {
  const table = model.tables.get(name);
  if (!table) throw new Error(`The model has no table "${name}"`);
  return table;
}

/** @throws Error when the table has no such column: a mistake of ours, never of a caller. */
export function columnOf(table: Table, name: string): Named {
  const column = table.columns.get(name);
  if (!column) throw new Error(`Table "${table.name}" has no column "${name}"`);
  return column;
}

/** The name a column has in JSON that is read. */
export function propertyOf(column: Named): string {
  return column.kind === "lookup" ? `_${column.name}_value` : column.name;
}

/** The column that says which table a lookup with several targets points to; null when there is but one. */
export function typeColumnOf(column: Named<LookupColumn>): string | null {
  return column.targets.length === 1 ? null : `${column.name}type`;
}

/** Whether the server itself gives every row a value, which a constraint of the database holds it to. */
export function isAlwaysFilled(column: Named): boolean {
  return column.name === "createdon" || column.name === "modifiedon";
}

/**
 * Loads declarations into a model.
 * @throws Error naming every table, column and navigation that points nowhere or is declared twice.
 */
export function loadModel(declarations: readonly TableDeclaration[]): Model {
  const parts = declarations.filter(({ activity }) => activity === "activity").map(({ name }) => name);
  const tables = new Map(declarations.map((declaration) => [declaration.name, loadTable(declaration, parts)]));
  for (const table of tables.values()) {
    addCollections(table, tables);
    addManyToMany(table, tables);
  }
  const problems = [
    ...[...tables.values()].flatMap((table) => problemsOf(table, tables)),
    ...differingChoices([...tables.values()]),
  ];
  if (problems.length > 0) throw new Error(`The model does not hold together:\n${problems.join("\n")}`);
  return { tables, sets: new Map([...tables.values()].map((table) => [table.entitySet, table])) };
}

type LoadedTable = Table & { navigations: Map<string, Navigation>; references: Reference[] };

function loadTable(declaration: TableDeclaration, parts: readonly string[]): LoadedTable {
  const columns = new Map<string, Named>();
  for (const [name, column] of Object.entries(declaration.columns)) {
    columns.set(name, { ...column, name, table: declaration.name });
    if (column.kind === "money" && column.base)
      columns.set(column.base, baseTwin(column, column.base, declaration.name));
  }
  const [primaryId] = columns.keys();
  const properties = new Map([...columns.values()].map((column) => [propertyOf(column), column]));
  const navigations = new Map<string, Navigation>();
  for (const column of columns.values()) if (column.kind === "lookup") addLookupNavigations(navigations, column);
  const loaded = { ...declaration, primaryId: primaryId ?? "", columns, properties, navigations, references: [] };
  return declaration.activity === "union" ? { ...loaded, parts } : loaded;
}

function baseTwin(column: MoneyColumn, name: string, table: string): Named<MoneyColumn> {
  return {
    ...column,
    name,
    table,
    schemaName: `${column.schemaName}_Base`,
    label: label(`${column.label.en} (Base)`, `${column.label.fr} (devise de base)`),
    required: "none",
    create: false,
    update: false,
    computed: true,
    base: null,
    precision: 4,
    min: -922337203685477,
    max: 922337203685477,
  };
}

function addLookupNavigations(navigations: Map<string, Navigation>, column: Named<LookupColumn>): void {
  for (const { navigation, table } of column.targets) {
    if (!navigation) continue;
    const known = navigations.get(navigation);
    const targets = known?.kind === "one" ? [...known.targets, table] : [table];
    navigations.set(navigation, { kind: "one", name: navigation, column, targets });
  }
}

function addCollections(table: LoadedTable, tables: ReadonlyMap<string, LoadedTable>): void {
  for (const column of table.columns.values()) {
    if (column.kind !== "lookup") continue;
    for (const target of column.targets) {
      const other = tables.get(target.table);
      if (!other) continue;
      other.references.push({ table: table.name, column, target });
      if (!target.collection || other.navigations.has(target.collection)) continue;
      other.navigations.set(target.collection, { kind: "many", name: target.collection, target: table.name, column });
    }
  }
}

function addManyToMany(table: LoadedTable, tables: ReadonlyMap<string, LoadedTable>): void {
  for (const link of table.manyToMany ?? []) {
    const { relationship, intersect, column, otherColumn } = link;
    const there = { kind: "manyToMany", relationship, intersect } as const;
    table.navigations.set(link.navigation, {
      ...there,
      name: link.navigation,
      target: link.table,
      column,
      otherColumn,
    });
    const other = tables.get(link.table);
    if (!other || (link.navigation === link.otherNavigation && other === table)) continue;
    other.navigations.set(link.otherNavigation, {
      ...there,
      name: link.otherNavigation,
      target: table.name,
      column: otherColumn,
      otherColumn: column,
    });
  }
}

function problemsOf(table: Table, tables: ReadonlyMap<string, Table>): string[] {
  const problems: string[] = [];
  const has = (name: string) => table.columns.has(name);
  for (const column of table.columns.values()) {
    if (column.kind !== "lookup") continue;
    for (const target of column.targets)
      if (!tables.has(target.table))
        problems.push(`${table.name}.${column.name} points to "${target.table}", which is not there`);
  }
  for (const link of table.manyToMany ?? [])
    if (!tables.has(link.table))
      problems.push(`${table.name}.${link.navigation} points to "${link.table}", which is not there`);
  const screens = [
    ...(table.views ?? []).flatMap((view) => view.columns),
    ...(table.form?.header ?? []),
    ...(table.form?.quickCreate ?? []),
    ...(table.form?.tabs ?? []).flatMap((tab) => tab.sections.flatMap((section) => section.columns)),
    ...(table.indexes ?? []).flat(),
    ...(table.find ? [...table.find.by, ...table.find.facts] : []),
    ...(table.keys ?? []).flatMap((key) => key.columns),
    ...(table.primaryName ? [table.primaryName] : []),
    ...(table.parent ? [table.parent] : []),
  ];
  for (const name of new Set(screens)) if (!has(name)) problems.push(`${table.name} has no column "${name}"`);
  for (const related of table.related ?? []) {
    const navigation = table.navigations.get(related.navigation);
    if (!navigation || navigation.kind === "one") {
      problems.push(`${table.name} has no collection "${related.navigation}"`);
      continue;
    }
    const target = tables.get(navigation.target);
    for (const name of related.columns)
      if (!target?.columns.has(name))
        problems.push(`${table.name}: related ${navigation.target} has no column "${name}"`);
  }
  return problems;
}

/** Columns that share a choice have the same options. */
function differingChoices(tables: readonly Table[]): string[] {
  const known = new Map<string, string>();
  const problems: string[] = [];
  for (const table of tables)
    for (const column of table.columns.values()) {
      if (column.kind !== "choice" || column.global === undefined) continue;
      const options = JSON.stringify(column.options);
      if (options !== (known.get(column.global) ?? options))
        problems.push(`${table.name}.${column.name} has other options than the choice "${column.global}" elsewhere`);
      known.set(column.global, options);
    }
  return problems;
}

/** The lookup that makes a tree of a table: to the table itself, and called after the parent. */
export function treeColumn(table: Table): Named<LookupColumn> | null {
  for (const column of table.columns.values())
    if (column.kind === "lookup" && column.name.startsWith("parent") && isToItself(column, table)) return column;
  return null;
}

function isToItself({ targets }: LookupColumn, table: Table): boolean {
  return targets.length === 1 && targets[0]?.table === table.name;
}
