/**
 * Starts a PostgreSQL that outlives us, and tells whether it has ended.
 * It never waits for the server to answer.
 */
import { spawn } from "node:child_process";
import { chmod, stat, statfs } from "node:fs/promises";
import { totalmem } from "node:os";
import { giveTreeTo } from "./account.ts";
import { recordAddress, lastAddress, type Secret } from "./connectionFile.ts";
import type { Place } from "./place.ts";
import { isPostmasterOf, readPostmasterFile, removeBrokenNote } from "./postmasterFile.ts";
import { chooseAddress } from "./serverAddress.ts";
import { logPath, openLog } from "./serverLog.ts";
import { serverSettings } from "./serverSettings.ts";
import { toolOptions, toolPath } from "./toolProcess.ts";

/** A server process that this call has started. */
export interface Launch {
  /** True when the pid is that of the process we started. */
  started(pid: number): boolean;
  /** Where in the log its first line is. */
  readonly logOffset: number;
  hasEnded(): Promise<boolean>;
}

/** What it takes to start the server of a data folder. */
export interface Launchable {
  readonly folder: string;
  readonly place: Place;
  readonly native: string;
  readonly secret: Secret;
  readonly durable: boolean;
}

/**
 * Starts the server.
 * @param deadPid - the pid in postmaster.pid, when we know that it is no server of this data folder.
 */
export async function startServer(what: Launchable, deadPid: number | null): Promise<Launch> {
  const { folder, place } = what;
  await repairOwnership(place);
  await removeBrokenNote(place.cluster);
  const address = await chooseAddress(place, await lastAddress(folder), deadPid);
  await recordAddress(folder, what.secret, address);
  const settings = serverSettings({
    address,
    socket: process.platform !== "win32",
    memoryBytes: Math.min(totalmem(), process.constrainedMemory() || Infinity),
    sharedMemoryBytes: await sharedMemoryBytes(),
    durable: what.durable,
  });
  return process.platform === "win32" ? launchOnWindows(what, settings) : launch(what, settings, deadPid);
}

async function launch(what: Launchable, settings: readonly string[], deadPid: number | null): Promise<Launch> {
  const { handle, offset } = await openLog(what.folder);
  const options = toolOptions(what.place.account);
  const child = spawn(
    toolPath(what.native, "postgres"),
    ["-D", what.place.cluster, ...settings.flatMap((setting) => ["-c", setting])],
    {
      ...options,
      // PostgreSQL refuses to start while the pid of its stale lock files is any process of the same user. It excepts
      // its own grandparent, named here; so it still does all its other checks, which removing the file would prevent.
      env: deadPid === null ? options.env : { ...options.env, PG_GRANDPARENT_PID: String(deadPid) },
      // A session of its own, so that Ctrl+C in our terminal reaches us and not the server behind our back.
      detached: true,
      stdio: ["ignore", handle.fd, handle.fd],
    },
  );
  let ended = false;
  child.on("exit", () => (ended = true));
  child.on("error", () => (ended = true));
  child.unref();
  await handle.close();
  return { started: (pid) => pid === child.pid, logOffset: offset, hasEnded: async () => ended };
}

// pg_ctl drops administrator rights, with which PostgreSQL would not start.
async function launchOnWindows(what: Launchable, settings: readonly string[]): Promise<Launch> {
  const { handle, offset } = await openLog(what.folder);
  await handle.close();
  const { cluster } = what.place;
  const options = settings.map((setting) => `-c ${setting}`).join(" ");
  const args = ["start", "-W", "-D", cluster, "-l", logPath(what.folder), "-o", options];
  const succeeded = await new Promise<boolean>((resolve) => {
    // No pipes: the server would inherit them, and they would never close.
    const child = spawn(toolPath(what.native, "pg_ctl"), args, { ...toolOptions(null), stdio: "ignore" });
    child.on("error", () => resolve(false));
    child.on("exit", (code) => resolve(code === 0));
  });
  const startedAt = Date.now();
  const hasEnded = async () => {
    if (!succeeded) return true;
    if (Date.now() - startedAt < 5_000) return false; // may not have written its pid yet
    const file = await readPostmasterFile(cluster);
    return !file || (await isPostmasterOf(cluster, file.pid)) === "no";
  };
  // pg_ctl stands between us and the server; whoever runs right after it is almost certainly ours.
  return { started: () => succeeded, logOffset: offset, hasEnded };
}

// Restored backups arrive owned by root or open to all; PostgreSQL accepts neither.
async function repairOwnership({ cluster, account }: Place): Promise<void> {
  if (process.platform === "win32") return;
  const found = await stat(cluster);
  if (account && found.uid !== account.uid) await giveTreeTo(account, cluster);
  if (found.mode & 0o027) await chmod(cluster, 0o700);
}

async function sharedMemoryBytes(): Promise<number | null> {
  if (process.platform !== "linux") return null;
  const found = await statfs("/dev/shm").catch(() => null);
  return found ? found.blocks * found.bsize : 0;
}
