import type { Evidence } from "./compareOrganisations.ts";
import { ofNames } from "./comparePersonNames.ts";
import type { Frequency } from "./frequency.ts";
import { editDistance, isTypo, likeness } from "./likeness.ts";
import { isDomainOf } from "./domainNames.ts";
import { boxOf, isOfNobody, type Person } from "./person.ts";

/** Everything that speaks for or against two people being one; silent where either side is unknown. */
export function comparePersons(a: Person, b: Person, frequency: Frequency): Evidence[] {
  const names = ofNames(a, b, frequency);
  const reach = [...ofEmails(a, b, frequency), ...ofPhones(a, b, frequency)];
  const home = ofHome(a, b, frequency);
  const employer = ofEmployer(a, b);
  return [
    ["prior", 1],
    ["records", Math.log2(frequency.records)],
    ...names,
    ...reach,
    ...together(names, reach, home, employer),
    ...ofMailboxes(a, b),
    ...ofBirth(a, b, frequency),
    ...home,
    ...employer,
    ...ofJob(a, b),
  ];
}

/** Names with a way to reach somebody or a house: what is shared says one thing of namesakes, another of a family or of colleagues. */
function together(
  names: readonly Evidence[],
  reach: readonly Evidence[],
  home: readonly Evidence[],
  employer: readonly Evidence[],
): Evidence[] {
  const has = (evidence: readonly Evidence[], wanted: RegExp) =>
    evidence.some(([name, amount]) => amount > 0 && wanted.test(name));
  const way = has(reach, /^e-mail (same|alike)$/)
    ? "e-mail"
    : has(reach, /^mobile same/)
      ? "mobile"
      : has(reach, /^phone same/)
        ? "phone"
        : "no reach";
  const first = has(names, /^first (same|nickname|typo|initial|shortened|alike)|middle initial/)
    ? "first agrees"
    : has(names, /^first unknown/)
      ? "first unknown"
      : "first differs";
  const last = has(names, /^last (same|typo|part)$/)
    ? "last agrees"
    : has(names, /^last other/)
      ? "last differs"
      : "last unsure";
  const isHouse = has(home, /^street (same|in the other line)$/) && has(home, /^(town|postal code) (same|alike)$/);
  const where = isHouse ? (employer.length > 0 ? "one office" : "one home") : "";
  return [[`${way}, ${first}, ${last}`, 1], ...(where ? [[`${where}, ${first}, ${last}`, 1] as const] : [])];
}

function ofEmails(a: Person, b: Person, frequency: Frequency): Evidence[] {
  if (a.emails.length === 0 || b.emails.length === 0) return [];
  const same = a.emails.find((one) => b.emails.some((two) => two.whole === one.whole));
  if (same)
    return same.isShared || (isOfNobody(boxOf(same), a.words) && isOfNobody(boxOf(same), b.words))
      ? [["shared e-mail same", 1]]
      : [
          ["e-mail same", 1],
          ["e-mail bits", Math.min(14, frequency.bits("mail", same.whole))],
        ];
  const pairs = a.emails
    .flatMap((one) => b.emails.map((two) => [one, two] as const))
    .filter(([one, two]) => !one.isShared && !two.isShared);
  if (pairs.length === 0) return [];
  if (pairs.some(([one, two]) => one.local === two.local && editDistance(one.domain, two.domain, 3) <= 3))
    return [["e-mail alike", 1]];
  if (pairs.some(([one, two]) => one.domain === two.domain && isTypo(one.local, two.local)))
    return [["e-mail local alike", 1]];
  if (
    pairs.some(([one, two]) => likeness(one.whole.replace(/[^a-z0-9]/g, ""), two.whole.replace(/[^a-z0-9]/g, "")) > 0.8)
  )
    return [["e-mail roughly alike", 1]];
  if (pairs.some(([one, two]) => one.local === two.local)) return [["e-mail same before the @", 1]];
  const own = pairs.filter(([one, two]) => !isOfNobody(boxOf(one), a.words) && !isOfNobody(boxOf(two), b.words));
  if (own.length === 0) return [["e-mail impersonal", 1]];
  if (own.some(([one, two]) => one.isFree && two.isFree)) return [["private e-mail other", 1]];
  if (own.some(([one, two]) => one.site === two.site)) return [["e-mail other, same company", 1]];
  return [["e-mail other", 1]];
}

