/** Whether a label has words that begin like each word typed, in any order, whatever case and accents. */
export function matches(label: string, typed: string): boolean {
  const words = wordsOf(label);
  return wordsOf(typed).every((sought) => words.some((word) => word.startsWith(sought)));
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize("NFKD")
      .toLowerCase()
      .replace(/œ/g, "oe")
      .replace(/\p{M}/gu, "")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
