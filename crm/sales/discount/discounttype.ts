import { boolean, key, lookup, memo, reason, state, text, to } from "../../../engine/model/columns.ts";
import { authorship, states } from "../../../engine/model/groups.ts";
import { label } from "../../../engine/model/label.ts";
import { table, type RowOf } from "../../../engine/model/table.ts";
import { discounttypeScreens } from "./discounttypeScreens.ts";

export const discounttype = table({
  name: "discounttype",
  schemaName: "DiscountType",
  entitySet: "discounttypes",
  objectTypeCode: 1080,
  label: label("Discount List", "Liste de remises"),
  plural: label("Discount Lists", "Listes de remises"),
  ownership: "org",
  primaryName: "name",
  columns: {
    discounttypeid: key("DiscountTypeId", "Discount List", "Liste de remises"),
    name: text("Name", "Name", "Nom", { search: true, required: "system" }),
    description: memo("Description", "Description", "Description"),
    isamounttype: boolean("IsAmountType", "Type", "Type", {
      default: false,
      yes: label("Amount", "Montant"),
      no: label("Percentage", "Pourcentage"),
      update: false,
    }),
    organizationid: lookup(
      "OrganizationId",
      "Organization",
      "Organisation",
      [to("organization", "organization_discount_types", "organizationid")],
      { bookkeeping: true, required: "system", computed: true },
    ),
    transactioncurrencyid: lookup(
      "TransactionCurrencyId",
      "Currency",
      "Devise",
      [
        to(
          "transactioncurrency",
          "transactioncurrency_discounttype",
          "transactioncurrencyid",
          "transactioncurrency_discounttype",
          { delete: "Restrict" },
        ),
      ],
      { bookkeeping: true, update: false },
    ),
    ...states([
      state(0, "Active", "Active", [reason(100001, "Active", "Active")]),
      state(1, "Inactive", "Inactive", [reason(100002, "Inactive", "Inactive")]),
    ]),
    ...authorship("lk_discounttypebase_createdby", "lk_discounttypebase_modifiedby"),
  },
  ...discounttypeScreens,
});

export type DiscountType = RowOf<typeof discounttype>;
