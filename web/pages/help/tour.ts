import { useSyncExternalStore } from "react";
import { setPreference } from "../../api/preferences.ts";
import { messageOf } from "../../api/apiError.ts";
import { toast } from "../../ui/toasts.ts";

/** Whether the tour is on. It is kept beside the pages, since it walks over them. */

export const tourPreference = "tour";

let isOn = false;
const listeners = new Set<() => void>();

export function startTour(): void {
  set(true);
}

/** Takes it off the screen; it stays on offer to who was never shown it. */
export function stopTour(): void {
  set(false);
}

/** Ends it, or declines it: it is not offered again, in whatever browser. */
export function endTour(): void {
  stopTour();
  setPreference(tourPreference, "seen").catch((error: unknown) => {
    toast({ intent: "error", text: messageOf(error) });
  });
}

export function useTourIsOn(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => isOn,
  );
}

function set(on: boolean): void {
  isOn = on;
  for (const listener of listeners) listener();
}
