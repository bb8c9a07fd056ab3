import { industry, relation, role, terms } from "./choices.ts";
import { person } from "./companies.ts";
import * as places from "./places.ts";
import type { SampleAccount } from "./sampleAccount.ts";
import { todo } from "./story.ts";

/** Customers abroad, each in its own currency, all without VAT. */

const customer = { customertypecode: relation.customer, paymenttermscode: terms.net30 };

export const brackwater: SampleAccount = {
  owner: "nadia",
  daysAgo: 84,
  company: {
    name: "Brackwater Loft Restoration Inc.",
    domain: "brackwater-lofts",
    serial: 13,
    street: "118 Cooper's Row, Suite 4",
    place: places.newYork,
    industry: industry.contractors,
    employees: 24,
    phone: "+1 212 555 0142",
  },
  currency: "dollar",
  values: { ...customer, filon_vatrate: "0", accountnumber: "C-0013" },
  contacts: [[person("Naomi", "Whitlock", "Purchasing Director"), role.decides]],
};

export const thornwick: SampleAccount = {
  owner: "marc",
  daysAgo: 81,
  company: {
    name: "Thornwick Heritage Homes Ltd",
    domain: "thornwick-heritage",
    serial: 14,
    street: "9 Tanner's Yard",
    place: places.york,
    industry: industry.contractors,
    employees: 36,
    phone: "+44 1632 960 187",
  },
  currency: "pound",
  values: { ...customer, filon_vatrate: "0", accountnumber: "C-0014" },
  contacts: [[person("Oliver", "Pemberton", "Managing Director"), role.decides]],
};

export const ostermuehl: SampleAccount = {
  owner: "marc",
  daysAgo: 76,
  company: {
    name: "Fensterwerk Ostermühl GmbH",
    domain: "fensterwerk-ostermuehl",
    serial: 15,
    street: "Kranichweg 12",
    place: places.berlin,
    industry: industry.wholesale,
    employees: 58,
    phone: "+49 30 23125 416",
    vatNumber: "DE000000118",
  },
  values: { customertypecode: relation.reseller, filon_vatrate: "0", accountnumber: "C-0015" },
  contacts: [
    [person("Katrin", "Ostermühl", "Geschäftsführerin"), role.decides],
    [person("Jonas", "Weidlich", "Einkauf"), role.employee],
  ],
};

export const meusange: SampleAccount = {
  owner: "marc",
  daysAgo: 70,
  company: {
    name: "Habitat Meusange SRL",
    domain: "habitat-meusange",
    serial: 16,
    street: "Rue du Pont-aux-Saules 21",
    place: places.namur,
    industry: industry.realty,
    employees: 19,
    vatNumber: "BE0000000196",
  },
  values: { customertypecode: relation.prospect, filon_vatrate: "0", accountnumber: "C-0016" },
  contacts: [[person("Céline", "Vandamme", "Administratrice", "Mme"), role.decides]],
  story: [todo(-1, "Rappeler Mme Vandamme au sujet des délais")],
};

export const bjorkhamra: SampleAccount = {
  owner: "paul",
  daysAgo: 66,
  company: {
    name: "Björkhamra Bygg AB",
    domain: "bjorkhamra-bygg",
    serial: 17,
    street: "Näckrosgatan 8",
    place: places.stockholm,
    industry: industry.contractors,
    employees: 47,
    phone: "+46 8 465 004 31",
  },
  values: { customertypecode: relation.prospect, filon_vatrate: "0", accountnumber: "C-0017" },
  contacts: [[person("Elin", "Söderquist", "Inköpschef"), role.decides]],
};
