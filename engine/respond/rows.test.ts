import { describe, expect, it } from "vitest";
import { planOf } from "../../test/library.ts";
import { parseQuery } from "../odata/queryOptions.ts";
import { contextUrl, setFragment } from "./context.ts";
import { collectionText, pageOf, recordText, type Presentation } from "./rows.ts";

const plain: Presentation = { context: "https://x/$metadata#books", annotations: null };
const annotated: Presentation = {
  ...plain,
  annotations: { wanted: () => true, formatter: { format: () => null } },
};

describe("the rows of an answer", () => {
  it("are count, body and order values; the last ones say where the next page starts", () => {
    expect(
      pageOf([
        [7, '{"a":1}', "x", 1],
        [7, '{"a":2}', "y", 2],
      ]),
    ).toEqual({
      bodies: ['{"a":1}', '{"a":2}'],
      count: 7,
      last: ["y", 2],
    });
  });

  it("without a body only carry the count", () => {
    expect(pageOf([[0, null, null]])).toEqual({ bodies: [], count: 0, last: [] });
    expect(pageOf([])).toEqual({ bodies: [], count: null, last: [] });
  });
});

describe("a collection", () => {
  const page = { bodies: ['{"a":1.50}', '{"b":"é\\u0000"}'], count: 7, last: [] };

  it("passes on what PostgreSQL printed, digit by digit", () => {
    expect(collectionText(planOf(""), page, plain, null)).toBe(
      '{"@odata.context":"https://x/$metadata#books","value":[{"a":1.50},{"b":"é\\u0000"}]}',
    );
  });

  it("says the count when asked, and the link when there is more", () => {
    const text = collectionText(planOf("$count=true"), page, plain, 'https://x/books?$filter=a eq "b"&$skiptoken=c');

    expect(JSON.parse(text)).toMatchObject({
      "@odata.count": 7,
      "@odata.nextLink": 'https://x/books?$filter=a eq "b"&$skiptoken=c',
    });
  });

  it("with annotations says how many records there are, -1 when nobody counted", () => {
    const of = (query: string) => JSON.parse(collectionText(planOf(query), page, annotated, null));

    expect(of("$count=true")["@Microsoft.Dynamics.CRM.totalrecordcount"]).toBe(7);
    expect(of("")["@Microsoft.Dynamics.CRM.totalrecordcount"]).toBe(-1);
  });

  it("says no more than are told, and that there are more", () => {
    const many = { ...page, count: 5001 };
    const text = collectionText(planOf("$count=true"), many, annotated, null, { mostCounted: 5000 });

    expect(JSON.parse(text)).toMatchObject({
      "@odata.count": 5000,
      "@Microsoft.Dynamics.CRM.totalrecordcount": 5000,
      "@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded": true,
    });
  });

  it("that is empty is a list of nothing", () => {
    expect(collectionText(planOf(""), { bodies: [], count: null, last: [] }, plain, null)).toBe(
      '{"@odata.context":"https://x/$metadata#books","value":[]}',
    );
  });
});

it("a record has its context in front of what PostgreSQL printed", () => {
  expect(recordText(planOf(""), '{"a":1.50}', plain)).toBe('{"@odata.context":"https://x/$metadata#books","a":1.50}');
});

describe("the context of an answer", () => {
  it.each([
    ["", "books"],
    ["$select=title,pages", "books(title,pages)"],
    ["$expand=author", "books(author())"],
    ["$expand=author($select=name)", "books(author(name))"],
    ["$select=title&$expand=author($select=name),chapters", "books(title,author(name),chapters())"],
    ["$expand=author($expand=books($select=title))", "books(author(books(title)))"],
    ["$filter=pages eq 1&$top=1", "books"],
  ])("of books?%s is #%s", (query, fragment) => {
    const url = contextUrl("https://x/api/data/v9.2/", setFragment("books", parseQuery(query)));

    expect(url).toBe(`https://x/api/data/v9.2/$metadata#${fragment}`);
  });
});
