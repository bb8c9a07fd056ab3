import writeXlsxFile from "write-excel-file/browser";
import type { ColumnModel } from "../../../engine/model/describe.ts";
import type { Currency } from "../../api/currencies.ts";
import type { ListQuery } from "../../api/records.ts";
import { isNumeric } from "../columnText.ts";
import { exportHeaders } from "./exportHeaders.ts";
import { readRows } from "./readRows.ts";
import { xlsxCells, type XlsxCell } from "./xlsxCell.ts";

interface Export {
  readonly columns: readonly ColumnModel[];
  readonly query: ListQuery;
  readonly currencies: readonly Currency[];
  readonly onRead: (rows: number) => void;
  readonly signal: AbortSignal;
}

/** All rows of a list as a workbook with one sheet: a header that stays in sight, numbers, amounts and days as such. */
export async function exportXlsx({ columns, currencies, ...reading }: Export): Promise<Blob> {
  const header = columns.flatMap(exportHeaders).map((value) => ({ value, fontWeight: "bold" as const }));
  const rows: XlsxCell[][] = [];
  for await (const row of readRows(reading)) {
    rows.push(columns.flatMap((column) => xlsxCells(column, row, currencies)));
  }
  const widths = columns.flatMap((column) => (column.kind === "money" ? [16, 8] : [isNumeric(column) ? 12 : 24]));
  const options = { columns: widths.map((width) => ({ width })), stickyRowsCount: 1 };
  return writeXlsxFile([header, ...rows], options).toBlob();
}
