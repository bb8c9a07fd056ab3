import { api } from "../../api/client.ts";

/** Gives a user a role. */
export function giveRole(userId: string, roleId: string): Promise<void> {
  const reference = { "@odata.id": `roles(${roleId})` };
  return api.post(`systemusers(${userId})/systemuserroles_association/$ref`, reference);
}

/** Takes a role from a user. */
export function takeRole(userId: string, roleId: string): Promise<void> {
  return api.delete(`systemusers(${userId})/systemuserroles_association(${roleId})/$ref`);
}
