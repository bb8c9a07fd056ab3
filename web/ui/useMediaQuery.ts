import { useCallback, useSyncExternalStore } from "react";

/** Whether the window fits a media query, followed as it changes. */
export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = matchMedia(query);
      list.addEventListener("change", listener);
      return () => list.removeEventListener("change", listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}

/** Widths the layout turns at; the style sheets use the same figures. */
export const narrow = "(max-width: 639px)";
export const medium = "(max-width: 1023px)";
export const wide = "(min-width: 1280px)";
