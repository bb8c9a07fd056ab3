import type { Caller } from "../access/caller.ts";
import type { Model, Table } from "../model/model.ts";
import type { QueryOptions } from "../odata/syntax.ts";
import { planRead } from "../plan/planRead.ts";
import type { ReadPlan } from "../plan/readPlan.ts";
import { readSql } from "../sql/readSql.ts";
import type { Statement } from "../statement.ts";
import type { ApiContext } from "./context.ts";
import type { ApiRequest } from "./message.ts";
import { planningOf, whereKey } from "./readWhere.ts";

/**
 * Keeps what reads were planned to, for callers who ask the same again in the same words. Plans hang on the caller's
 * rights as they were last read and are gone with them, so a change of rights is a plan made anew.
 */

export interface PlannedRead {
  readonly plan: ReadPlan;
  readonly statement: Statement;
}

type Kept = WeakMap<Caller["rights"], Map<string, PlannedRead & { readonly model: Model }>>;

/** A plan and its text take some 10 KB. */
const mostKept = 2000;
let kept: Kept = new WeakMap();
let count = 0;

/**
 * @param words - all that the plan follows from, but for the model and the caller.
 */
export function plannedRead(
  { model }: ApiContext,
  { caller, query }: ApiRequest,
  words: string,
  plan: () => ReadPlan,
): PlannedRead {
  const plans = kept.get(caller.rights) ?? new Map();
  const known = plans.get(words);
  if (known?.model === model) return known;
  const made = planned(model, plan());
  if (followsCalendar(query)) return made;
  if (count >= mostKept) forgetPlans();
  kept.set(caller.rights, plans.set(words, { ...made, model }));
  count++;
  return made;
}

/** A plan that is not kept, because it will hardly come again. */
export function planned(model: Model, plan: ReadPlan): PlannedRead {
  return { plan, statement: readSql(model, plan) };
}

/** A record by its id: the plan is the same for every id. */
export function plannedRecord(
  context: ApiContext,
  request: ApiRequest,
  { table, id, options, names }: { table: Table; id: string; options: QueryOptions; names: boolean },
): PlannedRead {
  const where = whereKey({ kind: "id", id: anyId });
  const { plan, statement } = plannedRead(context, request, `${table.name}(?)?${request.query}#${names}`, () =>
    planRead(planningOf(context, request), { table, options, where, limit: 1, names }),
  );
  const values = statement.values.map((value) => (value === anyId ? id : value));
  return { plan, statement: { text: statement.text, values } };
}

/** Stands for the id in a kept statement. What clients send holds no U+0000. */
const anyId = "\0id";

/** Query functions such as `Today` are planned to the moments they mean now. */
function followsCalendar(query: string): boolean {
  return decodeURIComponent(query).includes("Microsoft.Dynamics.CRM.");
}

function forgetPlans(): void {
  kept = new WeakMap();
  count = 0;
}
