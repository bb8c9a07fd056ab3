import { tableOf, typeColumnOf, type Model, type Named, type Table } from "../engine/model/model.ts";
import { schemaOf } from "../engine/sql/schema.ts";

/**
 * Filon's model of the benchmark's tables in the words of SAP CAP (CDS): the same tables, columns, indexes and names
 * on the wire, so that both servers are sent the same URLs. Rights, audit, rules and ETags are left out.
 */

const names = ["businessunit", "systemuser", "account", "contact", "lead", "opportunity"];

/** The schema in PostgreSQL that CAP finds its tables in. */
export const capSchema = "cap";

/** The whole project as one CDS source: tables, and a service that shows them. */
export function capModel(model: Model): string {
  const tables = names.map((name) => tableOf(model, name));
  const entities = tables.map((table) => `entity ${table.name} {\n${elements(model, table).join("\n")}\n}`);
  const shown = tables.map(({ name, entitySet }) => `  entity ${entitySet} as projection on ${name};`);
  return `namespace bench;\n\n${entities.join("\n\n")}\n\nservice Sales @(path: 'sales') {\n${shown.join("\n")}\n}\n`;
}

/** SQL that fills CAP's tables from Filon's, and gives them the same indexes but for those of quick find. */
export function capFillSql(model: Model): string[] {
  return names.flatMap((name) => {
    const table = tableOf(model, name);
    const columns = storedNames(table);
    const target = `${capSchema}.bench_${name}`;
    const to = columns.map((column) => capColumn(model, table, column)).join(", ");
    return [
      `INSERT INTO ${target} (${to}) SELECT ${columns.join(", ")} FROM ${name}`,
      ...indexSql(model, table, target),
      `VACUUM (ANALYZE) ${target}`,
    ];
  });
}

function storedNames(table: Table): string[] {
  return [...table.columns.values()].flatMap((column) => {
    const typeColumn = column.kind === "lookup" ? typeColumnOf(column) : null;
    return typeColumn && !table.columns.has(typeColumn) ? [column.name, typeColumn] : [column.name];
  });
}

function elements(model: Model, table: Table): string[] {
  const columns = storedNames(table).map((name) => {
    const key = name === table.primaryId ? "key " : "";
    return `  ${key}![${name}] : ${typeOf(model, table, name)};`;
  });
  return [...columns, ...collections(table)];
}

/** A lookup to one of the tables here is an association; one to several, or to a table that is not here, an id. */
function typeOf(model: Model, table: Table, name: string): string {
  const column = table.columns.get(name);
  if (!column) return "String(100)";
  const target = associated(column);
  return target === null ? plainType(column) : `Association to ${tableOf(model, target).name}`;
}

function associated(column: Named): string | null {
  if (column.kind !== "lookup" || column.targets.length !== 1) return null;
  const [target] = column.targets;
  return target && names.includes(target.table) ? target.table : null;
}

function plainType(column: Named): string {
  switch (column.kind) {
    case "text":
      return `String(${column.max})`;
    case "memo":
      return "LargeString";
    case "tablename":
      return "String(100)";
    case "integer":
    case "choice":
    case "state":
    case "status":
      return "Integer";
    case "bigint":
      return "Int64";
    case "decimal":
      return `Decimal(${column.precision + 13}, ${column.precision})`;
    case "money":
      return "Decimal(20, 4)";
    case "boolean":
      return "Boolean";
    case "date":
      return "Date";
    case "datetime":
      return "DateTime";
    case "uuid":
    case "lookup":
      return "UUID";
    default:
      return column satisfies never;
  }
}

function collections(table: Table): string[] {
  return [...table.navigations.values()].flatMap((navigation) => {
    if (navigation.kind !== "many" || !names.includes(navigation.target)) return [];
    const { name, target, column } = navigation;
    const id = associated(column) === null ? column.name : `${column.name}.${table.primaryId}`;
    return [`  ![${name}] : Association to many ${target} on ![${name}].${id} = $self.${table.primaryId};`];
  });
}

/** The name CAP gives to the column of an association. */
function capColumn(model: Model, table: Table, name: string): string {
  const column = table.columns.get(name);
  const target = column ? associated(column) : null;
  return target === null ? name : `${name}_${tableOf(model, target).primaryId}`;
}

function indexSql(model: Model, table: Table, target: string): string[] {
  const on = ` ON "${table.name}" (`;
  const texts = [...schemaOf(model).indexes.values()].filter((text) => text.includes(on));
  return texts.map((text) => {
    const [head = "", columns = ""] = text.replaceAll(/filon_fold\(("\w+")\)/g, "$1").split(on);
    const renamed = columns.replaceAll(/"(\w+)"/g, (_all, name: string) => capColumn(model, table, name));
    return `${head} ON ${target} (${renamed}`;
  });
}
