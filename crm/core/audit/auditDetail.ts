import type { Row } from "../../../engine/statement.ts";

/** A row of the audit as Dataverse's functions tell it: who did what, and the values before and after. */

export const auditDetailSql = `SELECT a.auditid, a.action, a.operation, to_char(a.createdon AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), a.userid, u.fullname, a.changedata
      FROM audit a LEFT JOIN systemuser u ON u.systemuserid = a.userid`;

export function auditDetail([auditid, action, operationCode, createdon, userid, userName, changedata]: Row) {
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
