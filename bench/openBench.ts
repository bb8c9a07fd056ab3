import { chmodSync, mkdirSync } from "node:fs";
import { migrations } from "../cli/openFilon.ts";
import { operations } from "../crm/operations.ts";
import { rules } from "../crm/rules.ts";
import { setupUserId } from "../crm/setup/firstRecords.ts";
import { setUp, signingKey } from "../crm/setup/setUp.ts";
import { tables } from "../crm/tables.ts";
import { createClient, issueToken } from "../engine/access/clients.ts";
import { createApp } from "../engine/http/app.ts";
import type { ApiContext } from "../engine/http/context.ts";
import { loadModel } from "../engine/model/model.ts";
import type { Statement } from "../engine/statement.ts";
import { openDatabase, type Database } from "../engine/store/database.ts";
import { openEmbedded } from "../engine/store/embedded/openEmbedded.ts";
import { migrate } from "../engine/store/migrate.ts";
import { BareDriver } from "./bareDriver.ts";
import { openCap, requireCap, type CapServer } from "./capServer.ts";
import { ensureCatalogue, type Catalogue } from "./catalogue.ts";
import { fill } from "./fill.ts";
import { busiestSeller } from "./filledTables.ts";
import type { BenchOptions } from "./options.ts";
import { recorded, type Recorder } from "./recorder.ts";

/** A filled database, the server over it in this process, and the bare driver beside it. */
export interface Bench {
  readonly url: string;
  /** Bearer token of who calls: the busiest seller, or, beside SAP CAP, which knows no rights, the administrator. */
  readonly token: string;
  readonly sellerId: string;
  readonly context: ApiContext;
  readonly database: Database;
  readonly recorder: Recorder;
  readonly bare: BareDriver;
  readonly catalogue: Catalogue;
  readonly cap: CapServer | null;
  /** PGDATA; the pid of the server is in there. */
  readonly clusterFolder: string;
  close(): Promise<void>;
}

/** Raised when what is filled in changes, so that an older database is not taken for a filled one. */
const fillVersion = 4;

/** Opens the database of that many rows, filled when it is not; its settings are those of production. */
export async function openBench(options: BenchOptions, say: (line: string) => void): Promise<Bench> {
  if (options.cap) requireCap();
  mkdirSync(options.dataFolder, { recursive: true });
  chmodSync(options.dataFolder, 0o755);
  const embedded = await openEmbedded({ folder: options.dataFolder, log: say });
  const name = `bench_${options.rows}`;
  await ensureDatabase(embedded.connection, name, options, say);
  const connection = { ...embedded.connection, database: name };
  const plain = openDatabase({ connection });
  const recorder = recorded(plain);
  const bare = new BareDriver(connection);
  const secret = { key: await signingKey(plain) };
  const model = loadModel(tables);
  const context: ApiContext = { model, rules, operations, database: recorder.database, secret };
  const app = createApp({ context, timeZone: "Europe/Paris", webFolder: null, log: false });
  await app.listen({ host: "127.0.0.1", port: 0 });
  const address = app.server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const sellerId = await userOf(plain, busiestSeller.email);
  const cap = options.cap ? await openCap(plain, model, connection, say) : null;
  return {
    url: `http://127.0.0.1:${port}`,
    token: await tokenOf(plain, options.cap ? setupUserId : sellerId),
    sellerId,
    context,
    database: plain,
    recorder,
    bare,
    catalogue: await ensureCatalogue(context),
    cap,
    clusterFolder: embedded.dataFolder,
    close: async () => {
      await cap?.close();
      await app.close();
      await bare.close();
      await plain.close();
      await embedded.stop();
    },
  };
}

type Connection = Parameters<typeof openDatabase>[0]["connection"];

async function ensureDatabase(
  connection: Connection,
  name: string,
  { rows, refill }: BenchOptions,
  say: (line: string) => void,
): Promise<void> {
  const main = openDatabase({ connection });
  const mark = `filled, version ${fillVersion}`;
  const [found] = await main.run({
    text: "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = $1::text",
    values: [name],
  });
  const isFilled = found?.[0] === mark && !refill;
  if (found && !isFilled) await main.script(`DROP DATABASE ${name} WITH (FORCE)`);
  if (!isFilled) await main.script(`CREATE DATABASE ${name}`);
  const database = openDatabase({ connection: { ...connection, database: name } });
  await migrate(database, migrations());
  await setUp(database, loadModel(tables));
  if (!isFilled) {
    say(`Filling ${name}`);
    const client = await database.dedicated();
    const query = (text: string) => client.query<Record<string, unknown>>(text);
    const run = async ({ text, values }: Statement) =>
      (await client.query<unknown[]>({ text, values: [...values], rowMode: "array" })).rows;
    await fill({ query, run }, loadModel(tables), rows, say);
    await client.end();
    await main.script(`COMMENT ON DATABASE ${name} IS '${mark}'`);
  }
  await database.close();
  await main.close();
}

async function userOf(database: Database, email: string): Promise<string> {
  const [row] = await database.run({
    text: "SELECT systemuserid FROM systemuser WHERE internalemailaddress = $1::text",
    values: [email],
  });
  return String(row?.[0]);
}

async function tokenOf(database: Database, userId: string): Promise<string> {
  const { clientId, secret } = await createClient(database, "bench", userId);
  const token = await issueToken(database, clientId, secret);
  if (!token) throw new Error("The benchmark's own client got no token");
  return token;
}
