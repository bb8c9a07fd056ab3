import { expect, it } from "vitest";
import { sortedOut } from "./sortedOut.ts";

it.each([
  [
    "a person before a company",
    { companyname: "Marie Durand - Norfield" },
    { fullname: "Marie Durand", companyname: "Norfield" },
  ],
  [
    "a company behind a last name",
    { lastname: "Durand (Norfield SARL)" },
    { fullname: "Durand", companyname: "Norfield SARL" },
  ],
  [
    "a company in place of a person",
    { lastname: "Norfield S.A.R.L." },
    { fullname: "", companyname: "Norfield S.A.R.L." },
  ],
])("%s goes where it belongs", (_, row, sorted) => {
  expect(sortedOut(row)).toMatchObject(sorted);
});

it.each([
  [{ companyname: "Cabinet Durand - Conseil" }],
  [{ companyname: "Norfield - Lyon", lastname: "Durand" }],
  [{ firstname: "Marie", lastname: "Durand" }],
  [{ lastname: "Aubert - Guérin" }],
])("%j stays as it is", (row) => {
  expect(sortedOut(row)).toBe(row);
});
