import { describe, expect, it } from "vitest";
import { bookTable, libraryModel, reader, readerWith } from "../../test/library.ts";
import { parseFetchXml } from "../odata/fetchXml.ts";
import { planFetch, type FetchRequest } from "../plan/planFetch.ts";
import { fetchSql } from "./fetchSql.ts";

type Request = Partial<FetchRequest> & { readonly caller?: typeof reader; readonly attributes?: string };

/** The statement of a fetch of books, from what its entity holds. */
function sqlOf(inner: string, { caller = reader, attributes = "", ...request }: Request = {}) {
  const fetch = parseFetchXml(`<fetch ${attributes}><entity name='book'>${inner}</entity></fetch>`);
  const usual = { table: bookTable, limit: 6, start: { kind: "first" }, count: false, names: false } as const;
  const { text, values } = fetchSql(
    libraryModel,
    planFetch({ model: libraryModel, caller }, { fetch, ...usual, ...request }),
  );
  return [text, values];
}

/** The statement as it is sent, from lines that can be read. */
const lines = (...parts: string[]) => parts.join(" ");

const title = "<attribute name='title'/>";
const body = `SELECT null::int, row_to_json(j.*)::text AS body, t0."bookid" AS k0`;
const etag = `'W/"' || t0.versionnumber || '"' AS "@odata.etag"`;
const row = `CROSS JOIN LATERAL (SELECT ${etag}, t0."title" AS "title", t0."bookid" AS "bookid") j`;
const end = `ORDER BY t0."bookid" ASC LIMIT 6`;

