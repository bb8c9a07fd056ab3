import type { Evidence } from "./compareOrganisations.ts";
import { crowding } from "./listDensity.ts";
import { logOddsOf } from "./scorePair.ts";

/** Two records of one list, with the log-odds that they are one. */
export interface Link {
  readonly left: number;
  readonly right: number;
  readonly logOdds: number;
}

/** How many common neighbours count. */
const mostNeighbours = 3;

/** Pairs that nothing their neighbours say could mend are left as they are. */
const hopeless = -12;

/**
 * Lets the records of one list vouch for one another: who are both likely one with a third, are likelier one
 * themselves, and who are one with others only, less. What speaks against a pair stays in its sum, so look-alikes do
 * not grow into one heap.
 */
export function agreeWithNeighbours<One extends Link>(
  links: readonly One[],
  records: number,
  weights: Readonly<Record<string, number>>,
): One[] {
  const neighbours = likelyNeighbours(links);
  const crowd = logOddsOf([crowding(links, records)], weights);
  return links.map((link) => {
    return { ...link, logOdds: link.logOdds + logOddsOf(neighbourEvidence(link, neighbours), weights) + crowd };
  });
}

/** Whom each record is likely one with. */
export function likelyNeighbours(links: Iterable<Link>): Map<number, Set<number>> {
  const neighbours = new Map<number, Set<number>>();
  const know = (one: number, other: number) => {
    const known = neighbours.get(one);
    if (known) known.add(other);
    else neighbours.set(one, new Set([other]));
  };
  for (const { left, right, logOdds } of links)
    if (logOdds >= 0) {
      know(left, right);
      know(right, left);
    }
  return neighbours;
}

const none: ReadonlySet<number> = new Set();

/** What the likely neighbours of two records say of them. */
export function neighbourEvidence(
  { left, right, logOdds }: Link,
  neighbours: ReadonlyMap<number, ReadonlySet<number>>,
): Evidence[] {
  if (logOdds < hopeless) return [];
  const [ours, theirs] = [neighbours.get(left) ?? none, neighbours.get(right) ?? none];
  let common = 0;
  for (const one of ours) if (theirs.has(one)) common += 1;
  const isLinked = ours.has(right) ? 1 : 0;
  const [mine, yours] = [ours.size - isLinked, theirs.size - isLinked];
  if (common > 0)
    return [
      ["neighbours common", Math.min(mostNeighbours, common)],
      ["neighbours all common", common / (mine + yours - common)],
    ];
  return mine > 0 && yours > 0 ? [["neighbours strange", 1]] : [];
}

/** Pairs of records that were not compared, though both are likely one with a third. */
export function* pairsOfNeighbours(links: readonly Link[], records: number): Generator<readonly [number, number]> {
  const compared = new Set(links.map(({ left, right }) => left * records + right));
  for (const around of likelyNeighbours(links).values()) {
    const sorted = [...around].sort((a, b) => a - b).slice(0, mostAround);
    for (const [index, left] of sorted.entries())
      for (const right of sorted.slice(index + 1)) {
        const pair = left * records + right;
        if (compared.has(pair)) continue;
        compared.add(pair);
        yield [left, right];
      }
  }
}

/** A record with more neighbours than this is looked at no further, so that time stays in bounds. */
const mostAround = 50;
