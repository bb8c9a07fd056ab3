import {
  boolean,
  choice,
  datetime,
  key,
  lookup,
  memo,
  option,
  reason,
  state,
  text,
  to,
} from "../../../engine/model/columns.ts";
import { authorship, currency, ownership, states } from "../../../engine/model/groups.ts";
import { label } from "../../../engine/model/label.ts";
import { table, type RowOf } from "../../../engine/model/table.ts";

export const connection = table({
  name: "connection",
  schemaName: "Connection",
  entitySet: "connections",
  objectTypeCode: 3234,
  label: label("Connection", "Connexion"),
  plural: label("Connections", "Connexions"),
  ownership: "user",
  primaryName: "name",
  columns: {
    connectionid: key("ConnectionId", "Connection", "Connexion"),
    name: text("Name", "Connection Name", "Nom de la connexion", {
      max: 500,
      search: true,
      required: "application",
      computed: true,
    }),
    description: memo("Description", "Description", "Description"),
    effectiveend: datetime("EffectiveEnd", "Ending", "Fin", { format: "DateOnly" }),
    effectivestart: datetime("EffectiveStart", "Starting", "Début", { format: "DateOnly" }),
    ismaster: boolean("IsMaster", "Primary Connection", "Connexion principale", {
      default: false,
      required: "system",
      computed: true,
    }),
    record1id: lookup("Record1Id", "Connected From", "Connecté depuis", [
      to("account", "account_connections1", "record1id_account", "account_connections1", {
        delete: "Cascade",
        merge: "Cascade",
      }),
      to(
        "activitypointer",
        "activitypointer_connections1",
        "record1id_activitypointer",
        "activitypointer_connections1",
        { delete: "Cascade" },
      ),
      to("appointment", "appointment_connections1", "record1id_appointment", "appointment_connections1", {
        delete: "Cascade",
      }),
      to("campaign", "campaign_connections1", "record1id_campaign", "campaign_connections1", { delete: "Cascade" }),
      to("competitor", "competitor_connections1", "record1id_competitor", "competitor_connections1", {
        delete: "Cascade",
      }),
      to("contact", "contact_connections1", "record1id_contact", "contact_connections1", {
        delete: "Cascade",
        merge: "Cascade",
      }),
      to("email", "email_connections1", "record1id_email", "email_connections1", { delete: "Cascade" }),
      to("invoice", "invoice_connections1", "record1id_invoice", "invoice_connections1", { delete: "Cascade" }),
      to("lead", "lead_connections1", "record1id_lead", "lead_connections1", { delete: "Cascade", merge: "Cascade" }),
      to("opportunity", "opportunity_connections1", "record1id_opportunity", "opportunity_connections1", {
        delete: "Cascade",
      }),
      to("phonecall", "phonecall_connections1", "record1id_phonecall", "phonecall_connections1", { delete: "Cascade" }),
      to("pricelevel", "pricelevel_connections1", "record1id_pricelevel", "pricelevel_connections1", {
        delete: "Cascade",
      }),
      to("product", "product_connections1", "record1id_product", "product_connections1", { delete: "Cascade" }),
      to("quote", "quote_connections1", "record1id_quote", "quote_connections1", { delete: "Cascade" }),
      to("salesorder", "salesorder_connections1", "record1id_salesorder", "salesorder_connections1", {
        delete: "Cascade",
      }),
      to("systemuser", "systemuser_connections1", "record1id_systemuser"),
      to("task", "task_connections1", "record1id_task", "task_connections1", { delete: "Cascade" }),
      to("team", "team_connections1", "record1id_team", "team_connections1", { delete: "Cascade" }),
      to("territory", "territory_connections1", "record1id_territory", "territory_connections1", { delete: "Cascade" }),
    ]),
    record1objecttypecode: choice(
      "Record1ObjectTypeCode",
      "Type (From)",
      "Type (de)",
      [
        option(1, "Account", "Compte"),
        option(2, "Contact", "Contact"),
        option(3, "Opportunity", "Opportunité"),
        option(4, "Lead", "Prospect"),
        option(8, "User", "Utilisateur"),
        option(9, "Team", "Équipe"),
        option(123, "Competitor", "Concurrent"),
        option(1022, "Price List", "Tarif"),
        option(1024, "Product", "Produit"),
        option(1084, "Quote", "Devis"),
        option(1088, "Order", "Commande"),
        option(1090, "Invoice", "Facture"),
        option(2013, "Territory", "Secteur de vente"),
        option(4200, "Activity", "Activité"),
        option(4201, "Appointment", "Rendez-vous"),
        option(4202, "Email", "E-mail"),
        option(4210, "Phone Call", "Appel téléphonique"),
        option(4212, "Task", "Tâche"),
        option(4400, "Campaign", "Campagne"),
      ],
      { computed: true },
    ),
    record1roleid: lookup("Record1RoleId", "Role (From)", "Rôle (de)", [
      to("connectionrole", "connection_role_connections1", "record1roleid", "connection_role_connections1", {
        delete: "RemoveLink",
      }),
    ]),
    record2id: lookup("Record2Id", "Connected To", "Connecté à", [
      to("account", "account_connections2", "record2id_account", "account_connections2", {
        delete: "Cascade",
        merge: "Cascade",
      }),
      to(
        "activitypointer",
        "activitypointer_connections2",
        "record2id_activitypointer",
        "activitypointer_connections2",
        { delete: "Cascade" },
      ),
      to("appointment", "appointment_connections2", "record2id_appointment", "appointment_connections2", {
        delete: "Cascade",
      }),
      to("campaign", "campaign_connections2", "record2id_campaign", "campaign_connections2", { delete: "Cascade" }),
      to("competitor", "competitor_connections2", "record2id_competitor", "competitor_connections2", {
        delete: "Cascade",
      }),
      to("contact", "contact_connections2", "record2id_contact", "contact_connections2", {
        delete: "Cascade",
        merge: "Cascade",
      }),
      to("email", "email_connections2", "record2id_email", "email_connections2", { delete: "Cascade" }),
      to("invoice", "invoice_connections2", "record2id_invoice", "invoice_connections2", { delete: "Cascade" }),
      to("lead", "lead_connections2", "record2id_lead", "lead_connections2", { delete: "Cascade", merge: "Cascade" }),
      to("opportunity", "opportunity_connections2", "record2id_opportunity", "opportunity_connections2", {
        delete: "Cascade",
      }),
      to("phonecall", "phonecall_connections2", "record2id_phonecall", "phonecall_connections2", { delete: "Cascade" }),
      to("pricelevel", "pricelevel_connections2", "record2id_pricelevel", "pricelevel_connections2", {
        delete: "Cascade",
      }),
      to("product", "product_connections2", "record2id_product", "product_connections2", { delete: "Cascade" }),
      to("quote", "quote_connections2", "record2id_quote", "quote_connections2", { delete: "Cascade" }),
      to("salesorder", "salesorder_connections2", "record2id_salesorder", "salesorder_connections2", {
        delete: "Cascade",
      }),
      to("systemuser", "systemuser_connections2", "record2id_systemuser"),
      to("task", "task_connections2", "record2id_task", "task_connections2", { delete: "Cascade" }),
      to("team", "team_connections2", "record2id_team", "team_connections2", { delete: "Cascade" }),
      to("territory", "territory_connections2", "record2id_territory", "territory_connections2", { delete: "Cascade" }),
    ]),
    record2objecttypecode: choice(
      "Record2ObjectTypeCode",
      "Type (To)",
      "Type (à)",
      [
        option(1, "Account", "Compte"),
        option(2, "Contact", "Contact"),
        option(3, "Opportunity", "Opportunité"),
        option(4, "Lead", "Prospect"),
        option(8, "User", "Utilisateur"),
        option(9, "Team", "Équipe"),
        option(123, "Competitor", "Concurrent"),
        option(1022, "Price List", "Tarif"),
        option(1024, "Product", "Produit"),
        option(1084, "Quote", "Devis"),
        option(1088, "Order", "Commande"),
        option(1090, "Invoice", "Facture"),
        option(2013, "Territory", "Secteur de vente"),
        option(4200, "Activity", "Activité"),
        option(4201, "Appointment", "Rendez-vous"),
        option(4202, "Email", "E-mail"),
        option(4210, "Phone Call", "Appel téléphonique"),
        option(4212, "Task", "Tâche"),
        option(4400, "Campaign", "Campagne"),
      ],
      { computed: true },
    ),
    record2roleid: lookup("Record2RoleId", "Role (To)", "Rôle (à)", [
      to("connectionrole", "connection_role_connections2", "record2roleid", "connection_role_connections2", {
        delete: "RemoveLink",
      }),
    ]),
    relatedconnectionid: lookup(
      "RelatedConnectionId",
      "Reciprocal Connection",
      "Connexion réciproque",
      [
        to("connection", "connection_related_connection", "relatedconnectionid", "connection_related_connection", {
          delete: "RemoveLink",
        }),
      ],
      { required: "application", computed: true },
    ),
    ...states([
      state(0, "Active", "Active", [reason(1, "Active", "Active")]),
      state(1, "Inactive", "Inactive", [reason(2, "Inactive", "Inactive")]),
    ]),
    ...ownership({ owner: "owner_connections", user: "", team: "", unit: "business_unit_connections" }),
    ...currency("TransactionCurrency_Connection"),
    ...authorship("createdby_connection", "modifiedby_connection", "", [
      "lk_connectionbase_createdonbehalfby",
      "lk_connectionbase_modifiedonbehalfby",
    ]),
  },
});

export type Connection = RowOf<typeof connection>;
