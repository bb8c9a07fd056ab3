import { useTranslation } from "react-i18next";
import { ImportHistory } from "../../import/ImportHistory.tsx";
import { SettingsHead } from "../SettingsHead.tsx";
import "../../import/import.css";

/** Every file that was brought in, by whomever. */
export function ImportsPage() {
  const { t } = useTranslation("settings");
  return (
    <>
      <SettingsHead title={t("imports.title")}>{t("imports.intro")}</SettingsHead>
      <ImportHistory pageSize={50} />
    </>
  );
}
