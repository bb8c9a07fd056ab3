import { useLayoutEffect, useRef, type ReactNode } from "react";

interface HeldProps {
  readonly isHeld: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Takes no typing while what it holds is being stored, lest that be lost; the focus comes back where it was. */
export function Held({ isHeld, className, children }: HeldProps) {
  const focused = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (isHeld) focused.current = document.activeElement;
    else if (document.activeElement === document.body && focused.current instanceof HTMLElement)
      focused.current.focus();
  }, [isHeld]);
  return (
    <div className={className} inert={isHeld} aria-busy={isHeld || undefined}>
      {children}
    </div>
  );
}
