import type { Values } from "../../engine/records/rules.ts";
import type { SampleCompany, SamplePerson } from "./companies.ts";
import type { DayOfMonth } from "./days.ts";
import type { Owner } from "./people.ts";
import type { Story } from "./story.ts";

/** A lead as it came in, and what became of it. */
export interface SampleLead {
  readonly owner: Owner;
  readonly daysAgo: number;
  readonly company: SampleCompany;
  /** Somebody who renovates their own home: an address, but no company. */
  readonly isHousehold?: boolean;
  /** Whether the seller already looked up its registration numbers. */
  readonly isRegistered?: boolean;
  readonly isFromCampaign?: boolean;
  readonly person: SamplePerson;
  /** How many others of the company are known already: each has a mobile phone of their own. */
  readonly colleagues?: number;
  readonly subject: string;
  readonly values: Values;
  readonly closes?: DayOfMonth;
  readonly outcome?: LeadOutcome;
  readonly story?: Story;
}

export type LeadOutcome =
  | { readonly kind: "contacted" }
  | { readonly kind: "disqualified"; readonly reason: number }
  /** Without an opportunity: the company and the person are kept for later. */
  | { readonly kind: "qualified"; readonly daysAgo: number; readonly hasOpportunity: boolean };

export const contacted: LeadOutcome = { kind: "contacted" };
