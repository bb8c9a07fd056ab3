import { Button } from "@fluentui/react-components";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { startTour } from "../pages/help/tour.ts";
import { ButtonMenu } from "../ui/ButtonMenu.tsx";

interface HelpMenuProps {
  readonly onShowShortcuts: () => void;
}

export function HelpMenu({ onShowShortcuts }: HelpMenuProps) {
  const { t } = useTranslation("shell");
  const navigate = useNavigate();
  return (
    <ButtonMenu
      button={
        <Button
          className="help-button"
          appearance="subtle"
          icon={<QuestionCircleRegular />}
          aria-label={t("help.menu")}
          title={t("help.menu")}
        />
      }
      choices={[
        { key: "guide", label: t("help.guide"), run: () => void navigate({ to: "/help" }) },
        { key: "tour", label: t("help.tour"), run: startTour },
        { key: "keys", label: t("keys.title"), after: "?", run: onShowShortcuts },
      ]}
    />
  );
}
