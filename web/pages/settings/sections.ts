import type { AppModel, TableSummary } from "../../../engine/model/describe.ts";

/** What there is to set, by group: pages with a shape of their own, and tables whose list and form are enough. */

const groups = [
  {
    group: "access",
    items: [
      { page: "users", table: "systemuser" },
      { page: "teams", table: "team" },
      { page: "units", table: "businessunit" },
      { page: "roles", table: "role" },
      { page: "profiles", table: "fieldsecurityprofile" },
      { page: "clients", table: "systemuser" },
    ],
  },
  {
    group: "company",
    items: [
      { page: "company", table: "organization" },
      { page: "currencies", table: "transactioncurrency" },
      { page: "prices", table: "pricelevel" },
      { page: null, table: "uomschedule" },
    ],
  },
  {
    group: "data",
    items: [
      { page: "process", table: "processstage" },
      { page: "forms", table: "systemform" },
      { page: "maps", table: "filon_columnmap" },
      { page: "rules", table: "duplicaterule" },
      { page: null, table: "connectionrole" },
    ],
  },
  {
    group: "watch",
    items: [
      { page: "imports", table: "filon_importrun" },
      { page: "audit", table: "audit" },
      { page: "jobs", table: "asyncoperation" },
    ],
  },
] as const;

type Item = (typeof groups)[number]["items"][number];
export type PageName = Exclude<Item["page"], null>;
export type GroupName = (typeof groups)[number]["group"];

/** Nobody writes these: who may read all of them sees them. */
const readOnly: ReadonlySet<string> = new Set(["filon_importrun", "audit", "asyncoperation"]);

/** Who may write one of these administers something; prices alone, or what one did oneself, make no administrator. */
const administered: ReadonlySet<string> = new Set(["systemuser", "role", "organization", "processstage"]);

export interface SettingsItem {
  readonly page: PageName | null;
  readonly table: TableSummary;
}

/** What the caller may set, group by group; an empty group is left out. */
export function groupsFor({ tables }: AppModel): readonly {
  readonly group: GroupName;
  readonly items: readonly SettingsItem[];
}[] {
  return groups
    .map(({ group, items }) => ({
      group,
      items: items.flatMap(({ page, table: name }) => {
        const table = tables.find((one) => one.name === name);
        const isOpen = table !== undefined && table.rights.read && (table.rights.write || readOnly.has(name));
        return isOpen ? [{ page, table }] : [];
      }),
    }))
    .filter(({ items }) => items.length > 0);
}

/** The pages the caller may use. */
export function pagesFor(app: AppModel): readonly PageName[] {
  return groupsFor(app).flatMap(({ items }) => items.flatMap(({ page }) => page ?? []));
}

/** Whether there is anything for the caller to administer. */
export function mayAdminister({ tables }: AppModel): boolean {
  return tables.some(({ name, rights }) => administered.has(name) && rights.write);
}
