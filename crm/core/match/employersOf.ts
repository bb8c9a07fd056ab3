import { readEmail, readSite } from "../../../engine/match/reachForms.ts";
import type { Columns } from "./matchColumns.ts";

/**
 * What is known of companies from the people in them, where the companies themselves are not at hand: the name most of
 * them give, and the domain most of them write from.
 */
export function employersOf(people: readonly Columns[]): ReadonlyMap<string, Columns> {
  const colleagues = new Map<string, Columns[]>();
  for (const person of people) {
    const company = person["parentcustomerid"];
    if (!company) continue;
    const known = colleagues.get(company);
    if (known) known.push(person);
    else colleagues.set(company, [person]);
  }
  return new Map([...colleagues].map(([id, them]) => [id, employerOf(id, them)]));
}

function employerOf(id: string, people: readonly Columns[]): Columns {
  return {
    id,
    name: commonest(people.map((person) => person["companyname"] ?? "")),
    websiteurl: commonest(people.map((person) => readWorkDomain(person))),
  };
}

function readWorkDomain({ emailaddress1 = "", websiteurl = "" }: Columns): string {
  const email = readEmail(emailaddress1);
  if (email !== null && !email.isFree) return email.registered;
  return readSite(websiteurl) ? websiteurl : "";
}

function commonest(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), ["", 0] as const)[0];
}
