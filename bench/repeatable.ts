import { randomBytes, randomUUID } from "node:crypto";
import type { Statement } from "../engine/statement.ts";
import type { Recording } from "./recorder.ts";

/**
 * Turns what was recorded of one act into the same act on other records, so that the bare driver writes as much as the
 * engine did: ids the act made become fresh ones, the record it started from and the mark in the texts it wrote become
 * those given, and numbers of locks become others.
 */
export type Repeatable = (given: ReadonlyMap<string, string>) => Recording[];

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const changing = new RegExp(`(${uuid}|x[0-9a-f]{12}x|-?\\b\\d{16,19}\\b)`);

/** A text that is met nowhere else and that no normal form changes. */
export function newMark(): string {
  return `x${randomBytes(6).toString("hex")}x`;
}

/**
 * @param first - what is to be repeated.
 * @param second - the same act on another record: what both have in common stays as it is.
 */
export function repeatable(first: readonly Recording[], second: readonly Recording[]): Repeatable {
  const common = tokensOf(second);
  const template = first.map(({ kind, statements }) => ({ kind, statements: statements.map(templateOf) }));

  return (given) => {
    const map = new Map(given);
    const other = (token: string) => {
      const known = map.get(token);
      if (known !== undefined) return known;
      const made = freshToken(token);
      map.set(token, made);
      return made;
    };
    return template.map(({ kind, statements }) => ({
      kind,
      statements: statements.map(({ text, values }) => ({ text, values: values.map((value) => value(other)) })),
    }));
  };

  function templateOf({ text, values }: Statement) {
    return { text, values: values.map(valueTemplate) };
  }

  function valueTemplate(value: unknown): (other: (token: string) => string) => unknown {
    if (Array.isArray(value)) {
      const items = value.map(valueTemplate);
      return (other) => items.map((item) => item(other));
    }
    if (typeof value !== "string") return () => value;
    // Split by a pattern in parentheses, every second part is a token.
    const parts = value.split(changing);
    if (!parts.some((part, index) => index % 2 === 1 && !common.has(part))) return () => value;
    return (other) => parts.map((part, index) => (index % 2 === 1 && !common.has(part) ? other(part) : part)).join("");
  }
}

function tokensOf(recordings: readonly Recording[]): Set<string> {
  const texts = recordings.flatMap(({ statements }) => statements.flatMap(({ values }) => values.flat()));
  const tokens = texts.flatMap((text) =>
    typeof text === "string" ? text.split(changing).filter((_part, index) => index % 2 === 1) : [],
  );
  return new Set(tokens);
}

function freshToken(token: string): string {
  if (token.includes("-", 1)) return randomUUID();
  return token.startsWith("x") ? newMark() : String(randomBytes(8).readBigInt64BE());
}
