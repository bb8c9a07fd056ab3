import { homeKey } from "./comparePersons.ts";
import { skeleton } from "./organisationKeys.ts";
import type { Person } from "./person.ts";

/** What a person's values count as, for the weight of a rare one. */
export function personFrequencies(one: Person): (readonly [string, string])[] {
  const parts = new Set([...one.words, one.last.join(""), one.first.join("")]);
  return [
    ...[...parts].filter(Boolean).map((part) => ["name", part] as const),
    ["whole", one.words.join(" ")] as const,
    ...one.phones.map((phone) => ["phone", phone] as const),
    ...one.emails.map(({ whole }) => ["mail", whole] as const),
    ["birth", one.birthDate] as const,
    ["street", homeKey(one)] as const,
    ["postal", one.postalCode] as const,
  ].filter(([, value]) => value !== "") as (readonly [string, string])[];
}

/** Keys under which a person is found: two that are one share at least one, whatever is misspelled. */
export function personKeys(one: Person): string[] {
  const { words, first, last, emails } = one;
  const initials = first.map((word) => word[0] ?? "").join("");
  const codes = words.map(skeleton).sort();
  const both = [first.join("").slice(0, 3), last.join("").slice(0, 3)].sort().join(" ");
  const ends = [first.join("").slice(-3), last.join("").slice(-3)].sort().join(" ");
  const places = [
    one.postalCode,
    one.city.slice(0, 6),
    one.street.words.join("").slice(0, 6),
    one.birthDate.slice(0, 4),
  ].filter(Boolean);
  return [
    words.length > 0 && `w:${words.join(" ")}`,
    ...words.flatMap((word, index) =>
      words.slice(index + 1).map((next) => `w2:${[skeleton(word), skeleton(next)].sort().join(" ")}`),
    ),
    codes.length > 1 && `k:${codes.map((code) => code.slice(0, 3)).join(" ")}`,
    words.length > 1 && `b:${both}`,
    words.length > 1 && `be:${ends}`,
    ...words.filter((word) => word.length > 3).flatMap((word) => [`1:${word}`, `1s:${skeleton(word)}`]),
    ...last.flatMap((word) => [
      initials && `li:${word} ${initials[0]}`,
      ...one.sites.map((site) => `ls:${word.slice(0, 4)} ${site}`),
    ]),
    ...words.flatMap((word) =>
      places.flatMap((place) => [`wp:${word.slice(0, 3)} ${place}`, `we:${word.slice(-3)} ${place}`]),
    ),
    ...one.phones.map((phone) => `t:${phone}`),
    ...emails
      .filter(({ isShared }) => !isShared)
      .flatMap(({ whole, local, site }) => [
        `m:${whole}`,
        `ml:${local}`,
        `ms:${local.slice(0, 4)} ${site.slice(0, 4)}`,
      ]),
    one.birthDate && `y:${one.birthDate}`,
    homeKey(one) && `h:${homeKey(one)}`,
    one.street.number && one.postalCode && `hp:${one.street.number} ${one.postalCode}`,
    one.street.number && one.birthDate && `hb:${one.street.number} ${one.birthDate.slice(0, 4)}`,
    one.postalCode && one.birthDate && `yb:${one.postalCode} ${one.birthDate.slice(4)}`,
    one.street2.length > 4 && `s2:${one.street2.slice(0, 8)}`,
  ].filter((key): key is string => typeof key === "string" && key !== "");
}
