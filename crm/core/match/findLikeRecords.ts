import { tableOf, type Model } from "../../../engine/model/model.ts";
import { readInput, type RecordInput } from "../../../engine/records/input.ts";
import { keyOf } from "../../../engine/records/key.ts";
import { operation, required } from "../../../engine/records/operation.ts";
import { parameterErrors, type ParameterType } from "../../../engine/records/parameter.ts";
import type { Row } from "../../../engine/records/rules.ts";
import { likeRecords, likeRecordTypes } from "./likeRecords.ts";
import { matchedTables, type MatchedTable } from "./matchFiles.ts";

const aMatchedTable: ParameterType<MatchedTable> = {
  edm: "Edm.String",
  read(value, name) {
    const table = matchedTables.find((one) => one === value);
    if (!table) throw parameterErrors.parameterWrong({ name, expected: matchedTables.join(", ") }, { target: name });
    return table;
  },
};

/** The columns of a record as they would be sent to write it; of which table is known when the function runs. */
const someValues: ParameterType<Readonly<Record<string, unknown>>> = {
  edm: "mscrm.crmbaseentity",
  read(value, name) {
    if (typeof value !== "object" || value === null || Array.isArray(value))
      throw parameterErrors.parameterWrong({ name, expected: "mscrm.crmbaseentity" }, { target: name });
    return value as Record<string, unknown>;
  },
};

/**
 * What may be the same as a record that is being typed, with the reasons in the caller's language; writes nothing.
 * @throws parameterErrors.*, recordErrors.propertyUnknown, valueErrors.* — 400.
 */
export const findLikeRecords = operation({
  name: "FindLikeRecords",
  kind: "function",
  bound: null,
  parameters: { Table: required(aMatchedTable), Values: required(someValues) },
  returns: {
    kind: "object",
    type: "FindLikeRecordsResponse",
    fields: { Candidates: "Collection(mscrm.LikeRecord)" },
    types: likeRecordTypes,
  },
  run: async ({ records, parameters: { Table: as, Values: values } }) => {
    const input = readInput(records.model, tableOf(records.model, as), values, "create");
    const sought = { as, row: input.values as Row, accountId: employerIn(records.model, input) };
    return { Candidates: await likeRecords(records, sought) };
  },
});

/** The account a contact is said to belong to. */
function employerIn(model: Model, { bound }: RecordInput): string | null {
  const address = bound.get("parentcustomerid")?.address;
  const table = address && model.sets.get(address.set);
  if (!address || table?.name !== "account") return null;
  const key = keyOf(table, address.key);
  return key.kind === "id" ? key.id : null;
}
