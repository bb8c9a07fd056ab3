import { boolean, choice, integer, key, lookup, option, text, to, uuid } from "../../../engine/model/columns.ts";
import { authorship, currency } from "../../../engine/model/groups.ts";
import { label } from "../../../engine/model/label.ts";
import { table, type RowOf } from "../../../engine/model/table.ts";
import { systemuserScreens } from "./systemuserScreens.ts";

export const systemuser = table({
  name: "systemuser",
  schemaName: "SystemUser",
  entitySet: "systemusers",
  objectTypeCode: 8,
  privilegeNoun: "User",
  label: label("User", "Utilisateur"),
  plural: label("Users", "Utilisateurs"),
  ownership: "business",
  primaryName: "fullname",
  columns: {
    systemuserid: key("SystemUserId", "User", "Utilisateur"),
    fullname: text("FullName", "Full Name", "Nom complet", { max: 200, search: true, computed: true }),
    accessmode: choice(
      "AccessMode",
      "Access Mode",
      "Mode d’accès",
      [
        option(0, "Read-Write", "Lecture-écriture"),
        option(1, "Administrative", "Administratif"),
        option(2, "Read", "Lecture"),
        option(3, "Support User", "Utilisateur du support"),
        option(4, "Non-interactive", "Non interactif"),
        option(5, "Delegated Admin", "Administrateur délégué"),
      ],
      { required: "system" },
    ),
    address1_city: text("Address1_City", "City", "Ville", { max: 128 }),
    address1_country: text("Address1_Country", "Country/Region", "Pays/région", { max: 128 }),
    address1_line1: text("Address1_Line1", "Street 1", "Rue 1", { max: 1024 }),
    address1_line2: text("Address1_Line2", "Street 2", "Rue 2", { max: 1024 }),
    address1_postalcode: text("Address1_PostalCode", "ZIP/Postal Code", "Code postal", { max: 40 }),
    address1_stateorprovince: text("Address1_StateOrProvince", "State/Province", "État/province", { max: 128 }),
    address1_telephone1: text("Address1_Telephone1", "Main Phone", "Téléphone principal", { max: 64, format: "Phone" }),
    applicationid: uuid("ApplicationId", "Application ID", "ID d’application"),
    azureactivedirectoryobjectid: uuid("AzureActiveDirectoryObjectId", "Azure AD Object ID", "ID d’objet Azure AD", {
      computed: true,
    }),
    businessunitid: lookup(
      "BusinessUnitId",
      "Business Unit",
      "Division",
      [
        to("businessunit", "business_unit_system_users", "businessunitid", "business_unit_system_users", {
          delete: "Restrict",
        }),
      ],
      {
        required: "system",
        caution: label(
          "Their security roles stay behind in the old unit: give them new ones afterwards. Their records move along.",
          "Les rôles de sécurité restent dans l’ancienne division : attribuez-en de nouveaux ensuite. Les fiches suivent.",
        ),
      },
    ),
    caltype: choice(
      "CALType",
      "License Type",
      "Type de licence",
      [
        option(0, "Professional", "Professionnelle"),
        option(1, "Administrative", "Administrative"),
        option(2, "Basic", "De base"),
        option(3, "Device Professional", "Appareil – Professionnelle"),
        option(4, "Device Basic", "Appareil – De base"),
        option(5, "Essential", "Essentielle"),
        option(6, "Device Essential", "Appareil – Essentielle"),
        option(7, "Enterprise", "Entreprise"),
        option(8, "Device Enterprise", "Appareil – Entreprise"),
        option(9, "Sales", "Ventes"),
        option(10, "Service", "Service"),
        option(11, "Field Service", "Intervention sur site"),
        option(12, "Project Service", "Gestion de projets"),
      ],
      { required: "system" },
    ),
    disabledreason: text("DisabledReason", "Disabled Reason", "Motif de désactivation", { max: 500, computed: true }),
    domainname: text("DomainName", "User Name", "Nom d’utilisateur", { max: 1024, required: "system" }),
    employeeid: text("EmployeeId", "Employee", "Employé"),
    firstname: text("FirstName", "First Name", "Prénom", { max: 64, search: true, required: "application" }),
    homephone: text("HomePhone", "Home Phone", "Téléphone personnel", { max: 50, format: "Phone" }),
    internalemailaddress: text("InternalEMailAddress", "Primary Email", "E-mail principal", {
      format: "Email",
      search: true,
      required: "system",
    }),
    isdisabled: boolean("IsDisabled", "Status", "Statut", {
      default: false,
      yes: label("Disabled", "Désactivé"),
      no: label("Enabled", "Activé"),
      create: false,
    }),
    isintegrationuser: boolean("IsIntegrationUser", "Integration User", "Utilisateur d’intégration", {
      default: false,
      required: "system",
    }),
    islicensed: boolean("IsLicensed", "Licensed", "Avec licence", { default: false, required: "system" }),
    jobtitle: text("JobTitle", "Job Title", "Fonction"),
    lastname: text("LastName", "Last Name", "Nom", { max: 64, search: true, required: "application" }),
    middlename: text("MiddleName", "Middle Name", "Deuxième prénom", { max: 50 }),
    mobilephone: text("MobilePhone", "Mobile Phone", "Téléphone mobile", { max: 64, format: "Phone" }),
    nickname: text("NickName", "Nickname", "Surnom", { max: 50 }),
    organizationid: uuid("OrganizationId", "Organization", "Organisation", { required: "system", computed: true }),
    parentsystemuserid: lookup("ParentSystemUserId", "Manager", "Responsable", [
      to("systemuser", "user_parent_user", "parentsystemuserid"),
    ]),
    personalemailaddress: text("PersonalEMailAddress", "Email 2", "E-mail 2", { format: "Email" }),
    photourl: text("PhotoUrl", "Photo URL", "URL de la photo", { max: 200, format: "Url" }),
    preferredaddresscode: choice("PreferredAddressCode", "Preferred Address", "Adresse préférée", [
      option(1, "Mailing Address", "Adresse postale"),
      option(2, "Other Address", "Autre adresse"),
    ]),
    preferredemailcode: choice("PreferredEmailCode", "Preferred Email", "E-mail préféré", [
      option(1, "Default Value", "Valeur par défaut"),
    ]),
    preferredphonecode: choice("PreferredPhoneCode", "Preferred Phone", "Téléphone préféré", [
      option(1, "Main Phone", "Téléphone principal"),
      option(2, "Other Phone", "Autre téléphone"),
      option(3, "Home Phone", "Téléphone du domicile"),
      option(4, "Mobile Phone", "Téléphone mobile"),
    ]),
    setupuser: boolean("SetupUser", "Restricted Access Mode", "Mode d’accès restreint", {
      default: false,
      required: "system",
    }),
    skills: text("Skills", "Skills", "Compétences"),
    territoryid: lookup("TerritoryId", "Territory", "Secteur de vente", [
      to("territory", "territory_system_users", "territoryid", "territory_system_users", { delete: "Restrict" }),
    ]),
    title: text("Title", "Title", "Titre", { max: 128, search: true }),
    userlicensetype: integer("UserLicenseType", "User License Type", "Type de licence utilisateur", {
      required: "system",
    }),
    ...currency("TransactionCurrency_SystemUser"),
    ...authorship("lk_systemuserbase_createdby", "lk_systemuserbase_modifiedby"),
  },
  manyToMany: [
    {
      relationship: "teammembership_association",
      intersect: "teammembership",
      table: "team",
      navigation: "teammembership_association",
      otherNavigation: "teammembership_association",
      column: "systemuserid",
      otherColumn: "teamid",
    },
  ],
  indexes: [["fullname"], ["internalemailaddress"]],
  ...systemuserScreens,
});

export type SystemUser = RowOf<typeof systemuser>;
