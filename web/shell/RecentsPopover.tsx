import { Button, Popover, PopoverSurface, PopoverTrigger } from "@fluentui/react-components";
import { HistoryRegular } from "@fluentui/react-icons/svg/history";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { RecentsList } from "./RecentsList.tsx";

/** The recents' own button, open as it appears in the place of the one that loaded it. */
export function RecentsPopover() {
  const { t } = useTranslation("shell");
  const [isOpen, setOpen] = useState(true);
  return (
    <Popover open={isOpen} trapFocus positioning="below-end" onOpenChange={(_, { open }) => setOpen(open)}>
      <PopoverTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={<HistoryRegular />}
          aria-label={t("recents.title")}
          title={t("recents.title")}
        />
      </PopoverTrigger>
      <PopoverSurface className="recents" aria-label={t("recents.title")}>
        <RecentsList onFollow={() => setOpen(false)} />
      </PopoverSurface>
    </Popover>
  );
}
