import { describe, expect, it } from "vitest";
import { itemsOf, stepTo, withItems, type PaletteItem } from "./paletteItems.ts";

const item = (key: string): PaletteItem => ({ key, icon: null, name: key, run: () => undefined });
const items = ["a", "b", "c"].map(item);

describe("stepTo", () => {
  it.each([
    ["a", 1, "b"],
    ["c", 1, "a"],
    ["a", -1, "c"],
    [undefined, 1, "a"],
    ["gone", -1, "a"],
  ])("leads from %s by %i to %s", (from, steps, to) => {
    expect(stepTo(items, from, steps)).toBe(to);
  });

  it("leads nowhere where there is nothing", () => {
    expect(stepTo([], undefined, 1)).toBeUndefined();
  });
});

it("leaves out groups that are empty", () => {
  const groups = withItems([
    { key: "x", label: "X", items: [] },
    { key: "y", label: "Y", items },
  ]);

  expect(itemsOf(groups)).toEqual(items);
  expect(groups).toHaveLength(1);
});
