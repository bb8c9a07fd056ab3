import { lazy, Suspense, useEffect, useState } from "react";

const KeptFocus = lazy(() => import("./KeptFocus.tsx").then((file) => ({ default: file.KeptFocus })));

/**
 * From the first key or press on, holds what moves the focus for menus and dialogs: let go with the last of them, it
 * would leave the page behind a dialog hidden from whoever does not see it. The first page does without.
 */
export function FocusKeeper() {
  const [first, setFirst] = useState<EventTarget | null>(null);
  useEffect(() => {
    const need = ({ target }: Event) => setFirst(target);
    const events = ["pointerdown", "keydown"] as const;
    for (const event of events) document.addEventListener(event, need, { once: true, capture: true });
    return () => {
      for (const event of events) document.removeEventListener(event, need, { capture: true });
    };
  }, []);
  return first !== null ? (
    <Suspense fallback={null}>
      <KeptFocus first={first} />
    </Suspense>
  ) : null;
}
