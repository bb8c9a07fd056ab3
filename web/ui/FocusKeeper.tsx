import { lazy, Suspense, useEffect, useState } from "react";

const KeptFocus = lazy(() => import("./KeptFocus.tsx").then((file) => ({ default: file.KeptFocus })));

/**
 * From the first key or press on, holds what moves the focus for menus and dialogs: let go with the last of them, it
 * would leave the page behind a dialog hidden from whoever does not see it. The first page does without.
 */
export function FocusKeeper() {
  const [isNeeded, setNeeded] = useState(false);
  useEffect(() => {
    const need = () => setNeeded(true);
    const events = ["pointerdown", "keydown"] as const;
    for (const event of events) document.addEventListener(event, need, { once: true, capture: true });
    return () => {
      for (const event of events) document.removeEventListener(event, need, { capture: true });
    };
  }, []);
  return isNeeded ? (
    <Suspense fallback={null}>
      <KeptFocus />
    </Suspense>
  ) : null;
}
