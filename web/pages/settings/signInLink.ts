import { api } from "../../api/client.ts";

/** A new link that signs a user in once. */
export async function signInLink(userId: string): Promise<string> {
  const path = `systemusers(${userId})/Microsoft.Dynamics.CRM.CreateSignInLink`;
  return (await api.post<{ readonly Link: string }>(path, {})).Link;
}
