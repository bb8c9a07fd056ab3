import { label, type Label } from "../../../engine/model/label.ts";
import { tableOf } from "../../../engine/model/model.ts";
import type { Records } from "../../../engine/records/records.ts";
import type { Row } from "../../../engine/records/rules.ts";
import {
  accountKeys,
  companyEvidence,
  companyIdentity,
  type CompanyEvidence,
} from "../../core/account/accountIdentity.ts";
import type { Candidate } from "./decision.ts";
import { rowsByMatchKeys } from "./rowsByMatchKeys.ts";

/** Accounts that may be the lead's company, the certain ones first. Everybody's accounts are looked at: a twin of an
 * account one may not see is a twin all the same. */
export async function findAccounts(
  records: Records,
  company: Parameters<typeof companyIdentity>[0],
  leadId: string,
): Promise<Candidate[]> {
  const wanted = companyIdentity(company);
  const rows = await rowsByMatchKeys(records, tableOf(records.model, "account"), accountKeys(wanted), leadId);
  const candidates = rows.flatMap((row): Candidate[] => {
    const evidence = companyEvidence(wanted, companyIdentity(row));
    if (evidence === null || row["statecode"] !== 0) return [];
    const place = [row["address1_postalcode"], row["address1_city"]].filter(Boolean).join(" ");
    const { score, words, isCertain } = weights[evidence];
    return [
      {
        id: String(row["accountid"]),
        name: String(row["name"]),
        detail: place || null,
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

const weights: Readonly<Record<CompanyEvidence, Weight>> = {
  registration: {
    score: 1,
    isCertain: true,
    words: (row) => {
      const number = row["filon_siren"] ?? row["filon_vatnumber"] ?? "";
      return label(`Same registration number ${number}`.trim(), `Même numéro d’immatriculation ${number}`.trim());
    },
  },
  nameAndPostalCode: {
    score: 0.98,
    isCertain: true,
    words: (row) =>
      label(
        `Same name and postal code ${row["address1_postalcode"] ?? ""}`,
        `Même nom et même code postal ${row["address1_postalcode"] ?? ""}`,
      ),
  },
  nameAlone: {
    score: 0.92,
    isCertain: true,
    words: () => label("Same name; nothing says it is another company", "Même nom ; rien n’indique une autre société"),
  },
  namesakeElsewhere: {
    score: 0.6,
    isCertain: false,
    words: (row) =>
      label(
        `Same name, but another postal code (${row["address1_postalcode"] ?? ""})`,
        `Même nom, mais un autre code postal (${row["address1_postalcode"] ?? ""})`,
      ),
  },
  otherRegistration: {
    score: 0.2,
    isCertain: false,
    words: () =>
      label("Same name, but another registration number", "Même nom, mais un autre numéro d’immatriculation"),
  },
};
