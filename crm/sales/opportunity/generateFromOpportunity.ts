import { operation, required } from "../../../engine/records/operation.ts";
import { aColumnSet, aGuid } from "../../../engine/records/parameter.ts";
import type { Records } from "../../../engine/records/records.ts";
import type { Row, Values } from "../../../engine/records/rules.ts";
import { account } from "../../core/account/account.ts";
import { copyDocument } from "../document/copyDocument.ts";
import {
  invoiceDocument,
  opportunityDocument,
  orderDocument,
  quoteDocument,
  type DocumentKind,
} from "../document/documentKind.ts";
import { opportunity } from "./opportunity.ts";

/** Makes a quote, an order or an invoice from an opportunity, open or won, with its lines and the customer's address. */
async function generate(records: Records, to: DocumentKind, id: string): Promise<string> {
  const source = (await records.get(opportunity, id)) as Row;
  const address = await billingAddress(records, source);
  const values: Values = { name: String(source["name"] ?? ""), opportunityid: id, ...address };
  return copyDocument(records, { from: opportunityDocument, to, source, values });
}

/** The customer's address, as it is today: a document keeps it when the customer moves. */
async function billingAddress(records: Records, source: Row): Promise<Values> {
  if (source["customeridtype"] !== "account") return {};
  const [customer] = (await records.find(account, { accountid: source["customerid"] ?? null })) as Row[];
  if (!customer) return {};
  const parts = ["line1", "line2", "line3", "postalcode", "city", "stateorprovince", "country"] as const;
  const entries = parts.flatMap((part) =>
    ["billto", "shipto"].map((prefix) => [`${prefix}_${part}`, customer[`address1_${part}`]] as const),
  );
  return {
    ...Object.fromEntries(entries.filter(([, value]) => value !== null)),
    billto_name: customer["name"],
    shipto_name: customer["name"],
  } as Values;
}

function generator(name: string, to: DocumentKind) {
  return operation({
    name,
    kind: "action",
    bound: null,
    parameters: { OpportunityId: required(aGuid), ColumnSet: required(aColumnSet) },
    returns: { kind: "record", table: to.header.name },
    run: async ({ records, parameters }) => ({
      id: await generate(records, to, parameters.OpportunityId),
      columns: parameters.ColumnSet,
    }),
  });
}

export const generateQuoteFromOpportunity = generator("GenerateQuoteFromOpportunity", quoteDocument);
export const generateSalesOrderFromOpportunity = generator("GenerateSalesOrderFromOpportunity", orderDocument);
export const generateInvoiceFromOpportunity = generator("GenerateInvoiceFromOpportunity", invoiceDocument);
