import { Decimal } from "decimal.js";
import { shownValues } from "../../../engine/access/columnAccess.ts";
import { tableOf, type Named, type Table } from "../../../engine/model/model.ts";
import { operation, required } from "../../../engine/records/operation.ts";
import { aMemberOf, aReference, aText } from "../../../engine/records/parameter.ts";
import { readOne } from "../../../engine/records/readRecords.ts";
import type { Records } from "../../../engine/records/records.ts";
import type { RecordReference, Row } from "../../../engine/records/rules.ts";
import { leadColumnMaps } from "../../sales/qualification/leadValues.ts";
import { recordMaps } from "./recordMaps.ts";
import { tableNamed } from "./tableNamed.ts";

const fieldTypes = { All: 0, ValidForCreate: 1, ValidForUpdate: 2, ValidForRead: 3 } as const;
type FieldType = keyof typeof fieldTypes;

/**
 * What a record could be made with, in the context of another one: the columns that are mapped between their tables,
 * and the lookups that join the two. Nothing is written; a client changes what it likes and posts the rest.
 *
 * @throws recordErrors.recordNotFound — 404; accessErrors.privilegeDenied — 403; tableErrors.tableUnknown — 400.
 */
export const initializeFrom = operation({
  name: "InitializeFrom",
  kind: "function",
  bound: null,
  parameters: {
    EntityMoniker: required(aReference()),
    TargetEntityName: required(aText),
    TargetFieldType: required(aMemberOf("TargetFieldType", fieldTypes)),
  },
  returns: { kind: "draft" },
  run: async ({ records, parameters }) => {
    const { EntityMoniker: source, TargetFieldType: fieldType } = parameters;
    const table = tableNamed(records.model, parameters.TargetEntityName);
    const from = tableOf(records.model, source.table);
    const row = shownValues(records.caller, from, await readOne(records, from, source.id, "read", false));
    const map = await mapFor(records, source.table, table);
    const linked = map.links.map((link) => [`${link}@odata.bind`, addressOf(records, source)] as const);
    const copied = map.columns.flatMap(([from, to]) => copiedValue(records, row, from, table, to, fieldType));
    return { table: table.name, values: Object.fromEntries([...linked, ...copied]) };
  },
});

interface ColumnMap {
  readonly links: readonly string[];
  readonly columns: readonly (readonly [from: string, to: string])[];
}

/** The map between two tables; that of a lead is the administrator's. */
async function mapFor(records: Records, from: string, { name: to, navigations }: Table): Promise<ColumnMap> {
  if (from === "lead") {
    const maps = (await leadColumnMaps(records)).filter(({ table }) => table === to);
    const links = maps.length > 0 && navigations.has("originatingleadid") ? ["originatingleadid"] : [];
    return { links, columns: maps.map(({ source, target }) => [source, target] as const) };
  }
  const map = recordMaps.find((one) => one.from === from && one.to === to);
  const same = (map?.columns ?? []).map((column) => [column, column] as const);
  return { links: map?.links ?? [], columns: [...same, ...Object.entries(map?.renamed ?? {})] };
}

/** A column's value as a client sends it, where the new record takes one: a lookup as the address it is bound to. */
function copiedValue(
  records: Records,
  row: Row,
  from: string,
  table: Table,
  to: string,
  fieldType: FieldType,
): (readonly [string, unknown])[] {
  const column = table.columns.get(to);
  const value = row[from];
  if (!column || value === null || value === undefined || !isWanted(column, fieldType)) return [];
  if (column.kind !== "lookup") return [[to, jsonOf(column, value)]];
  const targetTable = row[`${from}type`] ?? column.targets[0]?.table;
  const target = column.targets.find((one) => one.table === targetTable);
  const reference = { table: String(targetTable), id: String(value) };
  return target ? [[`${target.navigation}@odata.bind`, addressOf(records, reference)]] : [];
}

function isWanted(column: Named, fieldType: FieldType): boolean {
  if (fieldType === "ValidForCreate") return column.create && !column.computed;
  return fieldType === "ValidForUpdate" ? column.update && !column.computed : true;
}

/** Amounts are kept as text; JSON has a number for those that a number holds exactly. */
function jsonOf(column: Named, value: Row[string]): unknown {
  if (column.kind !== "decimal" && column.kind !== "money") return value;
  const number = Number(value);
  return new Decimal(number).eq(String(value)) ? number : value;
}

function addressOf({ model }: Records, { table, id }: RecordReference): string {
  return `${tableOf(model, table).entitySet}(${id})`;
}
