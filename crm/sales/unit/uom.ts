import { boolean, decimal, key, lookup, text, to, uuid } from "../../../engine/model/columns.ts";
import { authorship } from "../../../engine/model/groups.ts";
import { label } from "../../../engine/model/label.ts";
import { table, type RowOf } from "../../../engine/model/table.ts";
import { uomScreens } from "./uomScreens.ts";

export const uom = table({
  name: "uom",
  schemaName: "UoM",
  entitySet: "uoms",
  objectTypeCode: 1055,
  label: label("Unit", "Unité"),
  plural: label("Units", "Unités"),
  ownership: "none",
  primaryName: "name",
  parent: "uomscheduleid",
  columns: {
    uomid: key("UoMId", "Unit", "Unité"),
    name: text("Name", "Name", "Nom", { search: true, required: "system" }),
    baseuom: lookup(
      "BaseUoM",
      "Base Unit",
      "Unité de base",
      [to("uom", "unit_of_measurement_base_unit", "baseuom", "unit_of_measurement_base_unit", { delete: "Cascade" })],
      { required: "application" },
    ),
    isschedulebaseuom: boolean("IsScheduleBaseUoM", "Base Unit of Group", "Unité de base du groupe", {
      default: false,
      computed: true,
    }),
    organizationid: uuid("OrganizationId", "Organization", "Organisation", { required: "system", computed: true }),
    quantity: decimal("Quantity", "Quantity", "Quantité", {
      min: 0,
      max: 10000000000,
      precision: 5,
      required: "application",
    }),
    uomscheduleid: lookup(
      "UoMScheduleId",
      "Unit Group",
      "Groupe d’unités",
      [
        to(
          "uomschedule",
          "unit_of_measure_schedule_conversions",
          "uomscheduleid",
          "unit_of_measure_schedule_conversions",
          { delete: "Cascade" },
        ),
      ],
      { required: "system", update: false },
    ),
    ...authorship("lk_uombase_createdby", "lk_uombase_modifiedby"),
  },
  ...uomScreens,
});

export type UoM = RowOf<typeof uom>;
