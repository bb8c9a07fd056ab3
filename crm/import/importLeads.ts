import { requireColumns } from "../../engine/access/columnAccess.ts";
import { createHash } from "node:crypto";
import { importColumns } from "../../engine/import/importColumn.ts";
import { planImport, type ImportPlan } from "../../engine/import/planImport.ts";
import { readCsv, type CsvRow } from "../../engine/import/readCsv.ts";
import { readRow } from "../../engine/import/readRow.ts";
import { requireAccess } from "../../engine/access/access.ts";
import type { Caller } from "../../engine/access/caller.ts";
import { label, type Label } from "../../engine/model/label.ts";
import { tableOf } from "../../engine/model/model.ts";
import { refusalOf } from "../../engine/records/databaseErrors.ts";
import { withRecords } from "../../engine/records/withRecords.ts";
import type { Records, RecordsContext } from "../../engine/records/records.ts";
import type { Row, Values } from "../../engine/records/rules.ts";
import { updateRecord } from "../../engine/records/updateRecord.ts";
import { fullName } from "../core/personName.ts";
import { lead } from "../sales/lead/lead.ts";
import { leadImport } from "../sales/lead/leadImport.ts";
import { beginRun, countRun, keepRows, runReasons } from "./importRuns.ts";
import { knownLeads, type KnownLead } from "./knownLeads.ts";
import { ownersByName } from "./ownersByName.ts";

/**
 * Brings leads in from a CSV file, row by row, in transactions of some hundred rows. A row that cannot be written is
 * reported and the others go on; a row that was imported before is updated; a text without a place stays readable on
 * the lead.
 */

export type ImportEvent =
  | {
      readonly event: "columns";
      readonly mapped: readonly { readonly header: string; readonly column: string; readonly label: string }[];
      readonly unmapped: readonly string[];
    }
  | ({ readonly event: "progress"; readonly total: null } & Counts)
  | {
      readonly event: "error";
      readonly line: number;
      readonly column: string | null;
      readonly value: string | null;
      readonly reason: string;
    }
  | ({
      readonly event: "done";
      readonly seconds: number;
      /** The import as it is remembered, by which it can be taken back; null for a dry run. */
      readonly importId: string | null;
    } & Counts);

interface Counts {
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly failed: number;
}

const batchSize = 200;
/** Rows looked at before the first is written, to see how the file writes its dates and numbers. */
const sampleSize = 1000;

export async function* importLeads(
  context: RecordsContext,
  caller: Caller,
  chunks: AsyncIterable<Uint8Array>,
  options: { readonly dryRun: boolean; readonly name: string },
): AsyncGenerator<ImportEvent> {
  const started = performance.now();
  requireAccess(context.model, caller, tableOf(context.model, lead.name), "create");
  const { header, rows } = await readCsv(chunks);
  const reader = rows[Symbol.asyncIterator]();
  const sample = await take(reader, sampleSize);
  const plan = planImport({
    header,
    samples: sample.map((row) => row.values),
    target: importColumns(lead.columns, leadImport),
    assume: { timeZone: caller.timeZone },
  });
  yield columnsEvent(plan, caller);
  const runId = options.dryRun ? null : await beginRun(context, caller, options.name);
  const counts = { read: 0, created: 0, updated: 0, unchanged: 0, failed: 0 };
  let isDone = false;
  try {
    let waiting: CsvRow[] = sample;
    while (waiting.length > 0) {
      const batch = waiting.splice(0, batchSize);
      const outcomes = await writeBatch({ context, caller, plan, runId }, batch);
      for (const outcome of outcomes) {
        counts.read += 1;
        counts[outcome.kind] += 1;
        for (const problem of outcome.problems) yield { event: "error", line: outcome.line, ...problem };
      }
      yield { event: "progress", total: null, ...counts };
      if (waiting.length === 0) waiting = await take(reader, batchSize);
    }
    isDone = true;
  } finally {
    // Also when whoever listens is gone: what was written stays, and can be taken back.
    const reason = isDone ? runReasons.done : runReasons.stopped;
    if (runId !== null) await countRun(context, caller, runId, counts, reason);
  }
  const seconds = Math.round((performance.now() - started) / 10) / 100;
  yield { event: "done", ...counts, seconds, importId: runId };
}

async function take(reader: AsyncIterator<CsvRow>, most: number): Promise<CsvRow[]> {
  const rows: CsvRow[] = [];
  while (rows.length < most) {
    const next = await reader.next();
    if (next.done) break;
    rows.push(next.value);
  }
  return rows;
}

function columnsEvent(plan: ImportPlan, { language }: Caller): ImportEvent {
  const mapped = plan.columns.map(({ header, column }) => ({ header, column, label: labelOf(column)[language] }));
  return { event: "columns", mapped, unmapped: plan.unmapped.map(({ header }) => header) };
}

function labelOf(column: string): Label {
  const declared = lead.columns[column as keyof typeof lead.columns];
  return declared?.label ?? leadImport.extra.find((extra) => extra.column === column)?.labels ?? label(column, column);
}

interface Problem {
  readonly column: string | null;
  readonly value: string | null;
  readonly reason: string;
}

interface Outcome {
  readonly line: number;
  readonly kind: "created" | "updated" | "unchanged" | "failed";
  /** The lead that was made or changed. */
  readonly id?: string;
  readonly problems: readonly Problem[];
}

