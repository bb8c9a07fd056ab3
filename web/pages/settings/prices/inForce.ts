import type { Row } from "../../../api/client.ts";

/** Whether a price list counts today: it may be switched off, begin later or be over. */
export type Force = "inForce" | "later" | "over" | "off";

export function forceOf(row: Row, today: string): Force {
  const day = (name: string) => (typeof row[name] === "string" ? String(row[name]).slice(0, 10) : null);
  const [begin, end] = [day("begindate"), day("enddate")];
  if (row.statecode !== 0) return "off";
  if (begin !== null && begin > today) return "later";
  return end !== null && end < today ? "over" : "inForce";
}
