import { tableOf, type Navigation, type Table } from "../model/model.ts";
import type { Arguments, ResourcePath, Segment } from "../odata/syntax.ts";
import { planErrors } from "../plan/planErrors.ts";
import { both, planRead } from "../plan/planRead.ts";
import { keyOf } from "../records/key.ts";
import { readSql } from "../sql/readSql.ts";
import type { ApiContext } from "./context.ts";
import type { ApiRequest } from "./message.ts";
import { noOptions, planningOf, requireRecord, tablesOf, whereKey, whereRelated } from "./readWhere.ts";

/**
 * Paths that go on behind a related record: `books(<id>)/author/name`, `books(<id>)/chapters(<id>)/…`. Each step is looked
 * up and the path begins anew at the record found.
 */
export async function shortPath(context: ApiContext, request: ApiRequest, given: ResourcePath): Promise<ResourcePath> {
  const path = withoutCast(context, given);
  const hop = hopOf(context, path);
  if (!hop) return path;
  const found = await relatedSegment(context, request, hop);
  return shortPath(context, request, { segments: [found, ...hop.rest] });
}

/** A cast to the type that the records are of anyway says nothing. */
function withoutCast({ model }: ApiContext, path: ResourcePath): ResourcePath {
  const [first, second, ...rest] = path.segments;
  const table = model.sets.get(first?.name ?? "");
  if (!first || !table || second?.name !== `Microsoft.Dynamics.CRM.${table.name}`) return path;
  return { segments: [first, ...rest] };
}

interface Hop {
  readonly table: Table;
  readonly key: Arguments;
  readonly navigation: Navigation;
  /** Which of many. */
  readonly member: Arguments;
  readonly rest: readonly Segment[];
}

/** The first step of a path that leads to a record to go on from; null where the path ends before. */
function hopOf({ model }: ApiContext, { segments: [first, second, ...rest] }: ResourcePath): Hop | null {
  const table = first && first.arguments.kind !== "none" ? model.sets.get(first.name) : undefined;
  const navigation = table?.navigations.get(second?.name ?? "");
  if (!table || !first || !second || !navigation || rest[0]?.name === "$ref") return null;
  const member = second.arguments;
  const goesOn = navigation.kind === "one" ? member.kind === "none" && rest.length > 0 : member.kind !== "none";
  return goesOn ? { table, key: first.arguments, navigation, member, rest } : null;
}

/** @throws recordErrors.recordNotFound, planErrors.segmentNotFound — 404, when there is no such related record. */
async function relatedSegment(context: ApiContext, request: ApiRequest, hop: Hop): Promise<Segment> {
  const { table, key, navigation, member } = hop;
  const planning = planningOf(context, request);
  const related = { kind: "related", table, key, navigation } as const;
  const reached = whereRelated(planning, related);
  for (const target of tablesOf(context, related)) {
    const isMember = member.kind === "none" ? null : whereKey(keyOf(target, member));
    const plan = planRead(planning, {
      table: target,
      options: { ...noOptions, select: [target.primaryId] },
      where: (scope) => both(reached(scope), isMember?.(scope) ?? null) ?? reached(scope),
      limit: 1,
      names: false,
    });
    const [row] = await context.database.run(readSql(context.model, plan), context.departed);
    const id = idIn(row?.[1], tableOf(context.model, target.name).primaryId);
    if (id !== null)
      return { name: target.entitySet, arguments: { kind: "value", value: { kind: "guid", value: id } } };
  }
  await requireRecord(context, request, table, key);
  throw planErrors.segmentNotFound({ segment: navigation.name });
}

function idIn(body: unknown, primaryId: string): string | null {
  return typeof body === "string" ? String((JSON.parse(body) as Record<string, unknown>)[primaryId]) : null;
}
