import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Dictionary, labelledPairs, parts, type LabelledPairs } from "./fitMatchPairs.ts";
import { contextOf } from "./fitMatchContext.ts";
import { fitWeights, logOddsAt, type WeighedRows } from "./fitMatchRegression.ts";

/**
 * Fits the weights of the matcher to labelled data and shows whether they generalise (docs/adr/0010-matching.md):
 * `node --import tsx bench/fitMatch.ts DATA [--kind organisation|person] [--sets REGEX] [--families] [--errors FILE] [--write]`.
 * Prints for each set precision, recall and F1 at 0.5, as fitted; held out by entity (five parts); the same with what the
 * other candidates or the neighbours say; and held out with its whole family of sets. `sure` is from which log-odds on 99 and 99.5 % are right, and how
 * many of the true pairs that is.
 */
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kind: { type: "string" },
    sets: { type: "string", default: "" },
    errors: { type: "string" },
    penalty: { type: "string", default: "2" },
    families: { type: "boolean", default: false },
    quick: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  },
});
const [data] = positionals;
if (!data) throw new Error("Name the folder of the sets: node --import tsx bench/fitMatch.ts DATA");

/** How much each set counts: what the product is for, most; large and real, more than small and made. */
const setCounts: Readonly<Record<string, number>> = {
  "crm.account-account": 6,
  "crm.lead-account": 8,
  "crm.contact-contact": 4,
  "crm.contact-contact alone": 3,
  "crm.lead-contact": 3,
  "crm.lead-contact alone": 5,
  chicago: 2,
  "patent-names": 1.5,
  "fodors-zagats": 0.4,
  "senzing-truthset": 0.3,
  "name-pairs": 1,
  febrl1: 0.3,
  febrl2: 0.8,
  febrl3: 0.8,
  febrl4: 0.8,
  fake1000: 0.8,
  census: 0.5,
  historical50k: 1.5,
};

/** What evidence is worth that the labelled pairs hardly have, by common sense. */
const commonSense: Readonly<Record<string, number>> = { "generation other": -6 };

const kinds = options.kind ? [options.kind] : ["organisation", "person"];
for (const kind of kinds) await fitKind(data, kind === "organisation");

async function fitKind(folder: string, isCompany: boolean): Promise<void> {
  const dictionary = new Dictionary();
  const wanted = new RegExp(options.sets);
  const sets = await labelledPairs(folder, isCompany, dictionary, (name) => wanted.test(name));
  const fitting = {
    features: dictionary.names.length,
    penalty: Number(options.penalty),
    expected: new Map(dictionary.names.map((name, at) => [at, commonSense[name] ?? 0])),
    neverNegative: new Set(dictionary.names.flatMap((name, at) => (name.endsWith(" bits") ? [at] : []))),
  };
  const rough = fitWeights(
    sets.map((set) => weigh(set, (_, row) => (row % 8 === 0 ? 1 : 0))),
    fitting,
  );
  const thinning = sets.map(({ rows }) => thinned(rows, rough));
  const fit: Fit = (count) =>
    fitWeights(
      sets.map((set, index) => weigh(set, (one, row) => (thinning[index]?.[row] ?? 0) * count(one, row))),
      { ...fitting, from: rough },
    );
  const weights = fit(() => 1);
  const fitted = sets.map(({ rows }) => logOddsOf(rows, weights));
  const heldOut = options.quick ? fitted : byParts(sets, fit);
  const apart = options.families ? byFamily(sets, fit) : [];
  const around = new Dictionary();
  const byName = Object.fromEntries(namesOf(dictionary, weights));
  const contexts = sets.map((set, index) => contextOf(set, heldOut[index] ?? new Float64Array(), byName, around));
  const contextWeights = fitWeights(
    sets.map((set, index) => ({
      rows: contexts[index] ?? set.rows,
      counts: weigh(set, () => 1).counts,
      offsets: heldOut[index] ?? new Float64Array(),
    })),
    {
      features: around.names.length,
      penalty: fitting.penalty,
      neverNegative: new Set(around.names.flatMap((name, at) => (name.endsWith(" list") ? [at] : []))),
    },
  );
  for (const [index, set] of sets.entries()) {
    const held = heldOut[index] ?? new Float64Array();
    const rows = contexts[index] ?? set.rows;
    const withContext = held.map((logOdds, row) => logOdds + logOddsAt(rows, row, contextWeights));
    print(set, [fitted[index] ?? [], held, withContext, ...apart.slice(index, index + 1)]);
    heldOut[index] = withContext;
  }
  const named = [...namesOf(dictionary, weights), ...namesOf(around, contextWeights)];
  if (options.errors) writeErrors(options.errors, sets, heldOut, weights, dictionary);
  if (options.write) writeWeights(isCompany, named);
}

