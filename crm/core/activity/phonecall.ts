import { boolean, reason, state, text } from "../../../engine/model/columns.ts";
import { activity, states } from "../../../engine/model/groups.ts";
import { label } from "../../../engine/model/label.ts";
import { table, type RowOf } from "../../../engine/model/table.ts";
import { phonecallScreens } from "./phonecallScreens.ts";

export const phonecall = table({
  name: "phonecall",
  schemaName: "PhoneCall",
  entitySet: "phonecalls",
  objectTypeCode: 4210,
  label: label("Phone Call", "Appel"),
  plural: label("Phone Calls", "Appels"),
  ownership: "user",
  primaryName: "subject",
  activity: "activity",
  columns: {
    ...activity("phonecall", {
      createdBy: "lk_phonecall_createdby",
      modifiedBy: "lk_phonecall_modifiedby",
      owner: "owner_phonecalls",
      user: "user_phonecall",
      team: "team_phonecall",
      unit: "business_unit_phone_call_activities",
      currency: "TransactionCurrency_PhoneCall",
      mergedWith: ["account", "contact", "lead", "campaign"],
      regarding: {
        account: "Account_Phonecalls",
        campaign: "Campaign_Phonecalls",
        contact: "Contact_Phonecalls",
        invoice: "Invoice_Phonecalls",
        lead: "Lead_Phonecalls",
        opportunity: "Opportunity_Phonecalls",
        quote: "Quote_Phonecalls",
        salesorder: "SalesOrder_Phonecalls",
      },
    }),
    category: text("Category", "Category", "Catégorie", { max: 250 }),
    directioncode: boolean("DirectionCode", "Direction", "Direction", {
      default: true,
      yes: label("Outgoing", "Sortant"),
      no: label("Incoming", "Entrant"),
    }),
    leftvoicemail: boolean("LeftVoiceMail", "Left Voice Mail", "Message vocal laissé", { default: false }),
    phonenumber: text("PhoneNumber", "Phone Number", "Numéro de téléphone", { max: 200, format: "Phone" }),
    subcategory: text("Subcategory", "Sub-Category", "Sous-catégorie", { max: 250 }),
    ...states([
      state(0, "Open", "Ouvert", [reason(1, "Open", "Ouvert")]),
      state(1, "Completed", "Terminé", [reason(2, "Made", "Passé"), reason(4, "Received", "Reçu")]),
      state(2, "Canceled", "Annulé", [reason(3, "Canceled", "Annulé")]),
    ]),
  },
  ...phonecallScreens,
});

export type PhoneCall = RowOf<typeof phonecall>;
