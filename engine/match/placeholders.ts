import { foldText } from "./normalise.ts";

/** What people write where they know nothing: it is shared by records that have nothing to do with one another. */

const fillers = new Set(
  `n/a n.a n.a. #n/a nc n.c n.c. nr tbd tba unknown inconnu inconnue inconnus unbekannt desconocido desconocida sconosciuto
onbekend none nil null undefined nan neant aucun aucune vide empty blank xx xxx xxxx yyy zzz test tests testing essai todo
not-available not-applicable not-provided non-renseigne non-communique pas-de-nom sans-nom no-name noname keine-angabe
a-completer a-definir to-be-defined`.split(/\s+/),
);

/** The text, or none where it only fills a field that had to be filled. */
export function givenText(text: string): string {
  const folded = foldText(text).trim().replace(/\s+/g, "-");
  return fillers.has(folded) || !/[\p{L}\p{N}]/u.test(folded) ? "" : text;
}

const dummyBoxes = new Set(
  "none test noemail nomail noname na nobody unknown inconnu xxx abc aaa example nomail pasdemail sansmail aucun".split(
    " ",
  ),
);

/** Whether an e-mail address was made up to fill a field. */
export function isDummyMail(local: string, domain: string): boolean {
  return (
    /^(example|exemple|beispiel|test|none|noemail|nomail|domain|invalid)\./.test(domain) ||
    /(^|\.)(example|test|invalid|local)$/.test(domain) ||
    dummyBoxes.has(local.replace(/[^a-z]/g, ""))
  );
}

/** Whether digits count up, or end in one and the same: `0123456789`, `0600000000`. */
export function isDummyNumber(digits: string): boolean {
  return (
    /(\d)\1{6,}$/.test(digits) || "01234567890123456789".includes(digits) || "98765432109876543210".includes(digits)
  );
}

/** Whether a postal code stands for none: `00000`, `99999`. */
export function isDummyCode(code: string): boolean {
  return /^(0{3,}|9{4,}|x{3,}|12345)$/.test(code);
}
