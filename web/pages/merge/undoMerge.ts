import type { TableSummary } from "../../../engine/model/describe.ts";
import { messageOf } from "../../api/apiError.ts";
import { api } from "../../api/client.ts";
import { invalidateEverything } from "../../api/records.ts";
import { i18n } from "../../i18n/i18n.ts";
import { toast } from "../../ui/toasts.ts";

/** Makes a record that was merged into another one a record of its own again, and says what could not be given back. */
export async function undoMerge({ entitySet }: Pick<TableSummary, "entitySet">, id: string): Promise<void> {
  try {
    const path = `${entitySet}(${id})/Microsoft.Dynamics.CRM.UndoMerge`;
    const { notRestored } = await api.post<{ readonly notRestored: readonly unknown[] }>(path, {});
    await invalidateEverything();
    const count = notRestored.length;
    if (count === 0) toast({ intent: "success", text: i18n.t("duplicates:undo.done") });
    else toast({ intent: "info", text: i18n.t("duplicates:undo.doneInPart", { count }) });
  } catch (error) {
    toast({ intent: "error", text: messageOf(error) });
  }
}
