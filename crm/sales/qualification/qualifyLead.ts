import { accessTo, reaches } from "../../../engine/access/access.ts";
import { tableOf } from "../../../engine/model/model.ts";
import type { Records } from "../../../engine/records/records.ts";
import type { RecordReference, Row, Values } from "../../../engine/records/rules.ts";
import { account } from "../../core/account/account.ts";
import { connection } from "../../core/connection/connection.ts";
import { stakeholderRoleId } from "../../core/connection/connectionRoles.ts";
import { contact } from "../../core/contact/contact.ts";
import { lead } from "../lead/lead.ts";
import { leadErrors } from "../lead/leadErrors.ts";
import { opportunity } from "../opportunity/opportunity.ts";
import { developProcess } from "../process/processRules.ts";
import { compareValues, valuesToWrite } from "./compareValues.ts";
import { decidePeople, type People, type Wishes } from "./decideQualification.ts";
import type { Choice, NewOpportunity } from "./decision.ts";
import { leadColumnMaps, valuesFor, type MappedColumn } from "./leadValues.ts";

export interface QualifyWishes extends Wishes {
  readonly createOpportunity: boolean;
  /** A status reason of the lead; -1 is the default of Qualified. */
  readonly status: number;
  readonly opportunityId?: string | undefined;
  readonly opportunities?: readonly NewOpportunity[] | undefined;
  readonly currencyId?: string | undefined;
  readonly customer?: RecordReference | undefined;
  readonly campaignId?: string | undefined;
  readonly ownerId?: string | undefined;
  /** `table:lead column` of the conflicts that the lead's value wins. */
  readonly chosenValues: ReadonlySet<string>;
  /** Refuse when a person should look first, instead of going on. */
  readonly detectDuplicates: boolean;
}

export interface Qualified {
  readonly account: RecordReference | null;
  readonly contact: RecordReference | null;
  readonly opportunities: readonly RecordReference[];
}

export const mostOpportunities = 5;

/**
 * Turns an open lead into an account, a contact and an opportunity: those that exist are found and used, what is
 * missing is made, all of it is linked, in the caller's transaction.
 *
 * @throws leadErrors.leadAlreadyClosed, leadErrors.notALeadStatus — 400; leadErrors.duplicatesProbable — 412;
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
  const people = await decidePeople(records, row, wishes, true);
  if (wishes.detectDuplicates) refuseDoubt(people, records);
  const maps = await leadColumnMaps(records);
  const owner = ownerFor(records, row, wishes);
  const accountRef = await accountFor(records, row, people.account, maps, owner, wishes);
  const contactRef = await contactFor(records, row, people.contact, maps, owner, accountRef, wishes);
  const customer = wishes.customer ?? accountRef ?? contactRef;
  const opportunities =
    wishes.createOpportunity && customer
      ? await opportunitiesFor(records, row, maps, owner, { accountRef, contactRef, customer }, wishes)
      : [];
  await closeLead(records, row, next, { account: accountRef, contact: contactRef, opportunities }, people, wishes);
  return { account: accountRef, contact: contactRef, opportunities };
}

/** The state that owns the status asked for: a disqualified status disqualifies. */
function stateFor(records: Records, id: string, status: number): { statecode: number; statuscode: number } {
  const column = tableOf(records.model, "lead").columns.get("statuscode");
  const wanted = status === -1 ? 3 : status;
  const option = column?.kind === "status" ? column.options.find(({ value }) => value === wanted) : undefined;
  if (!option || option.state === 0) throw leadErrors.notALeadStatus({ status, id });
  return { statecode: option.state, statuscode: option.value };
}