function namesOf({ names }: Dictionary, weights: Float64Array): (readonly [string, number])[] {
  return names.map((name, at) => [name, weights[at] ?? 0]);
}

type Count = (set: LabelledPairs, row: number) => number;
type Fit = (count: Count) => Float64Array;

/** How often a row counts: of pairs that a rough fit finds hopeless one in sixteen stands for all. */
function thinned(rows: LabelledPairs["rows"], rough: Float64Array): Float64Array {
  return Float64Array.from({ length: rows.count }, (_, row) => {
    if (rows.truth[row] === 1 || logOddsAt(rows, row, rough) > -5) return 1;
    return row % 16 === 0 ? 16 : 0;
  });
}

/** A set's rows, each counting so that its true pairs together count as the set does; large sets are thinned. */
function weigh(set: LabelledPairs, count: Count): WeighedRows {
  const { rows, name, left } = set;
  const thin = rows.count > 600_000 ? 4 : 1;
  const counts = new Float64Array(rows.count);
  let positives = 0;
  for (let row = 0; row < rows.count; row++) {
    counts[row] = (left[row] ?? 0) % thin === 0 ? count(set, row) : 0;
    if (rows.truth[row] === 1) positives += counts[row] ?? 0;
  }
  const each = ((setCounts[name] ?? 1) * 1000) / Math.max(positives, 1);
  return { rows, counts: counts.map((value) => value * each) };
}

/** Log-odds by weights that were fitted without the entities of the left record, nor any pair that touches their part. */
function byParts(sets: readonly LabelledPairs[], fit: Fit) {
  const logOdds = sets.map(({ rows }) => new Float64Array(rows.count));
  for (let part = 0; part < parts; part++) {
    // A pair of two entities is left out twice as often as a true pair, so those that stay count more.
    const weights = fit((set, row) =>
      set.leftPart[row] === part || set.rightPart[row] === part
        ? 0
        : set.rows.truth[row] === 1
          ? 1
          : parts / (parts - 1),
    );
    for (const [index, set] of sets.entries())
      for (let row = 0; row < set.rows.count; row++) {
        const held = logOdds[index];
        if (held && set.leftPart[row] === part) held[row] = logOddsAt(set.rows, row, weights);
      }
  }
  return logOdds;
}

/** Log-odds by weights that never saw the set, nor one of its family. */
function byFamily(sets: readonly LabelledPairs[], fit: Fit) {
  const logOdds = new Map<LabelledPairs, Float64Array>();
  for (const family of new Set(sets.map(({ name }) => familyOf(name)))) {
    const weights = fit((set) => (familyOf(set.name) === family ? 0 : 1));
    for (const set of sets) if (familyOf(set.name) === family) logOdds.set(set, logOddsOf(set.rows, weights));
  }
  return sets.map((set) => logOdds.get(set) ?? new Float64Array());
}

function familyOf(set: string): string {
  return set.replace(/(\d|\..*)$/, "");
}

function logOddsOf(rows: LabelledPairs["rows"], weights: Float64Array): Float64Array {
  return Float64Array.from({ length: rows.count }, (_, row) => logOddsAt(rows, row, weights));
}

