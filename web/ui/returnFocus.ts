/**
 * Where the focus goes when what had it goes away, as a dialog that is closed, a menu, a button of a row that is
 * deleted: to what had it before, if that is still there on the same page.
 */

interface Visit {
  readonly element: HTMLElement;
  readonly path: string;
}

const focusable = "a, button, input, select, textarea, [tabindex]";
const most = 20;
/** A page behind a dialog takes the focus again a moment after the dialog is gone. */
const patienceMs = 1000;

/** Until the function it gives is called. */
export function returnFocus(first: EventTarget): () => void {
  let visits: readonly Visit[] = [];
  let deadline = 0;
  let frame = 0;

  const note = ({ target }: { readonly target: EventTarget | null }) => {
    if (!(target instanceof HTMLElement) || target === document.body) return;
    const others = visits.filter(({ element }) => element !== target).slice(1 - most);
    visits = [...others, { element: target, path: location.pathname }];
  };
  const isLost = () => document.activeElement === document.body && visits.at(-1)?.element.isConnected === false;
  const look = () => {
    frame = 0;
    if (!isLost()) return;
    const place = visits.findLast(({ element, path }) => path === location.pathname && canFocus(element));
    if (place !== undefined) place.element.focus({ preventScroll: true });
    else if (performance.now() < deadline) frame = requestAnimationFrame(look);
  };
  const watcher = new MutationObserver(() => {
    if (frame !== 0 || !isLost()) return;
    deadline = performance.now() + patienceMs;
    // Whoever moves the focus on purpose does so first.
    frame = requestAnimationFrame(() => (frame = requestAnimationFrame(look)));
  });

  if (first instanceof Element) note({ target: first.closest(focusable) });
  note({ target: document.activeElement });
  document.addEventListener("focusin", note);
  watcher.observe(document.body, { childList: true, subtree: true });
  return () => {
    document.removeEventListener("focusin", note);
    watcher.disconnect();
    cancelAnimationFrame(frame);
  };
}

function canFocus(element: HTMLElement): boolean {
  return element.isConnected && element.checkVisibility() && element.closest("[aria-hidden=true], [inert]") === null;
}
