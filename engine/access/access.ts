import { defineErrors } from "../errors.ts";
import { label, type Label } from "../model/label.ts";
import type { LookupColumn } from "../model/column.ts";
import { tableOf, typeColumnOf, type Model, type Named, type Table } from "../model/model.ts";
import { bitOf } from "./accessRights.ts";
import { depthOf, holds, unitsOf, type Caller, type Depth, type GeneralPrivilege, type Privilege } from "./caller.ts";

/** The one place that turns a caller's rights into the rows they reach. */

/** Which rows of a table a caller reaches; a plan carries it and the SQL stage prints it as a predicate. */
export type Access =
  | { readonly kind: "all" }
  | { readonly kind: "nothing" }
  /** Rows of these owners, or of these business units. */
  | {
      readonly kind: "owned";
      readonly owners: readonly string[];
      readonly units: readonly string[];
      /** Absent where nothing of the table was shared with them. */
      readonly shared?: Shared;
    }
  | ParentAccess
  /** Rows of a table whose rows can belong to records of several tables. */
  | { readonly kind: "parents"; readonly column: string; readonly parents: readonly ParentAccess[] };

/** Rows whose parent the caller reaches. */
export interface ParentAccess {
  readonly kind: "parent";
  readonly column: string;
  /** The column that says of which table the parent is; absent where there is but one. */
  readonly typeColumn?: string;
  readonly parent: Table;
  readonly access: Access;
}

/** Rows that were shared with one of some principals, with a right at least. */
export interface Shared {
  readonly principals: readonly string[];
  readonly mask: number;
  /** The column that identifies a row. */
  readonly key: string;
}

export const accessErrors = defineErrors({
  privilegeDenied: {
    status: 403,
    code: "0x80040220",
    message: (p: { user: string; table: string; privilege: Privilege }) =>
      label(
        `Principal user (${p.user}) is missing the privilege to ${privilegeNames[p.privilege].en} '${p.table}', or this record is out of its reach.`,
        `Il manque à ${p.user} le droit de ${privilegeNames[p.privilege].fr} (« ${p.table} »), ou cet enregistrement est hors de sa portée.`,
      ),
  },
  generalPrivilegeMissing: {
    status: 403,
    code: "0x80040220",
    message: (p: { user: string; privilege: GeneralPrivilege }) =>
      label(
        `Principal user (${p.user}) is missing ${p.privilege} privilege.`,
        `Il manque à ${p.user} le privilège ${p.privilege}.`,
      ),
  },
});

const privilegeNames: Readonly<Record<Privilege, Label>> = {
  create: label("create", "créer"),
  read: label("read", "lire"),
  write: label("write", "modifier"),
  delete: label("delete", "supprimer"),
  append: label("append", "rattacher"),
  appendTo: label("append to", "rattacher à"),
  assign: label("assign", "attribuer"),
  share: label("share", "partager"),
};

/** The rows of a table that the caller reaches with a privilege. */
export function accessTo(model: Model, caller: Caller, table: Table, privilege: Privilege): Access {
  const depth = depthOf(caller, table.name, privilege);
  if (depth === "organization") return { kind: "all" };
  const column = table.parent ? table.columns.get(table.parent) : undefined;
  if (column?.kind === "lookup") return byParent(model, caller, column, privilege === "read" ? "read" : "write");
  if (depth === null) return { kind: "nothing" };
  return table.ownership === "user" ? owned(caller, table, privilege, depth) : { kind: "all" };
}

/** A line or detail has the rights of the record it belongs to: who may change that one may change its lines. */
function byParent(model: Model, caller: Caller, column: Named<LookupColumn>, privilege: Privilege): Access {
  const targets = column.targets.map(({ table }) => tableOf(model, table));
  // A union lists the rows of all the others.
  const union = targets.find(({ activity }) => activity === "union");
  const typeColumn = union ? null : typeColumnOf(column);
  const parents = (union ? [union] : targets).map((parent): ParentAccess => {
    const access = accessTo(model, caller, parent, privilege);
    return { kind: "parent", column: column.name, ...(typeColumn ? { typeColumn } : {}), parent, access };
  });
  const reached = parents.filter(({ access }) => access.kind !== "nothing");
  const [first] = reached;
  if (!first) return { kind: "nothing" };
  if (reached.length === parents.length && reached.every(({ access }) => access.kind === "all")) return { kind: "all" };
  return parents.length === 1 ? first : { kind: "parents", column: column.name, parents: reached };
}

/** A share adds to what a role reaches: without the privilege on the table it counts for nothing, as in Dataverse. */
function owned(
  caller: Caller,
  table: Table,
  privilege: Privilege,
  depth: Exclude<Depth, "organization">,
): Extract<Access, { kind: "owned" }> {
  const units = unitsOf(caller, table.name, privilege, depth);
  const owners = [caller.userId, ...caller.teamIds];
  const isShared = table.activity === "union" || caller.sharedTables?.includes(table.name) === true;
  if (!isShared || (caller.sharedTables ?? []).length === 0) return { kind: "owned", owners, units };
  return { kind: "owned", owners, units, shared: { principals: owners, mask: bitOf(privilege), key: table.primaryId } };
}

/**
 * The caller's access, when there is any.
 * @throws accessErrors.privilegeDenied — 403, when no row can be reached at all.
 */
export function requireAccess(model: Model, caller: Caller, table: Table, privilege: Privilege): Access {
  const access = accessTo(model, caller, table, privilege);
  if (access.kind === "nothing") throw denied(caller, table, privilege);
  return access;
}

/** @throws accessErrors.generalPrivilegeMissing — 403. */
export function requirePrivilege(caller: Caller, privilege: GeneralPrivilege): void {
  if (!holds(caller, privilege)) throw accessErrors.generalPrivilegeMissing({ user: caller.fullName, privilege });
}

export function denied(caller: Caller, table: Table, privilege: Privilege) {
  return accessErrors.privilegeDenied({ user: caller.fullName, table: table.label[caller.language], privilege });
}

/** Whether a row, whose owner is known, is within an access: what the SQL predicate says, for a row already read. */
export function reaches(
  access: Access,
  row: { readonly ownerid?: unknown; readonly owningbusinessunit?: unknown },
): boolean {
  if (access.kind === "all") return true;
  if (access.kind !== "owned") return false;
  return access.owners.includes(String(row.ownerid)) || access.units.includes(String(row.owningbusinessunit));
}
