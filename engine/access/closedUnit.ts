/** Whether a business unit, given as an SQL expression, or one that it stands below is disabled: nobody works in it then. */
export function unitClosedSql(unit: string): string {
  return `EXISTS (WITH RECURSIVE above AS (
      SELECT businessunitid, parentbusinessunitid, isdisabled FROM businessunit WHERE businessunitid = ${unit}
      UNION SELECT b.businessunitid, b.parentbusinessunitid, b.isdisabled FROM businessunit b JOIN above a ON b.businessunitid = a.parentbusinessunitid
    ) SELECT 1 FROM above WHERE isdisabled)`;
}
