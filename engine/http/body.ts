import { httpErrors } from "./httpErrors.ts";
import { odataErrors } from "../odata/odataErrors.ts";
import type { ApiRequest } from "./message.ts";

/** What a body in JSON may be called. A client that says nothing, or that it is some text, means JSON. */
const jsonNames = /^(application\/([^;]*\+)?json|text\/(plain|json)|application\/octet-stream)\s*(;|$)/i;

/**
 * The body as a JSON object. An empty body is an empty object: actions without parameters come so.
 * @throws httpErrors.mediaTypeUnknown — 415, when the body says that it is something else.
 */
export function jsonBody(request: ApiRequest): Record<string, unknown> {
  if (request.body.trim() === "") return {};
  const type = request.headers["content-type"]?.trim() ?? "";
  if (type !== "" && !jsonNames.test(type)) throw httpErrors.mediaTypeUnknown({ type: type.slice(0, 100) });
  const given = parsed(request.body);
  // Some libraries turn the body into text twice.
  const value = typeof given === "string" && given.startsWith("{") ? parsed(given) : given;
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw odataErrors.notAnObject();
  return value as Record<string, unknown>;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw odataErrors.badJson({ problem: error instanceof Error ? error.message.slice(0, 120) : "unreadable" });
  }
}
