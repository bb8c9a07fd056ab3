import { textOf } from "../../../engine/model/label.ts";
import { columnOf, tableOf } from "../../../engine/model/model.ts";
import { complexType, type NamedTypes } from "../../../engine/model/namedType.ts";
import { operation, optional } from "../../../engine/records/operation.ts";
import { aDay, aText, parameterErrors } from "../../../engine/records/parameter.ts";
import type { Records } from "../../../engine/records/records.ts";
import { requireAccess } from "../../../engine/access/access.ts";
import { amounts, groupings, leadOutcomesSql, ways, type Grouping } from "./leadOutcomesSql.ts";

const [text, count, decimal] = ["Edm.String", "Edm.Int32", "Edm.Decimal"];

const counted = ["leads", "open", "qualified", "disqualified"] as const;
const deals = ["opportunities", "opportunitiesWon", "opportunitiesLost"] as const;
const later = ["quoted", "won", "ordered", "invoiced"] as const;

const types: NamedTypes = {
  LeadOutcome: complexType({
    key: text,
    label: text,
    ...Object.fromEntries([...counted, ...deals, ...later].map((name) => [name, count])),
    ...Object.fromEntries(["qualified", ...later].map((name) => [`${name}Rate`, decimal])),
    ...Object.fromEntries(amounts.map((name) => [`${name}Amount`, decimal])),
    disqualifiedBy: "Collection(mscrm.LeadOutcomeReason)",
    steps: "Collection(mscrm.LeadOutcomeStep)",
  }),
  LeadOutcomeReason: complexType({ reason: count, label: text, leads: count }),
  LeadOutcomeStep: complexType({ from: text, to: text, leads: count, meanDays: decimal, medianDays: decimal }),
};

/**
 * What became of the leads made in a period (a year back from today unless told): how many of each group were
 * qualified, quoted, won, ordered and invoiced, why the others were not, the amounts, and the days between.
 */
export const retrieveLeadOutcomes = operation({
  name: "RetrieveLeadOutcomes",
  kind: "function",
  bound: null,
  parameters: { From: optional(aDay), To: optional(aDay), GroupBy: optional(aText) },
  returns: {
    kind: "object",
    type: "RetrieveLeadOutcomesResponse",
    fields: {
      from: "Edm.Date",
      to: "Edm.Date",
      groupBy: text,
      currency: text,
      total: "mscrm.LeadOutcome",
      groups: "Collection(mscrm.LeadOutcome)",
    },
    types,
  },
  run: async ({ records, parameters }) => {
    requireAccess(records.model, records.caller, tableOf(records.model, "lead"), "read");
    const groupBy = groupingOf(parameters.GroupBy ?? "source");
    const to = parameters.To ?? today(records);
    const from = parameters.From ?? aYearBefore(to);
    const reasons = disqualifications(records);
    const statement = leadOutcomesSql(
      records,
      { from, to, groupBy },
      reasons.map(({ value }) => value),
    );
    const rows = await records.run(statement);
    const outcomes = rows.map((row) => outcomeOf(records, row, groupBy, reasons));
    const { currencies, baseCurrencyId } = records.settings;
    const [total, ...groups] = outcomes;
    return { from, to, groupBy, currency: currencies.get(baseCurrencyId)?.code ?? null, total, groups };
  },
});

function groupingOf(given: string): Grouping {
  const grouping = groupings.find((name) => name === given);
  if (grouping) return grouping;
  throw parameterErrors.parameterWrong({ name: "GroupBy", expected: groupings.join(", ") }, { target: "GroupBy" });
}

function today({ caller }: Records): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: caller.timeZone }).format();
}

function aYearBefore(day: string): string {
  const [year, ...rest] = day.split("-");
  return [String(Number(year) - 1).padStart(4, "0"), ...rest].join("-").replace(/-02-29$/, "-02-28");
}

interface Reason {
  readonly value: number;
  readonly label: string;
}

/** The status reasons of a disqualified lead. */
function disqualifications({ model, caller }: Records): readonly Reason[] {
  const column = columnOf(tableOf(model, "lead"), "statuscode");
  const options = column.kind === "status" ? column.options.filter(({ state }) => state === 2) : [];
  return options.map(({ value, label }) => ({ value, label: textOf(label, caller.language) }));
}

function outcomeOf(records: Records, row: readonly unknown[], groupBy: Grouping, reasons: readonly Reason[]): object {
  const values = row[Symbol.iterator]();
  const next = () => values.next().value;
  const figure = () => numberOf(next());
  const [isTotal, key, name] = [next() === 1, next(), next()];
  const figures = (names: readonly string[]) => Object.fromEntries(names.map((one) => [one, figure() ?? 0]));
  const leads = figures(counted);
  const disqualifiedBy = reasons
    .map(({ value, label }) => ({ reason: value, label, leads: figure() ?? 0 }))
    .filter((reason) => reason.leads > 0);
  const reached = { ...leads, ...figures(deals), ...figures(later) };
  const money = figures(amounts.map((kind) => `${kind}Amount`));
  const steps = ways.map(({ from, to }) => ({
    from,
    to,
    leads: figure() ?? 0,
    meanDays: figure(),
    medianDays: figure(),
  }));
  const rates = ["qualified", ...later].map((step) => [`${step}Rate`, share(reached[step], reached["leads"])]);
  const label = isTotal ? null : labelOf(records, groupBy, key, name);
  const id = isTotal || key === null || key === undefined ? null : String(key);
  return { key: id, label, ...reached, ...Object.fromEntries(rates), ...money, disqualifiedBy, steps };
}

function numberOf(value: unknown): number | null {
  return value === null || value === undefined ? null : Number(value);
}

/** To four decimals; null where there is nothing to be a part of. */
function share(part: number | undefined, whole: number | undefined): number | null {
  return whole ? Math.round(((part ?? 0) / whole) * 10_000) / 10_000 : null;
}

function labelOf({ model, caller }: Records, groupBy: Grouping, key: unknown, name: unknown): string | null {
  if (groupBy !== "source") return name === null || name === undefined ? String(key) : String(name);
  const column = columnOf(tableOf(model, "lead"), "leadsourcecode");
  const option = column.kind === "choice" ? column.options.find(({ value }) => String(value) === key) : undefined;
  return option ? textOf(option.label, caller.language) : null;
}
