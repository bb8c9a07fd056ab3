import { tableOf } from "../../../engine/model/model.ts";
import { noteLink } from "../../../engine/records/linkRecords.ts";
import type { Records } from "../../../engine/records/records.ts";
import type { RecordReference } from "../../../engine/records/rules.ts";
import { requireAdministrator } from "./requireAdministrator.ts";

/** Who moves to another business unit leaves their roles behind: what they were given for does not hold there. */
export async function leaveRoles(records: Records, { table, id }: RecordReference): Promise<void> {
  const [intersect, column] = table === "team" ? ["teamroles", "teamid"] : ["systemuserroles", "systemuserid"];
  const left = await records.run({
    text: `DELETE FROM ${intersect} WHERE ${column} = $1::uuid RETURNING roleid`,
    values: [id],
  });
  const relationship = `${intersect}_association`;
  for (const [roleId] of left)
    noteLink(records, tableOf(records.model, table), id, "Disassociate", {
      relationship,
      table: "role",
      id: String(roleId),
    });
  if (left.length > 0) await requireAdministrator(records);
}
