import type { AppModel, TableModel } from "../../../engine/model/describe.ts";
import type { Row } from "../../api/client.ts";
import { currencyProperty } from "../../api/currencies.ts";
import { columnOf } from "../../api/model.ts";
import { queryClient } from "../../api/queryClient.ts";
import { recordNameQuery } from "../recordName.ts";
import type { FieldValue, FieldValues } from "../fieldValue.ts";

/**
 * Values a new record starts with, given in its address: `?parentcustomerid=account:5f0c…&jobtitle=Buyer`. A lookup is
 * written as its table and id.
 */
export type PresetSearch = Readonly<Record<string, string>>;

/** The address of a record to be made under another one, with the other's currency. */
export function presetSearch(column: string, parent: TableModel, id: string, record: Row): PresetSearch {
  const currency = record[currencyProperty];
  return {
    [column]: `${parent.name}:${id}`,
    ...(typeof currency === "string" ? { transactioncurrencyid: `transactioncurrency:${currency}` } : {}),
  };
}

/** Reads the values of an address; what names no column, or no record, is left out. */
export async function presetValues(model: TableModel, app: AppModel, search: PresetSearch): Promise<FieldValues> {
  const entries = await Promise.all(
    Object.entries(search).map(async ([name, text]): Promise<[string, FieldValue][]> => {
      const value = await presetValue(model, app, name, text);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  return Object.fromEntries(entries.flat());
}

async function presetValue(
  model: TableModel,
  app: AppModel,
  name: string,
  text: string,
): Promise<FieldValue | undefined> {
  const column = columnOf(model, name);
  if (column === undefined || !column.create) return undefined;
  if (column.kind === "lookup") {
    const [table, id = ""] = text.split(":");
    const target = app.tables.find((known) => known.name === table);
    return target === undefined
      ? undefined
      : ((await queryClient.ensureQueryData(recordNameQuery([target], id))) ?? undefined);
  }
  if (["integer", "decimal", "money", "choice", "status"].includes(column.kind)) return Number(text);
  return column.kind === "boolean" ? text === "true" : text;
}
