import type { Access } from "../access/access.ts";
import type { Stored } from "../model/kinds/kind.ts";
import type { Named } from "../model/model.ts";
import type { ApplyAggregate, ApplyKey } from "./planApply.ts";
import type { Condition, OrderKey, Scope } from "./readPlan.ts";

/** What a FetchXML asks for, with every name turned into a column and every right into an access. */

/** A table and all that is joined to it: the FROM and WHERE of one SELECT, or of a join within it. */
export interface FetchSource {
  readonly scope: Scope;
  /** What the caller must reach for a row to count; an intersect table has one for either end. */
  readonly accesses: readonly Access[];
  readonly joins: readonly FetchJoin[];
  /** Conditions that are part of the join to this source; at the root of a SELECT they are its WHERE. */
  readonly filter: FetchFilter | null;
}

export interface FetchJoin {
  /** `first` takes one of the matching rows, or none. */
  readonly kind: "inner" | "outer" | "first";
  readonly link: Condition;
  readonly source: FetchSource;
}

export type FetchFilter =
  | { readonly kind: "and" | "or"; readonly terms: readonly FetchFilter[] }
  | { readonly kind: "test"; readonly condition: Condition }
  /** There is a row, or none, of a source of its own that is linked to this one. */
  | { readonly kind: "some" | "none"; readonly link: Condition; readonly source: FetchSource };

/** Where a page starts. */
export type FetchStart =
  | { readonly kind: "first" }
  /** After the row with these order values, and so many rows further. */
  | { readonly kind: "after"; readonly values: readonly Stored[]; readonly skip: number }
  | { readonly kind: "skip"; readonly rows: number };

export interface FetchColumn {
  /** Its name in the answer. */
  readonly key: string;
  /** Its name in the statement; another one where PostgreSQL would cut the name off. */
  readonly name: string;
  readonly scope: Scope;
  readonly column: Named;
  /** Where the value is looked for when it is not there: an owner is a user or a team. */
  readonly or?: readonly { readonly scope: Scope; readonly column: Named }[];
}

interface FetchPage {
  readonly source: FetchSource;
  readonly limit: number;
  readonly start: FetchStart;
  readonly count: boolean;
  /** Also read the names of the records that lookups point to. */
  readonly names: boolean;
}

export interface FetchRowsPlan extends FetchPage {
  readonly kind: "rows";
  readonly columns: readonly FetchColumn[];
  readonly distinct: boolean;
  /** Total, so that a page can continue from the row before it; not so where rows are distinct. */
  readonly order: readonly OrderKey[];
}

export interface FetchGroupsPlan extends FetchPage {
  readonly kind: "groups";
  readonly keys: readonly ApplyKey[];
  readonly aggregates: readonly ApplyAggregate[];
  readonly order: readonly { readonly alias: string; readonly descending: boolean }[];
}

export type FetchPlan = FetchRowsPlan | FetchGroupsPlan;
