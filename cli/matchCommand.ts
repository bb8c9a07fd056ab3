import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { once } from "node:events";
import { dirname, join } from "node:path";
import { finished } from "node:stream/promises";
import { matchedTables, matchRecords, type MatchedTable } from "../crm/core/match/matchFiles.ts";
import type { Columns } from "../crm/core/match/matchColumns.ts";
import { readCsv } from "../engine/import/readCsv.ts";
import { UsageError } from "./usageError.ts";

export interface MatchOptions {
  readonly as?: string | undefined;
  readonly in?: string | undefined;
  readonly against?: string | undefined;
  readonly "against-as"?: string | undefined;
  readonly out?: string | undefined;
  readonly accounts?: string | undefined;
  readonly candidates?: string | undefined;
}

/** Pairs below this are no news to anybody, and are left out of the answer. */
const leastScore = 0.001;

/** Matches the records of a CSV file, with one another or with another file's, and writes the pairs; needs no server. */
export async function matchCommand(options: MatchOptions, say: (text: string) => void): Promise<void> {
  const { as, file, out } = required(options);
  const against = options.against && { as: againstAs(options), records: await readRecords(options.against) };
  const records = await readRecords(file);
  const accounts = await readAccounts(options, [...records, ...(against ? against.records : [])]);
  const pairs = openCsv(out, "id_left,id_right,score");
  const candidates = options.candidates ? openCsv(options.candidates, "id_left,id_right") : null;
  const found = { certain: 0, probable: 0, none: 0 };
  for (const { left, right, score, band } of matchRecords({ as, records, accounts, against: against || undefined })) {
    found[band] += 1;
    const ids = `${field(left)},${field(right)}`;
    if (score >= leastScore) await pairs.write(`${ids},${score.toFixed(6)}`);
    await candidates?.write(ids);
  }
  await Promise.all([pairs.end(), candidates?.end()]);
  say(
    `${found.certain} certain and ${found.probable} probable matches of ${records.length} records${against ? ` against ${against.records.length}` : ""}.`,
  );
}

/** The accounts that contacts belong to: those of the file that is named, else of `accounts.csv` beside the contacts. */
async function readAccounts({ accounts, against, in: file }: MatchOptions, records: readonly Columns[]) {
  const beside = join(dirname(against ?? file ?? ""), "accounts.csv");
  const isWanted = records.some((row) => row["parentcustomerid"]) && existsSync(beside);
  const path = accounts ?? (isWanted ? beside : undefined);
  return path === undefined ? undefined : readRecords(path);
}

function required({ as, in: file, out }: MatchOptions): { as: MatchedTable; file: string; out: string } {
  const table = matchedTables.find((known) => known === as);
  if (!table) throw new UsageError(`match needs --as ${matchedTables.join("|")}`);
  if (!file || !out) throw new UsageError("match needs --in FILE.csv and --out FILE.csv");
  return { as: table, file, out };
}

function againstAs({ as, "against-as": against }: MatchOptions): "account" | "contact" {
  const table = against ?? as;
  if (table !== "account" && table !== "contact") throw new UsageError("match needs --against-as account|contact");
  const isOther = as !== "lead" && as !== table;
  if (isOther) throw new UsageError(`an ${as} can only be matched against another ${as}`);
  return table;
}

/** All rows of a file by column name. */
export async function readRecords(path: string): Promise<Columns[]> {
  const file = await readCsv(createReadStream(path));
  const records: Columns[] = [];
  for await (const { values } of file.rows)
    records.push(Object.fromEntries(file.header.map((name, index) => [name, values[index]?.trim() ?? ""])));
  return records;
}

function openCsv(path: string, header: string) {
  const stream = createWriteStream(path);
  stream.write(`${header}\n`);
  return {
    write: async (line: string) => void (stream.write(`${line}\n`) || (await once(stream, "drain"))),
    end: () => finished(stream.end()),
  };
}

function field(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
