import type { Table } from "../model/model.ts";
import { perTable } from "../model/perTable.ts";
import { auditActions } from "./auditActions.ts";
import { storedColumns, type AuditEntry } from "../sql/recordSql.ts";
import type { Records } from "./records.ts";
import type { Row } from "./rules.ts";

/** Compares a record with what is to be written, and puts the difference into the words of the audit. */

/** The values that differ from what is there. Numbers are compared as numbers: `5` and `5.0000` are one value. */
export function differing(before: Row, values: Row): Row {
  const entries = Object.entries(values).filter(([name, value]) => !same(before[name] ?? null, value ?? null));
  return Object.fromEntries(entries);
}

function same(left: Row[string], right: Row[string]): boolean {
  if (left === right) return true;
  if (typeof left !== "string" || typeof right !== "string") return false;
  const number = /^-?\d+(\.\d+)?$/;
  if (number.test(left) && number.test(right) && (left.includes(".") || right.includes(".")))
    return trimZeros(left) === trimZeros(right);
  const moment = /^\d{4}-\d{2}-\d{2}T/;
  return moment.test(left) && moment.test(right) && Math.abs(Date.parse(left) - Date.parse(right)) < 1000;
}

function trimZeros(text: string): string {
  return text.includes(".") ? text.replace(/0+$/, "").replace(/\.$/, "") : text;
}

/** Columns that say how a row is kept, not what it says. */
const bookkeeping = new Set([
  "createdon",
  "createdby",
  "modifiedon",
  "modifiedby",
  "createdonbehalfby",
  "modifiedonbehalfby",
  "versionnumber",
]);

/** What is written down, the kinds of record that lookups point to among it. */
const toldNames = perTable(
  (table) => new Set(storedColumns(table).flatMap(({ name }) => (bookkeeping.has(name) ? [] : [name]))),
);

export function auditEntry(
  records: Records,
  table: Table,
  id: string,
  operation: 1 | 2 | 3,
  action: string,
  before: Row,
  after: Row,
  details: object = {},
): AuditEntry | null {
  if (table.audit === false) return null;
  const told = toldNames(table);
  const attributes: { logicalName: string; oldValue: Row[string]; newValue: Row[string] }[] = [];
  const names: string[] = [];
  for (const logicalName of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [oldValue, newValue] = [before[logicalName] ?? null, after[logicalName] ?? null];
    if ((oldValue === null && newValue === null) || !told.has(logicalName)) continue;
    attributes.push({ logicalName, oldValue, newValue });
    names.push(logicalName);
  }
  return {
    // Create, update and delete have the same number as action and as operation.
    action: auditActions[action] ?? operation,
    operation,
    table: table.name,
    id,
    userId: records.caller.userId,
    callingUserId: (records.caller.actor ?? records.caller).userId,
    transactionId: records.transactionId,
    changes: JSON.stringify({ changedAttributes: attributes, ...details }),
    columns: names.join(","),
  };
}
