import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "./database.ts";

/**
 * Applies kept migrations, in the order of their names, each once and whole, under a lock that makes several
 * processes wait for one another. A migration that was applied is never looked at again.
 */

export interface Migration {
  readonly name: string;
  readonly sql: string;
}

export function migrationsIn(folder: string): Migration[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".sql"));
  return files.sort().map((name) => ({ name, sql: readFileSync(join(folder, name), "utf8") }));
}

const lockKey = 7_061_001;

/** Gives the names of the migrations it applied. */
export async function migrate(database: Database, migrations: readonly Migration[]): Promise<string[]> {
  const applied: string[] = [];
  const client = await database.dedicated();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [lockKey]);
    await client.query(
      "CREATE TABLE IF NOT EXISTS filon_migration (name text PRIMARY KEY, appliedon timestamptz NOT NULL DEFAULT now())",
    );
    const { rows } = await client.query<{ name: string }>("SELECT name FROM filon_migration");
    const known = new Set(rows.map((row) => row.name));
    for (const { name, sql } of migrations) {
      if (known.has(name)) continue;
      try {
        await client.query("BEGIN");
        await client.query(sql);
        await client.query("INSERT INTO filon_migration (name) VALUES ($1)", [name]);
        await client.query("COMMIT");
      } catch (error) {
        throw new Error(`Migration ${name} could not be applied; nothing of it was kept`, { cause: error });
      }
      applied.push(name);
    }
  } finally {
    await client.end();
  }
  return applied;
}
