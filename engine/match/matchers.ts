import { compareOrganisations } from "./compareOrganisations.ts";
import { comparePersons } from "./comparePersons.ts";
import { areOrganisationsCorroborated, arePeopleCorroborated } from "./corroborated.ts";
import type { Matcher } from "./findPairs.ts";
import type { Organisation } from "./organisation.ts";
import { organisationFrequencies, organisationKeys } from "./organisationKeys.ts";
import type { Person } from "./person.ts";
import { personFrequencies, personKeys } from "./personKeys.ts";

export const organisationMatcher: Matcher<Organisation> = {
  keys: organisationKeys,
  frequencies: organisationFrequencies,
  compare: compareOrganisations,
  isCorroborated: areOrganisationsCorroborated,
};

export const personMatcher: Matcher<Person> = {
  keys: personKeys,
  frequencies: personFrequencies,
  compare: comparePersons,
  isCorroborated: arePeopleCorroborated,
};
