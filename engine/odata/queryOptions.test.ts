import { describe, expect, it } from "vitest";
import { parseQuery } from "./queryOptions.ts";
import type { ExpandItem } from "./syntax.ts";

describe("options", () => {
  it.each([
    ["", { select: null, filter: null, orderBy: [], top: null, count: false, expand: [], skipToken: null }],
    ["$select=a,b", { select: ["a", "b"] }],
    ["$select= a , b ,", { select: ["a", "b"] }],
    ["$select=", { select: [] }],
    ["$select=a,b,a", { select: ["a", "b"] }],
    ["$filter=&$orderby=%20&$expand=&$apply=", { filter: null, orderBy: [], expand: [], others: new Map() }],
    ["$top=5&$count=true", { top: 5, count: true }],
    ["$skiptoken=abc.def", { skipToken: "abc.def" }],
    ["%24top=5", { top: 5 }],
    ["$top=5&", { top: 5 }],
    ["$format=json", { others: new Map() }],
    ["$id=a(1)", { others: new Map([["$id", "a(1)"]]) }],
    ["fetchXml=%3Cfetch+%2F%3E", { others: new Map([["fetchXml", "<fetch />"]]) }],
    ["annotations=true", { others: new Map([["annotations", "true"]]) }],
    ["@p=1", { aliases: new Map([["p", { kind: "literal", literal: { kind: "number", text: "1" } }]]) }],
    ["@p=name", { aliases: new Map([["p", { kind: "path", segments: ["name"] }]]) }],
    ["$filter=a+eq+'b%2Bc%26d'", { filter: equal("a", "b+c&d") }],
    ["$filter=a%20eq%20'b'", { filter: equal("a", "b") }],
    ["$filter=a%20eq%20'%E9%u20AC%25'", { filter: equal("a", "é€%") }],
    ["$filter=a%20eq%20'%C3%A9'", { filter: equal("a", "é") }],
  ])("%s", (text, options) => {
    expect(parseQuery(text)).toMatchObject(options);
  });
});

function equal(name: string, value: string) {
  return {
    kind: "binary",
    operator: "eq",
    left: { kind: "path", segments: [name] },
    right: { kind: "literal", literal: { kind: "string", value } },
  };
}

/** `a($select=x;$top=1;$expand=b)` from the tree. */
function shown({ navigation, ref, options }: ExpandItem): string {
  const parts = [
    ...(options.select ? [`select ${options.select.join(" ")}`] : []),
    ...(options.filter ? ["filter"] : []),
    ...(options.orderBy.length > 0 ? [`order ${options.orderBy.length}`] : []),
    ...(options.top === null ? [] : [`top ${options.top}`]),
    ...options.expand.map(shown),
  ];
  return `${navigation}${ref ? "/$ref" : ""}${parts.length > 0 ? `(${parts.join("; ")})` : ""}`;
}

describe("$expand", () => {
  it.each([
    ["a", ["a"]],
    ["a,b", ["a", "b"]],
    ["a/$ref", ["a/$ref"]],
    ["a()", ["a"]],
    ["a($select=x),a($select=x)", ["a(select x)"]],
    ["a($select=x,y;$top=1)", ["a(select x y; top 1)"]],
    ["a( $select = x , y ; $top = 1 ; )", ["a(select x y; top 1)"]],
    ["a($filter=f(x,')') eq 1;$orderby=x desc,y)", ["a(filter; order 2)"]],
    ["a($expand=b($select=x;$expand=c),d),e", ["a(b(select x; c); d)", "e"]],
    ["a($count=true)", ["a"]],
  ])("%s", (text, items) => {
    expect(parseQuery(`$expand=${text}`).expand.map(shown)).toEqual(items);
  });

  it("ends at ten levels", () => {
    const nested = (depth: number) => `$expand=${"a($expand=".repeat(depth)}a${")".repeat(depth)}`;

    expect(() => parseQuery(nested(10))).not.toThrow();
    expect(() => parseQuery(nested(11))).toThrow("$expand is nested too deeply");
  });
});

describe("refused:", () => {
  it.each([
    ["$nosuch=1", "The query parameter '$nosuch' is not supported: there is no such option."],
    ["$Select=a", "The query parameter '$Select' is not supported: there is no such option."],
    ["$skip=5", "page with Prefer: odata.maxpagesize"],
    ["$search=a", "use contains() in $filter."],
    ["$top=1&$top=2", "it is given twice."],
    ["$top=1&%24top=2", "it is given twice."],
    ["$top=x", "a whole number is expected."],
    ["$top=1234567890", "a whole number is expected."],
    ["$count=maybe", "true or false is expected."],
    ["$filter=()", "a name is expected"],
    ["$filter=a eq 1 b", "'b' is not expected here"],
    ["$orderby=a,", "a name is expected"],
    ["$expand=a($select=x),a($select=y)", "'a' stands in it twice."],
    ["$expand=a($skip=1)", "it cannot stand inside $expand."],
    ["$expand=a($select=x", "';' or ')' is expected"],
    ["$filter=%zz", "Bad Request - Error in query syntax"],
    ["$filter=%u20", "Bad Request - Error in query syntax"],
    ["%ff=1", "Bad Request - Error in query syntax"],
  ])("%s", (text, message) => {
    expect(() => parseQuery(text)).toThrow(message);
  });
});

it("names of JavaScript's own are custom options like any other", () => {
  const { others } = parseQuery("constructor=1&__proto__=2&toString=3");

  expect([...others]).toEqual([
    ["constructor", "1"],
    ["__proto__", "2"],
    ["toString", "3"],
  ]);
});
