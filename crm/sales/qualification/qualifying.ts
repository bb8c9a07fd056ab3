import type { Records } from "../../../engine/records/records.ts";
import type { RecordReference, Row } from "../../../engine/records/rules.ts";
import type { Wishes } from "./decideQualification.ts";
import type { NewOpportunity } from "./decision.ts";
import type { MappedColumn } from "./leadValues.ts";

/** What the caller of a qualification said; what is absent is found out. */
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

/** One qualification under way: the locked lead, where its values go, and who will own what is made. */
export interface Qualifying {
  readonly records: Records;
  readonly lead: Row;
  readonly maps: readonly MappedColumn[];
  /** Absent: the caller. */
  readonly owner: RecordReference | undefined;
  readonly wishes: QualifyWishes;
}
