import { tableOf, typeColumnOf, type Model, type Reference, type Table } from "../model/model.ts";
import { auditedOn } from "../sql/recordSql.ts";
import { identifier, literal, SqlWriter } from "../sql/sqlWriter.ts";
import type { Statement } from "../statement.ts";
import { auditActions } from "./auditActions.ts";
import { timeOrderedIdSql } from "../sql/timeOrderedId.ts";
import type { Records } from "./records.ts";

/**
 * Makes everything that points to one record point to another of its table, and back again: one statement a table,
 * whatever the number of rows. What was moved is written down in `filon_mergedrow`, so that it can be undone exactly.
 */

export interface Move {
  readonly mergeId: string;
  readonly from: string;
  readonly to: string;
  /** Lookups, as `table.column`, that go on pointing where they point. */
  readonly stays: ReadonlySet<string>;
}

/** What could not be given back, because somebody changed or deleted it since. */
export interface NotRestored {
  readonly table: string;
  readonly id: string;
  readonly column: string | null;
  readonly isGone: boolean;
}

interface Pointing {
  readonly child: Table;
  readonly references: readonly Reference[];
}

/** The tables whose rows can point to a record of this one, with the lookups they do so by. */
export function pointingTables(model: Model, table: Table, stays: ReadonlySet<string>): Pointing[] {
  const moved = table.references.filter(({ table: name, column }) => {
    const child = tableOf(model, name);
    return child.activity !== "union" && !child.readOnly && !stays.has(`${name}.${column.name}`);
  });
  const names = [...new Set(moved.map((reference) => reference.table))].sort();
  return names.map((name) => ({
    child: tableOf(model, name),
    references: moved.filter((reference) => reference.table === name),
  }));
}

export async function moveReferences(records: Records, table: Table, move: Move): Promise<void> {
  const tables = pointingTables(records.model, table, move.stays);
  const moved = await Promise.all(tables.map((pointing) => records.run(moveSql(records, table, pointing, move))));
  for (const [index, rows] of moved.entries())
    for (const [id] of rows)
      records.written.push({ table: tables[index]?.child.name ?? "", id: String(id), how: "updated" });
  for (const link of linksOf(table)) records.send(moveLinksSql(link, move));
}

/** Gives back what `moveReferences` moved, but for what was changed since. */
export async function restoreReferences(records: Records, table: Table, move: Move): Promise<NotRestored[]> {
  const tables = pointingTables(records.model, table, move.stays);
  const links = linksOf(table);
  const answers = await Promise.all([
    ...tables.map(async ({ child, references }) => {
      const rows = await records.run(restoreSql(records, { child, references }, move));
      for (const [id, , restored] of rows)
        if (restored !== "") records.written.push({ table: child.name, id: String(id), how: "updated" });
      return rows.flatMap(([id, lost, , isGone]) => notRestored(child.name, id, lost, isGone === true));
    }),
    ...links.map(async (link) => {
      const rows = await records.run(restoreLinksSql(records.model, link, move));
      return rows.map(([id]): NotRestored => ({ table: link.target, id: String(id), column: null, isGone: false }));
    }),
  ]);
  return answers.flat();
}

function notRestored(table: string, id: unknown, lost: unknown, isGone: boolean): NotRestored[] {
  const columns = String(lost).split(",").filter(Boolean);
  return columns.map((column) => ({ table, id: String(id), column, isGone }));
}

/** How many rows of each table point to a record: table → count, in one statement. */
export function pointingCountsSql(model: Model, table: Table, id: string, stays: ReadonlySet<string>): Statement {
  const writer = new SqlWriter();
  const record = writer.value(id, "uuid");
  const counts = pointingTables(model, table, stays).map(({ child, references }) => {
    const where = references.map((reference) => pointsSql(table, reference, record)).join(" OR ");
    return `SELECT ${literal(child.name)}, count(*)::int FROM ${identifier(child.name)} t WHERE ${where}`;
  });
  const links = linksOf(table).map(
    ({ intersect, column }) =>
      `SELECT ${literal(intersect)}, count(*)::int FROM ${identifier(intersect)} WHERE ${identifier(column)} = ${record}`,
  );
  return writer.statement([...counts, ...links].join(" UNION ALL "));
}

function pointsSql(table: Table, { column }: Reference, record: string): string {
  const typeColumn = typeColumnOf(column);
  const typed = typeColumn ? ` AND t.${identifier(typeColumn)} = ${literal(table.name)}` : "";
  return `(t.${identifier(column.name)} = ${record}${typed})`;
}

/** Of a row in `held`, which of the lookups are to be moved. */
function columnsSql(references: readonly Reference[], condition: (reference: Reference) => string): string {
  const cases = references.map(
    (reference) => `CASE WHEN ${condition(reference)} THEN ${literal(reference.column.name)} END`,
  );
  return `array_remove(ARRAY[${cases.join(", ")}]::text[], NULL)`;
}

function moveSql(records: Records, table: Table, { child, references }: Pointing, move: Move): Statement {
  const writer = new SqlWriter();
  const [from, to] = [writer.value(move.from, "uuid"), writer.value(move.to, "uuid")];
  const key = identifier(child.primaryId);
  const points = (reference: Reference) => pointsSql(table, reference, from);
  const held = `SELECT t.${key} AS id, ${columnsSql(references, points)} AS columns FROM ${identifier(child.name)} t
      WHERE (${references.map(points).join(" OR ")}) AND t.${key} NOT IN (${from}, ${to}) ORDER BY t.${key} FOR NO KEY UPDATE`;
  return writer.statement(`WITH held AS (${held}), moved AS (${updateSql(child, references, to)}),
    noted AS (INSERT INTO filon_mergedrow (mergeid, tablename, recordid, columns)
      SELECT ${writer.value(move.mergeId, "uuid")}, ${literal(child.name)}, id, columns FROM moved)${auditedSql(writer, records, child, from, to)}
    SELECT id FROM moved`);
}

