import { describe, expect, it } from "vitest";
import { libraryModel, planOf, reader, readerWith } from "../../test/library.ts";
import type { Scope } from "../plan/readPlan.ts";
import { accessSql, conditionSql, fromSql } from "./conditionSql.ts";
import { SqlWriter } from "./sqlWriter.ts";

/** A `$filter` on books as SQL, books being read as `b`. */
function filterSql(filter: string): [string, readonly unknown[]] {
  const plan = planOf(`$filter=${encodeURIComponent(filter)}`);
  const writer = new SqlWriter();
  const aliases = new Map<Scope, string>([[plan.scope, "b"]]);
  fromSql(writer, aliases, plan.scope);
  const text = plan.filter ? conditionSql(writer, aliases, plan.filter) : "";
  return [text, writer.values];
}

type Case = [filter: string, sql: string, ...values: unknown[]];

const comparisons: Case[] = [
  ["title eq 'a'", `(filon_fold(b."title") = filon_fold($1::text))`, "a"],
  ["title ne 'a'", `(filon_fold(b."title") IS DISTINCT FROM filon_fold($1::text))`, "a"],
  ["title eq 'it''s'", `(filon_fold(b."title") = filon_fold($1::text))`, "it's"],
  ["title gt title", `(filon_fold(b."title") > filon_fold(b."title"))`],
  ["pages eq 5", `(b."pages" = $1::integer)`, "5"],
  ["pages eq 5.5", `(b."pages" = $1::numeric)`, "5.5"],
  ["price le 5", `(b."price" <= $1::numeric)`, "5"],
  ["inprint eq true", `(b."inprint" = $1::boolean)`, true],
  ["inprint", `(b."inprint" IS TRUE)`],
  ["not inprint", `((b."inprint" IS TRUE)) IS NOT TRUE`],
  ["published eq 2026-01-31", `(b."published" = $1::date)`, "2026-01-31"],
  ["published gt 2026-01-31T10:00:00Z", `(b."published" > $1::date)`, "2026-01-31"],
  ["lentat lt 2026-01-31", `(b."lentat" < $1::timestamptz)`, "2026-01-31T00:00:00.000Z"],
  ["lentat lt 2026-01-31T12:00:00+02:00", `(b."lentat" < $1::timestamptz)`, "2026-01-31T10:00:00.000Z"],
  ["lentat lt now()", `(b."lentat" < now())`],
  [
    "_authorid_value eq 'AAAAAAAA-1111-2222-3333-444444444444'",
    `(b."authorid" = $1::uuid)`,
    "aaaaaaaa-1111-2222-3333-444444444444",
  ],
  ["title eq null", `(b."title" IS NULL)`],
  ["null ne title", `((b."title" IS NULL)) IS NOT TRUE`],
  ["title gt null", "false"],
];

const logic: Case[] = [
  [
    "pages eq 1 or pages eq 2 or pages eq 3",
    `((b."pages" = $1::integer) OR (b."pages" = $2::integer) OR (b."pages" = $3::integer))`,
    "1",
    "2",
    "3",
  ],
  [
    "pages eq 1 and (pages eq 2 or inprint)",
    `((b."pages" = $1::integer) AND ((b."pages" = $2::integer) OR (b."inprint" IS TRUE)))`,
    "1",
    "2",
  ],
];

const functions: Case[] = [
  [
    "contains(title,'a')",
    `(filon_fold(b."title") LIKE '%' || replace(filon_fold($1::text), '\\', '\\\\') || '%')`,
    "a",
  ],
  ["startswith(title,'a')", `(filon_fold(b."title") LIKE replace(filon_fold($1::text), '\\', '\\\\') || '%')`, "a"],
  ["endswith(title,'a')", `(filon_fold(b."title") LIKE '%' || replace(filon_fold($1::text), '\\', '\\\\'))`, "a"],
  ["length(title) gt 3", `(length(b."title") > $1::numeric)`, "3"],
  ["tolower(title) eq 'a'", `(filon_fold(lower(b."title")) = filon_fold($1::text))`, "a"],
  ["trim(title) eq 'a'", `(filon_fold(btrim(b."title")) = filon_fold($1::text))`, "a"],
  ["concat(title,'x') eq 'y'", `(filon_fold((b."title" || $1::text)) = filon_fold($2::text))`, "x", "y"],
  [
    "substring(title,1,2) eq 'b'",
    `(filon_fold(substr(b."title", $1::numeric::int + 1, greatest($2::numeric::int, 0))) = filon_fold($3::text))`,
    "1",
    "2",
    "b",
  ],
  [
    "indexof(title,'b') eq 1",
    `((position(filon_fold($1::text) IN filon_fold(b."title")) - 1) = $2::numeric)`,
    "b",
    "1",
  ],
  ["year(lentat) eq 2026", `(extract(year FROM b."lentat" AT TIME ZONE 'UTC') = $1::numeric)`, "2026"],
  ["date(lentat) eq 2026-01-31", `((b."lentat" AT TIME ZONE 'UTC')::date = $1::date)`, "2026-01-31"],
  ["round(price) eq 5", `(round(b."price"::numeric) = $1::numeric)`, "5"],
  ["pages div 2 eq 1", `((b."pages"::numeric / nullif($1::numeric, 0)) = $2::numeric)`, "2", "1"],
  ["year(null) eq 1", `(extract(year FROM $1::timestamptz AT TIME ZONE 'UTC') = $2::numeric)`, null, "1"],
];

