import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance } from "./likeness.ts";

describe("the distance between two texts", () => {
  it.each([
    ["", "abc", 3],
    ["same", "same", 0],
    ["kitten", "sitting", 3],
    ["dupont", "dupotn", 1],
    ["abcdef", "bacdfe", 2],
    ["ca", "abc", 3],
    ["martin", "müller", 5],
    ["a".repeat(40), "b".repeat(40), 40],
  ])("of %s and %s is %d", (one, other, distance) => {
    expect(editDistance(one, other)).toBe(distance);
    expect(editDistance(other, one)).toBe(distance);
  });

  it("is no more than was asked for", () => {
    expect(editDistance("kitten", "sitting", 2)).toBe(3);
    expect(editDistance("kitten", "something longer", 2)).toBe(3);
  });

  it("is the same in any script", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", "c", "d"), maxLength: 36 });
    const inGreek = (word: string) => word.replace(/./g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 848));

    fc.assert(
      fc.property(text, text, fc.nat(40), (one, other, most) => {
        expect(editDistance(one, other, most)).toBe(editDistance(inGreek(one), inGreek(other), most));
      }),
      { numRuns: 2000 },
    );
  });
});
