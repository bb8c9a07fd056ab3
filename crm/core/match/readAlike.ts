import { accessTo } from "../../../engine/access/access.ts";
import { hiddenColumns } from "../../../engine/access/columnAccess.ts";
import { alikeSql } from "../../../engine/match/alikeSql.ts";
import { columnOf, tableOf, type Table } from "../../../engine/model/model.ts";
import type { Records } from "../../../engine/records/records.ts";
import type { Row } from "../../../engine/records/rules.ts";
import { accessSql, storedSql } from "../../../engine/sql/conditionSql.ts";
import { identifier, SqlWriter } from "../../../engine/sql/sqlWriter.ts";
import { notDuplicateSql } from "../duplicate/notDuplicate.ts";
import { columnsOf, comparedColumns } from "./keptKeys.ts";
import type { Columns } from "./matchColumns.ts";
import type { Sought } from "./sought.ts";

/** What one search reads. */
export interface Alike {
  /** How many records share a key; one more than are read, where there are more. */
  readonly counted: ReadonlyMap<number, number>;
  /** Each with the account it belongs to, under that one's own column names. */
  readonly rows: readonly { readonly row: Row; readonly company: Columns }[];
}

/** How many records that share the rarest keys are compared. */
const mostCompared = 12;

/** Active records within the caller's reach that share rare keys, and how rare the keys are, in one statement. */
export async function readAlike(records: Records, sought: Sought, keys: readonly number[]): Promise<Alike> {
  const { model, caller } = records;
  const table = tableOf(model, sought.among);
  const writer = new SqlWriter();
  const within = (of: Table, alias: string) => accessSql(writer, accessTo(model, caller, of, "read"), alias);
  const terms = ["t.statecode = 0", "t.merged IS NOT TRUE", within(table, "t")].filter(Boolean);
  const common = alikeSql(writer, { table, keys, terms, most: mostCompared });
  // What the caller may not read is no evidence: it would show in the candidate.
  const shown = (alias: string, of: Table, name: string) =>
    `${storedSql(alias, { hidden: hiddenColumns(caller, of) }, columnOf(of, name))} AS ${alias}_${name}`;
  const isContact = sought.among === "contact";
  const account = tableOf(model, "account");
  const own = [table.primaryId, ...comparedColumns[sought.among], ...(isContact ? ["accountid"] : [])];
  const employers = isContact ? companyColumns : [];
  const columns = [
    ...own.map((name) => shown("t", table, name)),
    ...employers.map((name) => shown("c", account, name)),
  ];
  const id = `t.${identifier(table.primaryId)}`;
  const joins = [`JOIN ${identifier(table.name)} t ON ${id} = alike.id${isAnotherSql(writer, sought, id)}`];
  if (isContact)
    joins.push(
      `LEFT JOIN account c ON ${["c.accountid = t.accountid", within(account, "c")].filter(Boolean).join(" AND ")}`,
    );
  const [first = [], ...others] = await records.run(
    writer.statement(`WITH ${common}
    SELECT CASE WHEN row_number() OVER () = 1 THEN (SELECT json_object_agg(key, records) FROM counted) END, x.*
    FROM (SELECT 1) one LEFT JOIN (SELECT ${columns.join(", ")} FROM alike ${joins.join(" ")}) x ON true`),
  );
  const rows = [first, ...others].filter((values) => values[1] !== null && values.length > 0);
  return {
    counted: countsIn(first[0]),
    rows: rows.map(([, ...values]) => ({
      row: rowOf(own, values),
      company: columnsOf(rowOf(employers, values.slice(own.length))),
    })),
  };
}

const companyColumns = ["name", "websiteurl", "emailaddress1"] as const;

function rowOf(names: readonly string[], values: readonly unknown[]): Row {
  return Object.fromEntries(names.map((name, index) => [name, values[index] ?? null])) as Row;
}

/** Another record than the one sought, that nobody said is another thing; nothing of one that is not written yet. */
function isAnotherSql(writer: SqlWriter, { as, row }: Sought, found: string): string {
  const id = row[`${as}id`] ?? null;
  if (id === null) return "";
  const sought = writer.value(id, "uuid");
  return ` AND ${found} <> ${sought} AND ${notDuplicateSql(sought, found)}`;
}

function countsIn(json: unknown): Map<number, number> {
  const counts = (typeof json === "string" ? JSON.parse(json) : (json ?? {})) as Record<string, number>;
  return new Map(Object.entries(counts).map(([key, count]) => [Number(key), count]));
}
