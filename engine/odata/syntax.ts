/**
 * The syntax tree of a request: what the URL says, before anybody looks whether it makes sense.
 * Nothing here knows a table or a column.
 */

export type Literal =
  | { readonly kind: "null" }
  | { readonly kind: "boolean"; readonly value: boolean }
  /** Kept as written: an amount must not pass through a float. */
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "string"; readonly value: string }
  | { readonly kind: "guid"; readonly value: string }
  | { readonly kind: "date"; readonly text: string }
  | { readonly kind: "datetime"; readonly text: string }
  | { readonly kind: "enum"; readonly type: string; readonly value: string }
  /** An array or object given to a function. */
  | { readonly kind: "json"; readonly value: unknown };

export type BinaryOperator =
  | "eq"
  | "ne"
  | "gt"
  | "ge"
  | "lt"
  | "le"
  | "and"
  | "or"
  | "add"
  | "sub"
  | "mul"
  | "div"
  | "mod";

export type Expression =
  | { readonly kind: "literal"; readonly literal: Literal }
  | { readonly kind: "alias"; readonly name: string }
  | { readonly kind: "path"; readonly segments: readonly string[] }
  | { readonly kind: "call"; readonly name: string; readonly arguments: readonly Expression[] }
  /** `Microsoft.Dynamics.CRM.Name(PropertyName=…,PropertyValue=…)`, of the row itself or of what a path leads to. */
  | {
      readonly kind: "condition";
      readonly of: readonly string[];
      readonly name: string;
      readonly parameters: ReadonlyMap<string, Expression>;
    }
  | {
      readonly kind: "binary";
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: "not"; readonly term: Expression }
  | { readonly kind: "negate"; readonly term: Expression }
  | {
      readonly kind: "lambda";
      readonly quantifier: "any" | "all";
      readonly path: readonly string[];
      readonly variable: string | null;
      readonly body: Expression | null;
    };

export interface OrderTerm {
  readonly expression: Expression;
  readonly descending: boolean;
}

export interface ExpandItem {
  readonly navigation: string;
  /** `…/$ref`: only the address of the record. */
  readonly ref: boolean;
  readonly options: QueryOptions;
}

export interface QueryOptions {
  readonly select: readonly string[] | null;
  readonly filter: Expression | null;
  readonly orderBy: readonly OrderTerm[];
  readonly top: number | null;
  readonly count: boolean;
  readonly expand: readonly ExpandItem[];
  readonly skipToken: string | null;
  /** Parameter aliases (`@p1=…`), at the top level only. */
  readonly aliases: ReadonlyMap<string, Expression>;
  /** Options whose name does not begin with `$`; whoever knows them reads them. */
  readonly others: ReadonlyMap<string, string>;
}

/** What stands in parentheses after a name: one key value, or named keys or parameters. */
export type Arguments =
  | { readonly kind: "none" }
  | { readonly kind: "value"; readonly value: Literal }
  | { readonly kind: "named"; readonly values: ReadonlyMap<string, Expression> };

export interface Segment {
  readonly name: string;
  readonly arguments: Arguments;
}

export interface ResourcePath {
  readonly segments: readonly Segment[];
}
