import type { TableSummary } from "../../../engine/model/describe.ts";
import type { Row } from "../../api/client.ts";

/** The name of a record, empty when it has none. */
export function nameIn({ primaryName }: Pick<TableSummary, "primaryName">, row: Row): string {
  return primaryName === null ? "" : String(row[primaryName] ?? "");
}
