import { describe, expect, it } from "vitest";
import { bookTable, libraryModel } from "../../test/library.ts";
import { tableOf } from "../model/model.ts";
import {
  deleteSql,
  existsSql,
  insertSql,
  lockKeySql,
  referencesSql,
  selectRowsSql,
  storedColumns,
  updateSql,
} from "./recordSql.ts";

const all = { kind: "all" } as const;
const mine = { kind: "owned", owners: ["me"], units: [] } as const;

describe("the stored columns of a table", () => {
  it("are its own and, of a lookup with several targets, which one it is", () => {
    const names = storedColumns(bookTable).map(({ name }) => name);

    expect(names).toEqual(expect.arrayContaining(["holderid", "holderidtype", "ownerid", "owneridtype", "price_base"]));
    expect(names).not.toContain("authoridtype");
  });
});

describe("rows by the values of columns", () => {
  it("are compared without regard to case and accents, locked on request", () => {
    const columns = storedColumns(bookTable).map(({ name }) => `t."${name}"`);

    const { text, values } = selectRowsSql(bookTable, {
      where: { bookid: "x", title: "A", pages: null },
      access: mine,
      lock: true,
      orderBy: ["title"],
      limit: 2,
    });

    expect(text).toBe(
      `SELECT ${columns.join(", ")} FROM "book" t WHERE t."bookid" = $1::uuid AND filon_fold(t."title") = filon_fold($2::text) AND t."pages" IS NULL AND t.ownerid = ANY ($3::uuid[]) ORDER BY t."title" LIMIT 2 FOR NO KEY UPDATE OF t`,
    );
    expect(values).toEqual(["x", "A", ["me"]]);
  });
});

describe("a write", () => {
  it("inserts what has a value, with a new version", () => {
    const row = { bookid: "x", title: "A", pages: null, holderid: "y", holderidtype: "author", nosuch: "z" };

    expect(insertSql(bookTable, row, null)).toEqual({
      text: `INSERT INTO "book" ("bookid", "title", "holderid", "holderidtype", versionnumber) VALUES ($1::uuid, $2::text, $3::uuid, $4::text, nextval('filon_version'))`,
      values: ["x", "A", "y", "author"],
    });
  });

  it("updates what is given, null included, with a new version", () => {
    expect(updateSql(bookTable, "x", { title: "A", pages: null }, null)).toEqual({
      text: `UPDATE "book" SET "title" = $1::text, "pages" = $2::integer, versionnumber = nextval('filon_version') WHERE "bookid" = $3::uuid`,
      values: ["A", null, "x"],
    });
  });

  it("of a table without versions counts none", () => {
    const author = tableOf(libraryModel, "author");

    expect(updateSql(author, "x", { name: "A" }, null).text).toBe(
      `UPDATE "author" SET "name" = $1::text WHERE "authorid" = $2::uuid`,
    );
  });

  it("deletes by the key", () => {
    expect(deleteSql(bookTable, "x", null)).toEqual({
      text: `DELETE FROM "book" WHERE "bookid" = $1::uuid`,
      values: ["x"],
    });
  });

  it("and its audit row are one statement", () => {
    const audit = {
      action: 2,
      operation: 2,
      table: "book",
      id: "x",
      userId: "me",
      transactionId: "t",
      changes: "{}",
      columns: "title",
    } as const;

    const { text, values } = updateSql(bookTable, "x", { title: "A" }, audit);

    expect(text).toMatch(
      /^WITH w AS \(UPDATE "book" SET .* WHERE "bookid" = \$2::uuid\) INSERT INTO audit \(auditid, .*\) VALUES \(.*\)$/,
    );
    expect(values).toEqual(expect.arrayContaining(["A", "x", "me", "book", "t", "{}", "title"]));
  });
});

describe("whether records exist and are within reach", () => {
  it("is asked for all at once", () => {
    const { text, values } = existsSql([
      { table: bookTable, id: "x", access: all },
      { table: bookTable, id: "y", access: mine },
    ]);

    expect(text).toBe(
      `SELECT EXISTS (SELECT 1 FROM "book" t WHERE t."bookid" = $1::uuid), true, EXISTS (SELECT 1 FROM "book" t WHERE t."bookid" = $2::uuid), EXISTS (SELECT 1 FROM "book" t WHERE t."bookid" = $2::uuid AND t.ownerid = ANY ($3::uuid[]))`,
    );
    expect(values).toEqual(["x", "y", ["me"]]);
  });
});

describe("what points to a record", () => {
  it("is found in one statement, each reference by its number", () => {
    const author = tableOf(libraryModel, "author");

    expect(referencesSql(libraryModel, author, "x", author.references)).toEqual({
      text: `SELECT 0 AS reference, "bookid" AS id FROM "book" WHERE "authorid" = $1::uuid UNION ALL SELECT 1 AS reference, "bookid" AS id FROM "book" WHERE "holderid" = $1::uuid AND "holderidtype" = 'author'`,
      values: ["x"],
    });
  });
});

it("a key that no record has yet is kept by a lock that ends with the transaction", () => {
  expect(lockKeySql("book:x")).toEqual({
    text: "SELECT pg_advisory_xact_lock(hashtextextended($1::text, 0))",
    values: ["book:x"],
  });
});
