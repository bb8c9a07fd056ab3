import type { Records } from "../../../engine/records/records.ts";
import type { Row } from "../../../engine/records/rules.ts";
import { companyIdentity } from "../../core/account/accountIdentity.ts";
import { findCandidates, type MatchCandidate } from "../../core/match/findCandidates.ts";
import { detailOf, mostEvidence, mostShown, nameOf } from "../../core/match/likeRecords.ts";
import type { Sought } from "../../core/match/sought.ts";
import type { Candidate } from "./decision.ts";

/** Accounts that may be the lead's company though no identity key says so; of one with another registration nothing can. */
export async function likelyAccounts(records: Records, lead: Row, known: readonly Candidate[]): Promise<Candidate[]> {
  const wanted = companyIdentity({ ...lead, name: lead["companyname"] ?? null });
  const found = await likely(records, { as: "lead", row: lead, among: "account" }, known);
  return judged(
    found.filter(({ row }) => !contradicts(wanted, companyIdentity(row))),
    known,
    (row) => ({ name: nameOf("account", row), detail: detailOf("account", row), mayBeCertain: true }),
  );
}

/** Contacts that may be the lead's person; certain only where they belong to its account, or to none. */
export async function likelyContacts(
  records: Records,
  lead: Row,
  known: readonly Candidate[],
  accountId: string | null,
): Promise<Candidate[]> {
  const found = await likely(records, { as: "lead", row: lead, among: "contact", accountId }, known);
  const numbers = numbersIn(lead);
  return judged(
    found.filter(({ row }) => numbersIn(row) === numbers),
    known,
    (row) => ({
      name: nameOf("contact", row),
      detail: detailOf("contact", row),
      mayBeCertain: row["accountid"] === null || row["accountid"] === accountId,
    }),
  );
}

async function likely(records: Records, sought: Sought, known: readonly Candidate[]): Promise<MatchCandidate[]> {
  const found = await findCandidates(records, sought);
  return found.filter(({ id }) => !known.some((one) => one.id === id));
}

/** A number in a name is there to tell namesakes apart. */
function numbersIn({ fullname }: Row): string {
  return (String(fullname ?? "").match(/\d+/g) ?? []).join(" ");
}

type Identity = ReturnType<typeof companyIdentity>;

function contradicts(left: Identity, right: Identity): boolean {
  const differ = (one: string, other: string) => one !== "" && other !== "" && one !== other;
  return differ(left.siren, right.siren) || differ(left.vatNumber, right.vatNumber);
}

type Shown = Pick<Candidate, "name" | "detail"> & { readonly mayBeCertain: boolean };

/** Certain is one that nobody rivals: no record with the same identity key, and no second that looks certain. */
function judged(
  found: readonly MatchCandidate[],
  known: readonly Candidate[],
  shown: (row: Row) => Shown,
): Candidate[] {
  const hasRival = known.length > 0 || found.filter(({ band }) => band === "certain").length > 1;
  return found.slice(0, mostShown).map(({ id, row, score, band, evidence }) => {
    const { name, detail, mayBeCertain } = shown(row);
    const isCertain = band === "certain" && mayBeCertain && !hasRival;
    return { id, name, detail, score, isCertain, evidence: evidence.slice(0, mostEvidence) };
  });
}
