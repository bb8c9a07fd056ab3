import type { Evidence } from "./compareOrganisations.ts";
import { countFrequency, type Frequency } from "./frequency.ts";

/** How one kind of thing is matched: what it is found by, what counts as rare, how two are compared. */
export interface Matcher<Thing> {
  keys(thing: Thing): readonly string[];
  frequencies(thing: Thing): readonly (readonly [string, string])[];
  compare(a: Thing, b: Thing, frequency: Frequency): readonly Evidence[];
  /** Whether the evidence, worth so many log-odds, is of kinds that let one be certain. */
  isCorroborated(evidence: readonly Evidence[], logOdds: number): boolean;
}

export interface Pair {
  readonly left: number;
  readonly right: number;
  readonly evidence: readonly Evidence[];
}

/** A key that more records than this share tells nobody apart, and is skipped. */
const mostRecordsOfKey = 100;

/** Two lists, or one with itself, made ready to be compared. */
export interface Lists {
  /** Every pair of records that share a rare enough key. Time grows with the records, not with their square. */
  found(): Generator<Pair>;
  compare(left: number, right: number): Pair;
  /** What speaks for and against two records of the second list being one. */
  compareRights(one: number, other: number): readonly Evidence[];
}

/** Every pair of records that share a rare enough key, with its evidence, by position in the lists. */
export function findPairs<Thing>(
  matcher: Matcher<Thing>,
  left: readonly Thing[],
  right?: readonly Thing[],
): Generator<Pair> {
  return readyLists(matcher, left, right).found();
}

/** Makes lists ready to be compared; inside one list when there is no other. */
export function readyLists<Thing>(matcher: Matcher<Thing>, left: readonly Thing[], right?: readonly Thing[]): Lists {
  const rights = right ?? left;
  const frequency = countFrequency(left.length + (right?.length ?? 0));
  for (const thing of right ? [...left, ...right] : left)
    for (const [kind, value] of matcher.frequencies(thing)) frequency.add(kind, value);
  const evidenceOf = (a: Thing | undefined, b: Thing | undefined) =>
    a === undefined || b === undefined ? [] : matcher.compare(a, b, frequency);
  const compare = (one: number, other: number): Pair => {
    return { left: one, right: other, evidence: evidenceOf(left[one], rights[other]) };
  };
  const compareRights = (one: number, other: number) => evidenceOf(rights[one], rights[other]);
  function* found(): Generator<Pair> {
    const holders = holdersOf(matcher, rights);
    for (const [index, thing] of left.entries()) {
      const others = new Set<number>();
      for (const key of new Set(matcher.keys(thing))) {
        const sharing = holders.get(key) ?? [];
        if (sharing.length <= mostRecordsOfKey)
          for (const other of sharing) if (right || other > index) others.add(other);
      }
      for (const other of others) yield compare(index, other);
    }
  }
  return { found, compare, compareRights };
}

function holdersOf<Thing>(matcher: Matcher<Thing>, things: readonly Thing[]): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>();
  for (const [index, thing] of things.entries())
    for (const key of new Set(matcher.keys(thing))) {
      const known = holders.get(key);
      if (known) known.push(index);
      else holders.set(key, [index]);
    }
  return holders;
}
