import { ApiError, messageOf } from "../../api/apiError.ts";
import { api } from "../../api/client.ts";
import { invalidateEverything } from "../../api/records.ts";
import { i18n } from "../../i18n/i18n.ts";
import { toast } from "../../ui/toasts.ts";

interface Undone {
  readonly kept: readonly { readonly name: string | null }[];
  readonly notRestored: readonly unknown[];
}

interface UndoOptions {
  /** What was used since stays, and the rest is undone. */
  readonly keepUsed?: boolean;
  /** Leads away from what is deleted now. */
  readonly onUndone?: () => Promise<void>;
}

/** Takes the qualification of a lead back, and says what stays; where something is in the way, offers to undo the rest. */
export async function undoQualify(id: string, { keepUsed = false, onUndone }: UndoOptions = {}): Promise<void> {
  try {
    const path = `leads(${id})/Microsoft.Dynamics.CRM.UndoQualifyLead`;
    const { kept, notRestored } = await api.post<Undone>(path, { KeepUsed: keepUsed });
    await onUndone?.();
    await invalidateEverything();
    const names = kept.flatMap(({ name }) => name ?? []);
    const list = new Intl.ListFormat(i18n.language, { type: "conjunction" }).format(names);
    const parts = [
      i18n.t("qualify:undo.done"),
      ...(names.length > 0 ? [i18n.t("qualify:undo.kept", { list })] : []),
      ...(notRestored.length > 0 ? [i18n.t("qualify:undo.notRestored", { count: notRestored.length })] : []),
    ];
    toast({ intent: parts.length === 1 ? "success" : "info", text: parts.join(" ") });
  } catch (error) {
    toast(refusalToast(error, () => void undoQualify(id, { keepUsed: true, ...(onUndone && { onUndone }) })));
  }
}

function refusalToast(error: unknown, undoRest: () => void): Parameters<typeof toast>[0] {
  if (!(error instanceof ApiError) || error.code !== "qualificationPartlyUsed")
    return { intent: "error", text: messageOf(error) };
  const obstacles = error.details.map(({ message }) => message).join(" ");
  return {
    intent: "error",
    text: i18n.t("qualify:undo.used", { obstacles }),
    action: { label: i18n.t("qualify:undo.rest"), run: undoRest },
  };
}

/** Leads a call of UndoQualifyLeads takes. */
const mostAtOnce = 100;

interface BulkAnswer {
  readonly Outcomes: readonly { readonly outcome: "undone" | "refused"; readonly message: string | null }[];
}

/** Takes the qualifications of several leads back, each by itself, and says how many. */
export async function undoQualifyAll(ids: readonly string[]): Promise<void> {
  try {
    const outcomes: BulkAnswer["Outcomes"][number][] = [];
    for (let start = 0; start < ids.length; start += mostAtOnce) {
      const path = "leads/Microsoft.Dynamics.CRM.UndoQualifyLeads";
      outcomes.push(...(await api.post<BulkAnswer>(path, { Ids: ids.slice(start, start + mostAtOnce) })).Outcomes);
    }
    const refused = outcomes.filter(({ outcome }) => outcome === "refused");
    const text = i18n.t("qualify:undo.doneAll", { count: outcomes.length - refused.length });
    if (refused.length === 0) toast({ intent: "success", text });
    else
      toast({
        intent: "error",
        text: `${text} ${i18n.t("qualify:undo.refused", { count: refused.length })} ${refused[0]?.message ?? ""}`,
      });
  } catch (error) {
    toast({ intent: "error", text: messageOf(error) });
  } finally {
    await invalidateEverything();
  }
}

/** Says how many leads were qualified, and offers to take that back. */
export function offerUndo(ids: readonly string[]): void {
  if (ids.length === 0) return;
  toast({
    intent: "success",
    text: i18n.t("qualify:undo.qualifiedAll", { count: ids.length }),
    action: { label: i18n.t("qualify:undo.button"), run: () => void undoQualifyAll(ids) },
  });
}
