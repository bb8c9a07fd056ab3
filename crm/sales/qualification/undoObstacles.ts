import { accessTo } from "../../../engine/access/access.ts";
import { label, type Label } from "../../../engine/model/label.ts";
import { tableOf, type Table } from "../../../engine/model/model.ts";
import { differing } from "../../../engine/records/changes.ts";
import type { Records } from "../../../engine/records/records.ts";
import type { RecordReference, Row } from "../../../engine/records/rules.ts";
import { accessSql } from "../../../engine/sql/conditionSql.ts";
import { referencesSql } from "../../../engine/sql/recordSql.ts";
import { identifier, SqlWriter } from "../../../engine/sql/sqlWriter.ts";
import { leadtoopportunitysalesprocess } from "../process/leadtoopportunitysalesprocess.ts";
import { developStage } from "../process/salesProcess.ts";
import type { Part } from "./undoFacts.ts";

/** What was done since with the records a qualification made, and so forbids deleting them. */

export interface Obstacle {
  /** The record that cannot go. */
  readonly record: RecordReference;
  /** What stands in the way: the record itself, which was changed, or one that belongs to it. */
  readonly by: RecordReference;
  readonly text: Label;
}

/** A record a qualification made, as it is now. */
export interface NowRecord {
  readonly part: Part;
  readonly row: Row;
}

export interface Undoing {
  readonly leadId: string;
  /** Everything the qualification wrote, and of that what it made and is still there. */
  readonly parts: readonly Part[];
  readonly made: readonly NowRecord[];
  readonly process: Row | undefined;
}

/**
 * Everything in the way of deleting what was made: columns that say something else now, a process that went on, and
 * records that point there, whoever they belong to; those out of the caller's reach are told without their names.
 */
export async function obstaclesTo(records: Records, undoing: Undoing): Promise<Obstacle[]> {
  const { made, process } = undoing;
  const found = [
    ...made.flatMap((one) => changedObstacle(records, one)),
    ...made.flatMap((one) => stageObstacle(records, one, process)),
    ...(await usedObstacles(records, undoing)),
  ];
  return [...found, ...holdingObstacles(records, made, new Set(found.map(({ record }) => record.id)))];
}

export function nameOf(records: Records, { part, row }: NowRecord): string | null {
  const { primaryName } = tableOf(records.model, part.table);
  return primaryName && row[primaryName] ? String(row[primaryName]) : null;
}

function titleOf(records: Records, one: NowRecord): Label {
  return named(tableOf(records.model, one.part.table), nameOf(records, one));
}

function named(table: Table, name: string | null | undefined): Label {
  if (!name) return table.label;
  return label(`${table.label.en} "${name}"`, `${table.label.fr} « ${name} »`);
}

function changedObstacle(records: Records, one: NowRecord): Obstacle[] {
  const { part, row } = one;
  const table = tableOf(records.model, part.table);
  const then = Object.fromEntries(Object.keys(row).map((name) => [name, part.after[name] ?? null]));
  const columns = Object.keys(differing(then, row)).flatMap((name) => {
    const column = table.columns.get(name);
    return !column || isKept(name) ? [] : [column.label];
  });
  if (columns.length === 0) return [];
  const title = titleOf(records, one);
  const list = (language: "en" | "fr") => columns.map((column) => column[language]).join(", ");
  const text = label(`${title.en} was changed (${list("en")}).`, `${title.fr} a changé (${list("fr")}).`);
  return [{ record: part, by: { table: part.table, id: part.id }, text }];
}

/** Bookkeeping and what the server converts, which nobody types. */
function isKept(name: string): boolean {
  return /^(created|modified)(on|by)|^(versionnumber|exchangerate)$|_base$/.test(name);
}

/** Rows that say something about records and go with them. */
const followers = new Set(["duplicaterecord", "filon_importrow", "leadtoopportunitysalesprocess"]);

async function usedObstacles(records: Records, undoing: Undoing): Promise<Obstacle[]> {
  const users = (await Promise.all(undoing.made.map((one) => usersOf(records, one, undoing)))).flat();
  const names = await namesOf(
    records,
    users.map(({ by }) => by),
  );
  return users.map(({ one, by }) => {
    const user = named(tableOf(records.model, by.table), names.get(by.id));
    return { record: one.part, by, text: belongs(user, titleOf(records, one)) };
  });
}

