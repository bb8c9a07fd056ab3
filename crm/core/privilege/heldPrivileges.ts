import { everyTable, noTable, reachesAsFar, type Caller, type Depth } from "../../../engine/access/caller.ts";
import { defineErrors } from "../../../engine/errors.ts";
import { label } from "../../../engine/model/label.ts";
import type { Records } from "../../../engine/records/records.ts";
import { privilegesOf, type KnownPrivilege } from "./privilegeCatalogue.ts";

/** What roles add up to, privilege by privilege, and what a caller may therefore hand on. */

export const privilegeErrors = defineErrors({
  privilegeNotHeld: {
    status: 403,
    code: "0x80040220",
    message: (p: { privilege: string }) =>
      label(
        `Only privileges one has oneself, as far as they reach, can be granted: ${p.privilege} is not among yours.`,
        `On n’accorde que les privilèges que l’on a soi-même, avec leur portée : ${p.privilege} n’en fait pas partie.`,
      ),
  },
});

export interface HeldPrivilege {
  readonly known: KnownPrivilege;
  readonly depth: Depth;
}

/** The grants of some roles, chosen by a subquery over one id. */
export async function grantsOf(records: Records, roles: keyof typeof rolesOf, id: string): Promise<HeldPrivilege[]> {
  const rows = await records.run({
    text: `SELECT tablename, privilege, depth FROM filon_roleprivilege WHERE roleid IN (${rolesOf[roles]})`,
    values: [id],
  });
  const widest = new Map<string, Depth>();
  for (const [table, privilege, depth] of rows as unknown as [string, string, Depth][]) {
    const before = widest.get(`${table}:${privilege}`);
    if (!before || reachesAsFar(depth, before)) widest.set(`${table}:${privilege}`, depth);
  }
  return privilegesOf(records.model).flatMap((known) => {
    const depth = depthAmong(widest, known);
    return depth ? [{ known, depth }] : [];
  });
}

const rolesOf = {
  role: "SELECT $1::uuid",
  team: "SELECT roleid FROM teamroles WHERE teamid = $1::uuid",
  user: `SELECT roleid FROM systemuserroles WHERE systemuserid = $1::uuid
    UNION SELECT t.roleid FROM teamroles t JOIN teammembership m ON m.teamid = t.teamid WHERE m.systemuserid = $1::uuid`,
} as const;

/** @throws privilegeErrors.privilegeNotHeld — 403: nobody hands on what they do not have. */
export function requireHeld(caller: Caller, wanted: readonly HeldPrivilege[]): void {
  for (const { known, depth } of wanted) {
    const own = depthAmong(caller.rights, known);
    if (!own || !reachesAsFar(own, depth)) throw privilegeErrors.privilegeNotHeld({ privilege: known.name });
  }
}

function depthAmong(rights: ReadonlyMap<string, Depth>, { table, privilege }: KnownPrivilege): Depth | null {
  const own = rights.get(`${table}:${privilege}`);
  const all = table === noTable ? undefined : rights.get(`${everyTable}:${privilege}`);
  if (!own || !all) return own ?? all ?? null;
  return reachesAsFar(own, all) ? own : all;
}
