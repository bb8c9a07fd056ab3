import type { GeneralPrivilege } from "../access/caller.ts";
import type { Table } from "../model/model.ts";
import type { NamedTypes } from "../model/namedType.ts";
import type { ParameterType } from "./parameter.ts";
import type { Records } from "./records.ts";

/**
 * A verb of the protocol: an action that changes records or a function that only reads, with the parameters and the
 * answer that `$metadata` describes. One declaration a verb, in the file of its name.
 */

export interface Parameter<T> {
  readonly type: ParameterType<unknown>;
  readonly isRequired: boolean;
  /** Only carries the type; never there at run time. */
  readonly value?: T;
}

export function required<T>(type: ParameterType<T>): Parameter<T> {
  return { type, isRequired: true };
}

export function optional<T>(type: ParameterType<T>): Parameter<T | undefined> {
  return { type, isRequired: false };
}

export type Parameters = Readonly<Record<string, Parameter<unknown>>>;

export type ValuesOf<P extends Parameters> = {
  readonly [Name in keyof P]: P[Name] extends Parameter<infer T> ? T : never;
};

/** What an operation answers with. */
export type Returns =
  | { readonly kind: "nothing" }
  /** One record, of which the caller's column set is read: `run` gives its id and the columns. */
  | { readonly kind: "record"; readonly table: string }
  /** References to records of any table, in order. */
  | { readonly kind: "records" }
  /** Records of one table, all their columns: `run` gives their ids. */
  | { readonly kind: "rows" }
  /** The values a record could be made with: of which table, `run` says. */
  | { readonly kind: "draft" }
  /** A JSON object of a named complex type; the fields are described as they stand in CSDL, and so are the types in them. */
  | {
      readonly kind: "object";
      readonly type: string;
      readonly fields: Readonly<Record<string, string>>;
      readonly types?: NamedTypes;
    };

export interface RecordResult {
  readonly id: string;
  /** Columns to answer with; null means all. */
  readonly columns: readonly string[] | null;
}

export interface RowsResult {
  readonly table: string;
  readonly ids: readonly string[];
}

/** What a record of a table could be made with, as a client would send it. */
export interface Draft {
  readonly table: string;
  readonly values: Readonly<Record<string, unknown>>;
}

export interface Call<P extends Parameters> {
  /** The caller's records, in the one transaction of this call. */
  readonly records: Records;
  /** The table the operation is bound to; null when it is bound to none. */
  readonly table: Table | null;
  /** The record the operation is bound to; empty when it is bound to none. */
  readonly id: string;
  readonly parameters: ValuesOf<P>;
  /** Under which address the client knows the service. */
  readonly serviceRoot: string;
}

/** A call that runs each of its parts in a transaction of its own. */
export interface CallOfMany<P extends Parameters> extends Omit<Call<P>, "records"> {
  transact<T>(work: (records: Records) => Promise<T>): Promise<T>;
  /** The same for many parts at once, each all or nothing by itself, at a fraction of the cost. */
  settleEach<Item, T>(
    items: readonly Item[],
    work: (records: Records, item: Item) => Promise<T>,
  ): Promise<PromiseSettledResult<T>[]>;
}

interface OperationFacts<P extends Parameters> {
  readonly name: string;
  readonly kind: "action" | "function";
  /** To records of a table, or of every table: then `table` is `*`. */
  readonly bound: { readonly table: string; readonly to: "record" | "collection" } | null;
  /** What the caller needs to have besides the rights to the records it is about. */
  readonly privilege?: GeneralPrivilege;
  readonly parameters: P;
  readonly returns: Returns;
}

export interface Operation<P extends Parameters = Parameters> extends OperationFacts<P> {
  readonly run?: (call: Call<P>) => Promise<unknown>;
  readonly runMany?: (call: CallOfMany<P>) => Promise<unknown>;
}

/** Declares an operation; the parameters `run` is handed are typed by their declarations. */
export function operation<const P extends Parameters>(declared: Operation<P>): Operation {
  return declared as unknown as Operation;
}

export type Operations = ReadonlyMap<string, Operation>;

/** Operations by name, with the table they are bound to in front: `table/Verb`, `/WhoAmI`. */
export function operationsByName(operations: readonly Operation[]): Operations {
  return new Map(operations.map((declared) => [`${declared.bound?.table ?? ""}/${declared.name}`, declared]));
}

/** The operation of a name that is bound to a table, to every table, or to none. */
export function operationFor(operations: Operations, table: Table | null, name: string): Operation | undefined {
  if (!table) return operations.get(`/${name}`);
  return operations.get(`${table.name}/${name}`) ?? operations.get(`*/${name}`);
}
