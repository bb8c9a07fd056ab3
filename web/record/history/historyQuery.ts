import { queryOptions } from "@tanstack/react-query";
import type { TableModel } from "../../../engine/model/describe.ts";
import { api } from "../../api/client.ts";
import { recordKeys } from "../../api/records.ts";
import { targetFunction } from "../targetFunction.ts";
import { auditRowOf, type AuditDetail, type AuditRow } from "./auditRow.ts";

export interface History {
  /** The newest first. */
  readonly rows: readonly AuditRow[];
  /** Whether there are older ones that are not told. */
  readonly hasMore: boolean;
}

interface Answer {
  readonly AuditDetailCollection: { readonly MoreRecords: boolean; readonly AuditDetails: readonly AuditDetail[] };
}

/** What was done to a record; open to everybody who may read it, unlike the table of audit rows. */
export function historyQuery({ name, entitySet }: TableModel, id: string) {
  return queryOptions({
    queryKey: recordKeys.part(name, id, "history"),
    queryFn: async ({ signal }): Promise<History> => {
      const path = targetFunction("RetrieveRecordChangeHistory", entitySet, id);
      const { AuditDetailCollection } = await api.get<Answer>(path, { signal });
      return { rows: AuditDetailCollection.AuditDetails.map(auditRowOf), hasMore: AuditDetailCollection.MoreRecords };
    },
  });
}
