import { odataErrors } from "./odataErrors.ts";
import { parseResourcePath } from "./resourcePath.ts";
import type { Arguments } from "./syntax.ts";

/** The address of one record, as bodies carry it in `@odata.bind` and `@odata.id`. */
export interface RecordAddress {
  readonly set: string;
  readonly key: Arguments;
}

/**
 * Reads `set(<id>)`, `/set(<id>)`, `/api/data/v9.2/set(<id>)` or an absolute URL, with doubled slashes
 * tolerated.
 * @throws odataErrors.badPath — 400.
 */
export function parseAddress(text: string): RecordAddress {
  const path = text.replace(/^https?:\/\/[^/]+/i, "").replace(/^\/?api\/data\/v\d+(\.\d+)?/i, "");
  const { segments } = parseResourcePath(path);
  const [segment] = segments;
  if (!segment || segments.length !== 1 || segment.arguments.kind === "none")
    throw odataErrors.badPath({ path: text.slice(0, 200) });
  return { set: segment.name, key: segment.arguments };
}
