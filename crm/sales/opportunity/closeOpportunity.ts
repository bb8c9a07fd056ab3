import { operation, required } from "../../../engine/records/operation.ts";
import { anInteger, aRecord } from "../../../engine/records/parameter.ts";
import type { RecordInput } from "../../../engine/records/input.ts";
import { dayAt } from "../../../engine/plan/calendar.ts";
import type { Records } from "../../../engine/records/records.ts";
import type { Row } from "../../../engine/records/rules.ts";
import { anybodysRows } from "../anybodysRows.ts";
import { closedRecord, recordClosing } from "../document/closeActivity.ts";
import { finishProcess } from "../process/processRules.ts";
import { quote } from "../quote/quote.ts";
import { opportunity } from "./opportunity.ts";
import { opportunityErrors } from "./opportunityErrors.ts";
import { thisSecond } from "../../../engine/records/thisSecond.ts";

interface Outcome {
  readonly name: "won" | "lost";
  readonly verb: "Win" | "Lose";
  readonly state: number;
  readonly statuses: readonly number[];
  readonly forecast: number;
}

const won: Outcome = { name: "won", verb: "Win", state: 1, statuses: [3], forecast: 100000005 };
const lost: Outcome = { name: "lost", verb: "Lose", state: 2, statuses: [4, 5], forecast: 100000006 };

/**
 * Closes an open opportunity: it keeps its actual revenue and day, becomes read-only, and the closing is kept as an
 * activity.
 *
 * @throws opportunityErrors.* — 400.
 */
async function closeOpportunity(
  records: Records,
  outcome: Outcome,
  status: number,
  closing: RecordInput,
): Promise<void> {
  const id = await closedRecord(records, closing, "opportunityid");
  const row = (await records.lock(opportunity, id)) as Row;
  if (row["statecode"] !== 0) throw opportunityErrors.opportunityAlreadyClosed();
  const reason = status === -1 ? (outcome.statuses[0] ?? 0) : status;
  if (!outcome.statuses.includes(reason)) throw opportunityErrors.notAClosingStatus({ status, outcome: outcome.name });
  await refuseOpenQuotes(records, id);
  const closedOn = String(closing.values["actualend"] ?? thisSecond());
  const revenue = closing.values["actualrevenue"] ?? (outcome.name === "won" ? row["estimatedvalue"] : "0");
  const values = {
    statecode: outcome.state,
    statuscode: reason,
    actualclosedate: dayAt(new Date(closedOn), records.caller.timeZone),
    actualvalue: revenue ?? null,
    msdyn_forecastcategory: outcome.forecast,
  };
  await records.update(opportunity, id, values, { verb: outcome.verb });
  await recordClosing(records, closing, opportunity, id, {
    opportunityid: id,
    actualrevenue: revenue ?? null,
    transactioncurrencyid: row["transactioncurrencyid"],
    opportunitystatecode: outcome.state,
    opportunitystatuscode: reason,
  });
  await finishProcess(records, id);
}

async function refuseOpenQuotes(records: Records, opportunityId: string): Promise<void> {
  const quotes = await anybodysRows(records, quote, { opportunityid: opportunityId });
  const open = quotes.filter((row) => row["statecode"] === 0 || row["statecode"] === 1);
  if (open.length > 0)
    throw opportunityErrors.opportunityHasQuotes({ quotes: open.map((row) => String(row["quotenumber"])) });
}

export const winOpportunity = operation({
  name: "WinOpportunity",
  kind: "action",
  bound: null,
  parameters: { OpportunityClose: required(aRecord("opportunityclose")), Status: required(anInteger) },
  returns: { kind: "nothing" },
  run: ({ records, parameters }) => closeOpportunity(records, won, parameters.Status, parameters.OpportunityClose),
});

export const loseOpportunity = operation({
  name: "LoseOpportunity",
  kind: "action",
  bound: null,
  parameters: { OpportunityClose: required(aRecord("opportunityclose")), Status: required(anInteger) },
  returns: { kind: "nothing" },
  run: ({ records, parameters }) => closeOpportunity(records, lost, parameters.Status, parameters.OpportunityClose),
});
