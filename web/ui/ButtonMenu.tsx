import type { ButtonProps } from "@fluentui/react-components";
import { cloneElement, lazy, Suspense, useState, type ReactElement, type ReactNode } from "react";
import { OverlayBoundary } from "./OverlayBoundary.tsx";

export interface MenuChoice {
  readonly key: string;
  readonly label: string;
  readonly icon?: ReactElement;
  /** What stands at the end of the line, such as a key. */
  readonly after?: string;
  /** In a menu of which one choice is in force: whether it is this. */
  readonly isChosen?: boolean;
  readonly lang?: string;
  readonly run: () => void;
}

export interface ButtonMenuProps {
  readonly button: ReactElement<ButtonProps>;
  readonly header?: ReactNode;
  readonly choices: readonly MenuChoice[];
}

const OpenedMenu = lazy(() => import("./OpenedMenu.tsx").then((menu) => ({ default: menu.OpenedMenu })));

/** A button with a menu, for pages that are to be there soon: how menus are made is loaded when one is first opened. */
export function ButtonMenu(props: ButtonMenuProps) {
  const [isWanted, setWanted] = useState(false);
  const waiting = cloneElement(props.button, {
    "aria-haspopup": "menu",
    "aria-expanded": false,
    onClick: () => setWanted(true),
  });
  if (!isWanted) return waiting;
  return (
    <OverlayBoundary onFail={() => setWanted(false)}>
      <Suspense fallback={waiting}>
        <OpenedMenu {...props} />
      </Suspense>
    </OverlayBoundary>
  );
}
