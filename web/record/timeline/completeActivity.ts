import { api } from "../../api/client.ts";
import { completable, type TimelineKind } from "./timelineEntry.ts";

/** Completes an activity or opens it again. Kinds that are not ticked off are left alone. */
export async function completeActivity(kind: TimelineKind, id: string, done: boolean): Promise<void> {
  const way = completable[kind];
  if (way) await api.patch(`${way.set}(${id})`, done ? way.done : way.open);
}
