/**
 * Patterns in the way of Dataverse: `%` is any text, `_` one character, `[abc]` and `[a-c]` one of these, `[^a]` any
 * other; what stands alone in brackets means itself.
 */

export interface LikePattern {
  readonly match: "pattern" | "regex";
  readonly pattern: string;
}

type Token =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "any" | "one" }
  | { readonly kind: "set"; readonly inverted: boolean; readonly members: string };

/** Null when a range in brackets is none. Only a pattern with sets needs a regular expression. */
export function likePattern(text: string): LikePattern | null {
  const tokens = tokensOf(text);
  if (tokens === null) return null;
  return tokens.some(({ kind }) => kind === "set")
    ? { match: "regex", pattern: `^${tokens.map(regexOf).join("")}$` }
    : { match: "pattern", pattern: tokens.map(patternOf).join("") };
}

function tokensOf(text: string): Token[] | null {
  const tokens: Token[] = [];
  for (const [part] of text.matchAll(/%+|_|\[\^?[^\]]+\]|[^%_[]+|\[/g)) {
    if (part.startsWith("%")) tokens.push({ kind: "any" });
    else if (part === "_") tokens.push({ kind: "one" });
    else if (part.startsWith("[") && part.endsWith("]") && part.length > 2) {
      const inverted = part.startsWith("[^") && part.length > 3;
      const members = part.slice(inverted ? 2 : 1, -1);
      if (!inverted && [...members].length === 1) tokens.push({ kind: "text", text: members });
      else if (!hasRealRanges(members)) return null;
      else tokens.push({ kind: "set", inverted, members });
    } else tokens.push({ kind: "text", text: part });
  }
  return tokens;
}

/** Letters and digits without accents keep their order when case is folded; nothing else is sure to. */
function hasRealRanges(members: string): boolean {
  const ranges = /([a-z])-([a-z])|([A-Z])-([A-Z])|([0-9])-([0-9])/g;
  const isOrdered = [...members.matchAll(ranges)].every((found) => (found[0][0] ?? "") <= (found[0][2] ?? ""));
  // A hyphen that makes no range stands for itself at either end only.
  return isOrdered && !/.-./su.test(members.replace(ranges, "x"));
}

function patternOf(token: Token): string {
  if (token.kind === "text") return token.text.replace(/[\\%_]/g, "\\$&");
  return token.kind === "any" ? "%" : "_";
}

function regexOf(token: Token): string {
  switch (token.kind) {
    case "text":
      return token.text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
    case "any":
      return ".*";
    case "one":
      return ".";
    default:
      return `[${token.inverted ? "^" : ""}${token.members.replace(/[\\^[\]]/g, "\\$&")}]`;
  }
}
