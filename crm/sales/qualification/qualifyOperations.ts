import { Refusal } from "../../../engine/errors.ts";
import { operation, optional, required } from "../../../engine/records/operation.ts";
import {
  aBoolean,
  aGuid,
  aListOf,
  aMoment,
  anInteger,
  anObject,
  aNumber,
  aReference,
  aText,
  type ParameterType,
} from "../../../engine/records/parameter.ts";
import { refusalOf } from "../../../engine/records/databaseErrors.ts";
import type { RecordReference, Row } from "../../../engine/records/rules.ts";
import { dayOf } from "../../../engine/model/kinds/time.ts";
import { lead } from "../lead/lead.ts";
import { decidePeople } from "./decideQualification.ts";
import { previewQualification } from "./previewQualification.ts";
import { qualifyLead, type Qualified, type QualifyWishes } from "./qualifyLead.ts";
import type { NewOpportunity } from "./decision.ts";

/** A calendar day, as text. */
const aDay: ParameterType<string> = {
  edm: "Edm.Date",
  read: (value, name, model) => dayOf(aText.read(value, name, model)) ?? aMoment.read(value, name, model),
};

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
    const chosen = (parameters.FieldDecisions ?? [])
      .filter(({ choice }) => choice === "ours")
      .map(({ target, column }) => `${target}:${column}`);
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
      chosenValues: new Set(chosen),
      detectDuplicates: parameters.SuppressDuplicateDetection === false,
    };
    return answer(await qualifyLead(records, id, wishes));
  },
});

function newOpportunity(given: {
  name?: string | null;
  estimatedvalue?: number | null;
  estimatedclosedate?: string | null;
}): NewOpportunity {
  const value = given.estimatedvalue ?? null;
  return {
    name: given.name ?? null,
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
  parameters: { AccountId: optional(aGuid), ContactId: optional(aGuid) },
  returns: {
    kind: "object",
    type: "PreviewQualifyLeadResponse",
    fields: {
      account: "Edm.Untyped",
      contact: "Edm.Untyped",
      opportunity: "Edm.Untyped",
      values: "Collection(Edm.Untyped)",
      follows: "Edm.Untyped",
    },
  },
  run: ({ records, id, parameters }) =>
    previewQualification(records, id, { accountId: parameters.AccountId, contactId: parameters.ContactId }),
});

const mostAtOnce = 100;

/** Qualifies several leads, each in a transaction of its own: certain ones are done, doubtful ones are left for a person. */
export const qualifyLeadsOperation = operation({
  name: "QualifyLeads",
  kind: "action",
  bound: { table: "lead", to: "collection" },
  parameters: { Ids: required(aListOf(aGuid, mostAtOnce)) },
  returns: { kind: "object", type: "QualifyLeadsResponse", fields: { Outcomes: "Collection(Edm.Untyped)" } },
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
  try {
    const made = await transact(async (records) => {
      const row = (await records.get(lead, id)) as Row;
      const people = await decidePeople(records, row, { createAccount: true, createContact: true }, false);
      const doubt = people.account.doubt ?? people.contact.doubt;
      if (doubt && row["statecode"] === 0) return { doubt: doubt[records.caller.language] };
      return qualifyLead(records, id, everything);
    });
    if ("doubt" in made) return { leadid: id, outcome: "doubtful", message: made.doubt };
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
    return { leadid: id, outcome: "refused", message: refusal.message };
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
