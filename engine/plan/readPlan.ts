import type { Access } from "../access/access.ts";
import type { FiscalCalendar } from "../access/organizationCalendar.ts";
import type { Stored } from "../model/kinds/kind.ts";
import type { Named, Navigation, Table } from "../model/model.ts";

/**
 * What is to be read, with every name turned into a column and every right into an access: the value that the SQL
 * stage prints as one statement. A plan holds no SQL and no text of the caller but values.
 */

/** A row source: a table, and the rows its lookups point to as far as the plan needs them. */
export interface Scope {
  readonly table: Table;
  readonly access: Access;
  /** Columns that the caller may not read: they have no value, wherever they are named. */
  readonly hidden?: ReadonlySet<string> | null;
  readonly joins: Map<string, Join>;
}

export interface Join {
  readonly navigation: Extract<Navigation, { kind: "one" }>;
  readonly scope: Scope;
}

export type Comparison = "eq" | "ne" | "gt" | "ge" | "lt" | "le";

export type Operand =
  | { readonly kind: "column"; readonly scope: Scope; readonly column: Named }
  | { readonly kind: "value"; readonly value: Stored; readonly sqlType: string }
  /** The first that has a value. */
  | { readonly kind: "first"; readonly operands: readonly Operand[] }
  | { readonly kind: "call"; readonly name: ScalarFunction; readonly arguments: readonly Operand[] }
  | {
      readonly kind: "arithmetic";
      readonly operator: "add" | "sub" | "mul" | "div" | "mod";
      readonly left: Operand;
      readonly right: Operand;
    }
  | { readonly kind: "now" }
  /** How many related rows there are that the caller may read. */
  | { readonly kind: "count"; readonly from: Scope; readonly navigation: Navigation; readonly scope: Scope }
  /** A number of the calendar: which day, month or fiscal year a date or moment falls in. */
  | {
      readonly kind: "calendarPart";
      readonly part: CalendarPart;
      readonly operand: Operand;
      /** Null for a column of days, which is the same everywhere. */
      readonly timeZone: string | null;
      readonly fiscal: FiscalCalendar;
    }
  /** The label of an option, in place of its number. */
  | {
      readonly kind: "optionLabel";
      readonly operand: Operand;
      readonly labels: readonly (readonly [number, string])[];
    };

export type CalendarPart = "day" | "week" | "month" | "quarter" | "year" | "fiscalPeriod" | "fiscalYear";

export type ScalarFunction =
  | "length"
  | "tolower"
  | "toupper"
  | "trim"
  | "concat"
  | "substring"
  | "indexof"
  | "year"
  | "month"
  | "day"
  | "hour"
  | "minute"
  | "second"
  | "date"
  | "round"
  | "floor"
  | "ceiling";

export type Condition =
  | { readonly kind: "constant"; readonly value: boolean }
  | {
      readonly kind: "compare";
      readonly operator: Comparison;
      readonly left: Operand;
      readonly right: Operand;
      readonly text: boolean;
    }
  | { readonly kind: "isNull"; readonly operand: Operand }
  | {
      readonly kind: "like";
      /** `pattern`: a LIKE pattern, backslashes escaped; `regex`: a regular expression for the whole text. */
      readonly match: "contains" | "startswith" | "endswith" | "pattern" | "regex";
      readonly operand: Operand;
      readonly pattern: Operand;
    }
  | {
      readonly kind: "oneOf";
      readonly operand: Operand;
      readonly values: readonly Stored[];
      readonly sqlType: string;
      readonly text: boolean;
    }
  | { readonly kind: "isTrue"; readonly operand: Operand }
  /** Stands below a record in its table's tree, or above it. */
  | {
      readonly kind: "hierarchy";
      readonly operand: Operand;
      readonly direction: "under" | "above";
      readonly table: Table;
      /** The lookup to the row above. */
      readonly parent: Named;
      readonly id: string;
      /** Whether the record itself counts. */
      readonly self: boolean;
    }
  | { readonly kind: "and" | "or"; readonly terms: readonly Condition[] }
  | { readonly kind: "not"; readonly term: Condition }
  /** Some related row fulfils the condition. */
  | {
      readonly kind: "exists";
      readonly from: Scope;
      readonly navigation: Navigation;
      readonly scope: Scope;
      readonly condition: Condition | null;
    }
  /** The row is reached from some row of `from` by its navigation. */
  | {
      readonly kind: "reached";
      readonly scope: Scope;
      readonly from: Scope;
      readonly navigation: Navigation;
      readonly condition: Condition;
    };

export interface OrderKey {
  readonly operand: Operand;
  readonly descending: boolean;
  readonly sqlType: string;
  /** Compared without regard to case and accents. */
  readonly text: boolean;
  /** Only the beginning is compared. */
  readonly isLong: boolean;
  readonly nullable: boolean;
  /** Every row has a value all the same: none without one comes after any that has. */
  readonly isFilled?: boolean;
}

export interface ExpandPlan {
  readonly navigation: Navigation;
  readonly ref: boolean;
  /** One for a collection; one per possible target for a lookup. */
  readonly rows: readonly RowsPlan[];
}

/** Rows of one scope: which, in what order, and what is printed of each. */
export interface RowsPlan {
  readonly scope: Scope;
  readonly columns: readonly Named[];
  readonly filter: Condition | null;
  readonly order: readonly OrderKey[];
  readonly limit: number | null;
  readonly expands: readonly ExpandPlan[];
}

export interface ReadPlan extends RowsPlan {
  /** Where a page starts: the order values of the last row of the page before. */
  readonly after: readonly Stored[] | null;
  readonly count: boolean;
  /** Also read the names of the records that lookups point to. */
  readonly names: boolean;
  /** The `$select` as given, for the context URL; null when all columns are meant. */
  readonly selected: readonly string[] | null;
}
