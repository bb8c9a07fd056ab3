/**
 * Stops the server of a data folder: politely at first, disconnecting its clients, then without ceremony.
 * It signals only a process that it knows to be that server.
 */
import { rmdir } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { packagedBinaries } from "./binaries.ts";
import { isPostmasterOf, readPostmasterFile } from "./postmasterFile.ts";
import { isTemporarySocketFolder } from "./serverAddress.ts";
import { runTool, toolPath } from "./toolProcess.ts";

const fastShutdownMs = 15_000;
const immediateShutdownMs = 10_000;

/** Stops the server and waits for its end; leaves one alone that is not visible here, as from another container. */
export async function stopServer(cluster: string, log: (line: string) => void): Promise<void> {
  const file = await readPostmasterFile(cluster);
  if (!file || (await isPostmasterOf(cluster, file.pid)) === "no") return;
  if (process.platform === "win32") return stopOnWindows(cluster);

  signal(file.pid, "SIGINT");
  if (!(await hasEnded(cluster, file.pid, fastShutdownMs))) {
    log("PostgreSQL takes long to stop; ending it at once. Its next start will recover from its log.");
    signal(file.pid, "SIGQUIT");
    if (!(await hasEnded(cluster, file.pid, immediateShutdownMs)))
      log(`PostgreSQL (process ${file.pid}) does not stop.`);
  }
  const host = file.address?.host ?? "";
  // PostgreSQL removes its sockets; a folder that still has something in it stays.
  if (isTemporarySocketFolder(host)) await rmdir(host).catch(() => {});
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error; // it ended by itself, which is what we want
  }
}

async function hasEnded(cluster: string, pid: number, withinMs: number): Promise<boolean> {
  const deadline = Date.now() + withinMs;
  while ((await isPostmasterOf(cluster, pid)) !== "no") {
    if (Date.now() > deadline) return false;
    await sleep(10);
  }
  return true;
}

async function stopOnWindows(cluster: string): Promise<void> {
  const pgCtl = toolPath((await packagedBinaries()).native, "pg_ctl");
  const fast = await runTool(pgCtl, ["stop", "-D", cluster, "-m", "fast", "-t", String(fastShutdownMs / 1000)], null);
  if (!fast.succeeded) await runTool(pgCtl, ["stop", "-D", cluster, "-m", "immediate"], null);
}