function print(set: LabelledPairs, columns: readonly ArrayLike<number>[]): void {
  const cells = columns.map((logOdds) => {
    const { precision, recall, f1, best, sure } = measure(set, logOdds);
    return `P ${precision} R ${recall} F1 ${f1} best ${best} sure ${sure}`;
  });
  process.stdout.write(`| ${set.name.padEnd(26)} | ${cells.join(" | ")} |\n`);
}

function measure(set: LabelledPairs, logOdds: ArrayLike<number>) {
  const { truth, count } = set.rows;
  const order = [...Array(count).keys()].sort((a, b) => (logOdds[b] ?? 0) - (logOdds[a] ?? 0));
  let [right, found, best] = [0, 0, 0];
  let at = { right: 0, found: 0 };
  const sure = [0.99, 0.995].map((least) => ({ least, from: Infinity, right: 0 }));
  for (const row of order) {
    right += truth[row] ?? 0;
    found += 1;
    best = Math.max(best, (2 * right) / (found + set.trueCount));
    if ((logOdds[row] ?? 0) >= 0) at = { right, found };
    for (const one of sure) if (right / found >= one.least) Object.assign(one, { from: logOdds[row] ?? 0, right });
  }
  const percent = (value: number) => (100 * value).toFixed(2);
  return {
    precision: percent(at.right / Math.max(at.found, 1)),
    recall: percent(at.right / Math.max(set.trueCount, 1)),
    f1: percent((2 * at.right) / Math.max(at.found + set.trueCount, 1)),
    best: percent(best),
    sure: sure.map(({ from, right: linked }) => `${from.toFixed(1)}:${percent(linked / set.trueCount)}`).join(" "),
  };
}

/** Every pair on the wrong side, the worst first, with what its evidence was worth. */
function writeErrors(
  path: string,
  sets: readonly LabelledPairs[],
  heldOut: readonly ArrayLike<number>[],
  weights: Float64Array,
  { names }: Dictionary,
): void {
  const lines = sets.flatMap((set, index) => {
    const { rows } = set;
    return [...Array(rows.count).keys()].flatMap((row) => {
      const logOdds = heldOut[index]?.[row] ?? 0;
      if (logOdds >= 0 === (rows.truth[row] === 1)) return [];
      const evidence: string[] = [];
      for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at++) {
        const feature = rows.features[at] ?? 0;
        evidence.push(`${names[feature]} ${((weights[feature] ?? 0) * (rows.amounts[at] ?? 0)).toFixed(1)}`);
      }
      return [[set.name, ...set.idsOf(row), rows.truth[row], logOdds.toFixed(2), evidence.join("; ")].join("\t")];
    });
  });
  writeFileSync(path, lines.join("\n"));
}

/** Puts the weights in their file, the strongest first; rounded, for more digits would claim more than is known. */
function writeWeights(isCompany: boolean, weights: readonly (readonly [string, number])[]): void {
  const path = join(import.meta.dirname, "..", "engine", "match", "weights.ts");
  const name = isCompany ? "organisationWeights" : "personWeights";
  const sorted = weights
    .map(([evidence, weight]) => [evidence, Number(weight.toFixed(2))] as const)
    .filter(([, weight]) => weight !== 0)
    .sort(([a, left], [b, right]) => rank(a) - rank(b) || right - left);
  const lines = sorted.map(
    ([evidence, weight]) => `  ${/^[a-z]+$/.test(evidence) ? evidence : `"${evidence}"`}: ${weight},\n`,
  );
  const text = readFileSync(path, "utf8");
  const block = new RegExp(`(export const ${name}[^{]*\\{\\n)[^}]*(\\};)`);
  writeFileSync(
    path,
    text.replace(block, (_, head: string, tail: string) => `${head}${lines.join("")}${tail}`),
  );
}

function rank(evidence: string): number {
  return evidence === "prior" ? 0 : evidence === "records" ? 1 : 2;
}
