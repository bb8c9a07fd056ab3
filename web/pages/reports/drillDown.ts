import type { TableModel } from "../../../engine/model/describe.ts";
import type { GridSearch } from "../../record/grid/gridQuery.ts";
import type { LeadOutcome, LaterStep } from "./leadOutcomes.ts";
import type { Grouping, Period } from "./period.ts";

const deals = (condition: string) => `opportunity_originating_lead/any(o:${condition})`;

/** What is true of the leads that got to a step. */
export const stepConditions: Readonly<Record<LaterStep, string>> = {
  qualified: "statecode eq 1",
  quoted: deals("o/opportunity_quotes/any(q:q/statecode ne 0)"),
  won: deals("o/statecode eq 1"),
  ordered: deals("o/opportunity_sales_orders/any(s:s/statecode ne 2)"),
  invoiced: deals("o/opportunity_invoices/any(i:i/statecode ne 3)"),
};

/** The list of the leads behind a figure: of all its views the one that hides nothing, narrowed to the figure's leads. */
export function leadsBehind(
  model: TableModel,
  period: Period,
  group: { readonly by: Grouping; readonly outcome: Pick<LeadOutcome, "key"> } | null,
  ...conditions: readonly string[]
): GridSearch {
  const all = model.views.find(({ filter }) => filter === null);
  const months = group?.by === "month" ? monthOf(group.outcome.key) : null;
  const first = later(period.from, months?.from);
  const last = earlier(period.to, months?.to);
  const filter = [
    ...(group === null || months !== null ? [] : [groupFilter(group.by, group.outcome.key)]),
    ...conditions,
    `createdon ge ${midnight(first, 0)}`,
    `createdon lt ${midnight(last, 1)}`,
  ].join(" and ");
  return { view: all?.id, filter };
}

function groupFilter(by: Grouping, key: string | null): string {
  return `${by === "owner" ? "_ownerid_value" : "leadsourcecode"} eq ${key ?? "null"}`;
}

function monthOf(key: string | null): Period | null {
  const [year, month] = (key ?? "").split("-").map(Number);
  if (!year || !month) return null;
  const days = new Date(year, month, 0).getDate();
  return { from: `${key}-01`, to: `${key}-${String(days).padStart(2, "0")}` };
}

function later(day: string, other: string | undefined): string {
  return other !== undefined && other > day ? other : day;
}

function earlier(day: string, other: string | undefined): string {
  return other !== undefined && other < day ? other : day;
}

/** The moment a day begins, or one some days after it, where the reader is. */
function midnight(day: string, daysOn: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date + daysOn).toISOString();
}
