import type { Evidence } from "./compareOrganisations.ts";

/**
 * What being certain takes beside a high sum: signs of different kinds that agree, or a number of one's own. One likeness
 * at a common place, however rare the place is in a list, is for a person to judge.
 */

/** Two of name, domain, phone and house; or a register number; or the very name with nothing said against it. */
export function areOrganisationsCorroborated(evidence: readonly Evidence[]): boolean {
  const has = finder(evidence);
  if (has(/^name other, /)) return false;
  if (has(/^registration same$/)) return true;
  if (has(/^registration other$|^more: holding$|^more: number$/)) return false;
  const kinds = [
    /^name (same|alike|fuller|short|in a domain), /,
    /^(domain|e-mail) same$/,
    /^phone same$/,
    /^street same$/,
  ];
  if (kinds.filter(has).length > 1) return true;
  return has(/^name same$/) && !has(/^(town|country|street|postal code|domain|phone|legal form) other$/);
}

/** From this sum on, odds of a thousand to one, signs need not be of different kinds, where none of them speaks of another person. */
const overwhelming = 7;

/**
 * A name that agrees, exactly or with two things that others may share, or with something that is the person's own. Twins
 * share a birthday and a home, so of half a name it is the first that counts, or the last where no first is known.
 */
export function arePeopleCorroborated(evidence: readonly Evidence[], logOdds: number): boolean {
  const has = finder(evidence);
  const count = (signs: readonly RegExp[]) => signs.filter(has).length;
  const own = count(ownSigns);
  if (own > 1) return !has(/, first differs, |^generation other$/);
  if (has(/^(birth|mobile|private e-mail|generation) other$/)) return false;
  if (logOdds > overwhelming && !has(/, first differs, |^employer('s domain)? other$/)) return true;
  const signs = 2 * own + count(commonSigns);
  const isExact = has(/^whole name same$/) || (has(/^last same$/) && has(/^first same$/));
  if (isExact) return signs > 0 || has(/^postal code same$/);
  if (has(/, first agrees, last agrees$|^all names met$/)) return signs > 1;
  return own > 0 && signs > 3 && has(/, first agrees, |, first unknown, last agrees$/);
}

const ownSigns = [/^e-mail same$/, /^mobile same$/, /^birth same$/];
const commonSigns = [
  /^phone same$/,
  /^street (same|in the other line)$/,
  /^one (home|office), /,
  /^employer('s domain)? same$|^employer's (name|domain) alike$/,
  /^birth alike$/,
  /^birth place same$/,
  /^e-mail (local )?alike$|^mailbox has their name$/,
];

function finder(evidence: readonly Evidence[]): (wanted: RegExp) => boolean {
  return (wanted) => evidence.some(([name, amount]) => amount > 0 && wanted.test(name));
}
