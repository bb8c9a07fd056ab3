import { textOf, type Language } from "../../../engine/model/label.ts";
import { complexType, type NamedTypes } from "../../../engine/model/namedType.ts";
import type { Records } from "../../../engine/records/records.ts";
import type { Row } from "../../../engine/records/rules.ts";
import { findCandidates, type MatchCandidate } from "./findCandidates.ts";
import type { MatchedTable } from "./matchFiles.ts";
import type { Sought } from "./sought.ts";

/** Records like one, as they are shown to people: what each is called, where, and why it may be the same. */

export const likeRecordTypes: NamedTypes = {
  LikeRecord: complexType({
    table: "Edm.String",
    id: "Edm.Guid",
    name: "Edm.String",
    detail: "Edm.String",
    score: "Edm.Double",
    band: "Edm.String",
    evidence: "Collection(Edm.String)",
  }),
};

/** Where a record is looked for, by its table. */
const lookedForAmong: Readonly<Record<MatchedTable, readonly MatchedTable[]>> = {
  lead: ["account", "contact", "lead"],
  account: ["account"],
  contact: ["contact"],
};

/** How many of each table a person is shown, and how much is said of each. */
export const mostShown = 5;
export const mostEvidence = 4;

/** What may be the same as a record that is perhaps not written yet, the likeliest first, table by table. */
export async function likeRecords(records: Records, sought: Omit<Sought, "among">) {
  const found = await Promise.all(
    lookedForAmong[sought.as].map(async (among) => {
      const candidates = await findCandidates(records, { ...sought, among });
      return candidates.slice(0, mostShown).map((one) => shown(among, one, records.caller.language));
    }),
  );
  return found.flat();
}

function shown(table: MatchedTable, { id, row, score, band, evidence }: MatchCandidate, language: Language) {
  return {
    table,
    id,
    name: nameOf(table, row),
    detail: detailOf(table, row),
    score,
    band,
    evidence: evidence.slice(0, mostEvidence).map((words) => textOf(words, language)),
  };
}

export function nameOf(table: MatchedTable, row: Row): string {
  const name = table === "account" ? row["name"] : (row["fullname"] ?? row["companyname"]);
  return String(name ?? "");
}

/** What tells a record from its namesakes; null where nothing does. */
export function detailOf(table: MatchedTable, row: Row): string | null {
  const town = [row["address1_postalcode"], row["address1_city"]].filter(Boolean).join(" ");
  const details = {
    account: [town],
    contact: [row["jobtitle"], row["emailaddress1"]],
    lead: [row["companyname"], row["emailaddress1"]],
  };
  return details[table].filter(Boolean).map(String)[0] ?? null;
}
