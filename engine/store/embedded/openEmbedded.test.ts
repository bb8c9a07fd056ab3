import { statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { ask, endAll, eventually, givenFolder, givenProcess, open, runningServer } from "./testFolder.ts";

afterEach(endAll);

describe("openEmbedded", () => {
  it("makes a database in an empty folder and answers queries", async () => {
    const folder = givenFolder();

    const database = await open(join(folder, "deep", "data"));

    expect(await ask(database, "SELECT current_database()")).toBe("filon");
    expect(database.adopted).toBe(false);
    expect(database.dataFolder).toBe(join(folder, "deep", "data", "postgres"));
  });

  it("keeps text in UTF-8 with PostgreSQL's own locale, and times in UTC", async () => {
    const database = await open(givenFolder());

    const locale = "SELECT concat_ws(' ', datlocprovider, datlocale, pg_encoding_to_char(encoding)) FROM pg_database";
    expect(await ask(database, `${locale} WHERE datname = 'filon'`)).toBe("b C.UTF-8 UTF8");
    expect(await ask(database, "SELECT 'É' ILIKE 'é'")).toBe("true");
    expect(await ask(database, "SHOW timezone")).toBe("UTC");
  });

  it("asks for the password, which only the owner of the folder can read, and listens on no network", async () => {
    const folder = givenFolder();
    const database = await open(folder);
    const stranger = { ...database, connection: { ...database.connection, password: "guess" } };

    await expect(ask(stranger, "SELECT 1")).rejects.toThrow("password authentication failed");
    expect(statSync(join(folder, "connection.json")).mode & 0o777).toBe(0o600);
    expect(statSync(database.connection.host).mode & 0o777).toBe(0o700);
    expect(await ask(database, "SHOW listen_addresses")).toBe("");
  });

  it("finds the data again after a stop", async () => {
    const folder = givenFolder();
    const first = await open(folder);
    await ask(first, "CREATE TABLE note AS SELECT 'still here' AS text");
    await first.stop();
    expect(await runningServer(first.dataFolder)).toBeNull();

    const second = await open(folder);

    expect(await ask(second, "SELECT text FROM note")).toBe("still here");
  });

  it("adopts a running server, which stops with its last user and not before", async () => {
    const folder = givenFolder();
    const first = await open(folder);
    const second = await open(folder);

    await first.stop();
    const afterFirst = await ask(second, "SELECT 1");
    await second.stop();

    expect([first.adopted, second.adopted]).toEqual([false, true]);
    expect(afterFirst).toBe("1");
    expect(await runningServer(second.dataFolder)).toBeNull();
  });

  it("runs one server for processes that open an empty folder at the same moment", async () => {
    const folder = givenFolder();
    const others = [givenProcess(folder), givenProcess(folder), givenProcess(folder)];
    const [mine, ...theirs] = await Promise.all([open(folder), ...others.map((other) => other.ready)]);

    const pids = new Set(theirs.map((their) => their.serverPid).concat((await runningServer(mine.dataFolder)) ?? 0));
    expect(pids.size).toBe(1);
    expect([mine, ...theirs].filter((one) => !one.adopted)).toHaveLength(1);

    expect(await Promise.all(others.map((other) => other.stop()))).toEqual([0, 0, 0]);
    expect(await ask(mine, "SELECT 1")).toBe("1");
    await mine.stop();
    expect(await runningServer(mine.dataFolder)).toBeNull();
  });

  it("has a running server for whoever opens while another stops", async () => {
    const folder = givenFolder();
    let current = await open(folder);

    for (let round = 0; round < 8; round++) {
      const [next] = await Promise.all([open(folder), current.stop()]);
      expect(await ask(next, "SELECT 1")).toBe("1");
      current = next;
    }
  });

  it("lets a process end that forgets to stop, and adopts its server", async () => {
    const folder = givenFolder();
    const other = givenProcess(folder);
    const { serverPid } = await other.ready;
    await other.kill();

    const database = await open(folder);

    expect(database.adopted).toBe(true);
    expect(await runningServer(database.dataFolder)).toBe(serverPid);
    // PostgreSQL notices in its own time that the killed process uses it no more.
    const held = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'";
    await eventually(async () => (await ask(database, held)) === "1");
    await database.stop();
    expect(await runningServer(database.dataFolder)).toBeNull();
  });
});
