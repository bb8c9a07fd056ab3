import type { Decision, Destination, OpportunityProposal, PreviewValue, QualifyPreview } from "./qualifyPreview.ts";

/**
 * What the seller decides in the qualify pane, and the request made of it. Nothing here writes; a choice the seller
 * did not make stays absent, so a fresh preview can still propose better.
 */

export type PartyChoice =
  | { readonly kind: "existing"; readonly id: string; readonly name: string }
  | { readonly kind: "new" }
  | { readonly kind: "skip" };

export type OpportunityChoice =
  | { readonly kind: "new" }
  | { readonly kind: "existing"; readonly id: string; readonly name: string }
  | { readonly kind: "none" };

/** What is typed for the new opportunity; absent where the proposal stands. */
export interface OpportunityDraft {
  readonly name?: string;
  readonly estimatedValue?: number | null;
  readonly estimatedCloseDate?: string | null;
  readonly currencyId?: string;
}

export interface MoreOpportunity {
  readonly key: number;
  readonly name: string;
  readonly estimatedValue: number | null;
  readonly estimatedCloseDate: string | null;
}

/** As many as one lead may become. */
export const mostOpportunities = 5;

export interface QualifyChoices {
  readonly account?: PartyChoice;
  readonly contact?: PartyChoice;
  readonly opportunity?: OpportunityChoice;
  readonly draft: OpportunityDraft;
  /** New opportunities beside the first, in the same currency. */
  readonly more: readonly MoreOpportunity[];
  /** Conflicts where the lead's value is to replace the one there now, as `table.column` of the lead's column. */
  readonly ours: readonly string[];
}

export const noChoices: QualifyChoices = { draft: {}, more: [], ours: [] };

/** The seller's choice, or else what the preview proposes. */
export function partyOf(chosen: PartyChoice | undefined, { decision, id, name }: Decision): PartyChoice {
  if (chosen) return chosen;
  if (decision === "existing" && id) return { kind: "existing", id, name: name ?? "" };
  return { kind: decision === "skip" ? "skip" : "new" };
}

export function opportunityOf(
  chosen: OpportunityChoice | undefined,
  { decision, existing }: OpportunityProposal,
): OpportunityChoice {
  if (chosen) return chosen;
  const [first] = existing;
  if (decision === "existing" && first) return { kind: "existing", id: first.id, name: first.name };
  return { kind: decision === "none" ? "none" : "new" };
}

export interface Decided {
  readonly account: PartyChoice;
  readonly contact: PartyChoice;
  readonly opportunity: OpportunityChoice;
}

export function decided(choices: QualifyChoices, preview: QualifyPreview): Decided {
  return {
    account: partyOf(choices.account, preview.account),
    contact: partyOf(choices.contact, preview.contact),
    opportunity: opportunityOf(choices.opportunity, preview.opportunity),
  };
}

/** The values as the choices make them: a record that is new has no value to conflict with, one left out takes none. */
export function valuesFor(values: readonly PreviewValue[], decided: Decided): PreviewValue[] {
  return values.map((value) => {
    const destinations = value.destinations.flatMap((destination) => destinationFor(destination, decided));
    return { ...value, destinations, outcome: worst(destinations) };
  });
}

function destinationFor(destination: Destination, decided: Decided): Destination[] {
  switch (decided[destination.table].kind) {
    case "new":
      return [{ ...destination, current: null, outcome: "set" }];
    case "existing":
      return [destination];
    default:
      return [];
  }
}

function worst(destinations: readonly Destination[]): PreviewValue["outcome"] {
  const has = (outcome: Destination["outcome"]) => destinations.some((destination) => destination.outcome === outcome);
  if (has("conflict")) return "conflict";
  if (has("set")) return "set";
  return has("kept") ? "kept" : "stays";
}

export function decisionKey(value: PreviewValue, destination: Destination): string {
  return `${destination.table}.${value.column}`;
}

/** The body of `QualifyLead`. */
export function qualifyRequest(choices: QualifyChoices, preview: QualifyPreview) {
  const { account, contact, opportunity } = decided(choices, preview);
  return {
    CreateAccount: account.kind === "new",
    CreateContact: contact.kind === "new",
    CreateOpportunity: opportunity.kind === "new",
    Status: 3,
    ...(account.kind === "existing" && { AccountId: account.id }),
    ...(contact.kind === "existing" && { ContactId: contact.id }),
    ...(opportunity.kind === "existing" && { OpportunityId: opportunity.id }),
    ...(opportunity.kind === "new" && newOpportunities(choices, preview.opportunity)),
    FieldDecisions: fieldDecisions(choices, preview),
  };
}

function newOpportunities({ draft, more }: QualifyChoices, proposal: OpportunityProposal) {
  const first = filled(draft, proposal);
  const { currencyId } = first;
  return {
    ...(currencyId && { OpportunityCurrencyId: { "@odata.type": currencyType, transactioncurrencyid: currencyId } }),
    Opportunities: [first, ...more].map(({ name, estimatedValue, estimatedCloseDate }) => ({
      name,
      estimatedvalue: estimatedValue,
      estimatedclosedate: estimatedCloseDate,
    })),
  };
}

const currencyType = "Microsoft.Dynamics.CRM.transactioncurrency";

/** What the new opportunity will hold: what is typed, or else what is proposed. */
export function filled(draft: OpportunityDraft, proposal: OpportunityProposal) {
  return {
    name: draft.name ?? proposal.name ?? "",
    estimatedValue: draft.estimatedValue === undefined ? proposal.estimatedValue : draft.estimatedValue,
    estimatedCloseDate: draft.estimatedCloseDate === undefined ? proposal.estimatedCloseDate : draft.estimatedCloseDate,
    currencyId: draft.currencyId ?? proposal.currencyId,
  };
}

/** Of the opportunities that will be made, in their order. */
export function newNames({ draft, more }: QualifyChoices, { opportunity }: QualifyPreview): readonly string[] {
  return [filled(draft, opportunity), ...more].map(({ name }) => name);
}

function fieldDecisions(choices: QualifyChoices, preview: QualifyPreview) {
  const values = valuesFor(preview.values, decided(choices, preview));
  return values.flatMap((value) =>
    value.destinations
      .filter(({ outcome }) => outcome === "conflict")
      .map((destination) => ({
        column: value.column,
        target: destination.table,
        choice: choices.ours.includes(decisionKey(value, destination)) ? "ours" : "theirs",
      })),
  );
}

/** Why the lead cannot be qualified as chosen: a key of the texts, or null when it can. */
export function refusalOf(choices: QualifyChoices, preview: QualifyPreview): "needsCustomer" | "needsName" | null {
  const { account, contact, opportunity } = decided(choices, preview);
  if (opportunity.kind !== "new") return null;
  if (account.kind === "skip" && contact.kind === "skip") return "needsCustomer";
  return newNames(choices, preview).some((name) => name.trim() === "") ? "needsName" : null;
}
