import type { Literal } from "./syntax.ts";
import { odataErrors } from "./odataErrors.ts";

/**
 * Reads the terminals of the OData ABNF (literals, names, punctuation) from a decoded text, one after the other.
 * It never looks ahead further than one terminal and never goes back.
 */
export class Scanner {
  position = 0;

  constructor(readonly text: string) {}

  fail(problem: string): never {
    throw odataErrors.badSyntax({ problem, position: this.position, text: this.text.slice(0, 200) });
  }

  get atEnd(): boolean {
    return this.position >= this.text.length;
  }

  blanks(): void {
    while (this.text[this.position] === " " || this.text[this.position] === "\t") this.position++;
  }

  peek(): string {
    return this.text[this.position] ?? "";
  }

  /** Takes a fixed text when it comes next. */
  take(expected: string): boolean {
    if (!this.text.startsWith(expected, this.position)) return false;
    this.position += expected.length;
    return true;
  }

  expect(expected: string): void {
    if (!this.take(expected)) this.fail(`'${expected}' is expected`);
  }

  /** Takes what a sticky pattern matches here; null when it does not. */
  match(pattern: RegExp): string | null {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.text)?.[0] ?? null;
    if (found !== null) this.position += found.length;
    return found;
  }

  /** A word operator, with the blank (or parenthesis) that must follow it. */
  word(words: readonly string[]): string | null {
    const start = this.position;
    this.blanks();
    const found = this.match(/[a-z]+/y);
    if (found !== null && words.includes(found) && /^[\s(]/.test(this.text.slice(this.position, this.position + 1)))
      return found;
    this.position = start;
    return null;
  }

  /** An identifier: letters, digits, `_`, and `$`/`@` where a caller allows them. */
  name(): string {
    return this.match(/[\p{L}_$][\p{L}\p{N}_]*/uy) ?? this.fail("a name is expected");
  }

  /** A literal (OData ABNF, primitiveLiteral); null when none starts here. */
  literal(): Literal | null {
    if (this.peek() === "'") return { kind: "string", value: this.string() };
    if (this.peek() === "[" || this.peek() === "{") return { kind: "json", value: this.json() };
    const guid = this.match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/iy);
    if (guid !== null) return { kind: "guid", value: guid.toLowerCase() };
    // Clients forget to encode the plus sign of an offset, and a plus sign in a URL is a blank.
    const moment = this.match(/\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,12})?)?(Z|[+\- ]\d{2}:\d{2})?/iy);
    if (moment !== null) return { kind: "datetime", text: moment.replace(" ", "+") };
    const day = this.match(/\d{4}-\d{2}-\d{2}/y);
    if (day !== null) return { kind: "date", text: day };
    const number = this.match(/-?\d+(\.\d+)?(e[+-]?\d+)?/iy);
    if (number !== null) {
      // Clients of older versions of the protocol tell the type of a number by a letter: 5.5M, 10L.
      this.match(/[mldf]\b/iy);
      return { kind: "number", text: number };
    }
    const word = this.match(/(null|true|false)\b/y);
    if (word === "null") return { kind: "null" };
    return word === null ? null : { kind: "boolean", value: word === "true" };
  }

  /** A string in apostrophes; a doubled apostrophe stands for one (OData URL Conventions 4.01, section 5.1.1.6.1). */
  string(): string {
    const start = this.position;
    this.expect("'");
    let value = "";
    for (;;) {
      const end = this.text.indexOf("'", this.position);
      if (end < 0) {
        this.position = start;
        this.fail("there is an unterminated string literal");
      }
      value += this.text.slice(this.position, end);
      this.position = end + 1;
      if (!this.take("'")) return value;
      value += "'";
    }
  }

  /** An array or object; strings in it may stand in apostrophes, as clients of the protocol write them. */
  json(): unknown {
    const start = this.position;
    let depth = 0;
    let plain = "";
    do {
      if (this.atEnd) this.fail("an array or object is not closed");
      const character = this.peek();
      if (character === "'") {
        plain += JSON.stringify(this.string());
        continue;
      }
      if (character === '"') {
        plain += this.match(/"(?:[^"\\]|\\.)*"/y) ?? this.fail("there is an unterminated string literal");
        continue;
      }
      if (character === "[" || character === "{") depth++;
      if (character === "]" || character === "}") depth--;
      plain += character;
      this.position++;
    } while (depth > 0);
    try {
      return JSON.parse(plain);
    } catch {
      this.position = start;
      return this.fail("this is not a valid array or object");
    }
  }
}
