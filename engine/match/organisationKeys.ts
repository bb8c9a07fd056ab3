import { streetKey } from "./compareOrganisations.ts";
import type { Organisation, OrganisationName } from "./organisation.ts";

/** What an organisation's values count as, for the weight of a rare one. */
export function organisationFrequencies(one: Organisation): (readonly [string, string])[] {
  return [...new Set(one.words)]
    .map((word): readonly [string, string] => ["word", word])
    .concat(
      one.joined ? [["name", one.joined] as const] : [],
      one.phones.map((phone) => ["phone", phone] as const),
      one.domains.map((domain) => ["domain", domain] as const),
      streetKey(one) ? [["street", streetKey(one)] as const] : [],
    );
}

/** Keys under which an organisation is found: two that are one share at least one, whatever is misspelled. */
export function organisationKeys(one: Organisation): string[] {
  return [
    ...[one, ...one.aliases].flatMap((name) => nameKeys(name, one)),
    ...[...one.phones, ...one.mobiles].map((phone) => `t:${phone}`),
    ...one.mailboxes.map((box) => box.length > 6 && `n8:${box.slice(0, 8)}`),
    ...one.emails.map((email) => `m:${email}`),
    ...one.sites.flatMap((site) => [`d:${site}`, `n8:${site.slice(0, 8)}`, `d6:${site.slice(0, 6)}`]),
    one.registration && `r:${one.registration}`,
    streetKey(one) && `h:${streetKey(one)}`,
    one.street.number && one.postalCode && `hp:${one.street.number} ${one.postalCode}`,
  ].filter(isKey);
}

function nameKeys({ words, joined, initials }: OrganisationName, one: Organisation): string[] {
  const place = one.postalCode || one.city;
  const pairs = words
    .slice(0, 5)
    .flatMap((word, index) =>
      words.slice(index + 1, 6).map((next) => `w2:${[word.slice(0, 5), next.slice(0, 5)].sort().join(" ")}`),
    );
  return [
    joined && `n:${[...words].sort().join("")}`,
    joined.length > 5 && `n8:${joined.slice(0, 8)}`,
    joined.length > 7 && `e8:${joined.slice(-8)}`,
    ...words.filter((word) => word.length > 2).map((word) => `w:${word}`),
    ...words.filter((word) => word.length > 4).flatMap((word) => [`p:${word.slice(0, 5)}`, `s:${word.slice(-5)}`]),
    ...words.flatMap((word) => [
      place && `wp:${word.slice(0, 3)} ${place}`,
      one.city && `wc:${word.slice(0, 3)} ${one.city}`,
    ]),
    ...words.flatMap((word) => [one.country && `wl:${skeleton(word)} ${one.country}`, `k:${skeleton(word)}`]),
    ...pairs,
    initials.length > 2 && `a:${initials}`,
    ...words.filter((word) => word.length > 2 && word.length < 7).map((word) => `a:${word}`),
  ].filter(isKey);
}

function isKey(key: string | false | undefined): key is string {
  return typeof key === "string" && key !== "";
}

/** The consonants of a word, doubles once: what is left when vowels are mistyped. */
export function skeleton(word: string): string {
  return (
    (word[0] ?? "") +
    word
      .slice(1)
      .replace(/[aeiouyh]/g, "")
      .replace(/(.)\1+/g, "$1")
  );
}
