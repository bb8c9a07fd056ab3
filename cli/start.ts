import { existsSync } from "node:fs";
import { join } from "node:path";
import { isFirstRun, newSignInLink } from "../engine/access/people.ts";
import { createApp } from "../engine/http/app.ts";
import { importRoutes } from "../crm/import/importRoutes.ts";
import { loadSample } from "../crm/sample/loadSample.ts";
import { setupUserId } from "../crm/setup/firstRecords.ts";
import { openFilon, type Filon } from "./openFilon.ts";
import { projectRoot } from "./projectRoot.ts";
import type { Settings } from "./settings.ts";

/** `npm start`: opens the database, listens, prints where, and stops cleanly when told to. */
export async function start(settings: Settings, options: { readonly empty: boolean }): Promise<void> {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const filon = await openFilon(settings, {
    log: say,
    onDatabaseError: (error) => process.stderr.write(`Database: ${error.message}\n`),
  });
  if (filon.isNew && !options.empty) {
    const counts = await loadSample(filon.context);
    say(`Loaded sample data: ${counts}`);
  }
  const webFolder = join(projectRoot, "dist/web");
  const app = createApp({
    context: filon.context,
    timeZone: settings.timeZone,
    trustProxy: settings.trustProxy,
    webFolder: existsSync(join(webFolder, "index.html")) ? webFolder : null,
    routes: (server, identification) => importRoutes(server, identification, filon.context),
  });
  const stop = stopOnce(async () => {
    await app.close();
    await filon.close();
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void stop());
  try {
    await app.listen({ host: settings.host, port: settings.port });
  } catch (error) {
    await filon.close();
    throw error;
  }
  const address = app.server.address();
  const port = typeof address === "object" && address ? address.port : settings.port;
  const url = `http://${settings.host.includes(":") ? `[${settings.host}]` : settings.host}:${port}`;
  say(`Filon listens on ${url}`);
  await printSignInLink(filon, url, say);
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
