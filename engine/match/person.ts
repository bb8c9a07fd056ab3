import { readAddress, readCity, type Street } from "./addressForms.ts";
import { jobWords } from "./jobWords.ts";
import { inLatin } from "./latinLetters.ts";
import { mendLetters } from "./mendText.ts";
import { isFirstName } from "./firstNames.ts";
import { phoneEnds, readEmails, readSite, type Email } from "./reachForms.ts";
import { foldText, unique, wordsIn } from "./normalise.ts";
import { inOneWord, nameWords } from "./organisation.ts";

/** What is known of a person, as it was written. Blank is unknown. */
export interface PersonValues {
  readonly fullName: string;
  readonly firstName: string;
  readonly middleName: string;
  readonly lastName: string;
  readonly street: string;
  readonly street2: string;
  readonly postalCode: string;
  readonly city: string;
  /** State or province. */
  readonly state?: string;
  readonly country: string;
  readonly phones: readonly string[];
  readonly mobiles: readonly string[];
  readonly emails: readonly string[];
  readonly job: string;
  readonly birthDate: string;
  readonly birthPlace: string;
  readonly website: string;
  /** The company's name, and the id of its record. */
  readonly company: string;
  readonly companyId: string;
  /** The company's own website and e-mail address. */
  readonly companySites: readonly string[];
}

/** A person in normal forms, ready to be compared with thousands. */
export interface Person {
  readonly first: readonly string[];
  readonly last: readonly string[];
  /** All words of the name, in alphabetical order. */
  readonly words: readonly string[];
  /** Which of those who share a name in a family, where the name says so: `1` the elder, `2` the younger and so on. */
  readonly generation: string;
  readonly street: Street;
  readonly street2: string;
  readonly postalCode: string;
  readonly city: string;
  readonly state: string;
  readonly country: string;
  readonly phones: readonly string[];
  readonly mobiles: readonly string[];
  readonly job: readonly string[];
  readonly emails: readonly Email[];
  /** Digits, year first, where it can be told. */
  readonly birthDate: string;
  readonly birthPlace: string;
  readonly sites: readonly string[];
  readonly company: readonly string[];
  /** Its name with all its words, as a domain has it. */
  readonly companyFull: string;
  /** Mailboxes at free providers that do not bear the person's name: often the company's. */
  readonly companyBoxes: readonly string[];
  readonly companyId: string;
}

const titles = new Set(
  `mr mrs ms miss mme mlle m dr prof sir lady lord monsieur madame herr frau jr sr jnr junior senior ii iii president professor
docteur doctor maitre me ing dipl mag phd mba msc bsc cpa esq ext sra dott avv`.split(/\s+/),
);
const particles = new Set("de du des d la le les l van der den von zu el al bin ben abu da di do dos".split(" "));

/** Puts what is known of a person in normal forms, once. */
export function readPerson(values: PersonValues): Person {
  const { first, last } = readNames(values);
  const address = readAddress(values);
  const emails = values.emails.flatMap(readEmails);
  const phonesOf = (phones: readonly string[]) => phoneEnds(phones, address.country);
  return {
    first,
    last,
    words: unique([...first, ...last]).sort(),
    generation: readGeneration([values.fullName, values.firstName, values.lastName].join(" ")),
    ...address,
    street2: foldText(values.street2).replace(/[^\p{L}\p{N}]/gu, ""),
    state: readCity(values.state ?? ""),
    phones: phonesOf([...values.phones, ...values.mobiles]),
    mobiles: phonesOf(values.mobiles),
    job: jobWords(values.job),
    emails,
    birthDate: readDate(values.birthDate),
    birthPlace: readCity(values.birthPlace),
    sites: unique([
      readSite(values.website),
      ...emails.filter(({ isFree }) => !isFree).map(({ site }) => site),
      ...values.companySites.map(siteOf),
    ]),
    company: values.company ? nameWords(values.company) : [],
    companyFull: inOneWord(values.company),
    companyBoxes: emails
      .filter(({ isFree, isShared }) => isFree && !isShared)
      .map(boxOf)
      .filter((box) => isOfNobody(box, [...first, ...last])),
    companyId: values.companyId,
  };
}

