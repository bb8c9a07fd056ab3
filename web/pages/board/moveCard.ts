import type { InfiniteData } from "@tanstack/react-query";
import type { ProcessStageModel, TableModel } from "../../../engine/model/describe.ts";
import { api, type Page, type Row } from "../../api/client.ts";
import { bindOf } from "../../api/model.ts";
import { queryClient } from "../../api/queryClient.ts";
import { invalidateRecord, recordKeys } from "../../api/records.ts";
import { processQuery } from "../../record/process/processInstance.ts";
import type { LaneMove } from "./lanes.ts";
import { placeIn } from "./placeIn.ts";

/** Lists of cards by their query keys, the lane a card leaves and the one it comes to, and the order both are in. */
export interface Lists {
  readonly from: readonly unknown[];
  readonly to: readonly unknown[];
  readonly order: string | undefined;
}

/** Moves a record to another lane: there at once, and back again when the server refuses. */
export async function moveCard(
  model: TableModel,
  row: Row,
  move: Extract<LaneMove, { kind: "stage" | "value" }>,
  lists: Lists,
): Promise<void> {
  const id = String(row[model.primaryId]);
  await queryClient.cancelQueries({ queryKey: recordKeys.lists(model.name) });
  const before = [lists.from, lists.to].map((key) => [key, queryClient.getQueryData(key)] as const);
  putAtOnce(model, row, lists);
  try {
    await (move.kind === "stage"
      ? moveToStage(model, row, move.stage)
      : api.patch(`${model.entitySet}(${id})`, { [move.column.name]: move.value }));
  } catch (error) {
    for (const [key, data] of before) queryClient.setQueryData(key, data);
    throw error;
  } finally {
    void invalidateRecord(model.name, id);
  }
}

/** As the process bar does it; a record that was in no process yet enters it at that stage. */
async function moveToStage(model: TableModel, row: Row, stage: ProcessStageModel): Promise<void> {
  const id = String(row[model.primaryId]);
  const instance = await queryClient.fetchQuery({ ...processQuery(model.name, id), staleTime: 0 });
  const target = { "activestageid@odata.bind": bindOf("processstages", stage.id) };
  if (instance !== null) return api.patch(`leadtoopportunitysalesprocesses(${instance.id})`, target);
  await api.post("leadtoopportunitysalesprocesses", {
    ...target,
    name: row[model.primaryName ?? ""],
    [`${model.name}Id@odata.bind`]: bindOf(model.entitySet, id),
  });
}

type Pages = InfiniteData<Page, string>;

/** Where the server will have it, so that no card moves once more when the lanes are asked for again. */
function putAtOnce(model: TableModel, row: Row, { from, to, order }: Lists): void {
  const isOther = (other: Row) => other[model.primaryId] !== row[model.primaryId];
  const change = (key: readonly unknown[], edit: (pages: readonly Page[]) => Page[]) =>
    queryClient.setQueryData<Pages>(key, (data) => data && { ...data, pages: edit(data.pages) });
  change(from, (pages) => pages.map((page) => ({ ...page, value: page.value.filter(isOther) })));
  change(to, (pages) => {
    const places = pages.map(({ value }) => placeIn(value, row, order, model.primaryId));
    const fits = places.findIndex((place, at) => place < (pages[at]?.value.length ?? 0));
    const target = fits === -1 ? pages.length - 1 : fits;
    return pages.map((page, at) =>
      at === target ? { ...page, value: page.value.toSpliced(places[at] ?? 0, 0, row) } : page,
    );
  });
}
