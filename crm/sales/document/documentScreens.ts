import { label, type Label } from "../../../engine/model/label.ts";
import type { Form, Related, Section, Tab, Verb } from "../../../engine/model/screen.ts";
import { addressColumns, recordFacts, type Screens } from "../../core/recurringScreens.ts";

/** Parts of screens that opportunity, quote, order and invoice share. Totals and discounts stand under the lines. */

const lineColumns = [
  "productid",
  "productdescription",
  "quantity",
  "uomid",
  "priceperunit",
  "manualdiscountamount",
  "filon_vatrate",
  "extendedamount",
];

/** What a document sells, edited like a spreadsheet. */
export function linesOf(navigation: string): Related {
  return {
    label: label("Lines", "Lignes"),
    navigation,
    columns: lineColumns,
    order: "lineitemnumber asc",
    display: "lines",
  };
}

export const terms: Section = {
  label: label("Terms", "Conditions"),
  columns: ["paymenttermscode", "shippingmethodcode", "freighttermscode"],
};

/** Where a document is billed and delivered to; an invoice names no contacts there. */
export function addressTab(hasContacts: boolean): Tab {
  const party = (prefix: "billto" | "shipto") => [
    `${prefix}_name`,
    ...(hasContacts ? [`${prefix}_contactname`] : []),
    `${prefix}_telephone`,
    `${prefix}_fax`,
    ...addressColumns(prefix),
  ];
  return {
    name: "addresses",
    label: label("Addresses", "Adresses"),
    sections: [
      { label: label("Bill to", "Adresse de facturation"), columns: party("billto") },
      { label: label("Ship to", "Adresse de livraison"), columns: ["willcall", ...party("shipto")] },
    ],
  };
}

/** Keeping the prices of an order or invoice as they are, or letting them follow the price list again. */
export function priceLock(document: "SalesOrder" | "Invoice", refusal: Label): readonly Verb[] {
  return [
    {
      name: "lockPricing",
      label: label("Lock prices", "Verrouiller les prix"),
      states: [0],
      refusal,
      run: { kind: "action", action: `Lock${document}Pricing` },
    },
    {
      name: "unlockPricing",
      label: label("Use current prices", "Utiliser les prix actuels"),
      states: [0],
      refusal,
      run: { kind: "action", action: `Unlock${document}Pricing` },
    },
  ];
}

interface LineTable {
  readonly viewId: string;
  readonly viewLabel: Label;
  /** The column with the line's name, and the lookup to its document. */
  readonly name: string;
  readonly parent: string;
  /** Columns of the delivery, which an opportunity has none of. */
  readonly delivery: readonly string[];
}

/** The screens of a table of lines, for a line that is opened by itself. */
export function lineScreens({ viewId, viewLabel, name, parent, delivery }: LineTable): Screens {
  return {
    views: [
      {
        id: viewId,
        label: viewLabel,
        order: "createdon desc",
        columns: [name, parent, "quantity", "uomid", "priceperunit", "manualdiscountamount", "extendedamount"],
        default: true,
      },
    ],
    form: lineForm(parent, delivery),
  };
}

function lineForm(parent: string, delivery: readonly string[]): Form {
  const product: Section = {
    label: label("Product", "Produit"),
    columns: [parent, "productid", "productdescription", "quantity", "uomid", "lineitemnumber", "description"],
  };
  const amounts: Section = {
    label: label("Price", "Prix"),
    columns: [
      "ispriceoverridden",
      "priceperunit",
      "volumediscountamount",
      "manualdiscountamount",
      "filon_vatrate",
      "tax",
      "baseamount",
      "extendedamount",
      "transactioncurrencyid",
    ],
  };
  const shipping: Section = { label: label("Delivery", "Livraison"), columns: delivery };
  return {
    header: ["quantity", "priceperunit", "extendedamount"],
    tabs: [
      {
        name: "summary",
        label: label("Summary", "Résumé"),
        sections: [product, amounts, ...(delivery.length > 0 ? [shipping] : []), recordFacts],
      },
    ],
    quickCreate: [parent, "productid", "quantity", "uomid"],
  };
}

/** Where a line is delivered to, when it is not where the document is. */
export const lineDelivery: readonly string[] = [
  "willcall",
  "shipto_name",
  "shipto_telephone",
  ...addressColumns("shipto"),
];
