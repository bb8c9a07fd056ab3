import { likelyNeighbours, neighbourEvidence } from "../engine/match/agreeWithNeighbours.ts";
import { coverage, crowding } from "../engine/match/listDensity.ts";
import { logOddsOf } from "../engine/match/scorePair.ts";
import { rivalEvidence } from "../engine/match/weighRivals.ts";
import { rowsOf, type Dictionary, type LabelledPairs } from "./fitMatchPairs.ts";
import type { Rows } from "./fitMatchRegression.ts";

/** What the other pairs say of each pair of a set, given the log-odds of all: neighbours inside one list, rivals between two. */
export function contextOf(
  set: LabelledPairs,
  logOdds: Float64Array,
  weights: Readonly<Record<string, number>>,
  dictionary: Dictionary,
): Rows {
  const evidence = set.isLink ? ofRivals(set, logOdds, weights) : ofNeighbours(set, logOdds);
  return rowsOf(evidence, set.rows.truth, dictionary);
}

function* ofNeighbours({ left, right, records }: LabelledPairs, logOdds: Float64Array) {
  const linkAt = (row: number) => ({ left: left[row] ?? 0, right: right[row] ?? 0, logOdds: logOdds[row] ?? 0 });
  const rows = [...logOdds.keys()];
  const neighbours = likelyNeighbours(rows.filter((row) => (logOdds[row] ?? 0) >= 0).map(linkAt));
  const crowd = crowding(rows.map(linkAt), records);
  for (const row of rows) yield [...neighbourEvidence(linkAt(row), neighbours), crowd];
}

/** The rows of one left record stand together. */
function* ofRivals(
  { left, right, lists, records }: LabelledPairs,
  logOdds: Float64Array,
  weights: Readonly<Record<string, number>>,
) {
  const twinOdds = (one: number, other: number) => logOddsOf(lists.compareRights(one, other), weights);
  const oddsOf = [...logOdds].map((odds, row) => ({ left: left[row] ?? 0, logOdds: odds }));
  const covered = coverage(oddsOf, records);
  for (let from = 0; from < logOdds.length;) {
    let to = from + 1;
    while (to < logOdds.length && left[to] === left[from]) to += 1;
    const candidates = [...logOdds.subarray(from, to)].map((odds, index) => {
      return { right: right[from + index] ?? 0, logOdds: odds };
    });
    for (const evidence of rivalEvidence(candidates, twinOdds)) yield [...evidence, covered];
    from = to;
  }
}
