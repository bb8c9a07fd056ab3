import { expect, it } from "vitest";
import { soundAlike } from "./soundOf.ts";

it.each([
  ["philippe", "filip", false],
  ["philipe", "fillipe", true],
  ["goutal", "gutal", true],
  ["marchal", "marshal", false],
  ["nikolas", "nicolas", true],
  ["schmitz", "schmits", true],
  ["moreau", "moro", true],
  ["dupont", "dupond", false],
])("%s and %s sound the same: %s", (left, right, is) => {
  expect(soundAlike(left, right)).toBe(is);
});
