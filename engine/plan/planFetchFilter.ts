import { text } from "../model/columns.ts";
import type { FetchCondition, FetchEntity, FetchLink, FetchTerm } from "../odata/fetchSyntax.ts";
import { comparisons, operatorCondition } from "./fetchOperators.ts";
import type { FetchFilter, FetchJoin, FetchSource } from "./fetchPlan.ts";
import { fetchPlanErrors } from "./fetchPlanErrors.ts";
import { nameOperand } from "./order.ts";
import { linkCondition, memberNamed, memberOf, typedColumn, type Level, type Member } from "./planFetchSource.ts";
import type { Condition } from "./readPlan.ts";
import { requireShown, type Planning } from "./scope.ts";
import { matched } from "./typed.ts";

/** Turns the members of a SELECT into the source it reads from, with the filters of each where they belong. */

/** `where` is what the path of the request already says of the rows. */
export function sourceOf(planning: Planning, root: Member, where: Condition | null = null): FetchSource {
  return selectOf(planning, root, new Set(), where);
}

/** @param seen - collects the tables that conditions inside name, for the sake of the SELECT around. */
function selectOf(planning: Planning, root: Member, seen: Set<Member>, where: Condition | null): FetchSource {
  const after: FetchFilter[] = [];
  const source = joined(planning, root, seen, after);
  const terms: FetchFilter[] = [...(where ? [{ kind: "test", condition: where } as const] : []), ...after];
  return { ...source, filter: allOf(terms) };
}

/**
 * A filter is part of its join, so that an outer join keeps rows without a match; but where it names another table it
 * can only be asked once all are joined, and the same is meant where it names its own by `entityname`.
 */
function joined(planning: Planning, member: Member, seen: Set<Member>, after: FetchFilter[]): FetchSource {
  const own: FetchFilter[] = [];
  for (const term of member.entity.filters) {
    const reading: Reading = { planning, member, seen: new Set(), isAfter: member.link === null };
    const filter = filterOf(reading, term);
    const isForeign = [...reading.seen].some((other) => other !== member && other.level === member.level);
    if (filter) (isForeign || reading.isAfter || isRoot(member) ? after : own).push(filter);
    for (const other of reading.seen) seen.add(other);
  }
  const joins = member.children.map((child): FetchJoin => {
    const { link } = child;
    if (!link) throw new Error("Only the root of a SELECT has no link");
    const source = joined(planning, child, seen, after);
    return { kind: joinKinds[link.type] ?? "inner", link: linkCondition(child, member, link), source };
  });
  const { scope, accesses } = member;
  return { scope, accesses, joins, filter: allOf(own) };
}

const joinKinds: Readonly<Partial<Record<FetchLink["type"], FetchJoin["kind"]>>> = {
  inner: "inner",
  outer: "outer",
  matchfirstrowusingcrossapply: "first",
};

function isRoot({ level, link }: Member): boolean {
  return link === null || level.members[0]?.link === link;
}

function allOf(terms: readonly FetchFilter[]): FetchFilter | null {
  const [only] = terms;
  if (!only) return null;
  return terms.length === 1 ? only : { kind: "and", terms };
}

/** Where a term stands, and what reading it brings to light. */
interface Reading {
  readonly planning: Planning;
  readonly member: Member;
  readonly seen: Set<Member>;
  isAfter: boolean;
}

/** Null for a filter that says nothing. */
function filterOf(reading: Reading, term: FetchTerm): FetchFilter | null {
  switch (term.kind) {
    case "filter": {
      const terms = term.terms.map((inner) => filterOf(reading, inner)).filter((filter) => filter !== null);
      const [only] = terms;
      if (!only) return null;
      return terms.length === 1 ? only : { kind: term.type, terms };
    }
    case "condition":
      return { kind: "test", condition: conditionOf(reading, term) };
    case "link":
      return linkTest(reading, term.link);
    default:
      return term satisfies never;
  }
}

function conditionOf(reading: Reading, condition: FetchCondition): Condition {
  const { planning, member: here } = reading;
  if (condition.entityName !== null) reading.isAfter = true;
  const member = condition.entityName === null ? here : memberNamed(here.level, condition.entityName);
  reading.seen.add(member);
  const typed = comparedColumn(planning, member, condition.attribute);
  const { operator, values } = condition;
  if (condition.valueOf === null) return operatorCondition({ planning, operator, typed, values });
  const comparison = comparisons.get(operator);
  if (!comparison) throw fetchPlanErrors.fetchOperator({ operator, attribute: `${condition.attribute} (valueof)` });
  const [name = "", ...path] = condition.valueOf.split(".").reverse();
  const other = path.length === 0 ? member : memberNamed(here.level, path.reverse().join("."));
  reading.seen.add(other);
  return { kind: "compare", operator: comparison, ...matched(typed, typedColumn(other, name), comparison) };
}

/** A column, or the name of what a lookup points to, which is called after the lookup: `primarycontactidname`. */
export function comparedColumn(planning: Planning, member: Member, attribute: string): ReturnType<typeof typedColumn> {
  const { table } = member.scope;
  const lookup = attribute.endsWith("name") ? table.columns.get(attribute.slice(0, -"name".length)) : undefined;
  // What is joined to one matching row cannot be joined further.
  if (!lookup || table.columns.has(attribute) || member.link?.type === "matchfirstrowusingcrossapply")
    return typedColumn(member, attribute);
  const operand = nameOperand(planning, member.scope, requireShown(member.scope, lookup));
  if (!operand) return typedColumn(member, attribute);
  return {
    operand,
    family: "text",
    column: { ...text(attribute, attribute, attribute, { max: longestName }), name: attribute },
  };
}

/** No name of a record is longer. */
const longestName = 4000;

/** `all` and `not all` mean what they mean in Dataverse: none of the linked rows fulfils the filters, and some does. */
function linkTest(reading: Reading, link: FetchLink): FetchFilter {
  switch (link.type) {
    case "not any":
      return linked(reading, link, "none");
    case "all": {
      const bare: FetchEntity = { ...link, filters: [], links: [] };
      return { kind: "and", terms: [linked(reading, link, "some", bare), linked(reading, link, "none")] };
    }
    default:
      return linked(reading, link, "some");
  }
}

function linked(reading: Reading, link: FetchLink, kind: "some" | "none", entity: FetchEntity = link): FetchFilter {
  const { planning, member } = reading;
  const level: Level = { parent: member.level, members: [] };
  const root = memberOf(planning, level, entity, link);
  reading.seen.add(member);
  return { kind, link: linkCondition(root, member, link), source: selectOf(planning, root, reading.seen, null) };
}