class DryRun extends Error {
  constructor(readonly outcomes: readonly Outcome[]) {
    super("dry run");
  }
}

interface Run {
  readonly context: RecordsContext;
  readonly caller: Caller;
  readonly plan: ImportPlan;
  /** What the rows are written down with; null for a dry run, which writes nothing. */
  readonly runId: string | null;
}

/** The whole batch in one transaction; when a row spoils it, its halves, until that row stands alone. */
async function writeBatch(run: Run, batch: readonly CsvRow[]): Promise<readonly Outcome[]> {
  const { context, caller, plan, runId } = run;
  try {
    return await withRecords(context, caller, async (records) => {
      const outcomes = await writeRows(records, plan, batch);
      if (runId === null) throw new DryRun(outcomes);
      keepRows(records, runId, writtenLines(outcomes));
      return outcomes;
    });
  } catch (error) {
    if (error instanceof DryRun) return error.outcomes;
    const refusal = refusalOf(error);
    // A database that is away is no fault of a row.
    if (!refusal || refusal.status >= 500) throw error;
    if (batch.length > 1) {
      const middle = Math.ceil(batch.length / 2);
      const first = await writeBatch(run, batch.slice(0, middle));
      return [...first, ...(await writeBatch(run, batch.slice(middle)))];
    }
    const problem = { column: refusal.extras.target ?? null, value: null, reason: refusal.in(caller.language) };
    return [{ line: batch[0]?.line ?? 0, kind: "failed", problems: [problem] }];
  }
}

function writtenLines(outcomes: readonly Outcome[]) {
  const written = (kind: Outcome["kind"]) =>
    outcomes.flatMap((outcome) =>
      outcome.kind === kind && outcome.id ? [{ id: outcome.id, line: outcome.line }] : [],
    );
  return { created: written("created"), updated: written("updated").map(({ id }) => id) };
}

async function writeRows(records: Records, plan: ImportPlan, batch: readonly CsvRow[]): Promise<Outcome[]> {
  const { language } = records.caller;
  const read = batch.map((row) => ({ line: row.line, ...readRow(plan, row.values) }));
  const owners = await ownersByName(
    records,
    read.map(({ record }) => String(record["owner"] ?? "")),
  );
  const prepared = read.map(({ line, record, rest, errors }) => {
    const problems = errors.map(({ column, value, reason }): Problem => ({
      column: labelOf(column)[language],
      value,
      reason: reason[language],
    }));
    return { line, problems, values: valuesOf(record, rest, owners) };
  });
  const known = await knownLeads(
    records,
    prepared.map(({ values }) => String(values["filon_importid"])),
  );
  const outcomes: Outcome[] = [];
  for (const { line, problems, values } of prepared) {
    const written = await writeLead(records, known.get(String(values["filon_importid"])), values);
    outcomes.push({ line, problems, ...written });
  }
  return outcomes;
}

/**
 * What was decided about a lead since its import stays: a closed one is left alone, and an open one keeps its state, its
 * owner, its day of making and its identity as it was first written.
 */
async function writeLead(
  records: Records,
  known: KnownLead | undefined,
  values: Values,
): Promise<Pick<Outcome, "kind" | "id">> {
  const table = tableOf(records.model, lead.name);
  const given = Object.keys(values).filter((name) => values[name] !== undefined && values[name] !== null);
  if (known?.id) {
    if (!known.isOpen) return { kind: "unchanged" };
    requireColumns(records.caller, table, given, "update");
    const { locked } = known;
    known.locked = undefined;
    const isChanged = await updateRecord(records, table, known.id, changeable(values), { locked });
    return { kind: isChanged ? "updated" : "unchanged", id: known.id };
  }
  requireColumns(records.caller, table, given, "create");
  const id = await records.create(lead, values);
  // The same identity may come again in the same file.
  if (known) Object.assign(known, { id, isOpen: (values["statecode"] ?? 0) === 0 });
  return { kind: "created", id };
}

const onlyAtFirst = new Set(["statecode", "statuscode", "ownerid", "overriddencreatedon", "filon_importid"]);

function changeable(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !onlyAtFirst.has(name)));
}

/** What a row becomes: its own columns, who owns it, by what it is known again, and every text without a place. */
function valuesOf(
  record: Readonly<Record<string, unknown>>,
  rest: Readonly<Record<string, string>>,
  owners: ReadonlyMap<string, string>,
): Values {
  const { owner, ...columns } = record as Record<string, Row[string]>;
  const ownerName = typeof owner === "string" ? owner : "";
  const ownerId = owners.get(ownerName);
  const name = fullName(columns as Row);
  const leftOver = Object.entries(rest).map(([header, value]) => `${header}: ${value}`);
  return {
    ...columns,
    subject: columns["subject"] ?? columns["companyname"] ?? name,
    filon_importid: columns["filon_importid"] ?? identityOf(columns, name),
    ...(leftOver.length > 0 ? { filon_importedvalues: leftOver.join("\n") } : {}),
    ...(ownerId
      ? { ownerid: { table: "systemuser", id: ownerId } }
      : ownerName
        ? { filon_importedowner: ownerName }
        : {}),
  };
}

/** A file without identifiers is known again by who its rows are about. */
function identityOf(columns: Readonly<Record<string, unknown>>, name: string | null): string {
  const parts = [name, columns["companyname"], columns["emailaddress1"], columns["telephone1"], columns["mobilephone"]];
  return `row:${createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32)}`;
}
