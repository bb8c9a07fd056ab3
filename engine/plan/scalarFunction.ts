import { planErrors } from "./planErrors.ts";
import type { ScalarFunction } from "./readPlan.ts";
import { asFamily, type Family, type Typed } from "./typed.ts";

/** The functions of values in `$filter` (OData URL Conventions 4.01, section 5.1.1.5 and on): what each takes and gives. */

interface Signature {
  readonly takes: readonly Family[];
  /** Arguments that must be given; absent means all. */
  readonly least?: number;
  readonly gives: Family;
}

const signatures: Readonly<Record<ScalarFunction, Signature>> = {
  length: { takes: ["text"], gives: "number" },
  tolower: { takes: ["text"], gives: "text" },
  toupper: { takes: ["text"], gives: "text" },
  trim: { takes: ["text"], gives: "text" },
  concat: { takes: ["text", "text"], gives: "text" },
  indexof: { takes: ["text", "text"], gives: "number" },
  substring: { takes: ["text", "number", "number"], least: 2, gives: "text" },
  year: { takes: ["datetime"], gives: "number" },
  month: { takes: ["datetime"], gives: "number" },
  day: { takes: ["datetime"], gives: "number" },
  hour: { takes: ["datetime"], gives: "number" },
  minute: { takes: ["datetime"], gives: "number" },
  second: { takes: ["datetime"], gives: "number" },
  date: { takes: ["datetime"], gives: "date" },
  round: { takes: ["number"], gives: "number" },
  floor: { takes: ["number"], gives: "number" },
  ceiling: { takes: ["number"], gives: "number" },
};

function isScalarFunction(name: string): name is ScalarFunction {
  return Object.hasOwn(signatures, name);
}

/** @throws planErrors.unknownFunction, planErrors.incompatible — 400. */
export function callOf(name: string, given: readonly Typed[]): Typed {
  if (name === "now" && given.length === 0) return { operand: { kind: "now" }, family: "datetime" };
  if (!isScalarFunction(name)) throw planErrors.unknownFunction({ name, hint: "" });
  const { takes, least = takes.length, gives } = signatures[name];
  if (given.length < least || given.length > takes.length)
    throw planErrors.unknownFunction({ name, hint: `It takes ${least} argument(s).` });
  const taken = given.map((argument, index) => asFamily(argument, takes[index] ?? "text", name));
  return { operand: { kind: "call", name, arguments: taken }, family: gives };
}
