import type { Statement } from "../statement.ts";

/**
 * One statement that asks a question many times, with the values of each: the number of the asker comes first in each
 * row of the answer. The text must be a question only, that says the type of each of its parameters.
 */
export function askTogetherSql(text: string, askers: readonly (readonly unknown[])[]): Statement {
  const width = askers[0]?.length ?? 0;
  const values = Array.from({ length: width }, (_, index) => askers.map((asker) => textOf(asker[index])));
  const names = [...values.map((_, index) => `p${index + 1}`), "asker"];
  const lists = values.map((_, index) => `$${index + 1}::text[]`);
  const question = text.replace(/\$(\d+)/g, "asked.p$1");
  return {
    text: `SELECT asked.asker, answer.* FROM unnest(${lists.join(", ")}) WITH ORDINALITY asked (${names.join(", ")}) CROSS JOIN LATERAL (${question}) answer`,
    values,
  };
}

/** Whether a statement only asks, so that it can be asked together with others. */
export function isQuestion({ text, values }: Statement): boolean {
  return values.length > 0 && /^\s*(SELECT|WITH)\b/.test(text) && !/\b(INSERT INTO|DELETE FROM|UPDATE \S+ (\w+ )?SET|pg_advisory|nextval)\b/.test(text); // prettier-ignore
}

/** A value as PostgreSQL reads it from text, whatever its type. */
function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return Array.isArray(value) ? `{${value.map(elementOf).join(",")}}` : String(value);
}

function elementOf(value: unknown): string {
  return value === null || value === undefined ? "NULL" : `"${String(value).replace(/["\\]/g, "\\$&")}"`;
}
