import { pointedTo } from "../../../engine/records/references.ts";
import type { Row, RecordReference, Values } from "../../../engine/records/rules.ts";
import { account } from "../../core/account/account.ts";
import { contact } from "../../core/contact/contact.ts";
import { leadErrors } from "../lead/leadErrors.ts";
import { opportunity } from "../opportunity/opportunity.ts";
import { opportunityErrors } from "../opportunity/opportunityErrors.ts";
import { compareValues, isWritten, mayWrite, type Comparison } from "./compareValues.ts";
import type { Destination } from "./leadValues.ts";
import type { Qualifying } from "./qualifying.ts";

/** A record that a lead was qualified into, made or found. */
export interface Used {
  readonly reference: RecordReference | null;
  readonly conflicts: readonly Conflict[];
}

/** A value of the lead that met another one; the one not chosen is kept in the audit. */
export interface Conflict {
  readonly table: Destination;
  readonly column: string;
  readonly target: string;
  readonly ours: Row[string];
  readonly theirs: Row[string];
  readonly choice: "ours" | "theirs";
}

const declarations = { account, contact, opportunity } as const;

/**
 * An existing record takes what it lacks, and what the caller decided for; nothing else of it is touched. `links` are
 * lookups it takes where it has none.
 *
 * @throws leadErrors.customerInactive, opportunityErrors.opportunityAlreadyClosed — 400.
 */
export async function useExisting(
  { records, lead, maps, wishes }: Qualifying,
  table: Destination,
  id: string,
  links: Values = {},
): Promise<Used> {
  const reference = { table, id };
  // Found by matching: the promise of no twin holds for records out of the caller's reach, too.
  records.seen.add(`${table}:${id}`).add(pointedTo(table, id));
  const [existing] = (await records.find(declarations[table], { [`${table}id`]: id }, { lock: true })) as Row[];
  if (!existing) return { reference, conflicts: [] };
  refuseClosed(table, existing);
  if (!(await mayWrite(records, table, existing))) return { reference, conflicts: [] };
  const comparisons = compareValues(records, lead, maps, table, existing, true);
  const written = comparisons.filter((one) => isWritten(one, wishes.chosenValues));
  const values: Values = {
    ...Object.fromEntries(Object.entries(links).filter(([name]) => existing[name] === null)),
    ...Object.fromEntries(written.map(({ source, target }) => [target, lead[source] ?? null])),
  };
  if (Object.keys(values).length > 0)
    await records.update(declarations[table], id, values, { verb: "Qualify", locked: existing });
  return { reference, conflicts: conflictsOf(lead, comparisons, wishes.chosenValues) };
}

function refuseClosed(table: Destination, existing: Row): void {
  if (existing["statecode"] === 0) return;
  if (table === "opportunity") throw opportunityErrors.opportunityAlreadyClosed();
  throw leadErrors.customerInactive({ name: String(existing["name"] ?? existing["fullname"] ?? "") });
}

function conflictsOf(lead: Row, comparisons: readonly Comparison[], chosen: ReadonlySet<string>): Conflict[] {
  return comparisons
    .filter(({ outcome }) => outcome === "conflict")
    .map((one) => ({
      table: one.table,
      column: one.source,
      target: one.target,
      ours: lead[one.source] ?? null,
      theirs: one.current,
      choice: isWritten(one, chosen) ? "ours" : "theirs",
    }));
}
