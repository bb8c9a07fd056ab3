import { lockMatchKeys } from "../../../engine/match/matchKeys.ts";
import { label } from "../../../engine/model/label.ts";
import type { Records } from "../../../engine/records/records.ts";
import type { Row } from "../../../engine/records/rules.ts";
import { account } from "../../core/account/account.ts";
import { accountKeys, companyIdentity } from "../../core/account/accountIdentity.ts";
import { contact } from "../../core/contact/contact.ts";
import { contactKeys, personIdentity } from "../../core/contact/contactIdentity.ts";
import { tellingKeys } from "../../core/match/tellingKeys.ts";
import { fullName } from "../../core/personName.ts";
import type { Candidate, Choice } from "./decision.ts";
import { findAccounts } from "./findAccount.ts";
import { findContacts, judgeContacts } from "./findContact.ts";
import { likelyAccounts, likelyContacts } from "./likelyParties.ts";

/** What the caller said about the account and the contact; absent means "find out". */
export interface Wishes {
  readonly createAccount: boolean;
  readonly createContact: boolean;
  readonly accountId?: string | undefined;
  readonly contactId?: string | undefined;
}

/** One decision under way. */
interface Deciding {
  readonly records: Records;
  readonly lead: Row;
  readonly wishes: Wishes;
  readonly search: LikelySearch;
}

/** When records that no identity key finds are looked for: never, where nothing is certain, or for somebody to see. */
export type LikelySearch = "never" | "whereUncertain" | "always";

export interface People {
  readonly account: Choice;
  readonly contact: Choice;
}

/**
 * Decides which account and contact a lead leads to, for a preview: nobody waits, and what is likely is looked for beside
 * what is certain.
 */
export function previewPeople(records: Records, lead: Row, wishes: Wishes): Promise<People> {
  return decide({ records, lead, wishes, search: "always" });
}

/**
 * Decides it for good. Everybody who would make the same or a like account or contact waits: the locks are taken before
 * the search, so that the second of two sees what the first made.
 */
export async function decidePeople(records: Records, lead: Row, wishes: Wishes, search: LikelySearch): Promise<People> {
  const identities = [
    ...accountKeys(companyIdentity(companyOf(lead))),
    ...contactKeys(personIdentity(personOf(lead), null)),
  ];
  const likely = [...tellingKeys("lead", lead, "account"), ...tellingKeys("lead", lead, "contact")];
  lockMatchKeys(records, [...identities, ...likely]);
  await records.hold([...identities, ...likely]);
  return decide({ records, lead, wishes, search });
}

async function decide(deciding: Deciding): Promise<People> {
  const person = personOf(deciding.lead);
  const [chosenAccount, contacts] = await Promise.all([
    decideAccount(deciding, companyOf(deciding.lead)),
    findContacts(deciding.records, person, String(deciding.lead["leadid"])),
  ]);
  const chosenContact = await decideContact(deciding, person, { contacts, accountId: chosenAccount.id });
  return { account: chosenAccount, contact: chosenContact };
}

function companyOf(lead: Row) {
  const text = (name: string) => (lead[name] === null || lead[name] === undefined ? null : String(lead[name]));
  return {
    name: text("companyname"),
    address1_postalcode: text("address1_postalcode"),
    filon_siren: text("filon_siren"),
    filon_siret: text("filon_siret"),
    filon_vatnumber: text("filon_vatnumber"),
  };
}

function personOf(lead: Row) {
  const text = (name: string) => (lead[name] === null || lead[name] === undefined ? null : String(lead[name]));
  return {
    fullname: fullName(lead),
    emailaddress1: text("emailaddress1"),
    telephone1: text("telephone1"),
    mobilephone: text("mobilephone"),
  };
}

