import type { TableModel, VerbModel } from "../../../engine/model/describe.ts";
import { api, type Row } from "../../api/client.ts";
import { simpleRequest, type VerbRequest } from "../../pages/dialogs/verbRequests.ts";

export interface Made {
  readonly table: string;
  readonly id: string;
}

/** Whether a record is in a state that allows a verb. */
export function isAllowed(verb: VerbModel, record: Row): boolean {
  const state = record.statecode;
  return typeof state !== "number" || verb.states.includes(state);
}

/** Whether it is the step that a record in this state waits for. */
export function isPrimary({ primary }: VerbModel, record: Row): boolean {
  return primary === true || (primary?.some((state) => state === record.statecode) ?? false);
}

/** Of two verbs that undo each other within one state, the one the record calls for. */
export function isCalledFor(verb: VerbModel, record: Row): boolean {
  if (verb.name === "lockPricing") return record.ispricelocked !== true;
  return verb.name !== "unlockPricing" || record.ispricelocked === true;
}

/** Runs a verb that has nothing to ask. Answers with the record it made, if it makes one. */
export async function runVerb(verb: VerbModel, model: TableModel, id: string): Promise<Made | undefined> {
  if (verb.run.kind === "patch") {
    await api.patch(`${model.entitySet}(${id})`, verb.run.values);
    return undefined;
  }
  const { path, body, makes } = requestOf(verb.run.action, verb.label, model, id);
  const answer = await api.post<Row | undefined>(path, body);
  const madeId = makes === undefined ? undefined : answer?.[makes.primaryId];
  return makes !== undefined && typeof madeId === "string" ? { table: makes.table, id: madeId } : undefined;
}

function requestOf(action: string, label: string, model: TableModel, id: string): VerbRequest {
  if (action !== "WinQuote") return simpleRequest(action, model.name, id);
  const close = { subject: label, "quoteid@odata.bind": `${model.entitySet}(${id})` };
  // -1: the reason that belongs to the state, as the server has it.
  return { path: action, body: { Status: -1, QuoteClose: close } };
}
