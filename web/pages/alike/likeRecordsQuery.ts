import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { TableModel } from "../../../engine/model/describe.ts";
import { api, literal } from "../../api/client.ts";
import { columnOf } from "../../api/model.ts";
import { bodyOf, isEmpty, type FieldValues } from "../../record/fieldValue.ts";

/** A record that may be the same as the one that is being typed. */
export interface LikeRecord {
  readonly table: string;
  readonly id: string;
  readonly name: string;
  readonly detail: string | null;
  readonly score: number;
  readonly band: "certain" | "probable";
  readonly evidence: readonly string[];
}

/** A contact of the same name is another person at another company. */
const employer = "parentcustomerid";

/** What was typed that tells one record from another: texts, and the employer; null while that is too little. */
export function tellingValues(model: TableModel, values: FieldValues): Record<string, unknown> | null {
  const told = Object.entries(values).filter(
    ([name, value]) => !isEmpty(value) && (name === employer || columnOf(model, name)?.kind === "text"),
  );
  const letters = told.reduce((sum, [, value]) => sum + (typeof value === "string" ? value.trim().length : 0), 0);
  return letters < 3 ? null : bodyOf(model, Object.fromEntries(told));
}

/** Asked for each pause in the typing. What is half typed may be refused, and is no reason to disturb anybody. */
export function likeRecordsQuery(table: string, values: Record<string, unknown> | null) {
  const aliases = `@t=${literal(table)}&@v=${encodeURIComponent(JSON.stringify(values))}`;
  return queryOptions({
    queryKey: ["alike", table, values] as const,
    queryFn: ({ signal }) =>
      api.get<{ readonly Candidates: readonly LikeRecord[] }>(`FindLikeRecords(Table=@t,Values=@v)?${aliases}`, {
        annotations: false,
        signal,
      }),
    enabled: values !== null,
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 30_000,
  });
}
