/**
 * Chooses the operating system user that runs PostgreSQL, because PostgreSQL refuses to run as root.
 * It never creates a user and never changes who we are ourselves.
 */
import { lchown, readFile, readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** An operating system user, as `spawn` and `chown` want it. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * The user that PostgreSQL shall run as, or null when that is ourselves (not root, or Windows).
 *
 * The owner of existing data comes first, since the server accepts no other; then the owner of Filon's folder;
 * then a user that systems have anyway.
 * @throws Error — when the system knows none of these users.
 */
export async function serverAccount(folder: string, cluster: string): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  const clusterOwner = await ownerOf(cluster);
  if (clusterOwner) return clusterOwner;

  const users = parsePasswd(await readFile("/etc/passwd", "utf8").catch(() => ""));
  const folderOwner = await ownerOf(folder);
  // initdb looks its own user up, so an owner without a passwd line (common in containers) does not do.
  const account =
    users.find((user) => user.uid === folderOwner?.uid) ??
    ["postgres", "_postgres", "nobody"].map((name) => users.find((user) => user.name === name)).find(Boolean);
  if (!account) {
    throw new Error(
      "PostgreSQL does not run as root, and /etc/passwd has neither a user postgres nor nobody. Run Filon as a normal user.",
    );
  }
  return { uid: account.uid, gid: account.gid };
}

/**
 * Makes the account the owner of one file or folder; does nothing when the server runs as ourselves.
 * Links are never followed, since root may work in the folder of a user who put them there.
 */
export async function giveTo(account: Account | null, path: string): Promise<void> {
  if (account) await lchown(path, account.uid, account.gid);
}

/** Like `giveTo`, with everything below the folder. */
export async function giveTreeTo(account: Account | null, folder: string): Promise<void> {
  if (!account) return;
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await giveTreeTo(account, path);
    else await lchown(path, account.uid, account.gid);
  }
  await lchown(folder, account.uid, account.gid);
}

async function ownerOf(path: string): Promise<Account | null> {
  const found = await stat(path).catch(() => null);
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : null;
}

function parsePasswd(text: string): (Account & { name: string })[] {
  return text
    .split("\n")
    .map((line) => line.split(":"))
    .filter((fields) => fields.length >= 4)
    .map(([name, , uid, gid]) => ({ name: name ?? "", uid: Number(uid), gid: Number(gid) }));
}
