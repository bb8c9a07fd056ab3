import { boolean, money, text } from "../../../engine/model/columns.ts";
import { label } from "../../../engine/model/label.ts";

/** What lines of quotes, orders and invoices share beside what every priced line has: discount, tax, delivery. */
export function documentLineColumns() {
  return {
    manualdiscountamount: money("ManualDiscountAmount", "Manual Discount", "Remise manuelle", {
      min: 0,
      max: 1000000000000,
    }),
    shipto_city: text("ShipTo_City", "Ship To City", "Ville de livraison", { max: 80 }),
    shipto_country: text("ShipTo_Country", "Ship To Country/Region", "Pays/région de livraison", { max: 80 }),
    shipto_line1: text("ShipTo_Line1", "Ship To Street 1", "Rue de livraison 1", { max: 250 }),
    shipto_line2: text("ShipTo_Line2", "Ship To Street 2", "Rue de livraison 2", { max: 250 }),
    shipto_line3: text("ShipTo_Line3", "Ship To Street 3", "Rue de livraison 3", { max: 250 }),
    shipto_name: text("ShipTo_Name", "Ship To Name", "Nom de livraison", { max: 200 }),
    shipto_postalcode: text("ShipTo_PostalCode", "Ship To ZIP/Postal Code", "Code postal de livraison", { max: 20 }),
    shipto_stateorprovince: text("ShipTo_StateOrProvince", "Ship To State/Province", "État/province de livraison", {
      max: 50,
    }),
    shipto_telephone: text("ShipTo_Telephone", "Ship To Phone", "Téléphone de livraison", { max: 50 }),
    tax: money("Tax", "Tax", "TVA", { min: -1000000000000, max: 1000000000000 }),
    willcall: boolean("WillCall", "Ship To", "Livrer à", {
      default: false,
      yes: label("Will Call", "Retrait sur place"),
      no: label("Address", "Adresse"),
    }),
  };
}
