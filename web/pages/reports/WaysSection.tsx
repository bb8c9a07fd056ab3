import { ArrowRightRegular } from "@fluentui/react-icons/svg/arrow-right";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { TableFrame } from "../../ui/TableFrame.tsx";
import { formatNumber } from "../../ui/formats.ts";
import type { Way } from "./leadOutcomes.ts";

/** How long it took from one step to the next. */
export function WaysSection({ ways }: { readonly ways: readonly Way[] }) {
  const { t } = useTranslation("reports");
  const headingId = useId();
  const days = (value: number | null) =>
    value === null ? "–" : t("ways.days", { count: value, days: formatNumber(value, { maximumFractionDigits: 1 }) });
  return (
    <section aria-labelledby={headingId} className="reports-ways">
      <h2 id={headingId}>{t("ways.title")}</h2>
      <TableFrame label={t("ways.title")}>
        <thead>
          <tr>
            <th scope="col">{t("ways.way")}</th>
            <th scope="col" data-figure>
              {t("figure.leads")}
            </th>
            <th scope="col" data-figure>
              {t("ways.median")}
            </th>
            <th scope="col" data-figure>
              {t("ways.mean")}
            </th>
          </tr>
        </thead>
        <tbody>
          {ways.map(({ from, to, leads, medianDays, meanDays }) => (
            <tr key={`${from} ${to}`}>
              <th scope="row">
                {t(`moment.${from}`)} <ArrowRightRegular aria-hidden className="reports-arrow" />
                <span className="visually-hidden">{t("ways.to")}</span> {t(`moment.${to}`)}
              </th>
              <td data-figure>{formatNumber(leads)}</td>
              <td data-figure>{days(medianDays)}</td>
              <td data-figure>{days(meanDays)}</td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </section>
  );
}
