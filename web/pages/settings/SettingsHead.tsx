import type { ReactNode } from "react";

interface SettingsHeadProps {
  readonly title: string;
  /** What the page is for, in a sentence. */
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

export function SettingsHead({ title, children, action }: SettingsHeadProps) {
  return (
    <header className="settings-head">
      <div>
        <h1>{title}</h1>
        <p>{children}</p>
      </div>
      {action}
    </header>
  );
}
