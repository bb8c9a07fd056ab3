import { describe, expect, it } from "vitest";
import { label } from "../../../../engine/model/label.ts";
import {
  columnPut,
  columnRemoved,
  columnStepped,
  isWhole,
  sectionAdded,
  sectionMoved,
  sectionRemoved,
  sectionStep,
  tabAdded,
  type Layout,
} from "./layout.ts";

const section = (...columns: string[]) => ({ label: label("Some", "Des"), columns });
const tab = (name: string, ...sections: ReturnType<typeof section>[]) => ({
  name,
  label: label("Tab", "Onglet"),
  sections,
});
/** Two tabs: one of two sections, one of one. */
const layout: Layout = [tab("first", section("a", "b"), section("c")), tab("second", section("d"))];

const drawn = (given: Layout) =>
  given.map(({ sections }) => sections.map(({ columns }) => columns.join("")).join("/")).join(" | ");

describe("a column of a form", () => {
  it.each([
    ["b", -1, "ba/c | d"],
    ["a", -1, "ab/c | d"],
    ["b", 1, "a/bc | d"],
    ["c", -1, "abc/ | d"],
    ["c", 1, "ab/ | cd"],
    ["d", -1, "ab/cd | "],
    ["d", 1, "ab/c | d"],
    ["nowhere", 1, "ab/c | d"],
  ] as const)("%s goes %i: %s", (column, by, expected) => {
    expect(drawn(columnStepped(layout, column, by))).toBe(expected);
  });

  it("is put before another, or at the end of a section, and stands once", () => {
    expect(drawn(columnPut(layout, "d", { tab: 0, section: 0 }, "b"))).toBe("adb/c | ");
    expect(drawn(columnPut(layout, "a", { tab: 0, section: 0 }))).toBe("ba/c | d");
    expect(drawn(columnPut(layout, "new", { tab: 1, section: 0 }))).toBe("ab/c | dnew");
    expect(drawn(columnPut(layout, "a", { tab: 0, section: 0 }, "a"))).toBe("ab/c | d");
  });

  it("is taken off", () => {
    expect(drawn(columnRemoved(layout, "c"))).toBe("ab/ | d");
  });
});

describe("a section of a form", () => {
  it("goes on in the next tab past the edge of its own", () => {
    expect(sectionStep(layout, { tab: 0, section: 0 }, 1)).toEqual({ tab: 0, section: 1 });
    expect(sectionStep(layout, { tab: 0, section: 1 }, 1)).toEqual({ tab: 1, section: 0 });
    expect(sectionStep(layout, { tab: 1, section: 0 }, -1)).toEqual({ tab: 0, section: 2 });
    expect(sectionStep(layout, { tab: 0, section: 0 }, -1)).toBeNull();
    expect(drawn(sectionMoved(layout, { tab: 0, section: 1 }, { tab: 1, section: 0 }))).toBe("ab | c/d");
    expect(drawn(sectionMoved(layout, { tab: 0, section: 0 }, { tab: 0, section: 1 }))).toBe("c/ab | d");
  });

  it("is added at the end of a tab, and removed", () => {
    expect(drawn(sectionAdded(layout, 1, label("New", "Nouvelle")))).toBe("ab/c | d/");
    expect(drawn(sectionRemoved(layout, { tab: 0, section: 0 }))).toBe("c | d");
  });
});

describe("a form", () => {
  it("names a new tab as no other", () => {
    const [, second] = tabAdded([tab("tab_2", section("a"))], label("New", "Nouveau"));

    expect(second?.name).toBe("tab_3");
  });

  it("is whole when no tab and no section is empty", () => {
    expect(isWhole(layout)).toBe(true);
    expect(isWhole([])).toBe(false);
    expect(isWhole(columnRemoved(layout, "c"))).toBe(false);
    expect(isWhole(sectionRemoved(layout, { tab: 1, section: 0 }))).toBe(false);
  });
});
