import type { Matcher } from "../../../engine/match/findPairs.ts";
import { hashKey } from "../../../engine/match/hashKey.ts";
import { organisationMatcher, personMatcher } from "../../../engine/match/matchers.ts";
import type { Organisation } from "../../../engine/match/organisation.ts";
import { organisationFrequencies, skeleton } from "../../../engine/match/organisationKeys.ts";
import type { Person } from "../../../engine/match/person.ts";
import { personFrequencies } from "../../../engine/match/personKeys.ts";
import { readSite } from "../../../engine/match/reachForms.ts";
import {
  organisationsCertainFrom,
  organisationWeights,
  peopleCertainFrom,
  personWeights,
} from "../../../engine/match/weights.ts";
import type { Row } from "../../../engine/records/rules.ts";
import { columnsOf, organisationHashes, personHashes } from "./keptKeys.ts";
import { organisationOf, personOf, type Columns } from "./matchColumns.ts";
import type { MatchedTable } from "./matchFiles.ts";
import { companyIn, personIn } from "./readRow.ts";

/** How one record is looked for: in normal forms, with its keys, and how what is found is read, compared and weighed. */
export interface Look<Thing> {
  readonly wanted: Thing;
  readonly keys: readonly number[];
  /** Values that can be rare (`kind:value`), with the key whose records tell how rare. */
  readonly counts: ReadonlyMap<string, number>;
  readonly matcher: Matcher<Thing>;
  readonly read: (row: Row, company: Columns) => Thing;
  readonly weights: Readonly<Record<string, number>>;
  readonly certainFrom: number;
}

/** An account, or the company a lead speaks of, looked for among accounts. */
export function lookForCompany(as: MatchedTable, row: Row): Look<Organisation> {
  const wanted = companyIn(as, row);
  return {
    wanted,
    keys: organisationHashes(wanted),
    counts: countsOf(organisationFrequencies(wanted), {
      word: (value) => `k:${skeleton(value)}`,
      name: () => `n:${[...wanted.words].sort().join("")}`,
      phone: (value) => `t:${value}`,
      domain: (value) => `d:${readSite(value)}`,
      street: (value) => `h:${value}`,
    }),
    matcher: organisationMatcher,
    read: (found) => organisationOf(columnsOf(found), "account"),
    weights: organisationWeights,
    certainFrom: organisationsCertainFrom,
  };
}

/** A contact, or the person a lead speaks of, looked for among people; where they work is known by the account's id. */
export function lookForPerson(row: Row, accountId: string | null): Look<Person> {
  const person = personIn(row);
  const wanted = accountId ? { ...person, companyId: accountId } : person;
  return {
    wanted,
    keys: personHashes(wanted),
    counts: countsOf(personFrequencies(wanted), {
      name: (value) => `1:${value}`,
      phone: (value) => `t:${value}`,
      mail: (value) => `m:${value}`,
      birth: (value) => `y:${value}`,
      street: (value) => `h:${value}`,
    }),
    matcher: personMatcher,
    read: (found, company) => personOf(columnsOf(found), company),
    weights: personWeights,
    certainFrom: peopleCertainFrom,
  };
}

function countsOf(
  values: readonly (readonly [string, string])[],
  keyOf: Readonly<Record<string, (value: string) => string>>,
): Map<string, number> {
  return new Map(
    values.flatMap(([kind, value]) => {
      const key = keyOf[kind]?.(value);
      return key === undefined ? [] : [[`${kind}:${value}`, hashKey(key)] as const];
    }),
  );
}
