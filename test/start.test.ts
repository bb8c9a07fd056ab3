import { createServer } from "node:net";
import { afterAll, describe, expect, it } from "vitest";
import { runCommand } from "../cli/runCommand.ts";
import { endAll, givenFolder, runningServer, textOf, atEnd, eventually } from "../engine/store/embedded/testFolder.ts";
import { openEmbedded } from "../engine/store/embedded/openEmbedded.ts";
import { readPostmasterFile } from "../engine/store/embedded/postmasterFile.ts";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { startFilon, type FilonProcess } from "./filonProcess.ts";

/** One data folder lives through these tests, in their order, as it would through an administrator's day. */

const folder = givenFolder();
const cluster = join(folder, "postgres");
const environment = { FILON_DATA_DIR: folder, PORT: "0", HOST: "127.0.0.1" };
const password = "a long and quiet night";

afterAll(endAll);

interface Server {
  readonly process: FilonProcess;
  readonly url: string;
}

async function start(more: Readonly<Record<string, string>> = {}): Promise<Server> {
  const process = startFilon(["start", "--empty"], { ...environment, ...more });
  atEnd(async () => {
    if (process.child.exitCode === null) process.child.kill("SIGKILL");
    await process.ended;
  });
  const [, url = ""] = await process.says(/^Filon listens on (http:\S+)$/m);
  return { process, url };
}

async function stop({ process }: Server, signal: NodeJS.Signals = "SIGTERM") {
  process.child.kill(signal);
  return process.ended;
}

const cookieOf = (response: Response) => response.headers.getSetCookie()[0]?.split(";")[0] ?? "";

async function signIn(url: string): Promise<string> {
  return cookieOf(
    await fetch(`${url}/api/session`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email: "ada@norfield.test", password }),
    }),
  );
}

async function get(url: string, path: string, cookie: string) {
  const response = await fetch(`${url}/api/data/v9.2/${path}`, { headers: { cookie } });
  // oxlint-disable-next-line typescript/no-explicit-any -- a test reads whatever is answered
  return (await response.json()) as any;
}

async function command(...args: string[]) {
  let [out, err] = ["", ""];
  const code = await runCommand(args, environment, { out: (text) => (out += text), err: (text) => (err += text) });
  return { code, out, err };
}

