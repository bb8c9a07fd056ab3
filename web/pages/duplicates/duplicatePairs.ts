import type { Row } from "../../api/client.ts";

/** Pairs of records that scans found alike, put in order for a person to go through: pure. */

export interface DuplicatePair {
  /** The same for both orders of the two ids. */
  readonly key: string;
  /** The older record first: it is the one proposed to stay. */
  readonly records: readonly [Row, Row];
  readonly ids: readonly [string, string];
  /** Names of the rules that found them alike. */
  readonly rules: readonly string[];
}

/** Rows of several scans and rules as pairs, each pair once. */
export function pairsOf(rows: readonly Row[], table: string, primaryId: string): readonly DuplicatePair[] {
  const pairs = new Map<string, DuplicatePair>();
  for (const row of rows) {
    const [base, other] = [row[`baserecordid_${table}`], row[`duplicaterecordid_${table}`]] as (
      | Row
      | null
      | undefined
    )[];
    if (!base || !other) continue;
    const records = isOlder(other, base) ? ([other, base] as const) : ([base, other] as const);
    const ids = [String(records[0][primaryId]), String(records[1][primaryId])] as const;
    const key = [...ids].sort().join(" ");
    const rule = ruleOf(row);
    const known = pairs.get(key)?.rules ?? [];
    pairs.set(key, { key, records, ids, rules: rule === "" || known.includes(rule) ? known : [...known, rule] });
  }
  return [...pairs.values()];
}

/** Pairs that share a record, side by side: three records that are one make one group. */
export function groupsOf(pairs: readonly DuplicatePair[]): readonly (readonly DuplicatePair[])[] {
  let groups: DuplicatePair[][] = [];
  for (const pair of pairs) {
    const touches = (group: readonly DuplicatePair[]) =>
      group.some(({ ids }) => ids.some((id) => pair.ids.includes(id)));
    const joined = groups.filter(touches).flat();
    groups = [...groups.filter((group) => !touches(group)), [...joined, pair]];
  }
  return groups;
}

/** How many records a group is about. */
export function recordCount(group: readonly DuplicatePair[]): number {
  return new Set(group.flatMap(({ ids }) => ids)).size;
}

function isOlder(row: Row, than: Row): boolean {
  return String(row.createdon) < String(than.createdon);
}

function ruleOf(row: Row): string {
  const rule = row.duplicateruleid;
  return typeof rule === "object" && rule !== null ? String((rule as Row).name ?? "") : "";
}
