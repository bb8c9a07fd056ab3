import { ArrowRightRegular } from "@fluentui/react-icons/svg/arrow-right";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { ImportReport } from "./importEvents.ts";

/** Which headers of the file are understood, and which are not. */
export function ColumnsReport({ report: { mapped, unmapped } }: { readonly report: ImportReport }) {
  const { t } = useTranslation("import");
  const [recognised, ignored] = [useId(), useId()];
  return (
    <div className="import-columns">
      <section aria-labelledby={recognised}>
        <h2 id={recognised}>{t("recognised", { count: mapped.length })}</h2>
        <ul className="column-list">
          {mapped.map(({ header, column, label }) => (
            <li key={`${header} ${column}`}>
              <span>{header}</span> <ArrowRightRegular aria-hidden />
              <span className="visually-hidden">{t("goesTo")}</span> <span>{label}</span>
            </li>
          ))}
        </ul>
      </section>
      {unmapped.length > 0 ? (
        <section aria-labelledby={ignored}>
          <h2 id={ignored}>{t("ignored", { count: unmapped.length })}</h2>
          <p className="import-note">{t("ignoredText")}</p>
          <ul className="column-list">
            {unmapped.map((header) => (
              <li key={header}>{header}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
