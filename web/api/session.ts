import { queryOptions, useQuery } from "@tanstack/react-query";
import { api } from "./client.ts";
import { queryClient } from "./queryClient.ts";

/** Who is signed in. */
export type Session =
  | {
      readonly signedIn: true;
      readonly user: { readonly id: string; readonly fullName: string; readonly email: string | null };
      /** Came by a one-time link and has no password yet. */
      readonly mustChoosePassword: boolean;
    }
  | { readonly signedIn: false; readonly firstRun: boolean };

export interface FirstAdministrator {
  readonly firstname: string;
  readonly lastname: string;
  readonly email: string;
  readonly password: string;
}

export const shortestPassword = 12;

export function sessionQuery() {
  return queryOptions({
    queryKey: ["session"],
    queryFn: ({ signal }) => api.get<Session>("/api/session", { annotations: false, signal }),
    staleTime: Infinity,
    gcTime: Infinity,
  });
}

export function useSession(): Session | undefined {
  return useQuery(sessionQuery()).data;
}

export async function signIn(email: string, password: string): Promise<void> {
  await api.post("/api/session", { email, password });
  await queryClient.refetchQueries({ queryKey: ["session"] });
}

/** Loads the page anew, so that nothing of this person's records stays in memory. */
export async function signOut(): Promise<void> {
  await api.delete("/api/session");
  location.assign("/");
}

export async function createFirstAdministrator(administrator: FirstAdministrator): Promise<void> {
  await api.post("/api/session/first", administrator);
  await queryClient.refetchQueries({ queryKey: ["session"] });
}

/** With the e-mail address to sign in with, for a user who has none yet. */
export async function choosePassword(choice: { password: string; email?: string }): Promise<void> {
  await api.post("/api/session/password", choice);
  await queryClient.refetchQueries({ queryKey: ["session"] });
}
