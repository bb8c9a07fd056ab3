import {
  boolean,
  choice,
  datetime,
  integer,
  key,
  lookup,
  memo,
  money,
  option,
  reason,
  state,
  text,
  to,
} from "../../../engine/model/columns.ts";
import { authorship, currency, ownership, states } from "../../../engine/model/groups.ts";
import { label } from "../../../engine/model/label.ts";
import { table, type RowOf } from "../../../engine/model/table.ts";
import { campaignScreens } from "./campaignScreens.ts";

export const campaign = table({
  name: "campaign",
  schemaName: "Campaign",
  entitySet: "campaigns",
  objectTypeCode: 4400,
  label: label("Campaign", "Campagne"),
  plural: label("Campaigns", "Campagnes"),
  ownership: "user",
  primaryName: "name",
  columns: {
    campaignid: key("CampaignId", "Campaign", "Campagne"),
    name: text("Name", "Name", "Nom", { max: 128, search: true, required: "system" }),
    actualend: datetime("ActualEnd", "Actual End Date", "Date de fin réelle", { format: "DateOnly" }),
    actualstart: datetime("ActualStart", "Actual Start Date", "Date de début réelle", { format: "DateOnly" }),
    budgetedcost: money("BudgetedCost", "Budget Allocated", "Budget alloué", { min: 0, max: 1000000000000 }),
    codename: text("CodeName", "Campaign Code", "Code de campagne", { max: 32, update: false }),
    description: memo("Description", "Description", "Description"),
    emailaddress: text("EmailAddress", "Email Address", "Adresse e-mail", { format: "Email" }),
    expectedresponse: integer("ExpectedResponse", "Expected Response Percentage", "Taux de réponse attendu (%)", {
      min: 0,
      max: 100,
    }),
    expectedrevenue: money("ExpectedRevenue", "Estimated Revenue", "Chiffre d’affaires estimé", {
      min: 0,
      max: 1000000000000,
    }),
    istemplate: boolean("IsTemplate", "Template", "Modèle", { default: false, update: false }),
    message: text("Message", "Message", "Message", { max: 256 }),
    objective: memo("Objective", "Offer", "Offre"),
    othercost: money("OtherCost", "Miscellaneous Costs", "Coûts divers", { min: 0, max: 1000000000000 }),
    pricelistid: lookup("PriceListId", "Price List", "Tarif", [
      to("pricelevel", "PriceList_Campaigns", "pricelistid", "PriceList_Campaigns", { delete: "RemoveLink" }),
    ]),
    promotioncodename: text("PromotionCodeName", "Promotion Code", "Code promotionnel", { max: 128 }),
    proposedend: datetime("ProposedEnd", "Proposed End Date", "Date de fin proposée", { format: "DateOnly" }),
    proposedstart: datetime("ProposedStart", "Proposed Start Date", "Date de début proposée", { format: "DateOnly" }),
    totalactualcost: money("TotalActualCost", "Total Cost of Campaign", "Coût total de la campagne", {
      min: 0,
      max: 1000000000000,
      computed: true,
    }),
    totalcampaignactivityactualcost: money(
      "TotalCampaignActivityActualCost",
      "Total Cost of Campaign Activities",
      "Coût total des activités de la campagne",
      { min: 0, max: 1000000000000, computed: true },
    ),
    typecode: choice("TypeCode", "Campaign Type", "Type de campagne", [
      option(1, "Advertisement", "Publicité"),
      option(2, "Direct Marketing", "Marketing direct"),
      option(3, "Event", "Événement"),
      option(4, "Co-branding", "Cobranding"),
      option(5, "Other", "Autre"),
    ]),
    ...states([
      state(0, "Active", "Active", [
        reason(0, "Proposed", "Proposée"),
        reason(1, "Ready To Launch", "Prête à lancer"),
        reason(2, "Launched", "Lancée"),
        reason(3, "Completed", "Terminée"),
        reason(4, "Canceled", "Annulée"),
        reason(5, "Suspended", "Suspendue"),
      ]),
      state(1, "Inactive", "Inactive", [reason(6, "Inactive", "Inactive")]),
    ]),
    ...ownership({
      owner: "owner_campaigns",
      user: "SystemUser_Campaigns",
      team: "team_Campaigns",
      unit: "BusinessUnit_Campaigns",
    }),
    ...currency("transactioncurrency_campaign"),
    ...authorship("lk_campaign_createdby", "lk_campaign_modifiedby"),
  },
  ...campaignScreens,
});

export type Campaign = RowOf<typeof campaign>;
