import { expect, it } from "vitest";
import { forceOf } from "./inForce.ts";

it.each([
  [{ statecode: 0 }, "inForce"],
  [{ statecode: 1 }, "off"],
  [{ statecode: 0, begindate: "2026-11-24T00:00:00Z", enddate: "2026-11-24" }, "inForce"],
  [{ statecode: 0, begindate: "2026-11-25" }, "later"],
  [{ statecode: 0, begindate: null, enddate: "2026-11-23" }, "over"],
])("a price list counts from its first day to its last: %o %s", (row, force) => {
  expect(forceOf(row, "2026-11-24")).toBe(force);
});
