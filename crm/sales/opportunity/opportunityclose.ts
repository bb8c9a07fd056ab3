import { choice, lookup, money, option, reason, state, text, to } from "../../../engine/model/columns.ts";
import { activity, states } from "../../../engine/model/groups.ts";
import { label } from "../../../engine/model/label.ts";
import { table, type RowOf } from "../../../engine/model/table.ts";

export const opportunityclose = table({
  name: "opportunityclose",
  schemaName: "OpportunityClose",
  entitySet: "opportunitycloses",
  objectTypeCode: 4208,
  label: label("Opportunity Close", "Clôture d’opportunité"),
  plural: label("Opportunity Closes", "Clôtures d’opportunité"),
  ownership: "user",
  primaryName: "subject",
  activity: "activity",
  columns: {
    ...activity("opportunityclose", {
      createdBy: "lk_opportunityclose_createdby",
      modifiedBy: "lk_opportunityclose_modifiedby",
      owner: "opportunityclose_owner_ownerid",
      user: "user_opportunityclose",
      team: "team_opportunityclose",
      unit: "business_unit_opportunity_close_activities",
      currency: "transactioncurrency_opportunityclose",
      mergedWith: ["account", "contact", "lead"],
      regarding: {
        account: "account_OpportunityCloses",
        campaign: "campaign_OpportunityCloses",
        lead: "lead_OpportunityCloses",
        opportunity: "opportunity_OpportunityCloses",
      },
    }),
    actualrevenue: money("ActualRevenue", "Actual Revenue", "Chiffre d’affaires réel"),
    category: text("Category", "Category", "Catégorie", { max: 250 }),
    competitorid: lookup("CompetitorId", "Competitor", "Concurrent", [
      to("competitor", "competitor_opportunity_activities", "competitorid", "competitor_opportunity_activities", {
        delete: "RemoveLink",
      }),
    ]),
    opportunityid: lookup(
      "OpportunityId",
      "Opportunity",
      "Opportunité",
      [
        to("opportunity", "Opportunity_OpportunityClose", "opportunityid", "Opportunity_OpportunityClose", {
          assign: "Cascade",
          delete: "Cascade",
          reparent: "Cascade",
          share: "Cascade",
          unshare: "Cascade",
        }),
      ],
      { required: "application" },
    ),
    opportunitystatecode: choice("OpportunityStateCode", "Opportunity Status", "Statut de l’opportunité", [
      option(0, "Open", "Ouverte"),
      option(1, "Won", "Conclue"),
      option(2, "Lost", "Perdue"),
    ]),
    opportunitystatuscode: choice(
      "OpportunityStatusCode",
      "Opportunity Status Reason",
      "Raison du statut de l’opportunité",
      [
        option(1, "In Progress", "En cours"),
        option(2, "On Hold", "En attente"),
        option(3, "Won", "Conclue"),
        option(4, "Canceled", "Annulée"),
        option(5, "Out-Sold", "Perdue face à la concurrence"),
      ],
    ),
    subcategory: text("Subcategory", "Sub-Category", "Sous-catégorie", { max: 250 }),
    ...states([
      state(0, "Open", "Ouverte", [reason(1, "Open", "Ouverte")]),
      state(1, "Completed", "Terminée", [reason(2, "Completed", "Terminée")]),
      state(2, "Canceled", "Annulée", [reason(3, "Canceled", "Annulée")]),
    ]),
  },
});

export type OpportunityClose = RowOf<typeof opportunityclose>;
