import { Button, DrawerBody, DrawerHeader, DrawerHeaderTitle, OverlayDrawer } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useTranslation } from "react-i18next";
import { SiteMap } from "./SiteMap.tsx";

interface SiteMapDrawerProps {
  readonly onClose: () => void;
}

/** The site map where the window has no room for it beside the page. */
export function SiteMapDrawer({ onClose }: SiteMapDrawerProps) {
  const { t } = useTranslation();
  return (
    <OverlayDrawer open position="start" size="small" onOpenChange={(_, { open }) => open || onClose()}>
      <DrawerHeader>
        <DrawerHeaderTitle
          action={<Button appearance="subtle" icon={<DismissRegular />} aria-label={t("close")} onClick={onClose} />}
        >
          {t("appName")}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        <SiteMap onFollow={onClose} />
      </DrawerBody>
    </OverlayDrawer>
  );
}
