/** The longest text and the most words that are looked for; what comes after them is left out. */
const mostCharacters = 200;
const mostWords = 8;
/** Fewer digits are a house number or a year, and more likely a word of a name. */
const fewestDigits = 4;
/** Of a telephone number, without what dials the country; as many are indexed. */
const subscriberDigits = 9;

/**
 * The query that finds texts with words that begin like all of these, in any order; null when there is none. A text
 * that is a number with its dots and blanks (a telephone, a SIREN) is found as one word as well, whichever way the
 * country is dialled.
 */
export function soughtWords(text: string): string | null {
  const words = text
    .slice(0, mostCharacters)
    .match(/[\p{L}\p{N}]+/gu)
    ?.slice(0, mostWords);
  if (words === undefined) return null;
  const query = words.map(beginning).join(" & ");
  const digits = /^[\d\s.()+/-]+$/.test(text) ? text.replace(/\D/g, "").replace(/^0+/, "") : "";
  if (digits.length < fewestDigits) return query;
  const numbers = digits.length > subscriberDigits ? [digits, digits.slice(-subscriberDigits)] : [digits];
  return [`(${query})`, ...numbers.map(beginning)].join(" | ");
}

function beginning(word: string): string {
  return `'${word}':*`;
}
