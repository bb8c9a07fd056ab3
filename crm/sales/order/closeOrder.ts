import { operation, required } from "../../../engine/records/operation.ts";
import { anInteger, aRecord } from "../../../engine/records/parameter.ts";
import type { RecordInput } from "../../../engine/records/input.ts";
import type { Records } from "../../../engine/records/records.ts";
import type { Row, Values } from "../../../engine/records/rules.ts";
import { closedRecord, recordClosing } from "../document/closeActivity.ts";
import { orderErrors } from "./orderErrors.ts";
import { salesorder } from "./salesorder.ts";
import { thisSecond } from "../../../engine/records/thisSecond.ts";

interface Outcome {
  readonly verb: "Fulfill" | "Cancel";
  readonly from: readonly number[];
  readonly state: number;
  readonly statuses: readonly number[];
}

const fulfilled: Outcome = { verb: "Fulfill", from: [0, 1], state: 3, statuses: [100001, 100002] };
const canceled: Outcome = { verb: "Cancel", from: [0, 1], state: 2, statuses: [4] };

/** Fulfils or cancels an open order and keeps the closing as an activity; the order becomes read-only. */
async function close(records: Records, outcome: Outcome, status: number, closing: RecordInput): Promise<void> {
  const id = await closedRecord(records, closing, "salesorderid");
  const row = (await records.lock(salesorder, id)) as Row;
  if (!outcome.from.includes(Number(row["statecode"])))
    throw orderErrors.orderClosed({ number: String(row["ordernumber"]) });
  const statuscode = status === -1 ? (outcome.statuses[0] ?? 0) : status;
  if (!outcome.statuses.includes(statuscode)) throw orderErrors.notAnOrderStatus({ status });
  const delivered: Values =
    outcome.verb === "Fulfill" ? { datefulfilled: String(closing.values["actualend"] ?? thisSecond()) } : {};
  await records.update(salesorder, id, { statecode: outcome.state, statuscode, ...delivered }, { verb: outcome.verb });
  await recordClosing(records, closing, salesorder, id, { salesorderid: id, ordernumber: row["ordernumber"] });
}

export const fulfillSalesOrder = operation({
  name: "FulfillSalesOrder",
  kind: "action",
  bound: { table: "salesorder", to: "collection" },
  parameters: { OrderClose: required(aRecord("orderclose")), Status: required(anInteger) },
  returns: { kind: "nothing" },
  run: ({ records, parameters }) => close(records, fulfilled, parameters.Status, parameters.OrderClose),
});

export const cancelSalesOrder = operation({
  name: "CancelSalesOrder",
  kind: "action",
  bound: null,
  parameters: { OrderClose: required(aRecord("orderclose")), Status: required(anInteger) },
  returns: { kind: "nothing" },
  run: ({ records, parameters }) => close(records, canceled, parameters.Status, parameters.OrderClose),
});
