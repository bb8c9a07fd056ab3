/**
 * Ends with a running server and our lock on it, whatever state the data folder was left in: adopts the server that
 * runs, starts one when none does, and waits out servers that are starting, recovering or stopping.
 * It never stops a server that it has not started itself.
 */
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { readOrCreateSecret, type Address, type Secret } from "./connectionFile.ts";
import { nextStep, type Sight } from "./nextStep.ts";
import { recordedRoot } from "./place.ts";
import { isPostmasterOf, readPostmasterFile, type PostmasterFile } from "./postmasterFile.ts";
import { prepareServer, type FolderContext } from "./prepareServer.ts";
import { resetPassword } from "./resetPassword.ts";
import { logPath, logTail } from "./serverLog.ts";
import { startServer, type Launch, type Launchable } from "./startServer.ts";
import { stopServer } from "./stopServer.ts";
import { tryHold, type Hold, type UseClient } from "./useLock.ts";

/** How to join. */
export interface JoinOptions {
  /** Whether to make the database when there is none. */
  readonly mayCreate: boolean;
  /** Gives up at the next moment at which nothing of ours is half started. */
  readonly signal?: AbortSignal;
}

/** A server that we hold. */
export interface Joined {
  readonly client: UseClient;
  readonly address: Address;
  readonly cluster: string;
  readonly adopted: boolean;
}

const pollMs = 20;
const patienceMs = 30_000;
const recoveryPatienceMs = 10 * 60_000; // replaying the log of a large import on a slow disk; giving up helps nobody

/**
 * Joins the folder's server, starting it when needed.
 * @throws Error — when there is no database and `mayCreate` is false; when the server does not start.
 */
export async function joinServer(context: FolderContext, { mayCreate, signal }: JoinOptions): Promise<Joined> {
  const { folder, log } = context;
  const secret = await readOrCreateSecret(folder);
  let server: Launchable | null = null;
  let launch: Launch | null = null;
  let failures = 0;
  let since = Date.now();

  for (;;) {
    if (!launch) signal?.throwIfAborted();
    const cluster = server?.place.cluster ?? join(await recordedRoot(folder), "postgres");
    const seen = await look(cluster, secret, launch);
    const step = nextStep(seen.sight);

    if (step === "use" && seen.hold.kind === "held") {
      return { client: seen.hold.client, address: seen.hold.address, cluster, adopted: !seen.sight.isOurs };
    }
    if (step === "refuse") throw passwordError(folder, cluster, seen.file);
    if (step === "resetPassword" && server) {
      await stopServer(cluster, log);
      await resetPassword(server);
      log("connection.json did not fit the database; the database was given its password.");
    }
    if (step === "start" && !server) {
      server = await prepareServer(context, mayCreate);
      since = Date.now(); // the first preparation may take long, on a slow disk
      continue; // and another process may have started the server meanwhile
    }
    if (step === "start" && server) {
      if (launch) await assertWorthRetrying(folder, launch, ++failures);
      launch = await startServer(server, seen.file?.pid ?? null);
    }
    const patience = seen.hold.kind === "busy" && seen.hold.isRecovering ? recoveryPatienceMs : patienceMs;
    if (Date.now() - since > patience) {
      if (seen.sight.launch === "alive") await stopServer(cluster, log);
      throw await startError(folder, launch, `PostgreSQL was not ready after ${patience / 1000} s.`);
    }
    await sleep(pollMs);
  }
}

async function look(cluster: string, secret: Secret, launch: Launch | null) {
  const file = await readPostmasterFile(cluster);
  const hold: Hold = file?.address ? await tryHold(file.address, secret, cluster) : { kind: "silent" };
  const sight: Sight = {
    hold: hold.kind,
    runs: file && hold.kind !== "held" ? await isPostmasterOf(cluster, file.pid) : "no",
    launch: launch ? ((await launch.hasEnded()) ? "ended" : "alive") : "none",
    isOurs: file !== null && launch !== null && launch.started(file.pid),
  };
  return { file, hold, sight };
}

// Another process's server, its socket, or the remains of one killed a moment ago: all of them go away.
const passing =
  /lock file .* (already exists|is empty)|bogus data in lock file|pre-existing shared memory block|could not bind/;

async function assertWorthRetrying(folder: string, launch: Launch, failures: number): Promise<void> {
  if (failures > 2 && !passing.test(await logTail(folder, launch.logOffset))) {
    throw await startError(folder, launch, "PostgreSQL does not start.");
  }
  await sleep(Math.min(100 * failures, 1_000));
}

async function startError(folder: string, launch: Launch | null, what: string): Promise<Error> {
  const tail = await logTail(folder, launch?.logOffset ?? 0);
  return new Error(`${what} The end of ${logPath(folder)}:\n${tail || "(empty)"}`);
}

function passwordError(folder: string, cluster: string, file: PostmasterFile | null): Error {
  return new Error(
    `PostgreSQL (process ${file?.pid}) is running in ${cluster} and does not accept the password in ` +
      `${join(folder, "connection.json")}. Stop it with "kill -INT ${file?.pid}" and start Filon again.`,
  );
}
