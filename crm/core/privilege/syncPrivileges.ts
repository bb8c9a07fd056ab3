import type { Model } from "../../../engine/model/model.ts";
import type { Runner, Statement } from "../../../engine/statement.ts";
import { privilegesOf } from "./privilegeCatalogue.ts";

/** Brings the rows of `privilege` to what the model knows, and what each role is linked to to what it grants. */
export async function syncPrivileges(database: Runner, model: Model): Promise<void> {
  const all = privilegesOf(model);
  await database.run({
    text: `WITH known AS (SELECT * FROM unnest($1::uuid[], $2::text[], $3::int[], $4::boolean[]) AS k(privilegeid, name, accessright, hasdepths)),
      gone AS (DELETE FROM privilege p WHERE NOT EXISTS (SELECT 1 FROM known k WHERE k.privilegeid = p.privilegeid))
      INSERT INTO privilege (privilegeid, name, accessright, canbebasic, canbelocal, canbedeep, canbeglobal, canbeentityreference, canbeparententityreference, versionnumber)
      SELECT privilegeid, name, accessright, hasdepths, hasdepths, hasdepths, true, false, false, nextval('filon_version') FROM known ON CONFLICT DO NOTHING`,
    values: [
      all.map(({ id }) => id),
      all.map(({ name }) => name),
      all.map(({ accessRight }) => accessRight),
      all.map(({ hasDepths }) => hasDepths),
    ],
  });
  await database.run(linkPrivilegesSql(model, null));
}

/** Links a role, or with null every role, to the privileges it grants and to no others. */
export function linkPrivilegesSql(model: Model, roleId: string | null): Statement {
  return {
    text: `WITH known AS (${knownSql}),
      wanted AS (
        SELECT DISTINCT p.roleid, k.privilegeid FROM filon_roleprivilege p JOIN known k
          ON k.privilege = p.privilege AND (p.tablename = k.tablename OR (p.tablename = '*' AND k.tablename <> ''))
        WHERE $4::uuid IS NULL OR p.roleid = $4::uuid
      ),
      gone AS (
        DELETE FROM roleprivileges r WHERE ($4::uuid IS NULL OR r.roleid = $4::uuid)
          AND NOT EXISTS (SELECT 1 FROM wanted w WHERE w.roleid = r.roleid AND w.privilegeid = r.privilegeid)
      )
      INSERT INTO roleprivileges (roleid, privilegeid) SELECT roleid, privilegeid FROM wanted ON CONFLICT DO NOTHING`,
    values: [...knownValues(model), roleId],
  };
}

/** Writes out what a role grants on every table, one row a table, so that single ones can be taken away. */
export function spellOutSql(model: Model, roleId: string): Statement {
  const place = (depth: string) => `array_position(ARRAY['user', 'unit', 'units', 'organization'], ${depth})`;
  return {
    text: `WITH known AS (${knownSql}),
      everywhere AS (DELETE FROM filon_roleprivilege WHERE roleid = $4::uuid AND tablename = '*' RETURNING privilege, depth)
      INSERT INTO filon_roleprivilege AS p (roleid, tablename, privilege, depth)
      SELECT $4::uuid, k.tablename, k.privilege, e.depth FROM everywhere e JOIN known k USING (privilege) WHERE k.tablename <> ''
      ON CONFLICT (roleid, tablename, privilege) DO UPDATE SET depth = excluded.depth
        WHERE ${place("p.depth")} < ${place("excluded.depth")}`,
    values: [...knownValues(model), roleId],
  };
}

const knownSql = "SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[]) AS k(privilegeid, tablename, privilege)";

function knownValues(model: Model) {
  const all = privilegesOf(model);
  return [all.map(({ id }) => id), all.map(({ table }) => table), all.map(({ privilege }) => privilege)];
}
