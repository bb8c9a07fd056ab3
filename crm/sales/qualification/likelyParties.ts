import type { Records } from "../../../engine/records/records.ts";
import type { Row } from "../../../engine/records/rules.ts";
import { companyIdentity } from "../../core/account/accountIdentity.ts";
import type { KeyedTable } from "../../core/match/blockKeys.ts";
import { findCandidates, type MatchCandidate } from "../../core/match/findCandidates.ts";
import type { Candidate } from "./decision.ts";

/** How many that only may be the same a person is shown, and how much is said of each. */
const mostShown = 5;
const mostEvidence = 4;

/** Accounts that may be the lead's company though no identity key says so; of one with another registration nothing can. */
export async function likelyAccounts(records: Records, lead: Row, known: readonly Candidate[]): Promise<Candidate[]> {
  const wanted = companyIdentity({ ...lead, name: lead["companyname"] ?? null });
  const found = await likely(records, { lead, among: "account", known });
  return judged(
    found.filter(({ row }) => !contradicts(wanted, companyIdentity(row))),
    known,
    ({ row }) => ({
      name: textOf(row["name"]) ?? "",
      detail: [row["address1_postalcode"], row["address1_city"]].filter(Boolean).join(" ") || null,
      mayBeCertain: true,
    }),
  );
}

/** Contacts that may be the lead's person; certain only where they belong to its account, or to none. */
export async function likelyContacts(
  records: Records,
  lead: Row,
  known: readonly Candidate[],
  accountId: string | null,
): Promise<Candidate[]> {
  const found = await likely(records, { lead, among: "contact", known, accountId });
  const numbers = numbersIn(textOf(lead["fullname"]));
  return judged(
    found.filter(({ row }) => numbersIn(textOf(row["fullname"])) === numbers),
    known,
    ({ row }) => ({
      name: textOf(row["fullname"]) ?? "",
      detail: textOf(row["jobtitle"]) ?? textOf(row["emailaddress1"]),
      mayBeCertain: row["accountid"] === null || row["accountid"] === accountId,
    }),
  );
}

interface LikelySearch {
  readonly lead: Row;
  readonly among: KeyedTable;
  readonly known: readonly Candidate[];
  readonly accountId?: string | null;
}

async function likely(records: Records, { lead, among, known, accountId = null }: LikelySearch) {
  const found = await findCandidates(records, { as: "lead", row: lead, among, accountId });
  return found.filter(({ id }) => !known.some((one) => one.id === id));
}

/** A number in a name is there to tell namesakes apart. */
function numbersIn(name: string | null): string {
  return (name?.match(/\d+/g) ?? []).join(" ");
}

type Identity = ReturnType<typeof companyIdentity>;

function contradicts(left: Identity, right: Identity): boolean {
  const differ = (one: string, other: string) => one !== "" && other !== "" && one !== other;
  return differ(left.siren, right.siren) || differ(left.vatNumber, right.vatNumber);
}

interface Shown {
  readonly name: string;
  readonly detail: string | null;
  readonly mayBeCertain: boolean;
}

/** Certain is one that nobody rivals: no record with the same identity key, and no second that looks certain. */
function judged(
  found: readonly MatchCandidate[],
  known: readonly Candidate[],
  shown: (candidate: MatchCandidate) => Shown,
): Candidate[] {
  const hasRival = known.length > 0 || found.filter(({ band }) => band === "certain").length > 1;
  return found.slice(0, mostShown).map((candidate) => {
    const { name, detail, mayBeCertain } = shown(candidate);
    const isCertain = candidate.band === "certain" && mayBeCertain && !hasRival;
    const { id, score, evidence } = candidate;
    return { id, name, detail, score, isCertain, evidence: evidence.slice(0, mostEvidence) };
  });
}

function textOf(value: Row[string] | undefined): string | null {
  return value === null || value === undefined || value === "" ? null : String(value);
}
