import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Table } from "../../engine/model/model.ts";
import { useWorld } from "../world.ts";

/**
 * Requests nobody thought of: well-formed ones made from the grammar and the model, then spoilt. Each is answered, and
 * never with a mistake of ours.
 */
const world = useWorld();
let ids: readonly string[];
beforeAll(async () => {
  const account = await world.given.account({
    name: "Norfield",
    revenue: 5,
    primarycontactid: { lastname: "Roux" },
    Account_Tasks: [{ subject: "Measure" }],
  });
  ids = [String(account["accountid"]), String(account["_primarycontactid_value"])];
});

const tables = ["account", "contact", "lead", "opportunity", "task", "systemuser", "product", "activitypointer"];
const table = fc.constantFrom(...tables).map((name) => ({ name }));
const tableNamed = (name: string) => world.context.model.tables.get(name) as Table;

/** The n-th of what a table has: the model is not there yet when the generators are made. */
interface Pick {
  readonly name: string;
  readonly n: number;
}
const pick = fc.record({ name: fc.constantFrom(...tables), n: fc.nat(400) });
const at = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
const columnOf = ({ name, n }: Pick) =>
  at([...tableNamed(name).properties.keys(), ...tableNamed(name).columns.keys()], n);
const navigationOf = ({ name, n }: Pick) => at([...tableNamed(name).navigations.keys()], n);

const literal = fc.oneof(
  fc.constantFrom("null", "true", "false", "0", "-1", "1.5", "1e3", "1e400", "99999999999999999999", "''", "'a'"),
  fc.constantFrom("2024-02-29", "2024-02-30", "9999-12-31T23:59:59Z", "0001-01-01", "2024-01-01T00:00:00.123456Z"),
  fc.constantFrom("[]", "[1,'a',null]", "{'@odata.id':'accounts(1)'}", "Microsoft.Dynamics.CRM.X'a'"),
  fc.uuid(),
  fc.integer().map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.string({ unit: "binary", maxLength: 12 }).map((text) => `'${text.replaceAll("'", "''")}'`),
);

type Written = (table: string) => string;
const column = fc.nat(400).map(
  (n): Written =>
    (name) =>
      columnOf({ name, n }),
);
const fixed = <T>(arbitrary: fc.Arbitrary<T>, write: (value: T) => string) =>
  arbitrary.map(
    (value): Written =>
      () =>
        write(value),
  );

