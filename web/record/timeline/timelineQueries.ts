import { queryOptions, useMutation } from "@tanstack/react-query";
import type { TableModel, TableSummary } from "../../../engine/model/describe.ts";
import { messageOf } from "../../api/apiError.ts";
import { api } from "../../api/client.ts";
import { outdate, queryClient } from "../../api/queryClient.ts";
import { recordKeys } from "../../api/records.ts";
import { toast } from "../../ui/toasts.ts";
import { targetFunction } from "../targetFunction.ts";
import { completeActivity } from "./completeActivity.ts";
import type { TimelineEntry } from "./timelineEntry.ts";

export function timelineQuery({ name, entitySet }: TableModel, id: string) {
  return queryOptions({
    queryKey: recordKeys.part(name, id, "timeline"),
    queryFn: async ({ signal }) => {
      const path = targetFunction("RetrieveTimeline", entitySet, id);
      const answer = await api.get<{ value: readonly TimelineEntry[] }>(path, { annotations: false, signal });
      return answer.value;
    },
  });
}

/** An entry shows in the timelines of several records, so all of them are out of date after a change to one. */
export async function invalidateTimelines(): Promise<void> {
  await outdate({
    predicate: ({ queryKey }) => queryKey[0] === "record" && queryKey[3] === "timeline",
  });
}

/** Completes an activity or opens it again; the list shows it at once and takes it back when the server refuses. */
export function useCompletion(model: TableModel, id: string) {
  const { queryKey } = timelineQuery(model, id);
  return useMutation({
    mutationFn: ({ entry, done }: { entry: TimelineEntry; done: boolean }) =>
      completeActivity(entry.kind, entry.id, done),
    onMutate: async ({ entry, done }) => {
      await queryClient.cancelQueries({ queryKey });
      const before = queryClient.getQueryData(queryKey);
      const stateCode = done ? 1 : 0;
      queryClient.setQueryData(queryKey, (entries) =>
        entries?.map((listed) => (listed.id === entry.id ? { ...listed, stateCode } : listed)),
      );
      return { before };
    },
    onError: (error, _, context) => {
      queryClient.setQueryData(queryKey, context?.before);
      toast({ intent: "error", text: messageOf(error) });
    },
    onSettled: () => invalidateTimelines(),
  });
}

/** Changes to an entry in its place. A refused pin or deletion is told in a toast, a text that is not stored beside it. */
export function useEntryWrites(table: TableSummary | undefined, { id }: Pick<TimelineEntry, "id">) {
  const path = `${table?.entitySet}(${id})`;
  const tell = (error: unknown) => void toast({ intent: "error", text: messageOf(error) });
  const onSuccess = () => invalidateTimelines();
  return {
    pin: useMutation({
      mutationFn: (isPinned: boolean) => api.patch(path, { filon_ispinned: isPinned }),
      onSuccess,
      onError: tell,
    }),
    rewrite: useMutation({ mutationFn: (notetext: string) => api.patch(path, { notetext }), onSuccess }),
    remove: useMutation({ mutationFn: () => api.delete(path), onSuccess, onError: tell }),
  };
}
