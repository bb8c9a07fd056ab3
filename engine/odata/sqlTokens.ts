import { odataErrors } from "./odataErrors.ts";

/** The words, values and signs of a SELECT statement (`?sql=`), handed out one after the other. */

export type SqlToken =
  | { readonly kind: "name"; readonly text: string; readonly isQuoted: boolean }
  | { readonly kind: "string" | "number" | "sign"; readonly text: string }
  | { readonly kind: "end"; readonly text: "" };

const comment = /--[^\n]*|\/\*[\s\S]*?\*\//y;
const word = /[A-Za-z_]\w*/y;
const quotedName = /\[([^\]]+)\]|"([^"]+)"/y;
const string = /N?'((?:[^']|'')*)'/iy;
const number = /\d+(?:\.\d+)?/y;
const sign = /<>|!=|<=|>=|[=<>(),.*;+-]/y;

/** Words that end a name's alias, so that none of them is taken for one. */
const reserved = new Set(
  "select distinct top from as where join inner left right full cross outer on and or not in like between is null order group by having union offset fetch asc desc case when with limit".split(
    " ",
  ),
);

export class SqlTokens {
  private readonly tokens: readonly SqlToken[];
  private at = 0;

  constructor(text: string) {
    this.tokens = tokensOf(text);
  }

  get next(): SqlToken {
    return this.tokens[this.at] ?? { kind: "end", text: "" };
  }

  fail(problem?: string): never {
    const { text } = this.next;
    throw refused(problem ?? (text === "" ? "it ends too early." : `'${text.slice(0, 40)}' is not possible here.`));
  }

  /** Takes words when they come next, all of them; they are given in small letters. */
  takeWords(...words: readonly string[]): boolean {
    const come = words.every((expected, index) => {
      const token = this.tokens[this.at + index];
      return token?.kind === "name" && !token.isQuoted && token.text.toLowerCase() === expected;
    });
    if (come) this.at += words.length;
    return come;
  }

  expectWords(...words: readonly string[]): void {
    if (!this.takeWords(...words)) this.fail();
  }

  takeSign(...signs: readonly string[]): string | null {
    const { kind, text } = this.next;
    if (kind !== "sign" || !signs.includes(text)) return null;
    this.at++;
    return text;
  }

  expectSign(expected: string): void {
    if (this.takeSign(expected) === null) this.fail();
  }

  /** A name in small letters, as logical names are; null where none comes next. */
  takeName(): string | null {
    const token = this.next;
    if (token.kind !== "name" || (!token.isQuoted && reserved.has(token.text.toLowerCase()))) return null;
    this.at++;
    return token.text.toLowerCase();
  }

  expectName(): string {
    return this.takeName() ?? this.fail();
  }

  /** A name as it was written, which is what the answer shall call a column; null where none comes next. */
  takeAlias(): string | null {
    const { text } = this.next;
    return this.takeName() === null ? null : text;
  }

  /** A value as FetchXML would write it; null where none comes next. */
  takeValue(): string | null {
    const start = this.at;
    const minus = this.takeSign("-", "+") === "-" ? "-" : "";
    const { kind, text } = this.next;
    if (kind === "number" || (kind === "string" && this.at === start)) {
      this.at++;
      return minus + text;
    }
    this.at = start;
    if (this.takeWords("true")) return "1";
    return this.takeWords("false") ? "0" : null;
  }

  expectWholeNumber(): number {
    const { kind, text } = this.next;
    if (kind !== "number" || !/^\d{1,7}$/.test(text)) this.fail();
    this.at++;
    return Number(text);
  }
}

function tokensOf(text: string): SqlToken[] {
  const tokens: SqlToken[] = [];
  let at = 0;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at += found[0].length;
    return found;
  };
  for (;;) {
    while (match(/\s+/y) || match(comment));
    if (at >= text.length) return tokens;
    const token = tokenAt(match);
    if (!token) throw refused(`'${text.slice(at, at + 20)}' is not possible here.`);
    tokens.push(token);
  }
}

function tokenAt(match: (pattern: RegExp) => RegExpExecArray | null): SqlToken | null {
  // `N'…'` begins as a word does.
  const text = match(string);
  if (text) return { kind: "string", text: (text[1] ?? "").replaceAll("''", "'") };
  const plain = match(word);
  if (plain) return { kind: "name", text: plain[0], isQuoted: false };
  const quoted = match(quotedName);
  if (quoted) return { kind: "name", text: quoted[1] ?? quoted[2] ?? "", isQuoted: true };
  const digits = match(number);
  if (digits) return { kind: "number", text: digits[0] };
  const other = match(sign);
  return other && { kind: "sign", text: other[0] };
}

export function refused(problem: string) {
  return odataErrors.badOption({ option: "sql", problem });
}
