import type { AppModel } from "../../../engine/model/describe.ts";

/** What there is to set: pages with a shape of their own, and tables whose list and form are enough. */

export const pages = [
  { name: "users", table: "systemuser" },
  { name: "roles", table: "role" },
  { name: "clients", table: "systemuser" },
] as const;

export type PageName = (typeof pages)[number]["name"];

const groups = [
  { group: "people", tables: ["team", "businessunit", "fieldsecurityprofile"] },
  { group: "company", tables: ["organization", "transactioncurrency", "pricelevel", "uomschedule"] },
  { group: "data", tables: ["filon_columnmap", "processstage", "duplicaterule", "connectionrole"] },
  { group: "watch", tables: ["audit", "asyncoperation"] },
] as const;

/** Nobody writes these: who may read all of them sees them. */
const readOnly: ReadonlySet<string> = new Set(["audit", "asyncoperation"]);

/** The pages the caller may use. */
export function pagesFor({ tables }: AppModel) {
  return pages.filter((page) => tables.some(({ name, rights }) => name === page.table && rights.write));
}

/** The tables the caller may set, group by group; an empty group is left out. */
export function tableGroupsFor({ tables }: AppModel) {
  return groups
    .map(({ group, tables: names }) => ({
      group,
      tables: names.flatMap((name) => {
        const table = tables.find((one) => one.name === name);
        const isOpen = table !== undefined && table.rights.read && (table.rights.write || readOnly.has(name));
        return isOpen ? [table] : [];
      }),
    }))
    .filter((group) => group.tables.length > 0);
}

/** Whether there is anything for the caller to administer. */
export function mayAdminister(app: AppModel): boolean {
  return pagesFor(app).length > 0;
}
