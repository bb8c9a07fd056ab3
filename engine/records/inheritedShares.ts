import { maskOf } from "../access/accessRights.ts";
import { tableOf, typeColumnOf, type Reference, type Table } from "../model/model.ts";
import { identifier, literal, SqlWriter } from "../sql/sqlWriter.ts";
import type { Records } from "./records.ts";

/**
 * What records inherit from those they hang on: the shares of these, and the reach of their owner. One statement a
 * relationship, whatever the number of records, and on down the tree only from those whose inheritance changed.
 */

/** Every right to a record, as the owner of what it hangs on has them. */
export const everything = maskOf(["read", "write", "append", "appendTo", "delete", "share", "assign"]);

/** Takes away what the records that hang on these inherited and would not inherit any more. */
export async function shrinkInherited(records: Records, table: Table, ids: readonly string[]): Promise<void> {
  await spread(records, table, ids, shrinkSql);
}

/** Hands the shares of these records on to those that hang on them. */
export async function growInherited(records: Records, table: Table, ids: readonly string[]): Promise<void> {
  await spread(records, table, ids, growSql);
}

/** Whether anybody was given a record, or inherited it. */
export async function isShared(records: Records, id: string): Promise<boolean> {
  const writer = new SqlWriter();
  const of = `objectid = ${writer.value(id, "uuid")}`;
  const [found] = await records.run(writer.statement(`SELECT 1 FROM principalobjectaccess WHERE ${of} LIMIT 1`));
  return found !== undefined;
}

/** Whether one of these users and teams inherited anything: otherwise there is nothing to take away. */
export async function haveInherited(records: Records, principals: readonly string[]): Promise<boolean> {
  const writer = new SqlWriter();
  const of = `principalid = ANY (${writer.value(principals, "uuid[]")}) AND inheritedaccessrightsmask <> 0`;
  const [found] = await records.run(writer.statement(`SELECT 1 FROM principalobjectaccess WHERE ${of} LIMIT 1`));
  return found !== undefined;
}

type Step = (
  records: Records,
  table: Table,
  reference: Reference,
  ids: readonly string[],
) => ReturnType<typeof growSql>;

const inheriting = ["share", "reparent"] as const;

/**
 * Takes a step along each reference by which one of the acts goes on, and on from the records it changed; a step answers
 * with their ids. Each record is gone on from once.
 */
export async function spread(
  records: Records,
  table: Table,
  ids: readonly string[],
  step: Step,
  acts: readonly CascadingAct[] = inheriting,
  seen: Set<string> = new Set(ids),
): Promise<void> {
  for (const reference of followers(records, table, acts)) {
    const rows = await records.run(step(records, table, reference, ids));
    const next = [...new Set(rows.map(([id]) => String(id)))].filter((id) => !seen.has(id));
    for (const id of next) seen.add(id);
    if (next.length > 0) await spread(records, tableOf(records.model, reference.table), next, step, acts, seen);
  }
}

type CascadingAct = "assign" | "share" | "reparent";

/** The references along which one of these acts on a record goes on to those that point to it. */
export function followers(records: Records, table: Table, acts: readonly CascadingAct[]): Reference[] {
  return table.references.filter(({ table: name, target }) => {
    const child = tableOf(records.model, name);
    const goesOn = acts.some((act) => target.cascade[act] !== undefined);
    return goesOn && child.activity !== "union" && child.ownership === "user" && !child.readOnly;
  });
}

