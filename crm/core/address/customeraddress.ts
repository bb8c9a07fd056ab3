import { choice, integer, key, lookup, memo, option, tableName, text, to } from "../../../engine/model/columns.ts";
import { authorship, currency } from "../../../engine/model/groups.ts";
import { label } from "../../../engine/model/label.ts";
import { table, type RowOf } from "../../../engine/model/table.ts";

export const customeraddress = table({
  name: "customeraddress",
  schemaName: "CustomerAddress",
  entitySet: "customeraddresses",
  objectTypeCode: 1071,
  label: label("Address", "Adresse"),
  plural: label("Addresses", "Adresses"),
  ownership: "none",
  primaryName: "name",
  parent: "parentid",
  columns: {
    customeraddressid: key("CustomerAddressId", "Address", "Adresse"),
    name: text("Name", "Address Name", "Nom de l’adresse", { max: 200, search: true, required: "application" }),
    addressnumber: integer("AddressNumber", "Address Number", "Numéro d’adresse", { min: 0, max: 1000000000 }),
    addresstypecode: choice("AddressTypeCode", "Address Type", "Type d’adresse", [
      option(1, "Bill To", "Facturation"),
      option(2, "Ship To", "Livraison"),
      option(3, "Primary", "Principale"),
      option(4, "Other", "Autre"),
    ]),
    city: text("City", "City", "Ville", { max: 80 }),
    composite: memo("Composite", "Full Address", "Adresse complète", { max: 1000, computed: true }),
    country: text("Country", "Country/Region", "Pays/région", { max: 80 }),
    county: text("County", "County", "Département", { max: 50 }),
    fax: text("Fax", "Fax", "Fax", { max: 50 }),
    freighttermscode: choice("FreightTermsCode", "Freight Terms", "Conditions de transport", [
      option(1, "FOB", "FOB (franco à bord)"),
      option(2, "No Charge", "Franco de port"),
    ]),
    line1: text("Line1", "Street 1", "Rue 1", { max: 250, required: "application" }),
    line2: text("Line2", "Street 2", "Rue 2", { max: 250 }),
    line3: text("Line3", "Street 3", "Rue 3", { max: 250 }),
    objecttypecode: tableName("ObjectTypeCode", "Record Type", "Type d’enregistrement", { required: "system" }),
    parentid: lookup(
      "ParentId",
      "Parent",
      "Parent",
      [
        to("account", "Account_CustomerAddress", "parentid_account", "Account_CustomerAddress", {
          delete: "Cascade",
          merge: "Cascade",
        }),
        to("contact", "Contact_CustomerAddress", "parentid_contact", "Contact_CustomerAddress", {
          delete: "Cascade",
          merge: "Cascade",
        }),
      ],
      { required: "system" },
    ),
    postalcode: text("PostalCode", "ZIP/Postal Code", "Code postal", { max: 20 }),
    postofficebox: text("PostOfficeBox", "Post Office Box", "Boîte postale", { max: 20 }),
    primarycontactname: text("PrimaryContactName", "Address Contact", "Contact de l’adresse", { max: 150 }),
    shippingmethodcode: choice("ShippingMethodCode", "Shipping Method", "Mode de livraison", [
      option(1, "Airborne", "Aérien"),
      option(2, "DHL", "DHL"),
      option(3, "FedEx", "FedEx"),
      option(4, "UPS", "UPS"),
      option(5, "Postal Mail", "Voie postale"),
      option(6, "Full Load", "Chargement complet"),
      option(7, "Will Call", "Retrait sur place"),
    ]),
    stateorprovince: text("StateOrProvince", "State/Province", "État/province", { max: 50 }),
    telephone1: text("Telephone1", "Main Phone", "Téléphone principal", { max: 50, search: true }),
    telephone2: text("Telephone2", "Phone 2", "Téléphone 2", { max: 50 }),
    ...currency("TransactionCurrency_CustomerAddress"),
    ...authorship("lk_customeraddressbase_createdby", "lk_customeraddressbase_modifiedby"),
  },
});

export type CustomerAddress = RowOf<typeof customeraddress>;
