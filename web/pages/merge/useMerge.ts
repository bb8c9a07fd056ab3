import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { TableModel } from "../../../engine/model/describe.ts";
import { api, type Row } from "../../api/client.ts";
import { useAppModel } from "../../api/model.ts";
import { invalidateEverything } from "../../api/records.ts";
import { toast } from "../../ui/toasts.ts";
import { mergeBody, type MergeField } from "./mergeChoices.ts";
import { nameIn } from "./nameIn.ts";
import { undoMerge } from "./undoMerge.ts";

/** Merges with the chosen values, opens the record that stays, and offers to take it back. */
export function useMerge(model: TableModel, target: Row, subordinate: Row) {
  const { t } = useTranslation("duplicates");
  const { undoDays } = useAppModel().organization;
  const navigate = useNavigate();
  const [targetId, subordinateId] = [String(target[model.primaryId]), String(subordinate[model.primaryId])];
  return useMutation({
    mutationFn: (fields: readonly MergeField[]) =>
      api.post("Merge", mergeBody(model, { targetId, subordinateId }, fields, subordinate)),
    onSuccess: async () => {
      await navigate({ to: "/t/$table/$id", params: { table: model.name, id: targetId }, replace: true });
      await invalidateEverything();
      toast({
        intent: "success",
        text: t("merge.done", { from: nameIn(model, subordinate), to: nameIn(model, target) }),
        action: undoDays > 0 ? { label: t("undo.button"), run: () => void undoMerge(model, subordinateId) } : undefined,
      });
    },
  });
}
