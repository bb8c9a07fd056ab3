import { meetNames, type NamesMet } from "./compareNames.ts";
import { readCountry } from "./addressForms.ts";
import type { Frequency } from "./frequency.ts";
import { isDomainOf } from "./domainNames.ts";
import { editDistance, isTypo, likeness } from "./likeness.ts";
import { legalForms } from "./legalForms.ts";
import type { Organisation, OrganisationName } from "./organisation.ts";

/** One piece of evidence: its name in the weights, and how much of it there is. */
export type Evidence = readonly [name: string, amount: number];

const benign = new Set("france societe etablissements maison entreprise compagnie".split(" "));
/** Words that a company adds to its name, and a group to that of its company. */
const grouping = new Set("groupe international europe".split(" "));
const parents = new Set(
  "holding holdings participations participation financiere finance invest capital investissement investissements patrimoine ventures".split(
    " ",
  ),
);

/** Everything that speaks for or against two organisations being one; silent where either side is unknown. */
export function compareOrganisations(one: Organisation, other: Organisation, frequency: Frequency): Evidence[] {
  const [a, b] = byNearestNames(one, other);
  const name = ofName(a, b, frequency);
  const identity = ofIdentity(a, b, frequency);
  const place = ofPlace(a, b, frequency);
  return [
    ["prior", 1],
    ["records", Math.log2(frequency.records)],
    ...name.evidence,
    ...identity,
    ...place,
    ...together(name, identity, place),
  ];
}

/** Both under those of their names that are nearest to one another. */
function byNearestNames(a: Organisation, b: Organisation): readonly [Organisation, Organisation] {
  if (a.aliases.length === 0 && b.aliases.length === 0) return [a, b];
  const pairs = [a, ...a.aliases].flatMap((left) => [b, ...b.aliases].map((right) => [left, right] as const));
  const nearness = ([left, right]: readonly [OrganisationName, OrganisationName]) =>
    likeness(left.joined, right.joined);
  const [left, right] = pairs.reduce((best, pair) => (nearness(pair) > nearness(best) ? pair : best), [a, b] as const);
  return [
    { ...a, ...left },
    { ...b, ...right },
  ];
}

/** How two names stand to each other, with the bits of the rarest word they share. */
interface NameMet {
  readonly evidence: readonly Evidence[];
  readonly state: string;
  readonly rarestBits: number;
}

/** What names, ways to reach and places say of one another: one domain under two names is a group, one name in two towns a namesake. */
function together(name: NameMet, identity: readonly Evidence[], place: readonly Evidence[]): Evidence[] {
  const has = (evidence: readonly Evidence[], wanted: string) => evidence.some(([found]) => found === wanted);
  const isDomain = has(identity, "domain same") || has(identity, "e-mail same");
  const isPhone = has(identity, "phone same");
  const reach = has(identity, "registration same")
    ? "one register"
    : isDomain && isPhone
      ? "domain and phone"
      : isDomain
        ? "one domain"
        : isPhone
          ? "one phone"
          : has(identity, "domain other")
            ? "two domains"
            : "no reach";
  const isAway = has(place, "town other") || has(place, "country other");
  const where = has(place, "street same")
    ? "one house"
    : isAway
      ? "two towns"
      : has(place, "street same, other number") || has(place, "street same, near number")
        ? "one street"
        : has(place, "postal code same") || has(place, "town same")
          ? "one town"
          : has(place, "street other") || has(place, "postal code other")
            ? "two streets"
            : "nowhere";
  return [
    [`name ${name.state}, ${reach}`, 1],
    [`name ${name.state}, ${where}`, 1],
    [`${reach}, ${where}`, 1],
    [`${where}, rarest bits`, name.rarestBits],
  ];
}

