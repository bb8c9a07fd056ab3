import type { Frequency } from "./frequency.ts";
import { isTypo, likeness } from "./likeness.ts";
import type { Organisation } from "./organisation.ts";

/** How two names of organisations meet, word by word. */
export interface NamesMet {
  /** Bits of the words they share, a slip of the keyboard counted as the rarer word less what it costs. */
  readonly sharedBits: number;
  readonly typos: number;
  readonly abbreviations: number;
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** Pairs the words of two names, equal ones first, then those a typo explains; what is left has no partner. */
export function meetNames(a: Organisation, b: Organisation, frequency: Frequency): NamesMet {
  const left = [...a.words];
  const right = [...b.words];
  let sharedBits = 0;
  let typos = 0;
  let abbreviations = 0;
  for (const word of a.words) {
    const at = right.indexOf(word);
    if (at < 0) continue;
    right.splice(at, 1);
    left.splice(left.indexOf(word), 1);
    sharedBits += frequency.bits("word", word);
  }
  const unpaired = left.slice();
  for (const word of unpaired) {
    const at = right.findIndex((other) => isAlike(word, other));
    const other = right[at];
    if (other === undefined) continue;
    sharedBits += Math.min(frequency.bits("word", word), frequency.bits("word", other)) * likeness(word, other);
    if (isTypo(word, other)) typos += 1;
    else abbreviations += 1;
    right.splice(at, 1);
    left.splice(left.indexOf(word), 1);
  }
  return { sharedBits, typos, abbreviations, left, right };
}

function isAlike(left: string, right: string): boolean {
  if (/\d/.test(left + right)) return false;
  const shortest = Math.min(left.length, right.length);
  if (isTypo(left, right)) return true;
  return shortest >= 3 && (left.startsWith(right) || right.startsWith(left));
}
