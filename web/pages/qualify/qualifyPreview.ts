/** The answer of `PreviewQualifyLead`: what qualifying would do. Asking for it writes nothing. */
export interface QualifyPreview {
  readonly account: Decision;
  readonly contact: Decision;
  readonly opportunity: OpportunityProposal;
  readonly values: readonly PreviewValue[];
  /** What hangs on the lead and will be seen on the new records. */
  readonly follows: { readonly activities: number; readonly notes: number; readonly files: number };
}

export interface Decision {
  readonly decision: "existing" | "new" | "skip";
  readonly id: string | null;
  readonly name: string | null;
  /** Why this one, or why no new one can be made. */
  readonly reason: string | null;
  /** Why a person should look first; null when nothing is in doubt. */
  readonly doubt?: string | null;
  readonly candidates: readonly Candidate[];
}

export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly detail: string | null;
  /** From 0 to 1. */
  readonly score: number;
  /** Whether it is the same beyond doubt. */
  readonly isCertain?: boolean;
  readonly evidence: readonly string[];
}

export interface OpportunityProposal {
  readonly decision: "new" | "existing" | "none";
  readonly name: string | null;
  readonly currencyId: string | null;
  readonly estimatedValue: number | null;
  readonly estimatedCloseDate: string | null;
  /** Open opportunities of the customer. */
  readonly existing: readonly OpenOpportunity[];
}

export interface OpenOpportunity {
  readonly id: string;
  readonly name: string;
  /** Of its value, which may be another than the lead's. */
  readonly currencyId: string | null;
  readonly estimatedValue: number | null;
  readonly estimatedCloseDate: string | null;
}

export interface PreviewValue {
  /** Column of the lead. */
  readonly column: string;
  readonly label: string;
  readonly value: string;
  readonly formatted: string;
  readonly destinations: readonly Destination[];
  readonly outcome: Outcome | "stays";
}

export interface Destination {
  readonly table: "account" | "contact" | "opportunity";
  readonly column: string;
  readonly label: string;
  /** The value there now. */
  readonly current: string | null;
  readonly outcome: Outcome;
}

export type Outcome = "set" | "kept" | "conflict";
