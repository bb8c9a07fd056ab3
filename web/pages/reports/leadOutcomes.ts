import { queryOptions } from "@tanstack/react-query";
import { api } from "../../api/client.ts";
import { recordKeys } from "../../api/records.ts";
import type { Grouping, Period } from "./period.ts";

/** What the function `RetrieveLeadOutcomes` answers. */
export interface LeadOutcomes {
  /** ISO code of the house's currency, which all amounts are in. */
  readonly currency: string | null;
  readonly total: LeadOutcome;
  readonly groups: readonly LeadOutcome[];
}

export const laterSteps = ["qualified", "quoted", "won", "ordered", "invoiced"] as const;
export type LaterStep = (typeof laterSteps)[number];

/** Of a group, the leads that got to each step; the rates are parts of `leads`. */
export interface LeadOutcome
  extends Readonly<Record<LaterStep, number>>, Readonly<Record<`${LaterStep}Rate`, number | null>> {
  readonly key: string | null;
  readonly label: string | null;
  readonly leads: number;
  readonly open: number;
  readonly disqualified: number;
  readonly openAmount: number;
  readonly quotedAmount: number;
  readonly wonAmount: number;
  readonly orderedAmount: number;
  readonly invoicedAmount: number;
  readonly disqualifiedBy: readonly { readonly reason: number; readonly label: string; readonly leads: number }[];
  readonly steps: readonly Way[];
}

/** The days from one step to another, over the leads that went it. */
export interface Way {
  readonly from: "created" | LaterStep;
  readonly to: LaterStep;
  readonly leads: number;
  readonly meanDays: number | null;
  readonly medianDays: number | null;
}

export function leadOutcomesQuery({ from, to }: Period, by: Grouping) {
  return queryOptions({
    queryKey: [...recordKeys.lists("lead"), "outcomes", from, to, by] as const,
    queryFn: ({ signal }) =>
      api.get<LeadOutcomes>(`RetrieveLeadOutcomes(From=${from},To=${to},GroupBy=@g)?@g='${by}'`, {
        annotations: false,
        signal,
      }),
  });
}
