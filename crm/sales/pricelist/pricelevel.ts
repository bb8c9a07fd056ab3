import { choice, datetime, key, lookup, memo, option, reason, state, text, to } from "../../../engine/model/columns.ts";
import { authorship, currency, states } from "../../../engine/model/groups.ts";
import { label } from "../../../engine/model/label.ts";
import { table, type RowOf } from "../../../engine/model/table.ts";
import { pricelevelScreens } from "./pricelevelScreens.ts";

export const pricelevel = table({
  name: "pricelevel",
  schemaName: "PriceLevel",
  entitySet: "pricelevels",
  objectTypeCode: 1022,
  label: label("Price List", "Tarif"),
  plural: label("Price Lists", "Tarifs"),
  ownership: "org",
  primaryName: "name",
  columns: {
    pricelevelid: key("PriceLevelId", "Price List", "Tarif"),
    name: text("Name", "Name", "Nom", { search: true, required: "system" }),
    begindate: datetime("BeginDate", "Start Date", "Date de début", { format: "DateOnly" }),
    description: memo("Description", "Description", "Description"),
    enddate: datetime("EndDate", "End Date", "Date de fin", { format: "DateOnly" }),
    freighttermscode: choice("FreightTermsCode", "Freight Terms", "Conditions de transport", [
      option(1, "Default Value", "Valeur par défaut"),
    ]),
    organizationid: lookup(
      "OrganizationId",
      "Organization",
      "Organisation",
      [to("organization", "organization_price_levels", "organizationid")],
      { bookkeeping: true, required: "system", computed: true },
    ),
    paymentmethodcode: choice("PaymentMethodCode", "Payment Method", "Mode de paiement", [
      option(1, "Default Value", "Valeur par défaut"),
    ]),
    shippingmethodcode: choice("ShippingMethodCode", "Shipping Method", "Mode de livraison", [
      option(1, "Default Value", "Valeur par défaut"),
    ]),
    ...states([
      state(0, "Active", "Actif", [reason(100001, "Active", "Actif")]),
      state(1, "Inactive", "Inactif", [reason(100002, "Inactive", "Inactif")]),
    ]),
    ...currency("transactioncurrency_pricelevel"),
    ...authorship("lk_pricelevelbase_createdby", "lk_pricelevelbase_modifiedby"),
  },
  ...pricelevelScreens,
});

export type PriceLevel = RowOf<typeof pricelevel>;
