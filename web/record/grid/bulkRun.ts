import type { TableModel, VerbModel } from "../../../engine/model/describe.ts";
import { ApiError, messageOf } from "../../api/apiError.ts";
import { api } from "../../api/client.ts";
import { runVerb } from "../verbs/runVerb.ts";

export interface RowOutcome {
  readonly id: string;
  readonly outcome: "done" | "doubtful" | "refused" | "error";
  /** Why not; empty when done. */
  readonly message: string;
  /** Opportunity a qualified lead became. */
  readonly opportunityId?: string;
  /** The server was not there. */
  readonly isUnreached?: boolean;
}

interface BulkRun {
  readonly model: TableModel;
  readonly verb: VerbModel;
  readonly ids: readonly string[];
  readonly signal: AbortSignal;
  readonly onOutcomes: (outcomes: readonly RowOutcome[]) => void;
}

/** Leads a call of QualifyLeads takes here; the server would take 1,000, but progress is shown per call. */
const chunkSize = 100;

/**
 * Runs a verb on records, a few at a time; each stands for itself, so one that is refused stops no other. Where the
 * server is not there it ends, and what is left can be tried again.
 */
export async function bulkRun({ model, verb, ids, signal, onOutcomes }: BulkRun): Promise<void> {
  const size = isQualify(verb) ? chunkSize : 1;
  for (let start = 0; start < ids.length && !signal.aborted; start += size) {
    const chunk = ids.slice(start, start + size);
    const outcomes = await (isQualify(verb) ? qualify(chunk) : one(verb, model, chunk[0] ?? ""));
    onOutcomes(outcomes);
    if (outcomes.some(({ isUnreached }) => isUnreached)) return;
  }
}

export function isQualify({ run }: VerbModel): boolean {
  return run.kind === "action" && run.action === "QualifyLead";
}

interface QualifyAnswer {
  readonly Outcomes: readonly {
    readonly leadid: string;
    readonly outcome: "qualified" | "doubtful" | "refused" | "error";
    readonly message: string | null;
    readonly opportunityid?: string | null;
  }[];
}

async function qualify(ids: readonly string[]): Promise<readonly RowOutcome[]> {
  try {
    const answer = await api.post<QualifyAnswer>("leads/Microsoft.Dynamics.CRM.QualifyLeads", { Ids: ids });
    return answer.Outcomes.map(({ leadid, outcome, message, opportunityid }) => ({
      id: leadid,
      outcome: outcome === "qualified" ? "done" : outcome,
      message: message ?? "",
      ...(opportunityid ? { opportunityId: opportunityid } : {}),
    }));
  } catch (error) {
    return ids.map((id) => failure(id, "error", error));
  }
}

async function one(verb: VerbModel, model: TableModel, id: string): Promise<readonly RowOutcome[]> {
  try {
    await runVerb(verb, model, id);
    return [{ id, outcome: "done", message: "" }];
  } catch (error) {
    return [failure(id, "refused", error)];
  }
}

function failure(id: string, outcome: RowOutcome["outcome"], error: unknown): RowOutcome {
  const isUnreached = error instanceof ApiError && error.status === 0;
  return { id, outcome: isUnreached ? "error" : outcome, message: messageOf(error), isUnreached };
}
