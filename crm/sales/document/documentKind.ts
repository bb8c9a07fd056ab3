import type { TableDeclaration } from "../../../engine/model/table.ts";
import { invoice } from "../invoice/invoice.ts";
import { invoicedetail } from "../invoice/invoicedetail.ts";
import { opportunity } from "../opportunity/opportunity.ts";
import { opportunityproduct } from "../opportunity/opportunityproduct.ts";
import { salesorder } from "../order/salesorder.ts";
import { salesorderdetail } from "../order/salesorderdetail.ts";
import { quote } from "../quote/quote.ts";
import { quotedetail } from "../quote/quotedetail.ts";

/**
 * What the four documents with priced lines have in common. They share their columns and their arithmetic; they differ
 * in names, numbers and states.
 */
export interface DocumentKind {
  readonly header: TableDeclaration;
  readonly lines: TableDeclaration;
  /** The lookup of a line to its document. */
  readonly parent: string;
  readonly lineName: string;
  /** Where the document's number stands, and which organization column holds its prefix; null when it has none. */
  readonly number: { readonly column: string; readonly prefixColumn: string; readonly sequence: string } | null;
  /** Code of the refusal to change the currency once there are lines. */
  readonly currencyErrorCode: string;
}

export const opportunityDocument: DocumentKind = {
  header: opportunity,
  lines: opportunityproduct,
  parent: "opportunityid",
  lineName: "opportunityproductname",
  number: null,
  currencyErrorCode: "0x80048479",
};

export const quoteDocument: DocumentKind = {
  header: quote,
  lines: quotedetail,
  parent: "quoteid",
  lineName: "quotedetailname",
  number: { column: "quotenumber", prefixColumn: "quoteprefix", sequence: "filon_number_quote" },
  currencyErrorCode: "0x8004480e",
};

export const orderDocument: DocumentKind = {
  header: salesorder,
  lines: salesorderdetail,
  parent: "salesorderid",
  lineName: "salesorderdetailname",
  number: { column: "ordernumber", prefixColumn: "orderprefix", sequence: "filon_number_order" },
  currencyErrorCode: "0x80048cee",
};

export const invoiceDocument: DocumentKind = {
  header: invoice,
  lines: invoicedetail,
  parent: "invoiceid",
  lineName: "invoicedetailname",
  number: { column: "invoicenumber", prefixColumn: "invoiceprefix", sequence: "filon_number_invoice" },
  currencyErrorCode: "0x80048ced",
};

export const documentKinds: readonly DocumentKind[] = [
  opportunityDocument,
  quoteDocument,
  orderDocument,
  invoiceDocument,
];
