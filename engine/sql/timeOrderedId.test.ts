import { expect, it } from "vitest";
import { timeOrderedId } from "./timeOrderedId.ts";

it("ids made one after the other sort in the order of their making, thousands within a millisecond", () => {
  const made = Array.from({ length: 20_000 }, () => timeOrderedId());

  expect([...made].sort()).toEqual(made);
  expect(new Set(made).size).toBe(made.length);
});

it("an id is a UUID of version 7 that begins with the moment it was made", () => {
  const before = Date.now();

  const id = timeOrderedId();

  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const moment = Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16);
  expect(moment).toBeGreaterThanOrEqual(before);
  expect(moment).toBeLessThan(Date.now() + 1000);
});
