import { queryOptions } from "@tanstack/react-query";
import type { TableModel } from "../../../engine/model/describe.ts";
import { api } from "../../api/client.ts";
import { recordKeys } from "../../api/records.ts";
import { targetFunction } from "../targetFunction.ts";
import type { Lineage } from "./lineage.ts";

export function lineageQuery({ name, entitySet }: TableModel, id: string) {
  return queryOptions({
    queryKey: recordKeys.part(name, id, "lineage"),
    queryFn: ({ signal }) =>
      api.get<Lineage>(targetFunction("RetrieveLineage", entitySet, id), { annotations: false, signal }),
  });
}
