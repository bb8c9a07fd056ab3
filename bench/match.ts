import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { matchRecords, type MatchTask } from "../crm/core/match/matchFiles.ts";
import { readSets } from "./matchSets.ts";

/**
 * Runs the matcher over labelled data: `npm run bench:match -- DATA [OUT]`, DATA being a folder of sets (`set.json`,
 * `records.csv`, …). Predictions go to OUT; `score.mjs` beside DATA prints precision, recall and F1 when it is there.
 */
const [data, out = join(process.cwd(), "dist", "match")] = process.argv.slice(2);
if (!data) throw new Error("Name the folder of the sets: npm run bench:match -- DATA [OUT]");
mkdirSync(out, { recursive: true });
for await (const { name, tasks } of readSets(data)) run(name, tasks);
spawnSync(process.execPath, [join(data, "..", "score.mjs"), "--all", data, "--preds", out], { stdio: "inherit" });

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
