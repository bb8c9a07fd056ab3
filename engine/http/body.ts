import { odataErrors } from "../odata/odataErrors.ts";
import type { ApiRequest } from "./message.ts";

/** The body as a JSON object. An empty body is an empty object: actions without parameters come so. */
export function jsonBody(request: ApiRequest): Record<string, unknown> {
  if (request.body.trim() === "") return {};
  let value: unknown;
  try {
    value = JSON.parse(request.body);
  } catch (error) {
    throw odataErrors.badJson({ problem: error instanceof Error ? error.message.slice(0, 120) : "unreadable" });
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw odataErrors.notAnObject();
  return value as Record<string, unknown>;
}
