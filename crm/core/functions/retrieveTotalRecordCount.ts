import { requireAccess } from "../../../engine/access/access.ts";
import type { Table } from "../../../engine/model/model.ts";
import { complexType } from "../../../engine/model/namedType.ts";
import { operation, required } from "../../../engine/records/operation.ts";
import { aListOf, aText } from "../../../engine/records/parameter.ts";
import type { Records } from "../../../engine/records/records.ts";
import { accessSql } from "../../../engine/sql/conditionSql.ts";
import { identifier, SqlWriter } from "../../../engine/sql/sqlWriter.ts";
import { tableNamed } from "./tableNamed.ts";

/**
 * How many rows of each table the caller reaches, counted as the call is made.
 * @throws tableErrors.tableUnknown — 400; accessErrors.privilegeDenied — 403, for a table the caller may not read.
 */
export const retrieveTotalRecordCount = operation({
  name: "RetrieveTotalRecordCount",
  kind: "function",
  bound: null,
  parameters: { EntityNames: required(aListOf(aText, 100)) },
  returns: {
    kind: "object",
    type: "RetrieveTotalRecordCountResponse",
    fields: { EntityRecordCountCollection: "mscrm.EntityRecordCountCollection" },
    types: {
      EntityRecordCountCollection: complexType({
        Count: "Edm.Int32",
        IsReadOnly: "Edm.Boolean",
        Keys: "Collection(Edm.String)",
        Values: "Collection(Edm.Int64)",
      }),
    },
  },
  run: async ({ records, parameters }) => {
    const names = [...new Set(parameters.EntityNames)];
    const tables = names.map((name) => tableNamed(records.model, name));
    const Values = await countsOf(records, tables);
    return { EntityRecordCountCollection: { Count: names.length, IsReadOnly: false, Keys: names, Values } };
  },
});

/** One statement, however many tables. */
async function countsOf(records: Records, tables: readonly Table[]): Promise<number[]> {
  if (tables.length === 0) return [];
  const writer = new SqlWriter();
  const counts = tables.map((table) => {
    const access = accessSql(writer, requireAccess(records.model, records.caller, table, "read"), "t");
    return `(SELECT count(*) FROM ${identifier(table.name)} t${access && ` WHERE ${access}`})`;
  });
  const [row = []] = await records.run(writer.statement(`SELECT ${counts.join(", ")}`));
  return row.map(Number);
}