function shrinkSql(records: Records, table: Table, reference: Reference, ids: readonly string[]) {
  const writer = new SqlWriter();
  const child = tableOf(records.model, reference.table);
  const where = hangingSql(writer, table, reference, ids);
  return writer.statement(
    `WITH due AS (SELECT s.principalobjectaccessid AS id, s.accessrightsmask AS own, s.inheritedaccessrightsmask AS old, s.inheritedaccessrightsmask & coalesce((SELECT bit_or(x.mask) FROM (${sourcesSql(records, child)}) x (mask)), 0) AS mask FROM ${identifier(child.name)} c JOIN principalobjectaccess s ON s.objectid = c.${identifier(child.primaryId)} WHERE ${where} AND s.inheritedaccessrightsmask <> 0), gone AS (DELETE FROM principalobjectaccess s USING due WHERE s.principalobjectaccessid = due.id AND due.own = 0 AND due.mask = 0 RETURNING s.objectid), kept AS (UPDATE principalobjectaccess s SET inheritedaccessrightsmask = due.mask FROM due WHERE s.principalobjectaccessid = due.id AND due.mask <> due.old AND (due.own <> 0 OR due.mask <> 0) RETURNING s.objectid) SELECT objectid FROM gone UNION SELECT objectid FROM kept`,
  );
}

function growSql(records: Records, table: Table, reference: Reference, ids: readonly string[]) {
  const writer = new SqlWriter();
  const child = tableOf(records.model, reference.table);
  const where = hangingSql(writer, table, reference, ids);
  const mask = "p.accessrightsmask | p.inheritedaccessrightsmask";
  const isHandedOn = reference.target.cascade.share === undefined ? "false" : `(${mask}) <> 0`;
  return writer.statement(
    `${bequeathSql(
      child,
      `SELECT c.${identifier(child.primaryId)}, p.principalid, p.principaltypecode, ${mask} FROM ${identifier(child.name)} c JOIN principalobjectaccess p ON p.objectid = c.${identifier(reference.column.name)} WHERE ${where} AND ${isHandedOn}`,
    )} WHERE EXCLUDED.inheritedaccessrightsmask & ~s.inheritedaccessrightsmask <> 0 RETURNING objectid`,
  );
}

export const shareColumns =
  "principalobjectaccessid, objectid, objecttypecode, principalid, principaltypecode, accessrightsmask, inheritedaccessrightsmask, changedon";

/** Adds what records of a table inherit; the source selects record, principal, kind of principal and mask. */
export function bequeathSql(table: Table, source: string): string {
  return `INSERT INTO principalobjectaccess AS s (${shareColumns}) SELECT gen_random_uuid(), x.id, ${literal(table.name)}, x.principal, x.kind, 0, x.mask, date_trunc('second', now()) FROM (${source}) x (id, principal, kind, mask) ON CONFLICT (objectid, principalid) DO UPDATE SET inheritedaccessrightsmask = s.inheritedaccessrightsmask | EXCLUDED.inheritedaccessrightsmask`;
}

/** Rows `c` of the child that point to one of these records. */
export function hangingSql(writer: SqlWriter, table: Table, { column }: Reference, ids: readonly string[]): string {
  const link = `c.${identifier(column.name)} = ANY (${writer.value(ids, "uuid[]")})`;
  const typeColumn = typeColumnOf(column);
  return typeColumn ? `${link} AND c.${identifier(typeColumn)} = ${literal(table.name)}` : link;
}

/** What the principal of a share `s` has of a row `c` by all that the row hangs on: one mask a row. */
function sourcesSql(records: Records, child: Table): string {
  const sources: string[] = [];
  for (const column of child.columns.values()) {
    if (column.kind !== "lookup") continue;
    const typeColumn = typeColumnOf(column);
    for (const { table: name, cascade } of column.targets) {
      const parent = tableOf(records.model, name);
      if (parent.ownership !== "user") continue;
      const pointsHere = `= c.${identifier(column.name)}${typeColumn ? ` AND c.${identifier(typeColumn)} = ${literal(name)}` : ""}`;
      if (cascade.share)
        sources.push(
          `SELECT p.accessrightsmask | p.inheritedaccessrightsmask FROM principalobjectaccess p WHERE p.objectid ${pointsHere} AND p.principalid = s.principalid`,
        );
      if (cascade.reparent)
        sources.push(
          `SELECT ${everything} FROM ${identifier(name)} o WHERE o.${identifier(parent.primaryId)} ${pointsHere} AND o.ownerid = s.principalid`,
        );
    }
  }
  return sources.join(" UNION ALL ");
}
