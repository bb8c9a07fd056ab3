import type { Caller } from "../../../engine/access/caller.ts";
import { shownValues } from "../../../engine/access/columnAccess.ts";
import type { Table } from "../../../engine/model/model.ts";
import type { Row } from "../../../engine/statement.ts";

/** A row of the audit as Dataverse's functions tell it: who did what, and the values before and after. */

export const auditDetailSql = `SELECT a.auditid, a.action, a.operation, to_char(a.createdon AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), a.userid, u.fullname, a.changedata
      FROM audit a LEFT JOIN systemuser u ON u.systemuserid = a.userid`;

/** What a row of the audit says of a record, without the columns that the caller may not read. */
export function auditDetail(caller: Caller, table: Table | undefined, row: Row) {
  const detail = detailOf(row);
  if (!table) return detail;
  const { OldValue, NewValue } = detail;
  return {
    ...detail,
    OldValue: shownValues(caller, table, OldValue),
    NewValue: shownValues(caller, table, NewValue),
  };
}

function detailOf([auditid, action, operationCode, createdon, userid, userName, changedata]: Row) {
  const { changedAttributes = [] } = JSON.parse(String(changedata || "{}")) as {
    changedAttributes?: { logicalName: string; oldValue: unknown; newValue: unknown }[];
  };
  const side = (key: "oldValue" | "newValue") =>
    Object.fromEntries(changedAttributes.map((change) => [change.logicalName, change[key]]));
  return {
    "@odata.type": "#Microsoft.Dynamics.CRM.AttributeAuditDetail",
    AuditRecord: {
      auditid,
      action,
      operation: operationCode,
      createdon,
      _userid_value: userid,
      "_userid_value@OData.Community.Display.V1.FormattedValue": userName,
    },
    OldValue: side("oldValue"),
    NewValue: side("newValue"),
  };
}
