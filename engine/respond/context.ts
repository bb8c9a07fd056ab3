import type { QueryOptions } from "../odata/syntax.ts";

/** The context URL of an answer: what it holds (OData JSON 4.0, section 4.5.1; Protocol 4.01, section 10). */
export function contextUrl(serviceRoot: string, fragment: string): string {
  return `${serviceRoot}$metadata#${fragment}`;
}

/** `set(column,navigation(column))`: the set with what was chosen and expanded. */
export function setFragment(set: string, options: Pick<QueryOptions, "select" | "expand">): string {
  const parts = [
    ...(options.select ?? []),
    ...options.expand.map((item) => setFragment(item.navigation, item.options) + (hasParts(item.options) ? "" : "()")),
  ];
  return parts.length === 0 ? set : `${set}(${parts.join(",")})`;
}

function hasParts(options: Pick<QueryOptions, "select" | "expand">): boolean {
  return (options.select?.length ?? 0) > 0 || options.expand.length > 0;
}
