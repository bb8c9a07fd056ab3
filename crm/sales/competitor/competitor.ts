import { decimal, integer, key, memo, money, text } from "../../../engine/model/columns.ts";
import { address, authorship, currency } from "../../../engine/model/groups.ts";
import { label } from "../../../engine/model/label.ts";
import { table, type RowOf } from "../../../engine/model/table.ts";
import { competitorScreens } from "./competitorScreens.ts";

export const competitor = table({
  name: "competitor",
  schemaName: "Competitor",
  entitySet: "competitors",
  objectTypeCode: 123,
  label: label("Competitor", "Concurrent"),
  plural: label("Competitors", "Concurrents"),
  ownership: "org",
  primaryName: "name",
  columns: {
    competitorid: key("CompetitorId", "Competitor", "Concurrent"),
    name: text("Name", "Name", "Nom", { search: true, required: "system" }),
    address1_name: text("Address1_Name", "Address Name", "Nom de l’adresse"),
    keyproduct: text("KeyProduct", "Key Product", "Produit clé", { max: 200 }),
    opportunities: memo("Opportunities", "Opportunities", "Opportunités"),
    overview: memo("Overview", "Overview", "Présentation"),
    referenceinfourl: text("ReferenceInfoUrl", "Reference Info URL", "URL d’informations de référence", {
      max: 200,
      format: "Url",
    }),
    reportedrevenue: money("ReportedRevenue", "Reported Revenue", "Chiffre d’affaires déclaré", {
      min: 0,
      max: 100000000000000,
    }),
    reportingquarter: integer("ReportingQuarter", "Reporting Quarter", "Trimestre de référence", {
      min: 0,
      max: 1000000000,
    }),
    reportingyear: integer("ReportingYear", "Reporting Year", "Année de référence", { min: 0, max: 1000000000 }),
    stockexchange: text("StockExchange", "Stock Exchange", "Place boursière", { max: 20 }),
    strengths: memo("Strengths", "Strengths", "Points forts"),
    threats: memo("Threats", "Threats", "Menaces"),
    tickersymbol: text("TickerSymbol", "Ticker Symbol", "Symbole boursier", { max: 10 }),
    weaknesses: memo("Weaknesses", "Weaknesses", "Points faibles"),
    websiteurl: text("WebSiteUrl", "Website", "Site web", { max: 200, format: "Url" }),
    winpercentage: decimal("WinPercentage", "Win Percentage", "Taux de réussite (%)", { min: 0, max: 1000000000 }),
    ...address("Address1"),
    ...currency("transactioncurrency_competitor"),
    ...authorship("lk_competitorbase_createdby", "lk_competitorbase_modifiedby"),
  },
  manyToMany: [
    {
      relationship: "leadcompetitors_association",
      intersect: "leadcompetitors",
      table: "lead",
      navigation: "leadcompetitors_association",
      otherNavigation: "leadcompetitors_association",
      column: "competitorid",
      otherColumn: "leadid",
    },
    {
      relationship: "opportunitycompetitors_association",
      intersect: "opportunitycompetitors",
      table: "opportunity",
      navigation: "opportunitycompetitors_association",
      otherNavigation: "opportunitycompetitors_association",
      column: "competitorid",
      otherColumn: "opportunityid",
    },
    {
      relationship: "competitorproduct_association",
      intersect: "competitorproduct",
      table: "product",
      navigation: "competitorproduct_association",
      otherNavigation: "competitorproduct_association",
      column: "competitorid",
      otherColumn: "productid",
    },
  ],
  find: { by: ["name", "websiteurl"], facts: ["websiteurl"] },
  ...competitorScreens,
});

export type Competitor = RowOf<typeof competitor>;
