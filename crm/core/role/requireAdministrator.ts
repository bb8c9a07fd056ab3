import { unitClosedSql } from "../../../engine/access/closedUnit.ts";
import type { Records } from "../../../engine/records/records.ts";
import { lockKeySql } from "../../../engine/sql/recordSql.ts";
import { roleErrors } from "./roleErrors.ts";
import { systemAdministratorRoleId } from "./shippedRoles.ts";

/**
 * After a change that may have taken the role from somebody: whether an enabled user still has it, by a role of their
 * own or a team's. Two such changes wait for one another.
 * @throws roleErrors.lastAdministrator — 403.
 */
export async function requireAdministrator(records: Records): Promise<void> {
  await records.run(lockKeySql("administrators"));
  const [row] = await records.run({
    text: `SELECT EXISTS (SELECT 1 FROM systemuser u WHERE u.isdisabled IS NOT TRUE AND NOT ${unitClosedSql("u.businessunitid")} AND u.systemuserid IN (
      SELECT systemuserid FROM systemuserroles WHERE roleid = $1::uuid
      UNION SELECT m.systemuserid FROM teammembership m JOIN teamroles t ON t.teamid = m.teamid WHERE t.roleid = $1::uuid))`,
    values: [systemAdministratorRoleId],
  });
  if (row?.[0] !== true) throw roleErrors.lastAdministrator();
}
