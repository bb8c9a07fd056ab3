/**
 * Folders, processes and questions for the tests of the embedded database, and the end of everything they began.
 * Only tests import this file.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createInterface } from "node:readline";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import { openEmbedded, type EmbeddedDatabase, type OpenOptions } from "./openEmbedded.ts";
import { isPostmasterOf, readPostmasterFile } from "./postmasterFile.ts";

const endings: (() => unknown)[] = [];

/** Ends, in reverse order, all that the other functions began. For `afterEach`. */
export async function endAll(): Promise<void> {
  for (const end of endings.splice(0).reverse()) await end();
}

/** Has something done at the end of the test. */
export function atEnd(end: () => unknown): void {
  endings.push(end);
}

/** A new folder that every user can enter, unlike what `mkdtemp` makes. */
export function givenFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "filon-test-"));
  chmodSync(folder, 0o755);
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Opens the folder's database in this process; stopped at the end. */
export async function open(folder: string, options: Partial<OpenOptions> = {}): Promise<EmbeddedDatabase> {
  const database = await openEmbedded({ folder, durable: false, ...options });
  atEnd(() => database.stop());
  return database;
}

/** Asks one question over a connection of its own; the answer is the first column of the first row, as text. */
export async function ask(database: EmbeddedDatabase, question: string): Promise<string> {
  const client = new Client(database.connection);
  client.on("error", () => {});
  await client.connect();
  try {
    const { rows } = await client.query<unknown[]>({ text: question, rowMode: "array" });
    return String(rows[0]?.[0]);
  } finally {
    await client.end();
  }
}

/** The pid of the server that runs in this PGDATA, or null when none does. */
export async function runningServer(cluster: string): Promise<number | null> {
  const file = await readPostmasterFile(cluster);
  return file && (await isPostmasterOf(cluster, file.pid)) === "yes" ? file.pid : null;
}

/** Another process that uses the folder's database. */
export interface OtherProcess {
  /** Resolves when it has the database, to whether it adopted the server and which one it is. */
  readonly ready: Promise<{ adopted: boolean; serverPid: number }>;
  /** Has it stop its use and end; resolves to its exit code. */
  stop(): Promise<number | null>;
  /** Ends it with SIGKILL. */
  kill(): Promise<void>;
}

/** Starts another process, perhaps of another user, that opens the folder's database and holds it until told otherwise. */
export function givenProcess(folder: string, user: { uid?: number; gid?: number } = {}): OtherProcess {
  const script = fileURLToPath(new URL("./testProcess.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", script, folder], {
    ...user,
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  atEnd(() => end(child, ended, "SIGKILL"));
  return {
    ready: new Promise((resolve, reject) => {
      createInterface({ input: child.stdout }).once("line", (line) => resolve(JSON.parse(line)));
      void ended.then((code) => reject(new Error(`The other process ended early, with code ${code}.`)));
    }),
    stop: async () => {
      child.stdin.end();
      return ended;
    },
    kill: () => end(child, ended, "SIGKILL"),
  };
}

/** A process that lives and has nothing to do with PostgreSQL, run by a user. */
export async function givenBystander(uid: number, gid: number): Promise<number> {
  const child = spawn("sleep", ["60"], { uid, gid, cwd: "/", stdio: "ignore" });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  atEnd(() => end(child, ended, "SIGKILL"));
  await new Promise((resolve) => child.once("spawn", resolve));
  return child.pid ?? 0;
}

/** Waits until something holds, for longer than a busy machine needs. */
export async function eventually(holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error("What was waited for did not happen.");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Text of a file below a folder. */
export function textOf(...path: string[]): string {
  return readFileSync(join(...path), "utf8");
}

/** Removes the folder of a PGDATA that was put outside the data folder; at the end, after the server. */
export function removeOutside(cluster: string): void {
  endings.unshift(() => rmSync(dirname(cluster), { recursive: true, force: true }));
}

async function end(child: ChildProcess, ended: Promise<unknown>, signal: NodeJS.Signals): Promise<void> {
  child.kill(signal);
  await ended;
}
