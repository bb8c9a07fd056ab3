import { queryOptions } from "@tanstack/react-query";
import type { RelatedModel, TableModel } from "../../../engine/model/describe.ts";
import { api, type Page } from "../../api/client.ts";
import { recordKeys } from "../../api/records.ts";

/** More than any document anybody sends; the whole of it is read at once, because its totals are of the whole. */
const most = 1000;

/** The lines of a document, as a part of its record. */
export function linesQuery({ name, entitySet }: TableModel, id: string, { navigation, order }: RelatedModel) {
  return queryOptions({
    queryKey: recordKeys.part(name, id, "lines"),
    queryFn: async ({ signal }) => {
      const path = `${entitySet}(${id})/${navigation}?$orderby=${encodeURIComponent(order ?? "lineitemnumber asc")}`;
      const page = await api.get<Page>(path, { pageSize: most, signal });
      return page.value;
    },
  });
}
