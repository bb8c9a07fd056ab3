import { describe, expect, it } from "vitest";
import { card, layoutLineage } from "./layoutLineage.ts";
import type { LineageNode } from "./lineage.ts";

function node(table: string, id: string, createdOn = "2026-11-01T09:00:00Z"): LineageNode {
  return {
    table,
    id,
    createdOn,
    name: id,
    label: table,
    state: "",
    createdBy: null,
    amount: null,
    currency: null,
    current: false,
  };
}

describe("the drawing of a lineage", () => {
  it("sets the stages of the sale side by side, and leaves no room for a stage without records", () => {
    const { nodes } = layoutLineage({
      nodes: [node("invoice", "i"), node("lead", "l"), node("opportunity", "o")],
      links: [],
    });

    const step = card.width + card.gapX;
    expect(nodes.map(({ id, x }) => [id, x])).toEqual([
      ["l", 0],
      ["o", step],
      ["i", 2 * step],
    ]);
  });

  it("sets account and contact below each other, centred on the lead they came from", () => {
    const { nodes, height } = layoutLineage({
      nodes: [node("lead", "l"), node("contact", "c"), node("account", "a")],
      links: [],
    });

    const top = (id: string) => nodes.find((placed) => placed.id === id)?.y;
    expect(height).toBe(2 * card.height + card.gapY);
    expect([top("l"), top("a"), top("c")]).toEqual([(card.height + card.gapY) / 2, 0, card.height + card.gapY]);
  });

  it("lets the line from the lead to the opportunity pass beside an account that stands alone", () => {
    const { nodes } = layoutLineage({
      nodes: [node("lead", "l"), node("account", "a"), node("opportunity", "o")],
      links: [{ from: "l", to: "o", label: "" }],
    });

    const middle = card.height + card.gapY / 2;
    const account = nodes.find(({ id }) => id === "a");
    expect(nodes.find(({ id }) => id === "l")?.y).toBe(middle - card.height / 2);
    expect((account?.y ?? 0) + card.height).toBeLessThan(middle);
  });

  it("sets a revision right below the quote it revises, whatever was quoted in between", () => {
    const quotes = [
      node("quote", "first", "2026-11-01"),
      node("quote", "other", "2026-11-02"),
      node("quote", "second", "2026-11-03"),
    ];

    const { nodes } = layoutLineage({ nodes: quotes, links: [{ from: "first", to: "second", label: "revised" }] });

    expect(nodes.map(({ id }) => id)).toEqual(["first", "second", "other"]);
  });

  it("leaves out a link to a record the reader may not see", () => {
    const { links } = layoutLineage({ nodes: [node("lead", "l")], links: [{ from: "l", to: "hidden", label: "" }] });

    expect(links).toEqual([]);
  });
});
