/**
 * The names in a field that is for one: what people add to a company's name beside it. Notes to oneself go; what it is
 * also called is a name of its own.
 */

const also =
  /[([]?\s*(?<![\p{L}\p{N}])(?:d\/?b\/?a|t\/a|a\/k\/a|aka|f\/k\/a|fka|doing business as|trading as|also known as|formerly(?: known as)?|anciennement|enseigne|nom commercial|ehemals|vormals|anc\.)(?![\p{L}\p{N}])[\s:.]*/iu;
const before = /\(\s*ex[\s-]+(?=\p{L})/iu;
const between = new RegExp(`${also.source}|${before.source}`, "iu");

const note =
  /[-–*([:,]+\s*(?:old|new|do not use|do not call|don't use|inactive|inactif|closed|ferme[e]?|fermé[e]?|duplicate|doublon|dup|archived?|archivé[e]?|obsolete|obsolète|deleted|supprimé[e]?|to delete|à supprimer|a supprimer|ne pas utiliser|ancien client|ancien|prospect|client|customer|vip|test|in liquidation|en liquidation|liquidation judiciaire|siège|siege|siège social|siege social|head office|hq|nicht verwenden|inaktiv|geschlossen|alt)(?![\p{L}\p{N}])[^\p{L}\p{N}]*$/iu;
const front =
  /^[\s*#_.~!-]+|^(?:zz+|xx+)[\s_.:*-]+(?=\p{L})|^(?:c\/o|chez|à l['’]att(?:\.|ention)?(?: de)?|a l['’]att(?:\.|ention)?(?: de)?|attn\.?|att\.?)[\s:]+/iu;

/** The names a company's field holds, the one it goes by first. */
export function companyNames(text: string): string[] {
  const plain = spaced(text.replace(front, "").replace(front, ""));
  const named = plain.replace(note, "").replace(note, "").trim();
  const [name = "", ...others] = (named || plain)
    .split(between)
    .map((part) => part.replace(/^[\s,;:-]+|[\s,;:(-]+$/g, "").replace(/^([^(]*)\)$/, "$1"))
    .filter(Boolean);
  return name === "" ? [text] : [name, ...others];
}

/** A name whose blanks were lost (`CabinetVoisinSARL`), with blanks where a small letter meets a capital. */
function spaced(text: string): string {
  const isRun = !/\s/.test(text) && (text.match(/\p{Ll}\p{Lu}/gu) ?? []).length > 1;
  return isRun ? text.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ") : text;
}
