import type { TableModel } from "../../../engine/model/describe.ts";
import { api, type Row } from "../../api/client.ts";
import { invalidateRecord } from "../../api/records.ts";
import { bodyOf, type FieldValues, type LookupValue } from "../fieldValue.ts";

/** Stores a new record and answers with its id and name. */
export async function createRecord(model: TableModel, values: FieldValues): Promise<LookupValue> {
  const row = await api.post<Row>(model.entitySet, bodyOf(model, values), { returnRepresentation: true });
  await invalidateRecord(model.name);
  const name = model.primaryName === null ? "" : row[model.primaryName];
  return { table: model.name, id: String(row[model.primaryId]), name: String(name ?? "") };
}
