import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Columns } from "./matchColumns.ts";
import { matchRecords, type MatchedTable } from "./matchFiles.ts";

/** Pairs that lists of other systems are full of, each said to be one or two, matched among records that are nothing like them. */
type HardPair = readonly [why: string, one: Columns, other: Columns];

const glass = {
  name: "Verrerie d’Anjou SARL",
  address1_line1: "12 rue du Port",
  address1_postalcode: "49000",
  address1_city: "Angers",
  address1_country: "France",
};

const oneCompany: readonly HardPair[] = [
  [
    "all in capitals without accents, with a phone as a spreadsheet has it",
    { name: "Société Générale de Miroiterie", address1_city: "Béziers", telephone1: "04 67 11 20 31" },
    { name: "STE GENERALE DE MIROITERIE", address1_city: "BEZIERS CEDEX", telephone1: "467112031.0" },
  ],
  [
    "in Cyrillic and in Latin letters",
    { name: "ООО Стеклозавод Нева", address1_city: "Выборг", address1_country: "Russia" },
    { name: "Steklozavod Neva LLC", address1_city: "Vyborg", address1_country: "Russia" },
  ],
  [
    "in Greek and in Latin letters",
    { name: "Μουσική Γραμμή", websiteurl: "mousikigrammi.gr", address1_city: "Βόλος" },
    { name: "Mousiki Grammi", emailaddress1: "info@mousikigrammi.gr", address1_city: "Volos" },
  ],
  [
    "with postal code and town swapped, behind a post box",
    { ...glass, name: "Miroiterie Lebrun" },
    {
      ...glass,
      name: "Miroiterie Lebrun",
      address1_line1: "BP 144 - 12, r. du Port",
      address1_postalcode: "Angers",
      address1_city: "49000",
    },
  ],
  [
    "with its whole address in one line",
    { ...glass, name: "Tonnellerie Morvan SAS" },
    { name: "Tonnellerie Morvan", address1_line1: "12 rue du Port, 49000 Angers, France" },
  ],
  [
    "with a note of somebody’s to himself",
    { name: "Chaudronnerie Vasseur", websiteurl: "www.chaudronnerie-vasseur.fr", address1_city: "Vesoul" },
    { name: "Chaudronnerie Vasseur (ancien client)", emailaddress1: "contact@chaudronnerie-vasseur.fr" },
  ],
  [
    "under the sign of its shop",
    { name: "Norfield Ltd t/a The Glass Orchard", address1_city: "Leeds", address1_line1: "5 King Street" },
    { name: "The Glass Orchard", address1_city: "Leeds", address1_line1: "2nd floor, 5 King St" },
  ],
  [
    "where one fills its fields with nothing",
    {
      name: "Papeterie Sorel",
      address1_city: "Niort",
      telephone1: "05 49 10 20 31",
      emailaddress1: "sorel@papeterie-sorel.fr",
    },
    {
      name: "Papeterie Sorel",
      address1_city: "Niort",
      telephone1: "0000000000",
      emailaddress1: "none@none.com",
      address1_line1: "N/A",
    },
  ],
  [
    "with its own country in its name",
    { name: "Kesselring GmbH", address1_country: "DE", address1_city: "Kassel", websiteurl: "kesselring.de" },
    {
      name: "Kesselring Deutschland",
      address1_country: "Germany",
      address1_city: "Kassel",
      websiteurl: "www.kesselring.de",
    },
  ],
];

const twoCompanies: readonly HardPair[] = [
  [
    "who fill their fields with the same nothing",
    {
      name: "Garage Poulain",
      telephone1: "0600000000",
      emailaddress1: "test@test.com",
      address1_line1: "n/a",
      address1_city: "Dax",
    },
    {
      name: "Librairie Ferrand",
      telephone1: "0600000000",
      emailaddress1: "test@test.com",
      address1_line1: "n/a",
      address1_city: "Dax",
    },
  ],
  [
    "of one group, each with its country in its name",
    { name: "Brandvold France SAS", address1_country: "FR", address1_city: "Lyon", telephone1: "04 78 11 22 31" },
    { name: "Brandvold Deutschland GmbH", address1_country: "DE", address1_city: "Kassel", telephone1: "0561 998877" },
  ],
  [
    "who share a post box and a town",
    { name: "Cidrerie Lemoine", address1_line1: "BP 12", address1_city: "Flers", address1_postalcode: "61100" },
    { name: "Transports Guillou", address1_line1: "BP 12", address1_city: "Flers", address1_postalcode: "61100" },
  ],
  [
    "with one name in two towns",
    { ...glass, name: "Boulangerie du Port", telephone1: "02 41 11 20 31" },
    {
      name: "Boulangerie du Port",
      address1_line1: "3 place Foch",
      address1_postalcode: "13001",
      address1_city: "Marseille",
      telephone1: "04 91 11 20 31",
    },
  ],
  [
    "that only a number tells apart",
    { name: "Résidence Bellevue 12", address1_city: "Pau", address1_line1: "4 avenue Lannes" },
    { name: "Résidence Bellevue 14", address1_city: "Pau", address1_line1: "90 rue Carnot" },
  ],
  [
    "a company and what holds its shares",
    { ...glass, name: "Scierie Aubrac", telephone1: "05 65 11 20 31" },
    { ...glass, name: "Scierie Aubrac Participations", telephone1: "05 65 11 20 31" },
  ],
];

