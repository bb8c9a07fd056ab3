import type { ReadPlan } from "../plan/readPlan.ts";
import { bodyText, type Page, type Presentation } from "./rows.ts";

/** What changed, as OData JSON 4.0, section 15, has it: rows as they are now, and those that are gone. */

export interface Change {
  readonly id: string;
  /** `changed`: it is there, but no longer the caller's to read. */
  readonly what: "here" | "deleted" | "changed";
}

interface Delta {
  readonly presentation: Presentation;
  /** Context of a row that is gone. */
  readonly deleted: string;
  readonly links: { readonly next: string | null; readonly delta: string | null };
}

export function deltaText(
  plan: ReadPlan,
  page: Page,
  changes: readonly Change[],
  { presentation, deleted, links }: Delta,
): string {
  const gone = changes
    .filter(({ what }) => what !== "here")
    .map(({ id, what }) => JSON.stringify({ "@odata.context": deleted, id, reason: what }));
  const rows = [...page.bodies.map((body) => bodyText(plan, body, presentation)), ...gone].join(",");
  const next = links.next === null ? "" : `,"@odata.nextLink":${JSON.stringify(links.next)}`;
  const delta = links.delta === null ? "" : `,"@odata.deltaLink":${JSON.stringify(links.delta)}`;
  return `{"@odata.context":${JSON.stringify(presentation.context)},"value":[${rows}]${next}${delta}}`;
}
