import { setPassword } from "../engine/access/people.ts";
import type { Database } from "../engine/store/database.ts";
import { setupUserId } from "../crm/setup/firstRecords.ts";

/** Gives the administrator that setup made an address and a password; does nothing once there is a password. */
export async function firstAdministrator(
  database: Database,
  { email, password }: { email: string; password: string },
): Promise<void> {
  const [row] = await database.run({
    text: `UPDATE systemuser SET internalemailaddress = $2::text, domainname = $2::text, versionnumber = nextval('filon_version')
      WHERE systemuserid = $1::uuid AND NOT EXISTS (SELECT 1 FROM filon_credential WHERE systemuserid = $1::uuid AND passwordhash IS NOT NULL) RETURNING 1`,
    values: [setupUserId, email.trim()],
  });
  if (row) await setPassword(database, setupUserId, password);
}
