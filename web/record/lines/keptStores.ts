import type { LineStore } from "./lineStore.ts";

/** Lines that are not stored yet, by document, kept while the page is open: who comes back finds them as they were typed. */
const stores = new Map<string, LineStore>();

/** The store of a document that still holds something typed, else the one that `make` gives. */
export function keptStore(document: string, make: () => LineStore): LineStore {
  const known = stores.get(document);
  if (known !== undefined && Object.keys(known.read().drafts).length > 0) return known;
  const store = make();
  stores.set(document, store);
  return store;
}
