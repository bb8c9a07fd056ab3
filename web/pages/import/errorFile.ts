import { csvLine } from "../../record/grid/exportCsv.ts";
import type { ImportError } from "./importEvents.ts";

/** The refused lines as a file that the reader's spreadsheet opens by a double click. */
export function errorFile(headers: readonly string[], errors: readonly ImportError[]): Blob {
  const lines = errors.map(({ line, column, value, reason }) => csvLine([String(line), column, asText(value), reason]));
  return new Blob(["\ufeff", csvLine(headers), ...lines], { type: "text/csv;charset=utf-8" });
}

/** A value that a spreadsheet would run as a formula is made a text again. */
function asText(value: string): string {
  return /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}
