import { hashKey } from "../../../engine/match/hashKey.ts";
import type { Organisation } from "../../../engine/match/organisation.ts";
import { organisationKeys } from "../../../engine/match/organisationKeys.ts";
import type { Person } from "../../../engine/match/person.ts";
import { personKeys } from "../../../engine/match/personKeys.ts";
import type { MatchKeys, Row } from "../../../engine/records/rules.ts";
import { organisationOf, personOf, type Columns } from "./matchColumns.ts";
import type { MatchedTable } from "./matchFiles.ts";

/**
 * The keys that accounts, contacts and leads are kept with: of those the matcher makes, the families that others do not
 * cover well enough, for every record has to be written with them.
 */

/** Raised when a record gets other keys than it got before: all are given theirs anew. */
export const keysVersion = 3;

const place = ["address1_line1", "address1_postalcode", "address1_city", "address1_country"];
const reach = ["telephone1", "emailaddress1", "websiteurl"];
const person = [
  "fullname",
  "firstname",
  "middlename",
  "lastname",
  "mobilephone",
  "address1_line2",
  "address1_stateorprovince",
];

/** The columns that records are compared by. */
export const comparedColumns: Readonly<Record<MatchedTable, readonly string[]>> = {
  account: ["name", ...place, ...reach, "filon_siren", "filon_siret", "filon_vatnumber"],
  contact: [...person, "jobtitle", "birthdate", "parentcustomerid", ...place, ...reach],
  lead: [...person, "jobtitle", "companyname", ...place, ...reach],
};

/** A stored record, or what a client says of one, as the text that is compared. */
export function columnsOf(row: Row): Columns {
  const columns: Record<string, string> = {};
  for (const [column, value] of Object.entries(row))
    if (value !== null && value !== undefined) columns[column] = String(value);
  const registration = columns["filon_siren"] ?? columns["filon_siret"] ?? columns["filon_vatnumber"];
  return registration === undefined ? columns : { ...columns, registrationnumber: registration };
}

/** What a record of each table is found by. A person's keys do not depend on its company, which may change without it. */
export const keptKeys: Readonly<Record<MatchedTable, MatchKeys>> = {
  account: {
    columns: comparedColumns.account,
    of: (row) => organisationHashes(organisationOf(comparedOf("account", row), "account")),
  },
  contact: { columns: comparedColumns.contact, of: (row) => personHashes(personOf(comparedOf("contact", row))) },
  lead: { columns: comparedColumns.lead, of: (row) => personHashes(personOf(comparedOf("lead", row))) },
};

function comparedOf(table: MatchedTable, row: Row): Columns {
  return columnsOf(Object.fromEntries(comparedColumns[table].map((column) => [column, row[column] ?? null])));
}

const ofOrganisation = new Set(["n", "n8", "wp", "k", "a", "t", "d", "r", "h"]);
const ofPerson = new Set(["w2", "b", "1", "li", "ls", "wp", "t", "m", "ml", "y", "h", "hb", "yb"]);

export function organisationHashes(one: Organisation): number[] {
  return hashes(ofOrganisation, organisationKeys(one));
}

export function personHashes(one: Person): number[] {
  return hashes(ofPerson, personKeys(one));
}

function hashes(families: ReadonlySet<string>, keys: readonly string[]): number[] {
  return [...new Set(keys.filter((key) => families.has(key.slice(0, key.indexOf(":")))).map(hashKey))];
}