function belongs(user: Label, title: Label): Label {
  return label(`${user.en} belongs to ${title.en}.`, `${user.fr} dépend de : ${title.fr}.`);
}

async function usersOf(records: Records, one: NowRecord, undoing: Undoing) {
  const table = tableOf(records.model, one.part.table);
  const references = table.references.filter(
    ({ table: name, column }) =>
      tableOf(records.model, name).activity !== "union" && !column.bookkeeping && !followers.has(name),
  );
  if (references.length === 0) return [];
  const rows = await records.run(referencesSql(records.model, table, one.part.id, references));
  const users = new Map<string, { readonly one: NowRecord; readonly by: RecordReference }>();
  for (const [index, user] of rows) {
    const reference = references[Number(index)];
    const id = String(user);
    if (!reference || isOwnLink(undoing, { id, column: reference.column.name, to: one.part.id })) continue;
    users.set(id, { one, by: { table: reference.table, id } });
  }
  return [...users.values()];
}

/** Whether the qualification itself made a record point to what it made, so that undoing takes the link away. */
function isOwnLink({ leadId, parts }: Undoing, link: { id: string; column: string; to: string }): boolean {
  if (link.id === leadId) return true;
  const part = parts.find(({ id }) => id === link.id);
  return part !== undefined && (part.isMade || part.after[link.column] === link.to);
}

/** Somebody carried the deal further than the qualification did. */
function stageObstacle(records: Records, one: NowRecord, process: Row | undefined): Obstacle[] {
  const { part } = one;
  if (part.table !== "opportunity" || !process || part.id !== process["opportunityid"]) return [];
  if (process["activestageid"] === developStage.id) return [];
  const title = titleOf(records, one);
  const text = label(`${title.en} is past the stage Develop.`, `${title.fr} a dépassé la phase Développer.`);
  const id = String(process["businessprocessflowinstanceid"]);
  return [{ record: part, by: { table: leadtoopportunitysalesprocess.name, id }, text }];
}

/** A contact that stays keeps the account it belongs to. */
function holdingObstacles(records: Records, made: readonly NowRecord[], stays: ReadonlySet<string>): Obstacle[] {
  return made.flatMap((one): Obstacle[] => {
    if (one.part.table !== "account" || stays.has(one.part.id)) return [];
    const held = made.find(({ part, row }) => stays.has(part.id) && row["parentcustomerid"] === one.part.id);
    if (!held) return [];
    const text = belongs(titleOf(records, held), titleOf(records, one));
    return [{ record: one.part, by: { table: held.part.table, id: held.part.id }, text }];
  });
}

/** The names of records, by id, of those the caller may read. */
async function namesOf(records: Records, references: readonly RecordReference[]): Promise<ReadonlyMap<string, string>> {
  const writer = new SqlWriter();
  const parts = [...new Set(references.map(({ table }) => table))].flatMap((name) => {
    const table = tableOf(records.model, name);
    if (!table.primaryName) return [];
    const ids = references.filter((reference) => reference.table === name).map(({ id }) => id);
    const access = accessSql(writer, accessTo(records.model, records.caller, table, "read"), "t");
    return [
      `SELECT t.${identifier(table.primaryId)}, t.${identifier(table.primaryName)} FROM ${identifier(name)} t
        WHERE t.${identifier(table.primaryId)} = ANY (${writer.value(ids, "uuid[]")})${access && ` AND ${access}`}`,
    ];
  });
  if (parts.length === 0) return new Map();
  const rows = await records.run(writer.statement(parts.join(" UNION ALL ")));
  return new Map(rows.map(([id, name]) => [String(id), String(name ?? "")]));
}

/** The obstacles in words, the first of them. */
export function sentencesOf(obstacles: readonly Obstacle[], most = 5): Label {
  const shown = obstacles.slice(0, most);
  const more = obstacles.length - shown.length;
  return label(
    [...shown.map(({ text }) => text.en), ...(more > 0 ? [`And ${more} more.`] : [])].join(" "),
    [...shown.map(({ text }) => text.fr), ...(more > 0 ? [`Et ${more} de plus.`] : [])].join(" "),
  );
}