function ofName(a: Organisation, b: Organisation, frequency: Frequency): NameMet {
  if (a.words.length === 0 || b.words.length === 0) return ofDomainForName(a, b, frequency);
  const met = meetNames(a, b, frequency);
  const evidence: Evidence[] = [];
  const isSame = a.joined === b.joined;
  const isJoined = isSame || (isTypo(a.joined, b.joined) && a.joined.length > 5);
  const isAnagram = met.left.length + met.right.length === 0;
  const wholeBits = frequency.bits("name", a.joined);
  if (isSame) evidence.push(["name same", 1], ["name bits", Math.min(14, wholeBits)]);
  else if (isJoined && !isAnagram)
    evidence.push(["name joined alike", 1], ["name alike bits", Math.min(14, Math.max(met.sharedBits, wholeBits))]);
  else evidence.push(["name alike bits", Math.min(14, met.sharedBits)], ["name unlike", unlikeness(a, b, met)]);
  if (met.typos > 0) evidence.push(["name typos", Math.min(2, met.typos)]);
  if (met.abbreviations > 0) evidence.push(["name abbreviations", Math.min(2, met.abbreviations)]);
  if (isAcronym(a, b)) evidence.push(["acronym", 1]);
  const more = isJoined ? [] : [...leftOver(a, b, met.left, frequency), ...leftOver(b, a, met.right, frequency)];
  evidence.push(...more);
  if (!isJoined && met.left.length > 0 && met.right.length > 0) evidence.push(["both have more", 1]);
  if (!isJoined && met.sharedBits === 0) evidence.push(["no word shared", 1]);
  if (a.forms.length > 0 && b.forms.length > 0)
    evidence.push([shared(a.forms, b.forms) ? "legal form same" : "legal form other", 1]);
  return {
    evidence: [...evidence, ...siteForName(a, b)],
    state: isSame ? "same" : isJoined || isAnagram ? "alike" : stateOf(a, b, met, more),
    rarestBits:
      isJoined && !isAnagram ? Math.min(14, Math.max(met.rarestBits, wholeBits)) : Math.min(14, met.rarestBits),
  };
}

function stateOf(a: Organisation, b: Organisation, met: NamesMet, more: readonly Evidence[]): string {
  if (more.some(([name]) => name === "more: holding")) return "of a holding";
  if (isAcronym(a, b)) return "short";
  if (met.sharedBits === 0) return "other";
  if (more.every(([name]) => idle.has(name))) return "fuller";
  if (more.every(([name]) => name === "more: group" || idle.has(name))) return "of a group";
  if (more.some(([name]) => name === "more: number")) return "of another number";
  return met.left.length > 0 && met.right.length > 0 ? "in part" : "longer";
}

const idle = new Set(["more: usual word", "more: its town", "more: like a legal form", "more: but in their domain"]);

/** A company that is known by its domain alone, as people's are who give no company: is the domain the other's name? */
function ofDomainForName(a: Organisation, b: Organisation, frequency: Frequency): NameMet {
  const [unnamed, named] = a.words.length === 0 ? [a, b] : [b, a];
  if (named.words.length === 0 || unnamed.sites.length === 0)
    return { evidence: [["name unknown", 1]], state: "unknown", rarestBits: 0 };
  const isIts = isNamedByDomain(unnamed, named);
  const rarestBits = Math.max(...named.words.map((word) => frequency.bits("word", word)));
  return {
    evidence: [[isIts ? "name unknown, domain is it" : "name unknown, domain is another", 1]],
    state: isIts ? "in a domain" : "unknown",
    rarestBits: isIts ? Math.min(14, rarestBits) : 0,
  };
}

/** How unlike two names are once a misspelled legal form, a usual word and the town are left out of both. */
function unlikeness(a: Organisation, b: Organisation, met: NamesMet): number {
  const core = ({ words }: Organisation) => {
    const kept = words.filter((word) => !isIdle(word, a, b));
    return (kept.length > 0 ? kept : words).join("");
  };
  const [left, right] = [core(a), core(b)];
  return 1 - Math.min(1, Math.max(likeness(left, right), met.lettersMet / (left.length + right.length)));
}

