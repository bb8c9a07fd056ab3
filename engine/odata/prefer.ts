/** What a client prefers (RFC 7240; OData Protocol 4.01, section 8.2.8), as far as it is honoured. */
export interface Preferences {
  readonly returnRepresentation: boolean;
  readonly maxPageSize: number | null;
  /** The list given to `odata.include-annotations`; null when it is absent. */
  readonly annotations: string | null;
  readonly continueOnError: boolean;
  /** Asks for a link to what will have changed (OData Protocol 4.01, section 8.2.8.8). */
  readonly trackChanges: boolean;
}

export function parsePrefer(header: string | undefined): Preferences {
  const found = new Map<string, string>();
  for (const part of (header ?? "").match(/[^,"]+(?:"[^"]*")?/g) ?? []) {
    const at = part.indexOf("=");
    const name = (at < 0 ? part : part.slice(0, at)).trim().toLowerCase();
    const value =
      at < 0
        ? ""
        : part
            .slice(at + 1)
            .trim()
            .replace(/^"|"$/g, "");
    found.set(name.replace(/^odata\./, ""), value);
  }
  const size = Number(found.get("maxpagesize"));
  return {
    returnRepresentation: found.get("return") === "representation",
    maxPageSize: Number.isInteger(size) && size > 0 ? size : null,
    annotations: found.get("include-annotations") ?? null,
    continueOnError: found.has("continue-on-error"),
    trackChanges: found.has("track-changes"),
  };
}
