import { describe, expect, it } from "vitest";
import { libraryModel } from "../../test/library.ts";
import { canonicalType, differenceSql, schemaOf, type ExistingSchema } from "./schema.ts";

const schema = schemaOf(libraryModel);

/** The database as the schema leaves it, in PostgreSQL's own words for types. */
const complete: ExistingSchema = {
  tables: new Map(
    [...schema.tables].map(([name, columns]) => [
      name,
      new Map([...columns].map(([column, type]) => [column, canonicalType(type)])),
    ]),
  ),
  indexes: new Set(schema.indexes.keys()),
  constraints: new Set(schema.constraints.keys()),
  views: schema.views,
};

describe("the schema of a model", () => {
  it("has a column for each stored one, a lookup's table beside it", () => {
    expect(Object.fromEntries(schema.tables.get("book") ?? [])).toMatchObject({
      bookid: "uuid",
      title: "text",
      pages: "integer",
      price: "numeric(20, 4)",
      price_base: "numeric(20, 4)",
      inprint: "boolean",
      published: "date",
      lentat: "timestamptz(0)",
      authorid: "uuid",
      holderid: "uuid",
      holderidtype: "text",
      versionnumber: "bigint",
    });
  });

  it("has a table for each relationship of many to many", () => {
    expect(schema.tables.get("librarybooks")).toEqual(
      new Map([
        ["libraryid", "uuid"],
        ["bookid", "uuid"],
      ]),
    );
    expect(schema.constraints.get("librarybooks_pkey")).toBe(
      `ALTER TABLE "librarybooks" ADD CONSTRAINT "librarybooks_pkey" PRIMARY KEY ("libraryid", "bookid")`,
    );
  });

  it("indexes lookups, what was declared, and keys without regard to case", () => {
    expect(schema.indexes.get("book_authorid")).toBe(
      `CREATE INDEX "book_authorid" ON "book" ("authorid") WHERE "authorid" IS NOT NULL`,
    );
    expect(schema.indexes.get("book_published_title_by")).toBe(
      `CREATE INDEX "book_published_title_by" ON "book" ("published" NULLS FIRST, filon_fold("title") NULLS FIRST, "bookid")`,
    );
    expect(schema.indexes.get("book_title_key")).toBe(
      `CREATE UNIQUE INDEX "book_title_key" ON "book" (filon_fold("title"))`,
    );
  });

  it("lets PostgreSQL check a lookup of one table, and none of several", () => {
    expect(schema.constraints.get("book_authorid_fkey")).toBe(
      `ALTER TABLE "book" ADD CONSTRAINT "book_authorid_fkey" FOREIGN KEY ("authorid") REFERENCES "author" DEFERRABLE INITIALLY DEFERRED`,
    );
    expect(schema.constraints.has("book_holderid_fkey")).toBe(false);
  });
});

describe("the difference to a database", () => {
  const without = (name: string, ...columns: string[]) =>
    new Map(
      [...complete.tables].map(([table, has]) =>
        table === name ? [table, new Map([...has].filter(([column]) => !columns.includes(column)))] : [table, has],
      ),
    );

  it("that has everything is nothing", () => {
    expect(differenceSql(schema, complete)).toEqual([]);
  });

  it("that is empty is all of it, keys before what refers to them", () => {
    const statements = differenceSql(schema, {
      tables: new Map(),
      indexes: new Set(),
      constraints: new Set(),
      views: new Map(),
    });

    const position = (start: string) => statements.findIndex((statement) => statement.startsWith(start));
    expect(position(`CREATE TABLE "book"`)).toBeGreaterThanOrEqual(0);
    expect(position(`ALTER TABLE "book" ADD CONSTRAINT "book_authorid_fkey"`)).toBeGreaterThan(
      position(`ALTER TABLE "author" ADD CONSTRAINT "author_pkey"`),
    );
  });

  it("that lacks a column adds it", () => {
    expect(differenceSql(schema, { ...complete, tables: without("book", "pages", "holderidtype") })).toEqual([
      `ALTER TABLE "book" ADD COLUMN "pages" integer`,
      `ALTER TABLE "book" ADD COLUMN "holderidtype" text`,
    ]);
  });

  it("that has another type changes it", () => {
    const tables = new Map(complete.tables).set(
      "author",
      new Map([...(complete.tables.get("author") ?? []), ["name", "character varying"]]),
    );

    expect(differenceSql(schema, { ...complete, tables })).toEqual([
      `ALTER TABLE "author" ALTER COLUMN "name" TYPE text`,
    ]);
  });

  it("that has more drops nothing and says so", () => {
    const tables = new Map(complete.tables).set(
      "author",
      new Map([...(complete.tables.get("author") ?? []), ["fax", "text"]]),
    );

    expect(differenceSql(schema, { ...complete, tables })).toEqual(["-- left in the database: author.fax"]);
  });
});
