import type { Evidence } from "./compareOrganisations.ts";

/** How sure a match is: linked without asking, shown to a person, or left alone. */
export type Band = "certain" | "probable" | "none";

/** Half of the pairs with this score are one: from here on a person is asked. */
export const probableFrom = 0.5;

/** The natural log-odds that two records are one: the sum of what all evidence is worth. */
export function logOddsOf(evidence: readonly Evidence[], weights: Readonly<Record<string, number>>): number {
  return evidence.reduce((sum, [name, amount]) => sum + (weights[name] ?? 0) * amount, 0);
}

/** 0 to 1: the chance that log-odds stand for. */
export function scoreOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** The band of a score, given where certainty begins for this kind of thing. */
export function bandOf(score: number, certainFrom: number): Band {
  return score >= certainFrom ? "certain" : score >= probableFrom ? "probable" : "none";
}
