import { describe, expect, it } from "vitest";
import { concerns } from "./live.ts";

const list = { queryKey: ["list", "lead", {}] };
const record = { queryKey: ["record", "lead", "1"] };
const timeline = { queryKey: ["record", "lead", "1", "timeline"] };

describe("a change made by others", () => {
  it.each([
    ["of a record", { table: "lead", ids: ["1"] }, [true, true, true]],
    ["of another record of the table", { table: "lead", ids: ["2"] }, [true, false, true]],
    ["of a table, as after a deletion", { table: "lead", ids: null }, [true, true, true]],
    ["of another table, which a timeline may show", { table: "task", ids: ["3"] }, [false, false, true]],
    ["missed, of whatever it was", { table: "", ids: null }, [true, true, true]],
  ])("%s is looked at where it shows", (_what, change, expected) => {
    expect([list, record, timeline].map((query) => concerns(change, query))).toEqual(expected);
  });

  it("of a form is looked at wherever the model of a table is", () => {
    const change = { table: "systemform", ids: ["4"] };

    expect([["model", "lead"], ["model"]].map((queryKey) => concerns(change, { queryKey }))).toEqual([true, false]);
  });

  it("leaves the model and the session alone", () => {
    expect(concerns({ table: "", ids: null }, { queryKey: ["model"] })).toBe(false);
  });
});
