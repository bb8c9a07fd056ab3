import type { Statement } from "../statement.ts";

/** Collects the values of a statement and hands out aliases while its text is put together. */
export class SqlWriter {
  readonly values: unknown[] = [];
  private aliases = 0;

  /** A parameter for a value; its type is always said, so that PostgreSQL never guesses. */
  value(value: unknown, sqlType: string): string {
    this.values.push(value);
    return `$${this.values.length}::${sqlType}`;
  }

  alias(): string {
    return `t${this.aliases++}`;
  }

  statement(text: string): Statement {
    return { text, values: this.values };
  }
}

/** A name from the model as an SQL identifier. Names come from declarations, never from a request. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A fixed text of ours as an SQL literal. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** The form of a text in which case and accents do not count; an index on it serves comparisons and order. */
export function folded(sql: string): string {
  return `filon_fold(${sql})`;
}