const relations: Case[] = [
  ["author/name eq 'a'", `(filon_fold(t0."name") = filon_fold($1::text))`, "a"],
  ["chapters/any()", `EXISTS (SELECT 1 FROM "chapter" t0 WHERE t0."bookid" = b."bookid")`],
  [
    "chapters/any(c:c/name eq title)",
    `EXISTS (SELECT 1 FROM "chapter" t0 WHERE t0."bookid" = b."bookid" AND (filon_fold(t0."name") = filon_fold(b."title")))`,
  ],
  [
    "chapters/all(c:c/name eq 'a')",
    `(EXISTS (SELECT 1 FROM "chapter" t0 WHERE t0."bookid" = b."bookid" AND ((filon_fold(t0."name") = filon_fold($1::text))) IS NOT TRUE)) IS NOT TRUE`,
    "a",
  ],
  [
    "chapters/any(c:c/bookid/pages eq 1)",
    `EXISTS (SELECT 1 FROM "chapter" t0 LEFT JOIN ("book" t1) ON t1."bookid" = t0."bookid" WHERE t0."bookid" = b."bookid" AND (t1."pages" = $1::integer))`,
    "1",
  ],
  [
    "library_books/any()",
    `EXISTS (SELECT 1 FROM "library" t0 WHERE t0."libraryid" IN (SELECT x."libraryid" FROM "librarybooks" x WHERE x."bookid" = b."bookid"))`,
  ],
  ["chapters/$count ge 2", `((SELECT count(*) FROM "chapter" t0 WHERE t0."bookid" = b."bookid") >= $1::numeric)`, "2"],
  ["chapters/any() eq true", `EXISTS (SELECT 1 FROM "chapter" t0 WHERE t0."bookid" = b."bookid")`],
  ["chapters/any() ne true", `(EXISTS (SELECT 1 FROM "chapter" t0 WHERE t0."bookid" = b."bookid")) IS NOT TRUE`],
];

const queryFunctions: Case[] = [
  [
    "In(PropertyName='title',PropertyValues=['a','b'])",
    `(filon_fold(b."title") = ANY (SELECT filon_fold(v) FROM unnest($1::text[]) v))`,
    ["a", "b"],
  ],
  ["In(PropertyName='pages',PropertyValues=['1',2])", `(b."pages" = ANY ($1::integer[]))`, [1, 2]],
  ["NotIn(PropertyName='price',PropertyValues=[1.5])", `((b."price" = ANY ($1::numeric[]))) IS NOT TRUE`, ["1.5"]],
  [
    "Between(PropertyName='published',PropertyValues=['2026-01-01','2026-02-01'])",
    `((b."published" >= $1::date) AND (b."published" <= $2::date))`,
    "2026-01-01",
    "2026-02-01",
  ],
  ["EqualUserId(PropertyName='ownerid')", `(b."ownerid" = $1::uuid)`, reader.userId],
  // In Paris the 14th of July begins at ten in the evening of Greenwich's 13th.
  [
    "On(PropertyName='lentat',PropertyValue='2026-07-14')",
    `((b."lentat" >= $1::timestamptz) AND (b."lentat" < $2::timestamptz))`,
    "2026-07-13T22:00:00.000Z",
    "2026-07-14T22:00:00.000Z",
  ],
  [
    "On(PropertyName='published',PropertyValue='2026-07-14')",
    `((b."published" >= $1::date) AND (b."published" < $2::date))`,
    "2026-07-14",
    "2026-07-15",
  ],
];

describe("a condition", () => {
  it.each([...comparisons, ...logic, ...functions])("%s", (filter, sql, ...values) => {
    expect(filterSql(filter)).toEqual([sql, values]);
  });

  it.each(queryFunctions)("Microsoft.Dynamics.CRM.%s", (filter, sql, ...values) => {
    expect(filterSql(`Microsoft.Dynamics.CRM.${filter}`)).toEqual([sql, values]);
  });

  it.each(relations)("%s", (filter, sql, ...values) => {
    // A single joined table stands without brackets or with them; they mean the same.
    const [text, found] = filterSql(filter);

    expect([text.replace(/JOIN \(("\w+" \w+)\)/g, "JOIN $1"), found]).toEqual([
      sql.replace(/JOIN \(("\w+" \w+)\)/g, "JOIN $1"),
      values,
    ]);
  });
});

describe("an access", () => {
  const sql = (rights: Parameters<typeof readerWith>[0], name = "book") => {
    const table = libraryModel.tables.get(name);
    const { access } = planOf("", { caller: readerWith(rights), ...(table ? { table } : {}) }).scope;
    const writer = new SqlWriter();
    return [accessSql(writer, access, "b"), writer.values];
  };
  const owners = [reader.userId, ...reader.teamIds];

  it("to everything is no condition", () => {
    expect(sql({ "book:read": "organization" })).toEqual(["", []]);
  });

  it("to own rows is their owner, the teams' among them", () => {
    expect(sql({ "book:read": "user" })).toEqual(["b.ownerid = ANY ($1::uuid[])", [owners]]);
  });

  it("to business units is the owner or the unit", () => {
    expect(sql({ "book:read": "units" })).toEqual([
      "(b.ownerid = ANY ($1::uuid[]) OR b.owningbusinessunit = ANY ($2::uuid[]))",
      [owners, reader.businessUnitTree],
    ]);
  });

  it("to parts is that to the whole", () => {
    expect(sql({ "book:read": "user" }, "chapter")).toEqual([
      `EXISTS (SELECT 1 FROM "book" t0 WHERE t0."bookid" = b."bookid" AND t0.ownerid = ANY ($1::uuid[]))`,
      [owners],
    ]);
  });
});