function isIdle(word: string, a: Organisation, b: Organisation): boolean {
  if (a.words.includes(word) && b.words.includes(word)) return false;
  const isTown = [a.city, b.city].some((city) => city.length > 2 && city.includes(word));
  return (
    isTown ||
    (isCountryOf(word, a) && isCountryOf(word, b)) ||
    benign.has(word) ||
    grouping.has(word) ||
    isLikeLegalForm(word)
  );
}

/** What one name has and the other has not: a place of its own, a word of no weight, a holding, or a word that tells apart. */
function leftOver(has: Organisation, lacks: Organisation, words: readonly string[], frequency: Frequency): Evidence[] {
  return words.map((word): Evidence => {
    if (/^\d+$/.test(word) || /^[ivx]{1,4}$/.test(word)) return ["more: number", 1];
    if (isLikeLegalForm(word) && (word.length > 3 || word === has.words.at(-1))) return ["more: like a legal form", 1];
    if (parents.has(word)) return ["more: holding", 1];
    if (grouping.has(word)) return ["more: group", 1];
    if (benign.has(word) || isCountryOf(word, lacks)) return ["more: usual word", 1];
    if ([has.city, lacks.city].some((city) => city.length > 2 && city.includes(word))) return ["more: its town", 1];
    const isInTheirs = lacks.sites.some((site) => site.includes(word.slice(0, 6)));
    const isInOurs = has.sites.some((site) => site.includes(word.slice(0, 6)));
    if (isInTheirs) return ["more: but in their domain", 1];
    if (isInOurs && lacks.sites.length > 0) return ["more: only in our domain", 1];
    return ["more: word", Math.min(10, frequency.bits("word", word)) / 10 + 0.3];
  });
}

/** Whether a word names the country a company is in, as far as that is known; codes such as `est` are words as well. */
function isCountryOf(word: string, { country }: Organisation): boolean {
  const named = word.length > 3 ? readCountry(word) : "";
  return named !== "" && (country === "" || country === named);
}

const longForm = "haftungsbeschrankt";
const legal = [...legalForms].filter((form) => form.length > 2);

const known = new Map<string, boolean>();

/** A legal form with a slip of the keyboard in it; words come again and again, so what was found is kept. */
function isLikeLegalForm(word: string): boolean {
  const before = known.get(word);
  if (before !== undefined) return before;
  const is = word.length < 8 ? legal.some((form) => editDistance(word, form, 1) <= 1) : isTypo(word, longForm);
  if (known.size < 100_000) known.set(word, is);
  return is;
}

function isAcronym(a: Organisation, b: Organisation): boolean {
  const is = (short: Organisation, long: Organisation) =>
    long.initials.length > 1 &&
    short.words.some((word) => word === long.initials || (word.length > 2 && long.initials.startsWith(word)));
  return is(a, b) || is(b, a);
}

/** A domain that is the other's name. */
function siteForName(a: Organisation, b: Organisation): Evidence[] {
  const boxes = (has: Organisation, named: Organisation) =>
    has.mailboxes.some(
      (box) =>
        box.length > 5 && (named.full.startsWith(box) || (named.joined.length > 5 && box.startsWith(named.joined))),
    );
  const right = isNamedByDomain(a, b);
  const left = isNamedByDomain(b, a);
  const evidence: Evidence[] = [];
  if (left || right) evidence.push(["domain is the name", 1]);
  if (boxes(a, b) || boxes(b, a)) evidence.push(["mailbox is the name", 1]);
  const other = (a.sites.length > 0 && !right) || (b.sites.length > 0 && !left);
  if (other && a.joined !== b.joined) evidence.push(["domain is another name", 1]);
  return evidence;
}

function isNamedByDomain(has: Organisation, named: Organisation): boolean {
  return has.sites.some((site) => isDomainOf(site, named.joined) || isDomainOf(site, named.full));
}

