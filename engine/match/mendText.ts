const named: Readonly<Record<string, string>> = { amp: "&", quot: '"', apos: "'", lt: "<", gt: ">", nbsp: " " };

/** Text as it was before a system between read it in the wrong encoding (`SociÃ©tÃ©`) or wrote it for the web (`&amp;`). */
export function mendText(text: string): string {
  const decoded = text.includes("&") ? text.replace(/&(#\d+|[a-z]+);/g, readEntity) : text;
  return /[ÂÃ][\u0080-\u00bf]/.test(decoded)
    ? decoded.replace(/[\u00c2-\u00f4][\u0080-\u00bf]+/g, decodeBytes)
    : decoded;
}

function readEntity(whole: string, name: string): string {
  return name.startsWith("#")
    ? String.fromCodePoint(Math.min(Number(name.slice(1)), 0x10ffff))
    : (named[name] ?? whole);
}

function decodeBytes(characters: string): string {
  const decoded = new TextDecoder().decode(Uint8Array.from(characters, (character) => character.charCodeAt(0)));
  return decoded.includes("\ufffd") ? characters : decoded;
}

/** Folded words in which a scanner read letters as digits (`s0ciete`), read as letters. */
export function mendLetters(folded: string): string {
  return folded.replace(/(?<=[a-z])[015](?=[a-z])/g, (digit) => (digit === "0" ? "o" : digit === "1" ? "l" : "s"));
}