function refuseDoubt({ account: first, contact: second }: People, records: Records): void {
  const doubtful = [first, second].filter(({ doubt }) => doubt !== null);
  if (doubtful.length === 0) return;
  const language = records.caller.language;
  const details = doubtful.flatMap(({ candidates }) =>
    candidates.map(({ id, name, evidence }) => ({
      code: "0x80040333",
      message: `${name}: ${evidence.map((words) => words[language]).join("; ")}`,
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

async function accountFor(
  records: Records,
  row: Row,
  choice: Choice,
  maps: readonly MappedColumn[],
  owner: RecordReference | undefined,
  wishes: QualifyWishes,
): Promise<RecordReference | null> {
  if (choice.decision === "skip") return null;
  if (choice.id) return useExisting(records, row, "account", choice.id, maps, wishes);
  const values: Values = {
    ...valuesFor(row, maps, "account"),
    ...currencyOf(row),
    originatingleadid: String(row["leadid"]),
    ownerid: owner,
  };
  return { table: "account", id: await records.create(account, values) };
}

async function contactFor(
  records: Records,
  row: Row,
  choice: Choice,
  maps: readonly MappedColumn[],
  owner: RecordReference | undefined,
  accountRef: RecordReference | null,
  wishes: QualifyWishes,
): Promise<RecordReference | null> {
  if (choice.decision === "skip") return null;
  if (choice.id) return useExisting(records, row, "contact", choice.id, maps, wishes);
  const mapped = valuesFor(row, maps, "contact");
  const values: Values = {
    ...mapped,
    lastname: mapped["lastname"] ?? choice.name,
    ...currencyOf(row),
    originatingleadid: String(row["leadid"]),
    parentcustomerid: accountRef ?? undefined,
    ownerid: owner,
  };
  return { table: "contact", id: await records.create(contact, values) };
}

function currencyOf(row: Row): Values {
  return row["transactioncurrencyid"] === null
    ? {}
    : { transactioncurrencyid: row["transactioncurrencyid"] ?? undefined };
}

/** An existing record takes what it lacks, and what the caller decided for; nothing else of it is touched. */
async function useExisting(
  records: Records,
  row: Row,
  table: "account" | "contact",
  id: string,
  maps: readonly MappedColumn[],
  wishes: QualifyWishes,
): Promise<RecordReference> {
  const declaration = table === "account" ? account : contact;
  // Found by matching: the promise of no twin holds for records out of the caller's reach, too.
  records.seen.add(`${table}:${id}`);
  const [existing] = (await records.find(declaration, { [`${table}id`]: id })) as Row[];
  const access = accessTo(records.model, records.caller, tableOf(records.model, table), "write");
  if (!existing || !reaches(access, existing)) return { table, id };
  const comparisons = compareValues(row, maps, { [table]: existing });
  const changes = valuesToWrite(row, comparisons, table, wishes.chosenValues);
  if (Object.keys(changes).length > 0) await records.update(declaration, id, changes, { verb: "Qualify" });
  return { table, id };
}

interface Parties {
  readonly accountRef: RecordReference | null;
  readonly contactRef: RecordReference | null;
  readonly customer: RecordReference;
}

async function opportunitiesFor(
  records: Records,
  row: Row,
  maps: readonly MappedColumn[],
  owner: RecordReference | undefined,
  parties: Parties,
  wishes: QualifyWishes,
): Promise<RecordReference[]> {
  if (wishes.opportunityId) {
    await records.get(opportunity, wishes.opportunityId);
    return [{ table: "opportunity", id: wishes.opportunityId }];
  }
  const wanted = wishes.opportunities?.length
    ? wishes.opportunities
    : [{ name: null, estimatedValue: null, estimatedCloseDate: null }];
  if (wanted.length > mostOpportunities) throw leadErrors.tooManyOpportunities({ most: mostOpportunities });
  const made: RecordReference[] = [];
  for (const one of wanted)
    made.push({
      table: "opportunity",
      id: await records.create(opportunity, opportunityValues(row, maps, owner, parties, wishes, one)),
    });
  if (parties.contactRef) for (const { id } of made) await addStakeholder(records, id, parties.contactRef);
  return made;
}

function opportunityValues(
  row: Row,
  maps: readonly MappedColumn[],
  owner: RecordReference | undefined,
  parties: Parties,
  wishes: QualifyWishes,
  wanted: NewOpportunity,
): Values {
  const mapped = valuesFor(row, maps, "opportunity");
  const typed: Row = {
    ...(wanted.name === null ? {} : { name: wanted.name }),
    ...(wanted.estimatedValue === null ? {} : { estimatedvalue: wanted.estimatedValue }),
    ...(wanted.estimatedCloseDate === null ? {} : { estimatedclosedate: wanted.estimatedCloseDate }),
  };
  return {
    ...mapped,
    estimatedvalue: mapped["estimatedvalue"] ?? mapped["budgetamount"],
    name: mapped["name"] ?? row["companyname"] ?? row["fullname"],
    ...typed,
    transactioncurrencyid: wishes.currencyId ?? row["transactioncurrencyid"] ?? undefined,
    customerid: parties.customer,
    parentaccountid: parties.accountRef?.id,
    parentcontactid: parties.contactRef?.id,
    campaignid: wishes.campaignId ?? row["campaignid"] ?? undefined,
    originatingleadid: String(row["leadid"]),
    ownerid: owner,
  };
}

/** The contact becomes a stakeholder of the deal. */
async function addStakeholder(records: Records, opportunityId: string, contactRef: RecordReference): Promise<void> {
  await records.create(connection, {
    record1id: { table: "opportunity", id: opportunityId },
    record2id: contactRef,
    record2roleid: stakeholderRoleId,
  });
}

async function closeLead(
  records: Records,
  row: Row,
  next: { statecode: number; statuscode: number },
  made: Qualified,
  people: People,
  wishes: QualifyWishes,
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
    chosenValues: [...wishes.chosenValues],
  };
  await records.update(lead, id, values, { verb: "Qualify", details: { decision } });
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
