import { key, lookup, memo, reason, state, text, to } from "../../../engine/model/columns.ts";
import { authorship, states } from "../../../engine/model/groups.ts";
import { label } from "../../../engine/model/label.ts";
import { table, type RowOf } from "../../../engine/model/table.ts";
import { uomscheduleScreens } from "./uomscheduleScreens.ts";

export const uomschedule = table({
  name: "uomschedule",
  schemaName: "UoMSchedule",
  entitySet: "uomschedules",
  objectTypeCode: 1056,
  label: label("Unit Group", "Groupe d’unités"),
  plural: label("Unit Groups", "Groupes d’unités"),
  ownership: "org",
  primaryName: "name",
  columns: {
    uomscheduleid: key("UoMScheduleId", "Unit Group", "Groupe d’unités"),
    name: text("Name", "Name", "Nom", { max: 200, search: true, required: "system" }),
    baseuomname: text("BaseUoMName", "Base Unit Name", "Nom de l’unité de base", { update: false }),
    description: memo("Description", "Description", "Description"),
    organizationid: lookup(
      "OrganizationId",
      "Organization",
      "Organisation",
      [to("organization", "organization_uof_schedules", "organizationid")],
      { bookkeeping: true, required: "system", computed: true },
    ),
    ...states([
      state(0, "Active", "Actif", [reason(1, "Active", "Actif")]),
      state(1, "Inactive", "Inactif", [reason(2, "Inactive", "Inactif")]),
    ]),
    ...authorship("lk_uomschedulebase_createdby", "lk_uomschedulebase_modifiedby"),
  },
  ...uomscheduleScreens,
});

export type UoMSchedule = RowOf<typeof uomschedule>;
