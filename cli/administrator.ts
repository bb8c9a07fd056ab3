import { Callers } from "../engine/access/loadCaller.ts";
import type { Caller } from "../engine/access/caller.ts";
import type { Database } from "../engine/store/database.ts";
import { setupUserId } from "../crm/setup/firstRecords.ts";

/** Who a command acts as: the user of an e-mail address, else the administrator that setup made. */
export async function administrator(database: Database, email?: string, timeZone = "UTC"): Promise<Caller> {
  const userId = email === undefined ? setupUserId : await userOf(database, email);
  const caller = await new Callers(database, timeZone).caller(userId, "en");
  if (!caller) throw new Error("That user is disabled");
  return caller;
}

async function userOf(database: Database, email: string): Promise<string> {
  const [row] = await database.run({
    text: "SELECT systemuserid FROM systemuser WHERE lower(internalemailaddress) = lower($1::text)",
    values: [email],
  });
  if (!row) throw new Error(`There is no user with the e-mail address ${email}`);
  return String(row[0]);
}
