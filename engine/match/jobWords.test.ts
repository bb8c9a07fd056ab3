import { expect, it } from "vitest";
import { jobWords } from "./jobWords.ts";

it.each([
  ["Directeur administratif et financier", "DAF"],
  ["Directeur des ressources humaines", "HR Director"],
  ["Resp. marketing", "Marketing Manager"],
  ["Chef de projet", "Project manager"],
  ["Comptable", "Accountant"],
  ["PDG", "Président"],
  ["Directeur général", "CEO"],
  ["Responsable achats", "Purchasing Manager"],
])("%s and %s are one job", (left, right) => {
  expect(jobWords(left)).toEqual(jobWords(right));
});

it("tells jobs apart", () => {
  expect(jobWords("Directeur commercial")).not.toEqual(jobWords("Directeur technique"));
});
