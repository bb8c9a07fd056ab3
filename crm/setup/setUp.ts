import { randomBytes, randomUUID } from "node:crypto";
import { tableOf, type Model } from "../../engine/model/model.ts";
import { insertSql } from "../../engine/sql/recordSql.ts";
import type { Database, Transaction } from "../../engine/store/database.ts";
import { shippedRoles, systemAdministratorRoleId } from "../core/role/shippedRoles.ts";
import { renewMatchKeysOnce } from "../core/match/renewMatchKeys.ts";
import { syncPrivileges } from "../core/privilege/syncPrivileges.ts";
import { defaultTeamId, firstRecords, rootBusinessUnitId, setupUserId } from "./firstRecords.ts";
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
    await makeNewRoles(transaction, model);
    await grantShippedRights(transaction);
    await syncPrivileges(transaction, model);
    await transaction.run(shippedViewsSql(model));
    await renewMatchKeysOnce(transaction, model);
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

/** Roles that ship since the organization was made; one that was granted something before and is gone was deleted. */
async function makeNewRoles(transaction: Transaction, model: Model): Promise<void> {
  const known = await transaction.run({
    text: `SELECT roleid::text FROM role UNION SELECT split_part(key, '/', 1) FROM filon_setting, jsonb_array_elements_text(value) AS key WHERE name = $1::text`,
    values: [grantedSetting],
  });
  const ids = new Set(known.map(([id]) => String(id)));
  const now = thisSecond();
  const stamps = { createdon: now, modifiedon: now, createdby: setupUserId, modifiedby: setupUserId };
  for (const { id, name } of shippedRoles.filter((role) => !ids.has(role.id))) {
    const row = { roleid: id, name, businessunitid: rootBusinessUnitId, ...stamps };
    await transaction.run(insertSql(tableOf(model, "role"), row, null));
  }
}

/** What was granted once is not granted again: it may have been taken away since. */
const grantedSetting = "shippedRights";

async function grantShippedRights(transaction: Transaction): Promise<void> {
  const rows = shippedRoles.flatMap(({ id, grants }) =>
    grants.map(({ table, privilege, depth }) => [id, table, privilege, depth] as const),
  );
  const column = (index: 0 | 1 | 2 | 3) => rows.map((row) => row[index]);
  await transaction.run({
    text: `WITH shipped AS (
        SELECT *, roleid || '/' || tablename || '/' || privilege AS key
        FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) AS s(roleid, tablename, privilege, depth)
      ),
      granted AS (SELECT jsonb_array_elements_text(value) AS key FROM filon_setting WHERE name = $5::text),
      remembered AS (
        INSERT INTO filon_setting (name, value) SELECT $5::text, jsonb_agg(DISTINCT key)
        FROM (SELECT key FROM shipped UNION SELECT key FROM granted) AS keys
        ON CONFLICT (name) DO UPDATE SET value = excluded.value
      )
      INSERT INTO filon_roleprivilege (roleid, tablename, privilege, depth)
      SELECT roleid, tablename, privilege, depth FROM shipped JOIN role USING (roleid)
      WHERE key NOT IN (SELECT key FROM granted) ON CONFLICT DO NOTHING`,
    values: [column(0), column(1), column(2), column(3), grantedSetting],
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
