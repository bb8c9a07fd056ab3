import { foldText } from "./normalise.ts";

/** Register numbers of companies in one comparable form. */

/** Whether the digits obey Luhn's rule, as a SIREN and a SIRET do. */
export function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]) * (index % 2 === 1 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

/**
 * The company behind a number: the SIREN of a SIRET or of a French VAT number; of others the digits without the
 * country's letters (VAT, `CHE-…`, `HRB …`, DUNS). Empty for what is no number.
 */
export function readRegistration(text: string): string {
  const plain = foldText(text).replace(/[^a-z0-9]/g, "");
  const french = /^fr[a-z0-9]{2}(\d{9})$/.exec(plain)?.[1];
  if (french) return french;
  if (/^\d{14}$/.test(plain)) return plain.slice(0, 9);
  const digits = plain.replace(/^[a-z]+/, "");
  return digits.replace(/\D/g, "").length < 5 ? "" : digits;
}
