import { label } from "../../../engine/model/label.ts";
import {
  activation,
  addressColumns,
  contactPreferences,
  mine,
  recordFacts,
  type Screens,
} from "../recurringScreens.ts";

export const accountScreens: Screens = {
  views: [
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000000010001",
      label: label("My Active Accounts", "Mes comptes actifs"),
      filter: `statecode eq 0 and ${mine}`,
      order: "name asc",
      columns: ["name", "address1_city", "primarycontactid", "telephone1", "emailaddress1", "customertypecode"],
      default: true,
    },
    {
      id: "00000000-0000-0000-00aa-000010001002",
      label: label("Active Accounts", "Comptes actifs"),
      filter: "statecode eq 0",
      order: "name asc",
      columns: ["name", "address1_city", "primarycontactid", "telephone1", "emailaddress1", "ownerid"],
    },
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000000010003",
      label: label("Inactive Accounts", "Comptes inactifs"),
      filter: "statecode eq 1",
      order: "name asc",
      columns: ["name", "address1_city", "telephone1", "emailaddress1", "ownerid", "modifiedon"],
    },
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000000010004",
      label: label("All Accounts", "Tous les comptes"),
      order: "name asc",
      columns: ["name", "address1_city", "filon_siren", "telephone1", "customertypecode", "statecode", "ownerid"],
    },
  ],
  form: {
    header: ["telephone1", "address1_city", "primarycontactid", "ownerid"],
    tabs: [
      {
        name: "summary",
        label: label("Summary", "Résumé"),
        sections: [
          {
            label: label("Account", "Compte"),
            columns: [
              "name",
              "accountnumber",
              "customertypecode",
              "accountcategorycode",
              "parentaccountid",
              "primarycontactid",
              "ownerid",
              "description",
            ],
          },
          {
            label: label("Contact details", "Coordonnées"),
            columns: ["telephone1", "telephone2", "emailaddress1", "websiteurl", "fax"],
          },
          { label: label("Address", "Adresse"), columns: addressColumns("address1") },
          {
            label: label("Company", "Société"),
            columns: [
              "filon_siren",
              "filon_siret",
              "filon_vatnumber",
              "industrycode",
              "sic",
              "ownershipcode",
              "numberofemployees",
              "revenue",
              "tickersymbol",
            ],
          },
        ],
      },
      {
        name: "details",
        label: label("Details", "Détails"),
        sections: [
          {
            label: label("Billing", "Facturation"),
            columns: [
              "transactioncurrencyid",
              "defaultpricelevelid",
              "paymenttermscode",
              "filon_vatrate",
              "creditlimit",
              "creditonhold",
            ],
          },
          {
            label: label("Delivery", "Livraison"),
            columns: [
              "address1_addresstypecode",
              "address1_name",
              "address1_primarycontactname",
              "address1_telephone1",
              "address1_shippingmethodcode",
              "address1_freighttermscode",
            ],
          },
          {
            label: label("Second address", "Deuxième adresse"),
            columns: ["address2_name", ...addressColumns("address2")],
          },
          {
            label: label("Sales", "Vente"),
            columns: ["territoryid", "preferredsystemuserid", "originatingleadid"],
          },
          contactPreferences,
          recordFacts,
        ],
      },
    ],
    quickCreate: ["name", "telephone1", "websiteurl", "address1_postalcode", "address1_city"],
  },
  related: [
    {
      label: label("Contacts", "Contacts"),
      navigation: "contact_customer_accounts",
      columns: ["fullname", "jobtitle", "emailaddress1", "telephone1", "mobilephone"],
      order: "fullname asc",
    },
    {
      label: label("Opportunities", "Opportunités"),
      navigation: "opportunity_customer_accounts",
      columns: ["name", "estimatedvalue", "estimatedclosedate", "closeprobability", "statecode", "ownerid"],
      order: "createdon desc",
    },
    {
      label: label("Quotes", "Devis"),
      navigation: "quote_customer_accounts",
      columns: ["name", "quotenumber", "totalamount", "effectiveto", "statecode", "ownerid"],
      order: "createdon desc",
    },
    {
      label: label("Orders", "Commandes"),
      navigation: "order_customer_accounts",
      columns: ["name", "ordernumber", "totalamount", "requestdeliveryby", "statecode", "ownerid"],
      order: "createdon desc",
    },
    {
      label: label("Invoices", "Factures"),
      navigation: "invoice_customer_accounts",
      columns: ["name", "invoicenumber", "totalamount", "duedate", "statecode", "ownerid"],
      order: "createdon desc",
    },
    {
      label: label("Leads", "Prospects"),
      navigation: "lead_parent_account",
      columns: ["fullname", "subject", "statuscode", "leadsourcecode", "ownerid", "createdon"],
      order: "createdon desc",
    },
    {
      label: label("Subsidiaries", "Filiales"),
      navigation: "account_parent_account",
      columns: ["name", "address1_city", "telephone1", "statecode", "ownerid"],
      order: "name asc",
    },
  ],
  verbs: activation({
    inactive: label("The account is inactive already.", "Le compte est déjà inactif."),
    active: label("The account is active already.", "Le compte est déjà actif."),
  }),
  timeline: true,
};
