import { tableOf, type Navigation } from "../../../engine/model/model.ts";
import { linkRecords, unlinkRecords } from "../../../engine/records/linkRecords.ts";
import { operation, required, type Call } from "../../../engine/records/operation.ts";
import { aListOf, aReference } from "../../../engine/records/parameter.ts";

/** Actions that take users into a team and out of it. */

const members = { Members: required(aListOf(aReference("systemuser"))) };
const toTeam = { table: "team", to: "record" } as const;

export const addMembersTeam = operation({
  name: "AddMembersTeam",
  kind: "action",
  bound: toTeam,
  parameters: members,
  returns: { kind: "nothing" },
  run: (call) => forEachMember(call, linkRecords),
});

export const removeMembersTeam = operation({
  name: "RemoveMembersTeam",
  kind: "action",
  bound: toTeam,
  parameters: members,
  returns: { kind: "nothing" },
  run: (call) => forEachMember(call, unlinkRecords),
});

async function forEachMember(
  { records, id, parameters }: Call<typeof members>,
  change: typeof linkRecords,
): Promise<void> {
  const team = tableOf(records.model, "team");
  const navigation = team.navigations.get("teammembership_association") as Navigation;
  for (const member of parameters.Members) await change(records, team, id, navigation, member.id);
}
