import { describe, expect, it } from "vitest";
import { gathered } from "./changeFeed.ts";

describe("what is told of many writes", () => {
  it("is each record once, by the last that happened to it", () => {
    const told = gathered([
      { table: "a", id: "1", how: "created" },
      { table: "b", id: "2", how: "updated" },
      { table: "a", id: "1", how: "deleted" },
    ]);

    expect(told).toEqual([
      { table: "a", id: "1", how: "deleted" },
      { table: "b", id: "2", how: "updated" },
    ]);
  });

  it("keeps that a record has moved out of somebody's reach", () => {
    const told = gathered([
      { table: "a", id: "1", how: "moved" },
      { table: "a", id: "1", how: "updated" },
    ]);

    expect(told).toEqual([{ table: "a", id: "1", how: "moved" }]);
  });

  it("is a table as a whole where very much was written", () => {
    const many = Array.from({ length: 201 }, (_, id) => ({ table: "a", id: String(id), how: "created" as const }));

    expect(gathered(many)).toEqual([{ table: "a", id: "", how: "updated" }]);
  });
});
