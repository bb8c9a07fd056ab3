import {
  Button,
  DrawerBody,
  DrawerFooter,
  DrawerHeader,
  DrawerHeaderTitle,
  OverlayDrawer,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

interface PaneProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons, the primary one first. */
  readonly footer?: ReactNode;
  readonly size?: "small" | "medium" | "large" | "full";
}

/** A drawer over the right side of the page; Escape and the cross close it, and focus goes back to where it was. */
export function Pane({ title, onClose, children, footer, size = "medium" }: PaneProps) {
  const { t } = useTranslation();
  return (
    <OverlayDrawer open position="end" size={size} onOpenChange={(_, { open }) => open || onClose()}>
      <DrawerHeader>
        <DrawerHeaderTitle
          action={<Button appearance="subtle" icon={<DismissRegular />} aria-label={t("close")} onClick={onClose} />}
        >
          {title}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody ref={focusFirstField}>{children}</DrawerBody>
      {footer === undefined ? null : <DrawerFooter>{footer}</DrawerFooter>}
    </OverlayDrawer>
  );
}

/** Typing can begin at once; Fluent by itself would go to the cross. Whoever is in a field already stays there. */
function focusFirstField(body: HTMLDivElement | null): void {
  if (body === null) return;
  requestAnimationFrame(() => {
    if (body.contains(document.activeElement)) return;
    body.querySelector<HTMLElement>("input:not([type=radio]), select, textarea")?.focus();
  });
}
