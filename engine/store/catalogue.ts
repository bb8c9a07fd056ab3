import type { ExistingSchema } from "../sql/schema.ts";
import type { Runner } from "../statement.ts";

/** Reads from PostgreSQL's own catalogue what schema a database has. */
export async function existingSchema(database: Runner): Promise<ExistingSchema> {
  const query = async (text: string) => (await database.run({ text, values: [] })) as string[][];
  const columns = await query(
    `SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod) FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped ORDER BY c.relname, a.attnum`,
  );
  const indexes = await query(
    "SELECT relname FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind = 'i'",
  );
  const constraints = await query(
    "SELECT conname FROM pg_constraint WHERE connamespace = current_schema()::regnamespace",
  );
  const views = await query(
    "SELECT relname, coalesce(obj_description(oid, 'pg_class'), '') FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind = 'v'",
  );
  const tables = new Map<string, Map<string, string>>();
  for (const [table = "", column = "", type = ""] of columns) {
    const known = tables.get(table) ?? new Map<string, string>();
    tables.set(table, known.set(column, type));
  }
  return {
    tables,
    indexes: new Set(indexes.map(([name = ""]) => name)),
    constraints: new Set(constraints.map(([name = ""]) => name)),
    views: new Map(views.map(([name = "", comment = ""]) => [name, comment])),
  };
}
