import { expect, it } from "vitest";
import type { ColumnModel } from "../../../engine/model/describe.ts";
import { xlsxCells } from "./xlsxCell.ts";

const column = (kind: ColumnModel["kind"]): ColumnModel => ({
  name: "x",
  property: "x",
  kind,
  label: "x",
  required: "none",
  create: true,
  update: true,
});
const euro = { id: "1", code: "EUR", name: "Euro", symbol: "€", precision: 2 };

it.each([
  ["money", { x: 12.5, _transactioncurrencyid_value: "1" }, [12.5, "EUR"]],
  ["integer", { x: 3 }, [3]],
  ["date", { x: "2026-11-24" }, [new Date("2026-11-24T00:00:00Z")]],
  ["text", { x: "=1+1" }, ["=1+1"]],
  ["text", { x: null }, [undefined]],
] as const)("a %s is written as what it is", (kind, row, values) => {
  expect(xlsxCells(column(kind), row, [euro]).map((cell) => cell?.value)).toEqual(values);
});
