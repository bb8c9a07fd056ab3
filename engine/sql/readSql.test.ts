import { describe, expect, it } from "vitest";
import { libraryModel, planOf, readerWith } from "../../test/library.ts";
import { atRoot, countOnlySql, readSql } from "./readSql.ts";

type Request = Parameters<typeof planOf>[1];

function sqlOf(query: string, request?: Request): [string, readonly unknown[]] {
  const { text, values } = readSql(libraryModel, planOf(query, request));
  return [text.replaceAll('JOIN ("author" t1)', 'JOIN "author" t1'), values];
}

/** The statement as it is sent, from lines that can be read. */
const lines = (...parts: string[]) => parts.join(" ");

const title = `'W/"' || t0.versionnumber || '"' AS "@odata.etag", t0."title" AS "title"`;
const body = `SELECT null::int, row_to_json(j)::text AS body`;

describe("a read is one statement:", () => {
  it("columns, etag and order values", () => {
    expect(sqlOf("$select=title", { limit: 6 })).toEqual([
      lines(
        `${body}, t0."bookid" AS k0 FROM "book" t0`,
        `CROSS JOIN LATERAL (SELECT ${title}, t0."bookid" AS "bookid") j`,
        `ORDER BY t0."bookid" ASC LIMIT 6`,
      ),
      [],
    ]);
  });

  it("moments printed as the protocol wants them, an amount with its currency", () => {
    const [text] = sqlOf("$select=lentat,price");

    expect(text).toContain(
      lines(
        `to_char(t0."lentat" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "lentat", t0."price" AS "price",`,
        `t0."bookid" AS "bookid", t0."transactioncurrencyid" AS "_transactioncurrencyid_value"`,
      ),
    );
  });

  it("filter, access and values as parameters", () => {
    const caller = readerWith({ "book:read": "user" });

    expect(sqlOf("$select=title&$filter=pages gt 5", { caller })).toEqual([
      lines(
        `${body}, t0."bookid" AS k0 FROM "book" t0`,
        `CROSS JOIN LATERAL (SELECT ${title}, t0."bookid" AS "bookid") j`,
        `WHERE t0.ownerid = ANY ($1::uuid[]) AND (t0."pages" > $2::integer) ORDER BY t0."bookid" ASC`,
      ),
      [[caller.userId, ...caller.teamIds], "5"],
    ]);
  });

  it("order along a lookup by a join that loses no row", () => {
    expect(sqlOf("$select=title&$orderby=author/name desc")).toEqual([
      lines(
        `${body}, filon_fold(t1."name") AS k0, t0."bookid" AS k1`,
        `FROM "book" t0 LEFT JOIN "author" t1 ON t1."authorid" = t0."authorid"`,
        `CROSS JOIN LATERAL (SELECT ${title}, t0."bookid" AS "bookid") j`,
        `ORDER BY filon_fold(t1."name") DESC NULLS LAST, t0."bookid" DESC`,
      ),
      [],
    ]);
  });

  it("the beginning of a long text for its order", () => {
    const table = libraryModel.tables.get("chapter");
    const [text] = sqlOf("$select=name&$orderby=summary", table ? { table } : {});

    expect(text).toContain(`ORDER BY left(filon_fold(t0."summary"), 450) ASC NULLS FIRST, t0."chapterid" ASC`);
  });

  it("the count beside the page, to one beyond 5000", () => {
    expect(sqlOf("$select=title&$count=true&$filter=inprint", { limit: 3 })).toEqual([
      lines(
        `SELECT c.n, p.* FROM (SELECT count(*)::int AS n FROM (SELECT 1 FROM "book" t1 WHERE (t1."inprint" IS TRUE) LIMIT 5001) x) c`,
        `LEFT JOIN (SELECT row_to_json(j)::text AS body, t0."bookid" AS k0 FROM "book" t0`,
        `CROSS JOIN LATERAL (SELECT ${title}, t0."bookid" AS "bookid") j WHERE (t0."inprint" IS TRUE)`,
        `ORDER BY t0."bookid" ASC LIMIT 3) p ON true`,
      ),
      [],
    ]);
  });

  it("the count alone", () => {
    expect(countOnlySql(planOf("$filter=inprint")).text).toBe(
      `SELECT count(*)::int AS n FROM (SELECT 1 FROM "book" t0 WHERE (t0."inprint" IS TRUE) LIMIT 5000) x`,
    );
  });

  it("the names of what lookups point to, when annotations are wanted", () => {
    const [text] = sqlOf("$select=_authorid_value,_holderid_value", { names: true });

    expect(text).toContain(
      lines(
        `t0."authorid" AS "_authorid_value",`,
        `(SELECT n."name" FROM "author" n WHERE n."authorid" = t0."authorid") AS "_authorid_value#name",`,
        `t0."holderid" AS "_holderid_value",`,
        `CASE t0."holderidtype" WHEN 'author' THEN (SELECT n."name" FROM "author" n WHERE n."authorid" = t0."holderid")`,
        `WHEN 'library' THEN (SELECT n."name" FROM "library" n WHERE n."libraryid" = t0."holderid") END AS "_holderid_value#name",`,
        `t0."holderidtype" AS "_holderid_value#table"`,
      ),
    );
  });
});

