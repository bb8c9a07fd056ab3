/**
 * Reads postmaster.pid, the note a running PostgreSQL keeps in its data folder, and tells whether it is still true.
 * It removes the file only when it names nobody: in all other cases PostgreSQL knows best whether it is stale.
 */
import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { link, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Address } from "./connectionFile.ts";

const brokenAfterMs = 2_000;

/** A server as it describes itself. */
export interface PostmasterFile {
  readonly pid: number;
  /** Null while the server is still about to listen. */
  readonly address: Address | null;
}

/** Reads the note, or null when there is none (or not one we can read yet). */
export async function readPostmasterFile(cluster: string): Promise<PostmasterFile | null> {
  return readNote(join(cluster, "postmaster.pid"));
}

/**
 * Removes a note that names nobody, as a power cut leaves it, because PostgreSQL refuses to start with one.
 * A note that is a moment old may be about to be written, and stays.
 */
export async function removeBrokenNote(cluster: string): Promise<void> {
  const path = join(cluster, "postmaster.pid");
  const found = await stat(path).catch(() => null);
  if (!found || Date.now() - found.mtimeMs < brokenAfterMs || (await readNote(path))) return;
  // Taken away before the last look, so that a server which started in between gets its note back.
  const aside = `${path}.${randomBytes(4).toString("hex")}`;
  await rename(path, aside).catch(() => {});
  if (await readNote(aside)) await link(aside, path).catch(() => {});
  await rm(aside, { force: true });
}

async function readNote(path: string): Promise<PostmasterFile | null> {
  const text = await readFile(path, "utf8").catch(() => "");
  // One fact a line: pid, data folder, start time, port, first socket folder, first listen address.
  const [pid, , , port, socketFolder, listenAddress] = text.split("\n").map((line) => line.trim());
  if (!Number(pid)) return null;
  const host = socketFolder || listenAddress;
  const address = host && Number(port) ? { host, port: Number(port) } : null;
  return { pid: Math.abs(Number(pid)), address }; // a single-user backend notes its pid with a minus
}

/**
 * Whether the process is the server of this data folder. Pids are reused, in containers all the time, so a living
 * process proves nothing. "unknown" when the system does not let us look.
 */
export async function isPostmasterOf(cluster: string, pid: number): Promise<"yes" | "no" | "unknown"> {
  if (!isAlive(pid)) return "no";
  if (process.platform === "linux") return worksIn(cluster, pid);
  const command = await commandOf(pid);
  if (command === null) return "unknown";
  if (process.platform === "win32") return command.includes("postgres.exe") ? "yes" : "no";
  return command.includes("postgres") && command.includes(cluster) ? "yes" : "no";
}

/** True when the pid names a process (or, on Linux, a thread or a zombie). */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"; // it exists and is another user's
  }
}

// PostgreSQL's processes work inside their data folder. Inodes are compared because containers may see other paths.
async function worksIn(cluster: string, pid: number): Promise<"yes" | "no" | "unknown"> {
  const ours = await stat(cluster).catch(() => null);
  if (!ours) return "no";
  try {
    const theirs = await stat(`/proc/${pid}/cwd`);
    return theirs.ino === ours.ino && theirs.dev === ours.dev ? "yes" : "no";
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code; // fs errors always carry a code
    // Not even root may look at another user's process in a container; its command line is open to all.
    if (code === "EACCES" || code === "EPERM") return isStartedFor(cluster, pid);
    // A zombie has no working folder any more. Without /proc we cannot tell.
    return (await stat("/proc/self/cwd").catch(() => null)) ? "no" : "unknown";
  }
}

async function isStartedFor(cluster: string, pid: number): Promise<"yes" | "no"> {
  const words = (await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")).split("\0");
  return words[0]?.includes("postgres") && words.includes(cluster) ? "yes" : "no";
}

async function commandOf(pid: number): Promise<string | null> {
  const [file, args] =
    process.platform === "win32"
      ? ["tasklist", ["/FI", `PID eq ${pid}`, "/NH", "/FO", "CSV"]]
      : ["ps", ["-ww", "-o", "command=", "-p", String(pid)]];
  return new Promise((resolve) => {
    execFile(file as string, args as string[], { windowsHide: true }, (error, stdout) => {
      // ps fails when there is no such process, which is an answer; a missing program is none.
      resolve(error && typeof error.code === "string" ? null : stdout);
    });
  });
}
