import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { readRecords } from "../cli/matchCommand.ts";
import type { Columns } from "../crm/core/match/matchColumns.ts";
import { matchRecords, type MatchTask } from "../crm/core/match/matchFiles.ts";

/**
 * Runs the matcher over labelled data: `npm run bench:match -- DATA [OUT]`, DATA being a folder of sets (`set.json`,
 * `records.csv`, …). Predictions go to OUT; `score.mjs` beside DATA prints precision, recall and F1 when it is there.
 */
const [data, out = join(process.cwd(), "dist", "match")] = process.argv.slice(2);
if (!data) throw new Error("Name the folder of the sets: npm run bench:match -- DATA [OUT]");
mkdirSync(out, { recursive: true });
for (const name of readdirSync(data).sort()) {
  const folder = join(data, name);
  const { kind, mode } = JSON.parse(readFileSync(join(folder, "set.json"), "utf8")) as { kind: string; mode?: string };
  if (kind === "crm") await runCrm(folder, name);
  else run(name, await tasksOf(join(folder, "records.csv"), kind, mode));
}
spawnSync(process.execPath, [join(data, "..", "score.mjs"), "--all", data, "--preds", out], { stdio: "inherit" });

async function tasksOf(path: string, kind: string, mode: string | undefined): Promise<MatchTask[]> {
  const records = await readRecords(path);
  const tables =
    kind === "both" ? (["account", "contact"] as const) : ([kind === "company" ? "account" : "contact"] as const);
  const of = (source: string) => records.filter((row) => row["source"] === source);
  return tables.map((as): MatchTask => {
    return mode === "link" ? { as, records: of("a"), against: { as, records: of("b") } } : { as, records };
  });
}

async function runCrm(folder: string, name: string): Promise<void> {
  const read = (table: string): Promise<Columns[]> => readRecords(join(folder, `${table}.csv`));
  const [accounts, contacts, leads] = await Promise.all([read("accounts"), read("contacts"), read("leads")]);
  run(`${name}.account-account`, [{ as: "account", records: accounts }]);
  run(`${name}.contact-contact`, [{ as: "contact", records: contacts, accounts }]);
  run(`${name}.lead-account`, [{ as: "lead", records: leads, against: { as: "account", records: accounts } }]);
  run(`${name}.lead-contact`, [
    { as: "lead", records: leads, accounts, against: { as: "contact", records: contacts } },
  ]);
}

function run(name: string, tasks: readonly MatchTask[]): void {
  const pairs = tasks.flatMap((task) => [...matchRecords(task)]);
  const scored = pairs
    .filter(({ score }) => score >= 0.001)
    .map(({ left, right, score }) => `${left},${right},${score.toFixed(6)}`);
  writeFileSync(join(out, `${name}.csv`), ["id_left,id_right,score", ...scored].join("\n"));
  writeFileSync(
    join(out, `${name}.candidates.csv`),
    ["id_left,id_right", ...pairs.map(({ left, right }) => `${left},${right}`)].join("\n"),
  );
}
