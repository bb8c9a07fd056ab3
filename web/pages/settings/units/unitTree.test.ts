import { expect, it } from "vitest";
import { placesFor, unitTree } from "./unitTree.ts";

const unit = (id: string, parentId: string | null) => ({ id, name: id, isOff: false, parentId });
const units = [unit("root", null), unit("north", "root"), unit("lille", "north"), unit("south", "root")];

it("units stand below their parents, and at the top where those are out of sight", () => {
  const [root] = unitTree(units);
  expect(root?.below.map((node) => [node.unit.name, node.below.map((below) => below.unit.name)])).toEqual([
    ["north", ["lille"]],
    ["south", []],
  ]);
  expect(unitTree(units.slice(1)).map((node) => node.unit.name)).toEqual(["north", "south"]);
});

it("a unit goes neither under itself nor under one below it", () => {
  expect(placesFor("north", unitTree(units)).map(({ name }) => name)).toEqual(["root", "south"]);
});
