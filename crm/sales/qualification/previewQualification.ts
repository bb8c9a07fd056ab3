import { hiddenColumns, shownValues } from "../../../engine/access/columnAccess.ts";
import { textOf, type Language } from "../../../engine/model/label.ts";
import { tableOf, type Named } from "../../../engine/model/model.ts";
import type { Records } from "../../../engine/records/records.ts";
import type { RecordReference, Row } from "../../../engine/records/rules.ts";
import { formatterFor } from "../../../engine/respond/formatter.ts";
import { account } from "../../core/account/account.ts";
import { contact } from "../../core/contact/contact.ts";
import { lead } from "../lead/lead.ts";
import { leadErrors } from "../lead/leadErrors.ts";
import { opportunity } from "../opportunity/opportunity.ts";
import { opportunityErrors } from "../opportunity/opportunityErrors.ts";
import { compareValues, mayWrite, type Comparison } from "./compareValues.ts";
import { previewPeople, type People, type Wishes } from "./decideQualification.ts";
import type { Choice } from "./decision.ts";
import { followCounts } from "./followCounts.ts";
import { peopleShown } from "./peopleShown.ts";
import { destinations, isBlank, isUntouched, leadColumnMaps, valuesFor, type Destination } from "./leadValues.ts";

/** What the caller would say to `QualifyLead`. */
export interface PreviewWishes extends Wishes {
  readonly createOpportunity: boolean;
  readonly opportunityId?: string | undefined;
  readonly currencyId?: string | undefined;
  readonly customer?: RecordReference | undefined;
}

/**
 * What qualifying a lead would do, decided by the same code that does it; nothing is written and nothing is locked.
 * @throws leadErrors.leadAlreadyClosed, opportunityErrors.opportunityAlreadyClosed — 400.
 */
export async function previewQualification(records: Records, id: string, wishes: PreviewWishes) {
  const { language } = records.caller;
  const row = (await records.get(lead, id)) as Row;
  if (row["statecode"] !== 0) throw leadErrors.leadAlreadyClosed();
  const people = await previewPeople(records, row, wishes);
  const [shown, maps] = await Promise.all([peopleShown(records, people), leadColumnMaps(records)]);
  const decisions = {
    account: people.account.decision,
    contact: people.contact.decision,
    opportunity: opportunityDecision(people, wishes),
  };
  const existing = {
    account: await existingRow(records, people.account, "account"),
    contact: await existingRow(records, people.contact, "contact"),
    opportunity: wishes.opportunityId ? await joinedOpportunity(records, wishes.opportunityId) : null,
  };
  const writable = {
    account: await mayWrite(records, "account", existing.account),
    contact: await mayWrite(records, "contact", existing.contact),
    opportunity: await mayWrite(records, "opportunity", existing.opportunity),
  };
  const comparisons = destinations.flatMap((table) => {
    const isOutOfSight = decisions[table] === "existing" && existing[table] === null;
    if (decisions[table] === "skip" || decisions[table] === "none" || isOutOfSight) return [];
    return compareValues(records, row, maps, table, existing[table], writable[table]);
  });
  const values = [...comparisons, ...(writable.contact ? companyLink(people, existing.contact) : [])];
  return {
    account: printChoice(shown.account, language),
    contact: printChoice(shown.contact, language),
    opportunity: {
      decision: decisions.opportunity,
      ...(existing.opportunity
        ? joined(existing.opportunity)
        : proposed(records, row, valuesFor(row, maps, "opportunity"), wishes)),
      existing: await openOpportunities(records, people),
    },
    values: leadValues(records, row, values, existing),
    follows: await followCounts(records, "lead", id),
  };
}

function opportunityDecision({ account: first, contact: second }: People, wishes: PreviewWishes) {
  if (wishes.opportunityId) return "existing";
  const hasCustomer = wishes.customer !== undefined || first.decision !== "skip" || second.decision !== "skip";
  return wishes.createOpportunity && hasCustomer ? "new" : "none";
}

async function joinedOpportunity(records: Records, id: string): Promise<Row> {
  const row = (await records.get(opportunity, id)) as Row;
  if (row["statecode"] !== 0) throw opportunityErrors.opportunityAlreadyClosed();
  return shownValues(records.caller, tableOf(records.model, opportunity.name), row);
}

