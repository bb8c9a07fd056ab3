import { hiddenColumns } from "../access/columnAccess.ts";
import { requireAccess, type Access } from "../access/access.ts";
import { tableName } from "../model/columns.ts";
import { typeColumnOf, type Named, type Table } from "../model/model.ts";
import { fetchErrors } from "../odata/fetchErrors.ts";
import type { FetchEntity, FetchLink } from "../odata/fetchSyntax.ts";
import { fetchPlanErrors } from "./fetchPlanErrors.ts";
import { intersectAccess, intersectNamed } from "./intersectTable.ts";
import type { Condition, Operand, Scope } from "./readPlan.ts";
import { requireShown, type Planning } from "./scope.ts";
import { familyOf, matched, type Typed } from "./typed.ts";

/**
 * Turns the entity and the links of a FetchXML into scopes, each with the caller's access, before any condition is
 * read: a condition may name a link that stands further down.
 */

/** A table of one SELECT, and the tables joined to it. */
export interface Member {
  readonly level: Level;
  readonly entity: FetchEntity;
  /** Null at the root of a SELECT. */
  readonly link: FetchLink | null;
  readonly scope: Scope;
  readonly accesses: readonly Access[];
  readonly children: Member[];
}

/** One SELECT: the main one, or one within a condition, which may name the tables of those around it. */
export interface Level {
  readonly parent: Level | null;
  readonly members: Member[];
}

/** @throws fetchPlanErrors.fetchNoEntity — 400; accessErrors.privilegeDenied — 403, for every table named. */
export function memberOf(planning: Planning, level: Level, entity: FetchEntity, link: FetchLink | null): Member {
  const { table, accesses } = reachable(planning, entity.name);
  const [access = { kind: "all" }] = accesses;
  const scope: Scope = { table, access, hidden: hiddenColumns(planning.caller, table), joins: new Map() };
  const member: Member = { level, entity, link, scope, accesses, children: [] };
  const isTaken = link !== null && level.members.some((other) => other.link?.alias === link.alias);
  if (isTaken) throw fetchErrors.fetchAlias({ alias: link.alias, hint: "Two link-entity elements have it." });
  level.members.push(member);
  for (const child of entity.links) member.children.push(memberOf(planning, level, child, child));
  return member;
}

function reachable(planning: Planning, name: string): { table: Table; accesses: readonly Access[] } {
  const table = planning.model.tables.get(name);
  if (table) {
    const access = requireAccess(planning.model, planning.caller, table, "read");
    return { table, accesses: access.kind === "all" ? [] : [access] };
  }
  const intersect = intersectNamed(planning.model, name);
  if (!intersect) throw fetchPlanErrors.fetchNoEntity({ entity: name });
  return { table: intersect.table, accesses: intersectAccess(planning, intersect) };
}

/** The table a condition or an order names by alias or, where it has none, by name; those around are asked last. */
export function memberNamed(level: Level, name: string): Member {
  for (let here: Level | null = level; here; here = here.parent) {
    const found =
      here.members.find(({ link }) => link?.alias === name) ?? here.members.find(({ entity }) => entity.name === name);
    if (found) return found;
  }
  throw fetchPlanErrors.fetchNoLink({ name });
}

/** @throws fetchPlanErrors.fetchNoAttribute — 400. */
export function columnOfMember({ scope: { table } }: Member, name: string): Named {
  const column = table.columns.get(name);
  if (!column) throw fetchPlanErrors.fetchNoAttribute({ attribute: name, entity: table.name }, { target: name });
  return column;
}

export function typedColumn(member: Member, name: string): Typed & { readonly column: Named } {
  const column = requireShown(member.scope, columnOfMember(member, name));
  return { operand: columnOperand(member.scope, column), family: familyOf(column), column };
}

function columnOperand(scope: Scope, column: Named): Operand {
  return { kind: "column", scope, column };
}

/** What makes a row of a link belong to a row of the table it stands in. */
export function linkCondition(child: Member, parent: Member, link: FetchLink): Condition {
  const from = typedColumn(child, link.from);
  const to = typedColumn(parent, link.to);
  const equal: Condition = { kind: "compare", operator: "eq", ...matched(from, to, "eq") };
  const typeTerm =
    pointsTo(to.column, parent.scope, child, link.from) ?? pointsTo(from.column, child.scope, parent, link.to);
  return typeTerm ? { kind: "and", terms: [equal, typeTerm] } : equal;
}

/** A lookup that can point to several tables points to this one, where it is joined to that one's key. */
function pointsTo(lookup: Named, scope: Scope, target: Member, key: string): Condition | null {
  const { table } = target.scope;
  if (lookup.kind !== "lookup" || key !== table.primaryId || table.activity === "union") return null;
  const name = typeColumnOf(lookup);
  if (name === null) return null;
  const column: Named = scope.table.columns.get(name) ?? { ...tableName(name, name, name), name };
  const right: Operand = { kind: "value", value: table.name, sqlType: "text" };
  return { kind: "compare", operator: "eq", left: columnOperand(scope, column), right, text: false };
}
