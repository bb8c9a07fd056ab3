import type { Label } from "./label.ts";

/**
 * What a table says about its screens: views, form, related lists and verbs, as plain data.
 * A client draws from it; the server checks verbs against the same rows.
 */

export interface View {
  /** Stable for ever: saved links and clients know a view by it. */
  readonly id: string;
  readonly label: Label;
  /** OData filter; `@me` stands for the caller's user id. */
  readonly filter?: string;
  /** OData order. */
  readonly order: string;
  readonly columns: readonly string[];
  readonly default?: boolean;
}

export interface Form {
  /** Columns shown large in the record's header. */
  readonly header: readonly string[];
  readonly tabs: readonly Tab[];
  /** The few columns asked for when a record is made in passing. */
  readonly quickCreate: readonly string[];
}

export interface Tab {
  readonly name: string;
  readonly label: Label;
  readonly sections: readonly Section[];
}

export interface Section {
  readonly label: Label;
  readonly columns: readonly string[];
}

/** A list of records that point to this one. */
export interface Related {
  readonly label: Label;
  /** Collection navigation property on this table. */
  readonly navigation: string;
  readonly columns: readonly string[];
  readonly order?: string;
  /** `lines`: edited like a spreadsheet inside the record. */
  readonly display?: "list" | "lines";
}

/**
 * Something a person can do with a record beyond editing it. The states in which it is allowed are data: the server
 * checks them, the button reads them, the documentation prints them.
 */
export interface Verb {
  readonly name: string;
  readonly label: Label;
  /** State codes in which the verb is allowed. */
  readonly states: readonly number[];
  /** Why not, when the state does not allow it. */
  readonly refusal: Label;
  /**
   * How a client runs it: an OData action, or a PATCH of the given values.
   * `dialog` names the screen that asks for what the verb needs to know first.
   */
  readonly run:
    | { readonly kind: "action"; readonly action: string }
    | { readonly kind: "patch"; readonly values: Readonly<Record<string, number | string | boolean | null>> };
  readonly dialog?: string;
  /** The one button that stands out: in every state that allows it, or in these alone. */
  readonly primary?: true | readonly number[];
  /** Whether it can be run on a selection of a grid. */
  readonly bulk?: boolean;
}
