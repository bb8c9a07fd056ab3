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
import type { RecordReference } from "../../../engine/records/rules.ts";
import { tableOf } from "../../../engine/model/model.ts";
import type { Records } from "../../../engine/records/records.ts";
import { isDestination } from "./leadValues.ts";
import { previewQualification } from "./previewQualification.ts";
import { qualifyCertain } from "./qualifyCertain.ts";
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
export const mostAtOnce = 1000;

/** Qualifies several leads, each all or nothing by itself: certain ones are done, doubtful ones are left for a person. */
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
  runMany: async ({ parameters, settleEach }) => ({ Outcomes: await qualifyCertain(parameters.Ids, settleEach) }),
});
