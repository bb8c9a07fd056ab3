import { existsSync } from "node:fs";
import { join } from "node:path";
import { isFirstRun, newSignInLink } from "../engine/access/people.ts";
import { createApp } from "../engine/http/app.ts";
import { JobRunner } from "../engine/jobs/jobRunner.ts";
import { importRoutes } from "../crm/import/importRoutes.ts";
import { jobs } from "../crm/jobs.ts";
import { loadSample } from "../crm/sample/loadSample.ts";
import { setupUserId } from "../crm/setup/firstRecords.ts";
import { openFilon, type Filon } from "./openFilon.ts";
import { projectRoot } from "./projectRoot.ts";
import type { Settings } from "./settings.ts";

/** What has to end when the server stops, in the order it began. */
type Endings = (() => Promise<unknown>)[];

/** `npm start`: opens the database, listens, prints where, and stops cleanly when told to, even on its way up. */
export async function start(settings: Settings, options: { readonly empty: boolean }): Promise<void> {
  const endings: Endings = [];
  const endAll = async () => {
    for (const end of endings.splice(0).reverse()) await end();
  };
  const told = new AbortController();
  const starting = bringUp(settings, options, endings, told.signal);
  const stop = stopOnce(async () => {
    told.abort();
    await starting.catch(() => {});
    await endAll();
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void stop());
  try {
    await starting;
  } catch (error) {
    await endAll();
    throw error;
  }
}

async function bringUp(
  settings: Settings,
  options: { readonly empty: boolean },
  endings: Endings,
  stopped: AbortSignal,
): Promise<void> {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const filon = await openFilon(settings, {
    log: say,
    onDatabaseError: (error) => process.stderr.write(`Database: ${error.message}\n`),
  });
  endings.push(() => filon.close());
  if (filon.isNew && !options.empty) await wantSample(filon);
  if (!stopped.aborted && (await sampleIsWanted(filon))) {
    say(`Loaded sample data: ${await loadSample(filon.context)}`);
    await forgetSample(filon);
  }
  if (!stopped.aborted) await serve(filon, settings, endings, say);
}

/** Requests that are being answered when the server stops are given this long to end. */
const patienceMs = 10_000;

async function serve(filon: Filon, settings: Settings, endings: Endings, say: (line: string) => void): Promise<void> {
  const webFolder = join(projectRoot, "dist/web");
  await filon.feed.listen();
  const app = createApp({
    context: filon.context,
    timeZone: settings.timeZone,
    trustProxy: settings.trustProxy,
    feed: filon.feed,
    corsOrigins: settings.corsOrigins,
    throttle: settings.throttle,
    webFolder: existsSync(join(webFolder, "index.html")) ? webFolder : null,
    routes: (server, identification) => importRoutes(server, identification, filon.context),
  });
  endings.push(async () => {
    // Connections are kept open for further requests; once the last is answered they have no more use.
    const sweep = setInterval(() => app.server.closeIdleConnections(), 50);
    const hurry = setTimeout(() => app.server.closeAllConnections(), patienceMs);
    await app.close();
    clearInterval(sweep);
    clearTimeout(hurry);
  });
  await app.listen({ host: settings.host, port: settings.port }).catch((error: unknown) => {
    throw listenFailure(error, settings);
  });
  const runner = new JobRunner({
    context: filon.context,
    jobs,
    timeZone: settings.timeZone,
    log: ({ reference, error }) => app.log.error({ reference, err: error }, "a job failed on our side"),
  });
  runner.start();
  endings.push(() => runner.stop());
  const address = app.server.address();
  const port = typeof address === "object" && address ? address.port : settings.port;
  const url = `http://${settings.host.includes(":") ? `[${settings.host}]` : settings.host}:${port}`;
  say(`Filon listens on ${url}`);
  await printSignInLink(filon, url, say);
}

/** That sample data is wanted is remembered until it is there: a first start that was cut short is made up for. */
async function wantSample({ database }: Filon): Promise<void> {
  await database.run({
    text: "INSERT INTO filon_setting (name, value) VALUES ('sampleWanted', 'true') ON CONFLICT DO NOTHING",
    values: [],
  });
}

async function sampleIsWanted({ database }: Filon): Promise<boolean> {
  const rows = await database.run({ text: "SELECT 1 FROM filon_setting WHERE name = 'sampleWanted'", values: [] });
  return rows.length > 0;
}

async function forgetSample({ database }: Filon): Promise<void> {
  await database.run({ text: "DELETE FROM filon_setting WHERE name = 'sampleWanted'", values: [] });
}

function listenFailure(error: unknown, { host, port }: Settings): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "EADDRINUSE")
    return new Error(`Port ${port} is in use by another program. Stop it, or choose another port with PORT.`);
  if (code === "EACCES") return new Error(`This user may not listen on port ${port}. Choose another port with PORT.`);
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
    return new Error(`This machine has no address ${host}. Choose another with HOST.`);
  return error;
}

/** Until somebody has chosen a password, the way in is a link that works once. */
async function printSignInLink({ database }: Filon, url: string, say: (line: string) => void): Promise<void> {
  if (!(await isFirstRun(database))) return;
  say(`Sign in once, as administrator: ${url}/sign-in?token=${await newSignInLink(database, setupUserId)}`);
}

function stopOnce(work: () => Promise<void>): () => Promise<void> {
  let stopping: Promise<void> | null = null;
  return () => {
    stopping ??= work().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
        process.exit(1);
      },
    );
    return stopping;
  };
}
