import { useEffect } from "react";

/** Sets a part of the page off from the others as soon as it is there: the first that a selector finds. */
export function useSetOff(selector: string | undefined): void {
  useEffect(() => {
    if (selector === undefined) return;
    let shown: Element | null = null;
    const look = () => {
      const found = document.querySelector(selector);
      if (found === shown) return;
      shown?.removeAttribute(mark);
      found?.setAttribute(mark, "");
      if (found !== null && found.clientHeight < innerHeight) found.scrollIntoView({ block: "nearest" });
      shown = found;
    };
    look();
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      shown?.removeAttribute(mark);
    };
  }, [selector]);
}

const mark = "data-set-off";
