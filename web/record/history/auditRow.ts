import type { Row } from "../../api/client.ts";
import { formatted } from "../../api/client.ts";

/** One act in the history of a record, with each value it changed. */
export interface AuditRow {
  readonly id: string;
  /** As Dataverse numbers them: 1 created, 2 changed, 24 qualified and so on. */
  readonly action: number;
  readonly createdOn: string;
  readonly who: string;
  readonly changes: readonly AuditChange[];
}

export interface AuditChange {
  readonly column: string;
  readonly from: AuditValue;
  readonly to: AuditValue;
}

export type AuditValue = string | number | boolean | null;

/** An element of what `RetrieveRecordChangeHistory` answers. */
export interface AuditDetail {
  readonly AuditRecord: Row;
  readonly OldValue?: Row;
  readonly NewValue?: Row;
}

export const created = 1;

export function auditRowOf({ AuditRecord, OldValue = {}, NewValue = {} }: AuditDetail): AuditRow {
  const columns = [...new Set([...Object.keys(OldValue), ...Object.keys(NewValue)])];
  return {
    id: String(AuditRecord.auditid),
    action: Number(AuditRecord.action),
    createdOn: String(AuditRecord.createdon),
    who: formatted(AuditRecord, "_userid_value"),
    changes: columns
      .filter((column) => !isBookkeeping(column))
      .map((column) => ({ column, from: valueOf(OldValue[column]), to: valueOf(NewValue[column]) }))
      .filter(({ from, to }) => from !== to),
  };
}

/** Columns that follow from another one and would only say the same again. */
function isBookkeeping(column: string): boolean {
  return (
    column.endsWith("_base") || ["exchangerate", "owninguser", "owningteam", "owningbusinessunit"].includes(column)
  );
}

function valueOf(value: unknown): AuditValue {
  if (value === undefined || value === null || value === "") return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return JSON.stringify(value);
}
