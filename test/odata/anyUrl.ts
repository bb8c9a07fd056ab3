import fc from "fast-check";
import { tables } from "../../crm/tables.ts";
import type { ColumnKind } from "../../engine/model/column.ts";
import { loadModel, tableOf, type Navigation, type Table } from "../../engine/model/model.ts";

/** URLs made from the grammar and the model: mostly well formed, mostly sensible, and then spoilt. */

export const model = loadModel(tables);

type Text = fc.Arbitrary<string>;

/** Literals that fit a column of a kind, so that most requests reach the database. */
const fitting: Readonly<Record<ColumnKind, readonly string[]>> = {
  text: ["'a'", "'O''Brien'", "''", "'%'", "null"],
  memo: ["'a'", "'long'"],
  tablename: ["'task'"],
  integer: ["0", "-5", "2147483648"],
  bigint: ["0", "99999999999"],
  decimal: ["1.5", "1e300"],
  money: ["5", "-0.00001"],
  choice: ["1", "99"],
  state: ["0"],
  status: ["1"],
  boolean: ["true", "false", "null"],
  uuid: ["00000000-0000-0000-0000-000000000000", "null"],
  lookup: ["00000000-0000-0000-0000-000000000000", "null"],
  date: ["2024-02-29", "'2024-02-29'", "2024-01-01T00:00:00Z"],
  datetime: ["2024-01-01T00:00:00Z", "2024-02-29", "now()"],
};

