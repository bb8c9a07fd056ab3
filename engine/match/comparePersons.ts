import type { Evidence } from "./compareOrganisations.ts";
import type { Frequency } from "./frequency.ts";
import { editDistance, isTypo, likeness } from "./likeness.ts";
import { areNicknames } from "./nicknames.ts";
import type { Person } from "./person.ts";

/** Everything that speaks for or against two people being one; silent where either side is unknown. */
export function comparePersons(a: Person, b: Person, frequency: Frequency): Evidence[] {
  return [
    ["prior", 1],
    ["records", Math.log2(frequency.records)],
    ...together(ofNames(a, b, frequency), ofEmails(a, b, frequency), ofPhones(a, b, frequency)),
    ...ofBirth(a, b, frequency),
    ...ofHome(a, b, frequency),
    ...ofEmployer(a, b),
    ...ofJob(a, b),
  ];
}

/** Names with a way to reach somebody: a shared address or phone says one thing of namesakes, another of a family. */
function together(names: readonly Evidence[], emails: readonly Evidence[], phones: readonly Evidence[]): Evidence[] {
  const has = (evidence: readonly Evidence[], wanted: RegExp) =>
    evidence.some(([name, amount]) => amount > 0 && wanted.test(name));
  const reach = has(emails, /^e-mail (same|alike)$/)
    ? "e-mail"
    : has(phones, /^mobile same/)
      ? "mobile"
      : has(phones, /^phone same/)
        ? "phone"
        : "";
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
  return [
    ...names,
    ...emails,
    ...phones,
    reach ? [`${reach}, ${first}, ${last}`, 1] : [`no reach, ${first}, ${last}`, 1],
  ];
}

function ofNames(a: Person, b: Person, frequency: Frequency): Evidence[] {
  const straight = ofParts(a, a.first, a.last, b, frequency);
  const swapped = ofParts(a, a.last, a.first, b, frequency);
  if (sumOf(swapped) > sumOf(straight) + 3) return [...swapped, ["names swapped", 1]];
  return straight;
}

/** A rough sum that only settles which order of the names is meant. */
function sumOf(evidence: readonly Evidence[]): number {
  return evidence.reduce(
    (sum, [name, amount]) => sum + (/other|unlike/.test(name) ? -4 : name.endsWith(" bits") ? amount : 0),
    0,
  );
}

function ofParts(
  a: Person,
  first: readonly string[],
  last: readonly string[],
  b: Person,
  frequency: Frequency,
): Evidence[] {
  const evidence: Evidence[] = [...ofLast(last, b.last, frequency), ...ofFirst(first, b.first, frequency)];
  const name = a.words.join(" ");
  if (name === b.words.join(" ") && a.words.length > 1)
    evidence.push(["whole name same", 1], ["whole name bits", Math.min(16, frequency.bits("whole", name))]);
  return evidence;
}

function ofLast(a: readonly string[], b: readonly string[], frequency: Frequency): Evidence[] {
  const [left, right] = [a.join(""), b.join("")];
  if (!left || !right) return [["last unknown", 1]];
  if (left === right)
    return [
      ["last same", 1],
      ["last bits", Math.min(12, frequency.bits("name", left))],
    ];
  if (isTypo(left, right))
    return [
      ["last typo", 1],
      ["last typo bits", Math.min(12, frequency.bits("name", left), frequency.bits("name", right))],
    ];
  const part = a.find((word) => word.length > 2 && b.includes(word));
  if (part)
    return [
      ["last part", 1],
      ["last part bits", Math.min(12, frequency.bits("name", part))],
    ];
  if (a.some((word) => b.some((other) => isTypo(word, other)))) return [["last part alike", 1]];
  if (left.length === 1 || right.length === 1)
    return left[0] === right[0] ? [["last initial", 1]] : [["last other", 1]];
  const alike = likeness(left, right);
  return alike >= 0.6
    ? [["last alike", 1]]
    : [
        ["last other", 1],
        ["last unlike", 1 - alike],
      ];
}

