import { boolean, decimal, key, lookup, memo, text, to } from "../../../engine/model/columns.ts";
import { authorship, currency } from "../../../engine/model/groups.ts";
import { label } from "../../../engine/model/label.ts";
import { table, type RowOf } from "../../../engine/model/table.ts";

export const businessunit = table({
  name: "businessunit",
  schemaName: "BusinessUnit",
  entitySet: "businessunits",
  objectTypeCode: 10,
  label: label("Business Unit", "Division"),
  plural: label("Business Units", "Divisions"),
  ownership: "business",
  primaryName: "name",
  columns: {
    businessunitid: key("BusinessUnitId", "Business Unit", "Division"),
    name: text("Name", "Name", "Nom", { max: 160, search: true, required: "system" }),
    address1_city: text("Address1_City", "City", "Ville", { max: 80 }),
    address1_country: text("Address1_Country", "Country/Region", "Pays/région", { max: 80 }),
    address1_line1: text("Address1_Line1", "Street 1", "Rue 1", { max: 250 }),
    address1_line2: text("Address1_Line2", "Street 2", "Rue 2", { max: 250 }),
    address1_line3: text("Address1_Line3", "Street 3", "Rue 3", { max: 250 }),
    address1_name: text("Address1_Name", "Address Name", "Nom de l’adresse"),
    address1_postalcode: text("Address1_PostalCode", "ZIP/Postal Code", "Code postal", { max: 20 }),
    address1_stateorprovince: text("Address1_StateOrProvince", "State/Province", "État/province", { max: 50 }),
    costcenter: text("CostCenter", "Cost Center", "Centre de coûts"),
    creditlimit: decimal("CreditLimit", "Credit Limit", "Limite de crédit", { min: 0, max: 1000000000 }),
    description: memo("Description", "Description", "Description"),
    disabledreason: text("DisabledReason", "Disabled Reason", "Motif de désactivation", { max: 500, computed: true }),
    divisionname: text("DivisionName", "Division", "Nom de la division"),
    emailaddress: text("EMailAddress", "Email", "E-mail", { format: "Email" }),
    isdisabled: boolean("IsDisabled", "Disabled", "Désactivé", { default: false, create: false }),
    organizationid: lookup(
      "OrganizationId",
      "Organization",
      "Organisation",
      [to("organization", "organization_business_units", "organizationid")],
      { bookkeeping: true, required: "system", computed: true },
    ),
    parentbusinessunitid: lookup(
      "ParentBusinessUnitId",
      "Parent Business Unit",
      "Division parente",
      [
        to(
          "businessunit",
          "business_unit_parent_business_unit",
          "parentbusinessunitid",
          "business_unit_parent_business_unit",
          { delete: "Restrict" },
        ),
      ],
      { required: "application" },
    ),
    websiteurl: text("WebSiteUrl", "Website", "Site web", { max: 200, format: "Url" }),
    ...currency("TransactionCurrency_BusinessUnit"),
    ...authorship("lk_businessunitbase_createdby", "lk_businessunitbase_modifiedby"),
  },
});

export type BusinessUnit = RowOf<typeof businessunit>;
