import { expect, it } from "vitest";
import { likePattern } from "./likePattern.ts";

it.each([
  ["", "pattern", ""],
  ["a%b_c", "pattern", "a%b_c"],
  ["%%%", "pattern", "%"],
  ["50[%]", "pattern", "50\\%"],
  ["a[_]b", "pattern", "a\\_b"],
  ["[[]x]", "pattern", "[x]"],
  ["a\\b", "pattern", "a\\\\b"],
  ["[", "pattern", "["],
  ["[]", "pattern", "[]"],
  ["a]b", "pattern", "a]b"],
  ["[ab]%", "regex", "^[ab].*$"],
  ["[^a-c]_", "regex", "^[^a-c].$"],
  ["[0-9.]+(x)", "regex", "^[0-9.]\\+\\(x\\)$"],
  ["[a^]", "regex", "^[a\\^]$"],
  ["[-a]", "regex", "^[-a]$"],
  ["[a-]", "regex", "^[a-]$"],
])("%s is the %s %s", (text, match, pattern) => {
  expect(likePattern(text)).toEqual({ match, pattern });
});

it.each(["[z-a]", "[9-0]", "[a-Z]", "[é-z]", "[a-c-e]", "[a--]", "[!-/]"])("%s holds a range that is none", (text) => {
  expect(likePattern(text)).toBeNull();
});
