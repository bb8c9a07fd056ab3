/**
 * Makes the links between shared library names that npm packages cannot carry.
 * The package's own install script does the same, but package managers increasingly do not run such scripts.
 */
import { randomBytes } from "node:crypto";
import { access, copyFile, readFile, rename, rm, symlink } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";

interface LibraryLink {
  /** The library's file, relative to the folder that holds `native`. */
  readonly source: string;
  /** The further name it must have. */
  readonly target: string;
}

/**
 * Makes the links that are missing; two processes may do so at once.
 * @returns false when the folder cannot be written to.
 */
export async function makeLibraryLinks(native: string): Promise<boolean> {
  const packageFolder = dirname(native);
  try {
    for (const link of await readLinks(native)) {
      await makeLink(join(packageFolder, link.source), join(packageFolder, link.target));
    }
    return true;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ""; // only file system calls above
    if (["EROFS", "EACCES", "EPERM"].includes(code)) return false;
    throw error;
  }
}

async function readLinks(native: string): Promise<readonly LibraryLink[]> {
  const text = await readFile(join(native, "pg-symlinks.json"), "utf8").catch(() => "[]");
  return JSON.parse(text) as LibraryLink[]; // comes with the binaries, which we trust anyway
}

async function makeLink(source: string, target: string): Promise<void> {
  const exists = await access(target).then(
    () => true,
    () => false,
  );
  if (exists) return;
  // Made beside and renamed over, so that a broken link is replaced and nobody ever sees a missing one.
  const fresh = join(dirname(target), `${basename(target)}.${randomBytes(4).toString("hex")}`);
  try {
    if (process.platform === "win32") await copyFile(source, fresh);
    else await symlink(relative(dirname(target), source), fresh);
    await rename(fresh, target);
  } finally {
    await rm(fresh, { force: true });
  }
}
