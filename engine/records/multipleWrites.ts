import { Refusal } from "../errors.ts";
import type { Table } from "../model/model.ts";
import { isUuid } from "../model/kinds/reference.ts";
import { kindOf } from "../model/kinds/kinds.ts";
import { parseAddress } from "../odata/address.ts";
import { existsSql } from "../sql/recordSql.ts";
import { readInput } from "./input.ts";
import { keyOf, type Key } from "./key.ts";
import { operation, required, type Call, type Operation } from "./operation.ts";
import { aListOf, parameterErrors, type ParameterType } from "./parameter.ts";
import { recordErrors } from "./recordErrors.ts";
import type { Records } from "./records.ts";
import { createFromInput, findByKey, updateFromInput } from "./writeInput.ts";

/**
 * Writes of many records of one table by one action, bound to every set: all in one transaction, in the order they were
 * sent, all or nothing. A refusal names the target it is about.
 */

type Target = Readonly<Record<string, unknown>>;

/** A record as a client sends it; of which table it must be is known when the action runs. */
const aTarget: ParameterType<Target> = {
  edm: "mscrm.crmbaseentity",
  read(value, name) {
    if (typeof value !== "object" || value === null || Array.isArray(value))
      throw parameterErrors.parameterWrong({ name, expected: "mscrm.crmbaseentity" }, { target: name });
    return value as Target;
  },
};

const parameters = { Targets: required(aListOf(aTarget)) };
const bound = { table: "*", to: "collection" } as const;

export const createMultiple = operation({
  name: "CreateMultiple",
  kind: "action",
  bound,
  parameters,
  returns: { kind: "object", type: "CreateMultipleResponse", fields: { Ids: "Collection(Edm.Guid)" } },
  run: async (call) => ({
    Ids: await forEachTarget(call, (records, table, target) =>
      createFromInput(records, readInput(records.model, table, target, "create")),
    ),
  }),
});

export const updateMultiple = operation({
  name: "UpdateMultiple",
  kind: "action",
  bound,
  parameters,
  returns: { kind: "nothing" },
  run: async (call) => {
    await forEachTarget(call, async (records, table, target) => {
      const key = keyIn(table, target);
      const id = key && (await idOf(records, table, key));
      if (!key) throw parameterErrors.referenceWithoutType({ name: "Targets" });
      if (!id) throw recordErrors.recordNotFound({ table: table.name, id: describe(key) });
      await update(records, table, id, key, target);
    });
  },
});

export const upsertMultiple = operation({
  name: "UpsertMultiple",
  kind: "action",
  bound,
  parameters,
  returns: { kind: "nothing" },
  run: async (call) => {
    await forEachTarget(call, async (records, table, target) => {
      const key = keyIn(table, target);
      const id = key && (await idOf(records, table, key));
      if (key && id) return update(records, table, id, key, target);
      const more = key?.kind === "id" ? { [table.primaryId]: key.id } : (key?.values ?? {});
      await createFromInput(records, readInput(records.model, table, target, "create"), more);
    });
  },
});

export const multipleWrites: readonly Operation[] = [createMultiple, updateMultiple, upsertMultiple];

async function forEachTarget<T>(
  { records, table, parameters: { Targets: targets } }: Call<typeof parameters>,
  write: (records: Records, table: Table, target: Target) => Promise<T>,
): Promise<T[]> {
  if (!table) throw new Error("An action on many records was not bound to their table");
  const results: T[] = [];
  for (const [index, target] of targets.entries()) {
    try {
      requireType(table, target);
      results.push(await write(records, table, target));
    } catch (error) {
      throw at(index, error);
    }
  }
  return results;
}

/** The same refusal, with the place of the target in the list in front of what is wrong in it. */
function at(index: number, error: unknown): unknown {
  if (!(error instanceof Refusal)) return error;
  const { name, code, status, text, extras } = error;
  const inside = extras.target && extras.target !== "Targets" ? `/${extras.target}` : "";
  return new Refusal(name, code, status, text, { ...extras, target: `Targets[${index}]${inside}` });
}

/** @throws parameterErrors.referenceWithoutType, parameterErrors.parameterWrong — 400. */
function requireType(table: Table, target: Target): void {
  const type = target["@odata.type"];
  if (typeof type !== "string") throw parameterErrors.referenceWithoutType({ name: "Targets" });
  if (type.slice(type.lastIndexOf(".") + 1) !== table.name)
    throw parameterErrors.parameterWrong({ name: "Targets", expected: `Collection(mscrm.${table.name})` });
}

/** By what a target says which record it is: its address, its primary key, or a declared key; null when by nothing. */
function keyIn(table: Table, target: Target): Key | null {
  const address = target["@odata.id"];
  if (typeof address === "string") {
    const { set, key } = parseAddress(address);
    if (set !== table.entitySet)
      throw recordErrors.badReference({ property: "@odata.id", value: address.slice(0, 100) });
    return keyOf(table, key);
  }
  const id = target[table.primaryId];
  if (typeof id === "string" && isUuid(id)) return { kind: "id", id: id.toLowerCase() };
  const declared = (table.keys ?? []).find(({ columns }) => columns.every((name) => isGiven(target[name])));
  if (!declared) return null;
  const values = declared.columns.flatMap((name) => {
    const column = table.columns.get(name);
    return column ? [[name, kindOf(column).read(target[name], column)] as const] : [];
  });
  return { kind: "alternate", values: Object.fromEntries(values) };
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

async function idOf(records: Records, table: Table, key: Key): Promise<string | null> {
  if (key.kind === "alternate") return findByKey(records, table, key.values);
  const [row] = await records.run(existsSql([{ table, id: key.id, access: { kind: "all" } }]));
  return row?.[0] === true ? key.id : null;
}

/** The record is the one its key says; the values of the key are not written anew. */
async function update(records: Records, table: Table, id: string, key: Key, target: Target): Promise<void> {
  const isKey = (name: string) => key.kind === "alternate" && Object.hasOwn(key.values, name);
  const rest = Object.fromEntries(Object.entries(target).filter(([name]) => !isKey(name)));
  await updateFromInput(records, id, readInput(records.model, table, rest, "update"));
}

function describe(key: Key): string {
  return key.kind === "id" ? key.id : JSON.stringify(key.values);
}
