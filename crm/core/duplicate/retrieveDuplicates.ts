import type { Table } from "../../../engine/model/model.ts";
import { readInput } from "../../../engine/records/input.ts";
import { operation, required } from "../../../engine/records/operation.ts";
import { aText, parameterErrors, type ParameterType } from "../../../engine/records/parameter.ts";
import type { Row } from "../../../engine/records/rules.ts";
import { aPage, pageOf } from "../functions/pagingInfo.ts";
import { tableNamed } from "../functions/tableNamed.ts";
import { duplicateErrors } from "./duplicateErrors.ts";
import { ruledTables } from "./duplicaterule.ts";
import { duplicateSources, type Wanted } from "./duplicateSources.ts";

/** A record as a client knows it, written or not. */
const aBusinessEntity: ParameterType<Wanted> = {
  edm: "mscrm.crmbaseentity",
  read(value, name, model) {
    const given = typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
    const type = given["@odata.type"];
    const table = typeof type === "string" ? model.tables.get(type.slice(type.lastIndexOf(".") + 1)) : undefined;
    if (!table) throw parameterErrors.referenceWithoutType({ name }, { target: name });
    // What the client may say of a record is what it is looked for by.
    return { table, row: readInput(model, table, given, "create").values as Row };
  },
};

const sizes = { usual: 5000, largest: 5000 };

/**
 * The records of a table that may be the same as the given one, a page at a time; writes nothing.
 * @throws tableErrors.tableUnknown, duplicateErrors.ruleTableUnfit, parameterErrors.* — 400.
 */
export const retrieveDuplicates = operation({
  name: "RetrieveDuplicates",
  kind: "function",
  bound: null,
  parameters: {
    BusinessEntity: required(aBusinessEntity),
    MatchingEntityName: required(aText),
    PagingInfo: required(aPage),
  },
  returns: { kind: "rows" },
  run: async ({ records, parameters }) => {
    const wanted = parameters.BusinessEntity;
    const matching = tableNamed(records.model, parameters.MatchingEntityName);
    for (const { name } of [wanted.table, matching]) requireRuled(name);
    const { page, size } = pageOf(parameters.PagingInfo, sizes);
    const ids = new Set<string>();
    for (const find of duplicateSources)
      for (const id of await find(records, wanted, matching, page * size)) ids.add(id);
    return { table: matching.name, ids: [...ids].sort().slice((page - 1) * size, page * size) };
  },
});

/** @throws duplicateErrors.ruleTableUnfit — 400. */
export function requireRuled(table: Table["name"]): void {
  if (!Object.hasOwn(ruledTables, table)) throw duplicateErrors.ruleTableUnfit({ table });
}
