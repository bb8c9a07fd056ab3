import { afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { openDatabase } from "../../engine/store/database.ts";
import { personOf, useWorld, type Person } from "../world.ts";
import { refused } from "../odata/probe.ts";
import { head, rawClient } from "./client.ts";
import { holdingAccount, holdingTasks, waitingForLock } from "./database.ts";
import { poll } from "./poll.ts";
import { serve, serveApp } from "./server.ts";

/** Clients that go, statements that take too long, and more of them than there are connections. */
const world = useWorld();
const closing: (() => Promise<void>)[] = [];
let accountid: string;
beforeAll(async () => {
  accountid = String((await world.given.account({ description: "before" }))["accountid"]);
});
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A server with few connections and little patience over the same data. */
async function small(options: { statementTimeoutMs?: number; patienceMs?: number }): Promise<Person> {
  const [row] = await world.database.run({ text: "SELECT current_database()", values: [] });
  const database = openDatabase({
    connection: { ...inject("testDatabase"), database: String(row?.[0]) },
    readers: 1,
    writers: 1,
    ...options,
  });
  closing.push(() => database.close());
  const { id, token } = world.as("ada");
  return personOf(await serve({ ...world.context, database }), id, token);
}

const description = async () =>
  (await world.as("ada").read(`accounts(${accountid})?$select=description`))["description"];

describe("a client that goes", () => {
  it("in the middle of a read has it cancelled in PostgreSQL, and the connection serves others", async () => {
    const table = await holdingTasks(world);
    const clients = Array.from({ length: 3 }, (_, index) => {
      const client = rawClient(world.url);
      client.socket.write(head("GET", `tasks?$filter=subject%20eq%20%27${index}%27`, world.as("ada").token));
      return client;
    });
    await table.isAwaitedBy(3);

    for (const { socket } of clients) socket.destroy();

    // The lock is still held: what waited for it was cancelled, not served.
    await poll(async () => ((await waitingForLock(world.database)) === 0 ? true : null));
    await table.release();
    const answers = await Promise.all(Array.from({ length: 8 }, () => world.as("ada").get("tasks?$top=1")));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200));
  });

  it("in the middle of a write leaves it whole", async () => {
    const row = await holdingAccount(world, accountid);
    const body = '{"description":"after"}';
    const client = rawClient(world.url);
    client.socket.write(`${head("PATCH", `accounts(${accountid})`, world.as("ada").token, body.length)}${body}`);
    await row.isAwaitedBy(1);

    client.socket.destroy();
    await row.release();

    await poll(async () => ((await description()) === "after" ? true : null));
  });

  it("in the middle of its body leaves nothing", async () => {
    const client = rawClient(world.url);
    client.socket.write(`${head("POST", "accounts", world.as("ada").token, 100)}{"name":"Norfield gone"`);
    await new Promise((resolve) => client.socket.once("connect", resolve));
    client.socket.destroy();

    expect((await world.as("ada").get("WhoAmI")).status).toBe(200);
    expect((await world.as("ada").get("accounts?$filter=name eq 'Norfield gone'")).body.value).toEqual([]);
  });
});

describe("a statement that takes too long", () => {
  it.each(["en", "fr"])("is stopped and refused (%s)", async (language) => {
    const ada = await small({ statementTimeoutMs: 1000 });
    await ada.get("WhoAmI");
    const table = await holdingTasks(world);
    const answer = await ada.get("tasks?$top=1", { headers: { "accept-language": language } });
    await table.release();

    expect(refused(answer)).toBe("400 0x80044151");
    expect(answer.body.error.message).toMatch(language === "fr" ? /^La requête a pris/ : /^The query took/);
    expect((await ada.get("tasks?$top=1")).status).toBe(200);
  });

  it("of a write leaves nothing of it", async () => {
    const ada = await small({ statementTimeoutMs: 1000 });
    const before = await description();
    const row = await holdingAccount(world, accountid);
    const answer = await ada.patch(`accounts(${accountid})`, { description: "too late" });
    await row.release();

    expect(refused(answer)).toBe("400 0x80044151");
    expect(await description()).toBe(before);
    expect((await ada.patch(`accounts(${accountid})`, { description: "in time" })).status).toBe(204);
  });
});

describe("more requests than connections", () => {
  it("wait for a while, and are then told to come again", async () => {
    const ada = await small({ patienceMs: 1500 });
    await ada.get("WhoAmI");
    const table = await holdingTasks(world);
    const first = ada.get("tasks?$top=1");
    await table.isAwaitedBy(1);

    const others = await Promise.all([2, 3, 4].map((top) => ada.get(`tasks?$top=${top}`)));
    await table.release();

    expect(others.map((answer) => `${refused(answer)} ${answer.headers.get("retry-after")}`)).toEqual(
      Array.from({ length: 3 }, () => "503 databaseBusy 5"),
    );
    expect((await first).status).toBe(200);
    expect((await ada.get("tasks?$top=2")).status).toBe(200);
  });

  it("of writes too", async () => {
    const ada = await small({ patienceMs: 1500 });
    const row = await holdingAccount(world, accountid);
    const first = ada.patch(`accounts(${accountid})`, { description: "first" });
    await row.isAwaitedBy(1);

    const second = await ada.patch(`accounts(${accountid})`, { description: "second" });
    await row.release();

    expect(refused(second)).toBe("503 databaseBusy");
    expect((await first).status).toBe(204);
    expect(await description()).toBe("first");
  });
});

describe("a server that is told to stop", () => {
  it("answers the requests under way, and takes no more", async () => {
    const { app, url } = await serveApp(world.context);
    const ada = personOf(url, world.as("ada").id, world.as("ada").token);
    const [row, table] = [await holdingAccount(world, accountid), await holdingTasks(world)];
    const write = ada.patch(`accounts(${accountid})`, { description: "the last" });
    const read = ada.get("tasks?$top=1");
    await row.isAwaitedBy(2);

    const stopped = app.close();
    await poll(() => (app.server.listening ? null : true));
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
    await Promise.all([row.release(), table.release()]);

    expect([(await write).status, (await read).status]).toEqual([204, 200]);
    // A connection that was kept for more is closed once it has no more use, as the command line does.
    const sweep = setInterval(() => app.server.closeIdleConnections(), 20);
    await stopped.finally(() => clearInterval(sweep));
    expect(await description()).toBe("the last");
  });
});
