import type { Table } from "./model.ts";

/** Whether a client can ask what changed since it last looked: what changed is found where the audit writes it down. */
export function isTracked(table: Table): boolean {
  return table.audit !== false && table.readOnly !== true;
}
