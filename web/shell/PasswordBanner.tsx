import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useState } from "react";
import { useTranslation } from "react-i18next";

interface PasswordBannerProps {
  readonly onChoose: () => void;
}

/** For who came by a one-time link and could not come back without another. */
export function PasswordBanner({ onChoose }: PasswordBannerProps) {
  const { t } = useTranslation("start");
  const [isHidden, setHidden] = useState(false);
  if (isHidden) return null;
  return (
    <MessageBar intent="warning" layout="auto" shape="square">
      <MessageBarBody>{t("choosePassword.banner")}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={t("choosePassword.later")}
            onClick={() => setHidden(true)}
          />
        }
      >
        <Button size="small" onClick={onChoose}>
          {t("choosePassword.open")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
