import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Columns } from "./matchColumns.ts";
import { matchRecords, type MatchTask } from "./matchFiles.ts";

const filling = (make: (number: number) => Columns) => Array.from({ length: 1000 }, (_, number) => make(number));
const companies = filling((number) => ({
  id: `c${number}`,
  name: spell(number),
  telephone1: `04${String(10_000_000 + number * 7919)}`,
}));
const people = filling((number) => ({ id: `p${number}`, firstname: spell(number), lastname: spell(number * 31 + 7) }));

/** Names that do not look alike. */
function spell(number: number): string {
  const digits = createHash("sha256").update(String(number)).digest("hex").slice(0, 9);
  return [...digits].map((digit) => "abcdefghilmnoprst"[parseInt(digit, 16)]).join("");
}

function scoreOf(task: MatchTask, left: string, right: string): number {
  return [...matchRecords(task)].find((pair) => pair.left === left && pair.right === right)?.score ?? 0;
}

const company = {
  id: "x",
  name: "Verrerie d’Anjou SARL",
  address1_line1: "12 rue du Port",
  address1_postalcode: "49000",
  address1_city: "Angers",
  telephone1: "02 41 00 00 17",
};

describe("two companies", () => {
  it.each([
    [
      "with typing slips and a lost legal form",
      {
        name: "Verrerei d'Anjou",
        address1_line1: "12, r. du Port",
        address1_postalcode: "49000",
        telephone1: "+33 2 41 00 00 17",
      },
    ],
    [
      "with the same registration number behind a VAT number",
      { ...company, registrationnumber: "FR71839580545", telephone1: "" },
    ],
  ])("%s are one", (_, other) => {
    const one = { ...company, registrationnumber: "registrationnumber" in other ? "83958054500054" : "" };
    const records = [...companies, one, { ...other, id: "y" }];

    expect(scoreOf({ as: "account", records }, "x", "y")).toBeGreaterThan(0.5);
  });

  it.each([
    ["a holding of the same address", { ...company, name: "Verrerie d’Anjou Holding" }],
    [
      "a namesake in another town",
      {
        name: company.name,
        address1_line1: "3 place Foch",
        address1_postalcode: "13001",
        address1_city: "Marseille",
        telephone1: "04 91 00 00 55",
      },
    ],
    ["a neighbour in the building", { ...company, name: "Cabinet Rousselot", telephone1: "02 41 77 00 23" }],
  ])("are two: %s", (_, other) => {
    const records = [...companies, company, { ...other, id: "y" }];

    expect(scoreOf({ as: "account", records }, "x", "y")).toBeLessThan(0.5);
  });
});

const person = {
  id: "x",
  firstname: "Robert",
  lastname: "Piquet",
  mobilephone: "06 12 34 56 78",
  emailaddress1: "robert.piquet@hydroform.fr",
};

describe("two people", () => {
  it("are one under a nickname, with the same mobile", () => {
    const records = [
      ...people,
      person,
      { id: "y", firstname: "Bob", lastname: "PIQUET", mobilephone: "+33 (0)6 12 34 56 78" },
    ];

    expect(scoreOf({ as: "contact", records }, "x", "y")).toBeGreaterThan(0.5);
  });

  it("are two, father and son in one house", () => {
    const home = {
      address1_line1: "5 rue Molière",
      address1_postalcode: "20253",
      address1_city: "Farinole",
      telephone1: "04 95 00 00 11",
    };
    const records = [
      ...people,
      { ...home, ...person },
      { ...home, id: "y", firstname: "Antoine", lastname: "Piquet", mobilephone: "06 99 88 77 66" },
    ];

    expect(scoreOf({ as: "contact", records }, "x", "y")).toBeLessThan(0.5);
  });

  it("of one file are matched only with their own kind", () => {
    const records = [
      { id: "a", type: "person", fullname: "Ann Lee" },
      { id: "b", type: "company", name: "Ann Lee" },
    ];

    expect([...matchRecords({ as: "contact", records })]).toEqual([]);
  });
});

it("a lead is matched to accounts by its company, to contacts by its person", () => {
  const leads = [
    {
      id: "l",
      companyname: "Verrerie Anjou",
      firstname: "Robert",
      lastname: "Piquet",
      telephone1: "0241000017",
      emailaddress1: "robert.piquet@hydroform.fr",
    },
  ];
  const found = (task: MatchTask) =>
    [...matchRecords(task)].filter(({ score }) => score >= 0.5).map(({ right }) => right);

  expect(found({ as: "lead", records: leads, against: { as: "account", records: [...companies, company] } })).toEqual([
    "x",
  ]);
  expect(found({ as: "lead", records: leads, against: { as: "contact", records: [...people, person] } })).toEqual([
    "x",
  ]);
});
