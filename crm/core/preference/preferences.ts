import type { Records } from "../../../engine/records/records.ts";
import { SqlWriter } from "../../../engine/sql/sqlWriter.ts";

export interface Preference {
  readonly name: string;
  readonly value: string;
}

/** What the caller has chosen for themselves, by name. */
export async function preferencesOf(records: Records): Promise<readonly Preference[]> {
  const writer = new SqlWriter();
  const user = writer.value(records.caller.userId, "uuid");
  const rows = await records.run(
    writer.statement(`SELECT name, value FROM filon_preference WHERE systemuserid = ${user} ORDER BY name`),
  );
  return rows.map(([name, value]) => ({ name: String(name), value: String(value) }));
}
