import {
  boolean,
  choice,
  datetime,
  integer,
  lookup,
  option,
  reason,
  state,
  text,
  to,
} from "../../../engine/model/columns.ts";
import { activity, states } from "../../../engine/model/groups.ts";
import { label } from "../../../engine/model/label.ts";
import { table, type RowOf } from "../../../engine/model/table.ts";
import { emailScreens } from "./emailScreens.ts";

export const email = table({
  name: "email",
  schemaName: "Email",
  entitySet: "emails",
  objectTypeCode: 4202,
  label: label("Email", "E-mail"),
  plural: label("Emails", "E-mails"),
  ownership: "user",
  primaryName: "subject",
  activity: "activity",
  columns: {
    ...activity("email", {
      createdBy: "lk_email_createdby",
      modifiedBy: "lk_email_modifiedby",
      owner: "owner_emails",
      user: "user_email",
      team: "team_email",
      unit: "business_unit_email_activities",
      currency: "TransactionCurrency_Email",
      mergedWith: ["account", "contact", "lead", "campaign"],
      regarding: {
        account: "Account_Emails",
        campaign: "Campaign_Emails",
        contact: "Contact_Emails",
        invoice: "Invoice_Emails",
        lead: "Lead_Emails",
        opportunity: "Opportunity_Emails",
        quote: "Quote_Emails",
        salesorder: "SalesOrder_Emails",
      },
    }),
    attachmentcount: integer("AttachmentCount", "Attachment Count", "Nombre de pièces jointes", {
      min: 0,
      required: "system",
      computed: true,
    }),
    category: text("Category", "Category", "Catégorie", { max: 250 }),
    conversationindex: text("ConversationIndex", "Conversation Index", "Index de conversation", {
      max: 2048,
      computed: true,
    }),
    deliveryreceiptrequested: boolean(
      "DeliveryReceiptRequested",
      "Delivery Receipt Requested",
      "Accusé de réception demandé",
      { default: false },
    ),
    directioncode: boolean("DirectionCode", "Direction", "Direction", {
      default: true,
      yes: label("Outgoing", "Sortant"),
      no: label("Incoming", "Entrant"),
    }),
    emailsender: lookup(
      "EmailSender",
      "Sender",
      "Expéditeur",
      [
        to("account", "Account_Email_EmailSender", "emailsender_account", "Account_Email_EmailSender", {
          delete: "RemoveLink",
        }),
        to("contact", "Contact_Email_EmailSender", "emailsender_contact", "Contact_Email_EmailSender", {
          delete: "RemoveLink",
        }),
        to("lead", "Lead_Email_EmailSender", "emailsender_lead", "Lead_Email_EmailSender", { delete: "RemoveLink" }),
        to("systemuser", "SystemUser_Email_EmailSender", "emailsender_systemuser"),
      ],
      { computed: true },
    ),
    inreplyto: text("InReplyTo", "In Reply To Message", "En réponse au message", { max: 320, computed: true }),
    messageid: text("MessageId", "Message ID", "ID du message", { max: 320 }),
    mimetype: text("MimeType", "Mime Type", "Type MIME", { max: 256 }),
    notifications: choice("Notifications", "Notifications", "Notifications", [
      option(0, "None", "Aucune"),
      option(
        1,
        "The message was saved as a Microsoft Dynamics 365 for Customer Engagement apps email record, but not all the attachments could be saved with it. An attachment cannot be saved if it is blocked or if its file type is invalid.",
        "Le message a été enregistré en tant qu’e-mail, mais certaines pièces jointes n’ont pas pu être enregistrées. Une pièce jointe ne peut pas être enregistrée si elle est bloquée ou si son type de fichier n’est pas valide.",
      ),
      option(2, "Truncated body.", "Corps du message tronqué."),
    ]),
    parentactivityid: lookup(
      "ParentActivityId",
      "Parent Activity",
      "Activité parente",
      [
        to("email", "email_email_parentactivityid", "parentactivityid", "email_email_parentactivityid", {
          delete: "RemoveLink",
        }),
      ],
      { update: false },
    ),
    readreceiptrequested: boolean(
      "ReadReceiptRequested",
      "Read Receipt Requested",
      "Confirmation de lecture demandée",
      { default: false },
    ),
    sender: text("Sender", "Sender Address", "Adresse de l’expéditeur", { max: 250 }),
    senton: datetime("SentOn", "Date Sent", "Date d’envoi", { computed: true }),
    subcategory: text("Subcategory", "Sub-Category", "Sous-catégorie", { max: 250 }),
    submittedby: text("SubmittedBy", "Submitted By", "Soumis par", { max: 250 }),
    torecipients: text("ToRecipients", "Recipients", "Destinataires", { max: 500 }),
    trackingtoken: text("TrackingToken", "Tracking Token", "Jeton de suivi", { max: 50 }),
    ...states([
      state(0, "Open", "Ouvert", [reason(1, "Draft", "Brouillon"), reason(8, "Failed", "Échec")]),
      state(1, "Completed", "Terminé", [
        reason(2, "Completed", "Terminé"),
        reason(3, "Sent", "Envoyé"),
        reason(4, "Received", "Reçu"),
        reason(6, "Pending Send", "Envoi en attente"),
        reason(7, "Sending", "En cours d’envoi"),
      ]),
      state(2, "Canceled", "Annulé", [reason(5, "Canceled", "Annulé")]),
    ]),
  },
  ...emailScreens,
});

export type Email = RowOf<typeof email>;
