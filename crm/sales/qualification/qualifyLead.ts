import { tableOf } from "../../../engine/model/model.ts";
import type { Records } from "../../../engine/records/records.ts";
import type { RecordReference, Row, Values } from "../../../engine/records/rules.ts";
import { lead } from "../lead/lead.ts";
import { leadErrors } from "../lead/leadErrors.ts";
import { developProcess } from "../process/processRules.ts";
import { decidePeople, type People } from "./decideQualification.ts";
import type { Choice } from "./decision.ts";
import { leadColumnMaps } from "./leadValues.ts";
import { opportunitiesFor } from "./opportunitiesFor.ts";
import { accountFor, contactFor } from "./partiesFor.ts";
import { peopleShown } from "./peopleShown.ts";
import type { Qualifying, QualifyWishes } from "./qualifying.ts";
import type { Conflict } from "./useExisting.ts";

export interface Qualified {
  readonly account: RecordReference | null;
  readonly contact: RecordReference | null;
  readonly opportunities: readonly RecordReference[];
}

/**
 * Turns an open lead into an account, a contact and an opportunity: those that exist are found and used, what is
 * missing is made, all of it is linked, in the caller's transaction.
 *
 * @throws leadErrors.leadAlreadyClosed, leadErrors.notALeadStatus, leadErrors.customerInactive,
 * leadErrors.opportunityNeedsCustomer, leadErrors.tooManyOpportunities — 400; leadErrors.duplicatesProbable — 412;
 * accessErrors.privilegeDenied — 403.
 */
export async function qualifyLead(records: Records, id: string, wishes: QualifyWishes): Promise<Qualified> {
  const row = (await records.lock(lead, id)) as Row;
  if (row["statecode"] !== 0) throw leadErrors.leadAlreadyClosed();
  const next = stateFor(records, id, wishes.status);
  if (next.statecode === 2) {
    await records.update(lead, id, next, { verb: "Disqualify" });
    return { account: null, contact: null, opportunities: [] };
  }
  // Like Microsoft's, a call that does not ask for it is spared the search; an identity key is honoured all the same.
  const search = wishes.detectDuplicates ? "whereUncertain" : "never";
  const [people, maps] = await Promise.all([decidePeople(records, row, wishes, search), leadColumnMaps(records)]);
  if (wishes.detectDuplicates) await refuseDoubt(people, records);
  const qualifying: Qualifying = { records, lead: row, maps, owner: ownerFor(records, row, wishes), wishes };
  const account = await accountFor(qualifying, people.account);
  const contact = await contactFor(qualifying, people.contact, account.reference);
  const opportunities = await opportunitiesFor(qualifying, { account: account.reference, contact: contact.reference });
  const made: Qualified = {
    account: account.reference,
    contact: contact.reference,
    opportunities: opportunities.flatMap(({ reference }) => reference ?? []),
  };
  await closeLead(qualifying, next, {
    people,
    made,
    conflicts: [account, contact, ...opportunities].flatMap(({ conflicts }) => conflicts),
  });
  return made;
}

/** The state that owns the status asked for: a disqualified status disqualifies. */
function stateFor(records: Records, id: string, status: number): { statecode: number; statuscode: number } {
  const column = tableOf(records.model, "lead").columns.get("statuscode");
  const wanted = status === -1 ? 3 : status;
  const option = column?.kind === "status" ? column.options.find(({ value }) => value === wanted) : undefined;
  if (!option || option.state === 0) throw leadErrors.notALeadStatus({ status, id });
  return { statecode: option.state, statuscode: option.value };
}

async function refuseDoubt(people: People, records: Records): Promise<void> {
  if (people.account.doubt === null && people.contact.doubt === null) return;
  const shown = await peopleShown(records, people);
  const doubtful = [shown.account, shown.contact].filter(({ doubt }) => doubt !== null);
  const language = records.caller.language;
  const details = doubtful.flatMap(({ candidates }) =>
    candidates.map(({ id, name, evidence }) => ({
      code: "0x80040333",
      message: [name, ...(evidence.length > 0 ? [evidence.map((words) => words[language]).join("; ")] : [])].join(": "),
      target: id,
    })),
  );
  throw leadErrors.duplicatesProbable(undefined, { details });
}

/** The caller, unless the lead belongs to another user and the organization keeps lead owners. */
function ownerFor(records: Records, row: Row, { ownerId }: QualifyWishes): RecordReference | undefined {
  if (ownerId) return { table: "systemuser", id: ownerId };
  const keeps = records.settings.organization["filon_keepleadowner"] !== false;
  const isOther = row["owneridtype"] === "systemuser" && row["ownerid"] !== records.caller.userId;
  return keeps && isOther ? { table: "systemuser", id: String(row["ownerid"]) } : undefined;
}

interface Outcome {
  readonly people: People;
  readonly made: Qualified;
  readonly conflicts: readonly Conflict[];
}

/** The lead is linked to what it became and closed; the audit keeps how that was decided. */
async function closeLead(
  { records, lead: row, wishes }: Qualifying,
  next: { statecode: number; statuscode: number },
  { people, made, conflicts }: Outcome,
): Promise<void> {
  const id = String(row["leadid"]);
  const [first] = made.opportunities;
  const values: Values = {
    ...next,
    parentaccountid: made.account?.id ?? row["parentaccountid"],
    parentcontactid: made.contact?.id ?? row["parentcontactid"],
    qualifyingopportunityid: first?.id ?? null,
  };
  const decision = {
    account: summary(people.account),
    contact: summary(people.contact),
    made,
    conflicts,
    chosenValues: [...wishes.chosenValues],
  };
  await records.update(lead, id, values, { verb: "Qualify", details: { decision }, locked: row });
  if (first) await developProcess(records, id, first.id, row["subject"] === null ? null : String(row["subject"]));
}

function summary({ decision, id, name, candidates }: Choice) {
  return {
    decision,
    id,
    name,
    candidates: candidates.map((candidate) => ({
      id: candidate.id,
      score: candidate.score,
      evidence: candidate.evidence.map(({ en }) => en),
    })),
  };
}
