import { cpSync, mkdirSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import {
  ask,
  endAll,
  eventually,
  givenBystander,
  givenFolder,
  givenProcess,
  open,
  runningServer,
  textOf,
} from "./testFolder.ts";

afterEach(endAll);

const usersOfServer = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND mode = 'ShareLock'";

describe("recovery", () => {
  it("starts again after the server and its user were killed", async () => {
    const folder = givenFolder();
    const other = givenProcess(folder);
    const { serverPid } = await other.ready;
    await other.kill();
    process.kill(serverPid, "SIGKILL");

    const database = await open(folder);

    expect(database.adopted).toBe(false);
    expect(await ask(database, "SELECT 1")).toBe("1");
  });

  it("brings a server back that is killed under its users, at the same address", async () => {
    const folder = givenFolder();
    const lines: string[] = [];
    const [one, two] = [await open(folder, { log: (line) => lines.push(line) }), await open(folder)];
    const { connection } = one;
    const killed = (await runningServer(one.dataFolder)) ?? 0;

    process.kill(killed, "SIGKILL");
    await eventually(async () => lines.includes("PostgreSQL is back."));

    expect(one.connection).toEqual(connection);
    expect(await ask(two, "SELECT 1")).toBe("1");
    await eventually(async () => (await ask(one, usersOfServer)) === "2");
    await one.stop();
    expect(await ask(two, "SELECT 1")).toBe("1");
    await two.stop();
    expect(await runningServer(two.dataFolder)).toBeNull();
  });

  it("stays a user of the server when its connection is cut", async () => {
    const folder = givenFolder();
    const [one, two] = [await open(folder), await open(folder)];

    await ask(one, "SELECT count(pg_terminate_backend(pid)) FROM pg_locks WHERE locktype = 'advisory'");
    await eventually(async () => (await ask(one, usersOfServer)) === "2");
    await two.stop();

    expect(await ask(one, "SELECT 1")).toBe("1");
  });

  it("stops cleanly when the server is gone for good", async () => {
    const folder = givenFolder();
    const database = await open(folder);
    process.kill((await runningServer(database.dataFolder)) ?? 0, "SIGKILL");

    await database.stop();

    await eventually(async () => (await runningServer(database.dataFolder)) === null);
  });

  it("is not fooled by a postmaster.pid that names another program of the same user", async () => {
    const folder = givenFolder();
    const first = await open(folder);
    const [pidFile, lockFile] = [
      join(first.dataFolder, "postmaster.pid"),
      join(first.connection.host, ".s.PGSQL.5432.lock"),
    ];
    const [pidText, lockText] = [textOf(pidFile), textOf(lockFile)];
    const { uid, gid } = statSync(first.dataFolder);
    await first.stop();
    const bystander = await givenBystander(uid, gid);
    writeFileSync(pidFile, pidText.replace(/^\d+/, String(bystander)));
    writeFileSync(lockFile, lockText.replace(/^\d+/, String(bystander)));

    const second = await open(folder);

    expect(await ask(second, "SELECT 1")).toBe("1");
    expect(await runningServer(second.dataFolder)).not.toBe(bystander);
    await second.stop();
    expect(() => process.kill(bystander, 0)).not.toThrow();
  });

  it("starts after a power cut that left the lock files empty", async () => {
    const folder = givenFolder();
    const first = await open(folder);
    const { host } = first.connection;
    await first.stop();
    for (const file of [join(first.dataFolder, "postmaster.pid"), join(host, ".s.PGSQL.5432.lock")]) {
      writeFileSync(file, "");
    }

    expect(await ask(await open(folder), "SELECT 1")).toBe("1");
  });

  it("goes round a socket lock that names another program", async () => {
    const folder = givenFolder();
    const first = await open(folder);
    const { uid, gid } = statSync(first.dataFolder);
    await first.stop();
    const bystander = await givenBystander(uid, gid);
    writeFileSync(join(first.connection.host, ".s.PGSQL.5432.lock"), `${bystander}\n`);

    const second = await open(folder);

    expect(second.connection.port).toBe(5433);
    expect(await ask(second, "SELECT 1")).toBe("1");
  });

  it("makes the database anew after a kill in the middle of initdb", async () => {
    const folder = givenFolder();
    const leftover = join(folder, ".initdb-999999999-0badcafe");
    mkdirSync(join(leftover, "postgres"), { recursive: true });
    writeFileSync(join(leftover, "postgres", "PG_VERSION"), "18\n");

    const database = await open(folder);

    expect(await ask(database, "SELECT 1")).toBe("1");
    expect(statSync(leftover, { throwIfNoEntry: false })).toBeUndefined();
  });

  it("really is killed in the middle of initdb, and makes the database anew", async () => {
    const folder = givenFolder();
    const other = givenProcess(folder);
    other.ready.catch(() => {});
    await eventually(async () => readdirSync(folder).some((name) => name.startsWith(".initdb-")));
    await other.kill();

    const database = await open(folder);

    expect(database.adopted).toBe(false);
    expect(await ask(database, "SELECT 1")).toBe("1");
  });

  it("sets aside, and does not delete, a folder postgres that holds no database", async () => {
    const folder = givenFolder();
    mkdirSync(join(folder, "postgres"));
    writeFileSync(join(folder, "postgres", "letter.txt"), "dear");

    const database = await open(folder);

    expect(await ask(database, "SELECT 1")).toBe("1");
    expect(readdirSync(folder).find((name) => name.startsWith("postgres.aside-"))).toBeDefined();
  });

  it("gives the database its password when connection.json was lost", async () => {
    const folder = givenFolder();
    const first = await open(folder);
    await ask(first, "CREATE TABLE note AS SELECT 'still here' AS text");
    await first.stop();
    rmSync(join(folder, "connection.json"));

    const second = await open(folder);

    expect(second.connection.password).not.toBe(first.connection.password);
    expect(await ask(second, "SELECT text FROM note")).toBe("still here");
  });

  it("refuses a running server whose password was lost, and says how to stop it", async () => {
    const folder = givenFolder();
    const first = await open(folder);
    const before = textOf(folder, "connection.json");
    writeFileSync(join(folder, "connection.json"), before.replace(first.connection.password, "forgotten"));

    await expect(open(folder)).rejects.toThrow(/Stop it with "kill -INT \d+"/);

    writeFileSync(join(folder, "connection.json"), before);
  });

  it("replaces a connection.json that holds no JSON", async () => {
    const folder = givenFolder();
    writeFileSync(join(folder, "connection.json"), "");

    expect(await ask(await open(folder), "SELECT 1")).toBe("1");
  });

  it("starts a server of its own in a copy of a folder that is in use", async () => {
    const [folder, copy] = [givenFolder(), join(givenFolder(), "copy")];
    const original = await open(folder);
    cpSync(folder, copy, { recursive: true, filter: (path) => !path.includes("PGSQL") });

    const copied = await open(copy);

    expect(copied.adopted).toBe(false);
    expect(await ask(copied, "SHOW data_directory")).toBe(join(copy, "postgres"));
    await copied.stop();
    expect(await ask(original, "SELECT 1")).toBe("1");
  });

  it("shows the end of the log when the server does not start", async () => {
    const folder = givenFolder();
    const first = await open(folder);
    await first.stop();
    writeFileSync(join(first.dataFolder, "postgresql.conf"), "no_such_setting = 1\n");

    await expect(open(folder)).rejects.toThrow(/does not start[^]*postgres\.log[^]*no_such_setting/);
  });

  it("refuses data of another PostgreSQL, and says which", async () => {
    const folder = givenFolder();
    const first = await open(folder);
    await first.stop();
    writeFileSync(join(first.dataFolder, "PG_VERSION"), "12\n");

    await expect(open(folder)).rejects.toThrow(/written by PostgreSQL 12/);
  });

  it("turns an over-long log over", async () => {
    const folder = givenFolder();
    writeFileSync(join(folder, "postgres.log"), "");
    truncateSync(join(folder, "postgres.log"), 11 * 2 ** 20);

    await open(folder);

    expect(statSync(join(folder, "postgres.log.1")).size).toBe(11 * 2 ** 20);
    expect(textOf(folder, "postgres.log")).toContain("ready to accept connections");
  });
});
