import { defineErrors } from "../../../engine/errors.ts";
import { isLuhn } from "../../../engine/match/registrationNumber.ts";
import { label, type Label } from "../../../engine/model/label.ts";
import type { Row, Values } from "../../../engine/records/rules.ts";

export const companyErrors = defineErrors({
  companyNumberWrong: {
    status: 400,
    message: (p: { value: string; what: Label }) =>
      label(
        `"${p.value}" is no ${p.what.en}: its length or its check digits are wrong. Compare it with your papers.`,
        `« ${p.value} » n’est pas un ${p.what.fr} : sa longueur ou sa clé est fausse. Comparez-le avec vos documents.`,
      ),
  },
  companyNumbersDiffer: {
    status: 400,
    message: (p: { what: Label; siren: string }) =>
      label(
        `The ${p.what.en} belongs to another company: it does not contain the SIREN ${p.siren}.`,
        `Le ${p.what.fr} est celui d’une autre entreprise : il ne contient pas le SIREN ${p.siren}.`,
      ),
  },
});

const siret = label("SIRET", "SIRET");
const vatNumber = label("VAT number", "numéro de TVA");
/** How a number is checked, by its column, once blanks and dots are gone. */
const numbers: Readonly<Record<string, { readonly what: Label; readonly isRight: (plain: string) => boolean }>> = {
  filon_siren: { what: label("SIREN", "SIREN"), isRight: (plain) => /^\d{9}$/.test(plain) && isLuhn(plain) },
  filon_siret: { what: siret, isRight: isSiret },
  filon_vatnumber: { what: vatNumber, isRight: isVatNumber },
  filon_iban: { what: label("IBAN", "IBAN"), isRight: isIban },
  filon_bic: { what: label("BIC", "BIC"), isRight: (plain) => /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(plain) },
};

/**
 * The company's numbers in their plain form, checked one by one and against one another.
 * @throws companyErrors.companyNumberWrong, companyErrors.companyNumbersDiffer — 400.
 */
export function companyNumbers(changes: Row, after: Row): Values {
  const plain: Record<string, string> = {};
  for (const [column, { what, isRight }] of Object.entries(numbers)) {
    const value = changes[column];
    if (typeof value !== "string" || value.trim() === "") continue;
    plain[column] = value.toUpperCase().replace(/[^A-Z0-9]/g, "");
    if (!isRight(plain[column])) throw companyErrors.companyNumberWrong({ value, what }, { target: column });
  }
  requireOneCompany({ ...after, ...plain }, changes);
  return plain;
}

/** A company's SIRET begins with its SIREN, and a French VAT number ends in it. */
function requireOneCompany(row: Row, changes: Row): void {
  const text = (column: string) => String(row[column] ?? "");
  const siren = text("filon_siren");
  const isTouched = ["filon_siren", "filon_siret", "filon_vatnumber"].some((column) => changes[column] !== undefined);
  if (siren === "" || !isTouched) return;
  if (text("filon_siret") !== "" && !text("filon_siret").startsWith(siren))
    throw companyErrors.companyNumbersDiffer({ what: siret, siren }, { target: "filon_siret" });
  if (text("filon_vatnumber").startsWith("FR") && !text("filon_vatnumber").endsWith(siren))
    throw companyErrors.companyNumbersDiffer({ what: vatNumber, siren }, { target: "filon_vatnumber" });
}

/** The post office numbers its branches by another sum. */
const laPoste = "356000000";

function isSiret(plain: string): boolean {
  if (!/^\d{14}$/.test(plain)) return false;
  const sum = [...plain].reduce((total, digit) => total + Number(digit), 0);
  return isLuhn(plain) || (plain.startsWith(laPoste) && sum % 5 === 0);
}

/** A French number holds the SIREN and a key made of it; of other countries only the form is known. */
function isVatNumber(plain: string): boolean {
  const french = /^FR([A-Z0-9]{2})(\d{9})$/.exec(plain);
  if (!french) return !plain.startsWith("FR") && /^[A-Z]{2}[A-Z0-9]{2,13}$/.test(plain);
  const [, key = "", siren = ""] = french;
  const isOldKind = /^\d{2}$/.test(key);
  return isLuhn(siren) && (!isOldKind || Number(key) === (12 + 3 * (Number(siren) % 97)) % 97);
}

function isIban(plain: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(plain)) return false;
  const digits = [...(plain.slice(4) + plain.slice(0, 4))].map((sign) => parseInt(sign, 36)).join("");
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}
