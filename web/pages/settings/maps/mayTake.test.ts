import { expect, it } from "vitest";
import type { ColumnModel } from "../../../../engine/model/describe.ts";
import { mayTake } from "./mayTake.ts";

const column = (kind: ColumnModel["kind"], facts: Partial<ColumnModel> = {}): ColumnModel => ({
  name: "x",
  property: "x",
  kind,
  label: "X",
  required: "none",
  create: true,
  update: true,
  ...facts,
});
const options = (...values: number[]) => ({ options: values.map((value) => ({ value, label: String(value) })) });
const targets = (...tables: string[]) => ({
  targets: tables.map((table) => ({ table, entitySet: `${table}s`, navigation: table })),
});

it("a column takes what is of its kind and not larger than itself", () => {
  expect(mayTake(column("text", { max: 100 }), column("text", { max: 50 }))).toBe(true);
  expect(mayTake(column("memo", { max: 2000 }), column("text", { max: 50 }))).toBe(true);
  expect(mayTake(column("text", { max: 10 }), column("text", { max: 50 }))).toBe(false);
  expect(mayTake(column("money"), column("text"))).toBe(false);
  expect(mayTake(column("choice", options(1, 2, 3)), column("choice", options(1, 2)))).toBe(true);
  expect(mayTake(column("choice", options(1)), column("choice", options(1, 2)))).toBe(false);
  expect(mayTake(column("lookup", targets("account", "contact")), column("lookup", targets("contact")))).toBe(true);
  expect(mayTake(column("lookup", targets("account")), column("lookup", targets("contact")))).toBe(false);
});
