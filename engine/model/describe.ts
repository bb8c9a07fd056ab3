import type { Verb } from "./screen.ts";

/**
 * What the server tells a client about the model, in the caller's language: the answers of the functions
 * `RetrieveAppModel` and `RetrieveTableModel`. Screens are drawn from it, so a column added to a table's declaration
 * shows up without a line in the client.
 */

export interface AppModel {
  readonly user: { readonly id: string; readonly fullName: string; readonly email: string | null };
  readonly roles: readonly string[];
  /** Those that belong to no table. */
  readonly privileges: readonly string[];
  readonly language: "en" | "fr";
  readonly organization: {
    readonly id: string;
    readonly name: string;
    /** For how many days a merge or a qualification can be taken back. */
    readonly undoDays: number;
  };
  readonly currency: {
    readonly id: string;
    readonly code: string;
    readonly symbol: string;
    readonly precision: number;
  };
  /** What the caller has chosen for themselves; see the action `SetPreference`. */
  readonly preferences: readonly { readonly name: string; readonly value: string }[];
  readonly tables: readonly TableSummary[];
}

export interface TableSummary {
  readonly name: string;
  readonly entitySet: string;
  readonly primaryId: string;
  readonly primaryName: string | null;
  readonly label: string;
  readonly plural: string;
  /** What the caller may do with at least some rows of the table. */
  readonly rights: {
    readonly create: boolean;
    readonly read: boolean;
    readonly write: boolean;
    readonly delete: boolean;
  };
}

export interface ColumnModel {
  readonly name: string;
  /** Property name in JSON that is read: `_x_value` for a lookup, else the name. */
  readonly property: string;
  readonly kind:
    | "text"
    | "memo"
    | "integer"
    | "bigint"
    | "decimal"
    | "money"
    | "boolean"
    | "choice"
    | "state"
    | "status"
    | "date"
    | "datetime"
    | "lookup"
    | "uuid"
    | "tablename";
  readonly label: string;
  readonly required: "none" | "recommended" | "application" | "system";
  readonly create: boolean;
  readonly update: boolean;
  readonly format?: "Text" | "Email" | "Url" | "Phone" | "DateAndTime" | "DateOnly";
  readonly max?: number;
  readonly min?: number;
  readonly precision?: number;
  /** Choice, state, status and boolean: what can be chosen. A status names the state it belongs to. */
  readonly options?: readonly { readonly value: number | boolean; readonly label: string; readonly state?: number }[];
  /** Lookup: the tables it can point to, with the property name to bind with (`<navigation>@odata.bind`). */
  readonly targets?: readonly { readonly table: string; readonly entitySet: string; readonly navigation: string }[];
  readonly default?: number | string | boolean | null;
  /** What else happens when a stored value is changed. */
  readonly caution?: string;
}

export interface ViewModel {
  readonly id: string;
  readonly label: string;
  readonly filter: string | null;
  readonly order: string;
  readonly columns: readonly string[];
  readonly default: boolean;
}

export interface FormModel {
  readonly header: readonly string[];
  readonly tabs: readonly {
    readonly name: string;
    readonly label: string;
    readonly sections: readonly { readonly label: string; readonly columns: readonly string[] }[];
  }[];
  readonly quickCreate: readonly string[];
}

export interface RelatedModel {
  readonly label: string;
  readonly navigation: string;
  /** The table of the related records, and its lookup that points here. */
  readonly table: string;
  readonly entitySet: string;
  readonly column: string;
  /** Property to bind with when a related record is created. */
  readonly bind: string;
  readonly columns: readonly string[];
  readonly order: string | null;
  readonly display: "list" | "lines";
}

export type VerbModel = Omit<Verb, "label" | "refusal"> & { readonly label: string; readonly refusal: string };

export interface ProcessStageModel {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  /** The table the stage works on. */
  readonly table: string;
  readonly steps: readonly { readonly column: string; readonly label: string; readonly required: boolean }[];
}

export interface TableModel extends TableSummary {
  readonly schemaName: string;
  readonly objectTypeCode: number;
  readonly ownership: "user" | "org" | "business" | "none";
  readonly columns: readonly ColumnModel[];
  readonly views: readonly ViewModel[];
  readonly form: FormModel | null;
  readonly related: readonly RelatedModel[];
  readonly verbs: readonly VerbModel[];
  readonly timeline: boolean;
  /** Stages of the business process this table takes part in; empty when there is none. */
  readonly process: readonly ProcessStageModel[];
}