function ofPhones(a: Person, b: Person, frequency: Frequency): Evidence[] {
  const same = a.phones.filter((phone) => b.phones.includes(phone));
  const rarest = Math.max(0, ...same.map((phone) => frequency.bits("phone", phone)));
  if (same.length > 0)
    return [
      ["phone same", 1],
      ["phone bits", Math.min(14, rarest)],
      ["phones same", same.length - 1],
      ["mobile same", same.some((phone) => isMobile(a, phone) || isMobile(b, phone)) ? 1 : 0],
    ];
  if (a.phones.length === 0 || b.phones.length === 0) return [];
  if (a.phones.some((one) => b.phones.some((two) => isTypo(one, two)))) return [["phone alike", 1]];
  const mobiles = a.phones.some((phone) => isMobile(a, phone)) && b.phones.some((phone) => isMobile(b, phone));
  return [[mobiles ? "mobile other" : "phone other", 1]];
}

/** Whose name a mailbox has, where the names that are given do not say: maiden names, missing names, a company's box. */
function ofMailboxes(a: Person, b: Person): Evidence[] {
  const isGiven = a.words.join(" ") === b.words.join(" ");
  if (isGiven || (a.emails.length === 0 && b.emails.length === 0)) return [];
  const found = [nameInMailbox(a, b), nameInMailbox(b, a)];
  return found.includes("whole")
    ? [["mailbox has their name", 1]]
    : found.includes("last")
      ? [["mailbox has their last name", 1]]
      : [];
}

function nameInMailbox(has: Person, named: Person): "whole" | "last" | "" {
  const [first, last] = [named.first.join(""), named.last.join("")];
  if (last.length < 4) return "";
  const boxes = has.emails.map(boxOf).filter((box) => box.includes(last));
  if (boxes.length === 0) return "";
  return first && boxes.some((box) => box.includes(first) || box.replace(last, "") === first[0]) ? "whole" : "last";
}

function isMobile(one: Person, phone: string): boolean {
  return one.mobiles.includes(phone) || /^[67]\d{8}$/.test(phone);
}

function ofBirth(a: Person, b: Person, frequency: Frequency): Evidence[] {
  const evidence: Evidence[] = [];
  if (a.birthDate && b.birthDate) {
    const distance = editDistance(a.birthDate, b.birthDate, 3);
    if (distance === 0)
      evidence.push(["birth same", 1], ["birth bits", Math.min(14, frequency.bits("birth", a.birthDate))]);
    else if (sortedDigits(a.birthDate) === sortedDigits(b.birthDate) || distance === 1)
      evidence.push(["birth alike", 1]);
    else
      evidence.push([
        distance === 2
          ? "birth roughly alike"
          : arePartsNear(a.birthDate, b.birthDate)
            ? "birth parts near"
            : a.birthDate.slice(4) === b.birthDate.slice(4)
              ? "birth day and month same"
              : a.birthDate.slice(0, 4) === b.birthDate.slice(0, 4)
                ? "birth year same"
                : isDate(a.birthDate) && isDate(b.birthDate)
                  ? "birth other"
                  : "birth unreadable",
        1,
      ]);
  }
  if (a.birthPlace && b.birthPlace)
    evidence.push([
      a.birthPlace === b.birthPlace
        ? "birth place same"
        : isTypo(a.birthPlace, b.birthPlace) ||
            a.birthPlace.includes(b.birthPlace) ||
            b.birthPlace.includes(a.birthPlace)
          ? "birth place alike"
          : "birth place other",
      1,
    ]);
  return evidence;
}

/** Year, month and day each the same or one off: a date that was reckoned or copied wrongly. */
function arePartsNear(left: string, right: string): boolean {
  const near = (from: number, to: number) =>
    Math.abs(Number(left.slice(from, to)) - Number(right.slice(from, to))) <= 1;
  return left.length === 8 && right.length === 8 && near(0, 4) && near(4, 6) && near(6, 8);
}

function isDate(digits: string): boolean {
  return digits.length === 8 && Number(digits.slice(4, 6)) <= 12 && Number(digits.slice(6)) <= 31;
}

function sortedDigits(date: string): string {
  return [...date].sort().join("");
}

