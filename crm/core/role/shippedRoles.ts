import {
  everyTable,
  generalPrivileges,
  noTable,
  privileges,
  type Depth,
  type GeneralPrivilege,
  type Privilege,
} from "../../../engine/access/caller.ts";

/** The security roles that ship, by name, and what each grants. */

export interface ShippedRole {
  readonly id: string;
  readonly name: string;
  readonly grants: readonly Grant[];
}

export interface Grant {
  readonly table: string;
  readonly privilege: Privilege | GeneralPrivilege;
  readonly depth: Depth;
}

const salesTables = [
  "lead",
  "account",
  "contact",
  "opportunity",
  "quote",
  "salesorder",
  "invoice",
  "campaign",
  "connection",
];
const activityTables = [
  "activitypointer",
  "task",
  "phonecall",
  "email",
  "appointment",
  "opportunityclose",
  "quoteclose",
  "orderclose",
  "annotation",
];
const catalogueTables = [
  "product",
  "pricelevel",
  "productpricelevel",
  "uom",
  "uomschedule",
  "discounttype",
  "discount",
  "competitor",
  "territory",
];
/** Everybody reads these: without them nothing can be shown. */
const sharedTables = [
  ...catalogueTables,
  "systemuser",
  "team",
  "businessunit",
  "role",
  "privilege",
  "organization",
  "transactioncurrency",
  "processstage",
  "leadtoopportunitysalesprocess",
  "connectionrole",
  "savedquery",
  "systemform",
  "filon_columnmap",
  "duplicaterule",
  "teamtemplate",
];

function grants(tables: readonly string[], given: Readonly<Partial<Record<Privilege, Depth>>>): Grant[] {
  return tables.flatMap((table) =>
    Object.entries(given).map(([privilege, depth]) => ({ table, privilege: privilege as Privilege, depth })),
  );
}

/** Privileges that belong to no table. */
function general(...given: readonly GeneralPrivilege[]): Grant[] {
  return given.map((privilege) => ({ table: noTable, privilege, depth: "organization" }));
}

const ownRows = {
  create: "user",
  write: "user",
  delete: "user",
  append: "user",
  assign: "user",
  share: "user",
} as const;
const shared = [
  ...grants(sharedTables, { read: "organization", appendTo: "organization" }),
  ...grants(["leadtoopportunitysalesprocess"], {
    create: "organization",
    write: "organization",
    append: "organization",
  }),
  ...grants(["userquery"], { ...ownRows, read: "user" }),
  ...grants(["asyncoperation", "filon_importrun"], { read: "user" }),
];

export const systemAdministratorRoleId = "b5f2c7b0-7f2e-4d52-9b1f-0d6b4f8a0001";

export const shippedRoles: readonly ShippedRole[] = [
  {
    id: systemAdministratorRoleId,
    name: "System Administrator",
    grants: [
      ...privileges.map((privilege): Grant => ({ table: everyTable, privilege, depth: "organization" })),
      ...general(...generalPrivileges),
    ],
  },
  {
    id: "b5f2c7b0-7f2e-4d52-9b1f-0d6b4f8a0002",
    name: "Sales Manager",
    grants: [
      ...shared,
      ...grants([...salesTables, ...activityTables], {
        create: "units",
        read: "units",
        write: "units",
        delete: "units",
        append: "units",
        appendTo: "units",
        assign: "units",
        share: "units",
      }),
      ...grants(catalogueTables, {
        create: "organization",
        write: "organization",
        delete: "organization",
        append: "organization",
      }),
      ...grants(["audit"], { read: "organization" }),
      ...general("prvMerge", "prvBulkEdit", "prvBulkDelete", "prvExportToExcel"),
    ],
  },
  {
    id: "b5f2c7b0-7f2e-4d52-9b1f-0d6b4f8a0003",
    name: "Salesperson",
    grants: [
      ...shared,
      ...grants([...salesTables, ...activityTables], { ...ownRows, read: "unit", appendTo: "unit" }),
      ...general("prvMerge", "prvBulkEdit", "prvBulkDelete", "prvExportToExcel"),
    ],
  },
  {
    id: "b5f2c7b0-7f2e-4d52-9b1f-0d6b4f8a0004",
    name: "Read Only",
    grants: [{ table: everyTable, privilege: "read", depth: "organization" }, ...general("prvExportToExcel")],
  },
  {
    id: "b5f2c7b0-7f2e-4d52-9b1f-0d6b4f8a0005",
    name: "System Customizer",
    grants: [
      ...shared,
      ...grants([...salesTables, ...activityTables], { ...ownRows, read: "user", appendTo: "user" }),
      ...general("prvBulkEdit", "prvExportToExcel", "prvPublishDuplicateRule"),
      ...grants(["savedquery", "systemform", "filon_columnmap", "processstage", "connectionrole"], {
        create: "organization",
        write: "organization",
        delete: "organization",
        append: "organization",
      }),
    ],
  },
  {
    id: "b5f2c7b0-7f2e-4d52-9b1f-0d6b4f8a0006",
    name: "Vice President of Sales",
    grants: [
      ...shared,
      ...grants([...salesTables, ...activityTables], {
        create: "organization",
        read: "organization",
        write: "organization",
        delete: "organization",
        append: "organization",
        appendTo: "organization",
        assign: "organization",
        share: "organization",
      }),
      ...grants(catalogueTables, {
        create: "organization",
        write: "organization",
        delete: "organization",
        append: "organization",
      }),
      ...grants(["audit"], { read: "organization" }),
      ...general("prvMerge", "prvBulkEdit", "prvBulkDelete", "prvExportToExcel"),
    ],
  },
  {
    id: "b5f2c7b0-7f2e-4d52-9b1f-0d6b4f8a0007",
    name: "Sales Team Member",
    grants: [
      ...shared,
      ...grants(salesTables, { read: "unit", appendTo: "unit" }),
      ...general("prvBulkEdit", "prvExportToExcel"),
      ...grants(["contact", ...activityTables], { ...ownRows, read: "unit", appendTo: "unit" }),
    ],
  },
];
