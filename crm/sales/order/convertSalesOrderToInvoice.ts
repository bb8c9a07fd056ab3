import { operation, required } from "../../../engine/records/operation.ts";
import { aColumnSet, aGuid } from "../../../engine/records/parameter.ts";
import type { Records } from "../../../engine/records/records.ts";
import type { Row } from "../../../engine/records/rules.ts";
import { copyDocument } from "../document/copyDocument.ts";
import { invoiceDocument, orderDocument } from "../document/documentKind.ts";
import { orderErrors } from "./orderErrors.ts";
import { salesorder } from "./salesorder.ts";

/**
 * Makes an invoice from an order, its prices locked; the order counts as invoiced. An order may be invoiced again.
 * @throws orderErrors.orderCanceled — 400.
 */
async function convert(records: Records, id: string): Promise<string> {
  const row = (await records.lock(salesorder, id)) as Row;
  if (row["statecode"] === 2) throw orderErrors.orderCanceled({ number: String(row["ordernumber"]) });
  const values = { name: row["name"], salesorderid: id, opportunityid: row["opportunityid"], ispricelocked: true };
  const invoiceId = await copyDocument(records, {
    from: orderDocument,
    to: invoiceDocument,
    source: row,
    values,
    lineLink: "salesorderdetailid",
  });
  await records.update(salesorder, id, { statecode: 4, statuscode: 100003 }, { verb: "Bill" });
  return invoiceId;
}

export const convertSalesOrderToInvoice = operation({
  name: "ConvertSalesOrderToInvoice",
  kind: "action",
  bound: null,
  parameters: { SalesOrderId: required(aGuid), ColumnSet: required(aColumnSet) },
  returns: { kind: "record", table: "invoice" },
  run: async ({ records, parameters }) => ({
    id: await convert(records, parameters.SalesOrderId),
    columns: parameters.ColumnSet,
  }),
});