describe("a fetch is one statement:", () => {
  it("columns, etag and order values", () => {
    expect(sqlOf(`${title}<order attribute='title'/>`)).toEqual([
      lines(
        `SELECT null::int, row_to_json(j.*)::text AS body, filon_fold(t0."title") AS k0, t0."bookid" AS k1`,
        `FROM "book" t0 ${row} ORDER BY filon_fold(t0."title") ASC NULLS FIRST, t0."bookid" ASC LIMIT 6`,
      ),
      [],
    ]);
  });

  it("filter, access and values as parameters", () => {
    const caller = readerWith({ "book:read": "user" });

    expect(
      sqlOf(`${title}<filter><condition attribute='pages' operator='gt' value='5'/></filter>`, { caller }),
    ).toEqual([
      lines(
        `${body} FROM "book" t0 ${row}`,
        `WHERE t0.ownerid = ANY ($1::uuid[]) AND (t0."pages" > $2::integer) ${end}`,
      ),
      [[caller.userId, ...caller.teamIds], "5"],
    ]);
  });

  it("names of what lookups point to, and the currency of amounts, where they are shown", () => {
    const [text] = sqlOf(
      "<attribute name='authorid'/><attribute name='holderid'/><attribute name='price' alias='cost'/>",
      {
        names: true,
      },
    );

    expect(text).toContain(
      lines(
        `t0."authorid" AS "_authorid_value", (SELECT n."name" FROM "author" n WHERE n."authorid" = t0."authorid") AS "_authorid_value#name",`,
        `t0."holderid" AS "_holderid_value", CASE t0."holderidtype" WHEN 'author' THEN (SELECT n."name" FROM "author" n WHERE n."authorid" = t0."holderid")`,
        `WHEN 'library' THEN (SELECT n."name" FROM "library" n WHERE n."libraryid" = t0."holderid") END AS "_holderid_value#name", t0."holderidtype" AS "_holderid_value#table",`,
        `t0."price" AS "cost", t0."transactioncurrencyid" AS "cost#currency"`,
      ),
    );
  });

  it("a name of its own for a column whose key PostgreSQL would cut off", () => {
    const alias = "a".repeat(60);
    const [text] = sqlOf(`<attribute name='title' alias='${alias}'/>`);

    expect(text).toContain(`t0."title" AS "#0", t0."bookid" AS "bookid"`);
    expect(text).not.toContain(alias);
  });

  it("a page that goes on after another", () => {
    const [text, values] = sqlOf(title, { start: { kind: "after", values: ["b1"], skip: 0 } });

    expect(text).toBe(`${body} FROM "book" t0 ${row} WHERE (t0."bookid" > $1::uuid) ${end}`);
    expect(values).toEqual(["b1"]);
  });

  it("rows passed over that are not printed", () => {
    expect(sqlOf(title, { start: { kind: "skip", rows: 20 } })).toEqual([
      lines(
        `SELECT null::int, row_to_json(j.*)::text AS body, d.k0 FROM (SELECT ${etag}, t0."title" AS "0:title", t0."bookid" AS "1:bookid", t0."bookid" AS k0`,
        `FROM "book" t0 ORDER BY t0."bookid" ASC LIMIT 6 OFFSET $1::bigint) d`,
        `CROSS JOIN LATERAL (SELECT d."@odata.etag" AS "@odata.etag", d."0:title" AS "title", d."1:bookid" AS "bookid") j ORDER BY d.k0 ASC`,
      ),
      [20],
    ]);
  });

  it("a count to one more than is told, and distinct rows ordered by all they have", () => {
    expect(
      sqlOf("<attribute name='pages'/><order attribute='pages'/>", { attributes: "distinct='1'", count: true }),
    ).toEqual([
      lines(
        `SELECT c.n, p.* FROM (SELECT count(*)::int AS n FROM (SELECT DISTINCT t1."pages" FROM "book" t1 LIMIT 5001) x) c`,
        `LEFT JOIN (SELECT row_to_json(j.*)::text AS body FROM (SELECT DISTINCT t0."pages" AS "0:pages", t0."pages" AS k0 FROM "book" t0) d`,
        `CROSS JOIN LATERAL (SELECT d."0:pages" AS "pages") j ORDER BY d.k0 ASC NULLS FIRST, d."0:pages" LIMIT 6) p ON true`,
      ),
      [],
    ]);
  });

  it("groups by the caller's months, the sum of nothing being 0", () => {
    const inner =
      "<attribute name='pages' alias='sum' aggregate='sum'/><attribute name='lentat' alias='month' groupby='true' dategrouping='month'/>";

    expect(sqlOf(inner, { attributes: "aggregate='true'" })).toEqual([
      lines(
        `SELECT null::int, row_to_json(j.*)::text AS body FROM (SELECT extract(month FROM (t0."lentat" AT TIME ZONE $1::text))::int AS "month", sum(t0."pages") AS "sum"`,
        `FROM "book" t0 GROUP BY 1) g CROSS JOIN LATERAL (SELECT g."month" AS "month", coalesce(g."sum", 0) AS "sum") j ORDER BY g."month" LIMIT 6`,
      ),
      ["Europe/Paris"],
    ]);
  });
});

