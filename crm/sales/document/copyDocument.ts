import { tableOf } from "../../../engine/model/model.ts";
import type { Records } from "../../../engine/records/records.ts";
import type { Row, Values } from "../../../engine/records/rules.ts";
import { typeColumnOf } from "../../../engine/model/model.ts";
import { documentTotals, linesOf } from "./documentTotals.ts";
import type { DocumentKind } from "./documentKind.ts";

/** What a document hands on to the one that follows it: the columns both have, but for those each decides itself. */
const ownColumns = new Set([
  "name",
  "statecode",
  "statuscode",
  "ownerid",
  "createdon",
  "createdby",
  "modifiedon",
  "modifiedby",
  "createdonbehalfby",
  "modifiedonbehalfby",
  "versionnumber",
  "exchangerate",
  "revisionnumber",
  "quotenumber",
  "ordernumber",
  "invoicenumber",
  "datefulfilled",
  "datedelivered",
  "submitdate",
  "closedon",
  "quotecreationmethod",
  "ordercreationmethod",
  "invoicecreationmethod",
  "ispricelocked",
  "pricingerrorcode",
  "lastbackofficesubmit",
  "quotestatecode",
  "salesorderstatecode",
  "invoicestatecode",
  "opportunitystatecode",
  "stageid",
  "processid",
  "traversedpath",
  "originatingleadid",
  "salesorderispricelocked",
  "invoiceispricelocked",
]);

export interface CopyOptions {
  readonly from: DocumentKind;
  readonly to: DocumentKind;
  readonly source: Row;
  readonly values: Values;
  /** The lookup of a new line to the line it was copied from, where there is one. */
  readonly lineLink?: string;
}

/** Makes a document from another one, with its lines as they stand, prices included. Gives the id of the new one. */
export async function copyDocument(
  records: Records,
  { from, to, source, values, lineLink }: CopyOptions,
): Promise<string> {
  const lines = await linesOf(records, from, String(source[from.parent]));
  const header: Values = { ...shared(records, from.header.name, to.header.name, source), ...values };
  // The lines bring their prices along: what they come to is known before they are there.
  const totals = documentTotals(records, header as Row, lines);
  const id = await records.create(to.header, { ...header, ...(totals as Values) }, "Copy");
  for (const line of lines) {
    const link = lineLink ? { [lineLink]: String(line[`${from.lines.name}id`]) } : {};
    const name = { [to.lineName]: line[from.lineName] };
    await records.create(
      to.lines,
      { ...shared(records, from.lines.name, to.lines.name, line), ...name, ...link, [to.parent]: id },
      "Copy",
    );
  }
  return id;
}

/** Values of columns that stand on both tables under one name and kind. */
function shared(records: Records, from: string, to: string, row: Row): Values {
  const target = tableOf(records.model, to);
  const entries = [...tableOf(records.model, from).columns.values()].flatMap((column): [string, Values[string]][] => {
    const twin = target.columns.get(column.name);
    const value = row[column.name];
    if (!twin || twin.kind !== column.kind || ownColumns.has(column.name) || value === null || value === undefined)
      return [];
    if (
      column.kind === "uuid" ||
      column.name.endsWith("_base") ||
      column.name.endsWith("_composite") ||
      column.name.startsWith("owning")
    )
      return [];
    if (column.kind !== "lookup") return [[column.name, value]];
    const typeColumn = typeColumnOf(column);
    return [[column.name, typeColumn ? { table: String(row[typeColumn]), id: String(value) } : value]];
  });
  return Object.fromEntries(entries);
}
