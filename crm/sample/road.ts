import type { TableDeclaration } from "../../engine/model/table.ts";
import type { Values } from "../../engine/records/rules.ts";
import { invoice } from "../sales/invoice/invoice.ts";
import { opportunity } from "../sales/opportunity/opportunity.ts";
import { salesorder } from "../sales/order/salesorder.ts";
import { quote } from "../sales/quote/quote.ts";
import { terms } from "./choices.ts";
import { dayAgo, momentAgo } from "./days.ts";
import { act, actForRecord, type Desk } from "./desk.ts";
import type { SampleDeal, StepName } from "./sampleDeal.ts";

/** What happens to a deal after it was opened, step by step, by the verbs of the product. */

/** The documents a deal has by now. */
interface Trail {
  readonly deal: SampleDeal;
  readonly opportunity: string;
  readonly quote: string;
  readonly order: string;
  readonly invoice: string;
}

export async function takeRoad(desk: Desk, deal: SampleDeal, opportunityId: string): Promise<void> {
  let trail: Trail = { deal, opportunity: opportunityId, quote: "", order: "", invoice: "" };
  for (const [verb, daysAgo] of deal.road ?? []) trail = { ...trail, ...(await steps[verb](desk, trail, daysAgo)) };
}

type DoStep = (desk: Desk, trail: Trail, daysAgo: number) => Promise<Partial<Trail> | void>;

const steps: Readonly<Record<StepName, DoStep>> = {
  quote: async (desk, trail, daysAgo) => {
    const id = await actForRecord(desk, "/GenerateQuoteFromOpportunity", { OpportunityId: trail.opportunity });
    await date(desk, quote, id, daysAgo, quoteDates(daysAgo));
    return { quote: id };
  },
  activate: (desk, trail) => desk.records.update(quote, trail.quote, { statecode: 1 }),
  revise: async (desk, trail, daysAgo) => {
    await act(desk, "/CloseQuote", { Status: 7, QuoteClose: closing("Devis révisé", "quote", trail.quote, daysAgo) });
    const id = await actForRecord(desk, "/ReviseQuote", { QuoteId: trail.quote });
    const discountpercentage = trail.deal.revisedDiscount;
    await date(desk, quote, id, daysAgo, { ...quoteDates(daysAgo), discountpercentage });
    return { quote: id };
  },
  loseQuote: async (desk, trail, daysAgo) => {
    await act(desk, "/CloseQuote", { Status: 5, QuoteClose: closing("Devis perdu", "quote", trail.quote, daysAgo) });
  },
  orderQuote: async (desk, trail, daysAgo) => {
    await act(desk, "/WinQuote", { Status: -1, QuoteClose: closing("Devis accepté", "quote", trail.quote, daysAgo) });
    const id = await actForRecord(desk, "/ConvertQuoteToSalesOrder", { QuoteId: trail.quote });
    await date(desk, salesorder, id, daysAgo, { requestdeliveryby: dayAgo(daysAgo - 40) });
    return { order: id };
  },
  order: async (desk, trail, daysAgo) => {
    const id = await actForRecord(desk, "/GenerateSalesOrderFromOpportunity", { OpportunityId: trail.opportunity });
    await date(desk, salesorder, id, daysAgo, { requestdeliveryby: dayAgo(daysAgo - 50) });
    return { order: id };
  },
  submit: (desk, trail, daysAgo) =>
    desk.records.update(salesorder, trail.order, { statecode: 1, submitdate: momentAgo(daysAgo) }),
  fulfill: async (desk, trail, daysAgo) => {
    const OrderClose = closing("Livrée et posée", "salesorder", trail.order, daysAgo);
    await act(desk, "salesorder/FulfillSalesOrder", { Status: -1, OrderClose });
  },
  invoice: async (desk, trail, daysAgo) => {
    const id = await actForRecord(desk, "/ConvertSalesOrderToInvoice", { SalesOrderId: trail.order });
    // Billed: sent to the customer.
    const due = { statuscode: 4, paymenttermscode: terms.net30, duedate: dayAgo(daysAgo - 30) };
    await date(desk, invoice, id, daysAgo, due);
    return { invoice: id };
  },
  pay: (desk, trail) => desk.records.update(invoice, trail.invoice, { statecode: 2, statuscode: 100001 }),
  hold: (desk, trail) => desk.records.update(opportunity, trail.opportunity, { statuscode: 2 }),
  win: (desk, trail, daysAgo) => closeOpportunity(desk, "/WinOpportunity", 3, "Affaire conclue", trail, daysAgo),
  lose: (desk, trail, daysAgo) => closeOpportunity(desk, "/LoseOpportunity", 5, "Affaire perdue", trail, daysAgo),
  cancel: (desk, trail, daysAgo) => closeOpportunity(desk, "/LoseOpportunity", 4, "Projet abandonné", trail, daysAgo),
};

async function closeOpportunity(
  desk: Desk,
  verb: "/WinOpportunity" | "/LoseOpportunity",
  status: number,
  subject: string,
  { deal, opportunity: id }: Trail,
  daysAgo: number,
): Promise<void> {
  const competitor = deal.lostTo && desk.catalogue.competitors[deal.lostTo];
  await act(desk, verb, {
    Status: status,
    OpportunityClose: {
      ...closing(subject, "opportunity", id, daysAgo),
      ...(competitor ? { "competitorid@odata.bind": `competitors(${competitor})` } : {}),
    },
  });
}

const sets = { quote: "quotes", salesorder: "salesorders", opportunity: "opportunities" } as const;

/** The activity that keeps a closing, as a client sends it. */
function closing(subject: string, document: keyof typeof sets, id: string, daysAgo: number): Record<string, unknown> {
  return {
    subject,
    actualend: momentAgo(daysAgo),
    overriddencreatedon: momentAgo(daysAgo),
    [`${document}id@odata.bind`]: `${sets[document]}(${id})`,
  };
}

/** A verb makes its document today; the sample says when it was really made. */
function date(desk: Desk, table: TableDeclaration, id: string, daysAgo: number, values: Values): Promise<void> {
  return desk.records.update(table, id, { ...values, createdon: momentAgo(daysAgo) });
}

/** Valid 45 days; the old ones 120, since only a quote that is valid today can be ordered today. */
function quoteDates(daysAgo: number): Values {
  const days = daysAgo < 45 ? 45 : 120;
  return { effectivefrom: momentAgo(daysAgo), effectiveto: `${dayAgo(daysAgo - days)}T00:00:00Z` };
}
