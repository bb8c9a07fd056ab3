import { randomBytes, randomUUID } from "node:crypto";
import { tableOf, type Model } from "../../engine/model/model.ts";
import { insertSql } from "../../engine/sql/recordSql.ts";
import type { Database, Transaction } from "../../engine/store/database.ts";
import { shippedRoles, systemAdministratorRoleId } from "../core/role/shippedRoles.ts";
import { defaultTeamId, firstRecords, setupUserId } from "./firstRecords.ts";
import { shippedViewsSql } from "./shippedViews.ts";
import { thisSecond } from "../../engine/records/thisSecond.ts";

/**
 * Brings a migrated database to where people can work: the organization and what it starts with, made once; the rights
 * of the shipped roles and the declared views, brought up to date at every start. Runs before there is anybody to run
 * it as.
 */

const lockKey = 7_061_002;

/** Whether this call made the organization. */
export async function setUp(database: Database, model: Model): Promise<boolean> {
  return database.transaction(async (transaction) => {
    await transaction.run({ text: "SELECT pg_advisory_xact_lock($1::bigint)", values: [lockKey] });
    const [existing] = await transaction.run({ text: "SELECT 1 FROM organization LIMIT 1", values: [] });
    if (!existing) await makeFirstRecords(transaction, model);
    await grantShippedRights(transaction);
    await transaction.run(shippedViewsSql(model));
    return !existing;
  });
}

async function makeFirstRecords(transaction: Transaction, model: Model): Promise<void> {
  const now = thisSecond();
  for (const [name, values] of firstRecords) {
    const table = tableOf(model, name);
    const stamps = { createdon: now, modifiedon: now, createdby: setupUserId, modifiedby: setupUserId };
    const own = Object.fromEntries(Object.entries(stamps).filter(([column]) => table.columns.has(column)));
    await transaction.run(insertSql(table, { [table.primaryId]: randomUUID(), ...own, ...values }, null));
  }
  const link = (text: string, values: readonly string[]) => transaction.run({ text, values });
  await link("INSERT INTO systemuserroles (systemuserid, roleid) VALUES ($1::uuid, $2::uuid)", [
    setupUserId,
    systemAdministratorRoleId,
  ]);
  await link("INSERT INTO teammembership (teamid, systemuserid) VALUES ($1::uuid, $2::uuid)", [
    defaultTeamId,
    setupUserId,
  ]);
}

async function grantShippedRights(transaction: Transaction): Promise<void> {
  const rows = shippedRoles.flatMap(({ id, grants }) =>
    grants.map(({ table, privilege, depth }) => [id, table, privilege, depth] as const),
  );
  const column = (index: 0 | 1 | 2 | 3) => rows.map((row) => row[index]);
  await transaction.run({
    text: `INSERT INTO filon_roleprivilege (roleid, tablename, privilege, depth)
      SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) ON CONFLICT DO NOTHING`,
    values: [column(0), column(1), column(2), column(3)],
  });
}

/** The key that signs page tokens: made once, shared by every process of the database. */
export async function signingKey(database: Database): Promise<Buffer> {
  const made = randomBytes(32).toString("base64");
  const [row] = await database.run({
    text: `WITH made AS (INSERT INTO filon_setting (name, value) VALUES ('signingKey', to_jsonb($1::text)) ON CONFLICT DO NOTHING RETURNING value #>> '{}')
      SELECT * FROM made UNION ALL SELECT value #>> '{}' FROM filon_setting WHERE name = 'signingKey' LIMIT 1`,
    values: [made],
  });
  return Buffer.from(String(row?.[0]), "base64");
}
