import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrations } from "../../cli/openFilon.ts";
import { createUser } from "../../cli/people.ts";
import { operations } from "../../crm/operations.ts";
import { rules } from "../../crm/rules.ts";
import { setUp, signingKey } from "../../crm/setup/setUp.ts";
import { tables } from "../../crm/tables.ts";
import { createClient, issueToken } from "../../engine/access/clients.ts";
import type { ApiContext } from "../../engine/http/context.ts";
import { loadModel } from "../../engine/model/model.ts";
import { openDatabase, type Database } from "../../engine/store/database.ts";
import { migrate } from "../../engine/store/migrate.ts";
import { endAll, givenFolder, open, runningServer } from "../../engine/store/embedded/testFolder.ts";
import { refused } from "../odata/probe.ts";
import { personOf, type Answer, type Person } from "../world.ts";
import { poll } from "./poll.ts";
import { serve } from "./server.ts";

/**
 * PostgreSQL goes away under load: every request is answered, what fails does so cleanly, what was written is whole, and
 * all goes on by itself. A server of its own, since stopping it would stop the tests beside.
 */
let database: Database;
let ada: Person;
let cluster: string;
const mistakes: unknown[] = [];
beforeAll(async () => {
  const embedded = await open(givenFolder(), { durable: true });
  cluster = embedded.dataFolder;
  database = openDatabase({ connection: embedded.connection, onError: () => {} });
  await migrate(database, migrations());
  const model = loadModel(tables);
  await setUp(database, model);
  const secret = { key: await signingKey(database) };
  const context: ApiContext = { model, rules, operations, database, secret };
  const url = await serve(context);
  const id = await createUser(
    { context, database },
    { email: "ada@filon.test", firstname: "Ada", lastname: "Test", role: "System Administrator" },
  );
  const client = await createClient(database, "ada", id);
  ada = personOf(url, id, (await issueToken(database, client.clientId, client.secret)) ?? "");
});

afterAll(async () => {
  await database?.close();
  await endAll();
});

const clean = /^(200|204|503 (databaseAway|outcomeUnknown))$/;
const told = (answer: Answer) => (answer.status < 300 ? String(answer.status) : refused(answer));

/** Reads and writes without a pause until told to stop; gives what was answered, and which accounts were promised. */
function load(prefix: string) {
  let isOver = false;
  const answers = new Map<string, number>();
  const promised: string[] = [];
  const note = (answer: Answer) => {
    const kind = told(answer);
    answers.set(kind, (answers.get(kind) ?? 0) + 1);
    if (answer.status === 503 && !answer.headers.has("retry-after")) mistakes.push("503 without Retry-After");
    return answer;
  };
  const repeated = async (work: (turn: number) => Promise<void>) => {
    for (let turn = 0; !isOver; turn++) await work(turn);
  };
  const reader = () => repeated(async () => void note(await ada.get("accounts?$top=5&$select=name&$count=true")));
  const writer = (who: number) =>
    repeated(async (turn) => {
      const name = `${prefix} ${who}-${turn}`;
      const { status } = note(await ada.post("accounts", { name, Account_Tasks: [{ subject: name }] }));
      if (status === 204) promised.push(name);
    });
  const all = Promise.all([reader(), reader(), reader(), writer(1), writer(2), writer(3)]);
  return {
    answers,
    promised,
    /** Waits until so many requests more have succeeded. */
    goesOn: async () => {
      const before = (answers.get("200") ?? 0) + (answers.get("204") ?? 0);
      await poll(() => ((answers.get("200") ?? 0) + (answers.get("204") ?? 0) > before + 30 ? true : null));
    },
    stop: async () => {
      isOver = true;
      await all;
    },
  };
}

/** Accounts without their task, or promised and not there. */
async function halves(prefix: string, promised: readonly string[]): Promise<unknown> {
  const rows = await database.run({
    text: `SELECT a.name, (SELECT count(*) FROM task t WHERE t.regardingobjectid = a.accountid)::int
      FROM account a WHERE a.name LIKE $1`,
    values: [`${prefix} %`],
  });
  const there = new Set(rows.map(([name]) => name));
  return { half: rows.filter(([, count]) => count !== 1), lost: promised.filter((name) => !there.has(name)) };
}

describe("connections that are cut under load", () => {
  it("fail what they carried and nothing else, and are opened again", async () => {
    const under = load("Cut");
    await under.goesOn();
    for (let round = 0; round < 3; round++) {
      await database
        .run({
          text: "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'filon' AND pid <> pg_backend_pid()",
          values: [],
        })
        .catch(() => {});
      await under.goesOn();
    }
    await under.stop();

    expect([...under.answers.keys()].filter((kind) => !clean.test(kind))).toEqual([]);
    expect(await halves("Cut", under.promised)).toEqual({ half: [], lost: [] });
    expect(mistakes).toEqual([]);
  });
});

describe("PostgreSQL that is restarted under load", () => {
  // At once, as a crash, or in order; whoever uses it starts it again.
  it.each([
    ["crashes", "SIGQUIT"],
    ["is shut down", "SIGINT"],
  ] as const)("fails requests cleanly while it is away when it %s, and all goes on by itself", async (_how, signal) => {
    const under = load(signal);
    await under.goesOn();

    process.kill((await runningServer(cluster)) ?? 0, signal);
    await poll(() => ([...under.answers.keys()].some((kind) => kind.startsWith("503")) ? true : null));
    await under.goesOn();
    await under.stop();

    expect([...under.answers.keys()].filter((kind) => !clean.test(kind))).toEqual([]);
    expect(await halves(signal, under.promised)).toEqual({ half: [], lost: [] });
    expect(mistakes).toEqual([]);
  });
});
