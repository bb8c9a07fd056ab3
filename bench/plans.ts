import { setupUserId } from "../crm/setup/firstRecords.ts";
import type { Statement } from "../engine/statement.ts";
import { writeSkipToken } from "../engine/plan/skipToken.ts";
import type { Bench } from "./openBench.ts";
import { planQueries, type Known, type PlanQuery } from "./planQueries.ts";

/** Times the statement of each watched read as a prepared statement, so that two sizes of database can be compared. */

export interface PlanTime {
  readonly name: string;
  readonly milliseconds: number;
  /** Pages of 8 KB it touches. */
  readonly pages: number;
}

const runs = 12;
const patienceMs = 4000;

export async function planTimes(bench: Bench, say: (line: string) => void): Promise<PlanTime[]> {
  const known = await knownRows(bench);
  const times: PlanTime[] = [];
  for (const query of planQueries(bench.context.model, known)) {
    const statement = await statementOf(bench, query);
    const time = { name: query.name, ...(await timed(bench, statement)) };
    say(
      `  ${time.name.padEnd(32)} ${time.milliseconds.toFixed(2).padStart(9)} ms ${String(time.pages).padStart(8)} pages`,
    );
    times.push(time);
  }
  return times;
}

async function knownRows({ database, sellerId }: Bench): Promise<Known> {
  const [row = []] = await database.run({
    text: `SELECT l.leadid, a.accountid, l.emailaddress1, l.companyname FROM lead l JOIN account a ON a.ownerid = l.ownerid
      WHERE l.ownerid = $1::uuid AND l.emailaddress1 LIKE 'prospect%' ORDER BY md5(l.leadid::text) LIMIT 1`,
    values: [sellerId],
  });
  const [leadId, accountId, email, company] = row.map(String) as [string, string, string, string];
  return { userId: sellerId, newcomerId: setupUserId, leadId, accountId, email, company };
}

/** What the engine runs for a read. Statements that find out who is calling may be among the recorded, with one value. */
async function statementOf(bench: Bench, query: PlanQuery): Promise<Statement> {
  const path = encodeURI(query.path);
  const token = query.depth === 0 ? "" : `&$skiptoken=${await tokenAt(bench, path, query.depth)}`;
  const prefer = `odata.maxpagesize=50${path.includes("/$count") ? "" : ',odata.include-annotations="*"'}`;
  const recordings = await bench.recorder.record(async () => {
    const headers = { authorization: `Bearer ${bench.token}`, prefer };
    const response = await fetch(`${bench.url}/api/data/v9.2/${path}${token}`, { headers });
    if (response.status >= 300) throw new Error(`${query.name}: ${response.status} ${await response.text()}`);
  });
  const [longest] = recordings
    .flatMap(({ statements }) => statements)
    .sort((a, b) => b.values.length - a.values.length);
  if (!longest) throw new Error(`${query.name} ran no statement`);
  return longest;
}

/** A page token as a client would have got it after paging that far through the newest open leads. */
async function tokenAt({ database, context }: Bench, path: string, depth: number): Promise<string> {
  const [row] = await database.run({
    text: `SELECT createdon, leadid FROM lead WHERE statecode = 0 ORDER BY createdon DESC NULLS LAST, leadid DESC
      OFFSET (SELECT (count(*) * $1::float8)::int FROM lead WHERE statecode = 0) LIMIT 1`,
    values: [depth],
  });
  return writeSkipToken(context.secret, path, (row ?? []) as never);
}

async function timed({ database }: Bench, statement: Statement): Promise<Omit<PlanTime, "name">> {
  const times: number[] = [];
  const end = performance.now() + patienceMs;
  // By the engine's own store, which knows what to prepare; PostgreSQL settles for a plan after five runs.
  while (times.length < runs && (times.length < 3 || performance.now() < end)) {
    const start = performance.now();
    await database.run(statement);
    times.push(performance.now() - start);
  }
  const [row] = await database.run({
    text: `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${statement.text}`,
    values: statement.values,
  });
  if (!row) throw new Error("EXPLAIN answered nothing");
  const [{ Plan: plan }] = row[0] as [{ Plan: Record<string, number> }];
  const pages = (plan["Shared Hit Blocks"] ?? 0) + (plan["Shared Read Blocks"] ?? 0);
  return { milliseconds: Math.min(...times.slice(Math.floor(times.length / 2))), pages };
}
