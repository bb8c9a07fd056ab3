import { label, type Label } from "../../../engine/model/label.ts";
import { tableOf } from "../../../engine/model/model.ts";
import type { Records } from "../../../engine/records/records.ts";
import type { Row } from "../../../engine/records/rules.ts";
import {
  contactKeys,
  personEvidence,
  personIdentity,
  type PersonEvidence,
} from "../../core/contact/contactIdentity.ts";
import type { Candidate } from "./decision.ts";
import { rowsByMatchKeys } from "./rowsByMatchKeys.ts";

type Person = Parameters<typeof personIdentity>[0];

/** Contacts that have something of the lead's person, to be judged once the account is known. */
export function findContacts(records: Records, person: Person, leadId: string): Promise<Row[]> {
  const keys = contactKeys(personIdentity(person, null));
  return rowsByMatchKeys(records, tableOf(records.model, "contact"), keys, leadId);
}

/** Contacts that may be the lead's person, the certain ones first. */
export function judgeContacts(rows: readonly Row[], person: Person, accountId: string | null): Candidate[] {
  const wanted = personIdentity(person, accountId);
  const candidates = rows.flatMap((row): Candidate[] => {
    const evidence = personEvidence(
      wanted,
      personIdentity(row, row["accountid"] === null ? null : String(row["accountid"])),
    );
    if (evidence === null || row["statecode"] !== 0) return [];
    const { score, isCertain, words } = weights[evidence];
    const detail = row["jobtitle"] ?? row["emailaddress1"];
    return [
      {
        id: String(row["contactid"]),
        name: String(row["fullname"] ?? ""),
        detail: detail === null || detail === undefined ? null : String(detail),
        score,
        isCertain,
        evidence: [words(row)],
      },
    ];
  });
  return candidates.sort((a, b) => b.score - a.score || a.id.localeCompare(b.id));
}

interface Weight {
  readonly score: number;
  readonly isCertain: boolean;
  readonly words: (row: Row) => Label;
}

const weights: Readonly<Record<PersonEvidence, Weight>> = {
  email: {
    score: 1,
    isCertain: true,
    words: (row) =>
      label(`Same e-mail address ${row["emailaddress1"] ?? ""}`, `Même adresse e-mail ${row["emailaddress1"] ?? ""}`),
  },
  nameAndPhone: {
    score: 0.97,
    isCertain: true,
    words: () => label("Same name and phone number, same account", "Même nom et même téléphone, même compte"),
  },
  nameAndPhoneElsewhere: {
    score: 0.6,
    isCertain: false,
    words: () =>
      label("Same name and phone number, but another account", "Même nom et même téléphone, mais un autre compte"),
  },
};
