import { operation, required } from "../../../engine/records/operation.ts";
import { aGuid } from "../../../engine/records/parameter.ts";
import type { Records } from "../../../engine/records/records.ts";
import type { Row } from "../../../engine/records/rules.ts";
import { documentErrors } from "./documentErrors.ts";
import { invoiceDocument, orderDocument, type DocumentKind } from "./documentKind.ts";

/** Locks the prices of an open order or invoice as they are, or lets them follow the price list again. */
async function setPriceLock(records: Records, kind: DocumentKind, id: string, locked: boolean): Promise<void> {
  const row = (await records.lock(kind.header, id)) as Row;
  if (row["statecode"] !== 0) throw documentErrors.parentReadOnly({ document: kind.header.label });
  await records.update(kind.header, id, { ispricelocked: locked }, { verb: "Update" });
}

function priceLock(name: string, kind: DocumentKind, parameter: string, locked: boolean) {
  return operation({
    name,
    kind: "action",
    bound: null,
    parameters: { [parameter]: required(aGuid) },
    returns: { kind: "nothing" },
    run: ({ records, parameters }) => setPriceLock(records, kind, String(parameters[parameter]), locked),
  });
}

export const priceLockOperations = [
  priceLock("LockSalesOrderPricing", orderDocument, "SalesOrderId", true),
  priceLock("UnlockSalesOrderPricing", orderDocument, "SalesOrderId", false),
  priceLock("LockInvoicePricing", invoiceDocument, "InvoiceId", true),
  priceLock("UnlockInvoicePricing", invoiceDocument, "InvoiceId", false),
];
