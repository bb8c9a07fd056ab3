import { expect, it } from "vitest";
import { coverage, crowding } from "./listDensity.ts";

const pairs = (count: number, logOdds = 8) => Array.from({ length: count }, (_, left) => ({ left, logOdds }));

it("a list in which every record has another says that pairs are likely, a clean one nothing", () => {
  const [name, amount] = crowding(pairs(1000), 1000);

  expect([name, amount > 1]).toEqual(["crowded list", true]);
  expect(crowding(pairs(20), 1000)).toEqual(["crowded list", 0]);
});

it("a list that is wholly in the other says that pairs are likely, one that is half in it nothing", () => {
  expect(coverage(pairs(1000), 1000)[1]).toBeGreaterThan(3);
  expect(coverage(pairs(500), 1000)[1]).toBeLessThan(0.01);
});

it("a short list says little, and several candidates of one record no more than its best", () => {
  expect(coverage(pairs(3), 3)[1]).toBeLessThan(0.2);
  expect(coverage([...pairs(400), ...pairs(400, 2)], 1000)).toEqual(coverage(pairs(400), 1000));
});
