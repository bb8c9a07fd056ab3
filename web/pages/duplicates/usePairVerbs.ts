import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { TableModel } from "../../../engine/model/describe.ts";
import { messageOf } from "../../api/apiError.ts";
import { api } from "../../api/client.ts";
import { queryClient } from "../../api/queryClient.ts";
import { invalidateEverything } from "../../api/records.ts";
import { toast } from "../../ui/toasts.ts";
import { mergeAsProposed } from "../merge/mergeAsProposed.ts";
import { nameIn } from "../merge/nameIn.ts";
import { undoMerge } from "../merge/undoMerge.ts";
import type { DuplicatePair } from "./duplicatePairs.ts";
import { pairsQuery } from "./duplicatesQuery.ts";

/** What can be done with a pair at once; each can be taken back from its toast. */
export function usePairVerbs(model: TableModel, { ids, records }: DuplicatePair) {
  const { t } = useTranslation("duplicates");
  const [stays, goes] = ids;
  const refuse = (error: unknown) => toast({ intent: "error", text: messageOf(error) });
  const merging = useMutation({
    mutationFn: () => mergeAsProposed(model, stays, goes),
    onSuccess: async () => {
      toast({
        intent: "success",
        text: t("merge.done", { from: nameIn(model, records[1]), to: nameIn(model, records[0]) }),
        action: { label: t("undo.button"), run: () => void undoMerge(model, goes) },
      });
      await invalidateEverything();
    },
    onError: refuse,
  });
  const marking = useMutation({
    mutationFn: () => decide("MarkNotDuplicate", model, ids),
    onSuccess: async () => {
      const takeBack = () =>
        decide("UnmarkNotDuplicate", model, ids).then(() => toast({ intent: "info", text: t("takenBack") }), refuse);
      toast({ intent: "success", text: t("marked"), action: { label: t("takeBack"), run: () => void takeBack() } });
      await queryClient.invalidateQueries({ queryKey: pairsQuery(model).queryKey });
    },
    onError: refuse,
  });
  return {
    isMerging: merging.isPending,
    isMarking: marking.isPending,
    merge: () => merging.mutate(),
    markAsTwo: () => marking.mutate(),
  };
}

function decide(action: string, { name, primaryId }: TableModel, ids: DuplicatePair["ids"]): Promise<void> {
  const [record, duplicate] = ids.map((id) => ({ "@odata.type": `Microsoft.Dynamics.CRM.${name}`, [primaryId]: id }));
  return api.post(action, { Record: record, Duplicate: duplicate });
}
