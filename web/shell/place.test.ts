import { describe, expect, it } from "vitest";
import { arranged, placeKey } from "./place.ts";

describe("arranged", () => {
  const place = (name: string, isPinned?: boolean) => ({
    table: "account",
    id: name,
    name,
    ...(isPinned && { isPinned }),
  });

  it("puts what is pinned first and keeps the order otherwise", () => {
    const places = arranged([place("a"), place("b", true), place("c"), place("d", true)]);

    expect(places.map(({ name }) => name).join("")).toBe("bdac");
  });

  it("lets the oldest fall off, and never what is pinned", () => {
    const places = arranged([...Array.from({ length: 40 }, (_, at) => place(`p${at}`)), place("kept", true)]);

    expect(places).toHaveLength(21);
    expect(places[0]?.name).toBe("kept");
    expect(places.at(-1)?.name).toBe("p19");
  });
});

describe("placeKey", () => {
  it("tells a record, its list, and the list's views apart", () => {
    const keys = [
      placeKey({ table: "lead", name: "x" }),
      placeKey({ table: "lead", name: "x", id: "1" }),
      placeKey({ table: "lead", name: "x", search: { view: "1" } }),
    ];

    expect(new Set(keys).size).toBe(3);
  });
});
