import { useTranslation } from "react-i18next";
import { Logo } from "./Logo.tsx";
import "./splash.css";

/** What is seen while the app itself is on its way. */
export function SplashScreen() {
  const { t } = useTranslation();
  return (
    <output className="splash" aria-label={t("loading")}>
      <Logo size={48} />
    </output>
  );
}
