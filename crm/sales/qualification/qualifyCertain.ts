import type { Language } from "../../../engine/model/label.ts";
import { refusalOf } from "../../../engine/records/databaseErrors.ts";
import type { CallOfMany, Parameters } from "../../../engine/records/operation.ts";
import { qualifyLead, type Qualified } from "./qualifyLead.ts";
import type { QualifyWishes } from "./qualifying.ts";

/** What became of one lead of many. */
export interface BulkOutcome {
  readonly leadid: string;
  readonly outcome: "qualified" | "doubtful" | "refused" | "error";
  readonly message: string | null;
  readonly accountid?: string | undefined;
  readonly contactid?: string | undefined;
  readonly opportunityid?: string | undefined;
}

/**
 * Qualifies each lead for which everything is new or certain; a refusal is an outcome, not a failure of the whole. A lead
 * that is named again is looked at again, after the others.
 */
export async function qualifyCertain(
  ids: readonly string[],
  settleEach: CallOfMany<Parameters>["settleEach"],
): Promise<BulkOutcome[]> {
  const each = [...new Set(ids)];
  const firstPlaces = new Map(ids.map((id, place) => [id, place] as const).toReversed());
  const isAgain = (id: string, place: number) => firstPlaces.get(id) !== place;
  const again = ids.filter(isAgain);
  let language: Language = "en";
  const settled = await settleEach(each, (records, id) => {
    language = records.caller.language;
    return qualifyLead(records, id, everything);
  });
  const firsts = settled.map((one, place) => outcomeOf(each[place] ?? "", one, language));
  const seconds = again.length > 0 ? await qualifyCertain(again, settleEach) : [];
  return ids.flatMap((id, place) => (isAgain(id, place) ? seconds.shift() : firsts.shift()) ?? []);
}

function outcomeOf(leadid: string, settled: PromiseSettledResult<Qualified>, language: Language): BulkOutcome {
  if (settled.status === "fulfilled") {
    const { account, contact, opportunities } = settled.value;
    const made = { accountid: account?.id, contactid: contact?.id, opportunityid: opportunities[0]?.id };
    return { leadid, outcome: "qualified", message: null, ...made };
  }
  const error: unknown = settled.reason;
  const refusal = refusalOf(error);
  if (!refusal) throw error;
  const isDoubtful = refusal.name === "duplicatesProbable";
  const alike = refusal.extras.details?.map(({ message }) => message).join("; ");
  return {
    leadid,
    outcome: isDoubtful ? "doubtful" : "refused",
    message: (isDoubtful && alike) || refusal.in(language),
  };
}

const everything: QualifyWishes = {
  createAccount: true,
  createContact: true,
  createOpportunity: true,
  status: 3,
  chosenValues: new Set(),
  detectDuplicates: true,
};