async function decideAccount(
  { records, lead, wishes, search }: Deciding,
  company: ReturnType<typeof companyOf>,
): Promise<Choice> {
  const given = wishes.accountId ?? lead["parentaccountid"];
  if (typeof given === "string") return existingRecord(records, "account", given, wishes.accountId !== undefined);
  const candidates = await findAccounts(records, company, String(lead["leadid"]));
  if (!wishes.createAccount) return skip(candidates, label("No account is wanted.", "Aucun compte n’est demandé."));
  if (!company.name)
    return skip(candidates, label("The lead names no company.", "Le prospect n’indique pas de société."));
  const likely = looksFurther(search, candidates) ? await likelyAccounts(records, lead, candidates) : [];
  return fromCandidates(bestFirst([...candidates, ...likely]), company.name);
}

async function decideContact(
  { records, lead, wishes, search }: Deciding,
  person: ReturnType<typeof personOf>,
  { contacts, accountId }: { readonly contacts: readonly Row[]; readonly accountId: string | null },
): Promise<Choice> {
  const given = wishes.contactId ?? lead["parentcontactid"];
  if (typeof given === "string") return existingRecord(records, "contact", given, wishes.contactId !== undefined);
  const candidates = judgeContacts(contacts, person, accountId);
  if (!wishes.createContact) return skip(candidates, label("No contact is wanted.", "Aucun contact n’est demandé."));
  const name = person.fullname ?? person.emailaddress1;
  if (!name) return skip(candidates, label("The lead names no person.", "Le prospect n’indique pas de personne."));
  const likely = looksFurther(search, candidates) ? await likelyContacts(records, lead, candidates, accountId) : [];
  return fromCandidates(bestFirst([...candidates, ...likely]), name);
}

function looksFurther(search: LikelySearch, candidates: readonly Candidate[]): boolean {
  return search === "always" || (search === "whereUncertain" && !candidates.some(({ isCertain }) => isCertain));
}

/** What is certain before what is not, however high that scores. */
function bestFirst(candidates: readonly Candidate[]): Candidate[] {
  return candidates.toSorted(
    (a, b) => Number(b.isCertain) - Number(a.isCertain) || b.score - a.score || a.id.localeCompare(b.id),
  );
}

async function existingRecord(
  records: Records,
  table: "account" | "contact",
  id: string,
  chosen: boolean,
): Promise<Choice> {
  const row = (await records.get(table === "account" ? account : contact, id)) as Row;
  const isActive = row["statecode"] === 0;
  const reason = !isActive
    ? label("It is inactive. Activate it, or choose another one.", "Inactif. Activez-le, ou choisissez-en un autre.")
    : chosen
      ? label("Chosen by you.", "Choisi par vous.")
      : label("The lead is linked to it already.", "Le prospect y est déjà rattaché.");
  const name = String(row[table === "account" ? "name" : "fullname"] ?? "");
  return { decision: "existing", id, name, reason, candidates: [], doubt: null };
}

function skip(candidates: readonly Candidate[], reason: Choice["reason"]): Choice {
  return { decision: "skip", id: null, name: null, reason, candidates, doubt: null };
}

/** The best certain candidate is used. Several as good, or one that only may be the same, are for a person to look at. */
function fromCandidates(candidates: readonly Candidate[], name: string): Choice {
  const certain = candidates.filter((candidate) => candidate.isCertain);
  const [best] = certain;
  const likely = candidates.filter((candidate) => candidate.score >= 0.5);
  if (best) {
    const equal = certain.filter(({ score }) => score === best.score).length;
    const doubt =
      equal > 1 ? label(`${equal} records are equally likely.`, `${equal} fiches conviennent également.`) : null;
    return { decision: "existing", id: best.id, name: best.name, reason: best.evidence[0] ?? null, candidates, doubt };
  }
  const doubt =
    likely.length > 0
      ? label("A record that may be the same exists.", "Une fiche qui pourrait être la même existe.")
      : null;
  return { decision: "new", id: null, name, reason: null, candidates, doubt };
}
