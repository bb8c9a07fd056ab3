import type { TableModel } from "../../../engine/model/describe.ts";
import { api, type Row } from "../../api/client.ts";
import { queryClient } from "../../api/queryClient.ts";
import { mergeBody, mergeFields } from "./mergeChoices.ts";
import { mergePreviewQuery } from "./mergePreview.ts";

/** Merges two records with the values that the server proposes. */
export async function mergeAsProposed(model: TableModel, targetId: string, subordinateId: string): Promise<void> {
  const [preview, subordinate] = await Promise.all([
    queryClient.fetchQuery(mergePreviewQuery(model, targetId, subordinateId)),
    api.get<Row>(`${model.entitySet}(${subordinateId})`),
  ]);
  await api.post("Merge", mergeBody(model, preview, mergeFields(model, preview, {}), subordinate));
}
