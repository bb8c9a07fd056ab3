import { useTranslation } from "react-i18next";
import { formatMoney, formatNumber } from "../../ui/formats.ts";
import type { LeadOutcome } from "./leadOutcomes.ts";
import { percentText } from "./percentText.ts";

interface TotalFiguresProps {
  readonly total: LeadOutcome;
  readonly currency: string | null;
}

/** The figures one looks for first. */
export function TotalFigures({ total, currency }: TotalFiguresProps) {
  const { t } = useTranslation("reports");
  const money = (amount: number) => formatMoney(amount, currency ?? undefined, 0);
  const figures = [
    { label: t("figure.leads"), value: formatNumber(total.leads), more: t("figure.open", { count: total.open }) },
    { label: t("step.qualified"), value: percentText(total.qualifiedRate), more: ofLeads(total.qualified) },
    { label: t("step.won"), value: percentText(total.wonRate), more: money(total.wonAmount) },
    { label: t("step.invoiced"), value: percentText(total.invoicedRate), more: money(total.invoicedAmount) },
    { label: t("figure.inProgress"), value: money(total.openAmount), more: t("figure.inProgressMore") },
  ];
  function ofLeads(count: number) {
    return t("figure.ofLeads", { count: total.leads, part: formatNumber(count) });
  }
  return (
    <dl className="reports-figures">
      {figures.map(({ label, value, more }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <strong>{value}</strong>
            <span>{more}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