function joined(row: Row) {
  return {
    name: row["name"],
    currencyId: row["transactioncurrencyid"],
    estimatedValue: numberOf(row["estimatedvalue"]),
    estimatedCloseDate: row["estimatedclosedate"],
  };
}

function proposed(records: Records, row: Row, mapped: Row, { currencyId }: PreviewWishes) {
  return {
    name: mapped["name"] ?? row["companyname"] ?? row["fullname"],
    currencyId: currencyId ?? row["transactioncurrencyid"] ?? records.settings.baseCurrencyId,
    estimatedValue: numberOf(mapped["estimatedvalue"] ?? mapped["budgetamount"]),
    estimatedCloseDate: mapped["estimatedclosedate"] ?? null,
  };
}

/** A contact that belongs to no company yet is put under the account. */
function companyLink(people: People, existing: Row | null): Comparison[] {
  const isFree = existing !== null && existing["parentcustomerid"] === null;
  return isFree && people.account.decision !== "skip"
    ? [{ source: "companyname", table: "contact", target: "parentcustomerid", current: null, outcome: "set" }]
    : [];
}

function numberOf(value: Row[string] | undefined): number | null {
  return value === null || value === undefined ? null : Number(value);
}

async function existingRow(records: Records, { id }: Choice, table: "account" | "contact"): Promise<Row | null> {
  if (id === null) return null;
  const [row] = (await records.find(table === "account" ? account : contact, { [`${table}id`]: id })) as Row[];
  return row ?? null;
}

function printChoice({ decision, id, name, reason, candidates, doubt }: Choice, language: Language) {
  return {
    decision,
    id,
    name,
    reason: reason && textOf(reason, language),
    doubt: doubt && textOf(doubt, language),
    candidates: candidates.map((candidate) => ({
      ...candidate,
      evidence: candidate.evidence.map((words) => textOf(words, language)),
    })),
  };
}

async function openOpportunities(records: Records, people: { account: Choice; contact: Choice }) {
  const customer = people.account.id ?? people.contact.id;
  if (customer === null) return [];
  const rows = await records.find(
    opportunity,
    { customerid: customer, statecode: 0 },
    { orderBy: ["createdon"], limit: 10 },
  );
  const table = tableOf(records.model, opportunity.name);
  return rows.map((row) => {
    const shown = shownValues(records.caller, table, row as Row);
    return { id: row.opportunityid, ...joined({ ...shown, name: shown["name"] ?? "" }) };
  });
}

/** Every value the lead holds, with where it goes; one without a destination stays readable on the lead. */
function leadValues(
  records: Records,
  row: Row,
  comparisons: readonly Comparison[],
  existing: Readonly<Partial<Record<Destination, Row | null>>>,
) {
  const table = tableOf(records.model, "lead");
  const formatter = formatterFor(records.caller, records.settings);
  const print = (column: Named, value: unknown, of: Row) =>
    formatter.format(column, value, { ...of, _transactioncurrencyid_value: of["transactioncurrencyid"] }) ??
    String(value);
  const hidden = hiddenColumns(records.caller, table);
  return [...table.columns.values()]
    .filter((column) => !hidden?.has(column.name) && isContent(column) && !isUntouched(column, row[column.name]))
    .map((column) => {
      const destinations = comparisons
        .filter(({ source }) => source === column.name)
        .map((one) => {
          const target = tableOf(records.model, one.table).columns.get(one.target);
          const holder = existing[one.table];
          const current = target && holder && !isBlank(one.current) ? print(target, one.current, holder) : null;
          return {
            table: one.table,
            column: one.target,
            label: target ? textOf(target.label, records.caller.language) : one.target,
            current,
            outcome: one.outcome,
          };
        });
      const outcomes = destinations.map(({ outcome }) => outcome);
      const outcome = outcomes.includes("conflict")
        ? "conflict"
        : outcomes.includes("set")
          ? "set"
          : outcomes.length > 0
            ? "kept"
            : "stays";
      const value = row[column.name];
      return {
        column: column.name,
        label: textOf(column.label, records.caller.language),
        value: String(value),
        formatted: print(column, value, row),
        destinations,
        outcome,
      };
    });
}

/** What a person entered, as opposed to what the product keeps about the record. */
function isContent(column: Named): boolean {
  return (
    !column.computed &&
    column.kind !== "uuid" &&
    column.kind !== "lookup" &&
    column.kind !== "state" &&
    column.kind !== "status"
  );
}
