import type { Evidence } from "./compareOrganisations.ts";

/** How sure a match is: linked without asking, shown to a person, or left alone. */
export type Band = "certain" | "probable" | "none";

export interface Verdict {
  /** 0 to 1: the chance that the two are one. */
  readonly score: number;
  readonly band: Band;
}

/** Half of the pairs with this score are one: from here on a person is asked. */
const probableFrom = 0.5;

/** The natural log-odds that two records are one: the sum of what all evidence is worth. */
export function logOddsOf(evidence: readonly Evidence[], weights: Readonly<Record<string, number>>): number {
  return evidence.reduce((sum, [name, amount]) => sum + (weights[name] ?? 0) * amount, 0);
}

/** The score and the band of a pair, given where certainty begins; what is not corroborated stays below it, in its order. */
export function verdictOf(logOdds: number, isCorroborated: boolean, certainFrom: number): Verdict {
  const certain = Math.log(certainFrom / (1 - certainFrom));
  const above = logOdds - certain + 1;
  const odds = isCorroborated || above <= 0 ? logOdds : certain - 1 / (1 + above);
  const score = 1 / (1 + Math.exp(-odds));
  return { score, band: odds >= certain ? "certain" : score >= probableFrom ? "probable" : "none" };
}
