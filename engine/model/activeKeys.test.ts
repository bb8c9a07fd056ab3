import { expect, it } from "vitest";
import { tables } from "../../crm/tables.ts";
import { withActiveKeys } from "./activeKeys.ts";
import { loadModel, tableOf } from "./model.ts";

const model = loadModel(tables);
const key = { table: "account", name: "by_number", columns: ["accountnumber"] };
const names = (of: typeof model, table = "account") => (tableOf(of, table).keys ?? []).map(({ name }) => name);

it("gives a model with the keys, and leaves the loaded one as it is", () => {
  const before = names(model);
  const made = withActiveKeys(model, [key]);

  expect(names(made)).toEqual([...before, "by_number"]);
  expect(made.sets.get("accounts")).toBe(made.tables.get("account"));
  expect(names(model)).toEqual(before);
  expect(tableOf(made, "contact")).toBe(tableOf(model, "contact"));
});

it("is the same value as long as the keys are the same, from whichever it is asked", () => {
  const made = withActiveKeys(model, [key]);

  expect(withActiveKeys(model, [{ ...key }])).toBe(made);
  expect(withActiveKeys(made, [{ ...key }])).toBe(made);
  expect(withActiveKeys(made, [])).toBe(model);
});

it("leaves a key out whose column is gone", () => {
  expect(names(withActiveKeys(model, [{ ...key, columns: ["gone"] }]))).toEqual(names(model));
});
