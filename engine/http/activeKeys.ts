import { depthOf, everyTable } from "../access/caller.ts";
import { definitionErrors } from "../metadata/definitionErrors.ts";
import { withActiveKeys, type ActiveKey } from "../model/activeKeys.ts";
import type { Table } from "../model/model.ts";
import type { ResourcePath, Segment } from "../odata/syntax.ts";
import { alternateKeySql, dropAlternateKeySql } from "../sql/alternateKeySql.ts";
import { refusalOf } from "../records/databaseErrors.ts";
import { forgetSettings, settingsOf } from "../records/settings.ts";
import type { Statement } from "../statement.ts";
import { jsonBody } from "./body.ts";
import type { ApiContext } from "./context.ts";
import { empty, type ApiRequest, type ApiResponse } from "./message.ts";

/** Alternate keys are switched on and off by POST and DELETE on the `Keys` of a table's definition. */

/** The context with the keys that are switched on; those switched on by another process are known at the latest a second after. */
export async function withKeys(context: ApiContext): Promise<ApiContext> {
  const { activeKeys } = await settingsOf(context.database);
  const model = withActiveKeys(context.model, activeKeys);
  return model === context.model ? context : { ...context, model };
}

/** Whether a path leads to the keys of a table: `EntityDefinitions(LogicalName='…')/Keys`. */
export function isKeysPath({ segments }: ResourcePath): boolean {
  return segments.length === 2 && segments[0]?.name === "EntityDefinitions" && segments[1]?.name === "Keys";
}

/**
 * POST `{SchemaName, KeyAttributes}` switches a key on, DELETE `…/Keys(LogicalName='…')` off.
 * @throws definitionErrors.keyMalformed — 400, definitionErrors.keyForbidden — 403; recordErrors.keyTaken — 412, when
 * two records have the same values.
 */
export async function changeKeys(given: ApiContext, request: ApiRequest, path: ResourcePath): Promise<ApiResponse> {
  forgetSettings(given.database);
  const context = await withKeys(given);
  const [first, second] = path.segments;
  const table = context.model.tables.get(nameIn(first));
  if (!table) throw definitionErrors.definitionNotFound({ type: "EntityMetadata", name: nameIn(first) });
  if (depthOf(request.caller, everyTable, "write") !== "organization") throw definitionErrors.keyForbidden();
  if (request.method === "DELETE") return switchOff(context, table, nameIn(second));
  if (request.method !== "POST")
    throw definitionErrors.definitionsReadOnly({ method: request.method, set: "EntityDefinitions" });
  return switchOn(context, request, table);
}

async function switchOn(context: ApiContext, request: ApiRequest, table: Table): Promise<ApiResponse> {
  const key = keyIn(jsonBody(request), table);
  await perform(context, alternateKeySql(table, key));
  const address = `${request.serviceRoot}EntityDefinitions(LogicalName='${table.name}')/Keys(LogicalName='${key.name}')`;
  return { ...empty(), headers: { ...empty().headers, "OData-EntityId": address } };
}

async function switchOff(context: ApiContext, table: Table, name: string): Promise<ApiResponse> {
  const [found] = await context.database.run({
    text: "SELECT name FROM filon_key WHERE tablename = $1 AND name = $2",
    values: [table.name, name],
  });
  if (!found) throw definitionErrors.definitionNotFound({ type: "EntityKeyMetadata", name });
  await perform(context, dropAlternateKeySql(table, name));
  return empty();
}

async function perform(context: ApiContext, statements: readonly Statement[]): Promise<void> {
  try {
    await context.database.transaction(async (transaction) => {
      for (const statement of statements) await transaction.run(statement);
    });
  } catch (error) {
    throw refusalOf(error) ?? error;
  } finally {
    forgetSettings(context.database);
  }
}

const keyKinds: readonly string[] = ["text", "integer", "decimal", "lookup", "date", "datetime", "choice"];

function keyIn({ SchemaName: name, KeyAttributes: columns }: Record<string, unknown>, table: Table): ActiveKey {
  const wrong = (problem: string) => definitionErrors.keyMalformed({ problem });
  if (typeof name !== "string" || !/^[A-Za-z_][A-Za-z0-9_]{0,29}$/.test(name))
    throw wrong("SchemaName is a name of at most 30 letters, digits and underscores.");
  if (!Array.isArray(columns) || columns.length === 0 || columns.length > 16 || new Set(columns).size < columns.length)
    throw wrong("KeyAttributes is a list of 1 to 16 different columns.");
  for (const column of columns) {
    const kind = table.columns.get(String(column))?.kind;
    if (!kind || !keyKinds.includes(kind)) throw wrong(`'${String(column).slice(0, 80)}' cannot be part of a key.`);
  }
  const logicalName = name.toLowerCase();
  const isKnown = (table.keys ?? []).some(
    (key) =>
      key.name === logicalName ||
      (key.columns.length === columns.length && key.columns.every((one) => columns.includes(one))),
  );
  if (isKnown) throw wrong("there is a key of this name or these columns already.");
  return { table: table.name, name: logicalName, columns: columns.map(String) };
}

/** The name in `(LogicalName='…')`. */
function nameIn(segment: Segment | undefined): string {
  const given = segment?.arguments;
  const value = given?.kind === "named" ? given.values.get("LogicalName") : undefined;
  return value?.kind === "literal" && value.literal.kind === "string" ? value.literal.value : "";
}
