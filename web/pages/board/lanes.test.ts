import { describe, expect, it } from "vitest";
import type { ColumnModel, ProcessStageModel, TableModel, VerbModel } from "../../../engine/model/describe.ts";
import { divisionKey, divisionOf, divisionsOf, hasBoard, lanesOf } from "./lanes.ts";

const facts = { required: "none", create: true, update: true } as const;
const status: ColumnModel = {
  ...facts,
  name: "statuscode",
  property: "statuscode",
  kind: "status",
  label: "Status",
  options: [
    { value: 1, label: "In progress", state: 0 },
    { value: 3, label: "Won", state: 1 },
    { value: 4, label: "Canceled", state: 2 },
  ],
};
const rating: ColumnModel = {
  ...facts,
  name: "rating",
  property: "rating",
  kind: "choice",
  label: "Rating",
  options: [
    { value: 1, label: "Hot" },
    { value: 2, label: "Cold" },
  ],
};
const stage = (id: string, table: string): ProcessStageModel => ({ id, name: id, label: id, table, steps: [] });
const verb = (name: string) => ({ name, dialog: name, label: name, states: [0] }) as unknown as VerbModel;
const model = {
  name: "deal",
  columns: [rating, { ...rating, name: "hidden", property: "hidden" }, status],
  views: [{ columns: ["rating"] }],
  form: null,
  process: [stage("qualify", "lead"), stage("develop", "deal"), stage("close", "deal")],
  verbs: [verb("win"), verb("lose"), verb("other")],
} as unknown as TableModel; // the rest of a model plays no part in a board
const texts = { none: "Not set", noStage: "No stage" };
const lanes = (name: string) => {
  const division = divisionOf(model, name);
  return division === undefined ? [] : lanesOf(model, division, texts);
};

describe("a board", () => {
  it("is divided by the table's own stages first, then its status, then the choices it shows", () => {
    expect(divisionsOf(model).map(divisionKey)).toEqual(["stage", "statuscode", "rating"]);
    expect(hasBoard(model)).toBe(true);
    expect(hasBoard({ ...model, process: [] })).toBe(false);
  });

  it("has a lane for each stage, before them those in none, after them the ways to close", () => {
    expect(lanes("stage").map(({ key, filter, move }) => [key, filter, move.kind])).toEqual([
      [
        "none",
        "not deal_leadtoopportunitysalesprocess/any(p:p/_activestageid_value eq develop or p/_activestageid_value eq close)",
        "none",
      ],
      ["develop", "deal_leadtoopportunitysalesprocess/any(p:p/_activestageid_value eq develop)", "stage"],
      ["close", "deal_leadtoopportunitysalesprocess/any(p:p/_activestageid_value eq close)", "stage"],
      ["win", null, "verb"],
      ["lose", null, "verb"],
    ]);
  });

  it("wins and loses by the verbs where it is divided by status", () => {
    const moves = lanes("statuscode").map(({ label, move }) => [
      label,
      move.kind === "verb" ? move.verb.name : move.kind,
    ]);

    expect(moves).toEqual([
      ["In progress", "value"],
      ["Won", "win"],
      ["Canceled", "lose"],
    ]);
  });

  it("has a lane for records without a value where it is divided by a choice", () => {
    expect(lanes("rating").map(({ label, filter }) => [label, filter])).toEqual([
      ["Not set", "rating eq null"],
      ["Hot", "rating eq 1"],
      ["Cold", "rating eq 2"],
    ]);
  });
});
