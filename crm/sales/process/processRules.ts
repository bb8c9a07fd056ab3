import { defineErrors } from "../../../engine/errors.ts";
import { label, type Label } from "../../../engine/model/label.ts";
import type { Records } from "../../../engine/records/records.ts";
import { pointedTo } from "../../../engine/records/references.ts";
import type { Row, TableRules } from "../../../engine/records/rules.ts";
import { anybodysRows } from "../anybodysRows.ts";
import { lead } from "../lead/lead.ts";
import { opportunity } from "../opportunity/opportunity.ts";
import { configuredStages } from "./configuredStages.ts";
import { leadtoopportunitysalesprocess } from "./leadtoopportunitysalesprocess.ts";
import { developStage, qualifyStage, salesProcessStages } from "./salesProcess.ts";
import { thisSecond } from "../../../engine/records/thisSecond.ts";

export const processErrors = defineErrors({
  stageNeedsQualify: {
    status: 400,
    message: () =>
      label(
        "The Qualify stage is left by qualifying the lead.",
        "On quitte la phase Qualifier en qualifiant le prospect.",
      ),
  },
  stepsMissing: {
    status: 400,
    message: (p: { steps: readonly Label[] }) =>
      label(
        `To move to the next stage, complete the required steps: ${p.steps.map((step) => step.en).join(", ")}.`,
        `Pour passer à la phase suivante, complétez les étapes obligatoires : ${p.steps.map((step) => step.fr).join(", ")}.`,
      ),
  },
  stageUnknown: {
    status: 400,
    message: () => label("That stage does not belong to this process.", "Cette phase n’appartient pas à ce processus."),
  },
});

/** An instance follows its lead and opportunity through the stages, and remembers the way it took. */
export const processRules: TableRules = {
  before: async ({ records, before, after, changes, verb }) => {
    const finished =
      changes["statecode"] === 1
        ? { completedon: thisSecond() }
        : changes["statecode"] === 0
          ? { completedon: null }
          : {};
    if (changes["activestageid"] === undefined) return { ...finished, organizationid: records.settings.organizationId };
    const stage = salesProcessStages.find(({ id }) => id === changes["activestageid"]);
    if (!stage) throw processErrors.stageUnknown(undefined, { target: "activestageid" });
    // The stages are the product's own and never deleted.
    records.seen.add(`processstage:${stage.id}`).add(pointedTo("processstage", stage.id));
    if (verb === null && before !== null && stage.table === "opportunity" && after["opportunityid"] === null)
      throw processErrors.stageNeedsQualify();
    if (verb === null && before !== null) await checkSteps(records, before, stage.category);
    const path = String(before?.["traversedpath"] ?? "")
      .split(",")
      .filter(Boolean);
    const known = path.indexOf(stage.id);
    const traversedpath = (known >= 0 ? path.slice(0, known + 1) : [...path, stage.id]).join(",");
    return {
      ...finished,
      organizationid: records.settings.organizationId,
      activestagestartedon: thisSecond(),
      traversedpath,
    };
  },
};

/** Moving forward needs the required steps of the stage that is left. */
async function checkSteps(records: Records, before: Row, category: number): Promise<void> {
  const current = (await configuredStages(records)).find(({ id }) => id === before["activestageid"]);
  const needed = current?.steps.filter(({ required }) => required) ?? [];
  if (!current || category <= current.category || needed.length === 0) return;
  const table = current.table === "lead" ? lead : opportunity;
  const record = (await records.get(table, String(before[`${current.table}id`]))) as Row;
  const missing = needed.filter(({ column }) => record[column] === null || record[column] === false);
  if (missing.length > 0) throw processErrors.stepsMissing({ steps: missing.map((step) => step.label) });
}

export async function startProcess(records: Records, leadId: string, name: string | null): Promise<void> {
  await records.create(
    leadtoopportunitysalesprocess,
    { leadid: leadId, name, activestageid: qualifyStage.id },
    "StartProcess",
  );
}

/** Carries the instance of a lead on to its opportunity; one is started where there was none. */
export async function developProcess(
  records: Records,
  leadId: string,
  opportunityId: string,
  name: string | null,
): Promise<void> {
  const [instance] = await records.find(leadtoopportunitysalesprocess, { leadid: leadId }, { lock: true });
  const values = { opportunityid: opportunityId, activestageid: developStage.id, statecode: 0, statuscode: 1 };
  if (instance)
    await records.update(leadtoopportunitysalesprocess, String(instance.businessprocessflowinstanceid), values, {
      verb: "Qualify",
      locked: instance,
    });
  else await records.create(leadtoopportunitysalesprocess, { leadid: leadId, name, ...values }, "Qualify");
}

/** The instance of a lead, whoever may see it; nobody else changes it until the transaction ends. */
export async function processOf(records: Records, leadId: string): Promise<Row | undefined> {
  const [instance] = await anybodysRows(records, leadtoopportunitysalesprocess, { leadid: leadId }, { lock: true });
  return instance;
}

/** An instance is back where its lead was before it was qualified. */
export async function leaveOpportunity(records: Records, instance: Row): Promise<void> {
  const values = { opportunityid: null, activestageid: qualifyStage.id, statecode: 0, statuscode: 1 };
  const id = String(instance["businessprocessflowinstanceid"]);
  await records.update(leadtoopportunitysalesprocess, id, values, { verb: "UndoQualify", locked: instance });
}

/** The process ends with the deal. */
export async function finishProcess(records: Records, opportunityId: string): Promise<void> {
  await setProcesses(records, opportunityId, 0, { statecode: 1, statuscode: 2 }, "Complete");
}

/** A deal that is opened again is where it was in its process. */
export async function resumeProcess(records: Records, opportunityId: string): Promise<void> {
  await setProcesses(records, opportunityId, 1, { statecode: 0, statuscode: 1 }, "Reopen");
}

async function setProcesses(
  records: Records,
  opportunityId: string,
  statecode: number,
  values: { readonly statecode: number; readonly statuscode: number },
  verb: string,
): Promise<void> {
  for (const row of await records.find(leadtoopportunitysalesprocess, { opportunityid: opportunityId, statecode }))
    await records.update(leadtoopportunitysalesprocess, String(row.businessprocessflowinstanceid), values, { verb });
}
