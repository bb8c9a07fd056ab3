import { lockMatchKeys } from "../../../engine/match/matchKeys.ts";
import { tableOf } from "../../../engine/model/model.ts";
import { differing } from "../../../engine/records/changes.ts";
import { givenValues } from "../../../engine/records/givenValues.ts";
import { lockOrGone } from "../../../engine/records/readRecords.ts";
import type { Records } from "../../../engine/records/records.ts";
import type { RecordReference, Row } from "../../../engine/records/rules.ts";
import { accountKeys, companyIdentity } from "../../core/account/accountIdentity.ts";
import { contactKeys, personIdentity } from "../../core/contact/contactIdentity.ts";
import { tellingKeys } from "../../core/match/tellingKeys.ts";
import { lead } from "../lead/lead.ts";
import { leaveOpportunity, processOf } from "../process/processRules.ts";
import { undoErrors } from "./undoErrors.ts";
import { qualificationFacts, type Part } from "./undoFacts.ts";
import { nameOf, obstaclesTo, sentencesOf, type NowRecord, type Obstacle } from "./undoObstacles.ts";

/** A column of a record that was there before, and does not say any more what the qualification made it say. */
export interface NotRestored extends RecordReference {
  readonly column: string | null;
  readonly reason: "changed" | "deleted" | "merged";
}

interface NamedReference extends RecordReference {
  readonly name: string | null;
}

export interface Undone {
  readonly leadid: string;
  readonly deleted: readonly NamedReference[];
  readonly kept: readonly NamedReference[];
  readonly notRestored: readonly NotRestored[];
}

/** What a qualification made goes in this order: first what hangs on the others. */
const order = ["connection", "opportunity", "contact", "account"];

/**
 * Takes a qualification back as one act: what it made and nobody used since goes, what it wrote into records that were
 * there is as before, the lead is open again and has the links it had. An account or contact used since stays when the
 * caller says so; an opportunity used since makes the qualification stand.
 *
 * @throws undoErrors.* — 409, with each obstacle in `details`; accessErrors.privilegeDenied — 403.
 */
export async function undoQualifyLead(
  records: Records,
  id: string,
  { keepUsed }: { readonly keepUsed: boolean },
): Promise<Undone> {
  const row = (await records.lock(lead, id)) as Row;
  if (row["statecode"] !== 1) throw undoErrors.leadNotQualified();
  const facts = await qualificationFacts(records, id);
  const parts = await lockParts(records, facts.parts);
  const made = parts.filter(isThere).filter(({ part }) => part.isMade);
  const process = await processOf(records, id);
  const obstacles = await obstaclesTo(records, { leadId: id, parts: facts.parts, made, process });
  refuseUsed(records, made, obstacles, keepUsed);
  const used = new Set(obstacles.map(({ record }) => record.id));
  const gone = made.filter(({ part }) => !used.has(part.id));
  const outcome = {
    deleted: namedReferences(records, gone),
    kept: namedReferences(
      records,
      made.filter(({ part }) => used.has(part.id)),
    ),
  };
  const back = restoring(records, facts.lead, row);
  const found = parts.filter(({ part }) => !part.isMade);
  const notRestored = [...back.lost, ...(await restoreFound(records, found))];
  const details = { undoQualify: { transactionId: facts.transactionId, ...outcome, notRestored } };
  await records.update(lead, id, back.values, { verb: "Reopen", details, locked: row });
  if (process) await leaveOpportunity(records, process);
  for (const { part } of gone) await records.remove({ name: part.table }, part.id);
  return { leadid: id, ...outcome, notRestored };
}

interface PartNow {
  readonly part: Part;
  /** Null when it is deleted. */
  readonly row: Row | null;
}

/**
 * What the qualification wrote, as it is now, locked in the order of writing. Who looks for the same account or contact
 * meanwhile waits, and does not find it afterwards.
 */
async function lockParts(records: Records, parts: readonly Part[]): Promise<PartNow[]> {
  lockMatchKeys(
    records,
    parts.flatMap(({ table, isMade, after }) => {
      if (!isMade) return [];
      if (table === "account") return [...accountKeys(companyIdentity(after)), ...tellingKeys(table, after, table)];
      if (table !== "contact") return [];
      return [...contactKeys(personIdentity(after, null)), ...tellingKeys(table, after, table)];
    }),
  );
  const now: PartNow[] = [];
  for (const part of parts)
    now.push({ part, row: await lockOrGone(records, tableOf(records.model, part.table), part.id) });
  return now.sort((a, b) => order.indexOf(a.part.table) - order.indexOf(b.part.table));
}

function isThere(one: PartNow): one is NowRecord {
  return one.row !== null;
}

/** @throws undoErrors.qualificationUsed, undoErrors.qualificationPartlyUsed — 409. */
function refuseUsed(
  { caller }: Records,
  made: readonly NowRecord[],
  obstacles: readonly Obstacle[],
  keepUsed: boolean,
): void {
  const parties = new Set(made.flatMap(({ part }) => (isParty(part) ? [part.id] : [])));
  const fatal = obstacles.filter(({ record }) => !parties.has(record.id));
  const told = fatal.length > 0 ? fatal : keepUsed ? [] : obstacles;
  if (told.length === 0) return;
  const details = told.map(({ by, text }) => ({ code: by.table, message: text[caller.language], target: by.id }));
  const refuse = fatal.length > 0 ? undoErrors.qualificationUsed : undoErrors.qualificationPartlyUsed;
  throw refuse({ obstacles: sentencesOf(told) }, { details });
}

function isParty({ table }: Part): boolean {
  return table === "account" || table === "contact";
}

function namedReferences(records: Records, list: readonly NowRecord[]): NamedReference[] {
  return list
    .filter(({ part }) => part.table !== "connection")
    .map((one) => ({ table: one.part.table, id: one.part.id, name: nameOf(records, one) }));
}

/** The values a record had, for the columns that still say what the qualification made them say; and the others. */
function restoring(records: Records, part: Part, row: Row) {
  const { table: name, id } = part;
  const changed = differing(row, part.after);
  const back = Object.fromEntries(Object.entries(part.before).filter(([column]) => changed[column] === undefined));
  const lost = Object.keys(changed).map((column): NotRestored => ({ table: name, id, column, reason: "changed" }));
  return { values: givenValues(tableOf(records.model, name), back), lost };
}

/** Records that were there before are given back what they had. */
async function restoreFound(records: Records, found: readonly PartNow[]): Promise<NotRestored[]> {
  const lost: NotRestored[] = [];
  for (const { part, row } of found) {
    const { table, id } = part;
    if (row === null || row["merged"] === true) {
      lost.push({ table, id, column: null, reason: row === null ? "deleted" : "merged" });
      continue;
    }
    const back = restoring(records, part, row);
    await records.update({ name: table }, id, back.values, { verb: "UndoQualify", locked: row });
    lost.push(...back.lost);
  }
  return lost;
}