describe.sequential("npm start", () => {
  let server: Server;

  it("makes a database, says where it listens, and lets the administrator in once", async () => {
    server = await start();
    const [link = ""] = await server.process.says(/http:\S+\/sign-in\?token=[\w-]{43}$/m);

    const opened = await fetch(link, { redirect: "manual" });

    expect([opened.status, (await fetch(link, { redirect: "manual" })).status]).toEqual([302, 410]);
    const cookie = cookieOf(opened);
    const chosen = await fetch(`${server.url}/api/session/password`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie },
      body: JSON.stringify({ email: "ada@norfield.test", password }),
    });
    expect(chosen.status).toBe(204);
    expect(await (await fetch(`${server.url}/healthz`)).json()).toEqual({ status: "ok" });
  });

  it("with --empty has what every organization starts with, and no customer", async () => {
    const cookie = await signIn(server.url);
    const names = async (path: string, column: string) =>
      (await get(server.url, path, cookie)).value.map((row: Record<string, unknown>) => row[column]);

    expect(await names("organizations", "name")).toEqual(["Filon"]);
    expect(await names("transactioncurrencies", "isocurrencycode")).toEqual(["EUR"]);
    expect(await names("businessunits", "name")).toEqual(["Filon"]);
    expect(await names("roles?$orderby=name", "name")).toEqual([
      "Read Only",
      "Sales Manager",
      "Sales Team Member",
      "Salesperson",
      "System Administrator",
      "System Customizer",
      "Vice President of Sales",
    ]);
    expect(await names("uoms?$orderby=name", "name")).toEqual(["Day", "Hour", "Piece"]);
    expect(await names("processstages?$orderby=stagecategory", "stagename")).toEqual([
      "Qualify",
      "Develop",
      "Propose",
      "Close",
    ]);
    for (const set of ["leads", "accounts", "contacts", "opportunities", "products"])
      expect(await names(set, "name"), set).toEqual([]);
  });

  it("leaves room for commands beside it", async () => {
    const person = ["--email", "lea@norfield.test", "--lastname", "Roux", "--password", password];

    const { code, out, err } = await command("user", "create", ...person);

    expect([code, err]).toEqual([0, ""]);
    const cookie = await signIn(server.url);
    const user = await get(server.url, `systemusers(${JSON.parse(out).systemuserid})`, cookie);
    expect(user.fullname).toBe("Roux");
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  });

  it("prints no password, token or secret, whatever goes wrong", async () => {
    const secrets = ["my-secret-password", "my-secret-token", "my-secret-link"];
    const json = { "content-type": "application/json" };
    await fetch(`${server.url}/api/session`, {
      method: "POST",
      headers: json,
      body: JSON.stringify({ email: "ada@norfield.test", password: secrets[0] }),
    });
    await fetch(`${server.url}/api/session`, { method: "POST", headers: json, body: `{"password":"${secrets[0]}"` });
    await fetch(`${server.url}/api/data/v9.2/leads`, { headers: { authorization: `Bearer ${secrets[1]}` } });
    await fetch(`${server.url}/sign-in?token=${secrets[2]}`);

    const { out, err } = await stop(server);

    for (const secret of [...secrets, password, await readDatabasePassword()]) expect(out + err).not.toContain(secret);
  });

  it("told to stop by SIGTERM ends with code 0, and its database with it", async () => {
    const { code, err } = await server.process.ended;

    expect([code, err]).toEqual([0, ""]);
    expect(await runningServer(cluster)).toBeNull();
  });

  it("leaves room for commands when it does not run, and they leave nothing running", async () => {
    const { code, out } = await command("client", "create", "--name", "reader", "--role", "Read Only");

    expect([code, Object.keys(JSON.parse(out))]).toEqual([0, ["client_id", "client_secret"]]);
    expect(await runningServer(cluster)).toBeNull();
  });

  it("on a port that is taken says so, ends with code 1 and stops the database", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => other.once("listening", resolve));
    const address = other.address();
    const port = typeof address === "object" && address ? String(address.port) : "";

    const { code, err } = await startFilon(["start", "--empty"], { ...environment, PORT: port }).ended;

    expect(code).toBe(1);
    expect(err).toBe(`Port ${port} is in use by another program. Stop it, or choose another port with PORT.\n`);
    expect(await runningServer(cluster)).toBeNull();
    other.close();
  });

  it("after kill -9, of itself and of the database, starts again with every write it had answered", async () => {
    server = await start();
    const cookie = await signIn(server.url);
    const acknowledged: string[] = [];
    const write = async (worker: number) => {
      for (let count = 0; ; count += 1) {
        const subject = `Lead ${worker}-${count}`;
        const response = await fetch(`${server.url}/api/data/v9.2/leads`, {
          method: "POST",
          headers: { "content-type": "application/json", cookie },
          body: JSON.stringify({ subject, lastname: "Roux" }),
        });
        if (response.status === 204) acknowledged.push(subject);
      }
    };
    const writing = [1, 2, 3].map((worker) => write(worker).catch(() => {}));
    await eventually(async () => acknowledged.length > 30);

    const postmaster = await readPostmasterFile(cluster);
    server.process.child.kill("SIGKILL");
    process.kill(postmaster?.pid ?? 0, "SIGKILL");
    await Promise.all([server.process.ended, ...writing]);
    server = await start();

    const found = await get(server.url, "leads?$select=subject&$top=5000", await signIn(server.url));
    const subjects = new Set(found.value.map(({ subject }: { subject: string }) => subject));
    expect(acknowledged.filter((subject) => !subjects.has(subject))).toEqual([]);
    expect(server.process.out()).not.toContain("Sign in once");
  });

  it("answers what it is doing before it stops, also by SIGINT", async () => {
    const cookie = await signIn(server.url);
    const rows = Array.from({ length: 2000 }, (_, index) => `P${index},Slow`).join("\n");
    const response = await fetch(`${server.url}/api/import/leads`, {
      method: "POST",
      headers: { "content-type": "text/csv", cookie },
      body: `Last Name,Company\n${rows}\n`,
    });
    const ended = stop(server, "SIGINT");

    const text = await response.text();

    expect(JSON.parse(text.trim().split("\n").at(-1) ?? "{}")).toMatchObject({ event: "done", created: 2000 });
    expect((await ended).code).toBe(0);
    expect(await runningServer(cluster)).toBeNull();
  });
});

describe("npm start", () => {
  it("told to stop on its way up leaves nothing running, and the next start goes on", async () => {
    const fresh = givenFolder();
    const first = startFilon(["start", "--empty"], { ...environment, FILON_DATA_DIR: fresh });
    await first.says(/Creating a PostgreSQL database/);
    first.child.kill("SIGTERM");

    expect((await first.ended).code).toBe(0);
    expect(await runningServer(join(fresh, "postgres"))).toBeNull();

    const second = await start({ FILON_DATA_DIR: fresh });
    expect((await fetch(`${second.url}/healthz`)).status).toBe(200);
    expect((await stop(second)).code).toBe(0);
  });

  it("uses the PostgreSQL of DATABASE_URL when there is one, and leaves it running", async () => {
    const [elsewhere, unused] = [givenFolder(), join(givenFolder(), "data")];
    const database = await openEmbedded({ folder: elsewhere, durable: false });
    atEnd(() => database.stop());
    const { host, port, user, password: secret, database: name } = database.connection;
    const url = `postgresql://${user}:${encodeURIComponent(secret)}@/${name}?host=${encodeURIComponent(host)}&port=${port}`;

    const server = await start({
      FILON_DATA_DIR: unused,
      DATABASE_URL: url,
      FILON_ADMIN_EMAIL: "ada@norfield.test",
      FILON_ADMIN_PASSWORD: password,
    });

    expect(await signIn(server.url)).toMatch(/^filon_session=/);
    expect(server.process.out()).not.toContain("Sign in once");
    expect(existsSync(unused)).toBe(false);
    expect((await stop(server)).code).toBe(0);
    expect(await runningServer(database.dataFolder)).not.toBeNull();
  });
});

async function readDatabasePassword(): Promise<string> {
  return (JSON.parse(textOf(folder, "connection.json")) as { password: string }).password;
}
