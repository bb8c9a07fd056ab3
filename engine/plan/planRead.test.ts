import { describe, expect, it } from "vitest";
import { libraryModel, planOf, readerWith } from "../../test/library.ts";
import { tableOf } from "../model/model.ts";
import type { OrderKey } from "./readPlan.ts";

describe("$select", () => {
  const columns = (query: string) => planOf(query).columns.map(({ name }) => name);

  it("brings the key along, and with an amount its currency", () => {
    expect(columns("$select=title")).toEqual(["title", "bookid"]);
    expect(columns("$select=price")).toEqual(["price", "bookid", "transactioncurrencyid"]);
    expect(columns("$select=bookid,title,title")).toEqual(["bookid", "title"]);
  });

  it("takes a lookup by either name, and everything for nothing", () => {
    expect(columns("$select=_authorid_value,holderid")).toEqual(["authorid", "holderid", "bookid"]);
    expect(columns("$select=")).toEqual(columns(""));
    expect(columns("$select=*")).toEqual(columns(""));
  });

  it.each(["nosuch", "Title", "author", "author/name"])("refuses %s", (name) => {
    expect(() => planOf(`$select=${name}`)).toThrow(`Could not find a property named '${name}'`);
  });
});

describe("$orderby", () => {
  const shown = ({ operand, descending, text, nullable }: OrderKey) => {
    const name = operand.kind === "column" ? `${operand.scope.table.name}.${operand.column.name}` : operand.kind;
    return [name, descending ? "desc" : "asc", ...(text ? ["text"] : []), ...(nullable ? ["nullable"] : [])].join(" ");
  };
  const order = (query: string) => planOf(query).order.map(shown);

  it.each([
    ["", ["book.bookid asc"]],
    ["$orderby=title", ["book.title asc text nullable", "book.bookid asc"]],
    ["$orderby=pages desc", ["book.pages desc nullable", "book.bookid desc"]],
    ["$orderby=title,pages desc", ["book.title asc text nullable", "book.pages desc nullable", "book.bookid desc"]],
    ["$orderby=author/name", ["author.name asc text nullable", "book.bookid asc"]],
    // A lookup sorts by the name people see, whichever of two tables that comes from.
    ["$orderby=_authorid_value", ["author.name asc text nullable", "book.bookid asc"]],
    ["$orderby=_holderid_value", ["first asc text nullable", "book.bookid asc"]],
  ])("%s", (query, keys) => {
    expect(order(query)).toEqual(keys);
  });

  it("takes up to ten columns", () => {
    expect(() => planOf(`$orderby=${Array.from({ length: 10 }, () => "title").join(",")}`)).not.toThrow();
    expect(() => planOf(`$orderby=${Array.from({ length: 11 }, () => "title").join(",")}`)).toThrow("too many");
  });
});

describe("joins", () => {
  it("are shared by paths that go the same way", () => {
    const { scope } = planOf("$filter=author/name eq 'a' or author/name eq 'b'&$orderby=author/name");

    expect([...scope.joins.keys()]).toEqual(["author"]);
  });

  it("carry the caller's rights", () => {
    const caller = readerWith({ "book:read": "organization" });

    const { scope } = planOf("$filter=author/name eq 'a'", { caller });

    expect(scope.access).toEqual({ kind: "all" });
    expect(scope.joins.get("author")?.scope.access).toEqual({ kind: "nothing" });
  });
});

describe("$expand", () => {
  it("plans rows of every table a lookup can point to", () => {
    const { expands } = planOf("$expand=ownerid,author,chapters($top=2)");

    expect(expands.map(({ rows }) => rows.map(({ scope, limit }) => `${scope.table.name} ${limit}`))).toEqual([
      ["systemuser 1", "team 1"],
      ["author 1"],
      ["chapter 2"],
    ]);
  });

  it("is counted at every level: 15 at most", () => {
    const nested = (levels: number): string =>
      levels === 0 ? "chapters" : `chapters,author($expand=books($expand=${nested(levels - 1)}))`;

    expect(() => planOf(`$expand=${nested(4)}`)).not.toThrow();
    expect(() => planOf(`$expand=${nested(5)}`)).toThrow("exceeds the maximum of 15");
  });

  it.each([
    ["chapters/$ref", "Expand with $ref is only supported on lookup"],
    ["author($top=1)", "Only $select and $filter"],
    ["author($orderby=name)", "Only $select and $filter"],
    ["author($expand=books($top=1))", "Only $select and $filter"],
    ["title", "Could not find a property named 'title'"],
    ["Author", "Could not find a property named 'Author'"],
    ["chapters($filter=name eq @p)&@p='a'", "cannot be used inside $expand"],
  ])("refuses %s", (expand, message) => {
    expect(() => planOf(`$expand=${expand}`)).toThrow(message);
  });
});

