import type { Records } from "../../engine/records/records.ts";
import { transactioncurrency } from "../core/currency/transactioncurrency.ts";
import { campaign } from "../sales/campaign/campaign.ts";
import { competitor } from "../sales/competitor/competitor.ts";
import { discount } from "../sales/discount/discount.ts";
import { discounttype } from "../sales/discount/discounttype.ts";
import { pricelevel } from "../sales/pricelist/pricelevel.ts";
import { productpricelevel } from "../sales/pricelist/productpricelevel.ts";
import { product } from "../sales/product/product.ts";
import { euroId, unitScheduleId } from "../setup/firstRecords.ts";
import { dayAgo, dayAhead, momentAgo } from "./days.ts";
import { products, volumeDiscount, type ProductName, type SampleProduct } from "./products.ts";

/** Currencies, products, price lists, competitors and a campaign: what leads and deals refer to. */

export interface Currencies {
  readonly euro: string;
  readonly dollar: string;
  readonly pound: string;
}

export interface Catalogue {
  readonly currencies: Currencies;
  readonly products: ReadonlyMap<ProductName, string>;
  readonly competitors: Readonly<Record<CompetitorName, string>>;
  readonly campaignId: string;
}

const competitors = {
  vitraubin: { name: "Vitraubin", keyproduct: "Fenêtres PVC en grande série", winpercentage: "38" },
  boisdoree: { name: "Ateliers Boisdorée", keyproduct: "Menuiseries bois sur mesure", winpercentage: "24" },
} as const;

export type CompetitorName = keyof typeof competitors;

/** Rates are units of the currency for one euro. */
export async function writeCurrencies(records: Records): Promise<Currencies> {
  const write = (currencyname: string, isocurrencycode: string, currencysymbol: string, exchangerate: string) =>
    records.create(transactioncurrency, {
      currencyname,
      isocurrencycode,
      currencysymbol,
      exchangerate,
      currencyprecision: 2,
    });
  const dollar = await write("Dollar américain", "USD", "$", "1.0850");
  const pound = await write("Livre sterling", "GBP", "£", "0.8540");
  return { euro: euroId, dollar, pound };
}

export async function writeCatalogue(records: Records, currencies: Currencies): Promise<Catalogue> {
  const ids = new Map<ProductName, string>();
  for (const [name, item] of productEntries()) ids.set(name, await writeProduct(records, item));
  await writePriceLists(records, currencies, ids);
  return {
    currencies,
    products: ids,
    competitors: {
      vitraubin: await records.create(competitor, competitors.vitraubin),
      boisdoree: await records.create(competitor, competitors.boisdoree),
    },
    campaignId: await writeCampaign(records),
  };
}

function productEntries(): [ProductName, SampleProduct][] {
  return Object.entries(products) as [ProductName, SampleProduct][];
}

const states = { active: [0, 1], retired: [1, 2], draft: [2, 0] } as const;

function writeProduct(records: Records, item: SampleProduct): Promise<string> {
  const [statecode, statuscode] = states[item.state ?? "active"];
  return records.create(product, {
    name: item.name,
    productnumber: item.number,
    description: item.description,
    producttypecode: item.type,
    price: item.price,
    currentcost: item.cost,
    standardcost: item.cost,
    filon_vatrate: item.vatRate,
    defaultuomscheduleid: unitScheduleId,
    defaultuomid: item.unitId,
    quantitydecimal: item.type === 3 ? 2 : 0,
    isstockitem: item.type === 1,
    statecode,
    statuscode,
    createdon: momentAgo(140),
  });
}

/**
 * One active list for each of two currencies: a document without a list of its own takes the only active one of its
 * currency. Pounds have none, so what is sold in them is written in.
 */
async function writePriceLists(
  records: Records,
  currencies: Currencies,
  ids: ReadonlyMap<ProductName, string>,
): Promise<void> {
  const discounttypeid = await writeVolumeDiscount(records);
  const begindate = "2026-01-01";
  const euros = await records.create(pricelevel, {
    name: "Tarif 2026",
    transactioncurrencyid: currencies.euro,
    begindate,
  });
  const dollars = await records.create(pricelevel, {
    name: "Tarif export 2026 (USD)",
    transactioncurrencyid: currencies.dollar,
    begindate,
  });
  for (const [name, item] of productEntries()) {
    const shared = { productid: ids.get(name), uomid: item.unitId, quantitysellingcode: item.type === 1 ? 2 : 1 };
    await records.create(productpricelevel, {
      ...shared,
      pricelevelid: euros,
      amount: item.price,
      discounttypeid: item.hasVolumeDiscount ? discounttypeid : undefined,
    });
    if (item.dollars)
      await records.create(productpricelevel, { ...shared, pricelevelid: dollars, amount: item.dollars });
  }
}

async function writeVolumeDiscount(records: Records): Promise<string> {
  const discounttypeid = await records.create(discounttype, { name: "Remise quantité fenêtres", isamounttype: false });
  for (const { low, high, percentage } of volumeDiscount)
    await records.create(discount, {
      discounttypeid,
      name: `${percentage} % de ${low} à ${high}`,
      lowquantity: low,
      highquantity: high,
      percentage,
    });
  return discounttypeid;
}

function writeCampaign(records: Records): Promise<string> {
  return records.create(campaign, {
    name: "Salon Habitat & Énergie, Lille",
    codename: "SALON-HE",
    typecode: 3,
    statecode: 0,
    statuscode: 2,
    objective: "Rencontrer les artisans et les gestionnaires d’immeubles du Nord.",
    actualstart: dayAgo(6),
    proposedstart: dayAgo(6),
    proposedend: dayAhead(1),
    budgetedcost: "12500.00",
    expectedrevenue: "180000.00",
    createdon: momentAgo(80),
  });
}
