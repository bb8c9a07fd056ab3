import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { PageName } from "./sections.ts";

interface SettingsHeadProps {
  readonly title: string;
  /** The list this record is one of. */
  readonly back?: PageName;
  /** What the page is for, in a sentence. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

export function SettingsHead({ title, back, children, action }: SettingsHeadProps) {
  const { t } = useTranslation("settings");
  return (
    <header className="settings-head">
      <title>{`${title} – Filon`}</title>
      <div>
        {back === undefined ? null : (
          <Link to="/settings/$section" params={{ section: back }} className="settings-back">
            {t(`${back}.title`)}
          </Link>
        )}
        <h1>{title}</h1>
        {children === undefined ? null : <p>{children}</p>}
      </div>
      {action === undefined ? null : <div className="settings-actions">{action}</div>}
    </header>
  );
}
