import type { Values } from "../../engine/records/rules.ts";
import type { SampleCompany, SamplePerson } from "./companies.ts";
import type { Owner } from "./people.ts";
import type { Story } from "./story.ts";

/** Customers that were there before the leads, each with its people; the first is the primary contact. */
export interface SampleAccount {
  readonly owner: Owner;
  readonly daysAgo: number;
  readonly company: SampleCompany;
  readonly currency?: "dollar" | "pound";
  readonly values?: Values;
  readonly contacts: readonly (readonly [person: SamplePerson, role: number])[];
  readonly story?: Story;
}
