import type { AppModel } from "../../engine/model/describe.ts";
import { api } from "./client.ts";
import { appModelQuery, useAppModel } from "./model.ts";
import { queryClient } from "./queryClient.ts";

/** What the reader has chosen for themselves, in every browser: small texts by name, kept on the server. */

export function usePreference(name: string): string | undefined {
  return useAppModel().preferences.find((known) => known.name === name)?.value;
}

/** Counts at once; undefined forgets it. */
export async function setPreference(name: string, value: string | undefined): Promise<void> {
  queryClient.setQueryData<AppModel>(appModelQuery().queryKey, (app) => {
    if (app === undefined) return app;
    const others = app.preferences.filter((known) => known.name !== name);
    return { ...app, preferences: value === undefined ? others : [...others, { name, value }] };
  });
  await api.post("SetPreference", { Name: name, Value: value });
}