/** The letters of a mailbox. */
export function boxOf({ local }: Email): string {
  return local.replace(/[^a-z]/g, "");
}

/** Whether a mailbox bears none of these names. */
export function isOfNobody(box: string, names: readonly string[]): boolean {
  return box.length > 5 && !names.some((name) => name.length > 2 && box.includes(name.slice(0, 4)));
}

/** The site of a web or e-mail address. */
function siteOf(address: string): string {
  const [email] = readEmails(address);
  return email === undefined ? readSite(address) : email.isFree ? "" : email.site;
}

function readNames({ fullName, firstName, middleName, lastName }: PersonValues): Pick<Person, "first" | "last"> {
  if (firstName && lastName) return { first: nameParts(`${firstName} ${middleName}`), last: nameParts(lastName) };
  const given = firstName || lastName;
  if (!given) return readWhole(fullName);
  if (isWhole(given, firstName !== "")) return readWhole(`${given} ${middleName}`);
  return { first: nameParts(`${firstName} ${middleName}`), last: nameParts(lastName) };
}

/** Whether a name that stands alone in one field is both first and last: `Durand, Marie`, `Marie Durand`. */
function isWhole(name: string, isFirst: boolean): boolean {
  if (/\p{L},\s*\p{L}/u.test(name)) return true;
  const words = nameParts(name.replace(/(?<=\p{L})-(?=\p{L})/gu, ""));
  const [first = "", last = ""] = words;
  return words.length > 1 && (isFirst ? !isFirstName(last) : isFirstName(first));
}

function readWhole(name: string): Pick<Person, "first" | "last"> {
  const [behind = "", front] = name.split(",");
  if (front !== undefined && nameParts(front).length > 0) return { first: nameParts(front), last: nameParts(behind) };
  const parts = nameParts(/\s/.test(behind) ? behind : behind.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " "), true);
  return { first: parts.slice(0, -1), last: parts.slice(-1) };
}

const generations = new Map([
  ...["sr", "senior", "pere"].map((word) => [word, "1"] as const),
  ...["jr", "jnr", "junior", "fils", "ii"].map((word) => [word, "2"] as const),
  ["iii", "3"] as const,
]);

function readGeneration(name: string): string {
  const words = foldText(name)
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
  return words.length > 1 ? (generations.get(words.findLast((word) => generations.has(word)) ?? "") ?? "") : "";
}

/** The words of a name without titles and particles; what begins a whole name may be both a particle and a first name (`Ben`). */
function nameParts(text: string, isWhole = false): string[] {
  const plain = mendLetters(inLatin(foldText(withoutNotes(text)))).replace(/['’`´]/g, "");
  const words = wordsIn(plain).filter((word) => !titles.has(word));
  const kept = words.filter((word, index) => !particles.has(word) || (isWhole && index === 0 && isFirstName(word)));
  return kept.length > 0 ? kept : words;
}

/** A name without what stands in brackets, or behind a dash and a whole name: an office, a note. */
function withoutNotes(text: string): string {
  const plain = text.replace(/\([^)]*\)?|\[[^\]]*\]?/g, " ").replace(/^(\S+\s.*?\S)\s[-–]\s.*$/, "$1");
  return /\p{L}/u.test(plain) ? plain : text;
}

/** A date as eight digits: year first as it is written (2001-06-09), else day and month as they stand, smaller year behind. */
function readDate(text: string): string {
  const [one = "", two = "", three = ""] = text.split(/\D+/).filter(Boolean);
  if (!three) return text.replace(/\D/g, "");
  if (one.length === 4) return `${one}${two.padStart(2, "0")}${three.padStart(2, "0")}`;
  const year = three.length === 4 ? three : `19${three.padStart(2, "0")}`;
  const [month, day] = Number(one) > 12 ? [two, one] : [one, two];
  return `${year}${month.padStart(2, "0")}${day.padStart(2, "0")}`;
}