describe("a link", () => {
  const link = (attributes: string, inner = "") => `<link-entity ${attributes}>${inner}</link-entity>`;
  const author = "name='author' from='authorid' to='authorid' alias='a'";
  const chapters = "name='chapter' from='bookid' to='bookid' alias='c'";
  const named = "<filter><condition attribute='name' operator='null'/></filter>";
  const own = readerWith({ "book:read": "user" });
  const owners = [own.userId, ...own.teamIds];

  it("carries its filter in its join, and its own links in parentheses", () => {
    const nested = link("name='author' from='name' to='name' alias='b'");
    const [text] = sqlOf(title + link(`${author} link-type='outer'`, named + nested));

    expect(text).toBe(
      lines(
        `${body}, t2."authorid" AS k1 FROM "book" t0`,
        `LEFT JOIN ("author" t1 JOIN "author" t2 ON (filon_fold(t2."name") = filon_fold(t1."name"))) ON (t1."authorid" = t0."authorid") AND (t1."name" IS NULL)`,
        `${row} ORDER BY t0."bookid" ASC, t2."authorid" ASC NULLS FIRST LIMIT 6`,
      ),
    );
  });

  it("asks a lookup of several tables which one it means", () => {
    expect(sqlOf(title + link("name='author' from='authorid' to='holderid' alias='a'"))).toEqual([
      `${body} FROM "book" t0 JOIN "author" t1 ON ((t1."authorid" = t0."holderid") AND (t0."holderidtype" = $1::text)) ${row} ${end}`,
      ["author"],
    ]);
  });

  it("joins only rows within the caller's reach", () => {
    const [text, values] = sqlOf(title + link(`${chapters} link-type='outer'`), { caller: own });

    expect(text).toContain(
      `LEFT JOIN "chapter" t1 ON (t1."bookid" = t0."bookid") AND EXISTS (SELECT 1 FROM "book" t2 WHERE t2."bookid" = t1."bookid" AND t2.ownerid = ANY ($1::uuid[]))`,
    );
    expect(values).toEqual([owners, owners]);
  });

  it("between two tables counts where both its ends are within reach", () => {
    const both = link(
      "name='librarybooks' from='bookid' to='bookid'",
      link("name='library' from='libraryid' to='libraryid'"),
    );
    const caller = readerWith({ "book:read": "user", "library:read": "organization" });
    const [text] = sqlOf(title + both, { caller });

    expect(text).toContain(
      lines(
        `JOIN ("librarybooks" t1 JOIN "library" t2 ON (t2."libraryid" = t1."libraryid")) ON (t1."bookid" = t0."bookid")`,
        `AND EXISTS (SELECT 1 FROM "book" t3 WHERE t3."bookid" = t1."bookid" AND t3.ownerid = ANY ($1::uuid[]))`,
      ),
    );
    expect(() => sqlOf(title + both, { caller: own })).toThrow("missing the privilege");
  });

  it("that takes the first match is joined to one row", () => {
    const [text] = sqlOf(title + link(`${chapters} link-type='matchfirstrowusingcrossapply'`, named));

    expect(text).toContain(
      lines(
        `LEFT JOIN LATERAL (SELECT t1.* FROM "chapter" t1 WHERE (t1."bookid" = t0."bookid") AND (t1."name" IS NULL)`,
        `ORDER BY t1."chapterid" LIMIT 1) t1 ON true`,
      ),
    );
  });

  it("that only asks is a condition", () => {
    const asked = (type: string) =>
      sqlOf(`${title}<filter>${link(`${chapters} link-type='${type}'`, named)}</filter>`)[0];
    const some = (alias: string, filter: string) =>
      `EXISTS (SELECT 1 FROM "chapter" ${alias} WHERE (${alias}."bookid" = t0."bookid")${filter})`;

    expect(asked("any")).toBe(`${body} FROM "book" t0 ${row} WHERE ${some("t1", ` AND (t1."name" IS NULL)`)} ${end}`);
    expect(asked("not any")).toContain(`WHERE NOT ${some("t1", ` AND (t1."name" IS NULL)`)} ${end}`);
    expect(asked("all")).toContain(
      `WHERE (${some("t1", "")} AND NOT ${some("t2", ` AND (t2."name" IS NULL)`)}) ${end}`,
    );
    expect(asked("not all")).toBe(asked("any"));
  });

  it("is asked after all are joined, where a condition names it", () => {
    const condition = "<condition entityname='a' attribute='name' operator='null'/>";
    const [text] = sqlOf(`${title}<filter>${condition}</filter>${link(`${author} link-type='outer'`)}`);

    expect(text).toBe(
      `${body} FROM "book" t0 LEFT JOIN "author" t1 ON (t1."authorid" = t0."authorid") ${row} WHERE (t1."name" IS NULL) ${end}`,
    );
  });

  it("whose filter names another link is asked after all are joined", () => {
    const other = "<filter><condition attribute='name' operator='eq' valueof='c.name'/></filter>";
    const [text] = sqlOf(title + link(chapters) + link(author, other));

    expect(text).toContain(
      `JOIN "author" t2 ON (t2."authorid" = t0."authorid") ${row} WHERE (filon_fold(t2."name") = filon_fold(t1."name"))`,
    );
  });
});