const { expression } = fc.letrec<{ expression: Written; value: Written }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    column,
    fixed(literal, (text) => text),
    fixed(fc.constantFrom("@p", "now()"), (text) => text),
    fc
      .tuple(fc.constantFrom("length", "tolower", "trim", "year", "date", "round", "floor", "nosuch"), tie("value"))
      .map(
        ([name, inner]): Written =>
          (on) =>
            `${name}(${inner(on)})`,
      ),
    fc.tuple(fc.constantFrom("concat", "indexof", "substring"), tie("value"), tie("value")).map(
      ([name, left, right]): Written =>
        (on) =>
          `${name}(${left(on)},${right(on)})`,
    ),
    fc.tuple(tie("value"), fc.constantFrom("add", "sub", "mul", "div", "mod"), tie("value")).map(
      ([left, operator, right]): Written =>
        (on) =>
          `(${left(on)} ${operator} ${right(on)})`,
    ),
    fc.nat(400).chain((n) =>
      fc.nat(400).map((m): Written => (name) => {
        const navigation = tableNamed(name).navigations.get(navigationOf({ name, n }));
        if (navigation?.kind !== "one") return columnOf({ name, n: m });
        return `${navigation.name}/${columnOf({ name: navigation.targets[0] ?? "", n: m })}`;
      }),
    ),
  ),
  expression: fc.oneof(
    { depthSize: "small" },
    fc.tuple(tie("value"), fc.constantFrom("eq", "ne", "gt", "ge", "lt", "le", "has"), tie("value")).map(
      ([left, operator, right]): Written =>
        (on) =>
          `${left(on)} ${operator} ${right(on)}`,
    ),
    fc.tuple(tie("expression"), fc.constantFrom("and", "or"), tie("expression")).map(
      ([left, operator, right]): Written =>
        (on) =>
          `(${left(on)} ${operator} ${right(on)})`,
    ),
    tie("expression").map(
      (inner): Written =>
        (on) =>
          `not (${inner(on)})`,
    ),
    fc.tuple(fc.constantFrom("contains", "startswith", "endswith"), tie("value"), tie("value")).map(
      ([name, left, right]): Written =>
        (on) =>
          `${name}(${left(on)},${right(on)})`,
    ),
    fc
      .tuple(fc.nat(400), fc.constantFrom("any", "all"), tie("expression"))
      .map(([n, quantifier, inner]): Written => (name) => {
        const navigation = tableNamed(name).navigations.get(navigationOf({ name, n }));
        if (!navigation || navigation.kind === "one") return `${navigation?.name}/${quantifier}()`;
        // The columns of the inner condition are those of the other table, each behind the variable.
        const body = inner(navigation.target).replace(/(?<![\w/'.@])([a-z_][\w]*)(?=( |,|\)|\/|$))(?!\()/g, "x/$1");
        return `${navigation.name}/${quantifier}(x:${body})`;
      }),
    fc
      .tuple(
        fc.constantFrom("In", "Between", "Today", "LastXDays", "OnOrAfter", "EqualUserId", "NotIn", "NoSuch"),
        fc.nat(400),
        literal,
      )
      .map(([name, n, text]): Written => (on) => {
        const property = columnOf({ name: on, n });
        return `Microsoft.Dynamics.CRM.${name}(PropertyName='${property}',PropertyValue=${text},PropertyValues=[${text}])`;
      }),
  ),
}));

const option = fc.oneof(
  fc.array(column, { maxLength: 4 }).map(
    (columns): Written =>
      (on) =>
        `$select=${columns.map((one) => one(on)).join(",")}`,
  ),
  expression.map(
    (filter): Written =>
      (on) =>
        `$filter=${encodeURIComponent(filter(on))}`,
  ),
  fc.array(fc.tuple(column, fc.constantFrom("", " asc", " desc")), { minLength: 1, maxLength: 3 }).map(
    (terms): Written =>
      (on) =>
        `$orderby=${terms.map(([one, way]) => one(on) + way).join(",")}`,
  ),
  fc.tuple(fc.nat(400), expression).map(([n, filter]): Written => (name) => {
    const navigation = tableNamed(name).navigations.get(navigationOf({ name, n }));
    const target = navigation?.kind === "one" ? (navigation.targets[0] ?? name) : (navigation?.target ?? name);
    return `$expand=${navigation?.name}($filter=${encodeURIComponent(filter(target))})`;
  }),
  fc.nat(400).map(
    (n): Written =>
      (name) =>
        `$expand=${navigationOf({ name, n })}`,
  ),
  fixed(
    fc.constantFrom("$top=3", "$top=0", "$count=true", "$count=false", "@p=1", "@p='a'", "$skiptoken=a.b"),
    (text) => text,
  ),
  fc.tuple(column, fc.constantFrom("sum", "average", "min", "max", "countdistinct"), column).map(
    ([key, method, value]): Written =>
      (on) =>
        `$apply=groupby((${key(on)}),aggregate(${value(on)} with ${method} as total,$count as n))`,
  ),
);

const path = fc.oneof(
  table.map((on) => ({ on: on.name, path: () => tableNamed(on.name).entitySet })),
  fc.tuple(table, fc.constantFrom(0, 1)).map(([on, which]) => ({
    on: on.name,
    path: () => `${tableNamed(on.name).entitySet}(${ids[which]})`,
  })),
  pick.map((where) => ({
    on: where.name,
    path: () => `${tableNamed(where.name).entitySet}(${ids[0]})/${columnOf(where)}`,
  })),
  fc.tuple(pick, fc.constantFrom("", "/$count", "/$ref")).map(([where, end]) => ({
    on: where.name,
    path: () => `${tableNamed(where.name).entitySet}(${ids[0]})/${navigationOf(where)}${end}`,
  })),
  table.map((on) => ({ on: on.name, path: () => `${tableNamed(on.name).entitySet}/$count` })),
);

