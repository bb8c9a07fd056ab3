import { describe, expect, it } from "vitest";
import { ageBands } from "./leadAges.ts";

const now = new Date(2026, 10, 24, 15);
const made = (day: number, month: number, year: number, rows: number) => ({ day, month, year, rows });

describe("ageBands", () => {
  it("puts each day into the band of its age", () => {
    const bands = ageBands(
      [
        made(24, 11, 2026, 1),
        made(18, 11, 2026, 2),
        made(17, 11, 2026, 4),
        made(26, 10, 2026, 8),
        made(25, 10, 2026, 16),
        made(1, 1, 2025, 32),
      ],
      now,
    );

    expect(bands.map(({ name, count }) => [name, count])).toEqual([
      ["week", 3],
      ["month", 12],
      ["quarter", 16],
      ["older", 32],
    ]);
  });

  it("says by which conditions a list has the same leads: each band begins where the next ends", () => {
    const [week, month, , older] = ageBands([], now);

    expect(week?.filter).toBe(`createdon ge ${new Date(2026, 10, 18).toISOString()}`);
    expect(month?.filter).toContain(`createdon lt ${new Date(2026, 10, 18).toISOString()}`);
    expect(older?.filter).toMatch(/^createdon lt /);
  });
});
