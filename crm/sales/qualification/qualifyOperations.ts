import { Refusal } from "../../../engine/errors.ts";
import { operation, optional, required } from "../../../engine/records/operation.ts";
import {
  aBoolean,
  aDay,
  aGuid,
  aListOf,
  anInteger,
  anObject,
  aNumber,
  aReference,
  aText,
  parameterErrors,
} from "../../../engine/records/parameter.ts";
import { refusalOf } from "../../../engine/records/databaseErrors.ts";
import type { RecordReference } from "../../../engine/records/rules.ts";
import type { Language } from "../../../engine/model/label.ts";
import { tableOf } from "../../../engine/model/model.ts";
import type { Records } from "../../../engine/records/records.ts";
import { isDestination } from "./leadValues.ts";
import { previewQualification } from "./previewQualification.ts";
import { bulkTypes, previewFields, previewTypes } from "./qualificationTypes.ts";
import { qualifyLead, type Qualified } from "./qualifyLead.ts";
import type { QualifyWishes } from "./qualifying.ts";
import type { NewOpportunity } from "./decision.ts";

const anOpportunity = anObject("mscrm.QualifyOpportunity", {
  name: aText,
  estimatedvalue: aNumber,
  estimatedclosedate: aDay,
});
const aFieldDecision = anObject("mscrm.QualifyFieldDecision", { column: aText, target: aText, choice: aText });

/** Microsoft's signature; the parameters from `AccountId` on are ours, and a call without them behaves as Microsoft's. */
export const qualifyLeadOperation = operation({
  name: "QualifyLead",
  kind: "action",
  bound: { table: "lead", to: "record" },
  parameters: {
    CreateAccount: required(aBoolean),
    CreateContact: required(aBoolean),
    CreateOpportunity: required(aBoolean),
    Status: required(anInteger),
    OpportunityCurrencyId: optional(aReference("transactioncurrency")),
    OpportunityCustomerId: optional(aReference("account", "contact")),
    SourceCampaignId: optional(aReference("campaign")),
    ProcessInstanceId: optional(aReference()),
    SuppressDuplicateDetection: optional(aBoolean),
    AccountId: optional(aGuid),
    ContactId: optional(aGuid),
    OpportunityId: optional(aGuid),
    Opportunities: optional(aListOf(anOpportunity)),
    FieldDecisions: optional(aListOf(aFieldDecision)),
    OwnerId: optional(aGuid),
  },
  returns: { kind: "records" },
  run: async ({ records, id, parameters }) => {
    const wishes: QualifyWishes = {
      createAccount: parameters.CreateAccount,
      createContact: parameters.CreateContact,
      createOpportunity: parameters.CreateOpportunity,
      status: parameters.Status,
      accountId: parameters.AccountId,
      contactId: parameters.ContactId,
      opportunityId: parameters.OpportunityId,
      opportunities: parameters.Opportunities?.map(newOpportunity),
      currencyId: parameters.OpportunityCurrencyId?.id,
      customer: parameters.OpportunityCustomerId,
      campaignId: parameters.SourceCampaignId?.id,
      ownerId: parameters.OwnerId,
      chosenValues: chosenValues(records, parameters.FieldDecisions ?? []),
      detectDuplicates: parameters.SuppressDuplicateDetection === false,
    };
    return answer(await qualifyLead(records, id, wishes));
  },
});

interface FieldDecision {
  readonly column?: string | null;
  readonly target?: string | null;
  readonly choice?: string | null;
}

/** The conflicts the lead's value wins. A decision about a column or table that is none would be lost, and is refused. */
function chosenValues(records: Records, decisions: readonly FieldDecision[]): ReadonlySet<string> {
  const { columns } = tableOf(records.model, "lead");
  for (const { column, target, choice } of decisions)
    if (!columns.has(column ?? "") || !isDestination(target ?? "") || (choice !== "ours" && choice !== "theirs"))
      throw parameterErrors.parameterWrong(
        { name: "FieldDecisions", expected: "mscrm.QualifyFieldDecision" },
        { target: "FieldDecisions" },
      );
  return new Set(decisions.flatMap(({ column, target, choice }) => (choice === "ours" ? [`${target}:${column}`] : [])));
}