const url = fc.tuple(path, fc.uniqueArray(option, { maxLength: 4 })).map(
  ([target, options]) =>
    () =>
      `${target.path()}?${options.map((write) => write(target.on)).join("&")}`,
);

/** Spoils a text in one place: a piece goes, comes twice, or gives way to something else. */
const spoil = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(6),
  by: fc.oneof(
    fc.constantFrom("", "'", "(", ")", "/", ",", ";", "$", "@", "%", "%27", "%00", "&", "=", " ", "null", "not ", "eq"),
    fc.string({ unit: "binary", maxLength: 3 }).map((text) => encodeURIComponent(text)),
  ),
});
const spoils = fc.array(spoil, { maxLength: 3 });

function spoilt(text: string, places: readonly { at: number; length: number; by: string }[]): string {
  return places.reduce((whole, { at: where, length, by }) => {
    const start = Math.floor(where * whole.length);
    return whole.slice(0, start) + by + whole.slice(start + length);
  }, text);
}

const prefer = fc.constantFrom(
  "odata.maxpagesize=2",
  'odata.include-annotations="*"',
  "return=representation",
  'odata.include-annotations="OData.*",odata.maxpagesize=1',
);

describe("any request", () => {
  it("to read is answered, never with a mistake of ours", async () => {
    await fc.assert(
      fc.asyncProperty(url, spoils, prefer, async (write, places, preference) => {
        const target = spoilt(write(), places).replace(/[^\x21-\x7e]/g, encodeURIComponent);

        const { status, text } = await world
          .as("ada")
          .get(target.replaceAll("#", "%23"), { headers: { prefer: preference } });

        expect(status < 500 ? "" : `${target}: ${text}`).toBe("");
      }),
      { numRuns: 500 },
    );
  });

  it("to write is answered, never with a mistake of ours", async () => {
    const value = fc.oneof(
      fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 1e300, "", "a", [], {}, [null], { a: 1 }),
      fc.constantFrom(
        "2024-01-01",
        "2024-01-01T00:00:00Z",
        "accounts(x)",
        "contacts(00000000-0000-0000-0000-000000000000)",
      ),
      fc.string({ unit: "binary", maxLength: 8 }),
      fc.uuid(),
      fc.integer(),
      fc.double(),
    );
    const member = fc.tuple(
      fc.oneof(
        pick.map((where) => () => columnOf(where)),
        pick.map((where) => () => navigationOf(where)),
        pick.map((where) => () => `${navigationOf(where)}@odata.bind`),
        fc.string({ maxLength: 6 }).map((name) => () => name),
      ),
      value,
    );
    const target = fc.constantFrom("POST", "PATCH", "PUT", "DELETE");
    await fc.assert(
      fc.asyncProperty(
        target,
        table,
        fc.array(member, { maxLength: 5 }),
        fc.boolean(),
        async (method, on, members, isRef) => {
          const { entitySet } = tableNamed(on.name);
          const body = Object.fromEntries(members.map(([name, given]) => [name(), given]));
          const record = `${entitySet}(${crypto.randomUUID()})`;
          const where = {
            POST: entitySet,
            PATCH: record,
            PUT: `${record}/${isRef ? "owninguser/$ref" : "name"}`,
            DELETE: record,
          };

          const { status, text } = await send(method, where[method], JSON.stringify(body));

          expect(status < 500 ? "" : `${method} ${where[method]} ${JSON.stringify(body)}: ${text}`).toBe("");
        },
      ),
      { numRuns: 400 },
    );
  });
});

async function send(method: string, target: string, raw: string) {
  const ada = world.as("ada");
  const response = await fetch(`${world.url}/api/data/v9.2/${target}`, {
    method,
    headers: {
      authorization: `Bearer ${ada.token}`,
      "content-type": "application/json",
      prefer: "return=representation",
    },
    ...(method === "DELETE" ? {} : { body: raw }),
  });
  return { status: response.status, text: await response.text() };
}
