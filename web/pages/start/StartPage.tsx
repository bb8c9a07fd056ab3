import { useTranslation } from "react-i18next";
import { LanguageMenu } from "../../shell/LanguageMenu.tsx";
import { Logo } from "../../shell/Logo.tsx";
import { ThemeMenu } from "../../shell/ThemeMenu.tsx";
import { FirstRunForm } from "./FirstRunForm.tsx";
import { SignInForm } from "./SignInForm.tsx";
import { StrataPicture } from "./StrataPicture.tsx";
import "./start.css";

interface StartPageProps {
  /** Nobody can sign in yet: the first administrator is made here. */
  readonly firstRun: boolean;
}

export function StartPage({ firstRun }: StartPageProps) {
  const { t } = useTranslation("start");
  return (
    <main className="start">
      <StrataPicture />
      <div className="start-tools">
        <LanguageMenu />
        <ThemeMenu />
      </div>
      <div className="start-card">
        <div className="start-brand">
          <Logo size={40} />
          <span>{t("common:appName")}</span>
        </div>
        <h1>{t(firstRun ? "firstRun.title" : "signIn.title")}</h1>
        <p>{t(firstRun ? "firstRun.lead" : "signIn.lead")}</p>
        {firstRun ? <FirstRunForm /> : <SignInForm />}
      </div>
      <title>{`${t(firstRun ? "firstRun.title" : "signIn.title")} – Filon`}</title>
    </main>
  );
}
