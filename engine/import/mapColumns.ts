import { foldText } from "./foldText.ts";
import type { ImportColumn } from "./importColumn.ts";

/** How a header was recognised, the surest first. */
export type Recognition = "chosen" | "label" | "synonym" | "normalised";

export interface MappedHeader {
  readonly index: number;
  readonly header: string;
  /** Name of the target column; null when the header is unknown or another header fits that column better. */
  readonly column: string | null;
  readonly how: Recognition | null;
}

/**
 * Which column each header of a file stands for. A header matches a column by its label in any language or its name,
 * by a synonym, or by either once case, accents, punctuation and blanks are left aside.
 * No column is given twice: the surest match wins, then the header further to the left, then the column named first.
 *
 * `chosen` holds what a person decided, header by header; null, or a column that is not in the target, keeps it out.
 */
export function mapColumns(
  header: readonly string[],
  target: readonly ImportColumn[],
  chosen: Readonly<Record<string, string | null>> = {},
): MappedHeader[] {
  const words = wordsOf(target);
  const choices = new Map(Object.entries(chosen));
  const candidates = header
    .flatMap((name, index) => {
      const matches = choices.has(name) ? chosenMatch(choices.get(name), target) : matchesOf(name, words);
      return matches.map((match) => ({ ...match, index }));
    })
    .sort((a, b) => a.rank - b.rank || a.index - b.index || a.place - b.place);

  const byHeader = new Map<number, Candidate>();
  const taken = new Set<string>();
  for (const candidate of candidates) {
    if (byHeader.has(candidate.index) || taken.has(candidate.column)) continue;
    byHeader.set(candidate.index, candidate);
    taken.add(candidate.column);
  }
  return header.map((name, index) => {
    const found = byHeader.get(index);
    return { index, header: name, column: found?.column ?? null, how: found?.how ?? null };
  });
}

interface Match {
  readonly column: string;
  readonly how: Recognition;
  readonly rank: number;
  /** Position of the column in the target. */
  readonly place: number;
}

interface Candidate extends Match {
  readonly index: number;
}

function chosenMatch(column: string | null | undefined, target: readonly ImportColumn[]): Match[] {
  const place = target.findIndex((known) => known.column === column);
  return place < 0 || typeof column !== "string" ? [] : [{ column, how: "chosen", rank: 0, place }];
}

function matchesOf(name: string, words: Words): Match[] {
  return [...(words.exact.get(name) ?? []), ...(words.folded.get(foldText(name)) ?? [])];
}

interface Words {
  readonly exact: ReadonlyMap<string, readonly Match[]>;
  readonly folded: ReadonlyMap<string, readonly Match[]>;
}

function wordsOf(target: readonly ImportColumn[]): Words {
  const exact = new Map<string, Match[]>();
  const folded = new Map<string, Match[]>();
  target.forEach(({ column, labels, synonyms }, place) => {
    for (const word of [...Object.values(labels), column]) {
      push(exact, word, { column, how: "label", rank: 1, place });
      push(folded, foldText(word), { column, how: "normalised", rank: 3, place });
    }
    for (const word of synonyms) {
      push(exact, word, { column, how: "synonym", rank: 2, place });
      push(folded, foldText(word), { column, how: "normalised", rank: 4, place });
    }
  });
  return { exact, folded };
}

function push(words: Map<string, Match[]>, word: string, match: Match): void {
  if (word === "") return;
  const found = words.get(word);
  if (found) found.push(match);
  else words.set(word, [match]);
}
