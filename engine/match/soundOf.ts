/** How a folded word sounds, roughly and in no language in particular: what is spelled by ear or in other letters comes out the same. */
export function soundOf(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  const sound = spellings.reduce((text, [spelling, heard]) => text.replace(spelling, heard), word);
  if (known.size < 200_000) known.set(word, sound);
  return sound;
}

/** Words come again and again, so what was found is kept. */
const known = new Map<string, string>();

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

/** Whether two words of some length sound the same. */
export function soundAlike(left: string, right: string): boolean {
  if (left.length < 4 || right.length < 4 || Math.abs(left.length - right.length) > 3) return false;
  const sound = soundOf(left);
  return sound.length > 2 && sound === soundOf(right);
}
