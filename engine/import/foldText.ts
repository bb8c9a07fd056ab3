/**
 * The form in which a header or the label of an option is compared: case, accents, punctuation and blanks are gone,
 * so that `E-mail`, `e_mail` and `EMail :` are one. Not for names of people and firms, which need more care.
 */
export function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .replace(/ß/g, "ss")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
