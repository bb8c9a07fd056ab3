import { accountKeys, companyIdentity } from "../crm/core/account/accountIdentity.ts";
import { contactKeys, personIdentity } from "../crm/core/contact/contactIdentity.ts";
import { shippedRoles } from "../crm/core/role/shippedRoles.ts";
import { rules } from "../crm/rules.ts";
import { tableOf, type Model, type Table } from "../engine/model/model.ts";
import { fillMatchKeys, firstId } from "../engine/records/fillMatchKeys.ts";
import type { Runner } from "../engine/statement.ts";
import { filledTables, type FilledTable } from "./filledTables.ts";
import { companyKey, idOf } from "./rowValues.ts";

/**
 * Fills a database that was just set up with what a company has after some years: leads of which most are open,
 * accounts, contacts, opportunities, process instances, owned by unequally busy people. Every value follows from the
 * row's number, so that two databases of one size hold the same. Rows are made by PostgreSQL itself, past the write
 * path; their identity and match keys are those the write path would have kept.
 */

export interface FillClient extends Runner {
  query(text: string): Promise<{ rows: Record<string, unknown>[] }>;
}

const batchRows = 100_000;

export async function fill(client: FillClient, model: Model, rows: number, say: (line: string) => void): Promise<void> {
  const tables = filledTables(rows);
  await client.query("SET session_replication_role = replica; SET statement_timeout = 0; SET synchronous_commit = off");
  const indexes = await dropIndexes(client, tables);
  for (const table of tables) {
    await insertRows(client, model, table);
    say(`  ${table.name}: ${table.rows} rows`);
  }
  await client.query(
    `INSERT INTO systemuserroles (systemuserid, roleid) SELECT ${idOf("systemuser")}, '${salespersonRole()}' FROM generate_series(1, 40) i`,
  );
  await insertKeys(client);
  for (const index of indexes) await client.query(index);
  say(`  identity keys and ${indexes.length} indexes`);
  // Not the tables that are still empty: known to be so, they would be read whole by plans that outlive it.
  await client.query(`VACUUM (ANALYZE) ${[...tables.map(({ name }) => name), "filon_matchkey"].join(", ")}`);
  await client.query("CHECKPOINT");
  await client.query("RESET ALL");
}

/** Building an index over rows that are there takes a fraction of the time of keeping it up to date row by row. */
async function dropIndexes(client: FillClient, tables: readonly FilledTable[]): Promise<string[]> {
  const names = tables.map(({ name }) => `'${name}'`).join(", ");
  const { rows } = await client.query(
    `SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = current_schema() AND indexname NOT LIKE '%\\_pkey' AND tablename IN (${names})`,
  );
  for (const { indexname } of rows) await client.query(`DROP INDEX "${String(indexname)}"`);
  return rows.map(({ indexdef }) => String(indexdef));
}

async function insertRows(client: FillClient, model: Model, table: FilledTable): Promise<void> {
  const columns: Readonly<Record<string, string>> = { ...defaultsOf(model, table.name), ...table.columns };
  const derived = Object.entries({ none: "0", ...table.derived }).map(([name, sql]) => `${sql} AS ${name}`);
  await client.query(`CREATE UNLOGGED TABLE ${batch} (LIKE ${table.name})`);
  for (let from = 1; from <= table.rows; from += batchRows) {
    const numbers = `generate_series(${from}, ${Math.min(table.rows, from + batchRows - 1)}) i`;
    await client.query(
      `INSERT INTO ${batch} (${Object.keys(columns).join(", ")}) SELECT ${Object.values(columns).join(",\n")}
        FROM ${numbers} CROSS JOIN LATERAL (SELECT ${derived.join(", ")}) d`,
    );
    await fillBatch(client, tableOf(model, table.name));
    await client.query(`INSERT INTO ${table.name} SELECT * FROM ${batch}; TRUNCATE ${batch}`);
  }
  await client.query(`DROP TABLE ${batch}`);
}

/** Where rows wait for their match keys, so that none is written twice to its own table. */
const batch = "bench_batch";

async function fillBatch(client: FillClient, { name, primaryId }: Table): Promise<void> {
  const keys = rules.get(name)?.matchKeys;
  if (!keys) return;
  await client.query(`CREATE UNIQUE INDEX ${batch}_id ON ${batch} (${primaryId})`);
  for (let after: string | null = firstId; after !== null;)
    after = await fillMatchKeys(client, { name: batch, primaryId }, keys, { after, most: 5000 });
  await client.query(`DROP INDEX ${batch}_id`);
}

function defaultsOf(model: Model, name: string): Record<string, string> {
  const columns = [...tableOf(model, name).columns.values()];
  const entries = columns.flatMap((column) =>
    "default" in column && column.default !== undefined && column.default !== null
      ? [[column.name, String(column.default)]]
      : [],
  );
  return Object.fromEntries(entries);
}

function salespersonRole(): string {
  return shippedRoles.find(({ name }) => name === "Salesperson")?.id ?? "";
}

async function insertKeys(client: FillClient): Promise<void> {
  await checkKeys(client);
  const keys = [
    ["account", `'account:name:' || ${companyKey("name")}`],
    ["account", "'account:siren:' || filon_siren"],
    ["contact", "'contact:email:' || emailaddress1"],
  ];
  for (const [table, key] of keys)
    await client.query(
      `INSERT INTO filon_matchkey (key, tablename, recordid)
        SELECT k, '${table}', r FROM (SELECT ${key} AS k, ${table}id AS r FROM ${table}) x WHERE k IS NOT NULL ORDER BY k`,
    );
}

/** The keys PostgreSQL makes must be those of the write path, or qualification would not find what is there. */
async function checkKeys(client: FillClient): Promise<void> {
  const differ = (wanted: readonly string[], key: string) => {
    if (!wanted.includes(key)) throw new Error(`The write path has the keys ${wanted.join(", ")}, and not ${key}`);
  };
  const companies = await client.query(`SELECT name, ${companyKey("name")} AS key FROM account LIMIT 1000`);
  for (const { name, key } of companies.rows)
    differ(accountKeys(companyIdentity({ name: String(name) })), `account:name:${String(key)}`);
  const people = await client.query("SELECT emailaddress1 AS email FROM contact LIMIT 1000");
  for (const { email } of people.rows)
    differ(contactKeys(personIdentity({ emailaddress1: String(email) }, null)), `contact:email:${String(email)}`);
}
