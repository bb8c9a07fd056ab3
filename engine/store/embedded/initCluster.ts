/**
 * Makes an empty database cluster with initdb, beside its final place, and renames it there when it is complete.
 * A cluster that exists is never touched, so being killed at any moment costs nothing.
 */
import { mkdir, open, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { giveTo } from "./account.ts";
import type { Secret } from "./connectionFile.ts";
import { isCluster, type Place } from "./place.ts";
import { runTool, toolPath } from "./toolProcess.ts";
import { withWorkFolder } from "./workFolder.ts";

/**
 * Makes the cluster unless it is there; of processes that do so at once, one wins and the others discard theirs.
 * @throws Error — with initdb's own words.
 */
export async function initCluster(place: Place, native: string, secret: Secret, durable: boolean): Promise<void> {
  if (await isCluster(place.cluster)) return;
  await withWorkFolder(place.root, "initdb", async (work) => {
    const fresh = await runInitdb(work, place, native, secret, durable);
    await settle(fresh, place.cluster);
  });
  if (durable) await syncFolder(dirname(place.cluster));
}

/** @throws Error — when the data was written by another major version than that of the binaries. */
export async function checkMajorVersion(cluster: string, binariesVersion: string): Promise<void> {
  const found = (await readFile(join(cluster, "PG_VERSION"), "utf8")).trim();
  const ours = binariesVersion.split(".")[0];
  if (found === ours) return;
  throw new Error(
    `The database in ${cluster} was written by PostgreSQL ${found}, and this Filon brings PostgreSQL ${ours}. ` +
      "Run the Filon that wrote it, export the data, and import it into a new folder.",
  );
}

async function runInitdb(work: string, place: Place, native: string, secret: Secret, durable: boolean) {
  const fresh = join(work, "postgres");
  const passwordFile = join(work, "password");
  await writeFile(passwordFile, secret.password + "\n", { flag: "wx", mode: 0o600 });
  await giveTo(place.account, passwordFile);

  const run = async (...locale: string[]) => {
    await rm(fresh, { recursive: true, force: true });
    await mkdir(fresh, { mode: 0o700 });
    await giveTo(place.account, fresh);
    const access = ["-U", secret.user, `--pwfile=${passwordFile}`, "-A", "scram-sha-256"];
    const text = ["--encoding=UTF8", "--locale-provider=builtin", ...locale];
    const args = ["-D", fresh, ...access, ...text, ...(durable ? [] : ["--no-sync"])];
    return runTool(toolPath(native, "initdb"), args, place.account);
  };
  let result = await run("--locale=C.UTF-8");
  // Older macOS and some minimal systems lack that locale; PostgreSQL's built-in one of the same name still works.
  if (result.output.includes("invalid locale name")) result = await run("--locale=C", "--builtin-locale=C.UTF-8");
  if (!result.succeeded) throw new Error(`The database could not be created. initdb said:\n${result.output.trim()}`);
  return fresh;
}

async function settle(fresh: string, cluster: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await rename(fresh, cluster); // replaces an empty folder, which a volume or a person may have put there
    } catch (error) {
      if (await isCluster(cluster)) return; // another process was faster
      if (attempt >= 10) throw error;
      // Something else has the name: without PG_VERSION it is no database, and yet not ours to delete.
      // On Windows a virus scanner may hold the new files for a moment; then there is nothing to set aside.
      await rename(cluster, `${cluster}.aside-${Date.now()}`).catch(() => sleep(100));
    }
  }
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return; // cannot open folders this way, and does not need it
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}