const onePerson: readonly HardPair[] = [
  [
    "whose first and last names are swapped, in capitals",
    { firstname: "Solène", lastname: "Kervadec", emailaddress1: "solene.kervadec@orange.fr" },
    { firstname: "KERVADEC", lastname: "SOLENE", emailaddress1: '"S. Kervadec" <Solene.Kervadec@orange.fr>' },
  ],
  [
    "whose whole name stands in one field, with two numbers in another",
    { firstname: "Thibaut", lastname: "Ozanne", mobilephone: "06 41 22 33 45" },
    { lastname: "Ozanne, Thibaut", telephone1: "02 33 10 20 31 / 06.41.22.33.45" },
  ],
  [
    "with a company behind the name",
    { firstname: "Hedwige", lastname: "Marceau", telephone1: "03 80 11 20 31" },
    { fullname: "Hedwige Marceau (Marceau Conseil SARL)", telephone1: "+33 3 80 11 20 31" },
  ],
  [
    "in Cyrillic and in Latin letters, with one birthday",
    { firstname: "Сергей", lastname: "Воронин", birthdate: "1971-04-23" },
    { firstname: "Sergei", lastname: "Voronin", birthdate: "23.04.1971" },
  ],
  [
    "with titles, and the date in American order",
    { firstname: "Dr. Leopold", lastname: "Vandersteen, PhD", birthdate: "03/31/1954", address1_city: "Gent" },
    { firstname: "Leopold", lastname: "Vandersteen", birthdate: "1954-03-31", address1_city: "Gent" },
  ],
  [
    "spelled by ear",
    { firstname: "Nikolas", lastname: "Goutard", telephone1: "05 59 11 20 31", address1_city: "Pau" },
    { firstname: "Nicolas", lastname: "Gutard", telephone1: "05 59 11 20 31", address1_city: "Pau" },
  ],
];

const twoPeople: readonly HardPair[] = [
  [
    "who share a made-up address and number",
    { firstname: "Elodie", lastname: "Farge", emailaddress1: "noemail@noemail.com", telephone1: "0123456789" },
    { firstname: "Karim", lastname: "Besson", emailaddress1: "noemail@noemail.com", telephone1: "0123456789" },
  ],
  [
    "spouses with one address for mail and one home",
    {
      firstname: "Albane",
      lastname: "Tissier",
      emailaddress1: "famille.tissier@free.fr",
      address1_line1: "8 rue Carnot",
      address1_city: "Auch",
      address1_postalcode: "32000",
    },
    {
      firstname: "Gaspard",
      lastname: "Tissier",
      emailaddress1: "famille.tissier@free.fr",
      address1_line1: "8 rue Carnot",
      address1_city: "Auch",
      address1_postalcode: "32000",
    },
  ],
  [
    "namesakes at two companies",
    { firstname: "Marie", lastname: "Chevrel", emailaddress1: "m.chevrel@norfield.fr", telephone1: "02 99 11 20 31" },
    {
      firstname: "Marie",
      lastname: "Chevrel",
      emailaddress1: "marie.chevrel@papeterie-sorel.fr",
      telephone1: "05 49 77 66 51",
    },
  ],
  [
    "father and son of one name",
    {
      fullname: "David Dobbins Sr",
      address1_line1: "1450 N City Rd",
      address1_city: "Arlington",
      address1_postalcode: "23208",
    },
    {
      fullname: "David Dobbins Jr.",
      address1_line1: "1450 North City Road",
      address1_city: "Arlington",
      address1_postalcode: "23208",
    },
  ],
];

describe.each([
  ["account", oneCompany, twoCompanies, (text: string) => ({ name: text, telephone1: "" })],
  ["contact", onePerson, twoPeople, (text: string) => ({ firstname: text.slice(0, 6), lastname: text.slice(6) })],
] as const)("in a list, an %s that is hard to know", (as: MatchedTable, ones, twos, fill) => {
  let scores: ReadonlyMap<string, number>;

  beforeAll(() => {
    const hard = [...ones, ...twos].flatMap(([why, one, other]) => [
      { ...one, id: why },
      { ...other, id: `other ${why}` },
    ]);
    const others = Array.from({ length: 1500 }, (_, number) => ({ ...fill(spell(number)), id: String(number) }));
    scores = new Map(
      [...matchRecords({ as, records: [...others, ...hard] })].map(({ left, right, score }) => [
        `${left} ${right}`,
        score,
      ]),
    );
  });

  const scoreOf = (why: string) => scores.get(`${why} other ${why}`) ?? 0;

  it.each(ones.map(([why]) => why))("is one: %s", (why) => {
    expect(scoreOf(why)).toBeGreaterThan(0.5);
  });

  it.each(twos.map(([why]) => why))("is two: %s", (why) => {
    expect(scoreOf(why)).toBeLessThan(0.5);
  });
});

/** Names that do not look alike. */
function spell(number: number): string {
  const digits = createHash("sha256").update(String(number)).digest("hex").slice(0, 12);
  return [...digits].map((digit) => "abcdefghilmnoprst"[parseInt(digit, 16)]).join("");
}
