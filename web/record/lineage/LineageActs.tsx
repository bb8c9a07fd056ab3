import { useTranslation } from "react-i18next";
import { DateText } from "../../ui/DateText.tsx";
import type { LineageAct } from "./lineage.ts";

/** What no link of the drawing tells: merges, and what was done and undone. */
export function LineageActs({ acts }: { readonly acts: readonly LineageAct[] }) {
  const { t } = useTranslation("lineage");
  return (
    <section className="lineage-acts" aria-label={t("acts")}>
      <h3>{t("acts")}</h3>
      <ul>
        {acts.map(({ id, at, by, undoneAt, undoneBy, text }) => (
          <li key={`${id} ${at} ${undoneAt}`}>
            <span>{text}</span>
            <span className="lineage-act-when">
              <DateText value={undoneAt ?? at} />
              {undoneBy || by ? ` · ${undoneBy ?? by}` : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
