import { formatNumber } from "../../ui/formats.ts";

/** A share as the reader writes percentages; a dash where there is nothing to be a part of. */
export function percentText(share: number | null): string {
  return share === null ? "–" : formatNumber(share, { style: "percent", maximumFractionDigits: 0 });
}
