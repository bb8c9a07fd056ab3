import {
  choice,
  date,
  datetime,
  decimal,
  integer,
  key,
  lookup,
  money,
  option,
  parental,
  reason,
  state,
  text,
  to,
} from "../../../engine/model/columns.ts";
import { address, authorship, currency, ownership, states } from "../../../engine/model/groups.ts";
import { label } from "../../../engine/model/label.ts";
import { table, type RowOf } from "../../../engine/model/table.ts";
import { quoteScreens } from "./quoteScreens.ts";
import { pricedColumns } from "../document/pricedColumns.ts";
import { documentColumns } from "../document/documentColumns.ts";

export const quote = table({
  name: "quote",
  schemaName: "Quote",
  entitySet: "quotes",
  objectTypeCode: 1084,
  label: label("Quote", "Devis"),
  plural: label("Quotes", "Devis"),
  ownership: "user",
  primaryName: "name",
  columns: {
    quoteid: key("QuoteId", "Quote", "Devis"),
    ...pricedColumns(),
    ...documentColumns(),
    billto_contactname: text("BillTo_ContactName", "Bill To Contact Name", "Contact de facturation", { max: 150 }),
    campaignid: lookup("CampaignId", "Source Campaign", "Campagne source", [
      to("campaign", "campaign_quotes", "campaignid", "campaign_quotes", { delete: "RemoveLink" }),
    ]),
    closedon: date("ClosedOn", "Closed On", "Clôturé le"),
    customerid: lookup(
      "CustomerId",
      "Potential Customer",
      "Client potentiel",
      [
        to("account", "quote_customer_accounts", "customerid_account", "quote_customer_accounts", parental),
        to("contact", "quote_customer_contacts", "customerid_contact", "quote_customer_contacts", parental),
      ],
      { role: "customer", required: "application" },
    ),
    discountamount: money("DiscountAmount", "Quote Discount Amount", "Remise globale", {
      min: 0,
      max: 1000000000000,
    }),
    discountpercentage: decimal("DiscountPercentage", "Quote Discount (%)", "Remise globale (%)", {
      min: 0,
      max: 100,
    }),
    effectivefrom: datetime("EffectiveFrom", "Effective From", "Valable à partir du", { format: "DateOnly" }),
    effectiveto: datetime("EffectiveTo", "Effective To", "Valable jusqu’au", { format: "DateOnly" }),
    expireson: date("ExpiresOn", "Due By", "Date limite"),
    freighttermscode: choice("FreightTermsCode", "Freight Terms", "Conditions de transport", [
      option(1, "FOB", "FOB (franco à bord)"),
      option(2, "No Charge", "Franco de port"),
    ]),
    opportunityid: lookup("OpportunityId", "Opportunity", "Opportunité", [
      to("opportunity", "opportunity_quotes", "opportunityid", "opportunity_quotes", {
        assign: "Cascade",
        delete: "Cascade",
      }),
    ]),
    pricelevelid: lookup(
      "PriceLevelId",
      "Price List",
      "Tarif",
      [to("pricelevel", "price_level_quotes", "pricelevelid", "price_level_quotes", { delete: "Restrict" })],
      { required: "application" },
    ),
    quotecreationmethod: choice(
      "QuoteCreationMethod",
      "Creation Method",
      "Mode de création",
      [option(776160000, "Unknown", "Inconnue"), option(776160001, "Revision", "Révision")],
      { default: 776160000 },
    ),
    quotenumber: text("QuoteNumber", "Quote ID", "Numéro de devis", {
      search: true,
      required: "system",
      update: false,
    }),
    requestdeliveryby: datetime("RequestDeliveryBy", "Requested Delivery Date", "Date de livraison demandée", {
      format: "DateOnly",
    }),
    revisionnumber: integer("RevisionNumber", "Revision ID", "Numéro de révision", {
      min: 0,
      required: "system",
      computed: true,
    }),
    shipto_contactname: text("ShipTo_ContactName", "Ship To Contact Name", "Contact de livraison", { max: 150 }),
    ...states([
      state(0, "Draft", "Brouillon", [reason(1, "In Progress", "En cours")]),
      state(1, "Active", "Actif", [reason(2, "In Progress", "En cours"), reason(3, "Open", "Ouvert")]),
      state(2, "Won", "Accepté", [reason(4, "Won", "Accepté")]),
      state(
        3,
        "Closed",
        "Clôturé",
        [reason(5, "Lost", "Perdu"), reason(6, "Canceled", "Annulé"), reason(7, "Revised", "Révisé")],
        7,
      ),
    ]),
    ...address("ShipTo", "Ship To", "Livraison"),
    ...address("BillTo", "Bill To", "Facturation"),
    ...ownership({
      owner: "owner_quotes",
      user: "system_user_quotes",
      team: "team_quotes",
      unit: "business_unit_quotes",
    }),
    ...currency("transactioncurrency_quote"),
    ...authorship("lk_quotebase_createdby", "lk_quotebase_modifiedby"),
  },
  find: { by: ["name", "quotenumber", "billto_name", "billto_city"], facts: ["quotenumber", "customerid"] },
  indexes: [["createdon"], ["quotenumber"]],
  ...quoteScreens,
});

export type Quote = RowOf<typeof quote>;
