import { useSyncExternalStore } from "react";
import { arranged, placeKey, type Place } from "./place.ts";

/**
 * Where somebody was last and what they keep at hand: records and views, in this browser, for each user apart. Every tab
 * of the app shows the same.
 */

const none: readonly Place[] = [];

const kept = new Map<string, { text: string | null; places: readonly Place[] }>();
const listeners = new Set<() => void>();
window.addEventListener("storage", tell);

/** Pinned ones first, then the last visited first. */
export function useRecents(userId: string): readonly Place[] {
  return useSyncExternalStore(subscribe, () => recentsOf(userId));
}

export function visit(userId: string, place: Place): void {
  const places = recentsOf(userId);
  const known = places.find((other) => isSame(other, place));
  write(userId, [
    ...(known?.isPinned ? [{ ...place, isPinned: true }] : [place]),
    ...places.filter((other) => !isSame(other, place)),
  ]);
}

export function setPinned(userId: string, place: Place, isPinned: boolean): void {
  const { isPinned: _, ...bare } = place;
  const changed = isPinned ? { ...bare, isPinned } : bare;
  write(
    userId,
    recentsOf(userId).map((other) => (isSame(other, place) ? changed : other)),
  );
}

/** Takes a place away that is not there any more. */
export function forget(userId: string, place: Pick<Place, "table" | "id">): void {
  const places = recentsOf(userId);
  const left = places.filter((other) => !(other.table === place.table && other.id === place.id));
  if (left.length < places.length) write(userId, left);
}

function isSame(one: Place, other: Place): boolean {
  return placeKey(one) === placeKey(other);
}

function recentsOf(userId: string): readonly Place[] {
  const text = localStorage.getItem(keyOf(userId));
  const known = kept.get(userId);
  if (known !== undefined && known.text === text) return known.places;
  const places = readPlaces(text);
  kept.set(userId, { text, places });
  return places;
}

function readPlaces(text: string | null): readonly Place[] {
  try {
    const places: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(places) ? places.filter(isPlace) : none;
  } catch {
    return none;
  }
}

function isPlace(value: unknown): value is Place {
  if (typeof value !== "object" || value === null) return false;
  const { table, name } = value as Partial<Place>;
  return typeof table === "string" && typeof name === "string";
}

function write(userId: string, places: readonly Place[]): void {
  try {
    localStorage.setItem(keyOf(userId), JSON.stringify(arranged(places)));
  } catch {
    // A browser that keeps nothing has no recents.
  }
  tell();
}

function keyOf(userId: string): string {
  return `filon.recents.${userId}`;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  for (const listener of listeners) listener();
}
