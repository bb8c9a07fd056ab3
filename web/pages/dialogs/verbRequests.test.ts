import { describe, expect, it } from "vitest";
import { closeOpportunity, closeOrder, closeQuote, orderOfQuote, simpleRequest } from "./verbRequests.ts";

describe("the request of a verb", () => {
  it("asks an action that makes a record for its id alone", () => {
    expect(simpleRequest("GenerateQuoteFromOpportunity", "opportunity", "o-1")).toEqual({
      path: "GenerateQuoteFromOpportunity",
      body: { OpportunityId: "o-1", ColumnSet: { AllColumns: false, Columns: ["quoteid"] } },
      makes: { table: "quote", primaryId: "quoteid" },
    });
    expect(simpleRequest("LockInvoicePricing", "invoice", "i-1")).toEqual({
      path: "LockInvoicePricing",
      body: { InvoiceId: "i-1" },
    });
  });

  it("wins a quote by the activity that closes it", () => {
    expect(simpleRequest("WinQuote", "quote", "q-1").body).toMatchObject({
      Status: -1,
      QuoteClose: { "quoteid@odata.bind": "quotes(q-1)" },
    });
  });

  it("closes an opportunity with what is known, and leaves out what is not", () => {
    const closing = { subject: "Lost", statusCode: 5, actualRevenue: null, competitorId: "c-1", description: "" };

    expect(closeOpportunity("LoseOpportunity", "o-1", closing).body).toEqual({
      Status: 5,
      OpportunityClose: {
        subject: "Lost",
        "opportunityid@odata.bind": "opportunities(o-1)",
        "competitorid@odata.bind": "competitors(c-1)",
      },
    });
  });

  it("wins an active quote by making its order, and leaves a won one as it is", () => {
    expect(orderOfQuote("q-1", true, "Order").body).toMatchObject({ QuoteCloseSubject: "Order", QuoteCloseStatus: -1 });
    expect(orderOfQuote("q-1", false, "Order").body).not.toHaveProperty("QuoteCloseSubject");
  });

  it("closes quotes and orders by the activity that says so", () => {
    expect(closeQuote("q-1", 6, "Closed", "Too late").body).toEqual({
      Status: 6,
      QuoteClose: { subject: "Closed", "quoteid@odata.bind": "quotes(q-1)", description: "Too late" },
    });
    expect(closeOrder("FulfillSalesOrder", "s-1", 100001, "Done").path).toBe(
      "salesorders/Microsoft.Dynamics.CRM.FulfillSalesOrder",
    );
    expect(closeOrder("CancelSalesOrder", "s-1", 4, "Canceled").path).toBe("CancelSalesOrder");
  });
});
