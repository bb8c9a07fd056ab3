/**
 * Normal forms in which two spellings of the same thing become one text. They say nothing of likeness: two values are
 * the same exactly when their normal forms are.
 */

/** Small letters without diacritics; ligatures spelled out. */
export function foldText(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase();
  // Decomposed first and last: letters of another style have no small form of their own, and small forms can have marks.
  const spelled = text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .replaceAll("ß", "ss")
    .replaceAll("ø", "o")
    .replaceAll("ł", "l");
  return spelled.normalize("NFKD").replace(/\p{M}/gu, "");
}

/** Forms of companies that are no part of a name, folded and without punctuation. */
const legalForms = new Set([
  "sarl",
  "sas",
  "sasu",
  "sa",
  "eurl",
  "eirl",
  "ei",
  "sci",
  "snc",
  "scs",
  "sca",
  "scop",
  "scm",
  "selarl",
  "gie",
  "gmbh",
  "ag",
  "kg",
  "ohg",
  "ug",
  "ev",
  "gbr",
  "ltd",
  "limited",
  "plc",
  "llp",
  "llc",
  "lp",
  "inc",
  "incorporated",
  "corp",
  "corporation",
  "co",
  "company",
  "bv",
  "nv",
  "vof",
  "spa",
  "srl",
  "sl",
  "sau",
  "lda",
  "oy",
  "oyj",
  "ab",
  "as",
  "asa",
  "aps",
  "kft",
  "sro",
  "doo",
  "pty",
  "pte",
  "sarlu",
  "cie",
  "ste",
  "societe",
]);

/** The words of a text: what stands between anything that is no letter and no figure. */
export function wordsIn(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** Texts that are there, each once. */
export function unique(values: readonly string[]): string[] {
  return [...new Set(values)].filter(Boolean);
}

const joining: Readonly<Record<string, string>> = { et: "et", and: "et", und: "et", y: "et" };

/**
 * A company name as it is compared: case, diacritics and punctuation folded, `&`, `et` and `and` made one, the legal
 * form dropped. A name that is nothing but a legal form keeps it.
 */
export function companyName(name: string): string {
  const folded = foldText(name.replaceAll("&", " et "))
    // Dotted forms such as S.A.R.L. are one word.
    .replace(/\b(?:[a-z]\.)+[a-z]\b\.?/g, (dotted) => dotted.replaceAll(".", ""))
    .replace(/['’`´]/g, " ");
  const words = wordsIn(folded).map((word) => joining[word] ?? word);
  const kept = words.filter((word) => !legalForms.has(word));
  return (kept.length > 0 ? kept : words).join(" ");
}

/** A person's name as it is compared, whatever the order of its parts. */
export function personName(name: string): string {
  return wordsIn(foldText(name)).sort().join(" ");
}

export function email(address: string): string {
  return address.trim().toLowerCase();
}

/** The significant end of a phone number: nine digits tell numbers apart whatever prefix they are dialled with. */
export function phone(number: string): string {
  const digits = number.replace(/\D/g, "");
  return digits.length < 6 ? "" : digits.slice(-9);
}

export function postalCode(code: string): string {
  return foldText(code)
    .replace(/[^a-z0-9]/g, "")
    .toUpperCase();
}

/** A registration or VAT number without blanks and punctuation. */
export function registration(number: string): string {
  return foldText(number)
    .replace(/[^a-z0-9]/g, "")
    .toUpperCase();
}
