import { odataErrors } from "./odataErrors.ts";

/** How a client wants its JSON (OData JSON 4.0, section 3): how much beside the values, and how numbers are written. */
export interface Format {
  readonly metadata: "none" | "minimal" | "full";
  /** Numbers that a double cannot hold come as texts. */
  readonly ieee754Compatible: boolean;
}

export const usualFormat: Format = { metadata: "minimal", ieee754Compatible: false };

/**
 * What the header Accept asks for, or the option `$format`, which goes before it. A header that asks for what there is
 * not is passed over, as browsers send such; an option was written on purpose.
 * @throws odataErrors.formatUnknown — 406.
 */
export function formatAsked(accept: string | undefined, option: string | null): Format {
  if (option !== null) {
    const format = option.trim().toLowerCase() === "json" ? usualFormat : formatNamed(option);
    if (format === null) throw odataErrors.formatUnknown({ format: option.slice(0, 100) });
    return format;
  }
  for (const range of accept?.split(",") ?? []) {
    const format = formatNamed(range);
    if (format !== null) return format;
  }
  return usualFormat;
}

/** The text of `$format` in a query; null without one. */
export function formatOption(query: string): string | null {
  const text = /(?:^|&)(?:\$|%24)format=([^&]*)/i.exec(query)?.[1];
  return text === undefined ? null : (new URLSearchParams(`format=${text}`).get("format") ?? "");
}

export function contentTypeOf({ metadata, ieee754Compatible }: Format): string {
  return `application/json; odata.metadata=${metadata}${ieee754Compatible ? "; IEEE754Compatible=true" : ""}`;
}

/** `application/json;odata.metadata=full;IEEE754Compatible=true`; null when it is not JSON. */
function formatNamed(mediaType: string): Format | null {
  const [type = "", ...rest] = mediaType.split(";").map((part) => part.trim().toLowerCase());
  if (type !== "application/json") return null;
  const parameters = new Map(
    rest.map((parameter) => {
      const [name = "", value = ""] = parameter.split("=");
      return [name.trim(), value.trim().replaceAll('"', "")];
    }),
  );
  const level = parameters.get("odata.metadata") ?? parameters.get("metadata");
  return {
    metadata: level === "full" || level === "none" ? level : "minimal",
    ieee754Compatible: parameters.get("ieee754compatible") === "true",
  };
}
