import { queryOptions, useMutation } from "@tanstack/react-query";
import type { ProcessStageModel } from "../../../engine/model/describe.ts";
import { messageOf } from "../../api/apiError.ts";
import { api, type Page, type Row } from "../../api/client.ts";
import { bindOf } from "../../api/model.ts";
import { invalidateRecord, recordKeys } from "../../api/records.ts";
import { toast } from "../../ui/toasts.ts";

/** How far one lead, and the opportunity it became, has come in the sales process. */
export interface ProcessInstance {
  readonly id: string;
  readonly stageId: string | null;
  readonly stageStartedOn: string | null;
  readonly completedOn: string | null;
  readonly isActive: boolean;
  readonly isFinished: boolean;
  readonly leadId: string | null;
  readonly opportunityId: string | null;
}

export type StageProgress = "done" | "active" | "ahead";

const entitySet = "leadtoopportunitysalesprocesses";
const properties = [
  "businessprocessflowinstanceid",
  "_activestageid_value",
  "activestagestartedon",
  "completedon",
  "statuscode",
  "_leadid_value",
  "_opportunityid_value",
] as const;

const [active, finished] = [1, 2];

/** Null when the record takes part in no process. */
export function processQuery(table: string, id: string) {
  return queryOptions({
    queryKey: recordKeys.part(table, id, "process"),
    queryFn: async ({ signal }) => {
      const filter = encodeURIComponent(`_${table}id_value eq ${id}`);
      const path = `${entitySet}?$select=${properties.join(",")}&$filter=${filter}&$top=1`;
      const page = await api.get<Page>(path, { annotations: false, signal });
      const [row] = page.value;
      return row ? instanceOf(row) : null;
    },
  });
}

function instanceOf(row: Row): ProcessInstance {
  const text = (property: (typeof properties)[number]) => {
    const value = row[property];
    return typeof value === "string" ? value : null;
  };
  return {
    id: String(row.businessprocessflowinstanceid),
    stageId: text("_activestageid_value"),
    stageStartedOn: text("activestagestartedon"),
    completedOn: text("completedon"),
    isActive: row.statuscode === active,
    isFinished: row.statuscode === finished,
    leadId: text("_leadid_value"),
    opportunityId: text("_opportunityid_value"),
  };
}

/** The record of the process on a table, when there is one yet. */
export function recordOn(instance: ProcessInstance, table: string): string | null {
  if (table === "lead") return instance.leadId;
  return table === "opportunity" ? instance.opportunityId : null;
}

/** Moves the process to a stage, or finishes it. */
export function useProcessMove(table: string, id: string, instance: ProcessInstance) {
  const path = `${entitySet}(${instance.id})`;
  return useMutation({
    mutationFn: (move: { to: ProcessStageModel } | "finish") =>
      move === "finish"
        ? api.patch(path, { statecode: 1, statuscode: finished })
        : api.patch(path, { "activestageid@odata.bind": bindOf("processstages", move.to.id) }),
    onSuccess: () => invalidateRecord(table, id),
    onError: (error) => toast({ intent: "error", text: messageOf(error) }),
  });
}

export function daysSince(instant: string | null, now: number = Date.now()): number | null {
  return instant === null ? null : Math.max(0, Math.floor((now - Date.parse(instant)) / 86_400_000));
}

/** The required steps of a stage that are still empty, by their labels. */
export function missingSteps(stage: ProcessStageModel, record: Row): string[] {
  const isEmpty = (column: string) => {
    const value = record[column] ?? record[`_${column}_value`];
    return value === null || value === undefined || value === "" || value === false;
  };
  return stage.steps.filter((step) => step.required && isEmpty(step.column)).map(({ label }) => label);
}
