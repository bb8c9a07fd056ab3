import type { Organisation } from "../../../engine/match/organisation.ts";
import type { Person } from "../../../engine/match/person.ts";
import type { Row } from "../../../engine/records/rules.ts";
import { columnsOf } from "./keptKeys.ts";
import { organisationOf, personOf } from "./matchColumns.ts";
import type { MatchedTable } from "./matchFiles.ts";

/** The company and the person a row speaks of, in normal forms: read once, however often one row is asked about. */

const companies = { lead: new WeakMap<Row, Organisation>(), account: new WeakMap<Row, Organisation>() };
const people = new WeakMap<Row, Person>();

export function companyIn(as: MatchedTable, row: Row): Organisation {
  const table = as === "lead" ? "lead" : "account";
  return companies[table].get(row) ?? kept(companies[table], row, organisationOf(columnsOf(row), table));
}

export function personIn(row: Row): Person {
  return people.get(row) ?? kept(people, row, personOf(columnsOf(row)));
}

function kept<Thing>(things: WeakMap<Row, Thing>, row: Row, thing: Thing): Thing {
  things.set(row, thing);
  return thing;
}
