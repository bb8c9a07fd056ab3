import { createServer } from "node:net";
import { checksOf } from "../../crm/checks.ts";
import { setupUserId } from "../../crm/setup/firstRecords.ts";
import { tables } from "../../crm/tables.ts";
import { createClient, issueToken } from "../../engine/access/clients.ts";
import { runChecks } from "../../engine/check/check.ts";
import { loadModel } from "../../engine/model/model.ts";
import { atEnd, givenFolder, open, runningServer } from "../../engine/store/embedded/testFolder.ts";
import { openDatabase, type Database } from "../../engine/store/database.ts";
import { startFilon, type FilonProcess } from "../filonProcess.ts";
import { personOf, type Person } from "../world.ts";
import { poll } from "./poll.ts";

/** Filon as a process of its own on a database that is as durable as a customer's, both there to be killed. */
export interface CrashSite {
  readonly person: Person;
  readonly database: Database;
  /** Ends the server at once, as a power cut would, and starts it again. */
  killServer(): Promise<void>;
  /** Ends PostgreSQL at once; whoever uses it starts it again. */
  killDatabase(): Promise<void>;
  /** What `filon check` finds. */
  check(): Promise<string[]>;
}

export async function openCrashSite(): Promise<CrashSite> {
  const folder = givenFolder();
  const port = await freePort();
  const environment = { FILON_DATA_DIR: folder, PORT: String(port), HOST: "127.0.0.1", FILON_THROTTLE: "off" };
  let server: FilonProcess;
  const startServer = async () => {
    server = startFilon(["start", "--empty"], environment);
    await server.says(/^Filon listens on/m);
  };
  const killServer = async () => {
    server.child.kill("SIGKILL");
    await server.ended;
  };
  await startServer();
  atEnd(killServer);
  const embedded = await open(folder, { durable: true });
  const database = openDatabase({ connection: embedded.connection, onError: () => {} });
  atEnd(() => database.close());
  const { clientId, secret } = await createClient(database, "crash", setupUserId);
  const token = (await issueToken(database, clientId, secret)) ?? "";
  const checks = checksOf(loadModel(tables));
  return {
    person: personOf(`http://127.0.0.1:${port}`, setupUserId, token),
    database,
    killServer: async () => {
      await killServer();
      await startServer();
    },
    killDatabase: async () => {
      const pid = await poll(() => runningServer(embedded.dataFolder));
      process.kill(pid, "SIGKILL");
      await poll(async () => {
        const now = await runningServer(embedded.dataFolder);
        return now !== null && now !== pid ? now : null;
      });
    },
    check: async () => {
      const found: string[] = [];
      for await (const findings of runChecks(database, checks))
        found.push(...findings.map(({ check: { name }, table, id, facts }) => `${name} ${table}(${id}) ${facts}`));
      return found;
    },
  };
}

/** A port nobody listens on: the server comes back where its clients look for it. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}
