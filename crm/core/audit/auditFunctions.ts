import { requireShown, scopeOf } from "../../../engine/plan/scope.ts";
import { columnOf, tableOf } from "../../../engine/model/model.ts";
import { planErrors } from "../../../engine/plan/planErrors.ts";
import { operation, optional, required } from "../../../engine/records/operation.ts";
import { aReference, aText } from "../../../engine/records/parameter.ts";
import { readOne } from "../../../engine/records/readRecords.ts";
import type { Records } from "../../../engine/records/records.ts";
import { existsSql } from "../../../engine/sql/recordSql.ts";
import { SqlWriter } from "../../../engine/sql/sqlWriter.ts";
import { aPage } from "../functions/pagingInfo.ts";
import { auditTypes } from "../model/modelTypes.ts";
import { auditDetail, auditDetailSql } from "./auditDetail.ts";
import { changeHistory } from "./changeHistory.ts";

/**
 * What one row of the audit says in full: to those who may read the audit, of a record they may read as well. Of one
 * that is deleted, the right to read the audit is enough.
 */
export const retrieveAuditDetails = operation({
  name: "RetrieveAuditDetails",
  kind: "function",
  bound: { table: "audit", to: "record" },
  parameters: {},
  returns: {
    kind: "object",
    type: "RetrieveAuditDetailsResponse",
    fields: { AuditDetail: "mscrm.AuditDetail" },
    types: auditTypes,
  },
  run: async ({ records, id }) => {
    const row = await readOne(records, tableOf(records.model, "audit"), id, "read", false);
    await requireReadable(records, String(row["objecttypecode"]), String(row["objectid"]));
    const writer = new SqlWriter();
    const text = `${auditDetailSql} WHERE a.auditid = ${writer.value(id, "uuid")}`;
    const [found = []] = await records.run(writer.statement(text));
    return { AuditDetail: auditDetail(records.caller, records.model.tables.get(String(row["objecttypecode"])), found) };
  },
});

async function requireReadable(records: Records, tableName: string, id: string): Promise<void> {
  const table = records.model.tables.get(tableName);
  if (!table) return;
  const [row] = await records.run(existsSql([{ table, id, access: { kind: "all" } }]));
  if (row?.[0] === true) await readOne(records, table, id, "read", false);
}

/** Who changed one column of a record, and from what to what, for everybody who may read the record. */
export const retrieveAttributeChangeHistory = operation({
  name: "RetrieveAttributeChangeHistory",
  kind: "function",
  bound: null,
  parameters: { Target: required(aReference()), AttributeLogicalName: required(aText), PagingInfo: optional(aPage) },
  returns: {
    kind: "object",
    type: "RetrieveAttributeChangeHistoryResponse",
    fields: { AuditDetailCollection: "mscrm.AuditDetailCollection" },
    types: auditTypes,
  },
  run: async ({ records, parameters: { Target: target, AttributeLogicalName: name, PagingInfo: paging } }) => {
    const table = tableOf(records.model, target.table);
    if (!table.columns.has(name)) throw planErrors.propertyNotFound({ property: name, table: table.name });
    requireShown(scopeOf(records, table), columnOf(table, name));
    await readOne(records, table, target.id, "read", false);
    const found = await changeHistory(records, { table, id: target.id, column: name }, paging);
    const details = found.AuditDetails.map((detail) => onlyOf(detail, name));
    return { AuditDetailCollection: { ...found, AuditDetails: details } };
  },
});

function onlyOf(detail: ReturnType<typeof auditDetail>, name: string) {
  const only = (values: Record<string, unknown>) => ({ [name]: values[name] });
  return { ...detail, OldValue: only(detail.OldValue), NewValue: only(detail.NewValue) };
}
