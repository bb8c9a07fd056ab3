import { label } from "../../../engine/model/label.ts";
import { recordFacts, type Screens } from "../../core/recurringScreens.ts";

const columns = ["name", "productnumber", "producttypecode", "price", "filon_vatrate", "defaultuomid"];

export const productScreens: Screens = {
  views: [
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000010240001",
      label: label("Active Products", "Produits actifs"),
      filter: "statecode eq 0",
      order: "name asc",
      columns,
      default: true,
    },
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000010240002",
      label: label("Draft Products", "Produits brouillons"),
      filter: "statecode ge 2",
      order: "name asc",
      columns: [...columns, "statecode"],
    },
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000010240003",
      label: label("Retired Products", "Produits retirés"),
      filter: "statecode eq 1",
      order: "name asc",
      columns,
    },
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000010240004",
      label: label("All Products", "Tous les produits"),
      order: "name asc",
      columns: [...columns, "statecode"],
    },
  ],
  form: {
    header: ["productnumber", "price", "defaultuomid"],
    tabs: [
      {
        name: "summary",
        label: label("Summary", "Résumé"),
        sections: [
          {
            label: label("Product", "Produit"),
            columns: [
              "name",
              "productnumber",
              "producttypecode",
              "parentproductid",
              "validfromdate",
              "validtodate",
              "producturl",
              "description",
            ],
          },
          {
            label: label("Price", "Prix"),
            columns: ["price", "transactioncurrencyid", "filon_vatrate", "pricelevelid", "currentcost", "standardcost"],
          },
          {
            label: label("Units", "Unités"),
            columns: ["defaultuomscheduleid", "defaultuomid", "quantitydecimal"],
          },
        ],
      },
      {
        name: "details",
        label: label("Details", "Détails"),
        sections: [
          {
            label: label("Stock", "Stock"),
            columns: ["isstockitem", "quantityonhand", "stockweight", "stockvolume", "size"],
          },
          {
            label: label("Supplier", "Fournisseur"),
            columns: ["suppliername", "vendorname", "vendorid", "vendorpartnumber"],
          },
          recordFacts,
        ],
      },
    ],
    quickCreate: ["name", "price", "filon_vatrate", "defaultuomscheduleid", "defaultuomid"],
  },
  related: [
    {
      label: label("Price list items", "Éléments de tarif"),
      navigation: "product_price_levels",
      columns: ["pricelevelid", "uomid", "pricingmethodcode", "amount", "percentage", "discounttypeid"],
      order: "createdon desc",
    },
  ],
  verbs: [
    {
      name: "publish",
      label: label("Publish", "Publier"),
      states: [2, 3],
      refusal: label(
        "Only a draft or a product under revision is published.",
        "Seul un brouillon ou un produit en révision se publie.",
      ),
      run: { kind: "patch", values: { statecode: 0, statuscode: 1 } },
      primary: true,
      bulk: true,
    },
    {
      name: "retire",
      label: label("Retire", "Retirer"),
      states: [0],
      refusal: label("Only an active product is retired.", "Seul un produit actif se retire."),
      run: { kind: "patch", values: { statecode: 1, statuscode: 2 } },
      bulk: true,
    },
    {
      name: "reactivate",
      label: label("Reactivate", "Réactiver"),
      states: [1],
      refusal: label("The product is not retired.", "Le produit n’est pas retiré."),
      run: { kind: "patch", values: { statecode: 0, statuscode: 1 } },
      bulk: true,
    },
  ],
};
