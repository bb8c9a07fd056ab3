import { useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { RelatedModel, TableModel } from "../../../engine/model/describe.ts";
import { messageOf } from "../../api/apiError.ts";
import { api, type Row } from "../../api/client.ts";
import { bindOf, columnsOf } from "../../api/model.ts";
import { queryClient } from "../../api/queryClient.ts";
import { invalidateRecord } from "../../api/records.ts";
import { toast } from "../../ui/toasts.ts";
import { useLeaveWarning } from "../../ui/useLeaveWarning.ts";
import { bodyOf, valueIn, type FieldValues } from "../fieldValue.ts";
import type { LineNumber } from "./lineOrder.ts";
import { makeLineStore, type LineStorage, type SheetLine } from "./lineStore.ts";
import { keptStore } from "./keptStores.ts";
import { changesKind, copiedLine } from "./lineValues.ts";
import { linesQuery } from "./linesQuery.ts";

interface Document {
  readonly model: TableModel;
  readonly lineModel: TableModel;
  readonly id: string;
  readonly related: RelatedModel;
}

/** What is typed into the lines of a document; give the component that calls this the document's id as its key. */
export function useLineStore(document: Document) {
  const { t } = useTranslation("lines");
  const { model, lineModel, id, related } = document;
  const unseen = (error: string) => toast({ intent: "error", text: t("unseen", { label: model.label, error }) });
  const [store] = useState(() =>
    keptStore(`${model.name} ${id} ${related.navigation}`, () =>
      makeLineStore(storageOf(document, t("lacksProduct"), unseen)),
    ),
  );
  const state = useSyncExternalStore(store.subscribe, store.read);
  useLeaveWarning(Object.keys(state.drafts).length > 0);

  /** Deletes a line, and offers to bring it back. */
  const remove = async ({ key, row }: SheetLine): Promise<void> => {
    await store.remove(key);
    if (row === null || !store.read().removed.includes(key)) return;
    const undo = () =>
      store
        .whole(() => createLines(document, [copiedLine(row, lineModel)]))
        .catch((error: unknown) => toast({ intent: "error", text: messageOf(error) }));
    toast({ intent: "success", text: t("deleted"), action: { label: t("undo"), run: () => void undo() } });
  };
  return {
    store,
    state,
    remove,
    /** Gives lines new numbers, all of them or none. */
    reorder: (numbers: readonly LineNumber[]) => store.whole(() => renumber(document, numbers)),
    /** Stores lines at the end, all of them or none. */
    createAll: (lines: readonly FieldValues[]) => store.whole(() => createLines(document, lines)),
  };
}

function renumber({ lineModel, related }: Document, numbers: readonly LineNumber[]): Promise<void> {
  const targets = numbers.map(({ id, lineitemnumber }) => ({
    "@odata.type": `Microsoft.Dynamics.CRM.${lineModel.name}`,
    [lineModel.primaryId]: id,
    lineitemnumber,
  }));
  return api.post(`${related.entitySet}/Microsoft.Dynamics.CRM.UpdateMultiple`, { Targets: targets });
}

function createLines({ model, lineModel, id, related }: Document, lines: readonly FieldValues[]): Promise<void> {
  const last = lastNumber(queryClient.getQueryData(linesQuery(model, id, related).queryKey) ?? []);
  const targets = lines.map((values, at) => ({
    "@odata.type": `Microsoft.Dynamics.CRM.${lineModel.name}`,
    lineitemnumber: last + at + 1,
    ...bodyOf(lineModel, given(values)),
    [`${related.bind}@odata.bind`]: bindOf(model.entitySet, id),
  }));
  return api.post(`${related.entitySet}/Microsoft.Dynamics.CRM.CreateMultiple`, { Targets: targets });
}

function lastNumber(rows: readonly Row[]): number {
  return Math.max(0, ...rows.map((row) => Number(row.lineitemnumber ?? 0)));
}

function given(values: FieldValues): FieldValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== ""));
}

function storageOf(
  { model, lineModel, id, related }: Document,
  lacksProduct: string,
  unseen: LineStorage["unseen"],
): LineStorage {
  const lineSet = related.entitySet;
  const storedLines = () => queryClient.getQueryData(linesQuery(model, id, related).queryKey) ?? [];
  const storedLine = (lineId: string) => storedLines().find((row) => row[lineModel.primaryId] === lineId);
  // The id of a line that had to be made anew, by the id its row on the screen knows.
  const replaced = new Map<string, string>();

  const create = async (values: FieldValues): Promise<string> => {
    const body = {
      lineitemnumber: lastNumber(storedLines()) + 1,
      ...bodyOf(lineModel, given(values)),
      [`${related.bind}@odata.bind`]: bindOf(model.entitySet, id),
    };
    const line = await api.post<Row>(lineSet, body, { returnRepresentation: true });
    return String(line[lineModel.primaryId]);
  };
  const remove = (lineId: string) => api.delete(`${lineSet}(${replaced.get(lineId) ?? lineId})`);

  return {
    create,
    remove,
    update: async (lineId, values) => {
      const current = replaced.get(lineId) ?? lineId;
      const row = storedLine(current);
      if (row === undefined || !changesKind(row, values)) {
        return api.patch(`${lineSet}(${current})`, bodyOf(lineModel, values));
      }
      const made = await create({ ...kept(row, lineModel), ...values });
      await api.delete(`${lineSet}(${current})`);
      replaced.set(lineId, made);
    },
    reload: () => invalidateRecord(model.name, id),
    lack: (values) => (values.productid || values.productdescription ? null : lacksProduct),
    unseen,
  };
}

/** What a line that is made anew takes over from the one it replaces. */
function kept(row: Row, lineModel: TableModel): FieldValues {
  const names = ["description", "quantity", "manualdiscountamount", "filon_vatrate", "lineitemnumber"];
  return Object.fromEntries(columnsOf(lineModel, names).map((column) => [column.name, valueIn(row, column) ?? null]));
}
