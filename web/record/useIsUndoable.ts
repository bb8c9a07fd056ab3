import { useAppModel } from "../api/model.ts";

/** Tells whether what was done at a moment can still be taken back, by the days the organization allows. */
export function useIsUndoable(): (doneOn: unknown) => boolean {
  const { undoDays } = useAppModel().organization;
  return (doneOn) => isWithin(undoDays, doneOn, Date.now());
}

export function isWithin(days: number, doneOn: unknown, now: number): boolean {
  return typeof doneOn === "string" && now - Date.parse(doneOn) < days * 86_400_000;
}
