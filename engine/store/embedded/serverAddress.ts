/**
 * Finds an address for a server about to start: a private socket folder on POSIX, a free loopback port on Windows.
 * It never removes what an earlier server left there; it goes round it.
 */
import { randomBytes } from "node:crypto";
import { chmod, lstat, mkdir, mkdtemp, readFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { giveTo } from "./account.ts";
import type { Address } from "./connectionFile.ts";
import type { Place } from "./place.ts";
import { isAlive } from "./postmasterFile.ts";
import { canReach } from "./reach.ts";

const temporaryPrefix = "filon-";

/**
 * An address that is free now, if possible the one the server had before.
 * @param deadPid - the pid of the last server, known to be gone; its lock files do not count.
 */
export async function chooseAddress(place: Place, previous: Address | null, deadPid: number | null): Promise<Address> {
  if (process.platform === "win32") {
    const port = (await freePort(previous?.port ?? 0)) ?? (await freePort(0));
    if (port === null) throw new Error("There is no free port on 127.0.0.1.");
    return { host: "127.0.0.1", port };
  }
  const host = await socketFolder(place, previous?.host);
  return { host, port: await freeSocketName(host, deadPid) };
}

/** True when the folder was made by us under the system's folder for temporary files, for one server's life. */
export function isTemporarySocketFolder(host: string): boolean {
  return basename(host).startsWith(temporaryPrefix);
}

/** True when a socket in this folder has a path that the system accepts: 107 bytes on Linux, 103 elsewhere. */
export function fitsSocketPath(folder: string, platform: NodeJS.Platform = process.platform): boolean {
  return Buffer.byteLength(join(folder, ".s.PGSQL.5432")) <= (platform === "linux" ? 107 : 103);
}

async function socketFolder(place: Place, previous: string | undefined): Promise<string> {
  const beside = join(place.root, "socket");
  if (fitsSocketPath(beside) && (await makeFolder(beside))) {
    await makePrivate(beside, place);
    if (await takesSockets(beside)) return beside;
  }
  if (previous && isTemporarySocketFolder(previous) && (await isPrivate(previous, place))) return previous;

  const usable = !place.account || (await canReach(tmpdir(), place.account));
  const fits = fitsSocketPath(join(tmpdir(), `${temporaryPrefix}XXXXXX`));
  const folder = await mkdtemp(join(usable && fits ? tmpdir() : "/tmp", temporaryPrefix));
  await makePrivate(folder, place);
  return folder;
}

// False when the name is taken by something else, such as a link that would take us out of the folder.
async function makeFolder(path: string): Promise<boolean> {
  await mkdir(path).catch(() => {});
  return (await lstat(path).catch(() => null))?.isDirectory() ?? false;
}

async function makePrivate(folder: string, place: Place): Promise<void> {
  await chmod(folder, 0o700);
  await giveTo(place.account, folder);
}

// The folder for temporary files is everybody's: after a reboot somebody else may have taken the name.
async function isPrivate(folder: string, place: Place): Promise<boolean> {
  const found = await lstat(folder).catch(() => null);
  const owner = place.account?.uid ?? process.getuid?.();
  return found !== null && found.isDirectory() && found.uid === owner && (found.mode & 0o077) === 0;
}

// Shared folders of virtual machines and some network file systems have no sockets.
async function takesSockets(folder: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(join(folder, randomBytes(4).toString("hex")), () => server.close(() => resolve(true)));
  });
}

async function freeSocketName(folder: string, deadPid: number | null): Promise<number> {
  for (let port = 5432; port < 5532; port++) {
    const lock = await readFile(join(folder, `.s.PGSQL.${port}.lock`), "utf8").catch(() => null);
    if (lock === null) return port;
    const pid = Math.abs(Number.parseInt(lock, 10)) || null; // a lock that names nobody is one PostgreSQL stumbles over
    if (pid !== null && (pid === deadPid || !isAlive(pid))) return port;
  }
  throw new Error(`Every socket name in ${folder} is taken. Remove the files in it while no PostgreSQL runs.`);
}

async function freePort(wanted: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(null));
    server.listen(wanted, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : null));
    });
  });
}
