import { Button } from "@fluentui/react-components";
import { DarkThemeRegular } from "@fluentui/react-icons/svg/dark-theme";
import { useTranslation } from "react-i18next";
import { chooseTheme, themeChoices, useThemeChoice } from "../theme/themeChoice.ts";
import { ButtonMenu } from "../ui/ButtonMenu.tsx";

export function ThemeMenu() {
  const { t } = useTranslation("shell");
  const choice = useThemeChoice();
  return (
    <ButtonMenu
      button={
        <Button
          appearance="subtle"
          icon={<DarkThemeRegular />}
          aria-label={t("theme.label")}
          title={t("theme.label")}
        />
      }
      choices={themeChoices.map((each) => ({
        key: each,
        label: t(`theme.${each}`),
        isChosen: each === choice,
        run: () => chooseTheme(each),
      }))}
    />
  );
}
