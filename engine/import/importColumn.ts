import type { Column, StatusColumn } from "../model/column.ts";
import type { Label } from "../model/label.ts";

/**
 * What can be filled from a file, as data: the columns a table declares, joined with the words other programs use
 * for them. It reads no file.
 */

export type ImportKind =
  | "text"
  | "memo"
  | "integer"
  | "decimal"
  | "money"
  | "date"
  | "datetime"
  | "boolean"
  | "choice"
  | "email"
  | "phone"
  | "url";

export interface ImportOption {
  readonly value: number | boolean;
  readonly labels: Label;
  readonly synonyms: readonly string[];
  /** Values of other columns that go with this one, such as the state a status belongs to. */
  readonly also?: Readonly<Record<string, unknown>>;
}

export interface ImportColumn {
  readonly column: string;
  readonly kind: ImportKind;
  readonly labels: Label;
  /** Headers other programs give this column. */
  readonly synonyms: readonly string[];
  /** Text: the most characters (UTF-16 code units). */
  readonly maxLength?: number;
  /** Numbers: least and greatest value. */
  readonly min?: number;
  readonly max?: number;
  /** Choice, and boolean where the two values have names. */
  readonly options?: readonly ImportOption[];
}

/** Words of other programs for one table. Names no column: undeclared ones wait until somebody declares them. */
export interface ImportWords {
  /** By column, its headers. */
  readonly headers: Readonly<Record<string, readonly string[]>>;
  /** By column, and by value of an option, the words for it. */
  readonly values: Readonly<Record<string, Readonly<Record<number, readonly string[]>>>>;
  /** Targets that are no column of the table: what is read is resolved by whoever writes the rows. */
  readonly extra: readonly ImportColumn[];
}

/** Everything a file can fill: the declared columns a client may give a value to, then the extra targets. */
export function importColumns(declared: Readonly<Record<string, Column>>, words: ImportWords): ImportColumn[] {
  const state = Object.entries(declared).find(([, column]) => column.kind === "state")?.[0];
  const columns = Object.entries(declared).flatMap(([name, column]) => {
    const kind = column.create && !column.computed ? kindFacts(column, words.values[name] ?? {}, state) : null;
    const synonyms = words.headers[name] ?? [];
    return kind === null ? [] : [{ column: name, labels: column.label, synonyms, ...kind }];
  });
  return [...columns, ...words.extra];
}

type KindFacts = Omit<ImportColumn, "column" | "labels" | "synonyms">;

/** Null for what no cell of a file can hold by itself: keys, links to other records, states (their status says it). */
function kindFacts(
  column: Column,
  words: Readonly<Record<number, readonly string[]>>,
  state: string | undefined,
): KindFacts | null {
  switch (column.kind) {
    case "text":
      return { kind: textKinds[column.format], maxLength: column.max };
    case "memo":
      return { kind: "memo", maxLength: column.max };
    case "integer":
    case "decimal":
    case "money":
      return { kind: column.kind, min: column.min, max: column.max };
    case "date":
    case "datetime":
      return { kind: column.kind };
    case "boolean":
      return {
        kind: "boolean",
        options: [
          { value: true, labels: column.labels.true, synonyms: words[1] ?? [] },
          { value: false, labels: column.labels.false, synonyms: words[0] ?? [] },
        ],
      };
    case "choice":
      return {
        kind: "choice",
        options: column.options.map(({ value, label }) => ({ value, labels: label, synonyms: words[value] ?? [] })),
      };
    case "status":
      return { kind: "choice", options: statusOptions(column, words, state) };
    case "bigint":
    case "state":
    case "uuid":
    case "tablename":
    case "lookup":
      return null;
    default:
      return column satisfies never;
  }
}

const textKinds = { Text: "text", Email: "email", Url: "url", Phone: "phone" } as const;

function statusOptions(
  column: StatusColumn,
  words: Readonly<Record<number, readonly string[]>>,
  stateColumn: string | undefined,
): ImportOption[] {
  return column.options.map(({ value, label, state }) => ({
    value,
    labels: label,
    synonyms: words[value] ?? [],
    ...(stateColumn === undefined ? {} : { also: { [stateColumn]: state } }),
  }));
}
