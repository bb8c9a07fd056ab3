/** The syntax tree of FetchXML: what it says, before anybody looks whether its names mean something. */

export interface Fetch {
  readonly entity: FetchEntity;
  readonly aggregate: boolean;
  readonly distinct: boolean;
  /** Null where there is no limit. */
  readonly top: number | null;
  /** Rows a page; null where the client says nothing. */
  readonly count: number | null;
  /** The first page is 1. */
  readonly page: number;
  /** Rows that are passed over before the first page. FetchXML has no word for them. */
  readonly skip: number;
  readonly pagingCookie: string | null;
  readonly returnTotal: boolean;
  /** Choices are ordered by number instead of by label (`useraworderby`). */
  readonly rawOrder: boolean;
}

export interface FetchEntity {
  readonly name: string;
  /** Every column, beside those in `attributes`. */
  readonly allAttributes: boolean;
  readonly attributes: readonly FetchAttribute[];
  readonly orders: readonly FetchOrder[];
  /** All of them must hold. */
  readonly filters: readonly FetchTerm[];
  readonly links: readonly FetchLink[];
}

export const aggregates = ["count", "countcolumn", "sum", "avg", "min", "max"] as const;
export const dateGroupings = ["day", "week", "month", "quarter", "year", "fiscal-period", "fiscal-year"] as const;

/** The name of what is counted where it is rows, and no column. */
export const rowItself = "*";

export interface FetchAttribute {
  readonly name: string;
  readonly alias: string | null;
  readonly aggregate: (typeof aggregates)[number] | null;
  readonly groupBy: boolean;
  readonly dateGrouping: (typeof dateGroupings)[number] | null;
  readonly distinct: boolean;
  /** Days begin at the caller's midnight; otherwise at that of UTC. */
  readonly userTimeZone: boolean;
}

export interface FetchOrder {
  readonly attribute: string | null;
  readonly alias: string | null;
  readonly entityName: string | null;
  readonly descending: boolean;
}

/** Links that add columns, and links that only ask whether there is a related row. */
export const joinTypes = ["inner", "outer", "matchfirstrowusingcrossapply"] as const;
export const testTypes = ["any", "not any", "all", "not all", "exists", "in"] as const;

export interface FetchLink extends FetchEntity {
  readonly type: (typeof joinTypes)[number] | (typeof testTypes)[number];
  /** Column of the linked table. */
  readonly from: string;
  /** Column of the table the link stands in. */
  readonly to: string;
  /** As given, else made of the table's name and the link's number in the text: `table1`. */
  readonly alias: string;
  readonly hasAlias: boolean;
}

export type FetchTerm =
  | { readonly kind: "filter"; readonly type: "and" | "or"; readonly terms: readonly FetchTerm[] }
  | FetchCondition
  | { readonly kind: "link"; readonly link: FetchLink };

export interface FetchCondition {
  readonly kind: "condition";
  readonly attribute: string;
  readonly operator: string;
  readonly values: readonly string[];
  /** The column to compare with, `alias.column` where it is another table's. */
  readonly valueOf: string | null;
  readonly entityName: string | null;
}
