import { api } from "../../api/client.ts";

/** Who holds roles: the collection of a user's or a team's, as `systemusers(…)/systemuserroles_association`. */
export type RolesPath = string;

/** Gives a user or team a role. */
export function giveRole(path: RolesPath, roleId: string): Promise<void> {
  return api.post(`${path}/$ref`, { "@odata.id": `roles(${roleId})` });
}

/** Takes a role from a user or team. */
export function takeRole(path: RolesPath, roleId: string): Promise<void> {
  return api.delete(`${path}(${roleId})/$ref`);
}

export function rolesOfUser(userId: string): RolesPath {
  return `systemusers(${userId})/systemuserroles_association`;
}

export function rolesOfTeam(teamId: string): RolesPath {
  return `teams(${teamId})/teamroles_association`;
}
