import { tableOf } from "../../../engine/model/model.ts";
import { auditEntry } from "../../../engine/records/changes.ts";
import { operation, required } from "../../../engine/records/operation.ts";
import { aGuid, parameterErrors } from "../../../engine/records/parameter.ts";
import { readOne } from "../../../engine/records/readRecords.ts";
import { recordErrors } from "../../../engine/records/recordErrors.ts";
import type { Records } from "../../../engine/records/records.ts";
import { auditSql } from "../../../engine/sql/recordSql.ts";
import type { Statement } from "../../../engine/statement.ts";
import { grantsOf, requireHeld, type HeldPrivilege } from "../privilege/heldPrivileges.ts";
import { privilegesOf, type KnownPrivilege } from "../privilege/privilegeCatalogue.ts";
import { depthNames, depthsByName, rolePrivileges } from "../privilege/rolePrivilege.ts";
import { linkPrivilegesSql, spellOutSql } from "../privilege/syncPrivileges.ts";
import { roleErrors } from "./roleErrors.ts";
import { systemAdministratorRoleId } from "./shippedRoles.ts";

/** Actions that change what a role grants. Whoever calls needs to write the role, and to have what they grant. */

const toRole = { table: "role", to: "record" } as const;
const nothing = { kind: "nothing" } as const;
type Given = ReturnType<typeof rolePrivileges.read>;

export const addPrivilegesRole = operation({
  name: "AddPrivilegesRole",
  kind: "action",
  bound: toRole,
  parameters: { Privileges: required(rolePrivileges) },
  returns: nothing,
  run: ({ records, id, parameters }) =>
    give(records, id, parameters.Privileges, "AddPrivileges", spellOutSql(records.model, id)),
});

export const removePrivilegeRole = operation({
  name: "RemovePrivilegeRole",
  kind: "action",
  bound: toRole,
  parameters: { PrivilegeId: required(aGuid) },
  returns: nothing,
  run: async ({ records, id, parameters }) => {
    await begin(records, id);
    const known = knownById(records, parameters.PrivilegeId);
    const before = (await grantsOf(records, "role", id)).filter((held) => held.known === known);
    if (before.length === 0) return;
    records.send(spellOutSql(records.model, id));
    records.send({
      text: "DELETE FROM filon_roleprivilege WHERE roleid = $1::uuid AND tablename = $2::text AND privilege = $3::text",
      values: [id, known.table, known.privilege],
    });
    finish(records, id, "RemovePrivileges", before);
  },
});

export const replacePrivilegesRole = operation({
  name: "ReplacePrivilegesRole",
  kind: "action",
  bound: toRole,
  parameters: { Privileges: required(rolePrivileges) },
  returns: nothing,
  run: ({ records, id, parameters }) =>
    give(records, id, parameters.Privileges, "ReplacePrivileges", {
      text: "DELETE FROM filon_roleprivilege WHERE roleid = $1::uuid",
      values: [id],
    }),
});

/** Grants what the caller holds as well, after what a statement does with what was granted before. */
async function give(records: Records, id: string, privileges: Given, action: string, before: Statement): Promise<void> {
  await begin(records, id);
  const given = heldOf(records, privileges);
  requireHeld(records.caller, given);
  records.send(before);
  grant(records, id, given);
  finish(records, id, action, given);
}

/** @throws roleErrors.administratorRoleFixed — 403. */
async function begin(records: Records, id: string): Promise<void> {
  await readOne(records, tableOf(records.model, "role"), id, "write", true);
  if (id === systemAdministratorRoleId) throw roleErrors.administratorRoleFixed();
}

/** Of a privilege named twice the last depth counts. A privilege without depths reaches everything. */
function heldOf(records: Records, given: Given): HeldPrivilege[] {
  const held = given.map(({ Depth: depth, PrivilegeId: id, PrivilegeName: name }) => {
    if (!depth) throw parameterErrors.parameterMissing({ name: "Privileges/Depth" });
    const known = id
      ? knownById(records, id)
      : privilegesOf(records.model).find((privilege) => privilege.name === name);
    if (!known) throw parameterErrors.parameterMissing({ name: "Privileges/PrivilegeId" });
    return { known, depth: known.hasDepths ? depthsByName[depth] : "organization" } as const;
  });
  return [...new Map(held.map((one) => [one.known, one])).values()];
}

function knownById(records: Records, id: string): KnownPrivilege {
  const found = privilegesOf(records.model).find((privilege) => privilege.id === id.toLowerCase());
  if (!found) throw recordErrors.recordNotFound({ table: "privilege", id });
  return found;
}

function grant(records: Records, id: string, given: readonly HeldPrivilege[]): void {
  records.send({
    text: `INSERT INTO filon_roleprivilege (roleid, tablename, privilege, depth)
      SELECT $1::uuid, * FROM unnest($2::text[], $3::text[], $4::text[])
      ON CONFLICT (roleid, tablename, privilege) DO UPDATE SET depth = excluded.depth`,
    values: [
      id,
      given.map(({ known }) => known.table),
      given.map(({ known }) => known.privilege),
      given.map(({ depth }) => depth),
    ],
  });
}

function finish(records: Records, id: string, action: string, changed: readonly HeldPrivilege[]): void {
  const table = tableOf(records.model, "role");
  const privileges = changed.map(({ known, depth }) => ({ name: known.name, depth: depthNames[depth] }));
  records.send(linkPrivilegesSql(records.model, id));
  const entry = auditEntry(records, table, id, 2, action, {}, {}, { privileges });
  if (entry) records.send(auditSql(entry));
  records.written.push({ table: table.name, id, how: "updated" });
}
