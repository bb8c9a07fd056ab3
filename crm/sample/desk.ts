import type { Operations } from "../../engine/records/operation.ts";
import type { Records } from "../../engine/records/records.ts";
import type { Catalogue } from "./catalogue.ts";

/** One person at work: their records, the verbs of the product, and the catalogue they sell from. */
export interface Desk {
  readonly records: Records;
  readonly operations: Operations;
  readonly catalogue: Catalogue;
}

/** Runs a verb as a client would, by its name and JSON parameters; `id` is the record it is bound to. */
export async function act(
  { records, operations }: Desk,
  name: string,
  parameters: Readonly<Record<string, unknown>>,
  id = "",
): Promise<unknown> {
  const operation = operations.get(name);
  if (!operation?.run) throw new Error(`There is no action ${name}`);
  const read = Object.entries(operation.parameters).flatMap(([parameter, { type }]) =>
    parameters[parameter] === undefined
      ? []
      : [[parameter, type.read(parameters[parameter], parameter, records.model)]],
  );
  const table = operation.bound ? (records.model.tables.get(operation.bound.table) ?? null) : null;
  return operation.run({ records, id, table, parameters: Object.fromEntries(read) as never, serviceRoot: "" });
}

/** A verb that makes a record: gives its id. */
export async function actForRecord(
  desk: Desk,
  name: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<string> {
  const result = await act(desk, name, { ...parameters, ColumnSet: { AllColumns: true } });
  return (result as { readonly id: string }).id;
}
