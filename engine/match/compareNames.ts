import type { Frequency } from "./frequency.ts";
import { isTypo, likeness } from "./likeness.ts";
import { soundAlike } from "./soundOf.ts";
import type { Organisation } from "./organisation.ts";

/** How two names of organisations meet, word by word. */
export interface NamesMet {
  /** Bits of the words they share, a slip of the keyboard counted as the rarer word less what it costs. */
  readonly sharedBits: number;
  /** Of the rarest word they share. */
  readonly rarestBits: number;
  /** How many letters of both names are in words that met. */
  readonly lettersMet: number;
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
  let rarestBits = 0;
  let lettersMet = 0;
  const share = (bits: number, letters: number) => {
    sharedBits += bits;
    rarestBits = Math.max(rarestBits, bits);
    lettersMet += letters;
  };
  let typos = 0;
  let abbreviations = 0;
  for (const word of a.words) {
    const at = right.indexOf(word);
    if (at < 0) continue;
    right.splice(at, 1);
    left.splice(left.indexOf(word), 1);
    share(frequency.bits("word", word), 2 * word.length);
  }
  const unpaired = left.slice();
  for (const word of unpaired) {
    const at = right.findIndex((other) => isAlike(word, other));
    const other = right[at];
    if (other === undefined) continue;
    const alike = likeness(word, other);
    const isSlip = isTypo(word, other) || soundAlike(word, other);
    share(
      Math.min(frequency.bits("word", word), frequency.bits("word", other)) * alike,
      (word.length + other.length) * (isSlip ? alike : 1),
    );
    if (isSlip) typos += 1;
    else abbreviations += 1;
    right.splice(at, 1);
    left.splice(left.indexOf(word), 1);
  }
  return { sharedBits, rarestBits, lettersMet, typos, abbreviations, left, right };
}

function isAlike(left: string, right: string): boolean {
  if (/\d/.test(left + right)) return false;
  const shortest = Math.min(left.length, right.length);
  if (isTypo(left, right) || soundAlike(left, right)) return true;
  const longest = Math.max(left.length, right.length);
  return (shortest >= 3 || (shortest === 2 && longest > 5)) && (left.startsWith(right) || right.startsWith(left));
}
