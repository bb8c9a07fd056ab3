import type { Expression } from "../odata/syntax.ts";
import { kindOf } from "../model/kinds/kinds.ts";
import type { Stored } from "../model/kinds/kind.ts";
import { isUuid } from "../model/kinds/reference.ts";
import { hierarchyCondition, userHierarchyCondition, type Place } from "./hierarchy.ts";
import { planErrors } from "./planErrors.ts";
import { operandOf, type Variables } from "./operand.ts";
import { listParameter, requireFamily, textParameter, type QueryCall } from "./queryCall.ts";
import type { Condition } from "./readPlan.ts";
import type { Planning } from "./scope.ts";
import { timeCondition } from "./timeFunctions.ts";

/**
 * The query functions of the `Microsoft.Dynamics.CRM` namespace: conditions that need the caller (`EqualUserId`), the
 * calendar (`ThisMonth`) or a list (`In`). Each names its column by `PropertyName`.
 */
export function planQueryFunction(
  planning: Planning,
  variables: Variables,
  expression: Extract<Expression, { kind: "condition" }>,
): Condition {
  const { name } = expression;
  const property = textParameter({ variables, expression }, "PropertyName");
  if (property === null) throw planErrors.badParameter({ name, hint: "PropertyName is missing." });
  const typed = operandOf(planning, variables, { kind: "path", segments: [...expression.of, ...property.split("/")] });
  const call: QueryCall = { planning, variables, expression, typed };
  const make = Object.hasOwn(functions, name) ? functions[name] : undefined;
  const condition = make ? make(call) : timeCondition(call);
  if (!condition) throw planErrors.unknownFunction({ name: `Microsoft.Dynamics.CRM.${name}`, hint: "" });
  return condition;
}

const functions: Readonly<Record<string, (call: QueryCall) => Condition | null>> = {
  In: (call) => oneOf(call),
  NotIn: (call) => ({ kind: "not", term: oneOf(call) }),
  Between: (call) => between(call),
  NotBetween: (call) => ({ kind: "not", term: between(call) }),
  EqualUserId: (call) => among(call, [call.planning.caller.userId]),
  NotEqualUserId: (call) => ({ kind: "not", term: among(call, [call.planning.caller.userId]) }),
  EqualBusinessId: (call) => among(call, [call.planning.caller.businessUnitId]),
  NotEqualBusinessId: (call) => ({ kind: "not", term: among(call, [call.planning.caller.businessUnitId]) }),
  EqualUserTeams: (call) => among(call, call.planning.caller.teamIds),
  EqualUserOrUserTeams: (call) => among(call, [call.planning.caller.userId, ...call.planning.caller.teamIds]),
  EqualUserOrUserHierarchy: ({ planning, typed }) => userHierarchyCondition(planning, typed, false),
  EqualUserOrUserHierarchyAndTeams: ({ planning, typed }) => userHierarchyCondition(planning, typed, true),
  Under: (call) => place(call, "under", false),
  UnderOrEqual: (call) => place(call, "under", true),
  NotUnder: (call) => not(place(call, "under", false)),
  Above: (call) => place(call, "above", false),
  AboveOrEqual: (call) => place(call, "above", true),
};

/** Null where the column's records form no tree. @throws planErrors.badParameter — 400. */
function place(call: QueryCall, direction: Place["direction"], self: boolean): Condition | null {
  const id = textParameter(call, "PropertyValue")?.toLowerCase() ?? "";
  if (!isUuid(id)) throw planErrors.badParameter({ name: call.expression.name, hint: "PropertyValue must be a guid." });
  return hierarchyCondition(call.planning, call.typed, { direction, self, id });
}

function not(term: Condition | null): Condition | null {
  return term && { kind: "not", term };
}

function oneOf(call: QueryCall): Condition {
  const { typed } = call;
  return {
    kind: "oneOf",
    operand: typed.operand,
    values: listParameter(call),
    sqlType: sqlTypeOf(call),
    text: typed.family === "text",
  };
}

function between(call: QueryCall): Condition {
  const values = listParameter(call);
  const [low, high] = values;
  if (low === undefined || high === undefined || values.length !== 2)
    throw planErrors.badParameter({ name: call.expression.name, hint: "PropertyValues must be two values." });
  return { kind: "and", terms: [beside(call, "ge", low), beside(call, "le", high)] };
}

function beside(call: QueryCall, operator: "ge" | "le", value: Stored): Condition {
  const { operand, family } = call.typed;
  const right = { kind: "value", value, sqlType: sqlTypeOf(call) } as const;
  return { kind: "compare", operator, left: operand, right, text: family === "text" };
}

function sqlTypeOf({ typed: { column } }: QueryCall): string {
  return column ? kindOf(column).sqlType(column) : "text";
}

function among(call: QueryCall, ids: readonly string[]): Condition {
  requireFamily(call, ["uuid"]);
  const { operand } = call.typed;
  const [id] = ids;
  if (ids.length !== 1 || id === undefined)
    return { kind: "oneOf", operand, values: ids, sqlType: "uuid", text: false };
  return {
    kind: "compare",
    operator: "eq",
    left: operand,
    right: { kind: "value", value: id, sqlType: "uuid" },
    text: false,
  };
}
