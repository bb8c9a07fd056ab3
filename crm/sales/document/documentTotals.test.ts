import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { administrator } from "../../../cli/administrator.ts";
import type { Caller } from "../../../engine/access/caller.ts";
import { withRecords } from "../../../engine/records/withRecords.ts";
import type { Row, Values } from "../../../engine/records/rules.ts";
import { useWorld } from "../../../test/world.ts";
import { Decimal, sum } from "../pricing/money.ts";
import { documentKinds, type DocumentKind } from "./documentKind.ts";

const world = useWorld();

/** One line as it is typed: cents and whole pieces, so that the expected sums need no rounding of their own. */
const figures = fc.record({
  priceperunit: fc.integer({ min: -99_999, max: 99_999 }).map(cents),
  quantity: fc.integer({ min: -50, max: 50 }).map(String),
  manualdiscountamount: fc.option(fc.integer({ min: 0, max: 5_000 }).map(cents)),
  tax: fc.option(fc.integer({ min: 0, max: 9_999 }).map(cents)),
});

const header = fc.record({
  discountamount: fc.option(fc.integer({ min: 0, max: 10_000 }).map(cents)),
  discountpercentage: fc.option(fc.integer({ min: 0, max: 10_000 }).map(cents)),
  freightamount: fc.option(fc.integer({ min: 0, max: 10_000 }).map(cents)),
});

/** What is done to a document; `at` picks a line among those there are. */
const edit = fc.oneof(
  fc.record({ kind: fc.constant("add" as const), line: figures }),
  fc.record({ kind: fc.constant("change" as const), at: fc.nat(), line: figures }),
  fc.record({ kind: fc.constant("remove" as const), at: fc.nat() }),
  fc.record({ kind: fc.constant("header" as const), header }),
);

type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;
type Figures = typeof figures extends fc.Arbitrary<infer T> ? T : never;
type Header = typeof header extends fc.Arbitrary<infer T> ? T : never;

function cents(value: number): string {
  return new Decimal(value).div(100).toFixed(2);
}

describe.each(documentKinds.map((kind) => [kind.header.name, kind] as const))("totals of an %s", (_, kind) => {
  it("are the sum of its lines, whatever was edited in whatever order", async () => {
    const caller = await administrator(world.database);

    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 10 }), async (edits) => {
        const { stored, expected } = await play(kind, caller, edits);

        expect(stored).toEqual(expected);
      }),
      { numRuns: 12 },
    );
  });
});

/** Makes a document and edits it, each edit in a transaction of its own. */
async function play(kind: DocumentKind, caller: Caller, edits: readonly Edit[]) {
  const { context } = world;
  const id = await withRecords(context, caller, (records) => records.create(kind.header, { name: "Edited" }));
  const lines = new Map<string, Figures>();
  let head: Header = { discountamount: null, discountpercentage: null, freightamount: null };
  for (const one of edits)
    await withRecords(context, caller, async (records) => {
      const at = "at" in one ? [...lines.keys()][one.at % Math.max(lines.size, 1)] : undefined;
      if (one.kind === "add") {
        const values: Values = { ...one.line, [kind.parent]: id, productdescription: "Fitting" };
        lines.set(await records.create(kind.lines, values), one.line);
      } else if (one.kind === "header") {
        await records.update(kind.header, id, one.header);
        head = one.header;
      } else if (at !== undefined && one.kind === "change") {
        await records.update(kind.lines, at, one.line);
        lines.set(at, one.line);
      } else if (at !== undefined) {
        await records.remove(kind.lines, at);
        lines.delete(at);
      }
    });
  const row = (await withRecords(context, caller, (records) => records.get(kind.header, id))) as Row;
  const expected = expectedTotals([...lines.values()], head);
  const stored = Object.fromEntries(Object.keys(expected).map((name) => [name, Number(row[name])]));
  return { stored, expected };
}

/** The totals from scratch, by the formulas of the documentation and nothing of the code under test. */
function expectedTotals(lines: readonly Figures[], head: Header): Record<string, number> {
  const amount = (text: string | null) => new Decimal(text ?? 0);
  const detail = sum(
    lines.map((line) => amount(line.priceperunit).times(line.quantity).minus(amount(line.manualdiscountamount))),
  );
  const lineDiscounts = sum(lines.map((line) => amount(line.manualdiscountamount)));
  const percentage = detail.times(amount(head.discountpercentage)).div(100);
  const headerDiscount = amount(head.discountamount).plus(percentage.toDecimalPlaces(2, Decimal.ROUND_HALF_UP));
  const tax = sum(lines.map((line) => amount(line.tax)));
  const lessFreight = detail.minus(headerDiscount);
  const totals = {
    totallineitemamount: detail,
    totallineitemdiscountamount: lineDiscounts,
    totaldiscountamount: headerDiscount.plus(lineDiscounts),
    totalamountlessfreight: lessFreight,
    totaltax: tax,
    totalamount: lessFreight.plus(amount(head.freightamount)).plus(tax),
  };
  return Object.fromEntries(Object.entries(totals).map(([name, value]) => [name, value.toNumber()]));
}
