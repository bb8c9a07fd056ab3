import { randomUUID } from "node:crypto";
import { rules } from "../crm/rules.ts";
import { createApp } from "../engine/http/app.ts";
import { CpuMeter } from "./cpu.ts";
import { HttpConnection } from "./httpConnection.ts";
import { median } from "./measure.ts";
import { openBench, type Bench } from "./openBench.ts";
import { benchOptions } from "./options.ts";

/**
 * `npm run bench:search`: what the candidates of a lead cost beside a lookup by primary key, what keeping match keys adds
 * to making an account, and how many bytes they take. Takes `--rows` and `--seconds` as `npm run bench` does. The client
 * is in this process, so that CPU is that of client, server and PostgreSQL.
 */

const say = (line: string) => void process.stdout.write(`${line}\n`);

async function run(): Promise<void> {
  const options = benchOptions(process.argv.slice(2), process.env, [], []);
  const bench = await openBench(options, say);
  try {
    for (const table of ["account", "contact", "lead"]) say(await bytesOf(bench, table));
    await measureSearch(bench, options.seconds);
    await measureCreate(bench, options.seconds);
  } finally {
    await bench.close();
  }
}

async function bytesOf({ database }: Bench, table: string): Promise<string> {
  const [row = []] = await database.run({
    text: `SELECT avg(cardinality(filon_matchkeys)), avg(pg_column_size(filon_matchkeys)), pg_relation_size('${table}_matchkeys') / count(*)::float8 FROM ${table}`,
    values: [],
  });
  const [keys = 0, inRow = 0, inIndex = 0] = row.map(Number);
  return `${table}: ${keys.toFixed(1)} keys a record, ${inRow.toFixed(0)} bytes in the row, ${inIndex.toFixed(0)} in the index`;
}

const rounds = 20;

interface Timed {
  readonly name: string;
  readonly paths: readonly string[];
}

