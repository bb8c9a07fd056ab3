import { accessTo } from "../../../engine/access/access.ts";
import { hiddenColumns } from "../../../engine/access/columnAccess.ts";
import { textOf } from "../../../engine/model/label.ts";
import type { Table } from "../../../engine/model/model.ts";
import { complexType } from "../../../engine/model/namedType.ts";
import { operation, optional, required } from "../../../engine/records/operation.ts";
import { aListOf, anInteger, aText, parameterErrors } from "../../../engine/records/parameter.ts";
import type { Records } from "../../../engine/records/records.ts";
import { SqlWriter } from "../../../engine/sql/sqlWriter.ts";
import { tableNamed } from "../functions/tableNamed.ts";
import { foundSql, type Searched } from "./foundSql.ts";
import { soughtWords } from "./soughtWords.ts";

const [usualTop, greatestTop] = [5, 50];

/**
 * Records of any table by the beginnings of words in their name, number, e-mail address, telephone, city, without case
 * and accents: first those of that very name, then of a name that begins so, then with the words in the name, then
 * with them elsewhere; among equals the last changed first. Of each table as many as asked for, and none that the
 * caller may not read. A text without a word finds nothing.
 * @throws tableErrors.tableUnknown, parameterErrors.* — 400.
 */
export const searchRecords = operation({
  name: "SearchRecords",
  kind: "function",
  bound: null,
  parameters: { Text: required(aText), Tables: optional(aListOf(aText, 100)), Top: optional(anInteger) },
  returns: {
    kind: "object",
    type: "SearchRecordsResponse",
    fields: { value: "Collection(mscrm.FoundRecord)" },
    types: {
      FoundRecord: complexType({
        table: "Edm.String",
        id: "Edm.Guid",
        name: "Edm.String",
        stateCode: "Edm.Int32",
        state: "Edm.String",
        facts: "Collection(Edm.String)",
      }),
    },
  },
  run: async ({ records, parameters: { Text, Tables, Top = usualTop } }) => {
    if (Top < 1 || Top > greatestTop)
      throw parameterErrors.parameterWrong(
        { name: "Top", expected: `Edm.Int32 (1–${greatestTop})` },
        { target: "Top" },
      );
    const searched = searchedTables(records, Tables);
    const query = soughtWords(Text);
    if (query === null || searched.length === 0) return { value: [] };
    const writer = new SqlWriter();
    const sql = foundSql(writer, records.model, searched, { text: Text.trim().slice(0, 200), query, top: Top });
    const rows = await records.run(writer.statement(sql));
    return { value: rows.map((row) => found(records, row)) };
  },
});

/** The tables that can be searched, of those named if any are, where the caller may read. */
export function searchedTables(records: Records, names: readonly string[] | undefined): Searched[] {
  const tables = names
    ? [...new Set(names)].map((name) => tableNamed(records.model, name))
    : records.model.tables.values();
  return [...tables].filter(isFindable).flatMap((table) => {
    const access = accessTo(records.model, records.caller, table, "read");
    return access.kind === "nothing" ? [] : { table: withShown(records, table), access };
  });
}

/** Neither found by nor shown with what the caller may not read: the name remains. */
function withShown({ caller }: Records, table: Searched["table"]): Searched["table"] {
  const hidden = hiddenColumns(caller, table);
  if (!hidden) return table;
  const shown = (names: readonly string[]) => names.filter((name) => !hidden.has(name));
  return { ...table, find: { ...table.find, by: shown(table.find.by), facts: shown(table.find.facts) } };
}

function isFindable(table: Table): table is Searched["table"] {
  return table.find !== undefined && table.primaryName !== null;
}

function found(records: Records, row: readonly unknown[]) {
  const [, table, id, name, stateCode, facts] = row;
  const states = records.model.tables.get(String(table))?.columns.get("statecode");
  const option = states?.kind === "state" ? states.options.find(({ value }) => value === stateCode) : undefined;
  return {
    table,
    id,
    name,
    stateCode,
    state: option ? textOf(option.label, records.caller.language) : null,
    facts,
  };
}
