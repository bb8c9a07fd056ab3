import { Button } from "@fluentui/react-components";
import { LocalLanguageRegular } from "@fluentui/react-icons/svg/local-language";
import { useTranslation } from "react-i18next";
import { queryClient } from "../api/queryClient.ts";
import { chooseLanguage, currentLanguage } from "../i18n/i18n.ts";
import { languages, type Language } from "../i18n/language.ts";
import { ButtonMenu } from "../ui/ButtonMenu.tsx";

const names: Record<Language, string> = { en: "English", fr: "Français" };

export function LanguageMenu() {
  const { t } = useTranslation("shell");
  const language = currentLanguage();
  return (
    <ButtonMenu
      button={
        <Button
          className="language-button"
          appearance="subtle"
          icon={<LocalLanguageRegular />}
          aria-label={t("language", { name: names[language] })}
          title={t("language", { name: names[language] })}
        >
          {language.toUpperCase()}
        </Button>
      }
      choices={languages.map((each) => ({
        key: each,
        label: names[each],
        lang: each,
        isChosen: each === language,
        run: () => void show(each),
      }))}
    />
  );
}

/** The server writes labels and formatted values, so what it said in the other language is asked for again. */
async function show(language: Language): Promise<void> {
  await chooseLanguage(language);
  await queryClient.invalidateQueries();
}
