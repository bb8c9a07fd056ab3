/** Two records of one list, with the log-odds that they are one. */
export interface Link {
  readonly left: number;
  readonly right: number;
  readonly logOdds: number;
}

/** How many common neighbours count, and what each is worth in log-odds. */
const mostNeighbours = 3;
const worth = 1;

/**
 * Lets the records of one list vouch for one another: who are both likely one with a third, are likelier one
 * themselves. What speaks against a pair stays in its sum, so look-alikes do not grow into one heap.
 */
export function agreeWithNeighbours(links: readonly Link[]): Link[] {
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
  return links.map((link) => {
    const theirs = neighbours.get(link.right);
    if (theirs === undefined) return link;
    const shared = [...(neighbours.get(link.left) ?? [])].filter((one) => theirs.has(one)).length;
    return { ...link, logOdds: link.logOdds + worth * Math.min(mostNeighbours, shared) };
  });
}
