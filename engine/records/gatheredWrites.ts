import type { Statement, WriteKind } from "../statement.ts";

/** Writes that wait to leave together: as few statements as their order allows. */

interface Batch {
  readonly kind: WriteKind<unknown>;
  readonly group: string;
  readonly about: Set<string | null>;
  readonly items: [unknown, ...unknown[]];
}

const stages = ["lock", "key", "share", "update"] as const;

export class GatheredWrites {
  private batches: Batch[] = [];

  get isEmpty(): boolean {
    return this.batches.length === 0;
  }

  add<Item>(given: WriteKind<Item>, item: Item): void {
    // A batch holds items of its own kind only.
    const kind = given as WriteKind<unknown>;
    const [group, about, after] = [kind.group(item), kind.about(item), kind.after?.(item)];
    const behind = this.batches.findLastIndex(
      (batch) => batch.kind === kind && [about, after].some((one) => typeof one === "string" && batch.about.has(one)),
    );
    const batch = this.batches.find((one, index) => index > behind && one.kind === kind && one.group === group);
    if (!batch) this.batches.push({ kind, group, about: new Set([about]), items: [item] });
    else {
      batch.items.push(item);
      batch.about.add(about);
    }
  }

  /** Statements that write everything gathered so far, in the order they must be sent in. */
  take(): Statement[] {
    const { batches } = this;
    this.batches = [];
    return batches
      .toSorted((one, other) => stages.indexOf(one.kind.stage) - stages.indexOf(other.kind.stage))
      .map(({ kind, items }) => kind.statement(items));
  }
}
