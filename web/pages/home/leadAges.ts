import { api, type Page, type Row } from "../../api/client.ts";

/** Open leads of one span of age. */
export interface AgeBand {
  readonly name: "week" | "month" | "quarter" | "older";
  readonly count: number;
  /** Conditions on when they were made, as a list's address carries them. */
  readonly filter: string;
}

/** Days a lead is at most old to be in a band; the last has no limit. */
const bands = [
  ["week", 7],
  ["month", 30],
  ["quarter", 90],
  ["older", Infinity],
] as const;

/** Open leads of the caller, counted by the day they were made on. */
export async function readLeadDays(signal: AbortSignal): Promise<readonly Row[]> {
  const part = (name: string) => `<attribute name="createdon" groupby="true" dategrouping="${name}" alias="${name}"/>`;
  const fetch = `<fetch aggregate="true"><entity name="lead"><attribute name="leadid" aggregate="count" alias="rows"/>${part("day")}${part("month")}${part("year")}<filter><condition attribute="statecode" operator="eq" value="0"/><condition attribute="ownerid" operator="eq-userid"/></filter></entity></fetch>`;
  return (await api.get<Page>(`leads?fetchXml=${encodeURIComponent(fetch)}`, { annotations: false, signal })).value;
}

export function ageBands(days: readonly Row[], now: Date): readonly AgeBand[] {
  const midnight = (daysAgo: number) => new Date(now.getFullYear(), now.getMonth(), now.getDate() - daysAgo);
  const counted = days.map(({ day, month, year, rows }) => ({
    madeOn: new Date(Number(year), Number(month) - 1, Number(day)),
    count: Number(rows),
  }));
  return bands.map(([name, most], at) => {
    const from = most === Infinity ? null : midnight(most - 1);
    const before = at === 0 ? null : midnight((bands[at - 1]?.[1] ?? 0) - 1);
    const isIn = ({ madeOn }: { madeOn: Date }) =>
      (from === null || madeOn >= from) && (before === null || madeOn < before);
    return {
      name,
      count: counted.filter(isIn).reduce((sum, { count }) => sum + count, 0),
      filter: [
        ...(from === null ? [] : [`createdon ge ${from.toISOString()}`]),
        ...(before === null ? [] : [`createdon lt ${before.toISOString()}`]),
      ].join(" and "),
    };
  });
}
