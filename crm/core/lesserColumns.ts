import { boolean, choice, integer, money, option, text } from "../../engine/model/columns.ts";

/**
 * Columns of accounts and contacts that few companies fill in and programs ask for all the same: no form shows them
 * unless somebody puts them there.
 */

/** A choice that every company fills in its own way; it ships with one option. */
export function ownChoice(schemaName: string, en: string, fr: string) {
  return choice(schemaName, en, fr, [option(1, "Default Value", "Valeur par défaut")]);
}

const ofBoth = {
  donotbulkpostalmail: boolean("DoNotBulkPostalMail", "Do not allow Bulk Mails", "Publipostage interdit", {
    default: false,
  }),
  emailaddress3: text("EMailAddress3", "Email Address 3", "E-mail 3", { format: "Email" }),
  marketingonly: boolean("MarketingOnly", "Marketing Only", "Marketing seulement", { default: false }),
  preferredappointmentdaycode: choice("PreferredAppointmentDayCode", "Preferred Day", "Jour préféré", [
    option(0, "Sunday", "Dimanche"),
    option(1, "Monday", "Lundi"),
    option(2, "Tuesday", "Mardi"),
    option(3, "Wednesday", "Mercredi"),
    option(4, "Thursday", "Jeudi"),
    option(5, "Friday", "Vendredi"),
    option(6, "Saturday", "Samedi"),
  ]),
  preferredappointmenttimecode: choice("PreferredAppointmentTimeCode", "Preferred Time", "Heure préférée", [
    option(1, "Morning", "Matin"),
    option(2, "Afternoon", "Après-midi"),
    option(3, "Evening", "Soir"),
  ]),
  shippingmethodcode: ownChoice("ShippingMethodCode", "Shipping Method", "Mode de livraison habituel"),
  telephone3: text("Telephone3", "Telephone 3", "Téléphone 3", { max: 50, format: "Phone" }),
};

export const lesserAccountColumns = {
  ...ofBoth,
  accountclassificationcode: ownChoice("AccountClassificationCode", "Classification", "Classement"),
  accountratingcode: ownChoice("AccountRatingCode", "Account Rating", "Évaluation du compte"),
  businesstypecode: ownChoice("BusinessTypeCode", "Business Type", "Type d’activité"),
  emailaddress2: text("EMailAddress2", "Email Address 2", "E-mail 2", { format: "Email" }),
  ftpsiteurl: text("FtpSiteURL", "FTP Site", "Site FTP", { max: 200, format: "Url" }),
  marketcap: money("MarketCap", "Market Capitalization", "Capitalisation boursière", { min: 0, max: 100000000000000 }),
  primarytwitterid: text("PrimaryTwitterId", "Primary Twitter ID", "Compte Twitter principal", { max: 128 }),
  sharesoutstanding: integer("SharesOutstanding", "Shares Outstanding", "Actions en circulation", {
    min: 0,
    max: 1000000000,
  }),
  stockexchange: text("StockExchange", "Stock Exchange", "Place boursière", { max: 20 }),
  territorycode: ownChoice("TerritoryCode", "Territory Code", "Code de secteur"),
};

export const lesserContactColumns = {
  ...ofBoth,
  callback: text("Callback", "Callback Number", "Numéro de rappel", { max: 50, format: "Phone" }),
  childrensnames: text("ChildrensNames", "Children's Names", "Prénoms des enfants", { max: 255 }),
  customersizecode: ownChoice("CustomerSizeCode", "Customer Size", "Taille du client"),
  customertypecode: ownChoice("CustomerTypeCode", "Relationship Type", "Type de relation"),
  educationcode: ownChoice("EducationCode", "Education", "Formation"),
  employeeid: text("EmployeeId", "Employee", "Numéro d’employé", { max: 50 }),
  externaluseridentifier: text("ExternalUserIdentifier", "External User Identifier", "Identifiant externe", {
    max: 50,
  }),
  ftpsiteurl: text("FtpSiteUrl", "FTP Site", "Site FTP", { max: 200, format: "Url" }),
  governmentid: text("GovernmentId", "Government", "Numéro d’identité", { max: 50 }),
  haschildrencode: ownChoice("HasChildrenCode", "Has Children", "A des enfants"),
  home2: text("Home2", "Home Phone 2", "Téléphone du domicile 2", { max: 50, format: "Phone" }),
  isbackofficecustomer: boolean("IsBackofficeCustomer", "Back Office Customer", "Client du back-office", {
    default: false,
  }),
  numberofchildren: integer("NumberOfChildren", "No. of Children", "Nombre d’enfants", { min: 0, max: 1000000000 }),
  pager: text("Pager", "Pager", "Récepteur de radiomessagerie", { max: 50 }),
  territorycode: ownChoice("TerritoryCode", "Territory", "Secteur"),
};
