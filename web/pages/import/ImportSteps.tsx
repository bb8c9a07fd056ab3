import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { useTranslation } from "react-i18next";
import type { ImportStep } from "./useImport.ts";

const places: Readonly<Record<ImportStep, number>> = { choose: 0, checking: 1, checked: 1, importing: 2, done: 3 };

/** Where the import stands: the file, the check, the import itself. */
export function ImportSteps({ step }: { readonly step: ImportStep }) {
  const { t } = useTranslation("import");
  const at = places[step];
  return (
    <ol className="import-steps" aria-label={t("steps")}>
      {(["choose", "check", "import"] as const).map((name, place) => (
        <li key={name} aria-current={place === at ? "step" : undefined} data-done={place < at || undefined}>
          <span className="import-step">{place < at ? <CheckmarkRegular aria-hidden /> : place + 1}</span>
          {t(`step.${name}`)}
        </li>
      ))}
    </ol>
  );
}
