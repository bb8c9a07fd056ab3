import {
  boolean,
  choice,
  datetime,
  integer,
  key,
  lookup,
  option,
  text,
  to,
  uuid,
} from "../../../engine/model/columns.ts";
import { authorship } from "../../../engine/model/groups.ts";
import { label } from "../../../engine/model/label.ts";
import { table, type RowOf } from "../../../engine/model/table.ts";
import { companyColumns } from "./companyColumns.ts";
import { organizationScreens } from "./organizationScreens.ts";

export const organization = table({
  name: "organization",
  schemaName: "Organization",
  entitySet: "organizations",
  objectTypeCode: 1019,
  label: label("Organization", "Organisation"),
  plural: label("Organizations", "Organisations"),
  ownership: "org",
  primaryName: "name",
  columns: {
    organizationid: key("OrganizationId", "Organization", "Organisation"),
    name: text("Name", "Organization Name", "Nom de l’organisation", {
      max: 160,
      search: true,
      required: "system",
      update: false,
    }),
    basecurrencyid: lookup(
      "BaseCurrencyId",
      "Currency",
      "Devise",
      [
        to("transactioncurrency", "basecurrency_organization", "basecurrencyid", "basecurrency_organization", {
          delete: "Restrict",
        }),
      ],
      { bookkeeping: true, update: false },
    ),
    createproductswithoutparentinactivestate: boolean(
      "CreateProductsWithoutParentInActiveState",
      "Create Products in Active State",
      "Créer les produits à l’état actif",
      { default: false, required: "system" },
    ),
    currencydecimalprecision: integer(
      "CurrencyDecimalPrecision",
      "Currency Decimal Precision",
      "Décimales de la devise",
      { required: "system" },
    ),
    currencydisplayoption: choice(
      "CurrencyDisplayOption",
      "Display Currencies Using",
      "Afficher les devises avec",
      [option(0, "Currency symbol", "Symbole de devise"), option(1, "Currency code", "Code de devise")],
      { required: "system" },
    ),
    currencyformatcode: choice(
      "CurrencyFormatCode",
      "Currency Format",
      "Format de devise",
      [option(0, "$123", "$123"), option(1, "123$", "123$"), option(2, "$ 123", "$ 123"), option(3, "123 $", "123 $")],
      { required: "system" },
    ),
    currencysymbol: text("CurrencySymbol", "Currency Symbol", "Symbole monétaire", { max: 13 }),
    currentinvoicenumber: integer("CurrentInvoiceNumber", "Current Invoice Number", "Numéro de facture actuel"),
    currentordernumber: integer("CurrentOrderNumber", "Current Order Number", "Numéro de commande actuel"),
    currentquotenumber: integer("CurrentQuoteNumber", "Current Quote Number", "Numéro de devis actuel"),
    dateformatcode: choice("DateFormatCode", "Date Format", "Format de date", [], { required: "system" }),
    dateformatstring: text("DateFormatString", "Date Format String", "Chaîne de format de date", { max: 255 }),
    decimalsymbol: text("DecimalSymbol", "Decimal Symbol", "Symbole décimal", { max: 5, required: "system" }),
    discountcalculationmethod: choice(
      "DiscountCalculationMethod",
      "Discount Calculation Method",
      "Méthode de calcul des remises",
      [option(0, "Line item", "Par ligne"), option(1, "Per unit", "Par unité")],
      { required: "system" },
    ),
    fiscalcalendarstart: datetime("FiscalCalendarStart", "Fiscal Calendar Start", "Début de l’exercice fiscal", {
      format: "DateOnly",
    }),
    fiscalperiodtype: integer("FiscalPeriodType", "Fiscal Period Type", "Type de période fiscale", {
      required: "system",
    }),
    fiscalyeardisplaycode: integer("FiscalYearDisplayCode", "Fiscal Year Display", "Affichage de l’exercice fiscal", {
      required: "system",
    }),
    fullnameconventioncode: choice(
      "FullNameConventionCode",
      "Full Name Display Order",
      "Ordre d’affichage du nom complet",
      [
        option(0, "Last Name, First Name", "Nom, prénom"),
        option(1, "First Name", "Prénom"),
        option(2, "Last Name, First Name, Middle Initial", "Nom, prénom, initiale du deuxième prénom"),
        option(3, "First Name, Middle Initial, Last Name", "Prénom, initiale du deuxième prénom, nom"),
        option(4, "Last Name, First Name, Middle Name", "Nom, prénom, deuxième prénom"),
        option(5, "First Name, Middle Name, Last Name", "Prénom, deuxième prénom, nom"),
        option(6, "Last Name, space, First Name", "Nom, espace, prénom"),
        option(7, "Last Name, no space, First Name", "Nom et prénom sans espace"),
      ],
      { required: "system" },
    ),
    invoiceprefix: text("InvoicePrefix", "Invoice Prefix", "Préfixe des factures", { max: 20 }),
    isauditenabled: boolean("IsAuditEnabled", "Auditing Enabled", "Audit activé", {
      default: false,
      required: "system",
    }),
    isduplicatedetectionenabled: boolean(
      "IsDuplicateDetectionEnabled",
      "Duplicate Detection Enabled",
      "Détection des doublons activée",
      { default: false, required: "system" },
    ),
    isduplicatedetectionenabledforimport: boolean(
      "IsDuplicateDetectionEnabledForImport",
      "Duplicate Detection Enabled on Import",
      "Détection des doublons activée lors de l’importation",
      { default: false, required: "system" },
    ),
    isduplicatedetectionenabledforonlinecreateupdate: boolean(
      "IsDuplicateDetectionEnabledForOnlineCreateUpdate",
      "Duplicate Detection Enabled on Create/Update",
      "Détection des doublons activée lors de la création ou de la mise à jour",
      { default: false, required: "system" },
    ),
    ishierarchicalsecuritymodelenabled: boolean(
      "IsHierarchicalSecurityModelEnabled",
      "Enable Hierarchical Security Model",
      "Activer le modèle de sécurité hiérarchique",
      { default: true, required: "system" },
    ),
    languagecode: integer("LanguageCode", "Language", "Langue", { min: 0, update: false }),
    localeid: integer("LocaleId", "Locale", "Paramètres régionaux", { min: 0, required: "system" }),
    maxdepthforhierarchicalsecuritymodel: integer(
      "MaxDepthForHierarchicalSecurityModel",
      "Maximum Hierarchy Security Depth",
      "Profondeur maximale de la sécurité hiérarchique",
      { required: "system" },
    ),
    maximumactivebusinessprocessflowsallowedperentity: integer(
      "MaximumActiveBusinessProcessFlowsAllowedPerEntity",
      "Maximum Active Business Process Flows per Table",
      "Nombre maximal de flux de processus actifs par table",
      { min: 1 },
    ),
    numberformat: text("NumberFormat", "Number Format", "Format des nombres", { max: 2 }),
    numbergroupformat: text("NumberGroupFormat", "Number Grouping Format", "Groupement des chiffres", { max: 50 }),
    numberseparator: text("NumberSeparator", "Number Separator", "Séparateur de milliers", {
      max: 5,
      required: "system",
    }),
    oobpricecalculationenabled: boolean(
      "OOBPriceCalculationEnabled",
      "Use Built-In Price Calculation",
      "Utiliser le calcul des prix standard",
      { default: true, required: "system" },
    ),
    orderprefix: text("OrderPrefix", "Order Prefix", "Préfixe des commandes", { max: 20 }),
    pricingdecimalprecision: integer("PricingDecimalPrecision", "Pricing Decimal Precision", "Décimales des prix", {
      min: 0,
      max: 4,
      required: "system",
    }),
    quoteprefix: text("QuotePrefix", "Quote Prefix", "Préfixe des devis", { max: 20 }),
    sqlaccessgroupid: uuid("SqlAccessGroupId", "SQL Access Group", "Groupe d’accès SQL"),
    timeformatcode: choice("TimeFormatCode", "Time Format", "Format d’heure", [], { required: "system" }),
    timeformatstring: text("TimeFormatString", "Time Format String", "Chaîne de format d’heure", { max: 255 }),
    uniquespecifierlength: integer("UniqueSpecifierLength", "Unique String Length", "Longueur du suffixe unique", {
      min: 4,
      max: 6,
    }),
    usepositionhierarchy: boolean(
      "UsePositionHierarchy",
      "Use Position Hierarchy",
      "Utiliser la hiérarchie des postes",
      { default: false, required: "system" },
    ),
    useraccessauditinginterval: integer(
      "UserAccessAuditingInterval",
      "User Authentication Auditing Interval",
      "Intervalle d’audit de l’authentification des utilisateurs",
      { min: 0, required: "system" },
    ),
    weekstartdaycode: choice(
      "WeekStartDayCode",
      "First Day of Week",
      "Premier jour de la semaine",
      [
        option(0, "Sunday", "Dimanche"),
        option(1, "Monday", "Lundi"),
        option(2, "Tuesday", "Mardi"),
        option(3, "Wednesday", "Mercredi"),
        option(4, "Thursday", "Jeudi"),
        option(5, "Friday", "Vendredi"),
        option(6, "Saturday", "Samedi"),
      ],
      { required: "system" },
    ),
    filon_keepleadowner: boolean("filon_KeepLeadOwner", "Keep Lead Owner", "Garder le propriétaire du prospect", {
      default: true,
    }),
    filon_pricelistrequired: boolean("filon_PriceListRequired", "Price List Required", "Tarif obligatoire", {
      default: true,
    }),
    filon_undodays: integer("filon_UndoDays", "Days to Undo", "Jours pour annuler", { default: 30, min: 0, max: 3650 }),
    ...companyColumns,
    ...authorship("lk_organizationbase_createdby", "lk_organizationbase_modifiedby"),
  },
  ...organizationScreens,
});

export type Organization = RowOf<typeof organization>;
