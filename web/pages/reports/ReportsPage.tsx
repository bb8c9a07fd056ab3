import { DataFunnelRegular } from "@fluentui/react-icons/svg/data-funnel";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { SkeletonLines } from "../../ui/SkeletonLines.tsx";
import { GroupSection } from "./GroupSection.tsx";
import { LostSection } from "./LostSection.tsx";
import { ReportFilters } from "./ReportFilters.tsx";
import { StepsSection } from "./StepsSection.tsx";
import { TotalFigures } from "./TotalFigures.tsx";
import { WaysSection } from "./WaysSection.tsx";
import { leadOutcomesQuery, type LeadOutcomes } from "./leadOutcomes.ts";
import type { Grouping, Period, ReportSearch } from "./period.ts";
import "../../ui/page.css";
import "./reports.css";

interface ReportsPageProps {
  readonly choice: Period & { readonly by: Grouping };
  readonly now: Date;
  readonly onChoose: (choice: ReportSearch) => void;
}

/** What became of the leads of a period: from their source to the invoice. */
export function ReportsPage({ choice, now, onChoose }: ReportsPageProps) {
  const { t } = useTranslation("reports");
  const { by, ...period } = choice;
  const { data, error } = useQuery({ ...leadOutcomesQuery(period, by), placeholderData: keepPreviousData });
  return (
    <article className="page reports">
      <title>{`${t("title")} – Filon`}</title>
      <h1>{t("title")}</h1>
      <ReportFilters period={period} now={now} onChoose={onChoose} />
      <ErrorNote error={error} />
      {data ? (
        <Report data={data} choice={choice} onGroup={(next) => onChoose({ by: next })} />
      ) : error ? null : (
        <SkeletonLines lines={12} />
      )}
    </article>
  );
}

interface ReportProps {
  readonly data: LeadOutcomes;
  readonly choice: Period & { readonly by: Grouping };
  readonly onGroup: (by: Grouping) => void;
}

function Report({ data: { total, groups, currency }, choice, onGroup }: ReportProps) {
  const { t } = useTranslation("reports");
  if (total.leads === 0)
    return (
      <EmptyState icon={<DataFunnelRegular />} title={t("none.title")}>
        {t("none.text")}
      </EmptyState>
    );
  return (
    <>
      <TotalFigures total={total} currency={currency} />
      <div className="reports-pair">
        <div className="reports-column">
          <StepsSection total={total} period={choice} />
          <WaysSection ways={total.steps} />
        </div>
        <LostSection total={total} period={choice} />
      </div>
      <GroupSection groups={groups} choice={choice} currency={currency} onGroup={onGroup} />
    </>
  );
}
