/**
 * Keeps `connection.json`: the superuser's password, made once, and where the server was last heard.
 * The password is the truth; the address is a courtesy to people, because postmaster.pid is always newer.
 */
import { randomBytes } from "node:crypto";
import { open, readFile, rename, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** Where a server listens: a socket folder on POSIX, or a loopback address. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

/** Who we are to the server, and our own database in it. */
export interface Secret {
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/**
 * Reads the secret of a data folder, or makes one; of processes that do so at once, all get the same.
 * @throws Error — when the file belongs to another user.
 */
export async function readOrCreateSecret(folder: string): Promise<Secret> {
  const file = join(folder, "connection.json");
  for (let attempt = 0; ; attempt++) {
    const found = await readConnection(folder);
    if (found !== "missing" && found !== "unreadable") return found.secret;

    // An unreadable file is most likely being written by another process this very moment.
    if (found === "unreadable" && attempt < 25) {
      await sleep(20);
      continue;
    }
    const secret = { user: "filon", password: randomBytes(24).toString("base64url"), database: "filon" };
    if (found === "unreadable") await replaceFile(file, secret);
    else await writeNew(file, secret).catch(passWhenExisting);
  }
}

/** The address the server had when it last started, or null. */
export async function lastAddress(folder: string): Promise<Address | null> {
  const found = await readConnection(folder);
  return found === "missing" || found === "unreadable" ? null : found.address;
}

/** Writes down where the server listens now. */
export async function recordAddress(folder: string, secret: Secret, address: Address): Promise<void> {
  await replaceFile(join(folder, "connection.json"), { ...address, ...secret });
}

type Found = { secret: Secret; address: Address | null } | "missing" | "unreadable";

async function readConnection(folder: string): Promise<Found> {
  const file = join(folder, "connection.json");
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return "missing"; // fs errors always carry a code
    throw new Error(`${file} cannot be read. Run Filon as the user that created it, or as root.`, { cause });
  }
  try {
    const { user, password, database, host, port } = JSON.parse(text) as Record<string, unknown>;
    if (typeof user !== "string" || typeof password !== "string" || typeof database !== "string") return "unreadable";
    const address = typeof host === "string" && typeof port === "number" ? { host, port } : null;
    return { secret: { user, password, database }, address };
  } catch {
    return "unreadable";
  }
}

function passWhenExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== "EEXIST") throw error; // another process was faster, and its secret counts
}

async function writeNew(file: string, content: object): Promise<void> {
  const handle = await open(file, "wx", 0o600);
  try {
    // Root may run one command in a folder that belongs to a normal user, who must still be able to read this after.
    const { uid, gid } = await stat(dirname(file));
    if (process.getuid?.() === 0) await handle.chown(uid, gid);
    await handle.writeFile(JSON.stringify(content, null, 2) + "\n");
  } finally {
    await handle.close();
  }
}

async function replaceFile(file: string, content: object): Promise<void> {
  const fresh = `${file}.${randomBytes(4).toString("hex")}`;
  await writeNew(fresh, content);
  await rename(fresh, file);
}
