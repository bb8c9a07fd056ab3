import type { Evidence } from "./compareOrganisations.ts";
import type { Pair } from "./findPairs.ts";
import { logOddsOf } from "./scorePair.ts";

/** A pair with the log-odds of its own evidence. */
export interface WeighedPair extends Pair {
  readonly logOdds: number;
}

/** The log-odds that two candidates are one themselves. */
export type TwinOdds = (one: number, other: number) => number;

/** Candidates that not even a twin could make likely. */
const hopeless = -9;

/**
 * Weighs the candidates of one record against one another: where one is clearly better, the others are less likely it;
 * where there is no other at all, the one there is gains. Twins of the best, duplicates that are still in the list, are
 * no rivals of it: they are nearly as likely as it is.
 */
export function weighRivals(
  candidates: readonly WeighedPair[],
  weights: Readonly<Record<string, number>>,
  twinOdds?: TwinOdds,
): WeighedPair[] {
  const evidence = rivalEvidence(candidates, twinOdds);
  return candidates.map((candidate, index) => {
    const more = evidence[index] ?? [];
    return {
      ...candidate,
      evidence: [...candidate.evidence, ...more],
      logOdds: candidate.logOdds + logOddsOf(more, weights),
    };
  });
}

/** What the candidates of one record say of each other, in their order. */
export function rivalEvidence(
  candidates: readonly Pick<WeighedPair, "right" | "logOdds">[],
  twinOdds: TwinOdds = () => -Infinity,
): Evidence[][] {
  const best = candidates.reduce<Pick<WeighedPair, "right" | "logOdds">>(
    (most, one) => (one.logOdds > most.logOdds ? one : most),
    { right: -1, logOdds: -Infinity },
  );
  const twins = candidates.map((one) => {
    if (one === best) return Infinity;
    return best.logOdds > 0 && one.logOdds > hopeless ? twinOdds(best.right, one.right) : -Infinity;
  });
  const stranger = candidates.reduce(
    (most, { logOdds }, index) => ((twins[index] ?? 0) > 0 ? most : Math.max(most, logOdds)),
    -Infinity,
  );
  return candidates.map((one, index) => {
    const twin = twins[index] ?? -Infinity;
    const rival = twin > 0 ? stranger : best.logOdds;
    const gap = rival > 0 ? Math.min(4, Math.max(0, Math.min(rival, 8) - one.logOdds)) : 0;
    const rise = twin > 0 && one !== best ? Math.max(0, Math.min(best.logOdds, twin, 6) - one.logOdds) : 0;
    const evidence: Evidence[] = rise > 0 ? [["twin of a better candidate", rise]] : [];
    if (gap > 0) evidence.push(["a better candidate", gap]);
    else if (rival < -1) evidence.push(["no other candidate", 1]);
    return evidence;
  });
}
