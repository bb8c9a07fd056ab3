import fc from "fast-check";

/** Pieces that break naive readers: controls, halves of letters, numbers beyond all bounds, depth, length. */
export const oddities = fc.oneof(
  fc.constantFrom(
    "\0",
    "\ufeff",
    "\u202e",
    "\ud800",
    "\udfff",
    "😀",
    "\u2028",
    "\uffff",
    "'",
    '"',
    "&",
    "<",
    "]]>",
    "%",
    "$",
  ),
  fc.constantFrom("1e999", "-0", "99999999999999999999999999", "NaN", "Infinity", "null", "__proto__", "constructor"),
  fc.string({ unit: "binary", maxLength: 4 }),
  fc.constantFrom("(".repeat(300), "[".repeat(300), '{"a":'.repeat(300), "x".repeat(5000), "1,".repeat(3000)),
);

/** A text with pieces taken out, doubled, swapped or given way to something odd, or cut short. */
export const spoiling = fc.array(
  fc.record({
    how: fc.constantFrom("drop", "double", "odd", "swap", "cut"),
    at: fc.nat(2000),
    length: fc.integer({ min: 1, max: 30 }),
    by: oddities,
  }),
  { maxLength: 3 },
);
export type Spoiling = typeof spoiling extends fc.Arbitrary<infer T> ? T : never;

export function spoil(text: string, spoilings: Spoiling): string {
  return spoilings.reduce((whole, { how, at, length, by }) => {
    const start = at % (whole.length + 1);
    const [before, piece, after] = [
      whole.slice(0, start),
      whole.slice(start, start + length),
      whole.slice(start + length),
    ];
    switch (how) {
      case "drop":
        return before + after;
      case "double":
        return before + piece + piece + after;
      case "odd":
        return before + by + after;
      case "swap":
        return before + after.slice(0, length) + piece + after.slice(length);
      default:
        return how === "cut" && at % 4 === 0 ? before : whole;
    }
  }, text);
}

/** The same text with whatever UTF-8 cannot hold replaced, so that it can be percent-encoded. */
export function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}
