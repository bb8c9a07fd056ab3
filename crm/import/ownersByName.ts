import type { Records } from "../../engine/records/records.ts";
import { SqlWriter } from "../../engine/sql/sqlWriter.ts";

/** Users by what stands in a file for them: a full name or an e-mail address, when just one user answers to it. */
export async function ownersByName(records: Records, names: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(names.filter(Boolean))];
  if (wanted.length === 0) return new Map();
  const writer = new SqlWriter();
  const text = `SELECT v, min(u.systemuserid::text) FROM unnest(${writer.value(wanted, "text[]")}) v
    JOIN systemuser u ON filon_fold(v) IN (filon_fold(u.fullname), filon_fold(u.internalemailaddress))
    WHERE u.isdisabled IS NOT TRUE GROUP BY v HAVING count(*) = 1`;
  const rows = await records.run(writer.statement(text));
  return new Map(rows.map(([name, id]) => [String(name), String(id)]));
}
