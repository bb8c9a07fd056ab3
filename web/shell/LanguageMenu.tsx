import { Button, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { LocalLanguageRegular } from "@fluentui/react-icons/svg/local-language";
import { useTranslation } from "react-i18next";
import { queryClient } from "../api/queryClient.ts";
import { chooseLanguage, currentLanguage } from "../i18n/i18n.ts";
import { languages, type Language } from "../i18n/language.ts";

const names: Record<Language, string> = { en: "English", fr: "Français" };

export function LanguageMenu() {
  const { t } = useTranslation("shell");
  const language = currentLanguage();
  return (
    <Menu
      checkedValues={{ language: [language] }}
      onCheckedValueChange={(_, { checkedItems }) => void show(checkedItems)}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          className="language-button"
          appearance="subtle"
          icon={<LocalLanguageRegular />}
          aria-label={t("language", { name: names[language] })}
          title={t("language", { name: names[language] })}
        >
          {language.toUpperCase()}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {languages.map((each) => (
            <MenuItemRadio key={each} name="language" value={each} lang={each}>
              {names[each]}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** The server writes labels and formatted values, so what it said in the other language is asked for again. */
async function show(checked: readonly string[]): Promise<void> {
  const language = languages.find((each) => each === checked[0]);
  if (language === undefined) return;
  await chooseLanguage(language);
  await queryClient.invalidateQueries();
}
