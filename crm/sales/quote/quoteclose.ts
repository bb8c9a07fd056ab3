import { integer, lookup, reason, state, text, to } from "../../../engine/model/columns.ts";
import { activity, states } from "../../../engine/model/groups.ts";
import { label } from "../../../engine/model/label.ts";
import { table, type RowOf } from "../../../engine/model/table.ts";

export const quoteclose = table({
  name: "quoteclose",
  schemaName: "QuoteClose",
  entitySet: "quotecloses",
  objectTypeCode: 4211,
  label: label("Quote Close", "Clôture de devis"),
  plural: label("Quote Closes", "Clôtures de devis"),
  ownership: "user",
  primaryName: "subject",
  activity: "activity",
  columns: {
    ...activity("quoteclose", {
      createdBy: "lk_quoteclose_createdby",
      modifiedBy: "lk_quoteclose_modifiedby",
      owner: "quoteclose_owner_ownerid",
      user: "user_quoteclose",
      team: "team_quoteclose",
      unit: "business_unit_quote_close_activities",
      currency: "quoteclose_transactioncurrency_transactioncurrencyid",
      mergedWith: ["account", "contact", "lead"],
      regarding: {
        account: "account_QuoteCloses",
        campaign: "campaign_QuoteCloses",
        lead: "lead_QuoteCloses",
        opportunity: "opportunity_QuoteCloses",
        quote: "quote_QuoteCloses",
      },
    }),
    category: text("Category", "Category", "Catégorie", { max: 250 }),
    quoteid: lookup("QuoteId", "Quote", "Devis", [
      to("quote", "Quote_QuoteClose", "quoteid", "Quote_QuoteClose", {
        assign: "Cascade",
        delete: "Cascade",
        reparent: "Cascade",
        share: "Cascade",
        unshare: "Cascade",
      }),
    ]),
    quotenumber: text("QuoteNumber", "Quote Number", "Numéro de devis", { search: true }),
    revision: integer("Revision", "Revision", "Révision", { min: 0, max: 1000000000 }),
    subcategory: text("Subcategory", "Sub-Category", "Sous-catégorie", { max: 250 }),
    ...states([
      state(0, "Open", "Ouverte", [reason(1, "Open", "Ouverte")]),
      state(1, "Completed", "Terminée", [reason(2, "Completed", "Terminée")]),
      state(2, "Canceled", "Annulée", [reason(3, "Canceled", "Annulée")]),
    ]),
  },
});

export type QuoteClose = RowOf<typeof quoteclose>;
