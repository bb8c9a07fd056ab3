import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Columns } from "./matchColumns.ts";
import { matchRecords, type MatchedTable } from "./matchFiles.ts";

/** Lists such as nobody fitted anything to: few columns, other countries, capitals; and what only looks alike. */

/** Names that do not look alike. */
function spell(number: number): string {
  const digits = createHash("sha256").update(String(number)).digest("hex").slice(0, 9);
  return [...digits].map((digit) => "abcdefghilmnoprst"[parseInt(digit, 16)]).join("");
}

const strangers = Array.from({ length: 500 }, (_, number): Columns => {
  return { id: `s${number}`, name: spell(number), firstname: spell(number), lastname: spell(number * 31 + 7) };
});

function bandOf(as: MatchedTable, one: Columns, other: Columns) {
  const records = [...strangers, { ...one, id: "x" }, { ...other, id: "y" }];
  return [...matchRecords({ as, records })].find(({ left, right }) => left === "x" && right === "y")?.band ?? "none";
}

const firm = {
  name: "Verrerie d’Anjou SARL",
  address1_line1: "12 rue du Port",
  address1_postalcode: "49000",
  address1_city: "Angers",
  telephone1: "02 41 00 00 17",
  emailaddress1: "contact@verrerie-anjou.fr",
};
const { emailaddress1: _email, telephone1: _phone, ...placed } = firm;
const anne = {
  firstname: "Anne",
  lastname: "Quatremare",
  address1_line1: "7 rue Haute",
  address1_postalcode: "76600",
  address1_city: "Le Havre",
};

describe("one company", () => {
  it.each<[string, Columns, Columns]>([
    ["in capitals, with no more than a phone", firm, { name: "VERRERIE D ANJOU", telephone1: "+33241000017" }],
    ["with a house and no way to reach it", firm, placed],
    ["in German", { ...firm, name: "Müller Maschinenbau GmbH" }, { ...firm, name: "MUELLER MASCHINENBAU" }],
    [
      "by its initials at its domain",
      { ...firm, name: "Société Industrielle de Mécanique" },
      { ...firm, name: "S.I.M." },
    ],
    ["in Cyrillic letters", { ...firm, name: "Газпром ОАО" }, { ...firm, name: "Open Joint Stock Company Gazprom" }],
  ])("%s", (_, one, other) => {
    expect(bandOf("account", one, other)).not.toBe("none");
  });
});

describe("no one company", () => {
  it.each<[string, Columns, Columns]>([
    [
      "a namesake in another town",
      placed,
      { ...placed, address1_line1: "3 quai Nord", address1_postalcode: "33000", address1_city: "Bordeaux" },
    ],
    ["another firm in the building", placed, { ...placed, name: "Cabinet Lefort" }],
    ["another firm at the switchboard", firm, { name: "Cabinet Lefort", telephone1: firm.telephone1 }],
    ["the holding next door", firm, { ...firm, name: "Verrerie d’Anjou Holding" }],
    [
      "the next school of a town",
      { ...placed, name: "École 3" },
      { ...placed, name: "École 7", address1_line1: "3 quai Nord" },
    ],
  ])("%s", (_, one, other) => {
    expect(bandOf("account", one, other)).not.toBe("certain");
  });
});

describe("one person", () => {
  it.each<[string, Columns, Columns]>([
    ["in capitals, the names swapped", anne, { ...anne, firstname: "QUATREMARE", lastname: "ANNE" }],
    [
      "by name and mobile",
      { ...anne, mobilephone: "06 12 34 56 78" },
      { firstname: "A.", lastname: "Quatremare", mobilephone: "+33612345678" },
    ],
    ["with a slip, at home", anne, { ...anne, lastname: "Catremare" }],
    [
      "by name and e-mail",
      { ...anne, emailaddress1: "anne.q@gmail.com" },
      { fullname: "Quatremare, Anne", emailaddress1: "Anne.Q@gmail.com" },
    ],
  ])("%s", (_, one, other) => {
    expect(bandOf("contact", one, other)).not.toBe("none");
  });
});

describe("no one person for certain", () => {
  it.each<[string, Columns, Columns]>([
    [
      "a slip at one postal code",
      { ...anne, address1_line1: "" },
      { ...anne, lastname: "Catremare", address1_line1: "" },
    ],
    ["father and son at one address", { ...anne, firstname: "Jean" }, { ...anne, firstname: "Paul" }],
    ["twins", { ...anne, birthdate: "1980-02-29" }, { ...anne, firstname: "Lise", birthdate: "1980-02-29" }],
    [
      "two who share a mailbox",
      { ...anne, emailaddress1: "famille.quatremare@free.fr" },
      { ...anne, firstname: "Luc", emailaddress1: "famille.quatremare@free.fr" },
    ],
    [
      "a namesake at another company",
      { ...anne, address1_line1: "", address1_postalcode: "", companyname: "Norfield" },
      { firstname: "Anne", lastname: "Quatremare", companyname: "Cabinet Lefort" },
    ],
    [
      "one name and no more",
      { firstname: "Anne", lastname: "Quatremare" },
      { firstname: "Anne", lastname: "Quatremare" },
    ],
  ])("%s", (_, one, other) => {
    expect(bandOf("contact", one, other)).not.toBe("certain");
  });
});
