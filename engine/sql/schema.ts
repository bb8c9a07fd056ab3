import { kindOf } from "../model/kinds/kinds.ts";
import { isAlwaysFilled, typeColumnOf, type Model, type Named, type Table } from "../model/model.ts";
import type { AlternateKey } from "../model/table.ts";
import { folded, identifier, literal } from "./sqlWriter.ts";
import { wordsSql } from "./wordsSql.ts";

/**
 * The database schema a model needs, and the statements that make it of what a database has. Pure: reading the
 * database's own catalogue is the store's work.
 */

export interface Schema {
  /** Table → column → type. */
  readonly tables: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Name → the statement that makes it. */
  readonly indexes: ReadonlyMap<string, string>;
  readonly constraints: ReadonlyMap<string, string>;
  /** Name → the query it stands for. */
  readonly views: ReadonlyMap<string, string>;
}

/** What a database has: the same names, without the statements. */
export interface ExistingSchema {
  readonly tables: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly indexes: ReadonlySet<string>;
  readonly constraints: ReadonlySet<string>;
  /** Name → the comment on it, which holds the query it was made from. */
  readonly views: ReadonlyMap<string, string>;
}

export function schemaOf(model: Model): Schema {
  const stored = [...model.tables.values()].filter((table) => table.activity !== "union");
  const tables = new Map(stored.map((table) => [table.name, columnTypes(table)]));
  const indexes = new Map(stored.flatMap((table) => indexesOf(table)));
  const constraints = new Map(stored.flatMap((table) => constraintsOf(model, table)));
  for (const link of stored.flatMap((table) => table.manyToMany ?? [])) {
    tables.set(
      link.intersect,
      new Map([
        [link.column, "uuid"],
        [link.otherColumn, "uuid"],
      ]),
    );
    const [from, to] = [identifier(link.column), identifier(link.otherColumn)];
    constraints.set(
      `${link.intersect}_pkey`,
      `ALTER TABLE ${identifier(link.intersect)} ADD CONSTRAINT ${identifier(`${link.intersect}_pkey`)} PRIMARY KEY (${from}, ${to})`,
    );
    indexes.set(
      `${link.intersect}_other`,
      `CREATE INDEX ${identifier(`${link.intersect}_other`)} ON ${identifier(link.intersect)} (${to})`,
    );
  }
  const unions = [...model.tables.values()].filter((table) => table.activity === "union");
  return { tables, indexes, constraints, views: new Map(unions.map((table) => [table.name, unionSql(model, table)])) };
}

function columnTypes(table: Table): Map<string, string> {
  const types = new Map<string, string>();
  for (const column of table.columns.values()) {
    types.set(column.name, kindOf(column).sqlType(column));
    const typeColumn = column.kind === "lookup" ? typeColumnOf(column) : null;
    if (typeColumn && !table.columns.has(typeColumn)) types.set(typeColumn, "text");
  }
  return types;
}

function indexesOf(table: Table): [string, string][] {
  // A lookup that an index of several columns begins with needs none of its own.
  const leading = new Set((table.indexes ?? []).map(([first]) => first));
  const lookups = [...table.columns.values()].filter(
    (column) => column.kind === "lookup" && !column.bookkeeping && !leading.has(column.name),
  );
  const declared = (table.indexes ?? []).map((columns) => indexSql(table, columns));
  const keys = (table.keys ?? []).map((key) => keyIndexSql(table, key));
  return [
    ...lookups.map(({ name }): [string, string] => {
      const index = `${table.name}_${name}`;
      return [
        index,
        `CREATE INDEX ${identifier(index)} ON ${identifier(table.name)} (${identifier(name)}) WHERE ${identifier(name)} IS NOT NULL`,
      ];
    }),
    ...declared,
    ...keys,
    ...(table.searched ? [searchIndexSql(table, table.searched)] : []),
    ...(table.find ? [wordsIndexSql(table, table.find.by)] : []),
  ];
}

/** Keeps the values of an alternate key unique; rows without one of the values do not count. */
export function keyIndexSql(table: Table, key: AlternateKey): [string, string] {
  const name = `${table.name}_${key.name}_key`;
  const columns = key.columns.map((column) => keyColumnSql(table, column)).join(", ");
  return [name, `CREATE UNIQUE INDEX ${identifier(name)} ON ${identifier(table.name)} (${columns})`];
}

/** Finds any part of a text by its trigrams; one index serves all searched columns, alone or joined by `or`. */
function searchIndexSql(table: Table, columns: readonly string[]): [string, string] {
  const name = `${table.name}_searched`;
  const parts = columns.map((column) => `${keyColumnSql(table, column)} gin_trgm_ops`).join(", ");
  return [name, `CREATE INDEX ${identifier(name)} ON ${identifier(table.name)} USING gin (${parts})`];
}

function wordsIndexSql(table: Table, columns: readonly string[]): [string, string] {
  const name = `${table.name}_words`;
  return [
    name,
    `CREATE INDEX ${identifier(name)} ON ${identifier(table.name)} USING gin (${wordsSql(table, columns)})`,
  ];
}

