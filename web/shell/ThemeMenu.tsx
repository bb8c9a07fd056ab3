import { Button, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { DarkThemeRegular } from "@fluentui/react-icons/svg/dark-theme";
import { useTranslation } from "react-i18next";
import { chooseTheme, themeChoices, useThemeChoice } from "../theme/themeChoice.ts";

export function ThemeMenu() {
  const { t } = useTranslation("shell");
  const choice = useThemeChoice();
  const show = (checked: readonly string[]) => {
    const chosen = themeChoices.find((each) => each === checked[0]);
    if (chosen !== undefined) chooseTheme(chosen);
  };
  return (
    <Menu checkedValues={{ theme: [choice] }} onCheckedValueChange={(_, { checkedItems }) => show(checkedItems)}>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={<DarkThemeRegular />}
          aria-label={t("theme.label")}
          title={t("theme.label")}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {themeChoices.map((each) => (
            <MenuItemRadio key={each} name="theme" value={each}>
              {t(`theme.${each}`)}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
