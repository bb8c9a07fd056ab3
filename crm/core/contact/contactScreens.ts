import { label } from "../../../engine/model/label.ts";
import {
  activation,
  addressColumns,
  contactPreferences,
  mine,
  recordFacts,
  type Screens,
} from "../recurringScreens.ts";

export const contactScreens: Screens = {
  views: [
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000000020001",
      label: label("My Active Contacts", "Mes contacts actifs"),
      filter: `statecode eq 0 and ${mine}`,
      order: "fullname asc",
      columns: ["fullname", "parentcustomerid", "jobtitle", "emailaddress1", "telephone1", "mobilephone"],
      default: true,
    },
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000000020002",
      label: label("Active Contacts", "Contacts actifs"),
      filter: "statecode eq 0",
      order: "fullname asc",
      columns: ["fullname", "parentcustomerid", "jobtitle", "emailaddress1", "telephone1", "ownerid"],
    },
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000000020003",
      label: label("Inactive Contacts", "Contacts inactifs"),
      filter: "statecode eq 1",
      order: "fullname asc",
      columns: ["fullname", "parentcustomerid", "jobtitle", "emailaddress1", "ownerid", "modifiedon"],
    },
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000000020004",
      label: label("All Contacts", "Tous les contacts"),
      order: "fullname asc",
      columns: ["fullname", "parentcustomerid", "jobtitle", "emailaddress1", "telephone1", "statecode", "ownerid"],
    },
  ],
  form: {
    header: ["parentcustomerid", "jobtitle", "telephone1", "ownerid"],
    tabs: [
      {
        name: "summary",
        label: label("Summary", "Résumé"),
        sections: [
          {
            label: label("Contact", "Contact"),
            columns: [
              "salutation",
              "firstname",
              "lastname",
              "jobtitle",
              "department",
              "accountrolecode",
              "parentcustomerid",
              "ownerid",
              "description",
            ],
          },
          {
            label: label("Contact details", "Coordonnées"),
            columns: [
              "emailaddress1",
              "emailaddress2",
              "telephone1",
              "mobilephone",
              "business2",
              "company",
              "telephone2",
              "fax",
              "websiteurl",
            ],
          },
          { label: label("Address", "Adresse"), columns: addressColumns("address1") },
        ],
      },
      {
        name: "details",
        label: label("Details", "Détails"),
        sections: [
          {
            label: label("At work", "Au travail"),
            columns: ["managername", "managerphone", "assistantname", "assistantphone"],
          },
          {
            label: label("Personal", "Vie personnelle"),
            columns: [
              "middlename",
              "suffix",
              "nickname",
              "birthdate",
              "gendercode",
              "familystatuscode",
              "spousesname",
              "anniversary",
            ],
          },
          {
            label: label("Billing", "Facturation"),
            columns: [
              "transactioncurrencyid",
              "defaultpricelevelid",
              "paymenttermscode",
              "creditlimit",
              "creditonhold",
            ],
          },
          {
            label: label("Delivery", "Livraison"),
            columns: [
              "address1_addresstypecode",
              "address1_name",
              "address1_shippingmethodcode",
              "address1_freighttermscode",
            ],
          },
          {
            label: label("Second address", "Deuxième adresse"),
            columns: ["address2_name", ...addressColumns("address2")],
          },
          { label: label("Sales", "Vente"), columns: ["preferredsystemuserid", "originatingleadid"] },
          contactPreferences,
          recordFacts,
        ],
      },
    ],
    quickCreate: ["firstname", "lastname", "parentcustomerid", "jobtitle", "emailaddress1", "telephone1"],
  },
  related: [
    {
      label: label("Opportunities", "Opportunités"),
      navigation: "opportunity_parent_contact",
      columns: ["name", "customerid", "estimatedvalue", "estimatedclosedate", "statecode", "ownerid"],
      order: "createdon desc",
    },
    {
      label: label("Quotes", "Devis"),
      navigation: "quote_customer_contacts",
      columns: ["name", "quotenumber", "totalamount", "effectiveto", "statecode", "ownerid"],
      order: "createdon desc",
    },
    {
      label: label("Orders", "Commandes"),
      navigation: "order_customer_contacts",
      columns: ["name", "ordernumber", "totalamount", "requestdeliveryby", "statecode", "ownerid"],
      order: "createdon desc",
    },
    {
      label: label("Invoices", "Factures"),
      navigation: "invoice_customer_contacts",
      columns: ["name", "invoicenumber", "totalamount", "duedate", "statecode", "ownerid"],
      order: "createdon desc",
    },
    {
      label: label("Leads", "Prospects"),
      navigation: "lead_parent_contact",
      columns: ["fullname", "subject", "statuscode", "leadsourcecode", "ownerid", "createdon"],
      order: "createdon desc",
    },
  ],
  verbs: activation({
    inactive: label("The contact is inactive already.", "Le contact est déjà inactif."),
    active: label("The contact is active already.", "Le contact est déjà actif."),
  }),
  timeline: true,
};
