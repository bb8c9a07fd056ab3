import type { Label } from "../model/label.ts";
import type { Stored } from "../model/kinds/kind.ts";
import type { Records } from "./records.ts";

/** What a table adds to the general write path: its own computed columns, its state machine, what follows a write. */

/** A record another one points to. */
export interface RecordReference {
  readonly table: string;
  readonly id: string;
}

/** Column values of a write; a lookup with several possible targets is given as a reference. */
export type Values = Readonly<Record<string, Stored | RecordReference | undefined>>;

/** A stored record: every column, absent values as null. */
export type Row = Readonly<Record<string, Stored>>;

export interface WriteEvent {
  readonly records: Records;
  readonly id: string;
  /** The verb the write belongs to; null for a plain create, update or delete by a client. */
  readonly verb: string | null;
  /** The record as it was; null when it is being made. */
  readonly before: Row | null;
  /** The record as it will be. */
  readonly after: Row;
  /** What is being written. */
  readonly changes: Row;
}

/** A change of state that a client may make by writing the state column. */
export interface Transition {
  readonly from: readonly number[];
  readonly to: number;
  /** Name of the audit action it counts as. */
  readonly action: string;
}

/**
 * What records that may be one with a record are found by: hashes kept beside it, in the same statement that writes it,
 * and made anew whenever one of the columns they are made of is written.
 */
export interface MatchKeys {
  readonly columns: readonly string[];
  readonly of: (row: Row) => readonly number[];
}

export interface TableRules {
  readonly matchKeys?: MatchKeys;
  /** States in which a client may change columns; absent means all. */
  readonly editableStates?: readonly number[];
  /** State changes allowed by writing `statecode`; absent means all. */
  readonly transitions?: readonly Transition[];
  /** A record is made in its first state and changed to another one after that; absent: in any it can be changed to. */
  readonly beginsOpen?: boolean;
  /** What to do instead, when a state change is not allowed. */
  readonly transitionHint?: Label;
  /** Runs before the record itself is locked: locks what everybody must lock ahead of it, so that nobody waits in a circle. */
  readonly beforeLock?: (records: Records, id: string) => Promise<void>;
  /** Values to write along; runs before validation of what the table requires. */
  readonly before?: (event: WriteEvent) => Promise<Values> | Values;
  readonly after?: (event: WriteEvent) => Promise<void> | void;
  readonly beforeDelete?: (event: DeleteEvent) => Promise<void> | void;
  readonly afterDelete?: (event: DeleteEvent) => Promise<void> | void;
  /** Around a link to a record of another table that is made or taken away; asked of both tables. */
  readonly beforeLink?: (event: LinkEvent) => Promise<void> | void;
  readonly afterLink?: (event: LinkEvent) => Promise<void> | void;
}

/** A link as one of its two ends sees it. */
export interface LinkEvent extends Pick<WriteEvent, "records" | "id"> {
  readonly relationship: string;
  readonly act: "Associate" | "Disassociate";
}

export interface DeleteEvent extends Pick<WriteEvent, "records" | "id"> {
  /** `Cascade` when the record goes along with one it belongs to; null when it is deleted itself. */
  readonly verb: "Cascade" | null;
  readonly before: Row;
}

export type Rules = ReadonlyMap<string, TableRules>;
