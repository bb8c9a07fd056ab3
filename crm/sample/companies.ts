import { foldText } from "../../engine/match/normalise.ts";
import type { Values } from "../../engine/records/rules.ts";
import type { Place } from "./places.ts";
import { frenchVatOf, sirenOf, siretOf } from "./registration.ts";

/**
 * A company and its people as both a lead and an account know them. Names are invented, addresses are under `.test`, and
 * phone numbers are of the ranges kept for fiction (01 99 00 and 06 39 98 in France).
 */
export interface SampleCompany {
  readonly name: string;
  /** Without `.test`. */
  readonly domain: string;
  /** Its own number, from which its phone and registration numbers are made. */
  readonly serial: number;
  readonly street: string;
  readonly place: Place;
  readonly industry?: number;
  readonly employees?: number;
  readonly revenue?: string;
  /** Abroad, where neither is made from the serial. */
  readonly phone?: string;
  readonly vatNumber?: string;
}

export interface SamplePerson {
  readonly first: string;
  readonly last: string;
  readonly job: string;
  readonly salutation?: "M." | "Mme";
}

export function person(
  first: string,
  last: string,
  job: string,
  salutation?: SamplePerson["salutation"],
): SamplePerson {
  return salutation ? { first, last, job, salutation } : { first, last, job };
}

/** The columns leads and accounts share. */
export function companyValues(company: SampleCompany): Values {
  return {
    telephone1: phoneOf(company),
    websiteurl: `https://www.${company.domain}.test`,
    industrycode: company.industry,
    numberofemployees: company.employees,
    revenue: company.revenue,
    ...addressOf(company),
  };
}

export function addressOf({ street, place }: SampleCompany): Values {
  return { address1_line1: street, ...place };
}

export function registrationValues(company: SampleCompany): Values {
  if (!isFrench(company)) return { filon_vatnumber: company.vatNumber };
  const { serial } = company;
  return { filon_siren: sirenOf(serial), filon_siret: siretOf(serial), filon_vatnumber: frenchVatOf(serial) };
}

/** The columns leads and contacts share; `index` tells apart the people of one company. */
export function personValues(
  { first, last, job, salutation }: SamplePerson,
  company: SampleCompany,
  index = 0,
): Values {
  return {
    salutation,
    firstname: first,
    lastname: last,
    jobtitle: job,
    emailaddress1: `${mailName(first)}.${mailName(last)}@${company.domain}.test`,
    mobilephone: isFrench(company) ? `06 39 98 ${pairs(company.serial * 137 + index * 31)}` : undefined,
  };
}

export function isFrench({ place }: SampleCompany): boolean {
  return place.address1_country === "France";
}

export function phoneOf(company: SampleCompany): string | undefined {
  return isFrench(company) ? `01 99 00 ${pairs(company.serial * 149)}` : company.phone;
}

function pairs(number: number): string {
  const digits = String(number).padStart(4, "0");
  return `${digits.slice(0, 2)} ${digits.slice(2)}`;
}

function mailName(name: string): string {
  return foldText(name).replace(/[^a-z]+/g, "-");
}
