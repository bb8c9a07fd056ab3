import { Refusal } from "../../../engine/errors.ts";
import type { Records } from "../../../engine/records/records.ts";
import type { Row, TableRules, Values, WriteEvent } from "../../../engine/records/rules.ts";
import { account } from "../../core/account/account.ts";
import { customerColumns } from "../../core/customerColumns.ts";
import { pricelevel } from "../pricelist/pricelevel.ts";
import { identifier, SqlWriter } from "../../../engine/sql/sqlWriter.ts";
import { textIn } from "./amount.ts";
import { documentErrors } from "./documentErrors.ts";
import type { DocumentKind } from "./documentKind.ts";
import { nextDocumentNumber } from "./documentNumber.ts";
import { documentTotals, linesOf, recalculateDocument } from "./documentTotals.ts";
import { lockOpenDocument, priceDocumentLine } from "./priceDocumentLine.ts";
import { repriceDocument, repricesLines } from "./repriceDocument.ts";

/** What every document with lines does when it or a line of it is written. */

export function headerRules(
  kind: DocumentKind,
  own: Omit<TableRules, "before" | "after"> & {
    before?: (event: WriteEvent) => Promise<Values> | Values;
    after?: TableRules["after"];
  },
): TableRules {
  return {
    editableStates: [0],
    beginsOpen: true,
    ...own,
    before: async (event) => ({ ...(await headerValues(kind, event)), ...(await own.before?.(event)) }),
    after: async (event) => {
      const wasOpen = event.before?.["statecode"] === 0 && !followUps.has(event.verb ?? "");
      if (event.before && wasOpen && repricesLines(event.before, event.changes))
        await repriceDocument(event.records, kind, event.id);
      await own.after?.(event);
    },
  };
}

/** Writes that follow from another one, which has seen to the prices. */
const followUps = new Set(["Recalculate", "Copy", "Cascade"]);

export function lineRules(kind: DocumentKind): TableRules {
  const parentOf = (row: Row) => String(row[kind.parent]);
  return {
    beforeLock: (records, id) => lockDocumentOf(records, kind, id),
    before: (event) => priceDocumentLine(kind, event),
    after: async ({ records, before, after, verb }) => {
      if (verb === "Copy" || verb === "Cascade") return;
      if (before && parentOf(before) !== parentOf(after)) await recalculateDocument(records, kind, parentOf(before));
      await recalculateDocument(records, kind, parentOf(after));
    },
    beforeDelete: async ({ records, before, verb }) => {
      if (verb !== "Cascade") await lockOpenDocument(records, kind, parentOf(before));
    },
    afterDelete: async ({ records, before, verb }) => {
      if (verb !== "Cascade") await recalculateDocument(records, kind, parentOf(before));
    },
  };
}

/** A document is always locked ahead of its lines, whoever begins where. */
async function lockDocumentOf(records: Records, kind: DocumentKind, lineId: string): Promise<void> {
  const [parent, lines] = [identifier(kind.parent), identifier(kind.lines.name)];
  const writer = new SqlWriter();
  const line = `SELECT ${parent} FROM ${lines} WHERE ${identifier(`${kind.lines.name}id`)} = ${writer.value(lineId, "uuid")}`;
  const text = `SELECT 1 FROM ${identifier(kind.header.name)} WHERE ${parent} = (${line}) FOR NO KEY UPDATE`;
  await records.run(writer.statement(text));
}

async function headerValues(kind: DocumentKind, event: WriteEvent): Promise<Values> {
  const { records, before, after, changes, id, verb } = event;
  if (verb === "Recalculate") return {};
  const percentage = Number(after["discountpercentage"] ?? 0);
  if (percentage < 0 || percentage > 100)
    throw documentErrors.discountOutOfRange(undefined, { target: "discountpercentage" });
  const start = before === null ? await startValues(kind, event) : {};
  const header: Row = { ...after, ...(start as Row) };
  const isMoneyChange = before === null || Object.keys(changes).some((name) => moneyColumns.has(name));
  const lines = before !== null && isMoneyChange ? await linesOf(records, kind, id) : [];
  if (before && changes["transactioncurrencyid"] !== undefined && lines.length > 0) throw currencyFixed(kind);
  const isListChange = ["pricelevelid", "transactioncurrencyid"].some((name) => changes[name] !== undefined);
  const givesCurrency = before !== null || after["transactioncurrencyid"] !== null;
  if ((before === null || isListChange) && verb !== "Copy" && givesCurrency) await checkPriceList(records, header);
  return {
    ...start,
    ...customerColumns(event),
    // What is copied comes with the totals of its lines.
    ...(isMoneyChange && verb !== "Copy" ? (documentTotals(records, header, lines) as Values) : {}),
  };
}

/** What totals follow from, and the totals themselves: they are always what the lines say, whatever a client writes. */
const moneyColumns = new Set([
  "discountamount",
  "discountpercentage",
  "freightamount",
  "transactioncurrencyid",
  "isrevenuesystemcalculated",
  "pricelevelid",
  "totallineitemamount",
  "totallineitemdiscountamount",
  "totaldiscountamount",
  "totalamountlessfreight",
  "totaltax",
  "totalamount",
  "estimatedvalue",
]);

async function startValues(kind: DocumentKind, { records, after }: WriteEvent): Promise<Values> {
  const currencyId =
    textIn(after, "transactioncurrencyid") ??
    (await priceListCurrency(records, after)) ??
    records.settings.baseCurrencyId;
  return {
    transactioncurrencyid: currencyId,
    pricelevelid: textIn(after, "pricelevelid") ?? (await defaultPriceList(records, after, currencyId)),
    ...(kind.number && !after[kind.number.column]
      ? { [kind.number.column]: await nextDocumentNumber(records, kind.number) }
      : {}),
  };
}

async function priceListCurrency(records: Records, header: Row): Promise<string | null> {
  const id = textIn(header, "pricelevelid");
  if (id === null) return null;
  const [list] = (await records.find(pricelevel, { pricelevelid: id })) as Row[];
  return list ? textIn(list, "transactioncurrencyid") : null;
}

/** The customer's own price list; else the only active one in the currency, when there is just one. */
async function defaultPriceList(records: Records, header: Row, currencyId: string): Promise<string | null> {
  const isOfAccount = header["customeridtype"] === "account";
  const [customers, lists] = (await Promise.all([
    isOfAccount ? records.find(account, { accountid: header["customerid"] ?? null }) : [],
    records.find(pricelevel, { statecode: 0, transactioncurrencyid: currencyId }, { limit: 2 }),
  ])) as [Row[], Row[]];
  const own = customers[0] && textIn(customers[0], "defaultpricelevelid");
  if (own && (await priceListCurrency(records, { pricelevelid: own })) === currencyId) return own;
  return lists.length === 1 ? String(lists[0]?.["pricelevelid"]) : null;
}

async function checkPriceList(records: Records, header: Row): Promise<void> {
  const currencyId = await priceListCurrency(records, header);
  if (currencyId !== null && currencyId !== header["transactioncurrencyid"])
    throw documentErrors.priceListCurrency(undefined, { target: "pricelevelid" });
}

/** The same refusal under the code each document has for it. */
function currencyFixed(kind: DocumentKind): Refusal {
  const refusal = documentErrors.currencyFixed({ document: kind.header.label }, { target: "transactioncurrencyid" });
  return new Refusal(refusal.name, kind.currencyErrorCode, refusal.status, refusal.text, refusal.extras);
}
