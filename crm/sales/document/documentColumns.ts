import { boolean, choice, money, option, text } from "../../../engine/model/columns.ts";
import { label } from "../../../engine/model/label.ts";

/** What a quote, an order and an invoice have in common beside their amounts: terms, addressees, delivery. */
export function documentColumns() {
  return {
    name: text("Name", "Name", "Nom", { max: 300, search: true, required: "application" }),
    billto_fax: text("BillTo_Fax", "Bill To Fax", "Fax de facturation", { max: 50 }),
    billto_name: text("BillTo_Name", "Bill To Name", "Nom de facturation", { max: 200 }),
    billto_telephone: text("BillTo_Telephone", "Bill To Phone", "Téléphone de facturation", { max: 50 }),
    paymenttermscode: choice("PaymentTermsCode", "Payment Terms", "Conditions de paiement", [
      option(1, "Net 30", "30 jours nets"),
      option(2, "2% 10, Net 30", "2 % à 10 jours, 30 jours nets"),
      option(3, "Net 45", "45 jours nets"),
      option(4, "Net 60", "60 jours nets"),
    ]),
    shippingmethodcode: choice("ShippingMethodCode", "Shipping Method", "Mode de livraison", [
      option(1, "Airborne", "Aérien"),
      option(2, "DHL", "DHL"),
      option(3, "FedEx", "FedEx"),
      option(4, "UPS", "UPS"),
      option(5, "Postal Mail", "Voie postale"),
      option(6, "Full Load", "Chargement complet"),
      option(7, "Will Call", "Retrait sur place"),
    ]),
    shipto_fax: text("ShipTo_Fax", "Ship To Fax", "Fax de livraison", { max: 50 }),
    shipto_freighttermscode: choice(
      "ShipTo_FreightTermsCode",
      "Ship To Freight Terms",
      "Conditions de transport de la livraison",
      [option(1, "Default Value", "Valeur par défaut")],
    ),
    shipto_name: text("ShipTo_Name", "Ship To Name", "Nom de livraison", { max: 200 }),
    shipto_telephone: text("ShipTo_Telephone", "Ship To Phone", "Téléphone de livraison", { max: 50 }),
    totallineitemdiscountamount: money(
      "TotalLineItemDiscountAmount",
      "Total Line Item Discount Amount",
      "Total des remises sur lignes",
      { create: false },
    ),
    willcall: boolean("WillCall", "Ship To", "Livrer à", {
      default: false,
      yes: label("Will Call", "Retrait sur place"),
      no: label("Address", "Adresse"),
    }),
  };
}
