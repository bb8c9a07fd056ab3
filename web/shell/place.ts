export interface Place {
  /** A view when there is no id. */
  readonly id?: string;
  readonly table: string;
  readonly name: string;
  /** What a list's address says after its table. */
  readonly search?: Readonly<Record<string, string>>;
  readonly isPinned?: boolean;
}

const mostRecents = 20;
const mostPinned = 20;

export function placeKey({ table, id, search }: Place): string {
  return [table, id ?? "", JSON.stringify(search ?? {})].join("/");
}

/** Pinned first, each group in the order it came; what is too much falls off the end. */
export function arranged(places: readonly Place[]): readonly Place[] {
  const pinned = places.filter(({ isPinned }) => isPinned === true).slice(0, mostPinned);
  return [...pinned, ...places.filter(({ isPinned }) => isPinned !== true).slice(0, mostRecents)];
}

/** The table and record an address of the app shows; empty where it shows none. */
export function pathOf(pathname: string): { table: string; id: string } {
  const [, table = "", id = ""] = /^\/t\/(\w+)(?:\/([\da-f-]{36}))?$/.exec(pathname) ?? [];
  return { table, id };
}