/** An index that serves filters, order and keyset pages alike: nulls first, the primary key last. */
function indexSql(table: Table, columns: readonly string[]): [string, string] {
  const name = `${table.name}_${columns.join("_")}_by`;
  const parts = columns.map((column) => `${keyColumnSql(table, column)} NULLS FIRST`);
  return [
    name,
    `CREATE INDEX ${identifier(name)} ON ${identifier(table.name)} (${[...parts, identifier(table.primaryId)].join(", ")})`,
  ];
}

function keyColumnSql(table: Table, name: string): string {
  const kind = table.columns.get(name)?.kind;
  return kind === "text" || kind === "memo" || kind === "tablename" ? folded(identifier(name)) : identifier(name);
}

function constraintsOf(model: Model, table: Table): [string, string][] {
  const primary = `${table.name}_pkey`;
  const add = (name: string, what: string): [string, string] => [
    name,
    `ALTER TABLE ${identifier(table.name)} ADD CONSTRAINT ${identifier(name)} ${what}`,
  ];
  return [
    add(primary, `PRIMARY KEY (${identifier(table.primaryId)})`),
    ...[...table.columns.values()].filter(isAlwaysFilled).map(({ name }) => {
      return add(`${table.name}_${name}_filled`, `CHECK (${identifier(name)} IS NOT NULL)`);
    }),
    ...[...table.columns.values()].flatMap((column) => foreignKey(model, table, column, add)),
  ];
}

/** Only a lookup with one target can be checked by PostgreSQL; the others are checked by the write path. */
function foreignKey(model: Model, table: Table, column: Named, add: (name: string, what: string) => [string, string]) {
  if (column.kind !== "lookup" || column.bookkeeping || column.targets.length !== 1) return [];
  const target = model.tables.get(column.targets[0]?.table ?? "");
  if (!target || target.activity === "union") return [];
  const what = `FOREIGN KEY (${identifier(column.name)}) REFERENCES ${identifier(target.name)} DEFERRABLE INITIALLY DEFERRED`;
  return [add(`${table.name}_${column.name}_fkey`, what)];
}

function unionSql(model: Model, union: Table): string {
  const columns = [...columnTypes(union).keys()];
  const members = [...model.tables.values()].filter((table) => table.activity === "activity");
  return members
    .map((table) => {
      const has = columnTypes(table);
      const list = columns.map((name) =>
        has.has(name) ? identifier(name) : `null::${columnTypes(union).get(name)} AS ${identifier(name)}`,
      );
      return `SELECT ${list.join(", ")} FROM ${identifier(table.name)}`;
    })
    .join(" UNION ALL ");
}

/**
 * The statements that turn what is there into what is needed. Nothing is ever dropped: what the model no longer knows
 * is named in a comment, and a person decides.
 */
export function differenceSql(wanted: Schema, existing: ExistingSchema): string[] {
  const statements: string[] = [];
  const stale = [...wanted.views].filter(([name, query]) => existing.views.get(name) !== query);
  for (const [name] of stale) if (existing.views.has(name)) statements.push(`DROP VIEW ${identifier(name)}`);
  for (const [name, columns] of wanted.tables) {
    const known = existing.tables.get(name);
    if (!known) {
      const list = [...columns].map(([column, type]) => `  ${identifier(column)} ${type}`).join(",\n");
      statements.push(`CREATE TABLE ${identifier(name)} (\n${list}\n)`);
      continue;
    }
    for (const [column, type] of columns) {
      const has = known.get(column);
      if (has === undefined)
        statements.push(`ALTER TABLE ${identifier(name)} ADD COLUMN ${identifier(column)} ${type}`);
      else if (has !== canonicalType(type))
        statements.push(`ALTER TABLE ${identifier(name)} ALTER COLUMN ${identifier(column)} TYPE ${type}`);
    }
    for (const column of known.keys())
      // The engine's own columns are in no declaration.
      if (!columns.has(column) && !column.startsWith("filon_"))
        statements.push(`-- left in the database: ${name}.${column}`);
  }
  const primaryFirst = [...wanted.constraints].sort(
    ([a], [b]) => Number(b.endsWith("_pkey")) - Number(a.endsWith("_pkey")),
  );
  for (const [name, statement] of primaryFirst) if (!existing.constraints.has(name)) statements.push(statement);
  for (const [name, statement] of wanted.indexes) if (!existing.indexes.has(name)) statements.push(statement);
  for (const [name, query] of stale) {
    statements.push(
      `CREATE VIEW ${identifier(name)} AS ${query}`,
      `COMMENT ON VIEW ${identifier(name)} IS ${literal(query)}`,
    );
  }
  return statements;
}

/** How PostgreSQL's `format_type` names the types we use. */
export function canonicalType(type: string): string {
  return type
    .replace(/^timestamptz\((\d)\)$/, "timestamp($1) with time zone")
    .replace(/^numeric\((\d+), (\d+)\)$/, "numeric($1,$2)");
}
