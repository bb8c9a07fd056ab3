import { describe, expect, it } from "vitest";
import type { TableModel } from "../../engine/model/describe.ts";
import { concerns } from "./live.ts";
import { tableModelQuery } from "./model.ts";
import { queryClient } from "./queryClient.ts";

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

  it("of what a row points to is looked at where its name shows", () => {
    const data = { pages: [{ value: [{ opportunityid: "5", _customerid_value: "7" }] }] };
    const looked = (id: string) =>
      concerns({ table: "account", ids: [id] }, { queryKey: ["list", "opportunity", {}], state: { data } });

    expect([looked("7"), looked("8")]).toEqual([true, false]);
    const deal = { queryKey: ["record", "opportunity", "5"], state: { data: data.pages[0]?.value[0] } };
    expect(concerns({ table: "account", ids: ["7"] }, deal)).toBe(true);
  });

  it("of an account is looked at in the lists of deals that have a column of it", () => {
    const targets = [{ table: "account", navigation: "customerid_account", entitySet: "accounts" }];
    const model = { columns: [{ name: "customerid", targets }] } as unknown as TableModel;
    queryClient.setQueryData(tableModelQuery("opportunity").queryKey, model);
    const looked = (expand?: string) =>
      concerns({ table: "account", ids: ["7"] }, { queryKey: ["list", "opportunity", { expand }] });

    expect([looked("customerid_account($select=address1_city)"), looked()]).toEqual([true, false]);
  });

  it("leaves the model and the session alone", () => {
    expect(concerns({ table: "", ids: null }, { queryKey: ["model"] })).toBe(false);
  });
});
