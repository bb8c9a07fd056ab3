import { organisationKeys } from "../../../engine/match/organisationKeys.ts";
import { personKeys } from "../../../engine/match/personKeys.ts";
import type { Row } from "../../../engine/records/rules.ts";
import type { MatchedTable } from "./matchFiles.ts";
import { companyIn, personIn } from "./readRow.ts";

/** Families of keys that few share: of two records that are likely one, both have at least one of these. */
const ofOrganisation = new Set(["n", "n8", "w2", "t", "m", "d", "r", "h"]);
const ofPerson = new Set(["w", "w2", "t", "m", "ml"]);

/**
 * What to lock before a record is made that may be one with another: who makes a like one at the same moment waits for a
 * key they share. `among` says as what a lead is read: as the company it names, or as its person.
 */
export function tellingKeys(as: MatchedTable, row: Row, among: MatchedTable): string[] {
  const isCompany = among === "account";
  const keys = isCompany ? organisationKeys(companyIn(as, row)) : personKeys(personIn(row));
  const families = isCompany ? ofOrganisation : ofPerson;
  return keys.filter((key) => families.has(key.slice(0, key.indexOf(":")))).map((key) => `${among}:like:${key}`);
}
