import { Button } from "@fluentui/react-components";
import { HistoryRegular } from "@fluentui/react-icons/svg/history";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";

const RecentsPopover = lazy(() => import("./RecentsPopover.tsx").then((menu) => ({ default: menu.RecentsPopover })));

/** Where somebody was last, and what they keep at hand; loaded when it is first asked for. */
export function RecentsMenu() {
  const { t } = useTranslation("shell");
  const [isWanted, setWanted] = useState(false);
  const button = (
    <Button
      appearance="subtle"
      icon={<HistoryRegular />}
      aria-label={t("recents.title")}
      title={t("recents.title")}
      onClick={() => setWanted(true)}
    />
  );
  return isWanted ? (
    <Suspense fallback={button}>
      <RecentsPopover />
    </Suspense>
  ) : (
    button
  );
}
