import { readCity, readCountry, readPostalCode, readStreet, type Street } from "./addressForms.ts";
import { jobWords } from "./jobWords.ts";
import { inLatin } from "./latinLetters.ts";
import { mendLetters } from "./mendText.ts";
import { phoneEnd, readEmail, readPhone, readSite, type Email } from "./reachForms.ts";
import { foldText } from "./normalise.ts";
import { nameWords, unique } from "./organisation.ts";

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
  "mr mrs ms miss mme mlle m dr prof sir lady lord monsieur madame herr frau jr sr ii iii president professor docteur doctor maitre dipl phd esq".split(
    " ",
  ),
);
const particles = new Set("de du des d la le les l van der den von zu el al bin ben abu da di do dos".split(" "));

/** Puts what is known of a person in normal forms, once. */
export function readPerson(values: PersonValues): Person {
  const { first, last } = readNames(values);
  const country = readCountry(values.country);
  const emails = values.emails.map(readEmail).filter((email) => email !== null);
  const phonesOf = (phones: readonly string[]) => unique(phones.map((phone) => phoneEnd(readPhone(phone, country))));
  return {
    first,
    last,
    words: unique([...first, ...last]).sort(),
    street: readStreet(values.street),
    street2: foldText(values.street2).replace(/[^\p{L}\p{N}]/gu, ""),
    postalCode: readPostalCode(values.postalCode),
    city: readCity(values.city),
    state: readCity(values.state ?? ""),
    country,
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
    companyFull: inLatin(foldText(values.company.replace(/[&+]/g, " et "))).replace(/[^\p{L}\p{N}]/gu, ""),
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
  const email = readEmail(address);
  return email === null ? readSite(address) : email.isFree ? "" : email.site;
}

function readNames({ fullName, firstName, middleName, lastName }: PersonValues): Pick<Person, "first" | "last"> {
  if (firstName || lastName) return { first: nameParts(`${firstName} ${middleName}`), last: nameParts(lastName) };
  const [behind = "", front] = fullName.split(",");
  if (front !== undefined) return { first: nameParts(front), last: nameParts(behind) };
  const parts = nameParts(/\s/.test(fullName) ? fullName : fullName.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " "));
  return { first: parts.slice(0, -1), last: parts.slice(-1) };
}

function nameParts(text: string): string[] {
  const words = mendLetters(inLatin(foldText(text)))
    .replace(/['’`´]/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word && !titles.has(word));
  const kept = words.filter((word) => !particles.has(word));
  return kept.length > 0 ? kept : words;
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
