import { Link } from "@tanstack/react-router";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useTableModel } from "../../api/model.ts";
import { Tabs } from "../../ui/Tabs.tsx";
import { TableFrame } from "../../ui/TableFrame.tsx";
import { formatMoney, formatNumber } from "../../ui/formats.ts";
import { leadsBehind, stepConditions } from "./drillDown.ts";
import type { LaterStep, LeadOutcome } from "./leadOutcomes.ts";
import { monthText } from "./monthText.ts";
import { percentText } from "./percentText.ts";
import { groupings, type Grouping, type Period } from "./period.ts";

interface GroupSectionProps {
  readonly groups: readonly LeadOutcome[];
  readonly choice: Period & { readonly by: Grouping };
  readonly currency: string | null;
  readonly onGroup: (by: Grouping) => void;
}

const columns = ["leads", "qualified", "won", "invoiced"] as const;

/** The same by source, owner or month: figures that open their leads, shares, and what was won and invoiced. */
export function GroupSection({ groups, choice, currency, onGroup }: GroupSectionProps) {
  const { t } = useTranslation("reports");
  const [headingId, panelId] = [useId(), useId()];
  const tabs = groupings.map((name) => ({ name, label: t(`by.${name}`) }));
  const money = (amount: number) => formatMoney(amount, currency ?? undefined, 0);
  const rows = choice.by === "month" ? [...groups].sort((a, b) => (b.key ?? "").localeCompare(a.key ?? "")) : groups;
  return (
    <section className="reports-groups" aria-labelledby={headingId}>
      <h2 id={headingId}>{t("groups.title")}</h2>
      <Tabs
        label={t("by.label")}
        tabs={tabs}
        selected={choice.by}
        onSelect={(name) => onGroup(groupings.find((each) => each === name) ?? "source")}
        panelId={panelId}
      />
      <div id={panelId} role="tabpanel" aria-label={t(`by.${choice.by}`)}>
        <TableFrame label={t("groups.title")}>
          <thead>
            <tr>
              <th scope="col">{t(`by.${choice.by}`)}</th>
              {columns.map((name) => (
                <th key={name} scope="col" data-figure>
                  {name === "leads" ? t("figure.leads") : t(`step.${name}`)}
                </th>
              ))}
              <th scope="col" data-figure>
                {t("groups.wonAmount")}
              </th>
              <th scope="col" data-figure>
                {t("groups.invoicedAmount")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((outcome) => (
              <tr key={outcome.key}>
                <th scope="row">
                  {choice.by === "month" ? monthText(outcome.key) : (outcome.label ?? t("groups.none"))}
                </th>
                {columns.map((name) => (
                  <td key={name} data-figure>
                    <Figure outcome={outcome} choice={choice} step={name === "leads" ? null : name} />
                  </td>
                ))}
                <td data-figure>{money(outcome.wonAmount)}</td>
                <td data-figure>{money(outcome.invoicedAmount)}</td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      </div>
    </section>
  );
}

interface FigureProps {
  readonly outcome: LeadOutcome;
  readonly choice: Period & { readonly by: Grouping };
  /** Null for all leads of the group. */
  readonly step: LaterStep | null;
}

/** How many leads of a group got to a step, and which part of them; the number opens them. */
function Figure({ outcome, choice, step }: FigureProps) {
  const model = useTableModel("lead");
  const count = step === null ? outcome.leads : outcome[step];
  if (count === 0) return <span className="reports-zero">0</span>;
  const conditions = step === null ? [] : [stepConditions[step]];
  const search = leadsBehind(model, choice, { by: choice.by, outcome }, ...conditions);
  return (
    <>
      <Link to="/t/$table" params={{ table: "lead" }} search={search}>
        {formatNumber(count)}
      </Link>
      {step === null ? null : <span className="reports-share">{percentText(outcome[`${step}Rate`])}</span>}
    </>
  );
}