function ofHome(a: Person, b: Person, frequency: Frequency): Evidence[] {
  const evidence: Evidence[] = [];
  if (a.street.words.length > 0 && b.street.words.length > 0) {
    const isStreet =
      likeness(a.street.words.join(""), b.street.words.join("")) > 0.7 ||
      a.street.words.some((word) => word.length > 3 && b.street.words.includes(word));
    const isNumber = a.street.number === b.street.number;
    if (isStreet && isNumber)
      evidence.push(["street same", 1], ["street bits", Math.min(14, frequency.bits("street", homeKey(a)))]);
    else
      evidence.push([
        isStreet
          ? "street same, other number"
          : isInOtherLine(a, b) || isInOtherLine(b, a)
            ? "street in the other line"
            : isNumber && a.street.number
              ? "street other, same number"
              : "street other",
        1,
      ]);
  }
  if (a.state && b.state)
    evidence.push([isTypo(a.state, b.state) || a.state === b.state ? "state same" : "state other", 1]);
  if (a.street2 && b.street2)
    evidence.push([likeness(a.street2, b.street2) > 0.7 ? "building same" : "building other", 1]);
  if (a.postalCode && b.postalCode) {
    const distance = editDistance(a.postalCode, b.postalCode, 1);
    if (distance === 0)
      evidence.push(
        ["postal code same", 1],
        ["postal code bits", Math.min(12, frequency.bits("postal", a.postalCode))],
      );
    else evidence.push([distance === 1 ? "postal code alike" : "postal code other", 1]);
  }
  if (a.city && b.city)
    evidence.push([a.city === b.city ? "town same" : likeness(a.city, b.city) > 0.6 ? "town alike" : "town other", 1]);
  return evidence;
}

/** Whether the street of one stands where the other has the building. */
function isInOtherLine(one: Person, other: Person): boolean {
  const street = one.street.words.join("");
  return other.street2.length > 3 && (other.street2.includes(street) || likeness(street, other.street2) > 0.7);
}

/** Employer evidence counts once, by the surest sign there is. */
function ofEmployer(a: Person, b: Person): Evidence[] {
  if (a.companyId && a.companyId === b.companyId) return [["employer same", 1]];
  if (a.sites.some((site) => b.sites.includes(site))) return [["employer's domain same", 1]];
  if (a.sites.some((site) => b.sites.some((other) => isTypo(site, other)))) return [["employer's domain alike", 1]];
  if (a.company.length > 0 && b.company.length > 0) {
    return [[isSameName(a.company, b.company) ? "employer's name alike" : "employer other", 1]];
  }
  const isNamed = (one: Person, other: Person) => {
    const name = one.company.join("");
    const isName = (text: string) =>
      isDomainOf(text, name) || isDomainOf(text, one.companyFull) || likeness(text, name) > 0.75;
    return name.length > 0 && (other.sites.some(isName) || other.companyBoxes.some(isName));
  };
  if (isNamed(a, b) || isNamed(b, a)) return [["employer's name alike", 1]];
  if (a.sites.length > 0 && b.sites.length > 0) return [["employer's domain other", 1]];
  if ((a.company.length > 0 && b.sites.length > 0) || (b.company.length > 0 && a.sites.length > 0))
    return [["employer other", 1]];
  return a.companyId && b.companyId ? [["employer's record other", 1]] : [];
}

function ofJob(a: Person, b: Person): Evidence[] {
  if (a.job.length === 0 || b.job.length === 0) return [];
  const [left, right] = [a.job.join(" "), b.job.join(" ")];
  if (left === right) return [["job same", 1]];
  const isAlike = a.job.some((word) => b.job.some((other) => other === word || other.slice(0, 5) === word.slice(0, 5)));
  return [[isAlike ? "job alike" : "job other", 1]];
}

/** Company names that are one to the eye: alike as a whole, or every word of the shorter is in the longer. */
function isSameName(a: readonly string[], b: readonly string[]): boolean {
  if (likeness(a.join(""), b.join("")) > 0.75) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    short.join("").length > 3 && short.every((word) => long.some((other) => other === word || isTypo(word, other)))
  );
}

/** The house and the street in one text. */
export function homeKey({ street }: Person): string {
  return street.words.length > 0 ? `${street.number} ${street.words.join(" ")}` : "";
}
