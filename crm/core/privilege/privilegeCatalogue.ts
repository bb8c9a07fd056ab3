import { generalPrivileges, noTable, privileges, type Privilege } from "../../../engine/access/caller.ts";
import { metadataId } from "../../../engine/metadata/metadataId.ts";
import type { Model, Table } from "../../../engine/model/model.ts";

/** Every privilege there is: eight for each table of the model, and the general ones. */

export interface KnownPrivilege {
  readonly id: string;
  readonly name: string;
  /** Empty for a general privilege. */
  readonly table: string;
  readonly privilege: string;
  /** As Dataverse numbers access rights. */
  readonly accessRight: number;
  /** Whether it can reach less than all rows. */
  readonly hasDepths: boolean;
}

const accessRights: Readonly<Record<Privilege, number>> = {
  read: 1,
  write: 2,
  append: 4,
  appendTo: 16,
  create: 32,
  delete: 65_536,
  share: 262_144,
  assign: 524_288,
};

const known = new WeakMap<Model, readonly KnownPrivilege[]>();

export function privilegesOf(model: Model): readonly KnownPrivilege[] {
  const found = known.get(model) ?? [
    ...[...model.tables.values()].flatMap((table) => privileges.map((privilege) => ofTable(table, privilege))),
    ...generalPrivileges.map((name) => ({
      ...named(name),
      table: noTable,
      privilege: name,
      accessRight: 0,
      hasDepths: false,
    })),
  ];
  known.set(model, found);
  return found;
}

function ofTable(table: Table, privilege: Privilege): KnownPrivilege {
  const name = `prv${privilege[0]?.toUpperCase()}${privilege.slice(1)}${table.privilegeNoun ?? table.schemaName}`;
  const hasDepths = table.ownership === "user";
  return { ...named(name), table: table.name, privilege, accessRight: accessRights[privilege], hasDepths };
}

function named(name: string) {
  return { id: metadataId("privilege", name), name };
}
