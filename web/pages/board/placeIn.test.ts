import { describe, expect, it } from "vitest";
import { orderProperties, placeIn } from "./placeIn.ts";

const rows = [
  { id: "b", date: null },
  { id: "c", date: "2026-01-01" },
  { id: "a", date: "2026-03-01" },
];

describe("the place of a card", () => {
  it.each([
    ["2026-02-01", "x", "date asc", 2],
    ["2026-04-01", "x", "date asc", 3],
    ["2026-01-01", "b", "date asc", 1],
    ["2026-01-01", "d", "date", 2],
    [null, "a", "date asc", 0],
    [null, "c", "date asc", 1],
  ])("is, with %s and the id %s by %s, %i", (date, id, order, place) => {
    expect(placeIn(rows, { id, date }, order, "id")).toBe(place);
  });

  it("is the other way round where the last comes first, and by id without an order", () => {
    expect(placeIn(rows.toReversed(), { id: "x", date: null }, "date desc", "id")).toBe(3);
    expect(placeIn([{ id: "a" }, { id: "c" }], { id: "b" }, undefined, "id")).toBe(1);
  });

  it("goes by the columns of the order", () => {
    expect(orderProperties("date desc, name")).toEqual(["date", "name"]);
    expect(orderProperties(undefined)).toEqual([]);
  });
});