function newOpportunity(given: {
  name?: string | null;
  estimatedvalue?: number | null;
  estimatedclosedate?: string | null;
}): NewOpportunity {
  const value = given.estimatedvalue ?? null;
  return {
    name: given.name?.trim() || null,
    estimatedValue: value === null ? null : String(value),
    estimatedCloseDate: given.estimatedclosedate ?? null,
  };
}

/** Account, contact, opportunity, in this order. */
function answer({ account, contact, opportunities }: Qualified): RecordReference[] {
  return [account, contact, ...opportunities].filter((reference) => reference !== null);
}

export const previewQualifyLeadOperation = operation({
  name: "PreviewQualifyLead",
  kind: "function",
  bound: { table: "lead", to: "record" },
  parameters: {
    CreateAccount: optional(aBoolean),
    CreateContact: optional(aBoolean),
    CreateOpportunity: optional(aBoolean),
    OpportunityCurrencyId: optional(aReference("transactioncurrency")),
    OpportunityCustomerId: optional(aReference("account", "contact")),
    AccountId: optional(aGuid),
    ContactId: optional(aGuid),
    OpportunityId: optional(aGuid),
  },
  returns: {
    kind: "object",
    type: "PreviewQualifyLeadResponse",
    fields: previewFields,
    types: previewTypes,
  },
  run: ({ records, id, parameters }) =>
    previewQualification(records, id, {
      createAccount: parameters.CreateAccount ?? true,
      createContact: parameters.CreateContact ?? true,
      createOpportunity: parameters.CreateOpportunity ?? true,
      currencyId: parameters.OpportunityCurrencyId?.id,
      customer: parameters.OpportunityCustomerId,
      accountId: parameters.AccountId,
      contactId: parameters.ContactId,
      opportunityId: parameters.OpportunityId,
    }),
});

/** Leads that one call takes. */
export const mostAtOnce = 100;

/** Qualifies several leads, each in a transaction of its own: certain ones are done, doubtful ones are left for a person. */
export const qualifyLeadsOperation = operation({
  name: "QualifyLeads",
  kind: "action",
  bound: { table: "lead", to: "collection" },
  parameters: { Ids: required(aListOf(aGuid, mostAtOnce)) },
  returns: {
    kind: "object",
    type: "QualifyLeadsResponse",
    fields: { Outcomes: "Collection(mscrm.QualifyOutcome)" },
    types: bulkTypes,
  },
  runMany: async ({ parameters, transact }) => {
    const outcomes: BulkOutcome[] = [];
    for (const id of parameters.Ids) outcomes.push(await qualifyCertain(id, transact));
    return { Outcomes: outcomes };
  },
});

export interface BulkOutcome {
  readonly leadid: string;
  readonly outcome: "qualified" | "doubtful" | "refused" | "error";
  readonly message: string | null;
  readonly accountid?: string | undefined;
  readonly contactid?: string | undefined;
  readonly opportunityid?: string | undefined;
}

type Transact = <T>(work: (records: Parameters<typeof qualifyLead>[0]) => Promise<T>) => Promise<T>;

/** Everything new or certain; a refusal is an outcome, not a failure of the whole. */
export async function qualifyCertain(id: string, transact: Transact): Promise<BulkOutcome> {
  let language: Language = "en";
  try {
    const made = await transact((records) => {
      language = records.caller.language;
      return qualifyLead(records, id, everything);
    });
    return {
      leadid: id,
      outcome: "qualified",
      message: null,
      accountid: made.account?.id,
      contactid: made.contact?.id,
      opportunityid: made.opportunities[0]?.id,
    };
  } catch (error) {
    const refusal = error instanceof Refusal ? error : refusalOf(error);
    if (!refusal) throw error;
    const isDoubtful = refusal.name === "duplicatesProbable";
    const alike = refusal.extras.details?.map(({ message }) => message).join("; ");
    return {
      leadid: id,
      outcome: isDoubtful ? "doubtful" : "refused",
      message: (isDoubtful && alike) || refusal.in(language),
    };
  }
}

const everything: QualifyWishes = {
  createAccount: true,
  createContact: true,
  createOpportunity: true,
  status: 3,
  chosenValues: new Set(),
  detectDuplicates: true,
};
