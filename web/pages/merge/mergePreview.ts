import { queryOptions } from "@tanstack/react-query";
import type { TableModel } from "../../../engine/model/describe.ts";
import { api } from "../../api/client.ts";
import { recordKeys } from "../../api/records.ts";

/** What a merge would do, as `PreviewMerge` answers; nothing is written by asking. */
export interface MergePreview {
  readonly targetId: string;
  readonly subordinateId: string;
  readonly values: readonly MergeValue[];
  readonly moves: readonly { readonly table: string; readonly count: number }[];
}

export interface MergeValue {
  readonly column: string;
  readonly label: string;
  readonly target: string | null;
  readonly subordinate: string | null;
  /** Whose value is proposed for the record that stays. */
  readonly from: "target" | "subordinate";
}

type Answer = Pick<MergePreview, "values" | "moves">;

export function mergePreviewQuery({ name, entitySet }: TableModel, targetId: string, subordinateId: string) {
  return queryOptions({
    queryKey: recordKeys.part(name, targetId, `merge ${subordinateId}`),
    queryFn: async ({ signal }): Promise<MergePreview> => {
      const [target, subordinate] = [targetId, subordinateId].map((id) =>
        encodeURIComponent(`{'@odata.id':'${entitySet}(${id})'}`),
      );
      const path = `PreviewMerge(Target=@t,Subordinate=@s)?@t=${target}&@s=${subordinate}`;
      const { values, moves } = await api.get<Answer>(path, { annotations: false, signal });
      return { targetId, subordinateId, values, moves };
    },
    retry: false,
  });
}