describe("a condition", () => {
  const where = (condition: string, caller = reader) => {
    const [text = "", values] = sqlOf(`${title}<filter>${condition}</filter>`, { caller });
    return [String(text).slice(String(text).indexOf("WHERE ") + 6, String(text).indexOf(" ORDER BY")), values];
  };

  it.each([
    [
      "<condition attribute='title' operator='like' value='a%'/>",
      `(filon_fold(t0."title") LIKE filon_fold($1::text))`,
      ["a%"],
    ],
    [
      "<condition attribute='title' operator='like' value='[a-c]%'/>",
      `(filon_fold(t0."title") ~ filon_fold($1::text))`,
      ["^[a-c].*$"],
    ],
    [
      "<condition attribute='title' operator='not-like' value='a\\%'/>",
      `((filon_fold(t0."title") LIKE filon_fold($1::text))) IS NOT TRUE`,
      ["a\\\\%"],
    ],
    [
      "<condition attribute='pages' operator='in'><value>1</value><value>2</value></condition>",
      `(t0."pages" = ANY ($1::integer[]))`,
      [["1", "2"]],
    ],
    [
      "<condition attribute='pages' operator='in'><value>1.5</value></condition>",
      `(t0."pages" = ANY ($1::numeric[]))`,
      [["1.5"]],
    ],
    ["<condition attribute='inprint' operator='eq' value='1'/>", `(t0."inprint" = $1::boolean)`, [true]],
    [
      "<condition attribute='published' operator='on-or-after' value='2026-01-31'/>",
      `(t0."published" >= $1::date)`,
      ["2026-01-31"],
    ],
    [
      "<condition attribute='lentat' operator='on-or-after' value='2026-01-31'/>",
      `(t0."lentat" >= $1::timestamptz)`,
      ["2026-01-30T23:00:00.000Z"],
    ],
    [
      "<condition attribute='lentat' operator='lt' value='2026-01-31T10:00:00'/>",
      `(t0."lentat" < $1::timestamptz)`,
      ["2026-01-31T09:00:00.000Z"],
    ],
    [
      "<condition attribute='lentat' operator='lt' value='2026-01-31T10:00:00Z'/>",
      `(t0."lentat" < $1::timestamptz)`,
      ["2026-01-31T10:00:00.000Z"],
    ],
    [
      "<condition attribute='published' operator='in-fiscal-period' value='2'/>",
      `(extract(quarter FROM t0."published")::int = $1::integer)`,
      [2],
    ],
    ["<condition attribute='ownerid' operator='eq-userid'/>", `(t0."ownerid" = $1::uuid)`, [reader.userId]],
    [
      "<condition attribute='ownerid' operator='eq-useroruserteams'/>",
      `(t0."ownerid" = ANY ($1::uuid[]))`,
      [[reader.userId, ...reader.teamIds]],
    ],
    [
      "<condition attribute='title' operator='eq' valueof='title'/>",
      `(filon_fold(t0."title") = filon_fold(t0."title"))`,
      [],
    ],
    [
      "<condition attribute='authorid' operator='eq' value='{ABCDEF00-1111-2222-3333-444444444444}'/>",
      `(t0."authorid" = $1::uuid)`,
      ["abcdef00-1111-2222-3333-444444444444"],
    ],
  ])("%s", (condition, sql, values) => {
    expect(where(condition)).toEqual([sql, values]);
  });

  it("like takes no pattern without end", () => {
    expect(() => where(`<condition attribute='title' operator='like' value='${"[ab]".repeat(1001)}'/>`)).toThrow(
      "4000",
    );
  });

  it("on a fiscal year follows the organization's calendar", () => {
    const fiscal = { month: 4, day: 1, period: "month", namedByEnd: true } as const;
    const caller = { ...reader, calendar: { weekStart: 1, fiscal } };

    expect(where("<condition attribute='published' operator='in-fiscal-period' value='2'/>", caller)[0]).toBe(
      `(extract(month FROM (t0."published" - make_interval(months => 3, days => 0)))::int = $1::integer)`,
    );
    expect(where("<condition attribute='published' operator='in-fiscal-year' value='2026'/>", caller)[1]).toEqual([
      "2025-04-01",
      "2026-04-01",
    ]);
  });
});
