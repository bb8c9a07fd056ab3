import { useEffect, useRef } from "react";

/** Gives the focus to an element that the next drawing puts elsewhere, or that takes the place of the one that goes. */
export function useFocusAfter(): (id: string) => void {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    document.getElementById(wanted.current)?.focus();
    wanted.current = null;
  });
  return (id) => {
    wanted.current = id;
  };
}