const anyLiteral: Text = fc.oneof(
  fc.constantFrom("null", "true", "0", "1.5", "1e400", "99999999999999999999", "''", "@p", "now()", "[]", "{'a':1}"),
  fc.constantFrom("2024-02-30", "9999-12-31T23:59:59Z", "0001-01-01", "2024-01-01T00:00:00.123456Z", "[1,'a',null]"),
  fc.uuid(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.string({ unit: "binary", maxLength: 12 }).map((text) => `'${text.replaceAll("'", "''")}'`),
);

const propertyOn = ({ properties }: Table): Text => fc.constantFrom(...properties.keys());
const navigationOn = ({ navigations }: Table) => fc.constantFrom(...navigations.values());
const targetOf = (navigation: Navigation) =>
  tableOf(model, navigation.kind === "one" ? (navigation.targets[0] ?? "") : navigation.target);

const comparison = fc.constantFrom("eq", "ne", "gt", "ge", "lt", "le");

/** `at` stands in front of a column: nothing, or a lambda variable and a slash. */
function fittingComparison(table: Table, at: string): Text {
  return fc.constantFrom(...table.properties).chain(([property, { kind }]) => {
    return fc.tuple(comparison, fc.constantFrom(...fitting[kind])).map(([operator, literal]) => {
      return `${at}${property} ${operator} ${literal}`;
    });
  });
}

function value(table: Table, at: string, depth: number): Text {
  const column = propertyOn(table).map((name) => `${at}${name}`);
  if (depth === 0) return fc.oneof(column, anyLiteral);
  const inner = value(table, at, depth - 1);
  const unary = fc.constantFrom("length", "tolower", "trim", "year", "date", "round", "floor", "nosuch");
  const binary = fc.constantFrom("concat", "indexof", "substring");
  return fc.oneof(
    column,
    anyLiteral,
    fc.tuple(unary, inner).map(([name, one]) => `${name}(${one})`),
    fc.tuple(binary, inner, inner).map(([name, one, two]) => `${name}(${one},${two})`),
    fc
      .tuple(inner, fc.constantFrom("add", "sub", "mul", "div", "mod"), inner)
      .map(([one, operator, two]) => `(${one} ${operator} ${two})`),
    navigationOn(table).chain((navigation) =>
      propertyOn(targetOf(navigation)).map((name) => `${at}${navigation.name}/${name}`),
    ),
  );
}

const queryFunction = fc.constantFrom("In", "Between", "Today", "LastXDays", "OnOrAfter", "EqualUserId", "NoSuch");

export function condition(table: Table, at = "", depth = 2): Text {
  const plain = fittingComparison(table, at);
  if (depth === 0) return plain;
  const inner = condition(table, at, depth - 1);
  const operand = value(table, at, depth - 1);
  return fc.oneof(
    { weight: 4, arbitrary: plain },
    fc.tuple(operand, comparison, operand).map(([one, operator, two]) => `${one} ${operator} ${two}`),
    fc.tuple(inner, fc.constantFrom("and", "or"), inner).map(([one, word, two]) => `(${one} ${word} ${two})`),
    inner.map((one) => `not (${one})`),
    fc
      .tuple(fc.constantFrom("contains", "startswith", "endswith"), operand, operand)
      .map(([name, one, two]) => `${name}(${one},${two})`),
    fc.tuple(navigationOn(table), fc.constantFrom("any", "all")).chain(([navigation, word]) => {
      const variable = `x${depth}`;
      return condition(targetOf(navigation), `${variable}/`, depth - 1).map(
        (body) => `${at}${navigation.name}/${word}(${variable}:${body})`,
      );
    }),
    fc.tuple(queryFunction, propertyOn(table), anyLiteral).map(([name, property, literal]) => {
      const parameters = `PropertyName='${property}',PropertyValue=${literal},PropertyValues=[${literal}]`;
      return `Microsoft.Dynamics.CRM.${name}(${parameters})`;
    }),
  );
}

function expansion(table: Table): Text {
  return navigationOn(table).chain((navigation) => {
    const target = targetOf(navigation);
    return fc
      .record(
        {
          $select: propertyOn(target),
          $filter: condition(target, "", 1),
          $orderby: propertyOn(target),
          $top: fc.constantFrom("0", "2"),
          $expand: navigationOn(target).map(({ name }) => name),
        },
        { requiredKeys: [] },
      )
      .map((options) => {
        const written = Object.entries(options).map(([name, text]) => `${name}=${text}`);
        return written.length === 0 ? navigation.name : `${navigation.name}(${written.join(";")})`;
      });
  });
}

function aggregation(table: Table): Text {
  const method = fc.constantFrom("sum", "average", "min", "max", "countdistinct");
  return fc
    .tuple(propertyOn(table), propertyOn(table), method)
    .map(([key, column, how]) => `groupby((${key}),aggregate(${column} with ${how} as total,$count as n))`);
}

function query(table: Table): Text {
  const ordered = fc.tuple(propertyOn(table), fc.constantFrom("", " asc", " desc")).map((parts) => parts.join(""));
  const options = {
    $select: fc.array(propertyOn(table), { maxLength: 4 }).map((names) => names.join(",")),
    $filter: condition(table),
    $orderby: fc.array(ordered, { minLength: 1, maxLength: 3 }).map((terms) => terms.join(",")),
    $expand: fc.array(expansion(table), { minLength: 1, maxLength: 2 }).map((items) => items.join(",")),
    $top: fc.constantFrom("0", "3"),
    $count: fc.constantFrom("true", "false"),
    "@p": fc.constantFrom("1", "'a'", "name"),
  };
  const usual = fc.record(options, { requiredKeys: [] });
  const grouped = fc.record({ $apply: aggregation(table), $filter: condition(table) }, { requiredKeys: ["$apply"] });
  return fc.oneof({ weight: 5, arbitrary: usual }, grouped).map((given) =>
    Object.entries(given)
      .map(([name, text]) => `${name}=${encodeURIComponent(String(text))}`)
      .join("&"),
  );
}

/** URLs below the service root; `ids` are records that are there, by table. */
export function urls(ids: Readonly<Record<string, string>>): Text {
  return fc.constantFrom(...Object.entries(ids)).chain(([name, id]) => {
    const table = tableOf(model, name);
    const record = `${table.entitySet}(${id})`;
    return fc.oneof(
      { weight: 4, arbitrary: query(table).map((text) => `${table.entitySet}?${text}`) },
      query(table).map((text) => `${record}?${text}`),
      query(table).map((text) => `${table.entitySet}/$count?${text}`),
      fc.tuple(propertyOn(table), fc.constantFrom("", "/$value")).map(([column, end]) => `${record}/${column}${end}`),
      fc
        .tuple(navigationOn(table), fc.constantFrom("", "/$count", "/$ref"))
        .chain(([navigation, end]) =>
          query(targetOf(navigation)).map((text) => `${record}/${navigation.name}${end}?${text}`),
        ),
    );
  });
}

/** Spoils a text in a place or two: a piece goes, or gives way to something else. */
export function spoilt(text: string, places: readonly { at: number; length: number; by: string }[]): string {
  return places.reduce((whole, { at, length, by }) => {
    const start = at % (whole.length + 1);
    return whole.slice(0, start) + by + whole.slice(start + length);
  }, text);
}

const spoil = fc.record({
  at: fc.nat(1000),
  length: fc.nat(6),
  by: fc.oneof(
    fc.constantFrom(
      "",
      "'",
      "(",
      ")",
      "/",
      ",",
      ";",
      "$",
      "@",
      "%",
      "%27",
      "%00",
      "%ff",
      "&",
      "=",
      "%20",
      "null",
      "not",
    ),
    fc.string({ unit: "binary", maxLength: 3 }).map((text) => encodeURIComponent(text)),
  ),
});

export const spoils = fc.oneof(fc.constant([]), fc.array(spoil, { minLength: 1, maxLength: 2 }));
