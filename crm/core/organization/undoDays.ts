import type { Records } from "../../../engine/records/records.ts";

/** For how many days a merge or a qualification can be taken back, as the organization decided. */
export function undoDays({ settings }: Records): number {
  return Number(settings.organization["filon_undodays"] ?? 30);
}
