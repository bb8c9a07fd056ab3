import type { Records } from "../../../engine/records/records.ts";
import { SqlWriter } from "../../../engine/sql/sqlWriter.ts";

export interface FollowCounts {
  readonly activities: number;
  readonly notes: number;
  readonly files: number;
}

/** How much hangs on a record and will show on the timelines of what comes of it. */
export async function followCounts(records: Records, table: string, id: string): Promise<FollowCounts> {
  const writer = new SqlWriter();
  const record = writer.value(id, "uuid");
  const type = writer.value(table, "text");
  const text = `SELECT (SELECT count(*)::int FROM activitypointer WHERE regardingobjectid = ${record} AND regardingobjectidtype = ${type}),
    (SELECT count(*)::int FROM annotation WHERE objectid = ${record} AND objectidtype = ${type}),
    (SELECT count(*)::int FROM annotation WHERE objectid = ${record} AND objectidtype = ${type} AND isdocument)`;
  const [row = [0, 0, 0]] = await records.run(writer.statement(text));
  return { activities: Number(row[0]), notes: Number(row[1]), files: Number(row[2]) };
}
