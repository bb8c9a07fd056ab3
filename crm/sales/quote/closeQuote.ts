import { operation, required } from "../../../engine/records/operation.ts";
import { anInteger, aRecord } from "../../../engine/records/parameter.ts";
import type { RecordInput } from "../../../engine/records/input.ts";
import { dayAt } from "../../../engine/plan/calendar.ts";
import type { Records } from "../../../engine/records/records.ts";
import type { Row } from "../../../engine/records/rules.ts";
import { closedRecord, recordClosing } from "../document/closeActivity.ts";
import { quote } from "./quote.ts";
import { quoteErrors } from "./quoteErrors.ts";
import { thisSecond } from "../../../engine/records/thisSecond.ts";

/** Wins or closes an active quote and keeps the closing as an activity. The opportunity is left as it is. */
async function close(records: Records, verb: "Win" | "Close", status: number, closing: RecordInput): Promise<void> {
  const id = await closedRecord(records, closing, "quoteid");
  const row = (await records.lock(quote, id)) as Row;
  const closedOn = closing.values["actualend"];
  await closeLockedQuote(records, row, verb, status, closedOn ? String(closedOn) : undefined);
  await recordClosing(records, closing, quote, id, {
    quoteid: id,
    quotenumber: row["quotenumber"],
    revision: row["revisionnumber"],
  });
}

const outcomes = { Win: { state: 2, statuses: [4] }, Close: { state: 3, statuses: [5, 6, 7] } } as const;

/** @throws quoteErrors.quoteNotActive, quoteErrors.quoteExpired, quoteErrors.notAQuoteStatus — 400. */
export async function closeLockedQuote(
  records: Records,
  row: Row,
  verb: "Win" | "Close",
  status: number,
  closedOn = thisSecond(),
): Promise<void> {
  const number = String(row["quotenumber"]);
  if (row["statecode"] !== 1) throw quoteErrors.quoteNotActive({ number });
  const { state, statuses } = outcomes[verb];
  const statuscode = status === -1 ? statuses[0] : status;
  if (!statuses.some((known) => known === statuscode)) throw quoteErrors.notAQuoteStatus({ status });
  const { timeZone } = records.caller;
  const closedon = dayAt(new Date(closedOn), timeZone);
  if (verb === "Win") refuseExpired(row, closedon, timeZone);
  const values = { statecode: state, statuscode, closedon };
  await records.update(quote, String(row["quoteid"]), values, { verb });
}

/** A quote is accepted on the last day it is valid at the latest, whenever that is recorded. */
function refuseExpired(row: Row, acceptedOn: string, timeZone: string): void {
  const until = row["effectiveto"];
  if (until === null || until === undefined) return;
  const day = dayAt(new Date(String(until)), timeZone);
  if (day < acceptedOn) throw quoteErrors.quoteExpired({ number: String(row["quotenumber"]), day });
}

export const winQuote = operation({
  name: "WinQuote",
  kind: "action",
  bound: null,
  parameters: { QuoteClose: required(aRecord("quoteclose")), Status: required(anInteger) },
  returns: { kind: "nothing" },
  run: ({ records, parameters }) => close(records, "Win", parameters.Status, parameters.QuoteClose),
});

export const closeQuote = operation({
  name: "CloseQuote",
  kind: "action",
  bound: null,
  parameters: { QuoteClose: required(aRecord("quoteclose")), Status: required(anInteger) },
  returns: { kind: "nothing" },
  run: ({ records, parameters }) => close(records, "Close", parameters.Status, parameters.QuoteClose),
});