describe("rights", () => {
  it("refuse a table of which the caller reaches no row", () => {
    expect(() => planOf("", { caller: readerWith({ "author:read": "organization" }) })).toThrow(
      expect.objectContaining({ status: 403 }),
    );
  });

  it("become the rows of the caller, the unit, or the units below it", () => {
    const access = (depth: "user" | "unit" | "units") =>
      planOf("", { caller: readerWith({ "book:read": depth }) }).scope.access;

    expect(access("user")).toMatchObject({
      kind: "owned",
      owners: [expect.any(String), expect.any(String)],
      units: [],
    });
    expect(access("unit")).toMatchObject({ kind: "owned", units: [expect.any(String)] });
    expect(access("units")).toMatchObject({ kind: "owned", units: [expect.any(String), expect.any(String)] });
  });

  it("of a part are those of the whole", () => {
    const caller = readerWith({ "book:read": "user" });

    const { scope } = planOf("", { caller, table: tableOf(libraryModel, "chapter") });

    expect(scope.access).toMatchObject({ kind: "parent", column: "bookid", access: { kind: "owned" } });
  });
});

describe("$filter refuses", () => {
  it.each([
    ["nosuch eq 1", "Could not find a property named 'nosuch' on type 'Microsoft.Dynamics.CRM.book'."],
    ["chapters/name eq 'a'", "'chapters' is a collection"],
    ["author/any()", "Could not find a property named 'author'"],
    ["author/books/any(b:b/title eq 'a')", "is a collection"],
    ["chapters/any(c:c/nosuch eq 1)", "on type 'Microsoft.Dynamics.CRM.chapter'"],
    ["title", "must evaluate to a single boolean value"],
    ["pages add 1", "must evaluate to a single boolean value"],
    ["title eq 5", "'Edm.String' and 'Edm.Decimal' for operator kind 'eq'"],
    ["pages eq '5'", "'Edm.Int32' and 'Edm.String'"],
    ["inprint eq 1", "'Edm.Boolean' and 'Edm.Decimal'"],
    ["published eq 'soon'", "'Edm.Date' and 'Edm.String'"],
    ["bookid eq 'x'", "'Edm.Guid' and 'Edm.String'"],
    ["length(pages) eq 1", "'Edm.Int32' and 'Edm.String' for operator kind 'length'"],
    ["year(title) eq 1", "'Edm.String' and 'Edm.DateTimeOffset'"],
    ["nosuch(title) eq 1", "An unknown function with name 'nosuch'"],
    ["substring(title) eq 'a'", "It takes 2 argument(s)."],
    ["contains(title)", "It takes 2 arguments."],
    ["published eq 2026-02-30", "'2026-02-30' cannot be used as a value here."],
    ["Microsoft.Dynamics.CRM.Nosuch(PropertyName='title')", "Microsoft.Dynamics.CRM.Nosuch"],
    ["Microsoft.Dynamics.CRM.Today(PropertyName='title')", "for operator kind 'Today'"],
    ["Microsoft.Dynamics.CRM.Today()", "PropertyName is missing"],
    ["not Microsoft.Dynamics.CRM.Today(PropertyName='lentat')", "Not operator along with"],
    ["@a eq 1&@a=@b", "cannot be used inside $expand or inside another alias"],
  ])("%s", (filter, message) => {
    expect(() => planOf(`$filter=${filter}`)).toThrow(message);
  });

  it("more than anybody asks", () => {
    const terms = (count: number) => Array.from({ length: count }, () => "inprint").join(" or ");

    expect(() => planOf(`$filter=${terms(4000)}`)).not.toThrow();
    expect(() => planOf(`$filter=${terms(6000)}`)).toThrow("too many terms");
    expect(() => planOf(`$filter=${Array.from({ length: 100 }, () => "@a").join(" or ")}&@a=${terms(100)}`)).toThrow(
      "too many terms",
    );
    expect(() => planOf(`$filter=${"1 add ".repeat(300)}1 eq 1`)).toThrow("too many terms");
  });
});