describe("a page continues", () => {
  const where = (order: string, after: readonly (string | number | null)[]) => {
    const [text, values] = sqlOf(`$select=title&$orderby=${order}`, { after });
    return [/ WHERE (.*) ORDER BY /.exec(text)?.[1], values];
  };
  const id = "aaaaaaaa-1111-2222-3333-444444444444";

  it("behind a value going up, the key deciding among equals: rows without one came first", () => {
    expect(where("pages", [5, id])).toEqual([`((t0."pages", t0."bookid") > ($1::integer, $2::uuid))`, [5, id]]);
  });

  it("behind a value going down, where rows without one come last", () => {
    expect(where("pages desc", [5, id])).toEqual([
      `(((t0."pages" < $2::integer OR t0."pages" IS NULL) OR (t0."pages" = $3::integer AND t0."bookid" < $1::uuid)))`,
      [id, 5, 5],
    ]);
  });

  it("among rows without a value, which come first going up", () => {
    expect(where("pages", [null, id])).toEqual([
      `((t0."pages" IS NOT NULL OR (t0."pages" IS NULL AND t0."bookid" > $1::uuid)))`,
      [id],
    ]);
  });

  it("among rows without a value, which come last going down", () => {
    expect(where("pages desc", [null, id])).toEqual([
      `((false OR (t0."pages" IS NULL AND t0."bookid" < $1::uuid)))`,
      [id],
    ]);
  });

  it("through several columns, each its own way", () => {
    expect(where("title,pages desc", ["a", 5, id])[0]).toBe(
      lines(
        `(filon_fold(t0."title") >= $6::text AND (filon_fold(t0."title") > $4::text OR (filon_fold(t0."title") = $5::text AND`,
        `((t0."pages" < $2::integer OR t0."pages" IS NULL) OR (t0."pages" = $3::integer AND t0."bookid" < $1::uuid)))))`,
      ),
    );
  });
});

describe("an expand is part of the row:", () => {
  const expanded = (expand: string, request?: Request) => {
    const [text, values] = sqlOf(`$select=title&$expand=${expand}`, request);
    return [/t0\."bookid" AS "bookid", (.*)\) j ORDER BY t0/.exec(text)?.[1], values];
  };

  it("the record a lookup points to", () => {
    expect(expanded("author($select=name)")[0]).toBe(
      lines(
        `(SELECT row_to_json(j) FROM "author" t1`,
        `CROSS JOIN LATERAL (SELECT t1."name" AS "name", t1."authorid" AS "authorid") j`,
        `WHERE t1."authorid" = t0."authorid" LIMIT 1) AS "author"`,
      ),
    );
  });

  it("its address alone", () => {
    expect(expanded("author/$ref")[0]).toContain(`(SELECT 'authors(' || t1."authorid" || ')' AS "@odata.id") j`);
  });

  it("of whichever table it is", () => {
    expect(expanded("ownerid($select=name)")[0]).toBe(
      lines(
        `coalesce((SELECT row_to_json(j) FROM "systemuser" t1`,
        `CROSS JOIN LATERAL (SELECT t1."name" AS "name", t1."systemuserid" AS "systemuserid", t1."systemuserid" AS "ownerid") j`,
        `WHERE t1."systemuserid" = t0."ownerid" AND t0."owneridtype" = 'systemuser' LIMIT 1),`,
        `(SELECT row_to_json(j) FROM "team" t2`,
        `CROSS JOIN LATERAL (SELECT t2."name" AS "name", t2."teamid" AS "teamid", t2."teamid" AS "ownerid") j`,
        `WHERE t2."teamid" = t0."ownerid" AND t0."owneridtype" = 'team' LIMIT 1)) AS "ownerid"`,
      ),
    );
  });

  it("the rows of a collection, chosen, ordered and limited", () => {
    expect(expanded("chapters($select=name;$filter=name eq 'a';$orderby=name;$top=2)")).toEqual([
      lines(
        `(SELECT coalesce(json_agg(x.o), '[]'::json) FROM (SELECT row_to_json(j) AS o FROM "chapter" t1`,
        `CROSS JOIN LATERAL (SELECT t1."name" AS "name", t1."chapterid" AS "chapterid") j`,
        `WHERE t1."bookid" = t0."bookid" AND (filon_fold(t1."name") = filon_fold($1::text))`,
        `ORDER BY filon_fold(t1."name") ASC NULLS FIRST, t1."chapterid" ASC LIMIT 2) x) AS "chapters",`,
        `$2::text || 'books(' || t0."bookid" || ')/chapters?$skiptoken=end' AS "chapters@odata.nextLink"`,
      ),
      ["a", expect.anything()],
    ]);
  });

  it("a link that begins with the address under which the client knows the service", () => {
    const [text, values] = expanded("chapters($select=name)") as [string, unknown[]];

    expect(atRoot({ text, values }, "http://here/").values).toContain("http://here/");
    expect(atRoot({ text: "SELECT 1", values: ["a"] }, "http://here/").values).toEqual(["a"]);
  });

  it("the rows of a relationship of many to many", () => {
    expect(expanded("library_books($select=name)")[0]).toContain(
      `WHERE t1."libraryid" IN (SELECT x."libraryid" FROM "librarybooks" x WHERE x."bookid" = t0."bookid")`,
    );
  });

  it("nothing where the caller may read nothing", () => {
    const caller = readerWith({ "book:read": "organization" });

    expect(expanded("author($select=name)", { caller })[0]).toContain(`WHERE t1."authorid" = t0."authorid" AND false`);
  });
});
