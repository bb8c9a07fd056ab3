import type { Label } from "./label.ts";

/**
 * The vocabulary of a table declaration: every kind of column, and what each needs to say of itself.
 * What a kind *does* (its SQL type, its parsing, its printing) stands in `kinds/`, one file a kind.
 */

/** Who fills a column in: `application` is asked for by forms, `system` also by the API. */
export type Required = "none" | "recommended" | "application" | "system";

interface ColumnFacts {
  readonly schemaName: string;
  readonly label: Label;
  readonly required: Required;
  /** Whether a client may give a value when it creates a record, and when it updates one. */
  readonly create: boolean;
  readonly update: boolean;
  /** Filled by the server: shown, never asked for. */
  readonly computed: boolean;
}

export interface TextColumn extends ColumnFacts {
  readonly kind: "text";
  /** The most characters (UTF-16 code units, as clients count them). */
  readonly max: number;
  readonly format: "Text" | "Email" | "Url" | "Phone";
  /** Starts every full-text word search and quick find. */
  readonly search: boolean;
}

export interface MemoColumn extends ColumnFacts {
  readonly kind: "memo";
  readonly max: number;
}

export interface IntegerColumn extends ColumnFacts {
  readonly kind: "integer";
  readonly min: number;
  readonly max: number;
  readonly default?: number;
}

export interface BigIntColumn extends ColumnFacts {
  readonly kind: "bigint";
}

export interface DecimalColumn extends ColumnFacts {
  readonly kind: "decimal";
  readonly min: number;
  readonly max: number;
  /** Digits after the decimal point. */
  readonly precision: number;
  readonly default?: string;
}

export interface MoneyColumn extends ColumnFacts {
  readonly kind: "money";
  readonly min: number;
  readonly max: number;
  /** Name of the twin column that holds the amount in the organization's base currency; null on the twin itself. */
  readonly base: string | null;
  /** Where the digits after the point come from: the column, the organization's pricing, or the currency. */
  readonly precisionSource: "column" | "pricing" | "currency";
  readonly precision: number;
}

export interface BooleanColumn extends ColumnFacts {
  readonly kind: "boolean";
  readonly default: boolean | null;
  readonly labels: { readonly true: Label; readonly false: Label };
}

export interface Option {
  readonly value: number;
  readonly label: Label;
}

export interface ChoiceColumn extends ColumnFacts {
  readonly kind: "choice";
  readonly options: readonly Option[];
  /** The name of the choice this column shares with others; absent when its options are its own. */
  readonly global?: string;
  readonly default?: number;
}

export interface StateColumn extends ColumnFacts {
  readonly kind: "state";
  readonly options: readonly State[];
}

export interface StatusColumn extends ColumnFacts {
  readonly kind: "status";
  readonly options: readonly (Option & { readonly state: number })[];
}

export interface DateColumn extends ColumnFacts {
  readonly kind: "date";
}

export interface DateTimeColumn extends ColumnFacts {
  readonly kind: "datetime";
  /** `DateOnly` shows the date alone, in the user's time zone. */
  readonly format: "DateAndTime" | "DateOnly";
}

export interface UuidColumn extends ColumnFacts {
  readonly kind: "uuid";
}

/** Holds the logical name of a table. */
export interface TableNameColumn extends ColumnFacts {
  readonly kind: "tablename";
}

/** What happens to this record when the one it points to is assigned, deleted, merged and so on. */
export interface Cascade {
  readonly assign?: "Cascade" | "Active" | "UserOwned";
  readonly delete?: "Cascade" | "RemoveLink" | "Restrict";
  readonly merge?: "Cascade";
  readonly reparent?: "Cascade" | "Active" | "UserOwned";
  readonly share?: "Cascade" | "Active" | "UserOwned";
  readonly unshare?: "Cascade" | "Active" | "UserOwned";
}

/** One table a lookup may point to, with the names the protocol knows the relationship by. */
export interface LookupTarget {
  readonly table: string;
  /** Schema name of the relationship. */
  readonly relationship: string;
  /** Navigation property on this table. */
  readonly navigation: string;
  /** Navigation property on the target: all records that point to it. */
  readonly collection: string;
  readonly cascade: Cascade;
}

export interface LookupColumn extends ColumnFacts {
  readonly kind: "lookup";
  readonly role: "lookup" | "customer" | "owner";
  readonly targets: readonly LookupTarget[];
  /** Points to rows that are never deleted in daily use: no index, no foreign key. */
  readonly bookkeeping: boolean;
  /** What else happens when a stored value is changed, said before it is saved. */
  readonly caution?: Label;
}

export type Column =
  | TextColumn
  | MemoColumn
  | IntegerColumn
  | BigIntColumn
  | DecimalColumn
  | MoneyColumn
  | BooleanColumn
  | ChoiceColumn
  | StateColumn
  | StatusColumn
  | DateColumn
  | DateTimeColumn
  | UuidColumn
  | TableNameColumn
  | LookupColumn;

export type ColumnKind = Column["kind"];

/** A state a record can be in, with the reasons that belong to it; the first reason given is the default one. */
export interface State extends Option {
  /** The reason set when a client gives the state alone. */
  readonly defaultReason: number;
  readonly reasons: readonly Option[];
}
