import {
  boolean,
  choice,
  date,
  decimal,
  integer,
  key,
  lookup,
  memo,
  money,
  option,
  reason,
  state,
  text,
  to,
} from "../../../engine/model/columns.ts";
import { authorship, currency, states } from "../../../engine/model/groups.ts";
import { label } from "../../../engine/model/label.ts";
import { table, type RowOf } from "../../../engine/model/table.ts";
import { productScreens } from "./productScreens.ts";

export const product = table({
  name: "product",
  schemaName: "Product",
  entitySet: "products",
  objectTypeCode: 1024,
  label: label("Product", "Produit"),
  plural: label("Products", "Produits"),
  ownership: "org",
  primaryName: "name",
  columns: {
    productid: key("ProductId", "Product", "Produit"),
    name: text("Name", "Name", "Nom", { search: true, required: "application" }),
    currentcost: money("CurrentCost", "Current Cost", "Coût actuel", {
      min: 0,
      max: 1000000000000,
      precisionSource: "pricing",
    }),
    defaultuomid: lookup(
      "DefaultUoMId",
      "Default Unit",
      "Unité par défaut",
      [
        to("uom", "unit_of_measurement_products", "defaultuomid", "unit_of_measurement_products", {
          delete: "Restrict",
        }),
      ],
      { bookkeeping: true, required: "application" },
    ),
    defaultuomscheduleid: lookup(
      "DefaultUoMScheduleId",
      "Unit Group",
      "Groupe d’unités",
      [
        to(
          "uomschedule",
          "unit_of_measurement_schedule_products",
          "defaultuomscheduleid",
          "unit_of_measurement_schedule_products",
          { delete: "Restrict" },
        ),
      ],
      { bookkeeping: true, required: "application" },
    ),
    description: memo("Description", "Description", "Description"),
    hierarchypath: text("HierarchyPath", "Hierarchy Path", "Chemin hiérarchique", { max: 450, computed: true }),
    iskit: boolean("IsKit", "Kit", "Kit", { default: false }),
    isstockitem: boolean("IsStockItem", "Stock Item", "Article en stock", { default: false }),
    parentproductid: lookup(
      "ParentProductId",
      "Parent Product",
      "Produit parent",
      [to("product", "product_parent_product", "parentproductid", "product_parent_product", { delete: "Cascade" })],
      { update: false },
    ),
    price: money("Price", "List Price", "Prix catalogue", { min: 0, max: 1000000000000, precisionSource: "pricing" }),
    pricelevelid: lookup(
      "PriceLevelId",
      "Default Price List",
      "Tarif par défaut",
      [to("pricelevel", "price_level_products", "pricelevelid", "price_level_products", { delete: "Restrict" })],
      { required: "recommended", create: false },
    ),
    productnumber: text("ProductNumber", "Product ID", "Référence produit", { search: true, required: "system" }),
    productstructure: choice(
      "ProductStructure",
      "Product Structure",
      "Structure du produit",
      [
        option(1, "Product", "Produit"),
        option(2, "Product Family", "Famille de produits"),
        option(3, "Product Bundle", "Offre groupée"),
      ],
      { required: "system", update: false },
    ),
    producttypecode: choice("ProductTypeCode", "Product Type", "Type de produit", [
      option(1, "Sales Inventory", "Articles en stock"),
      option(2, "Miscellaneous Charges", "Frais divers"),
      option(3, "Services", "Services"),
      option(4, "Flat Fees", "Forfaits"),
    ]),
    producturl: text("ProductUrl", "URL", "URL", { max: 255, format: "Url" }),
    quantitydecimal: integer("QuantityDecimal", "Decimals Supported", "Décimales prises en charge", {
      min: 0,
      max: 5,
      default: 2,
      required: "application",
    }),
    quantityonhand: decimal("QuantityOnHand", "Quantity On Hand", "Quantité disponible", { min: 0, max: 1000000000 }),
    size: text("Size", "Size", "Taille", { max: 200 }),
    standardcost: money("StandardCost", "Standard Cost", "Coût standard", {
      min: 0,
      max: 1000000000000,
      precisionSource: "pricing",
    }),
    stockvolume: decimal("StockVolume", "Stock Volume", "Volume en stock", { min: 0, max: 1000000000 }),
    stockweight: decimal("StockWeight", "Stock Weight", "Poids en stock", { min: 0, max: 1000000000 }),
    suppliername: text("SupplierName", "Supplier Name", "Nom du fournisseur"),
    validfromdate: date("ValidFromDate", "Valid From", "Valide à partir du"),
    validtodate: date("ValidToDate", "Valid To", "Valide jusqu’au"),
    vendorid: text("VendorID", "Vendor ID", "ID du distributeur"),
    vendorname: text("VendorName", "Vendor", "Distributeur"),
    vendorpartnumber: text("VendorPartNumber", "Vendor Part Number", "Référence distributeur"),
    filon_vatrate: decimal("filon_VatRate", "VAT Rate (%)", "Taux de TVA (%)", { min: 0, max: 100 }),
    ...states([
      state(0, "Active", "Actif", [reason(1, "Active", "Actif")]),
      state(1, "Retired", "Retiré", [reason(2, "Retired", "Retiré")]),
      state(2, "Draft", "Brouillon", [reason(0, "Draft", "Brouillon")]),
      state(3, "Under Revision", "En révision", [reason(3, "Under Revision", "En révision")]),
    ]),
    ...currency("transactioncurrency_product"),
    ...authorship("lk_productbase_createdby", "lk_productbase_modifiedby"),
  },
  keys: [{ name: "productnumber", columns: ["productnumber"] }],
  indexes: [["name"], ["productnumber"]],
  ...productScreens,
});

export type Product = RowOf<typeof product>;
