import type { Pair } from "./findPairs.ts";

/** A pair with the log-odds of its own evidence. */
export interface WeighedPair extends Pair {
  readonly logOdds: number;
}

/**
 * Weighs the candidates of one record against one another: where one is clearly better, the others are less likely it;
 * where there is no other at all, the one there is gains. Twins of the best are hardly touched, for they are as good.
 */
export function weighRivals(
  candidates: readonly WeighedPair[],
  weights: Readonly<Record<string, number>>,
): WeighedPair[] {
  const sorted = candidates.map(({ logOdds }) => logOdds).sort((a, b) => b - a);
  return candidates.map((candidate) => {
    const rival = (candidate.logOdds === sorted[0] ? sorted[1] : sorted[0]) ?? -Infinity;
    const gap = rival > 0 ? Math.min(4, Math.max(0, Math.min(rival, 8) - candidate.logOdds)) : 0;
    const evidence = [
      ...(gap > 0 ? [["a better candidate", gap] as const] : []),
      ...(rival < -1 ? [["no other candidate", 1] as const] : []),
    ];
    const more = evidence.reduce((sum, [name, amount]) => sum + (weights[name] ?? 0) * amount, 0);
    return { ...candidate, evidence: [...candidate.evidence, ...evidence], logOdds: candidate.logOdds + more };
  });
}
