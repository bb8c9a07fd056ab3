import { randomInt } from "node:crypto";
import { CpuMeter, type Cpu } from "./cpu.ts";
import { HttpConnection } from "./httpConnection.ts";
import { openBench, type Bench } from "./openBench.ts";
import { benchOptions } from "./options.ts";

/**
 * `node --import tsx bench/qualify.ts`: what qualifying leads in bulk costs beside qualifying them one call at a time, from one
 * client, over the rows of the benchmark. Takes `--rows`, and `--leads` for how many. CPU is that of the client, the
 * server and PostgreSQL.
 */

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** Leads a call takes, as many as the server allows. */
const atOnce = 1000;
/** Both ways take turns, so that both meet the same weather. */
const rounds = 5;

interface Cost extends Cpu {
  readonly seconds: number;
  readonly statements: number;
}

async function run(): Promise<void> {
  const args = process.argv.slice(2);
  const at = args.indexOf("--leads");
  const leads = at < 0 ? 2000 : Number(args.splice(at, 2)[1]);
  const bench = await openBench(benchOptions(args, process.env, [], []), say);
  const { hostname, port } = new URL(bench.url);
  const connection = new HttpConnection(hostname, Number(port), "filon", bench.token);
  const send = async (path: string, body: object) => {
    const reply = await connection.send("POST", path, body);
    if (reply.status >= 300) throw new Error(`The server answered ${reply.status}: ${reply.body.slice(0, 500)}`);
    return JSON.parse(reply.body || "{}") as Record<string, unknown>;
  };
  const single = async (ids: readonly string[]) => {
    for (const id of ids)
      await send(`leads(${id})/Microsoft.Dynamics.CRM.QualifyLead`, {
        ...everything,
        SuppressDuplicateDetection: false,
      });
  };
  const bulk = async (ids: readonly string[]) => {
    for (let start = 0; start < ids.length; start += atOnce) {
      const { Outcomes: outcomes } = await send("leads/Microsoft.Dynamics.CRM.QualifyLeads", {
        Ids: ids.slice(start, start + atOnce),
      });
      const missed = (outcomes as { outcome: string; message: string }[]).find(
        ({ outcome }) => outcome !== "qualified",
      );
      if (missed) throw new Error(`A lead was not qualified: ${missed.message}`);
    }
  };
  try {
    await single(await makeLeads(send, 50));
    await bulk(await makeLeads(send, 200));
    const costs: Record<"single" | "bulk", Cost[]> = { single: [], bulk: [] };
    const each = Math.ceil(leads / rounds);
    for (let round = 0; round < rounds; round++) {
      const [one, many] = [await makeLeads(send, each), await makeLeads(send, each)];
      costs.single.push(await costOf(bench, () => single(one)));
      costs.bulk.push(await costOf(bench, () => bulk(many)));
    }
    const [one, many] = [told("one at a time", costs.single, each), told("in bulk", costs.bulk, each)];
    say(
      `in bulk ${(one.seconds / many.seconds).toFixed(1)} × faster, for ${(one.cpu / many.cpu).toFixed(1)} × less CPU`,
    );
  } finally {
    connection.close();
    await bench.close();
  }
}

const everything = { CreateAccount: true, CreateContact: true, CreateOpportunity: true, Status: 3 };

async function costOf({ clusterFolder, recorder }: Bench, work: () => Promise<void>): Promise<Cost> {
  const meter = new CpuMeter(clusterFolder);
  const before = meter.read();
  const began = performance.now();
  const recordings = await recorder.record(work);
  const seconds = (performance.now() - began) / 1000;
  const statements = recordings.reduce((sum, one) => sum + one.statements.length, 0);
  return { ...meter.since(before), seconds, statements };
}

function told(name: string, costs: readonly Cost[], leads: number) {
  const total = (of: (cost: Cost) => number) => costs.reduce((sum, cost) => sum + of(cost), 0) / (leads * costs.length);
  const seconds = total((cost) => cost.seconds);
  const [node, postgres] = [total((cost) => cost.node), total((cost) => cost.postgres)];
  say(
    `${name}: ${(seconds * 1000).toFixed(2)} ms a lead; CPU ${node.toFixed(2)} ms of Node, ${postgres.toFixed(2)} ms of PostgreSQL; ${total((cost) => cost.statements).toFixed(2)} statements`,
  );
  return { seconds, cpu: node + postgres };
}

/** Other numbers each run, so that none meets the leads of the last. */
let made = randomInt(1_000) * 100_000;

/** New leads: nine in ten of a company nobody knows, the tenth of the company of the one before. */
async function makeLeads(send: (path: string, body: object) => Promise<Record<string, unknown>>, count: number) {
  const ids: string[] = [];
  while (ids.length < count) {
    const Targets = Array.from({ length: Math.min(100, count - ids.length) }, () => newLead());
    const { Ids } = await send("leads/Microsoft.Dynamics.CRM.CreateMultiple", { Targets });
    ids.push(...(Ids as string[]));
  }
  return ids;
}

function newLead() {
  const number = made++;
  const place = number % 10 === 9 ? number - 1 : number;
  const company = word(place);
  return {
    "@odata.type": "Microsoft.Dynamics.CRM.lead",
    subject: `Interest in ${word(number)}`,
    firstname: word(number * 7 + 1),
    lastname: word(number * 13 + 2),
    companyname: `${company} SAS`,
    emailaddress1: `${word(number * 3)}@${company}.example`.toLowerCase(),
    telephone1: `+33 ${100_000_000 + ((number * 7_919 + 7) % 899_999_999)}`,
    address1_line1: `${1 + (place % 200)} rue ${word(place * 5)}`,
    address1_postalcode: String(10_000 + ((place * 37) % 80_000)),
    address1_city: word(place % 500),
    jobtitle: "Buyer",
    description: "Met at the trade fair, asked for a visit before the end of the quarter.",
  };
}

const syllables = "ba bre cor da del dri fa fer gri gar hu len lou li mar mon nor pil pra roc ri sal sen ti tor va ver vin".split(" "); // prettier-ignore

/** A word that few numbers share. */
function word(number: number): string {
  let rest = Math.imul(number, 0x9e37_79b1) >>> 0;
  let text = "";
  for (let index = 0; index < 5; index++) {
    text += syllables[rest % syllables.length];
    rest = Math.floor(rest / syllables.length);
  }
  return text[0]?.toUpperCase() + text.slice(1);
}

await run();
