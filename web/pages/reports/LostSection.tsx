import { useNavigate } from "@tanstack/react-router";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useTableModel } from "../../api/model.ts";
import { DonutChart } from "../../ui/charts/DonutChart.tsx";
import { formatNumber } from "../../ui/formats.ts";
import { leadsBehind } from "./drillDown.ts";
import type { LeadOutcome } from "./leadOutcomes.ts";
import type { Period } from "./period.ts";

interface LostSectionProps {
  readonly total: LeadOutcome;
  readonly period: Period;
}

/** Where the leads stand: still open, qualified, or disqualified and why. */
export function LostSection({ total, period }: LostSectionProps) {
  const { t } = useTranslation("reports");
  const headingId = useId();
  const navigate = useNavigate();
  const model = useTableModel("lead");
  const marks = [
    mark("statecode eq 1", t("step.qualified"), total.qualified),
    mark("statecode eq 0", t("lost.open"), total.open),
    ...total.disqualifiedBy.map(({ reason, label, leads }) => mark(`statuscode eq ${reason}`, label, leads)),
  ].filter(({ value }) => value > 0);
  return (
    <section className="reports-card" aria-labelledby={headingId}>
      <h2 id={headingId}>{t("lost.title")}</h2>
      <DonutChart
        label={t("lost.title")}
        marks={marks}
        onChoose={(condition) =>
          void navigate({
            to: "/t/$table",
            params: { table: "lead" },
            search: leadsBehind(model, period, null, condition),
          })
        }
      />
    </section>
  );
}

/** The key of a mark is the condition of its leads. */
function mark(key: string, label: string, value: number) {
  return { key, label, value, text: formatNumber(value) };
}
