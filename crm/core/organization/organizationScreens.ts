import { label } from "../../../engine/model/label.ts";
import type { Screens } from "../recurringScreens.ts";

const identity = [
  "filon_legalname",
  "filon_legalform",
  "filon_registry",
  "filon_siren",
  "filon_siret",
  "filon_vatnumber",
];
const address = ["filon_line1", "filon_line2", "filon_postalcode", "filon_city", "filon_country"];
const reach = ["filon_telephone", "filon_email", "filon_website"];
const bank = ["filon_bankname", "filon_iban", "filon_bic"];
const habits = ["basecurrencyid", "fiscalcalendarstart", "weekstartdaycode", "fullnameconventioncode"];
const numbers = ["quoteprefix", "orderprefix", "invoiceprefix", "uniquespecifierlength", "pricingdecimalprecision"];
const selling = ["filon_pricelistrequired", "filon_keepleadowner", "filon_undodays", "discountcalculationmethod"];

export const organizationScreens: Screens = {
  form: {
    header: ["filon_legalname", "basecurrencyid"],
    tabs: [
      {
        name: "summary",
        label: label("Summary", "Résumé"),
        sections: [
          { label: label("Identity", "Identité"), columns: identity },
          { label: label("Address", "Adresse"), columns: address },
          { label: label("Contact details", "Coordonnées"), columns: reach },
          { label: label("Bank", "Banque"), columns: bank },
          { label: label("Calendar and names", "Calendrier et noms"), columns: habits },
          { label: label("Document numbers", "Numéros des documents"), columns: numbers },
          { label: label("Selling", "Vente"), columns: selling },
        ],
      },
    ],
    quickCreate: [],
  },
};
