/** The tiles of the first page: what each counts, and what it tells of its first records. */
export interface HomeTile {
  readonly name: "leads" | "opportunities" | "tasks" | "quotes" | "invoices";
  readonly table: string;
  /** As the list's address carries it. */
  readonly filter: string;
  readonly order: string;
  /** The name of each record, and whom or what it is about. */
  readonly title: string;
  readonly detail: string;
  /** Set off at the right. */
  readonly figure: { readonly property: string; readonly kind: "money" | "date" | "ago" };
  /** Base-currency amount that is added up. */
  readonly sum?: string;
  /** Dates before today stand out. */
  readonly isLate?: boolean;
}

const mine = "_ownerid_value eq @me";

export const homeTiles: readonly HomeTile[] = [
  {
    name: "opportunities",
    table: "opportunity",
    filter: `${mine} and statecode eq 0`,
    order: "estimatedclosedate asc",
    title: "name",
    detail: "_customerid_value",
    figure: { property: "estimatedvalue", kind: "money" },
    sum: "estimatedvalue_base",
  },
  {
    name: "leads",
    table: "lead",
    filter: `${mine} and statecode eq 0`,
    order: "createdon desc",
    title: "fullname",
    detail: "companyname",
    figure: { property: "createdon", kind: "ago" },
  },
  {
    name: "tasks",
    table: "task",
    filter: `${mine} and statecode eq 0 and scheduledend lt @tomorrow`,
    order: "scheduledend asc",
    title: "subject",
    detail: "_regardingobjectid_value",
    figure: { property: "scheduledend", kind: "date" },
    isLate: true,
  },
  {
    name: "quotes",
    table: "quote",
    filter: `${mine} and statecode eq 1`,
    order: "effectiveto asc",
    title: "name",
    detail: "_customerid_value",
    figure: { property: "totalamount", kind: "money" },
    sum: "totalamount_base",
  },
  {
    name: "invoices",
    table: "invoice",
    filter: `${mine} and statecode eq 0 and duedate lt @today`,
    order: "duedate asc",
    title: "name",
    detail: "_customerid_value",
    figure: { property: "duedate", kind: "date" },
    sum: "totalamount_base",
    isLate: true,
  },
];
