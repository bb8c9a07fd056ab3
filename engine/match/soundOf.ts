import { remembered } from "./remembered.ts";

const spellings: readonly (readonly [RegExp, string])[] = [
  [/ph/g, "f"],
  [/eaux?|aux?/g, "o"],
  [/ou/g, "u"],
  [/w/g, "v"],
  [/qu|q|ck|kh|ch|c(?=[^eiyh]|$)/g, "k"],
  [/x/g, "ks"],
  [/ts|tz|c|z/g, "s"],
  [/y|j/g, "i"],
  [/h/g, ""],
  [/(.)\1+/g, "$1"],
];

/** How a folded word sounds, roughly and in no language in particular: what is spelled by ear or in other letters comes out the same. */
export const soundOf = remembered(
  (word) => spellings.reduce((text, [spelling, heard]) => text.replace(spelling, heard), word),
  200_000, // the words of a list come again and again
);

/** Whether two words of some length sound the same. */
export function soundAlike(left: string, right: string): boolean {
  if (left.length < 4 || right.length < 4 || Math.abs(left.length - right.length) > 3) return false;
  const sound = soundOf(left);
  return sound.length > 2 && sound === soundOf(right);
}