function ofFirst(a: readonly string[], b: readonly string[], frequency: Frequency): Evidence[] {
  const [left = "", right = ""] = [a[0], b[0]];
  if (!left || !right) return [["first unknown", 1]];
  const [wholeLeft, wholeRight] = [a.join(""), b.join("")];
  if (wholeLeft === wholeRight && left.length > 1)
    return [
      ["first same", 1],
      ["first bits", Math.min(12, frequency.bits("name", left))],
    ];
  if (left.length === 1 || right.length === 1)
    return left[0] === right[0] ? [["first initial", 1]] : [["first other", 1]];
  if (isTypo(wholeLeft, wholeRight) && wholeLeft.length > 6)
    return [
      ["first typo", 1],
      ["first typo bits", Math.min(12, frequency.bits("name", left), frequency.bits("name", right))],
    ];
  if (left === right)
    return [
      [
        Math.min(a[1]?.length ?? 0, b[1]?.length ?? 0) > 1
          ? "middle other"
          : Math.max(a[1]?.length ?? 0, b[1]?.length ?? 0) > 1
            ? "first longer"
            : "middle initial",
        1,
      ],
      ["first bits", Math.min(12, frequency.bits("name", left))],
    ];
  if (areNicknames(left, right) || areNicknames(a.join("-"), right) || areNicknames(left, b.join("-")))
    return [["first nickname", 1]];
  if (isTypo(wholeLeft, wholeRight) || isTypo(left, right))
    return [
      ["first typo", 1],
      ["first typo bits", Math.min(12, frequency.bits("name", left), frequency.bits("name", right))],
    ];
  if (a.includes(right) || b.includes(left)) return [["first longer", 1]];
  if (left.length > 2 && right.length > 2 && (wholeLeft.startsWith(wholeRight) || wholeRight.startsWith(wholeLeft)))
    return [["first shortened", 1]];
  if (a.map((word) => word[0]).join("") === right || b.map((word) => word[0]).join("") === left)
    return [["first initial", 1]];
  const alike = likeness(wholeLeft, wholeRight);
  if (alike < 0.6 && left.slice(0, 2) === right.slice(0, 2)) return [["first begins alike", 1]];
  return alike >= 0.6 ? [["first alike", 1]] : [["first other", 1]];
}

function ofEmails(a: Person, b: Person, frequency: Frequency): Evidence[] {
  if (a.emails.length === 0 || b.emails.length === 0) return [];
  const same = a.emails.find((one) => b.emails.some((two) => two.whole === one.whole));
  if (same)
    return same.isShared
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
  if (pairs.some(([one, two]) => one.isFree === two.isFree && one.isFree)) return [["private e-mail other", 1]];
  if (pairs.some(([one, two]) => one.site === two.site)) return [["e-mail other, same company", 1]];
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
          : a.birthDate.slice(4) === b.birthDate.slice(4)
            ? "birth day and month same"
            : a.birthDate.slice(0, 4) === b.birthDate.slice(0, 4)
              ? "birth year same"
              : "birth other",
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
          : isNumber && a.street.number
            ? "street other, same number"
            : "street other",
        1,
      ]);
  }
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

/** Employer evidence counts once, by the surest sign there is. */
function ofEmployer(a: Person, b: Person): Evidence[] {
  if (a.companyId && a.companyId === b.companyId) return [["employer same", 1]];
  if (a.sites.some((site) => b.sites.includes(site))) return [["employer's domain same", 1]];
  if (a.sites.some((site) => b.sites.some((other) => isTypo(site, other)))) return [["employer's domain alike", 1]];
  if (a.company.length > 0 && b.company.length > 0) {
    return [[isSameName(a.company, b.company) ? "employer's name alike" : "employer other", 1]];
  }
  const isNamed = (one: Person, other: Person) =>
    one.company.length > 0 && other.sites.some((site) => likeness(site, one.company.join("")) > 0.75);
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
  return [
    [
      a.job.some((word) => word.length > 3 && b.job.some((other) => other.slice(0, 5) === word.slice(0, 5)))
        ? "job alike"
        : "job other",
      1,
    ],
  ];
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
