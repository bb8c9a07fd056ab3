import type { TableDeclaration } from "../../../engine/model/table.ts";
import type { RecordInput } from "../../../engine/records/input.ts";
import { parameterErrors } from "../../../engine/records/parameter.ts";
import { recordErrors } from "../../../engine/records/recordErrors.ts";
import type { Records } from "../../../engine/records/records.ts";
import type { Values } from "../../../engine/records/rules.ts";
import { createFromInput, resolveAddress } from "../../../engine/records/writeInput.ts";
import { thisSecond } from "../../../engine/records/thisSecond.ts";

/**
 * The record a closing activity is about: its lookup must be bound.
 * @throws parameterErrors.parameterMissing, recordErrors.badReference — 400.
 */
export async function closedRecord(records: Records, input: RecordInput, lookup: string): Promise<string> {
  const bound = input.bound.get(lookup);
  const property = `${lookup}@odata.bind`;
  if (!bound) throw parameterErrors.parameterMissing({ name: property }, { target: lookup });
  const { table, id } = await resolveAddress(records, bound.address);
  if (bound.targets.includes(table)) return id;
  throw recordErrors.badReference({ property, value: `${bound.address.set}(…)` }, { target: lookup });
}

/** Stores the activity that closes a document, completed, regarding that document. */
export function recordClosing(
  records: Records,
  input: RecordInput,
  document: TableDeclaration,
  id: string,
  values: Values,
): Promise<string> {
  const regarding = { table: document.name, id };
  const now = thisSecond();
  return createFromInput(records, input, {
    regardingobjectid: regarding,
    statecode: 1,
    statuscode: 2,
    actualend: input.values["actualend"] ?? now,
    ...values,
  });
}

/** A closing activity made by the product itself. */
export function closingValues(document: TableDeclaration, id: string, subject: string): Values {
  return {
    subject,
    regardingobjectid: { table: document.name, id },
    statecode: 1,
    statuscode: 2,
    actualend: thisSecond(),
  };
}
