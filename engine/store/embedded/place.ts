/**
 * Decides which folder holds the database: Filon's own, or one under /var/lib when root's PostgreSQL cannot get there.
 * It moves data there when it must, and leaves a note; it never deletes data.
 */
import { createHash } from "node:crypto";
import { chmod, cp, mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { serverAccount, type Account } from "./account.ts";
import { canReach } from "./reach.ts";
import { withWorkFolder } from "./workFolder.ts";

/** Where the database lies and who owns it. */
export interface Place {
  /** Holds the cluster, its socket folder and perhaps copied binaries. */
  readonly root: string;
  /** PGDATA. */
  readonly cluster: string;
  readonly account: Account | null;
}

const sharedParent = "/var/lib/filon";

/** The folder that holds the database as far as is written down; touches nothing. */
export async function recordedRoot(folder: string): Promise<string> {
  return (await readLocation(folder)) ?? folder;
}

/**
 * Finds the place for the database of this folder, and makes it ready to be written by the server's account.
 * @throws Error — when the note says that the data is elsewhere, and it is not there.
 */
export async function choosePlace(folder: string, log: (line: string) => void): Promise<Place> {
  const recorded = await readLocation(folder);
  if (recorded && !(await isCluster(join(recorded, "postgres")))) {
    throw new Error(
      `${join(folder, "LOCATION")} says that the database is in ${recorded}, and it is not there. ` +
        "Bring it back, or remove the file LOCATION to begin with an empty database.",
    );
  }
  const account = await serverAccount(folder, join(recorded ?? folder, "postgres"));
  if (recorded) return { root: recorded, cluster: join(recorded, "postgres"), account };
  if (!account || (await canReach(folder, account))) {
    return { root: folder, cluster: join(folder, "postgres"), account };
  }
  const root = await moveOut(folder);
  log(`PostgreSQL does not run as root and other users cannot enter ${folder}, so the database is in ${root}.`);
  return { root, cluster: join(root, "postgres"), account };
}

/** Notes where the database is. Called once it is complete, so that the note is never ahead of the data. */
export async function recordPlace(folder: string, place: Place): Promise<void> {
  if (place.root === folder) return;
  const note =
    "\n\nThe database of this folder is in the folder named above, because PostgreSQL\ncannot enter this one.\n";
  await writeFile(join(folder, "LOCATION"), place.root + note);
}

/** True when the folder holds a complete database. */
export async function isCluster(cluster: string): Promise<boolean> {
  return stat(join(cluster, "PG_VERSION")).then(
    () => true,
    () => false,
  );
}

async function readLocation(folder: string): Promise<string | null> {
  const text = await readFile(join(folder, "LOCATION"), "utf8").catch(() => "");
  return text.split("\n")[0]?.trim() || null;
}

async function moveOut(folder: string): Promise<string> {
  const hash = createHash("sha256").update(folder).digest("hex").slice(0, 10);
  // Cut short because a socket path has little room.
  const name = basename(folder)
    .replaceAll(/[^\w.-]/g, "-")
    .slice(0, 40);
  const root = join(sharedParent, `${name}-${hash}`);
  await mkdir(root, { recursive: true });
  // Against a strict umask: both folders must let the server's account through. They hold no secret themselves.
  await chmod(sharedParent, 0o755);
  await chmod(root, 0o755);

  const before = join(folder, "postgres");
  const after = join(root, "postgres");
  if ((await isCluster(before)) && !(await isCluster(after))) await moveTree(before, after);
  return root;
}

async function moveTree(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error; // fs errors always carry a code
    await withWorkFolder(dirname(to), "move", async (work) => {
      const copy = join(work, "postgres");
      await cp(from, copy, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
      await rename(copy, to);
    });
    await rename(from, `${from}.moved`); // a person may remove it when satisfied
  }
}
