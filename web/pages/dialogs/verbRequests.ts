/**
 * The requests behind the verbs of opportunity, quote, order and invoice, as plain data: what is sent, and which
 * record it makes. Pure, so that the dialogs only ask and the tests only compare.
 */

export interface VerbRequest {
  /** Relative to the Web API's base. */
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** The table of the record the action makes and answers with. */
  readonly makes?: { readonly table: string; readonly primaryId: string };
}

const idParameters: Readonly<Record<string, string>> = {
  opportunity: "OpportunityId",
  quote: "QuoteId",
  salesorder: "SalesOrderId",
  invoice: "InvoiceId",
};

const quote = { table: "quote", primaryId: "quoteid" };
const order = { table: "salesorder", primaryId: "salesorderid" };
const invoice = { table: "invoice", primaryId: "invoiceid" };

const made: Readonly<Record<string, { readonly table: string; readonly primaryId: string }>> = {
  GenerateQuoteFromOpportunity: quote,
  GenerateSalesOrderFromOpportunity: order,
  GenerateInvoiceFromOpportunity: invoice,
  ReviseQuote: quote,
  ConvertQuoteToSalesOrder: order,
  ConvertSalesOrderToInvoice: invoice,
};

/** An action that needs to know nothing but the record: it takes the id, and the columns of what it makes. */
export function simpleRequest(action: string, table: string, id: string): VerbRequest {
  if (action === "WinQuote") return winQuote(id);
  const makes = made[action];
  const parameter = idParameters[table] ?? "Id";
  const columns = makes && { ColumnSet: { AllColumns: false, Columns: [makes.primaryId] } };
  return { path: action, body: { [parameter]: id, ...columns }, ...(makes && { makes }) };
}

/** Without a subject the timeline names the closing in each reader's own language. */
function winQuote(id: string): VerbRequest {
  const close = { "quoteid@odata.bind": `quotes(${id})` };
  return { path: "WinQuote", body: { Status: -1, QuoteClose: close } };
}

export interface OpportunityClosing {
  readonly subject: string;
  readonly statusCode: number;
  readonly actualRevenue?: number | null;
  /** Day of the close, `YYYY-MM-DD`. */
  readonly closeDate?: string;
  readonly description?: string;
  readonly competitorId?: string;
}

export function closeOpportunity(
  action: "WinOpportunity" | "LoseOpportunity",
  id: string,
  closing: OpportunityClosing,
): VerbRequest {
  const { subject, statusCode, actualRevenue, closeDate, description, competitorId } = closing;
  return {
    path: action,
    body: {
      Status: statusCode,
      OpportunityClose: {
        subject,
        "opportunityid@odata.bind": `opportunities(${id})`,
        ...(actualRevenue !== undefined && actualRevenue !== null && { actualrevenue: actualRevenue }),
        ...(closeDate && { actualend: `${closeDate}T12:00:00Z` }),
        ...(description && { description }),
        ...(competitorId && { "competitorid@odata.bind": `competitors(${competitorId})` }),
      },
    },
  };
}

export function closeQuote(id: string, statusCode: number, subject: string, description?: string): VerbRequest {
  const close = { subject, "quoteid@odata.bind": `quotes(${id})`, ...(description && { description }) };
  return { path: "CloseQuote", body: { Status: statusCode, QuoteClose: close } };
}

export function closeOrder(
  action: "FulfillSalesOrder" | "CancelSalesOrder",
  id: string,
  statusCode: number,
  subject: string,
  description?: string,
): VerbRequest {
  const close = { subject, "salesorderid@odata.bind": `salesorders(${id})`, ...(description && { description }) };
  // The protocol binds one of the two to the collection, and not the other.
  const path = action === "FulfillSalesOrder" ? `salesorders/Microsoft.Dynamics.CRM.${action}` : action;
  return { path, body: { Status: statusCode, OrderClose: close } };
}

/** Makes the order of a quote; an active quote is won by the same call. */
export function orderOfQuote(id: string, isActive: boolean, subject: string): VerbRequest {
  const request = simpleRequest("ConvertQuoteToSalesOrder", "quote", id);
  const won = isActive && { QuoteCloseSubject: subject, QuoteCloseStatus: -1 };
  return { ...request, body: { ...request.body, ...won } };
}
