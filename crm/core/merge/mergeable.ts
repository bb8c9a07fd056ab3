import { keepMatchKeys } from "../../../engine/match/matchKeys.ts";
import type { TableRules, WriteEvent } from "../../../engine/records/rules.ts";
import { mergeErrors } from "./mergeErrors.ts";

/** The tables whose records can be merged. */
export const mergeableTables = ["account", "contact", "lead"] as const;

const verbs = new Set<string | null>(["Merge", "UndoMerge", "Cascade"]);
const ownerColumns = new Set(["ownerid", "owneridtype", "owninguser", "owningteam", "owningbusinessunit"]);

/**
 * The rules of a table whose records can be merged: a merged record is only changed by undoing the merge, though it may
 * change hands; it has no identity of its own until then, so that nobody finds it as a twin.
 */
export function mergeable(rules: TableRules): TableRules {
  return {
    ...rules,
    before: (event) => {
      refuseMerged(event);
      return rules.before?.(event) ?? {};
    },
    after: async (event) => {
      const { records, before, after, changes, id } = event;
      const isTurned = before !== null && changes["merged"] !== undefined;
      if (!isTurned) return rules.after?.(event);
      if (after["merged"] === true) return keyless(records, id);
      // As if all of it had just been written, so that its identity is known again.
      return rules.after?.({ ...event, changes: after });
    },
  };
}

function keyless(records: WriteEvent["records"], id: string): void {
  for (const table of mergeableTables) keepMatchKeys(records, table, id, []);
}

/** @throws mergeErrors.recordMerged — 400. */
function refuseMerged({ before, verb, changes }: WriteEvent): void {
  if (before?.["merged"] !== true || verbs.has(verb)) return;
  if (!Object.keys(changes).every((name) => ownerColumns.has(name))) throw mergeErrors.recordMerged();
}
