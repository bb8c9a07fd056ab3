import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { tables } from "../../crm/tables.ts";
import { setUp } from "../../crm/setup/setUp.ts";
import { migrations } from "../../cli/openFilon.ts";
import { loadModel } from "../../engine/model/model.ts";
import { openDatabase } from "../../engine/store/database.ts";
import { openEmbedded } from "../../engine/store/embedded/openEmbedded.ts";
import { migrate } from "../../engine/store/migrate.ts";

export interface TestDatabase {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
}

declare module "vitest" {
  interface ProvidedContext {
    readonly testDatabase: TestDatabase;
  }
}

/** The database every test's own database is copied from: migrated and set up, without sample data. */
export const templateName = "filon_template";

/** Starts PostgreSQL once for the run and prepares the template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "filon-test-"));
  chmodSync(folder, 0o755);
  const embedded = await openEmbedded({ folder, durable: false });
  const { connection } = embedded;
  const main = openDatabase({ connection });
  await main.script(`CREATE DATABASE ${templateName}`);
  await main.close();
  const template = openDatabase({ connection: { ...connection, database: templateName } });
  await migrate(template, migrations());
  await setUp(template, loadModel(tables));
  await template.close();
  const { host, port, user, password } = connection;
  project.provide("testDatabase", { host, port, user, password });
  return async () => {
    await embedded.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
