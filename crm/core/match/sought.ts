import type { Row } from "../../../engine/records/rules.ts";
import type { MatchedTable } from "./matchFiles.ts";

/** A record that is looked for among others, written or not. */
export interface Sought {
  readonly as: MatchedTable;
  readonly row: Row;
  /** The account a person is known to belong to. */
  readonly accountId?: string | null;
  readonly among: MatchedTable;
}
