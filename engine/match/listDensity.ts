import type { Link } from "./agreeWithNeighbours.ts";
import type { Evidence } from "./compareOrganisations.ts";

/**
 * What a whole list says of each of its pairs: where most records have another that is they, the next pair is likelier
 * too. Amounts are natural logarithms; a list with as few as usual says nothing, so that a clean one is read as ever.
 */

/** How many others of its list a record usually is, and what share of records is usually in the other list. */
const usualOthers = 0.3;
const usualShare = 0.5;

/** A short list says little: it counts as if so many usual records were in it. */
const usualRecords = 50;

/** Further from the usual than this no list is believed to be. */
const most = 4;

type Odds = Pick<Link, "left" | "logOdds">;

/** Inside one list: how many others a record is likely one with. */
export function crowding(links: readonly Odds[], records: number): Evidence {
  const pairs = links.reduce((sum, { logOdds }) => sum + chanceOf(logOdds), 0);
  const others = (2 * pairs + usualRecords * usualOthers) / (records + usualRecords);
  return ["crowded list", bounded(Math.log(others / usualOthers))];
}

/** Between two lists: what share of the first is likely in the second. */
export function coverage(links: readonly Odds[], records: number): Evidence {
  const best = new Map<number, number>();
  for (const { left, logOdds } of links) best.set(left, Math.max(best.get(left) ?? -Infinity, logOdds));
  const found = [...best.values()].reduce((sum, logOdds) => sum + chanceOf(logOdds), 0);
  const share = (found + usualRecords * usualShare) / (records + usualRecords);
  return ["covered list", bounded(Math.log(share / (1 - share)))];
}

function chanceOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

function bounded(amount: number): number {
  return Math.min(most, Math.max(0, amount));
}
