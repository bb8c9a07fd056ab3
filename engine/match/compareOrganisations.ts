import { meetNames } from "./compareNames.ts";
import type { Frequency } from "./frequency.ts";
import { editDistance, isTypo, likeness } from "./likeness.ts";
import { legalForms } from "./legalForms.ts";
import type { Organisation } from "./organisation.ts";

/** One piece of evidence: its name in the weights, and how much of it there is. */
export type Evidence = readonly [name: string, amount: number];

const benign = new Set("groupe france international societe etablissements maison entreprise compagnie".split(" "));
const parents = new Set(
  "holding holdings participations participation financiere finance invest capital investissement investissements patrimoine ventures".split(
    " ",
  ),
);

/** Everything that speaks for or against two organisations being one; silent where either side is unknown. */
export function compareOrganisations(a: Organisation, b: Organisation, frequency: Frequency): Evidence[] {
  return [
    ["prior", 1],
    ["records", Math.log2(frequency.records)],
    ...ofName(a, b, frequency),
    ...ofIdentity(a, b, frequency),
    ...ofPlace(a, b, frequency),
  ];
}

function ofName(a: Organisation, b: Organisation, frequency: Frequency): Evidence[] {
  if (a.words.length === 0 || b.words.length === 0) return [["name unknown", 1], ...siteForName(a, b)];
  const met = meetNames(a, b, frequency);
  const evidence: Evidence[] = [];
  const isJoined = a.joined === b.joined || (isTypo(a.joined, b.joined) && a.joined.length > 5);
  if (a.joined === b.joined)
    evidence.push(["name same", 1], ["name bits", Math.min(14, Math.max(frequency.bits("name", a.joined), 0))]);
  else if (isJoined && met.left.length + met.right.length > 0)
    evidence.push(
      ["name joined alike", 1],
      ["name alike bits", Math.min(14, Math.max(met.sharedBits, frequency.bits("name", a.joined)))],
    );
  else evidence.push(["name alike bits", Math.min(14, met.sharedBits)], ["name unlike", unlikeness(a, b)]);
  if (met.typos > 0) evidence.push(["name typos", Math.min(2, met.typos)]);
  if (met.abbreviations > 0) evidence.push(["name abbreviations", Math.min(2, met.abbreviations)]);
  if (isAcronym(a, b)) evidence.push(["acronym", 1]);
  if (!isJoined) {
    evidence.push(...leftOver(a, b, met.left, frequency), ...leftOver(b, a, met.right, frequency));
    if (met.left.length > 0 && met.right.length > 0) evidence.push(["both have more", 1]);
    if (met.sharedBits === 0) evidence.push(["no word shared", 1]);
  }
  return [...evidence, ...siteForName(a, b)];
}

/** How unlike two names are once a misspelled legal form, a usual word and the town are left out of both. */
function unlikeness(a: Organisation, b: Organisation): number {
  const core = ({ words }: Organisation) => {
    const kept = words.filter((word) => !isIdle(word, a, b));
    return (kept.length > 0 ? kept : words).join("");
  };
  return 1 - likeness(core(a), core(b));
}

function isIdle(word: string, a: Organisation, b: Organisation): boolean {
  if (a.words.includes(word) && b.words.includes(word)) return false;
  const isTown = [a.city, b.city].some((city) => city.length > 2 && city.includes(word));
  return isTown || benign.has(word) || (word.length < 8 && isLikeLegalForm(word));
}

/** What one name has and the other has not: a place of its own, a word of no weight, a holding, or a word that tells apart. */
function leftOver(has: Organisation, lacks: Organisation, words: readonly string[], frequency: Frequency): Evidence[] {
  return words.map((word): Evidence => {
    if (/^\d+$/.test(word) || /^[ivx]{1,4}$/.test(word)) return ["more: number", 1];
    if (word.length < 8 && isLikeLegalForm(word)) return ["more: like a legal form", 1];
    if (parents.has(word)) return ["more: holding", 1];
    if (benign.has(word)) return ["more: usual word", 1];
    if ([has.city, lacks.city].some((city) => city.length > 2 && city.includes(word))) return ["more: its town", 1];
    const isInTheirs = lacks.sites.some((site) => site.includes(word.slice(0, 6)));
    const isInOurs = has.sites.some((site) => site.includes(word.slice(0, 6)));
    if (isInTheirs) return ["more: but in their domain", 1];
    if (isInOurs && lacks.sites.length > 0) return ["more: only in our domain", 1];
    return ["more: word", Math.min(10, frequency.bits("word", word)) / 10 + 0.3];
  });
}

const legal = [...legalForms].filter((form) => form.length > 2);

const known = new Map<string, boolean>();

/** A legal form with a slip of the keyboard in it; words come again and again, so what was found is kept. */
function isLikeLegalForm(word: string): boolean {
  const before = known.get(word);
  if (before !== undefined) return before;
  const is = legal.some((form) => editDistance(word, form, 1) <= 1);
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
  const is = (site: string, joined: string) =>
    joined.length > 3 &&
    (site === joined || editDistance(site, joined, 2) <= 1 || (site.length >= 12 && joined.startsWith(site)));
  const speaks = (has: Organisation, named: Organisation) => has.sites.length > 0 && named.words.length > 0;
  const names = (has: Organisation, named: Organisation) =>
    speaks(has, named) &&
    has.sites.some(
      (site) =>
        is(site, named.joined) ||
        (named.full.length > 3 && (is(site, named.full) || (site.length > 4 && named.full.startsWith(site)))),
    );
  const boxes = (has: Organisation, named: Organisation) =>
    has.mailboxes.some(
      (box) =>
        box.length > 5 && (named.full.startsWith(box) || (named.joined.length > 5 && box.startsWith(named.joined))),
    );
  const right = names(a, b);
  const left = names(b, a);
  const evidence: Evidence[] = [];
  if (left || right) evidence.push(["domain is the name", 1]);
  if (boxes(a, b) || boxes(b, a)) evidence.push(["mailbox is the name", 1]);
  const other = (speaks(a, b) && !right) || (speaks(b, a) && !left);
  if (other && a.joined !== b.joined) evidence.push(["domain is another name", 1]);
  return evidence;
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
  return [[a.phones.some((one) => b.phones.some((two) => isTypo(one, two))) ? "phone alike" : "phone other", 1]];
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
    else evidence.push([isStreet ? "street same, other number" : "street other", 1]);
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

/** The house and the street in one text, whatever the order of the words. */
export function streetKey({ street }: Organisation): string {
  return street.number && street.words.length > 0 ? `${street.number} ${[...street.words].sort().join(" ")}` : "";
}
