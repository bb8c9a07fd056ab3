import { randomUUID } from "node:crypto";
import { afterAll, expect, inject, it } from "vitest";
import { tables } from "../crm/tables.ts";
import { loadModel, tableOf } from "../engine/model/model.ts";
import { matchKeysColumn, storedColumns } from "../engine/sql/recordSql.ts";
import { columnsWritten, updateManySql, type Update } from "../engine/sql/updateManySql.ts";
import { openDatabase } from "../engine/store/database.ts";

const model = loadModel(tables);
const database = openDatabase({ connection: { ...inject("testDatabase"), database: "filon" } });
afterAll(() => database.close());

const [account, audit] = [tableOf(model, "account"), tableOf(model, "audit")];

function update(id: string, changes: Update["changes"], matchKeys: readonly number[]): Update {
  const entry = { action: 2, operation: 2, table: "account", id, userId: id, transactionId: id } as const;
  return { table: account, id, changes, audit: { ...entry, changes: "{}", columns: "name" }, matchKeys };
}

it("records changed together are the records changed one by one, each with its audit row", async () => {
  const ids = [randomUUID(), randomUUID()];
  const changes = [
    { name: 'L’été "à" {Œdenburg}', revenue: "1234567.8900", donotemail: true, statecode: 1, lastusedincampaign: null },
    { name: null, revenue: null, donotemail: null, statecode: 0, lastusedincampaign: "2026-02-28T23:59:58Z" },
  ];
  const updates = ids.map((id, index) => update(id, changes[index] ?? {}, [index, -5]));
  expect(new Set(updates.map(columnsWritten)).size).toBe(1);

  await database.transaction(async (transaction) => {
    const run = (text: string) => transaction.run({ text, values: [] });
    await run("CREATE TEMP SEQUENCE IF NOT EXISTS filon_version");
    for (const table of [account, audit]) {
      const columns = storedColumns(table).map(({ sql, sqlType }) => `${sql} ${sqlType}`);
      await run(`CREATE TEMP TABLE "${table.name}" (${columns.join(", ")}, ${matchKeysColumn} int[]) ON COMMIT DROP`);
    }
    const outcome = async (send: () => void) => {
      await run(`TRUNCATE account, audit`);
      for (const id of ids) await run(`INSERT INTO account (accountid, name) VALUES ('${id}', 'Old')`);
      send();
      const rows = await run(`SELECT (to_jsonb(t) - 'versionnumber')::text FROM account t ORDER BY accountid`);
      const audits = await run(
        `SELECT (to_jsonb(t) - '{auditid,createdon}'::text[])::text FROM audit t ORDER BY objectid`,
      );
      return { rows, audits };
    };

    const alone = await outcome(() => updates.forEach((one) => transaction.send(updateManySql([one]))));
    const together = await outcome(() => transaction.send(updateManySql(updates as [Update, ...Update[]])));

    expect(alone.audits).toHaveLength(2);
    expect(JSON.stringify(alone.rows)).toContain("Œdenburg");
    expect(together).toEqual(alone);
  });
});
