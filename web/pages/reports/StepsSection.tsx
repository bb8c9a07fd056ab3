import { useNavigate } from "@tanstack/react-router";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useTableModel } from "../../api/model.ts";
import { BarChart } from "../../ui/charts/BarChart.tsx";
import { formatNumber } from "../../ui/formats.ts";
import { leadsBehind, stepConditions } from "./drillDown.ts";
import { laterSteps, type LeadOutcome } from "./leadOutcomes.ts";
import { percentText } from "./percentText.ts";
import type { Period } from "./period.ts";

interface StepsSectionProps {
  readonly total: LeadOutcome;
  readonly period: Period;
}

/** How many leads got how far; each step opens its leads. */
export function StepsSection({ total, period }: StepsSectionProps) {
  const { t } = useTranslation("reports");
  const headingId = useId();
  const navigate = useNavigate();
  const model = useTableModel("lead");
  const marks = [
    { key: "leads", label: t("figure.leads"), value: total.leads, text: formatNumber(total.leads) },
    ...laterSteps.map((step) => ({
      key: step,
      label: t(`step.${step}`),
      value: total[step],
      text: `${formatNumber(total[step])} · ${percentText(total[`${step}Rate`])}`,
    })),
  ];
  const open = (key: string) => {
    const step = laterSteps.find((each) => each === key);
    const search = leadsBehind(model, period, null, ...(step ? [stepConditions[step]] : []));
    void navigate({ to: "/t/$table", params: { table: "lead" }, search });
  };
  return (
    <section className="reports-card" aria-labelledby={headingId}>
      <h2 id={headingId}>{t("steps.title")}</h2>
      <BarChart label={t("steps.title")} marks={marks} onChoose={open} shape="funnel" />
    </section>
  );
}
