import {
  boolean,
  choice,
  date,
  datetime,
  decimal,
  integer,
  key,
  lookup,
  memo,
  money,
  option,
  parental,
  reason,
  state,
  text,
  to,
} from "../../../engine/model/columns.ts";
import { authorship, currency, ownership, states } from "../../../engine/model/groups.ts";
import { label } from "../../../engine/model/label.ts";
import { table, type RowOf } from "../../../engine/model/table.ts";
import { opportunityScreens } from "./opportunityScreens.ts";
import { pricedColumns } from "../document/pricedColumns.ts";

export const opportunity = table({
  name: "opportunity",
  schemaName: "Opportunity",
  entitySet: "opportunities",
  objectTypeCode: 3,
  label: label("Opportunity", "Opportunité"),
  plural: label("Opportunities", "Opportunités"),
  ownership: "user",
  primaryName: "name",
  columns: {
    opportunityid: key("OpportunityId", "Opportunity", "Opportunité"),
    name: text("Name", "Topic", "Sujet", { max: 300, search: true, required: "application" }),
    ...pricedColumns(),
    actualclosedate: date("ActualCloseDate", "Actual Close Date", "Date de clôture réelle"),
    actualvalue: money("ActualValue", "Actual Revenue", "Chiffre d’affaires réel", {
      min: -1000000000000,
      max: 1000000000000,
    }),
    budgetamount: money("BudgetAmount", "Budget Amount", "Montant du budget", { min: 0, max: 1000000000000 }),
    budgetstatus: choice(
      "BudgetStatus",
      "Budget",
      "Statut du budget",
      [
        option(0, "No Committed Budget", "Aucun budget engagé"),
        option(1, "May Buy", "Achat possible"),
        option(2, "Can Buy", "En mesure d’acheter"),
        option(3, "Will Buy", "Achat certain"),
      ],
      { global: "budgetstatus" },
    ),
    campaignid: lookup("CampaignId", "Source Campaign", "Campagne source", [
      to("campaign", "campaign_opportunities", "campaignid", "campaign_opportunities", { delete: "RemoveLink" }),
    ]),
    captureproposalfeedback: boolean(
      "CaptureProposalFeedback",
      "Proposal Feedback Captured",
      "Commentaires sur la proposition recueillis",
      { default: false },
    ),
    closeprobability: integer("CloseProbability", "Probability", "Probabilité", { min: 0, max: 100 }),
    completefinalproposal: boolean("CompleteFinalProposal", "Final Proposal Ready", "Proposition finale prête", {
      default: false,
      yes: label("Done", "Fait"),
      no: label("To do", "À faire"),
    }),
    completeinternalreview: boolean(
      "CompleteInternalReview",
      "Complete Internal Review",
      "Effectuer une révision interne",
      { default: false, yes: label("Done", "Fait"), no: label("To do", "À faire") },
    ),
    confirminterest: boolean("ConfirmInterest", "Confirm Interest", "Confirmer l’intérêt", { default: false }),
    currentsituation: memo("CurrentSituation", "Current Situation", "Situation actuelle"),
    customerid: lookup(
      "CustomerId",
      "Potential Customer",
      "Client potentiel",
      [
        to("account", "opportunity_customer_accounts", "customerid_account", "opportunity_customer_accounts", parental),
        to("contact", "opportunity_customer_contacts", "customerid_contact", "opportunity_customer_contacts", parental),
      ],
      { role: "customer", required: "application" },
    ),
    customerneed: memo("CustomerNeed", "Customer Need", "Besoin du client"),
    customerpainpoints: memo("CustomerPainPoints", "Customer Pain Points", "Difficultés du client"),
    decisionmaker: boolean("DecisionMaker", "Decision Maker?", "Identifier le décisionnaire", {
      default: false,
      yes: label("Done", "Fait"),
      no: label("To do", "À faire"),
    }),
    developproposal: boolean("DevelopProposal", "Develop Proposal", "Développer la proposition", {
      default: false,
      yes: label("Done", "Fait"),
      no: label("To do", "À faire"),
    }),
    discountamount: money("DiscountAmount", "Opportunity Discount Amount", "Remise globale", {
      min: 0,
      max: 1000000000000,
    }),
    discountpercentage: decimal("DiscountPercentage", "Opportunity Discount (%)", "Remise globale (%)", {
      min: 0,
      max: 100,
    }),
    emailaddress: text("EmailAddress", "Email Address", "Adresse e-mail", { format: "Email" }),
    estimatedclosedate: date("EstimatedCloseDate", "Est. Close Date", "Date de clôture estimée"),
    estimatedvalue: money("EstimatedValue", "Est. Revenue", "Chiffre d’affaires estimé", {
      min: -1000000000000,
      max: 1000000000000,
    }),
    evaluatefit: boolean("EvaluateFit", "Evaluate Fit", "Évaluer l’adéquation", { default: false }),
    filedebrief: boolean("FileDebrief", "File Debrief", "Enregistrer le compte rendu", {
      default: false,
      yes: label("Done", "Fait"),
      no: label("To do", "À faire"),
    }),
    finaldecisiondate: date("FinalDecisionDate", "Final Decision Date", "Date de décision finale"),
    identifycompetitors: boolean("IdentifyCompetitors", "Identify Competitors", "Identifier les concurrents", {
      default: false,
      yes: label("Done", "Fait"),
      no: label("To do", "À faire"),
    }),
    identifycustomercontacts: boolean(
      "IdentifyCustomerContacts",
      "Identify Customer Contacts",
      "Identifier les contacts du client",
      { default: false, yes: label("Done", "Fait"), no: label("To do", "À faire") },
    ),
    identifypursuitteam: boolean("IdentifyPursuitTeam", "Identify Sales Team", "Identifier l’équipe de vente", {
      default: false,
      yes: label("Done", "Fait"),
      no: label("To do", "À faire"),
    }),
    isrevenuesystemcalculated: boolean("IsRevenueSystemCalculated", "Revenue", "Calcul du chiffre d’affaires", {
      default: false,
      yes: label("System Calculated", "Calculé par le système"),
      no: label("User Provided", "Saisi par l’utilisateur"),
    }),
    msdyn_forecastcategory: choice(
      "msdyn_forecastcategory",
      "Forecast Category",
      "Catégorie de prévision",
      [
        option(100000001, "Pipeline", "Pipeline"),
        option(100000002, "Best case", "Meilleur scénario"),
        option(100000003, "Committed", "Engagée"),
        option(100000004, "Omitted", "Exclue"),
        option(100000005, "Won", "Conclue"),
        option(100000006, "Lost", "Perdue"),
      ],
      { default: 100000001 },
    ),
    need: choice(
      "Need",
      "Need",
      "Besoin",
      [
        option(0, "Must have", "Indispensable"),
        option(1, "Should have", "Important"),
        option(2, "Good to have", "Souhaitable"),
        option(3, "No need", "Aucun besoin"),
      ],
      { global: "need" },
    ),
    opportunityratingcode: choice("OpportunityRatingCode", "Rating", "Évaluation", [
      option(1, "Hot", "Chaude"),
      option(2, "Warm", "Tiède"),
      option(3, "Cold", "Froide"),
    ]),
    originatingleadid: lookup("OriginatingLeadId", "Originating Lead", "Prospect d’origine", [
      to("lead", "opportunity_originating_lead", "originatingleadid", "opportunity_originating_lead", {
        delete: "RemoveLink",
        merge: "Cascade",
      }),
    ]),
    parentaccountid: lookup("ParentAccountId", "Account", "Compte", [
      to("account", "opportunity_parent_account", "parentaccountid", "opportunity_parent_account", {
        delete: "RemoveLink",
        merge: "Cascade",
      }),
    ]),
    parentcontactid: lookup("ParentContactId", "Contact", "Contact", [
      to("contact", "opportunity_parent_contact", "parentcontactid", "opportunity_parent_contact", {
        delete: "RemoveLink",
        merge: "Cascade",
      }),
    ]),
    presentfinalproposal: boolean("PresentFinalProposal", "Present Final Proposal", "Présenter la proposition finale", {
      default: false,
      yes: label("Done", "Fait"),
      no: label("To do", "À faire"),
    }),
    presentproposal: boolean("PresentProposal", "Present Proposal", "Présenter la proposition", {
      default: false,
      yes: label("Done", "Fait"),
      no: label("To do", "À faire"),
    }),
    pricelevelid: lookup("PriceLevelId", "Price List", "Tarif", [
      to("pricelevel", "price_level_opportunties", "pricelevelid", "price_level_opportunties", {
        delete: "RemoveLink",
      }),
    ]),
    prioritycode: choice("PriorityCode", "Priority", "Priorité", [option(1, "Default Value", "Valeur par défaut")]),
    proposedsolution: memo("ProposedSolution", "Proposed Solution", "Solution proposée"),
    purchaseprocess: choice(
      "PurchaseProcess",
      "Purchase Process",
      "Processus d’achat",
      [option(0, "Individual", "Individuel"), option(1, "Committee", "Comité"), option(2, "Unknown", "Inconnu")],
      { global: "purchaseprocess" },
    ),
    purchasetimeframe: choice(
      "PurchaseTimeframe",
      "Purchase Timeframe",
      "Période d’achat",
      [
        option(0, "Immediate", "Immédiate"),
        option(1, "This Quarter", "Ce trimestre"),
        option(2, "Next Quarter", "Trimestre prochain"),
        option(3, "This Year", "Cette année"),
        option(4, "Unknown", "Inconnue"),
      ],
      { global: "purchasetimeframe" },
    ),
    pursuitdecision: boolean("PursuitDecision", "Decide Go/No-Go", "Décision Go/No-Go", { default: false }),
    qualificationcomments: memo("QualificationComments", "Qualification Comments", "Commentaires de qualification"),
    quotecomments: memo("QuoteComments", "Quote Comments", "Commentaires sur le devis"),
    resolvefeedback: boolean("ResolveFeedback", "Feedback Resolved", "Commentaires traités", { default: false }),
    salesstage: choice("SalesStage", "Sales Stage", "Phase de vente", [
      option(0, "Qualify", "Qualifier"),
      option(1, "Develop", "Développer"),
      option(2, "Propose", "Proposer"),
      option(3, "Close", "Fermer"),
    ]),
    schedulefollowup_prospect: datetime(
      "ScheduleFollowup_Prospect",
      "Scheduled Follow-Up (Prospect)",
      "Suivi planifié (prospection)",
      { format: "DateOnly" },
    ),
    schedulefollowup_qualify: datetime(
      "ScheduleFollowup_Qualify",
      "Scheduled Follow-Up (Qualify)",
      "Suivi planifié (qualification)",
      { format: "DateOnly" },
    ),
    scheduleproposalmeeting: datetime(
      "ScheduleProposalMeeting",
      "Schedule Proposal Meeting",
      "Planifier la réunion de proposition",
      { format: "DateOnly" },
    ),
    sendthankyounote: boolean("SendThankYouNote", "Send Thank You Note", "Envoyer une carte de remerciement", {
      default: false,
      yes: label("Done", "Fait"),
      no: label("To do", "À faire"),
    }),
    stepname: text("StepName", "Pipeline Phase", "Phase du pipeline", { max: 200 }),
    timeline: choice("TimeLine", "Timeline", "Calendrier", [
      option(0, "Immediate", "Immédiat"),
      option(1, "This Quarter", "Ce trimestre"),
      option(2, "Next Quarter", "Trimestre prochain"),
      option(3, "This Year", "Cette année"),
      option(4, "Not known", "Inconnu"),
    ]),
    totallineitemdiscountamount: money(
      "TotalLineItemDiscountAmount",
      "Total Line Item Discount Amount",
      "Total des remises sur lignes",
      { precisionSource: "column", create: false },
    ),
    ...states([
      state(0, "Open", "Ouverte", [reason(1, "In Progress", "En cours"), reason(2, "On Hold", "En attente")]),
      state(1, "Won", "Conclue", [reason(3, "Won", "Conclue")]),
      state(2, "Lost", "Perdue", [
        reason(4, "Canceled", "Annulée"),
        reason(5, "Out-Sold", "Perdue face à la concurrence"),
      ]),
    ]),
    ...ownership({
      owner: "owner_opportunitys",
      user: "opportunity_owning_user",
      team: "team_opportunities",
      unit: "business_unit_opportunities",
    }),
    ...currency("transactioncurrency_opportunity"),
    ...authorship("lk_opportunitybase_createdby", "lk_opportunitybase_modifiedby"),
  },
  indexes: [
    ["createdon"],
    ["estimatedclosedate"],
    ["actualclosedate"],
    ["name"],
    ["statecode", "estimatedclosedate"],
    ["ownerid", "statecode", "estimatedclosedate"],
  ],
  find: { by: ["name"], facts: ["customerid", "ownerid"] },
  searched: ["name"],
  ...opportunityScreens,
});

export type Opportunity = RowOf<typeof opportunity>;
