import type { World } from "../world.ts";

/** The people of one company, for questions about many rows: their amounts differ, their titles recur. */

export const people = [
  ["Bernard", "Senior buyer", 52000],
  ["Dupont", "Senior engineer", 55500],
  ["Élise", "Architect", 31000],
  ["Kessler", "Architect", 38000],
  ["Lambert", "Site manager", 78000],
  ["Noël", "Treasurer", 68500],
  ["O'Brien", "Buyer", 86000],
  ["Roux", "Purchasing Manager", 81400],
] as const;

export interface Norfield {
  readonly accountid: string;
  /** Path of the company's contacts, with the beginning of a query. */
  readonly contacts: string;
}

export async function norfield(world: World): Promise<Norfield> {
  const { accountid } = await world.given.account({
    name: "Norfield",
    primarycontactid: { firstname: "Yvonne", lastname: "Mercier", jobtitle: "Director", creditlimit: 90000 },
    Account_Tasks: [{ subject: "Task 1" }, { subject: "Task 2" }, { subject: "Task 3" }],
    contact_customer_accounts: people.map(([lastname, jobtitle, creditlimit]) => ({
      firstname: "Test",
      lastname,
      jobtitle,
      creditlimit,
      Contact_Tasks: [1, 2, 3].map((number) => ({ subject: `${lastname} ${number}` })),
    })),
  });
  return {
    accountid: String(accountid),
    contacts: `contacts?$filter=_parentcustomerid_value eq ${accountid}`,
  };
}
