import { companyName, postalCode, registration } from "../../../engine/match/normalise.ts";
import type { Row } from "../../../engine/records/rules.ts";

/**
 * When two companies are certainly one: the same registration (SIREN, SIRET, VAT number), or the same normalised name
 * at the same postal code. Where one side has no postal code nothing speaks against it, so the name decides.
 */
export interface CompanyIdentity {
  readonly name: string;
  readonly postalCode: string;
  readonly siren: string;
  readonly vatNumber: string;
}

/** The identity of an account, or of what a lead says of its company under an account's column names. */
export function companyIdentity(row: Row): CompanyIdentity {
  const text = (column: string) => String(row[column] ?? "");
  const siret = registration(text("filon_siret"));
  const vatNumber = registration(text("filon_vatnumber"));
  // A French VAT number ends in the SIREN, a SIRET begins with it.
  const siren = registration(text("filon_siren")) || siret.slice(0, 9) || (/^FR..(\d{9})$/.exec(vatNumber)?.[1] ?? "");
  return { name: companyName(text("name")), postalCode: postalCode(text("address1_postalcode")), siren, vatNumber };
}

/** Keys under which an account is found; a name key finds the candidates, `companyEvidence` judges them. */
export function accountKeys({ name, siren, vatNumber }: CompanyIdentity): string[] {
  const keys = [
    name && `account:name:${name}`,
    siren && `account:siren:${siren}`,
    vatNumber && `account:vat:${vatNumber}`,
  ];
  return keys.filter(Boolean);
}

export type CompanyEvidence =
  | "registration"
  | "nameAndPostalCode"
  | "nameAlone"
  | "namesakeElsewhere"
  | "otherRegistration";

/** What two identities that share a key have in common; null when nothing does. */
export function companyEvidence(left: CompanyIdentity, right: CompanyIdentity): CompanyEvidence | null {
  const bothSiren = left.siren !== "" && right.siren !== "";
  if (bothSiren && left.siren === right.siren) return "registration";
  if (left.vatNumber !== "" && left.vatNumber === right.vatNumber) return "registration";
  if (left.name === "" || left.name !== right.name) return null;
  if (bothSiren || (left.vatNumber !== "" && right.vatNumber !== "")) return "otherRegistration";
  if (left.postalCode === "" || right.postalCode === "") return "nameAlone";
  return left.postalCode === right.postalCode ? "nameAndPostalCode" : "namesakeElsewhere";
}
