import type { Evidence } from "./compareOrganisations.ts";
import { countFrequency, type Frequency } from "./frequency.ts";

/** How one kind of thing is matched: what it is found by, what counts as rare, how two are compared. */
export interface Matcher<Thing> {
  keys(thing: Thing): readonly string[];
  frequencies(thing: Thing): readonly (readonly [string, string])[];
  compare(a: Thing, b: Thing, frequency: Frequency): readonly Evidence[];
}

export interface Pair {
  readonly left: number;
  readonly right: number;
  readonly evidence: readonly Evidence[];
}

/** A key that more records than this share tells nobody apart, and is skipped. */
const mostRecordsOfKey = 100;

/**
 * Every pair of records that share a rare enough key, with its evidence, by position in the lists; inside one list
 * when there is no other. Time grows with the records, not with their square.
 */
export function* findPairs<Thing>(
  matcher: Matcher<Thing>,
  left: readonly Thing[],
  right?: readonly Thing[],
): Generator<Pair> {
  const frequency = countFrequency(left.length + (right?.length ?? 0));
  for (const thing of [...left, ...(right ?? [])])
    for (const [kind, value] of matcher.frequencies(thing)) frequency.add(kind, value);
  const holders = new Map<string, number[]>();
  (right ?? left).forEach((thing, index) => {
    for (const key of new Set(matcher.keys(thing))) {
      const known = holders.get(key);
      if (known) known.push(index);
      else holders.set(key, [index]);
    }
  });
  for (const [index, thing] of left.entries()) {
    const found = new Set<number>();
    for (const key of new Set(matcher.keys(thing))) {
      const sharing = holders.get(key) ?? [];
      if (sharing.length <= mostRecordsOfKey) for (const other of sharing) if (right || other > index) found.add(other);
    }
    for (const other of found) {
      const b = (right ?? left)[other];
      if (b !== undefined) yield { left: index, right: other, evidence: matcher.compare(thing, b, frequency) };
    }
  }
}
