import { lockMatchKeys } from "../../engine/match/matchKeys.ts";
import { tableOf } from "../../engine/model/model.ts";
import { rowOf } from "../../engine/records/readRecords.ts";
import type { Records } from "../../engine/records/records.ts";
import type { Row } from "../../engine/records/rules.ts";
import { storedColumns } from "../../engine/sql/recordSql.ts";
import { SqlWriter } from "../../engine/sql/sqlWriter.ts";
import { lead } from "../sales/lead/lead.ts";

/** A lead as far as an import knows it; shared by identities that are written differently and mean the same. */
export interface KnownLead {
  id: string | null;
  isOpen: boolean;
  /** The open lead as it was locked, until it is changed. */
  locked?: Row | undefined;
}

/**
 * Leads by their identity in the file; the open ones are locked. Imports wait for one another here, so that two of one
 * file double nothing.
 */
export async function knownLeads(records: Records, identities: readonly string[]): Promise<Map<string, KnownLead>> {
  lockMatchKeys(records, ["lead:import"]);
  const writer = new SqlWriter();
  const list = writer.value([...new Set(identities)], "text[]");
  const text = `SELECT v, filon_fold(v), l.leadid, l.statecode = 0 FROM unnest(${list}) v LEFT JOIN lead l ON filon_fold(l.filon_importid) = filon_fold(v)`;
  const byFold = new Map<string, KnownLead>();
  const known = new Map<string, KnownLead>();
  for (const [identity, fold, id, isOpen] of await records.run(writer.statement(text))) {
    const one = byFold.get(String(fold)) ?? { id: id === null ? null : String(id), isOpen: isOpen === true };
    byFold.set(String(fold), one);
    known.set(String(identity), one);
  }
  await lockOpen(records, [...byFold.values()]);
  return known;
}

async function lockOpen(records: Records, known: readonly KnownLead[]): Promise<void> {
  const open = new Map(known.flatMap((one) => (one.id !== null && one.isOpen ? [[one.id, one]] : [])));
  if (open.size === 0) return;
  const table = tableOf(records.model, lead.name);
  const writer = new SqlWriter();
  const columns = storedColumns(table).map(({ sql }) => sql);
  const ids = writer.value([...open.keys()], "uuid[]");
  const text = `SELECT ${columns.join(", ")} FROM lead WHERE leadid = ANY (${ids}) ORDER BY leadid FOR NO KEY UPDATE`;
  for (const values of await records.run(writer.statement(text))) {
    const row = rowOf(table, values);
    const one = open.get(String(row["leadid"]));
    // It may have been closed while its lock was waited for.
    if (one) Object.assign(one, { locked: row, isOpen: row["statecode"] === 0 });
  }
}
