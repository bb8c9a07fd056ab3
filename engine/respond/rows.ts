import type { ReadPlan } from "../plan/readPlan.ts";
import type { Row } from "../statement.ts";
import { annotate, type Wanted } from "./annotations.ts";
import type { Formatter } from "./formatter.ts";

/** What a read statement answered, as the text of a JSON body. Without annotations no row is taken apart. */

export interface Presentation {
  readonly context: string;
  readonly annotations: { readonly wanted: Wanted; readonly formatter: Formatter } | null;
}

export interface Page {
  readonly bodies: readonly string[];
  readonly count: number | null;
  /** Order values of the last row. */
  readonly last: readonly unknown[];
}

/** Rows are `[count, body, ...order values]`; a row without body only carries the count. */
export function pageOf(rows: readonly Row[]): Page {
  const [first] = rows;
  const filled = rows.filter((row) => row[1] !== null);
  const count = first?.[0] ?? null;
  return {
    bodies: filled.map((row) => row[1] as string),
    count: count as number | null,
    last: filled.at(-1)?.slice(2) ?? [],
  };
}

export function bodyText(plan: ReadPlan, body: string, { annotations }: Presentation): string {
  if (!annotations) return body;
  const row = JSON.parse(body) as Record<string, unknown>;
  return JSON.stringify(annotate(plan, row, annotations.formatter, annotations.wanted));
}

export function collectionText(
  plan: ReadPlan,
  page: Page,
  presentation: Presentation,
  nextLink: string | null,
  { deltaLink = null, mostCounted = Infinity }: { deltaLink?: string | null; mostCounted?: number } = {},
): string {
  const counted = page.count ?? 0;
  const count = Math.min(counted, mostCounted);
  const head = [`"@odata.context":${JSON.stringify(presentation.context)}`];
  if (presentation.annotations?.wanted("Microsoft.Dynamics.CRM.totalrecordcount")) {
    head.push(`"@Microsoft.Dynamics.CRM.totalrecordcount":${plan.count ? count : -1}`);
    head.push(`"@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded":${plan.count && counted > mostCounted}`);
  }
  if (plan.count) head.push(`"@odata.count":${count}`);
  const rows = page.bodies.map((body) => bodyText(plan, body, presentation)).join(",");
  const next = nextLink === null ? "" : `,"@odata.nextLink":${JSON.stringify(nextLink)}`;
  const delta = deltaLink === null ? "" : `,"@odata.deltaLink":${JSON.stringify(deltaLink)}`;
  return `{${head.join(",")},"value":[${rows}]${next}${delta}}`;
}

/** One record: its context goes in front of what PostgreSQL printed. */
export function recordText(plan: ReadPlan, body: string, presentation: Presentation): string {
  return `{"@odata.context":${JSON.stringify(presentation.context)},${bodyText(plan, body, presentation).slice(1)}`;
}
