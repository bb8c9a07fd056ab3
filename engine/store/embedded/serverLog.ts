/**
 * The server's log file, `postgres.log` in Filon's folder, which we open and the server inherits.
 * It is turned over when a server starts, never while one writes.
 */
import { constants } from "node:fs";
import { open, rename, stat, type FileHandle } from "node:fs/promises";
import { join } from "node:path";

const largestBytes = 10 * 2 ** 20;
const tailBytes = 4_000;

/** Path of the log. */
export function logPath(folder: string): string {
  return join(folder, "postgres.log");
}

/** Opens the log for appending, after setting an over-long one aside as `postgres.log.1`; `offset` is its end. */
export async function openLog(folder: string): Promise<{ handle: FileHandle; offset: number }> {
  const path = logPath(folder);
  const before = (await stat(path).catch(() => null))?.size ?? 0;
  // Two processes may do this at once; that the second finds nothing to rename is fine.
  if (before > largestBytes) await rename(path, `${path}.1`).catch(() => {});
  // No link is followed: root may be writing into the folder of a user who put one there.
  const flags = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0);
  const handle = await open(path, flags, 0o600);
  const { uid, gid } = await stat(folder);
  if (process.getuid?.() === 0) await handle.chown(uid, gid);
  return { handle, offset: (await handle.stat()).size };
}

/** What the log gained since `offset`, its last lines only. */
export async function logTail(folder: string, offset: number): Promise<string> {
  const handle = await open(logPath(folder), "r").catch(() => null);
  if (!handle) return "";
  try {
    const { size } = await handle.stat();
    const from = Math.max(size - tailBytes, Math.min(offset, size));
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - from), 0, size - from, from);
    return buffer.subarray(0, bytesRead).toString().trim();
  } finally {
    await handle.close();
  }
}
