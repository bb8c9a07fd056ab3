/**
 * Folders in which something grows until it is complete and can be renamed to its place.
 * A killed process leaves one behind; the next removes it, and never one that is in use.
 */
import { randomBytes } from "node:crypto";
import { chmod, mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { isAlive } from "./postmasterFile.ts";

const abandonedAfterMs = 60 * 60_000;
const inUse = new Set<string>();

/** Runs `fill` with an empty folder inside `parent`, which others may enter but not list; removes it afterwards. */
export async function withWorkFolder<T>(
  parent: string,
  purpose: string,
  fill: (folder: string) => Promise<T>,
): Promise<T> {
  await removeLeftovers(parent, purpose);
  const folder = join(parent, `.${purpose}-${process.pid}-${randomBytes(4).toString("hex")}`);
  inUse.add(folder);
  try {
    await mkdir(folder);
    await chmod(folder, 0o711);
    return await fill(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
    inUse.delete(folder);
  }
}

async function removeLeftovers(parent: string, purpose: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!name.startsWith(`.${purpose}-`)) continue;
    const path = join(parent, name);
    if (!inUse.has(path) && (await isAbandoned(path, Number(name.split("-").at(-2))))) {
      // An initdb that outlived its starter may still be writing there; then the start after this one removes it.
      await rm(path, { recursive: true, force: true }).catch(() => {});
    }
  }
}

// Containers give the same few pids to every run, so a living pid proves little about an old folder.
async function isAbandoned(path: string, pid: number): Promise<boolean> {
  if (pid === process.pid || !isAlive(pid)) return true;
  const { mtimeMs } = (await stat(path).catch(() => null)) ?? { mtimeMs: Date.now() };
  return Date.now() - mtimeMs > abandonedAfterMs;
}
