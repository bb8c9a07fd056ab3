import { parsePhoneNumberFromString, type CountryCode } from "libphonenumber-js/min";
import { getDomain, getDomainWithoutSuffix } from "tldts";
import { isFreeMail } from "./freeMail.ts";
import { unique } from "./normalise.ts";
import { isDummyMail, isDummyNumber } from "./placeholders.ts";
import { remembered } from "./remembered.ts";

/** Normal forms of the ways to reach somebody: phone, e-mail, web. */

/** A phone number as E.164 by the country it is dialled in; as bare digits where that cannot be. Empty when it is none. */
export function readPhone(text: string, country: string): string {
  const plain = text
    .replace(/\.0$/, "")
    .replace(/(ext|poste|p|x|#)\.?\s*\d{1,5}\s*$/i, "")
    .replace(/\(0\)/g, "")
    .replace(/^\s*00(?=[1-9])/, "+");
  const digits = plain.replace(/\D/g, "");
  if (digits.length < 6 || isDummyNumber(digits)) return "";
  return dialled(`${country || "FR"} ${plain}`) || digits.replace(/^0+/, "");
}

/** As E.164; empty where that cannot be. */
const dialled = remembered((countryAndNumber) => {
  const country = countryAndNumber.slice(0, 2) as CountryCode;
  return parsePhoneNumberFromString(countryAndNumber.slice(3), country)?.number ?? "";
});

/** All numbers of a field that holds several (`… / …`, `… ou …`), as `readPhone` has them. */
export function readPhones(text: string, country: string): string[] {
  const parts = text.split(/[/;|,\n]|\b(?:ou|or|et|and|und|oder|fax)\b/i).filter((part) => digitsOf(part) > 5);
  return (parts.length > 1 && parts.every((part) => digitsOf(part) > 7) ? parts : [text]).map((part) =>
    readPhone(part, country),
  );
}

/** The ends of all numbers of several fields, each once. */
export function phoneEnds(texts: readonly string[], country: string): string[] {
  return unique(texts.flatMap((text) => readPhones(text, country)).map(phoneEnd));
}

function digitsOf(text: string): number {
  return text.replace(/\D/g, "").length;
}

/** The end that tells two numbers apart, whatever was dialled before it. */
export function phoneEnd(number: string): string {
  return number.replace(/\D/g, "").slice(-9);
}

export interface Email {
  readonly whole: string;
  readonly local: string;
  readonly domain: string;
  /** The domain that somebody registered, without its suffix: `acme` of `mail.acme.co.uk`. */
  readonly site: string;
  /** The same with its suffix. */
  readonly registered: string;
  /** Anybody's provider, or a box of nobody in particular such as `info@`. */
  readonly isFree: boolean;
  readonly isShared: boolean;
}

const shared = new Set(
  `contact info accueil commercial hello mail office sales admin direction secretariat service bonjour support contacto
contato contatti kontakt post webmaster administration compta comptabilite facturation billing accounting accounts recrutement
jobs reception team ventes verkauf vertrieb vendas ventas buero zentrale enquiries inquiries noreply`.split(/\s+/),
);

/** Reads an e-mail address: small letters, the address inside `Name <…>`, no tag behind a plus. Null when it is none. */
export const readEmail = remembered((text): Email | null => {
  const address = (/<([^>]+)>/.exec(text)?.[1] ?? text).trim().toLowerCase();
  const at = address.lastIndexOf("@");
  if (at < 1) return null;
  const local = address.slice(0, at).replace(/\+.*$/, "");
  const domain = address.slice(at + 1);
  const site = getDomainWithoutSuffix(domain) ?? domain.replace(/\.[^.]*$/, "");
  return {
    whole: `${local}@${domain}`,
    local,
    domain,
    site: site.replace(/[^\p{L}\p{N}]/gu, ""),
    registered: getDomain(domain) ?? domain,
    isFree: isFreeMail(getDomain(domain) ?? domain),
    isShared: shared.has(local),
  };
});

/** All addresses of a field that holds several, or hides its `@` from robots. Those made up to fill the field are none. */
export function readEmails(text: string): Email[] {
  if (text === "") return [];
  const plain = text
    .replace(/\s*[[({<]\s*(at|arobase|a)\s*[\])}>]\s*/gi, "@")
    .replace(/\s*[[({<]\s*(dot|point|punkt)\s*[\])}>]\s*/gi, ".")
    .replace(/\s*@\s*/g, "@");
  return (plain.match(/[^\s;,|/<>()"':]+@[^\s;,|/<>()"':]+/g) ?? [])
    .map((address) => readEmail(address.replace(/\.+$/, "")))
    .filter((email) => email !== null)
    .filter(({ local, domain }) => !isDummyMail(local, domain));
}

/** The registered domain of a web address; empty for a provider's or none. */
export const readDomain = remembered((url) => {
  const domain = getDomain(url.trim().toLowerCase());
  return domain && !isFreeMail(domain) ? domain : "";
});

/** The registered domain of a web address, without its suffix and hyphens; empty for a provider's or none. */
export const readSite = remembered((url) => {
  const domain = readDomain(url);
  return (getDomainWithoutSuffix(domain) ?? "").replace(/[^\p{L}\p{N}]/gu, "");
});
