import type { Values } from "../../engine/records/rules.ts";
import { opportunity } from "../sales/opportunity/opportunity.ts";
import { opportunityproduct } from "../sales/opportunity/opportunityproduct.ts";
import { leadtoopportunitysalesprocess } from "../sales/process/leadtoopportunitysalesprocess.ts";
import { closeStage, developStage, proposeStage } from "../sales/process/salesProcess.ts";
import { isFrench } from "./companies.ts";
import { dayOfMonth, momentAgo } from "./days.ts";
import type { Desk } from "./desk.ts";
import { moveProcess } from "./moveProcess.ts";
import { takeRoad } from "./road.ts";
import { products } from "./products.ts";
import type { SampleDeal, SampleLine } from "./sampleDeal.ts";
import { writeStory } from "./story.ts";
import type { Customer } from "./writeAccounts.ts";

/** Where a deal begins: an opportunity that qualification made, or a customer. */
export type Beginning =
  | { readonly kind: "opportunity"; readonly id: string }
  | { readonly kind: "customer"; readonly customer: Customer };

/** Makes a deal what it is today: its opportunity, lines, stage, documents and story. */
export async function writeDeal(desk: Desk, deal: SampleDeal, beginning: Beginning): Promise<void> {
  const { records } = desk;
  const id = await openOpportunity(desk, deal, beginning);
  for (const line of deal.lines ?? []) await records.create(opportunityproduct, lineValues(desk, deal, id, line));
  await moveProcess(records, { opportunityid: id }, stages[deal.stage], momentAgo(Math.ceil(deal.daysAgo / 3)));
  await writeStory(records, { table: opportunity.name, id }, deal.story);
  await takeRoad(desk, deal, id);
}

const stages = { develop: developStage.id, propose: proposeStage.id, close: closeStage.id } as const;

async function openOpportunity(desk: Desk, deal: SampleDeal, beginning: Beginning): Promise<string> {
  const { records } = desk;
  if (beginning.kind === "opportunity") {
    await records.update(opportunity, beginning.id, opportunityValues(deal));
    return beginning.id;
  }
  const { accountId, contactId } = beginning.customer;
  const id = await records.create(opportunity, {
    ...opportunityValues(deal),
    customerid: { table: "account", id: accountId },
    parentaccountid: accountId,
    parentcontactid: contactId,
    transactioncurrencyid: desk.catalogue.currencies[currencyOf(deal)],
  });
  const process = { opportunityid: id, name: deal.name, activestageid: developStage.id };
  await records.create(leadtoopportunitysalesprocess, process);
  return id;
}

function currencyOf({ from }: SampleDeal): "euro" | "dollar" | "pound" {
  return ("currency" in from && from.currency) || "euro";
}

function opportunityValues(deal: SampleDeal): Values {
  return {
    name: deal.name,
    estimatedclosedate: dayOfMonth(deal.closes),
    estimatedvalue: deal.estimate,
    isrevenuesystemcalculated: deal.estimate === undefined,
    closeprobability: deal.probability,
    opportunityratingcode: deal.rating,
    ...stepsDone[deal.stage],
    ...deal.values,
    createdon: momentAgo(deal.daysAgo),
  };
}

const proposing = {
  identifycustomercontacts: true,
  identifycompetitors: true,
  identifypursuitteam: true,
  developproposal: true,
};

/** The steps of the sales process that are behind a deal at each stage. */
const stepsDone: Readonly<Record<SampleDeal["stage"], Values>> = {
  develop: { identifycustomercontacts: true },
  propose: proposing,
  close: { ...proposing, completeinternalreview: true, presentproposal: true, completefinalproposal: true },
};

function lineValues({ catalogue }: Desk, deal: SampleDeal, opportunityid: string, line: SampleLine): Values {
  if (line.kind === "writeIn")
    return {
      opportunityid,
      isproductoverridden: true,
      productdescription: line.text,
      quantity: line.quantity,
      priceperunit: line.price,
      filon_vatrate: line.vatRate,
    };
  return {
    opportunityid,
    productid: catalogue.products.get(line.product),
    uomid: products[line.product].unitId,
    quantity: line.quantity,
    manualdiscountamount: line.discount,
    // Sold abroad without VAT.
    filon_vatrate: isFrench(deal.from.company) ? undefined : "0",
  };
}
