import type { Preferences } from "../odata/prefer.ts";
import { settingsOf } from "../records/settings.ts";
import { wantedAnnotations } from "../respond/annotations.ts";
import { contextUrl } from "../respond/context.ts";
import { formatterFor } from "../respond/formatter.ts";
import type { Presentation } from "../respond/rows.ts";
import type { ApiContext } from "./context.ts";
import type { ApiRequest } from "./message.ts";

/** How an answer is shown: its context, the annotations the client prefers, and which preferences were honoured. */

export async function present(
  context: ApiContext,
  request: ApiRequest,
  fragment: string,
  { annotations }: Preferences,
): Promise<Presentation> {
  const url = contextUrl(request.serviceRoot, fragment);
  if (annotations === null) return { context: url, annotations: null };
  const formatter = formatterFor(request.caller, await settingsOf(context.database));
  return { context: url, annotations: { wanted: wantedAnnotations(annotations), formatter } };
}

export function applied(
  preferences: Preferences,
  kinds: readonly ("page" | "annotations" | "return" | "changes")[],
): Record<string, string> {
  const parts: string[] = [];
  if (kinds.includes("return") && preferences.returnRepresentation) parts.push("return=representation");
  if (kinds.includes("page") && preferences.maxPageSize !== null)
    parts.push(`odata.maxpagesize=${preferences.maxPageSize}`);
  if (kinds.includes("changes")) parts.push("odata.track-changes");
  if (kinds.includes("annotations") && preferences.annotations !== null)
    parts.push(`odata.include-annotations="${preferences.annotations}"`);
  return parts.length > 0 ? { "preference-applied": parts.join(",") } : {};
}
