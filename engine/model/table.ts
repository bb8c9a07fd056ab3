import type { Cascade, Column, LookupColumn } from "./column.ts";
import type { Form, Related, Verb, View } from "./screen.ts";
import type { Label } from "./label.ts";

/**
 * What one table declares of itself: names on the wire, columns, relationships, and what its screens are drawn from.
 * Tables name each other by string; the loader (`model.ts`) checks that every name stands for something.
 */
export interface TableDeclaration<Columns extends Readonly<Record<string, Column>> = Readonly<Record<string, Column>>> {
  /** Logical name: lower case, singular, the name in PostgreSQL. */
  readonly name: string;
  readonly schemaName: string;
  /** Name of the collection in a URL. */
  readonly entitySet: string;
  readonly objectTypeCode: number;
  /** What privileges call its records (`prvReadUser`), where it is not the schema name. */
  readonly privilegeNoun?: string;
  readonly label: Label;
  readonly plural: Label;
  /** `user`: rows belong to a user or team. `org`: to everybody. `business`: to a business unit. `none`: to their parent. */
  readonly ownership: "user" | "org" | "business" | "none";
  /** The column people know a record by; null when there is none. */
  readonly primaryName: string | null;
  readonly columns: Columns;
  readonly manyToMany?: readonly ManyToMany[];
  /** `activity`: also listed in the union of all activities. `union`: that list itself, which nobody writes to. */
  readonly activity?: "activity" | "union";
  /** A line or detail: the lookup to the record whose rights and owner it shares. */
  readonly parent?: string;
  /** Alternate keys: unique, usable in a URL. */
  readonly keys?: readonly AlternateKey[];
  /** Columns that are searched, sorted or joined by often enough to pay for an index. */
  readonly indexes?: readonly (readonly string[])[];
  /** Text columns of which any part is looked for, as quick find does, often enough to pay for an index. */
  readonly searched?: readonly string[];
  /** By what its records are found from anywhere, word by word. */
  readonly find?: Find;
  /** Rows nobody may change through the API. */
  readonly readOnly?: boolean;
  /** Whether writes leave an audit row; default true. */
  readonly audit?: boolean;
  readonly views?: readonly View[];
  readonly form?: Form;
  readonly related?: readonly Related[];
  readonly verbs?: readonly Verb[];
  /** Whether notes and activities can hang on a record. */
  readonly timeline?: boolean;
}

export interface Find {
  /** Text columns, the primary name among them; their words are indexed. */
  readonly by: readonly string[];
  /** Text columns and lookups that tell one found record from another. */
  readonly facts: readonly string[];
}

export interface AlternateKey {
  readonly name: string;
  readonly columns: readonly string[];
}

/** A link between two tables kept in a table of its own. */
export interface ManyToMany {
  readonly relationship: string;
  readonly intersect: string;
  readonly table: string;
  /** Navigation property here, and the one on the other table. */
  readonly navigation: string;
  readonly otherNavigation: string;
  /** Columns of the intersect table: the one that points here, and the one that points to the other table. */
  readonly column: string;
  readonly otherColumn: string;
}

/** Declares a table and keeps the exact type of its columns, from which `RowOf` infers the row. */
export function table<const Columns extends Readonly<Record<string, Column>>>(
  declaration: TableDeclaration<Columns>,
): TableDeclaration<Columns> {
  return declaration;
}

/** The TypeScript value a column has in code: amounts and dates are text, never floats or `Date`s. */
type ValueOf<C extends Column> = C["kind"] extends "integer" | "choice" | "state" | "status"
  ? number
  : C["kind"] extends "boolean"
    ? boolean
    : string;

type LookupNames<Columns> = {
  [Name in keyof Columns]: Columns[Name] extends LookupColumn ? `${Name & string}type` : never;
}[keyof Columns];

/** A record as the write path and the verbs see it: column name to value; a lookup's target table beside it. */
export type RowOf<T extends TableDeclaration> = {
  readonly [Name in keyof T["columns"]]: ValueOf<T["columns"][Name]> | null;
} & { readonly [Name in LookupNames<T["columns"]>]?: string | null };

export type { Cascade };
