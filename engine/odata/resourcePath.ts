import type { Arguments, ResourcePath, Segment } from "./syntax.ts";
import { odataErrors } from "./odataErrors.ts";
import { parseNamed } from "./expression.ts";
import { Scanner } from "./scanner.ts";

/**
 * Parses the path of a URL below the service root into segments (OData URL Conventions 4.01, section 4):
 * `set(<guid>)/Microsoft.Dynamics.CRM.Verb`. Empty segments, which some clients send, are skipped.
 */
export function parseResourcePath(encoded: string): ResourcePath {
  const segments = splitPath(encoded).map((part) => parseSegment(decodePart(part, encoded)));
  return { segments };
}

/** Slashes inside parentheses or apostrophes belong to a key. */
function splitPath(path: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quoted = false;
  let part = "";
  for (const character of path) {
    if (character === "'") quoted = !quoted;
    if (!quoted && character === "(") depth++;
    if (!quoted && character === ")") depth--;
    if (character === "/" && depth === 0 && !quoted) {
      parts.push(part);
      part = "";
    } else part += character;
  }
  parts.push(part);
  return parts.filter((text) => text !== "");
}

function decodePart(part: string, path: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw odataErrors.badPath({ path: path.slice(0, 200) });
  }
}

function parseSegment(text: string): Segment {
  const scanner = new Scanner(text);
  const name = scanner.match(/\$?[\p{L}_][\p{L}\p{N}_.]*/uy) ?? scanner.fail("a name is expected");
  const found = scanner.peek() === "(" ? parseParenthesis(scanner) : ({ kind: "none" } as const);
  if (!scanner.atEnd) scanner.fail(`'${scanner.peek()}' is not expected here`);
  return { name, arguments: found };
}

function parseParenthesis(scanner: Scanner): Arguments {
  const start = scanner.position;
  scanner.expect("(");
  scanner.blanks();
  const value = scanner.literal();
  scanner.blanks();
  if (value && scanner.take(")")) return { kind: "value", value };
  scanner.position = start;
  return { kind: "named", values: parseNamed(scanner) };
}
