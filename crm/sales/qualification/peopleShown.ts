import { accessTo } from "../../../engine/access/access.ts";
import { hiddenColumns } from "../../../engine/access/columnAccess.ts";
import { tableOf } from "../../../engine/model/model.ts";
import type { Records } from "../../../engine/records/records.ts";
import { existsSql } from "../../../engine/sql/recordSql.ts";
import type { People } from "./decideQualification.ts";
import type { Choice } from "./decision.ts";

/** Columns that details and reasons repeat. */
const told = {
  account: ["address1_postalcode", "address1_city", "filon_siren", "filon_vatnumber"],
  contact: ["jobtitle", "emailaddress1", "telephone1", "mobilephone"],
} as const;

/**
 * The choice as the caller may see it: everybody's records are looked at, and of one the caller may not read there is but
 * the name.
 */
export async function peopleShown(records: Records, people: People): Promise<People> {
  const { model, caller } = records;
  const asked = (["account", "contact"] as const).flatMap((name) => {
    const table = tableOf(model, name);
    const hidden = hiddenColumns(caller, table);
    if (told[name].some((column) => hidden?.has(column))) return [];
    const access = accessTo(model, caller, table, "read");
    return people[name].candidates.map(({ id }) => ({ table, id, access }));
  });
  const [found = []] = asked.length > 0 ? await records.run(existsSql(asked)) : [];
  const readable = new Set(asked.filter((_, index) => found[index * 2 + 1] === true).map(({ id }) => id));
  return { account: shownOf(people.account, readable), contact: shownOf(people.contact, readable) };
}

function shownOf(choice: Choice, readable: ReadonlySet<string>): Choice {
  const candidates = choice.candidates.map((candidate) =>
    readable.has(candidate.id) ? candidate : { ...candidate, detail: null, evidence: [] },
  );
  return { ...choice, candidates };
}
