import { execFileSync, fork, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type pg from "pg";
import type { Model } from "../engine/model/model.ts";
import type { Database } from "../engine/store/database.ts";
import { capFillSql, capModel, capSchema } from "./capModel.ts";

/**
 * SAP CAP over the same rows: in the same database under a schema of its own, served by a process of its own in
 * production mode, with CAP's own pool and defaults. It checks no rights and writes no audit.
 */
export interface CapServer {
  readonly url: string;
  readonly processId: number;
  close(): Promise<void>;
}

const project = join(import.meta.dirname, "cap");
const binaries = join(project, "node_modules", "@sap", "cds", "bin");

/** @throws Error when CAP is not installed. */
export function requireCap(): void {
  if (!existsSync(binaries)) throw new Error("SAP CAP is not installed: npm --prefix bench/cap ci");
}

/** Starts CAP on a free port, its tables filled when they are not. */
export async function openCap(
  database: Database,
  model: Model,
  connection: pg.ClientConfig,
  say: (line: string) => void,
): Promise<CapServer> {
  mkdirSync(join(project, "db"), { recursive: true });
  writeFileSync(join(project, "db", "model.cds"), capModel(model));
  const env = environment(connection);
  await ensureFilled(database, model, env, say);
  const child = fork(join(binaries, "serve.js"), ["all", "--port", "0"], { cwd: project, env, stdio: "inherit" });
  const url = await new Promise<string>((resolve, reject) => {
    child.once("message", (message) => resolve(String(message)));
    child.once("exit", (code) => reject(new Error(`SAP CAP ended with code ${code}`)));
  });
  return { url: url.replace("localhost", "127.0.0.1"), processId: child.pid ?? 0, close: () => ended(child) };
}

function environment({ host, port, user, password, database }: pg.ClientConfig): NodeJS.ProcessEnv {
  const db = {
    credentials: { host, port, user, password, database },
    client: { options: `-c search_path=${capSchema}` },
  };
  return { ...process.env, NODE_ENV: "production", CDS_CONFIG: JSON.stringify({ requires: { db } }) };
}

/** Fills CAP's tables once; a filled database is told by the comment on the schema. */
async function ensureFilled(
  database: Database,
  model: Model,
  env: NodeJS.ProcessEnv,
  say: (line: string) => void,
): Promise<void> {
  const mark = "filled";
  const [found] = await database.run({
    text: "SELECT obj_description(oid, 'pg_namespace') FROM pg_namespace WHERE nspname = $1::text",
    values: [capSchema],
  });
  if (found?.[0] === mark) return;
  say("Filling the tables of SAP CAP");
  await database.script(`DROP SCHEMA IF EXISTS ${capSchema} CASCADE; CREATE SCHEMA ${capSchema}`);
  execFileSync(process.execPath, [join(binaries, "deploy.js")], {
    cwd: project,
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const client = await database.dedicated();
  for (const text of capFillSql(model)) await client.query(text);
  await client.query(`COMMENT ON SCHEMA ${capSchema} IS '${mark}'`);
  await client.end();
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill();
  });
}
