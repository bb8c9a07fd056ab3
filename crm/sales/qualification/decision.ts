import type { Label } from "../../../engine/model/label.ts";

/** What a qualification decides before it writes: which account, which contact, which opportunities. */

export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly detail: string | null;
  /** 0 to 1. */
  readonly score: number;
  /** Whether it is the same beyond doubt. */
  readonly isCertain: boolean;
  readonly evidence: readonly Label[];
}

export interface Choice {
  readonly decision: "existing" | "new" | "skip";
  /** The record used, where one exists. */
  readonly id: string | null;
  readonly name: string | null;
  /** Why this one, or why no new one can be made. */
  readonly reason: Label | null;
  readonly candidates: readonly Candidate[];
  /** Why a person should look first; null when nothing is in doubt. */
  readonly doubt: Label | null;
}

export interface NewOpportunity {
  readonly name: string | null;
  readonly estimatedValue: string | null;
  readonly estimatedCloseDate: string | null;
}

export interface Qualification {
  readonly account: Choice;
  readonly contact: Choice;
  /** An open opportunity to join instead of making one. */
  readonly opportunityId: string | null;
  readonly opportunities: readonly NewOpportunity[];
}