function ofIdentity(a: Organisation, b: Organisation, frequency: Frequency): Evidence[] {
  const evidence: Evidence[] = [];
  if (a.registration && b.registration) {
    const distance = editDistance(a.registration, b.registration, 2);
    evidence.push([
      distance === 0 ? "registration same" : distance === 1 ? "registration alike" : "registration other",
      1,
    ]);
  }
  evidence.push(...ofPhones(a, b, frequency));
  evidence.push(...ofDomains(a, b, frequency));
  const mail = shared(a.emails, b.emails);
  if (mail) evidence.push(["e-mail same", 1]);
  else if (
    a.emails.length > 0 &&
    b.emails.length > 0 &&
    a.emails.some((one) => b.emails.some((two) => isTypo(one, two)))
  )
    evidence.push(["e-mail alike", 1]);
  return evidence;
}

function ofPhones(a: Organisation, b: Organisation, frequency: Frequency): Evidence[] {
  const same = shared([...a.phones, ...a.mobiles], [...b.phones, ...b.mobiles]);
  if (same)
    return [
      ["phone same", 1],
      ["phone bits", Math.min(14, frequency.bits("phone", same))],
    ];
  if (a.phones.length === 0 || b.phones.length === 0) return [];
  const some = (alike: (one: string, two: string) => boolean) =>
    a.phones.some((one) => b.phones.some((two) => alike(one, two)));
  return [[some(isTypo) ? "phone alike" : some(isOneExchange) ? "phone of one exchange" : "phone other", 1]];
}

/** Numbers of one switchboard differ at their end. */
function isOneExchange(left: string, right: string): boolean {
  return left.length === right.length && left.length > 6 && left.slice(0, -4) === right.slice(0, -4);
}

function ofDomains(a: Organisation, b: Organisation, frequency: Frequency): Evidence[] {
  if (a.domains.length === 0 || b.domains.length === 0) return [];
  const same = shared(a.domains, b.domains);
  if (same)
    return [
      ["domain same", 1],
      ["domain bits", Math.min(14, frequency.bits("domain", same))],
    ];
  if (shared(a.sites, b.sites)) return [["domain same, other suffix", 1]];
  return [[a.sites.some((one) => b.sites.some((two) => isTypo(one, two))) ? "domain alike" : "domain other", 1]];
}

function shared(left: readonly string[], right: readonly string[]): string | undefined {
  return left.find((value) => right.includes(value));
}

function ofPlace(a: Organisation, b: Organisation, frequency: Frequency): Evidence[] {
  const evidence: Evidence[] = [];
  if (a.street.words.length > 0 && b.street.words.length > 0) {
    const street = likeness(a.street.words.join(""), b.street.words.join(""));
    const isStreet = street > 0.74 || shared(a.street.words, b.street.words) !== undefined;
    const isNumber = a.street.number === b.street.number;
    if (isStreet && isNumber && a.street.number)
      evidence.push(["street same", 1], ["street bits", Math.min(14, frequency.bits("street", streetKey(a)))]);
    else
      evidence.push([
        !isStreet
          ? "street other"
          : isNear(a.street.number, b.street.number)
            ? "street same, near number"
            : "street same, other number",
        1,
      ]);
  }
  if (a.postalCode && b.postalCode) {
    const distance = editDistance(a.postalCode, b.postalCode, 1);
    evidence.push([
      distance === 0 ? "postal code same" : distance === 1 ? "postal code alike" : "postal code other",
      1,
    ]);
  }
  if (a.city && b.city) evidence.push([a.city === b.city || isTypo(a.city, b.city) ? "town same" : "town other", 1]);
  if (a.country && b.country && a.country !== b.country) evidence.push(["country other", 1]);
  return evidence;
}

/** House numbers of neighbours, or of one house when one is mistyped or not given. */
function isNear(left: string, right: string): boolean {
  return !left || !right || Math.abs(Number(left) - Number(right)) <= 10 || editDistance(left, right, 1) <= 1;
}

/** The house and the street in one text, whatever the order of the words. */
export function streetKey({ street }: Organisation): string {
  return street.number && street.words.length > 0 ? `${street.number} ${[...street.words].sort().join(" ")}` : "";
}
