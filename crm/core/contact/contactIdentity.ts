import { email, personName, phone } from "../../../engine/match/normalise.ts";
import type { Row } from "../../../engine/records/rules.ts";

/** When two people are certainly one: the same e-mail address, or the same name and phone under the same account. */
export interface PersonIdentity {
  readonly name: string;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  /** The account they belong to; empty when there is none. */
  readonly accountId: string;
}

/** The identity of a contact, or of what a lead says of its person under a contact's column names. */
export function personIdentity(row: Row, accountId: string | null): PersonIdentity {
  const text = (column: string) => String(row[column] ?? "");
  return {
    name: personName(text("fullname")),
    emails: [email(text("emailaddress1"))].filter(Boolean),
    phones: [...new Set([phone(text("telephone1")), phone(text("mobilephone"))])].filter(Boolean),
    accountId: accountId ?? "",
  };
}

export function contactKeys({ name, emails, phones }: PersonIdentity): string[] {
  const byPhone = name === "" ? [] : phones.map((number) => `contact:namephone:${name}:${number}`);
  return [...emails.map((address) => `contact:email:${address}`), ...byPhone];
}

export type PersonEvidence = "email" | "nameAndPhone" | "nameAndPhoneElsewhere";

/** What two identities that share a key have in common; null when nothing does. */
export function personEvidence(left: PersonIdentity, right: PersonIdentity): PersonEvidence | null {
  if (left.emails.some((address) => right.emails.includes(address))) return "email";
  if (left.name === "" || left.name !== right.name || !left.phones.some((number) => right.phones.includes(number)))
    return null;
  return left.accountId === right.accountId ? "nameAndPhone" : "nameAndPhoneElsewhere";
}