function updateSql(child: Table, references: readonly Reference[], to: string): string {
  const sets = references.map(({ column }) => {
    const name = identifier(column.name);
    return `${name} = CASE WHEN ${literal(column.name)} = ANY (held.columns) THEN ${to} ELSE t.${name} END`;
  });
  if (child.columns.has("versionnumber")) sets.push("versionnumber = nextval('filon_version')");
  return `UPDATE ${identifier(child.name)} t SET ${sets.join(", ")} FROM held
      WHERE t.${identifier(child.primaryId)} = held.id AND cardinality(held.columns) > 0 RETURNING held.id, held.columns`;
}

function auditedSql(writer: SqlWriter, records: Records, child: Table, from: string, to: string): string {
  if (child.audit === false) return "";
  const user = writer.value(records.caller.userId, "uuid");
  return `,
    audited AS (INSERT INTO audit (auditid, action, operation, objectid, objectidtype, objecttypecode, userid, callinguserid,
        transactionid, changedata, attributemask, createdon)
      SELECT ${timeOrderedIdSql}, ${auditActions["Cascade"]}, 2, id, ${literal(child.name)}, ${literal(child.name)}, ${user}, ${user},
        ${writer.value(records.transactionId, "uuid")},
        json_build_object('changedAttributes', (SELECT json_agg(json_build_object('logicalName', c, 'oldValue', ${from}, 'newValue', ${to})) FROM unnest(columns) c))::text,
        array_to_string(columns, ','), ${auditedOn} FROM moved)`;
}

/** Answers with every row that was moved: its id, the lookups that stay as they are now, those given back, whether it is gone. */
function restoreSql(records: Records, { child, references }: Pointing, move: Move): Statement {
  const writer = new SqlWriter();
  const [from, to] = [writer.value(move.from, "uuid"), writer.value(move.to, "uuid")];
  const key = identifier(child.primaryId);
  const still = ({ column }: Reference) =>
    `${literal(column.name)} = ANY (m.columns) AND t.${identifier(column.name)} = ${from}`;
  const noted = `m.mergeid = ${writer.value(move.mergeId, "uuid")} AND m.tablename = ${literal(child.name)}`;
  const held = `SELECT t.${key} AS id, ${columnsSql(references, still)} AS columns FROM filon_mergedrow m
      JOIN ${identifier(child.name)} t ON t.${key} = m.recordid WHERE ${noted} ORDER BY t.${key} FOR NO KEY UPDATE OF t`;
  return writer.statement(`WITH held AS (${held}), moved AS (${updateSql(child, references, to)})${auditedSql(writer, records, child, from, to)}
    SELECT m.recordid, array_to_string(ARRAY(SELECT c FROM unnest(m.columns) c WHERE h.id IS NULL OR NOT c = ANY (h.columns)), ','),
      coalesce(array_to_string(h.columns, ','), ''), h.id IS NULL
    FROM filon_mergedrow m LEFT JOIN held h ON h.id = m.recordid LEFT JOIN moved ON moved.id = m.recordid WHERE ${noted}`);
}

interface Link {
  readonly target: string;
  readonly intersect: string;
  readonly column: string;
  readonly otherColumn: string;
}

function linksOf(table: Table): Link[] {
  return [...table.navigations.values()].filter((navigation) => navigation.kind === "manyToMany");
}

function moveLinksSql({ intersect, column, otherColumn }: Link, { mergeId, from, to }: Move): Statement {
  const writer = new SqlWriter();
  const [name, here, there] = [identifier(intersect), identifier(column), identifier(otherColumn)];
  return writer.statement(`WITH gone AS (DELETE FROM ${name} WHERE ${here} = ${writer.value(from, "uuid")} RETURNING ${there} AS other),
    added AS (INSERT INTO ${name} (${here}, ${there}) SELECT ${writer.value(to, "uuid")}, other FROM gone ON CONFLICT DO NOTHING RETURNING ${there} AS other)
    INSERT INTO filon_mergedrow (mergeid, tablename, recordid, columns)
      SELECT ${writer.value(mergeId, "uuid")}, ${literal(intersect)}, other, CASE WHEN a.other IS NULL THEN '{both}' ELSE '{moved}' END::text[]
      FROM gone LEFT JOIN added a USING (other)`);
}

/** Answers with the other ends of links that are not there any more. */
function restoreLinksSql(model: Model, link: Link, { mergeId, from, to }: Move): Statement {
  const writer = new SqlWriter();
  const [name, here, there] = [identifier(link.intersect), identifier(link.column), identifier(link.otherColumn)];
  const other = tableOf(model, link.target);
  return writer.statement(`WITH noted AS (SELECT recordid, columns FROM filon_mergedrow
      WHERE mergeid = ${writer.value(mergeId, "uuid")} AND tablename = ${literal(link.intersect)}),
    dropped AS (DELETE FROM ${name} x USING noted WHERE x.${here} = ${writer.value(from, "uuid")} AND x.${there} = noted.recordid
      AND noted.columns = '{moved}' RETURNING noted.recordid),
    back AS (INSERT INTO ${name} (${here}, ${there}) SELECT ${writer.value(to, "uuid")}, recordid FROM noted
      WHERE (columns = '{both}' OR recordid IN (SELECT recordid FROM dropped))
        AND EXISTS (SELECT 1 FROM ${identifier(other.name)} o WHERE o.${identifier(other.primaryId)} = recordid)
      ON CONFLICT DO NOTHING RETURNING ${there} AS recordid)
    SELECT recordid FROM noted WHERE recordid NOT IN (SELECT recordid FROM back)`);
}
