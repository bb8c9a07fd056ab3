import { soughtWords } from "./soughtWords.ts";

/** What a text in Dataverse's simple search syntax looks for. */
export interface SimpleQuery {
  /** What `to_tsquery` takes; null when nothing is looked for. */
  readonly query: string | null;
  /** The words that may show in what is found, without case and accents. */
  readonly words: readonly string[];
}

/**
 * Reads `norfield +lyon`, `hotel | inn` and `-closed`: words side by side are all meant, each as the beginning of one. A
 * backslash takes a sign its meaning; quotation marks, stars and brackets are passed over.
 */
export function simpleQuery(text: string): SimpleQuery {
  const alternatives = text.split(/(?<!\\)\|+/).map(alternativeOf);
  const queries = alternatives.flatMap(({ query }) => (query === null ? [] : [`(${query})`]));
  return {
    query: queries.length === 0 ? null : queries.join(" | "),
    words: alternatives.flatMap(({ words }) => words),
  };
}

function alternativeOf(text: string): SimpleQuery {
  const tokens = text.trim().split(/\s+/);
  const isUnwanted = (token: string) => /^-[\p{L}\p{N}]/u.test(token);
  const wanted = tokens.filter((token) => !isUnwanted(token)).join(" ");
  const without = tokens.filter(isUnwanted).flatMap((token) => soughtWords(token.slice(1)) ?? []);
  const query = soughtWords(wanted.replaceAll("\\", ""));
  // Everything but something is nothing that anybody looks for.
  if (query === null) return { query: null, words: [] };
  return { query: [`(${query})`, ...without.map((word) => `!(${word})`)].join(" & "), words: wordsIn(wanted) };
}

/** The words of a text, without case and accents. */
export function wordsIn(text: string): string[] {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).map(plainWord);
}

export function plainWord(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The text with marks around the words that begin like one that was looked for; null where none does. */
export function highlighted(text: string, words: readonly string[]): string | null {
  let isHit = false;
  const marked = text.replace(/[\p{L}\p{N}]+/gu, (found) => {
    if (!words.some((word) => plainWord(found).startsWith(word))) return found;
    isHit = true;
    return `{crmhit}${found}{/crmhit}`;
  });
  return isHit ? marked : null;
}