/** Each contender in turn, in short rounds, so that all meet the same weather. */
async function measureSearch(bench: Bench, seconds: number): Promise<void> {
  const connection = connectionTo(bench.url, bench.token);
  const lookUp: Timed = { name: "lookup by primary key", paths: await accountPaths(bench) };
  const leads = await leadsOf(bench);
  const contenders: Timed[] = [
    lookUp,
    { name: "accounts, contacts and leads like a lead", paths: leads.map((values) => likePath("lead", values)) },
    { name: "accounts like an account", paths: leads.map((values) => likePath("account", companyOf(values))) },
  ];
  const latencies = contenders.map((): number[] => []);
  const cpu = contenders.map((): number[] => []);
  const meter = new CpuMeter(bench.clusterFolder);
  const next = contenders.map(() => 0);
  // The first round only warms up.
  for (let round = -3; round < rounds; round++)
    for (const [index, { paths }] of contenders.entries()) {
      const end = performance.now() + (seconds * 1000) / (rounds * contenders.length);
      const before = meter.read();
      let done = 0;
      while (performance.now() < end || done === 0) {
        const began = performance.now();
        const { status, body } = await connection.send("GET", paths[next[index]!++ % paths.length] ?? "");
        if (status !== 200) throw new Error(`The server answered ${status}: ${body.slice(0, 500)}`);
        if (round >= 0) latencies[index]?.push(performance.now() - began);
        done++;
      }
      const { node, postgres } = meter.since(before);
      if (round >= 0) cpu[index]?.push((node + postgres) / done);
    }
  connection.close();
  const [base = 1] = latencies.map((times) => quantile(times, 0.95));
  for (const [index, { name }] of contenders.entries()) {
    const times = latencies[index] ?? [];
    const [p50, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
    say(
      `${name}: p50 ${p50.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms, ${(p95 / base).toFixed(1)} × a lookup; ${median(cpu[index] ?? []).toFixed(2)} ms of CPU (${times.length} times)`,
    );
  }
}

function connectionTo(url: string, token: string): HttpConnection {
  const { hostname, port } = new URL(url);
  return new HttpConnection(hostname, Number(port), "filon", token);
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
}

async function accountPaths({ database }: Bench): Promise<string[]> {
  const rows = await database.run({
    text: `SELECT accountid FROM account WHERE owninguser = (SELECT systemuserid FROM systemuser WHERE fullname = 'Seller 1') ORDER BY md5(accountid::text) LIMIT 1000`,
    values: [],
  });
  return rows.map(([id]) => `accounts(${String(id)})`);
}

const leadColumns = ["firstname", "lastname", "companyname", "emailaddress1", "telephone1", "address1_postalcode", "address1_city"] as const; // prettier-ignore
type LeadValues = Partial<Record<(typeof leadColumns)[number], string>>;

/** A thousand leads as they would be typed. */
async function leadsOf({ database }: Bench): Promise<LeadValues[]> {
  const rows = await database.run({
    text: `SELECT ${leadColumns.join(", ")} FROM lead WHERE companyname IS NOT NULL AND createdon > '2023-01-01' ORDER BY md5(leadid::text) LIMIT 1000`,
    values: [],
  });
  return rows.map((row) =>
    Object.fromEntries(leadColumns.flatMap((name, index) => (row[index] ? [[name, String(row[index])]] : []))),
  );
}

function companyOf({ companyname, firstname: _first, lastname: _last, ...rest }: LeadValues) {
  return { name: companyname, ...rest };
}

function likePath(table: string, values: object): string {
  return `FindLikeRecords(Table=@t,Values=@v)?@t='${table}'&@v=${encodeURIComponent(JSON.stringify(values))}`;
}

/** With keys and without, by two servers in this process over one database. */
async function measureCreate(bench: Bench, seconds: number): Promise<void> {
  const { matchKeys: _keys, ...keyless } = rules.get("account") ?? {};
  const context = { ...bench.context, rules: new Map([...rules, ["account", keyless]]) };
  const app = createApp({ context, timeZone: "Europe/Paris", webFolder: null, log: false });
  const plainUrl = await app.listen({ host: "127.0.0.1", port: 0 });
  const meter = new CpuMeter(bench.clusterFolder);
  const sides = [bench.url, plainUrl].map((url) => ({
    connection: connectionTo(url, bench.token),
    costs: [] as number[],
  }));
  for (let round = -2; round < rounds * 2; round++)
    for (const { connection, costs } of round % 2 === 0 ? sides : sides.toReversed()) {
      const end = performance.now() + (seconds * 1000) / (rounds * 4);
      const before = meter.read();
      let made = 0;
      while (performance.now() < end) {
        const { status, body } = await connection.send("POST", "accounts", newAccount());
        if (status !== 204) throw new Error(`The server answered ${status}: ${body.slice(0, 500)}`);
        made++;
      }
      const { node, postgres } = meter.since(before);
      if (round >= 0) costs.push((node + postgres) / made);
    }
  const [kept = [], plain = []] = sides.map(({ costs }) => costs);
  const ratio = median(kept.map((cost, index) => cost / (plain[index] ?? cost)));
  say(
    `making an account: ${median(kept).toFixed(2)} ms of CPU with match keys, ${median(plain).toFixed(2)} without; ratio ${ratio.toFixed(3)}`,
  );
  for (const { connection } of sides) connection.close();
  await app.close();
}

const syllables = "ba ber cha dor el fa gri hol in jar kel lam mon nor ost pra qui ros sau tur".split(" ");
const pick = <T>(list: readonly T[]) => list[Math.floor(Math.random() * list.length)] as T;
const word = () => [1, 2, 3].map(() => pick(syllables)).join("");

/** A company as people enter it, unlike all others. */
function newAccount() {
  const name = word();
  return {
    name: `${name} ${pick(["Industries", "Conseil", "Menuiserie", "Transports", "Medical"])} ${pick(["SARL", "SAS", ""])}`,
    accountnumber: randomUUID().slice(0, 8),
    telephone1: `+33 ${100_000_000 + Math.floor(Math.random() * 899_999_999)}`,
    emailaddress1: `contact@${name}${word()}.example`,
    websiteurl: `https://${name}${word()}.example`,
    address1_line1: `${Math.ceil(Math.random() * 200)} rue de ${pick(["Lyon", "Paris", "la Paix"])}`,
    address1_postalcode: String(10_000 + Math.floor(Math.random() * 85_000)),
    address1_city: pick(["Lyon", "Lille", "Nantes", "Angers"]),
    address1_country: "France",
    overriddencreatedon: "2022-01-03T08:00:00Z",
  };
}

await run();
