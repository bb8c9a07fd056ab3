import { linkRecords } from "../../engine/records/linkRecords.ts";
import { tableOf } from "../../engine/model/model.ts";
import type { Records } from "../../engine/records/records.ts";
import { role } from "../core/role/role.ts";
import { systemuser } from "../core/user/systemuser.ts";

/** Who sells at Menuiseries du Val. Nobody here can sign in until an administrator gives them a password. */

interface SampleUser {
  readonly firstname: string;
  readonly lastname: string;
  readonly internalemailaddress: string;
  readonly title: string;
  readonly mobilephone: string;
  readonly role: "Sales Manager" | "Salesperson";
}

export const users = {
  marc: {
    firstname: "Marc",
    lastname: "Girard",
    internalemailaddress: "marc.girard@menuiseries-du-val.test",
    title: "Directeur commercial",
    mobilephone: "06 39 98 90 01",
    role: "Sales Manager",
  },
  anna: {
    firstname: "Anna",
    lastname: "Lefèvre",
    internalemailaddress: "anna.lefevre@menuiseries-du-val.test",
    title: "Commerciale, rénovation",
    mobilephone: "06 39 98 90 12",
    role: "Salesperson",
  },
  paul: {
    firstname: "Paul",
    lastname: "Moreau",
    internalemailaddress: "paul.moreau@menuiseries-du-val.test",
    title: "Commercial, Ouest",
    mobilephone: "06 39 98 90 23",
    role: "Salesperson",
  },
  nadia: {
    firstname: "Nadia",
    lastname: "Benali",
    internalemailaddress: "nadia.benali@menuiseries-du-val.test",
    title: "Commerciale, grands comptes",
    mobilephone: "06 39 98 90 34",
    role: "Salesperson",
  },
} as const satisfies Record<string, SampleUser>;

export type UserName = keyof typeof users;
/** Who a record of the sample belongs to; the administrator is whoever starts Filon first. */
export type Owner = UserName | "administrator";

export async function isLoaded(records: Records): Promise<boolean> {
  const { internalemailaddress } = users.marc;
  return (await records.find(systemuser, { internalemailaddress }, { limit: 1 })).length > 0;
}

/** Makes the users, the manager first. Gives their ids. */
export async function writePeople(records: Records): Promise<Record<UserName, string>> {
  const marc = await writeUser(records, users.marc, undefined);
  const anna = await writeUser(records, users.anna, marc);
  const paul = await writeUser(records, users.paul, marc);
  const nadia = await writeUser(records, users.nadia, marc);
  return { marc, anna, paul, nadia };
}

async function writeUser(
  records: Records,
  { role: roleName, ...values }: SampleUser,
  managerId: string | undefined,
): Promise<string> {
  const id = await records.create(systemuser, { ...values, parentsystemuserid: managerId });
  const table = tableOf(records.model, systemuser.name);
  const navigation = table.navigations.get("systemuserroles_association");
  const [found] = await records.find(role, { name: roleName });
  if (!navigation || !found) throw new Error(`There is no role "${roleName}"`);
  await linkRecords(records, table, id, navigation, String(found.roleid));
  return id;
}
