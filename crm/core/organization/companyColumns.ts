import { text } from "../../../engine/model/columns.ts";

/** Who the company is, as its documents say: by law a French invoice names most of this. */
export const companyColumns = {
  filon_legalname: text("filon_LegalName", "Legal Name", "Raison sociale", { max: 200 }),
  filon_legalform: text("filon_LegalForm", "Legal Form and Capital", "Forme juridique et capital", { max: 200 }),
  filon_registry: text("filon_Registry", "Trade Register", "Registre du commerce", { max: 100 }),
  filon_siren: text("filon_Siren", "SIREN", "SIREN", { max: 20 }),
  filon_siret: text("filon_Siret", "SIRET", "SIRET", { max: 20 }),
  filon_vatnumber: text("filon_VatNumber", "VAT Number", "Numéro de TVA", { max: 20 }),
  filon_line1: text("filon_Line1", "Street 1", "Rue 1", { max: 250 }),
  filon_line2: text("filon_Line2", "Street 2", "Rue 2", { max: 250 }),
  filon_postalcode: text("filon_PostalCode", "ZIP/Postal Code", "Code postal", { max: 20 }),
  filon_city: text("filon_City", "City", "Ville", { max: 80 }),
  filon_country: text("filon_Country", "Country/Region", "Pays", { max: 80 }),
  filon_telephone: text("filon_Telephone", "Phone", "Téléphone", { max: 50, format: "Phone" }),
  filon_email: text("filon_Email", "Email", "E-mail", { format: "Email" }),
  filon_website: text("filon_Website", "Website", "Site web", { max: 200, format: "Url" }),
  filon_bankname: text("filon_BankName", "Bank", "Banque"),
  filon_iban: text("filon_Iban", "IBAN", "IBAN", { max: 42 }),
  filon_bic: text("filon_Bic", "BIC", "BIC", { max: 11 }),
  filon_defaultcountry: text("filon_DefaultCountry", "Default Country", "Pays par défaut", { max: 2 }),
};
