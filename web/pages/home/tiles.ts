/** The tiles of the first page: what each counts, and what it tells of its first records. */
export interface HomeTile {
  readonly name: "leads" | "closing" | "won" | "activities" | "quotes" | "invoices";
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
  /** Of rows of several kinds: what says from which table each is, and by that how it is completed. */
  readonly kind?: string;
}

export const mine = "_ownerid_value eq @me";

/** The tiles as of a day: a month is told by its days, so that the list they open says which month it is. */
export function homeTiles(now: Date): readonly HomeTile[] {
  const thisMonth = (column: string) => `${column} ge ${monthStart(now, 0)} and ${column} lt ${monthStart(now, 1)}`;
  return [
    {
      name: "closing",
      table: "opportunity",
      filter: `${mine} and statecode eq 0 and ${thisMonth("estimatedclosedate")}`,
      order: "estimatedclosedate asc",
      title: "name",
      detail: "_customerid_value",
      figure: { property: "estimatedvalue", kind: "money" },
      sum: "estimatedvalue_base",
    },
    {
      name: "activities",
      table: "activitypointer",
      filter: `${mine} and (statecode eq 0 or statecode eq 3) and scheduledend lt @tomorrow`,
      order: "scheduledend asc",
      title: "subject",
      detail: "_regardingobjectid_value",
      figure: { property: "scheduledend", kind: "date" },
      isLate: true,
      kind: "activitytypecode",
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
      name: "won",
      table: "opportunity",
      filter: `${mine} and statecode eq 1 and ${thisMonth("actualclosedate")}`,
      order: "actualclosedate desc",
      title: "name",
      detail: "_customerid_value",
      figure: { property: "actualvalue", kind: "money" },
      sum: "actualvalue_base",
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
}

function monthStart(now: Date, monthsOn: number): string {
  const start = new Date(now.getFullYear(), now.getMonth() + monthsOn, 1);
  return `${start.getFullYear()}-${String(start.getMonth() + 1).padStart(2, "0")}-01`;
}
