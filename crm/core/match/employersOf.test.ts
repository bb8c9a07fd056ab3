import { expect, it } from "vitest";
import { employersOf } from "./employersOf.ts";

it("colleagues tell the domain and the name of the company that is not at hand", () => {
  const people = [
    { parentcustomerid: "a", emailaddress1: "ann@acme.fr" },
    { parentcustomerid: "a", emailaddress1: "bob@gmail.com", companyname: "Acme" },
    { parentcustomerid: "a", emailaddress1: "carl@acme.fr" },
    { parentcustomerid: "a", emailaddress1: "dora@other.fr" },
    { emailaddress1: "eve@nowhere.fr" },
  ];

  expect([...employersOf(people)]).toEqual([["a", { id: "a", name: "Acme", websiteurl: "acme.fr" }]]);
});
