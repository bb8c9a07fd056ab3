import { boolean, choice, option, reason, state, text, uuid } from "../../../engine/model/columns.ts";
import { activity, states } from "../../../engine/model/groups.ts";
import { label } from "../../../engine/model/label.ts";
import { table, type RowOf } from "../../../engine/model/table.ts";
import { appointmentScreens } from "./appointmentScreens.ts";

export const appointment = table({
  name: "appointment",
  schemaName: "Appointment",
  entitySet: "appointments",
  objectTypeCode: 4201,
  label: label("Appointment", "Rendez-vous"),
  plural: label("Appointments", "Rendez-vous"),
  ownership: "user",
  primaryName: "subject",
  activity: "activity",
  columns: {
    ...activity("appointment", {
      createdBy: "lk_appointment_createdby",
      modifiedBy: "lk_appointment_modifiedby",
      owner: "owner_appointments",
      user: "user_appointment",
      team: "team_appointment",
      unit: "business_unit_appointment_activities",
      currency: "TransactionCurrency_Appointment",
      mergedWith: ["account", "contact", "lead", "campaign"],
      regarding: {
        account: "Account_Appointments",
        campaign: "Campaign_Appointments",
        contact: "Contact_Appointments",
        invoice: "Invoice_Appointments",
        lead: "Lead_Appointments",
        opportunity: "Opportunity_Appointments",
        quote: "Quote_Appointments",
        salesorder: "SalesOrder_Appointments",
      },
    }),
    category: text("Category", "Category", "Catégorie", { max: 250 }),
    globalobjectid: text("GlobalObjectId", "Outlook Appointment", "Rendez-vous Outlook", { max: 300 }),
    instancetypecode: choice(
      "InstanceTypeCode",
      "Appointment Type",
      "Type de rendez-vous",
      [
        option(0, "Not Recurring", "Non périodique"),
        option(1, "Recurring Master", "Série périodique"),
        option(2, "Recurring Instance", "Occurrence de la série"),
        option(3, "Recurring Exception", "Exception à la série"),
        option(4, "Recurring Future Exception", "Exception future à la série"),
      ],
      { required: "system", computed: true },
    ),
    isalldayevent: boolean("IsAllDayEvent", "All Day Event", "Journée entière", { default: false }),
    location: text("Location", "Location", "Lieu", { max: 200 }),
    seriesid: uuid("SeriesId", "Series ID", "ID de série", { computed: true }),
    subcategory: text("Subcategory", "Sub-Category", "Sous-catégorie", { max: 250 }),
    ...states([
      state(0, "Open", "Ouvert", [reason(1, "Free", "Disponible"), reason(2, "Tentative", "Provisoire")]),
      state(1, "Completed", "Terminé", [reason(3, "Completed", "Terminé")]),
      state(2, "Canceled", "Annulé", [reason(4, "Canceled", "Annulé")]),
      state(3, "Scheduled", "Planifié", [reason(5, "Busy", "Occupé"), reason(6, "Out of Office", "Absent du bureau")]),
    ]),
  },
  ...appointmentScreens,
});

export type Appointment = RowOf<typeof appointment>;
