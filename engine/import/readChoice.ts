import { foldText } from "./foldText.ts";
import type { ImportOption } from "./importColumn.ts";
import { read, refused, shown, type ValueResult } from "./valueResult.ts";

/** Reads a cell that holds one of a few values, by its number, its label in any language, or another program's word. */

export interface ChoiceOptions {
  readonly options?: readonly ImportOption[];
}

export function readChoice(text: string, { options = [] }: ChoiceOptions): ValueResult {
  const found = numbered(text, options) ?? wordsFor(options).get(foldText(text));
  if (!found)
    return refused(
      "importUnknownChoice",
      `"${shown(text)}" is none of the choices.`,
      `« ${shown(text)} » n’est pas un des choix.`,
    );
  const { option, isNear } = found;
  return { ok: true, value: option.value, ...(option.also && { also: option.also }), ...(isNear && { isNear }) };
}

/** Yes or no in English and French; where the two values have names of their own, these are known too. */
export function readBoolean(text: string, { options = [] }: ChoiceOptions): ValueResult {
  const word = foldText(text);
  if (trueWords.has(word)) return read(true);
  if (falseWords.has(word)) return read(false);
  const named = wordsFor(options).get(word);
  if (named) return read(named.option.value === true);
  return refused(
    "importNotBoolean",
    `"${shown(text)}" is neither yes nor no.`,
    `« ${shown(text)} » n’est ni oui ni non.`,
  );
}

const trueWords = new Set(["1", "yes", "y", "true", "t", "on", "x", "oui", "o", "vrai", "checked", "coche"]);
const falseWords = new Set(["0", "no", "n", "false", "f", "off", "non", "faux", "unchecked"]);

/** An option by its number. Apart from the words, in which `1.0` and `10` would be the same. */
function numbered(text: string, options: readonly ImportOption[]): Word | undefined {
  const number = /^-?\d+$/.test(text) ? Number(text) : undefined;
  const option = options.find(({ value }) => value === number);
  return option && { option, isNear: false };
}

interface Word {
  readonly option: ImportOption;
  /** A synonym: close to the option, and not its name. */
  readonly isNear: boolean;
}

const remembered = new WeakMap<readonly ImportOption[], ReadonlyMap<string, Word>>();

/** Every word for the options. A label beats a synonym of another option. */
function wordsFor(options: readonly ImportOption[]): ReadonlyMap<string, Word> {
  const known = remembered.get(options);
  if (known) return known;
  const words = new Map<string, Word>();
  for (const option of options) for (const word of option.synonyms) words.set(foldText(word), { option, isNear: true });
  for (const option of options)
    for (const word of Object.values(option.labels)) words.set(foldText(word), { option, isNear: false });
  words.delete("");
  remembered.set(options, words);
  return words;
}
