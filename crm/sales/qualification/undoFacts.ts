import { auditActions } from "../../../engine/records/auditActions.ts";
import type { Records } from "../../../engine/records/records.ts";
import type { RecordReference, Row } from "../../../engine/records/rules.ts";
import { SqlWriter } from "../../../engine/sql/sqlWriter.ts";
import { undoDays } from "../../core/organization/undoDays.ts";
import { undoErrors } from "./undoErrors.ts";

/** What one qualification wrote, as the audit tells it. */

export interface Part extends RecordReference {
  /** Whether the qualification made the record, as opposed to changing one that was there. */
  readonly isMade: boolean;
  readonly before: Row;
  readonly after: Row;
}

export interface QualificationFacts {
  readonly transactionId: string;
  readonly lead: Part;
  /** Accounts, contacts, opportunities and stakeholders, in the order they were written. */
  readonly parts: readonly Part[];
}

/**
 * The latest qualification of a lead, in one statement. Rows of its transaction are found by its number; those from
 * before numbers were kept have the same moment.
 * @throws undoErrors.qualificationNotKnown, undoErrors.qualificationTooOld — 409.
 */
export async function qualificationFacts(records: Records, leadId: string): Promise<QualificationFacts> {
  const writer = new SqlWriter();
  const days = undoDays(records);
  const rows = await records.run(
    writer.statement(`WITH act AS (SELECT transactionid, filon_xid, createdon, changedata::json AS data FROM audit
        WHERE objectid = ${writer.value(leadId, "uuid")} AND objecttypecode = 'lead' AND action = ${auditActions["Qualify"]}
        ORDER BY auditid DESC LIMIT 1)
      SELECT act.transactionid, act.createdon > now() - make_interval(days => ${writer.value(days, "int")}), act.data->>'decision',
        a.objecttypecode, a.objectid, a.operation, a.action, a.changedata
      FROM act JOIN audit a ON (a.filon_xid = act.filon_xid OR (act.filon_xid IS NULL AND a.createdon = act.createdon))
        AND a.transactionid = act.transactionid
      WHERE a.objecttypecode IN ('lead', 'account', 'contact', 'opportunity', 'connection') ORDER BY a.auditid`),
  );
  const [first] = rows;
  if (!first) throw undoErrors.qualificationNotKnown();
  if (first[1] !== true) throw undoErrors.qualificationTooOld({ days });
  const decision = JSON.parse(String(first[2] ?? "{}")) as Decision;
  const parts = new Map<string, Part>();
  for (const [, , , table, id, operation, action, data] of rows) {
    const isQualify = action === auditActions["Qualify"];
    // A batch may have changed the same records before or after, which is not the qualification's doing.
    if (operation !== 1 && !isQualify && !parts.has(String(id))) continue;
    // What it changed was there before, if only since a moment ago.
    addWrite(parts, { table: String(table), id: String(id) }, !isQualify, changesIn(String(data)));
  }
  const lead = parts.get(leadId);
  if (!lead) throw undoErrors.qualificationNotKnown();
  const own = idsIn(decision);
  const isOwn = (part: Part) => (part.table === "connection" ? joins(part, own) : own.has(part.id));
  const wasFound = ({ table }: Part) =>
    (table === "account" || table === "contact") && decision[table]?.decision === "existing";
  return {
    transactionId: String(first[0]),
    lead,
    parts: [...parts.values()].filter(isOwn).map((part) => ({ ...part, isMade: part.isMade && !wasFound(part) })),
  };
}

/** What `QualifyLead` keeps of how it decided. */
interface Decision {
  readonly account?: { readonly decision: string };
  readonly contact?: { readonly decision: string };
  readonly made?: {
    readonly account: RecordReference | null;
    readonly contact: RecordReference | null;
    readonly opportunities: readonly RecordReference[];
  };
}

function idsIn({ made }: Decision): ReadonlySet<string> {
  const references = made ? [made.account, made.contact, ...made.opportunities] : [];
  return new Set(references.flatMap((reference) => reference?.id ?? []));
}

/** Whether a connection was made between an opportunity and the contact of one qualification. */
function joins({ isMade, after }: Part, own: ReadonlySet<string>): boolean {
  return isMade && own.has(String(after["record1id"])) && own.has(String(after["record2id"]));
}

interface Change {
  readonly logicalName: string;
  readonly oldValue: Row[string];
  readonly newValue: Row[string];
}

function changesIn(data: string): readonly Change[] {
  return (JSON.parse(data) as { readonly changedAttributes: readonly Change[] }).changedAttributes;
}

/** The first old value of a column and its last new one say what the transaction did to it. */
function addWrite(parts: Map<string, Part>, record: RecordReference, isMade: boolean, changes: readonly Change[]) {
  const known = parts.get(record.id);
  const before = Object.fromEntries(changes.map(({ logicalName, oldValue }) => [logicalName, oldValue]));
  const after = Object.fromEntries(changes.map(({ logicalName, newValue }) => [logicalName, newValue]));
  parts.set(record.id, {
    ...record,
    isMade: (known?.isMade ?? true) && isMade,
    before: { ...before, ...known?.before },
    after: { ...known?.after, ...after },
  });
}
