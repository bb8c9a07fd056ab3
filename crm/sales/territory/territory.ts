import { key, lookup, memo, text, to } from "../../../engine/model/columns.ts";
import { authorship, currency } from "../../../engine/model/groups.ts";
import { label } from "../../../engine/model/label.ts";
import { table, type RowOf } from "../../../engine/model/table.ts";
import { territoryScreens } from "./territoryScreens.ts";

export const territory = table({
  name: "territory",
  schemaName: "Territory",
  entitySet: "territories",
  objectTypeCode: 2013,
  label: label("Territory", "Secteur de vente"),
  plural: label("Territories", "Secteurs de vente"),
  ownership: "org",
  primaryName: "name",
  columns: {
    territoryid: key("TerritoryId", "Territory", "Secteur de vente"),
    name: text("Name", "Territory Name", "Nom du secteur de vente", { max: 200, search: true, required: "system" }),
    description: memo("Description", "Description", "Description"),
    managerid: lookup("ManagerId", "Manager", "Responsable", [
      to("systemuser", "system_user_territories", "managerid"),
    ]),
    organizationid: lookup(
      "OrganizationId",
      "Organization",
      "Organisation",
      [to("organization", "organization_territories", "organizationid")],
      { bookkeeping: true, required: "system", computed: true },
    ),
    ...currency("TransactionCurrency_Territory"),
    ...authorship("lk_territorybase_createdby", "lk_territorybase_modifiedby"),
  },
  ...territoryScreens,
});

export type Territory = RowOf<typeof territory>;
