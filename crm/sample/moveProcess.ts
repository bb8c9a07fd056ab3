import type { Records } from "../../engine/records/records.ts";
import { leadtoopportunitysalesprocess } from "../sales/process/leadtoopportunitysalesprocess.ts";
import { closeStage, developStage, proposeStage } from "../sales/process/salesProcess.ts";

const opportunityStages = [developStage, proposeStage, closeStage];

/** Takes the process of a lead or an opportunity to a stage, through those before it; null leaves it where it is. */
export async function moveProcess(
  records: Records,
  of: { readonly leadid: string } | { readonly opportunityid: string },
  stageId: string | null,
  startedOn: string,
): Promise<void> {
  const [instance] = await records.find(leadtoopportunitysalesprocess, of, { limit: 1 });
  if (!instance) return;
  const id = String(instance.businessprocessflowinstanceid);
  const from = opportunityStages.findIndex((stage) => stage.id === instance.activestageid);
  const to = opportunityStages.findIndex((stage) => stage.id === stageId);
  for (const stage of opportunityStages.slice(from + 1, to + 1))
    await records.update(leadtoopportunitysalesprocess, id, { activestageid: stage.id });
  // A move begins its stage now; the sample says when it really began.
  await records.update(leadtoopportunitysalesprocess, id, { activestagestartedon: startedOn });
}
