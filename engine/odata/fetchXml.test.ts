import { describe, expect, it } from "vitest";
import { parseFetchXml } from "./fetchXml.ts";

const parse = (inner: string, attributes = "") =>
  parseFetchXml(`<fetch ${attributes}><entity name='book'>${inner}</entity></fetch>`);

describe("a fetch", () => {
  it("says nothing of what is not written", () => {
    expect(parse("")).toEqual({
      entity: { name: "book", allAttributes: true, attributes: [], orders: [], filters: [], links: [] },
      aggregate: false,
      distinct: false,
      top: null,
      count: null,
      page: 1,
      skip: 0,
      pagingCookie: null,
      returnTotal: false,
      rawOrder: false,
    });
  });

  it("reads flags as words and as digits, and passes over what it does not know", () => {
    const given = parse(
      "",
      "distinct='1' count='5' page='2' paging-cookie='&lt;cookie/&gt;' returntotalrecordcount='TRUE' useraworderby='true' no-lock='x' version='1.0'",
    );

    expect(given).toMatchObject({ distinct: true, count: 5, page: 2, pagingCookie: "<cookie/>", returnTotal: true });
    expect(given.rawOrder).toBe(true);
  });

  it("takes attributes as they are asked for", () => {
    const { entity } = parse(
      "<attribute name='pages' alias='n' aggregate='countcolumn' distinct='true'/><attribute name='lentat' alias='m' groupby='1' dategrouping='month' usertimezone='false'/>",
      "aggregate='true'",
    );

    const plain = { aggregate: null, groupBy: false, dateGrouping: null, distinct: false, userTimeZone: true };
    expect(entity.allAttributes).toBe(false);
    expect(entity.attributes).toEqual([
      { ...plain, name: "pages", alias: "n", aggregate: "countcolumn", distinct: true },
      { ...plain, name: "lentat", alias: "m", groupBy: true, dateGrouping: "month", userTimeZone: false },
    ]);
  });

  it.each([
    ["<all-attributes/>", true],
    ["<all-attributes/><attribute name='title' alias='t'/>", true],
    ["<attribute name='title'/>", false],
    ["<no-attrs/>", false],
    ["", true],
  ])("%s: all columns %s", (inner, all) => {
    expect(parse(inner).entity.allAttributes).toBe(all);
  });

  it("takes orders by attribute, by alias and of a link", () => {
    const { entity } = parse("<order attribute='title' descending='true'/><order alias='t' entityname='a'/>");

    expect(entity.orders).toEqual([
      { attribute: "title", alias: null, entityName: null, descending: true },
      { attribute: null, alias: "t", entityName: "a", descending: false },
    ]);
  });

  it("nests filters, and values as attribute or elements", () => {
    const { entity } = parse(
      `<filter type='or'><condition attribute='title' operator='eq' value='a'/><filter>
       <condition attribute='pages' operator='in' entityname='x'><value>1</value><value><![CDATA[2]]></value></condition>
       <condition attribute='title' operator='eq' valueof='x.name'/></filter></filter>`,
    );

    const condition = { kind: "condition", valueOf: null, entityName: null };
    expect(entity.filters).toEqual([
      {
        kind: "filter",
        type: "or",
        terms: [
          { ...condition, attribute: "title", operator: "eq", values: ["a"] },
          {
            kind: "filter",
            type: "and",
            terms: [
              { ...condition, attribute: "pages", operator: "in", values: ["1", "2"], entityName: "x" },
              { ...condition, attribute: "title", operator: "eq", values: [], valueOf: "x.name" },
            ],
          },
        ],
      },
    ]);
  });

  it("numbers links that have no alias, and keeps those that only ask apart", () => {
    const link = (type: string, inner = "", alias = "") =>
      `<link-entity name='author' from='authorid' to='authorid' link-type='${type}'${alias}>${inner}</link-entity>`;
    const { entity } = parse(
      `${link("outer", link("natural"))}${link("exists")}<filter>${link("not any", "", " alias='z'")}</filter>${link("")}`,
    );

    expect(entity.links.map(({ alias, type }) => [alias, type])).toEqual([
      ["author1", "outer"],
      ["author5", "inner"],
    ]);
    expect(entity.links[0]?.links.map(({ alias, type }) => [alias, type])).toEqual([["author2", "inner"]]);
    expect(entity.filters).toMatchObject([
      { kind: "link", link: { alias: "author3", type: "exists", hasAlias: false } },
      { kind: "filter", terms: [{ kind: "link", link: { alias: "z", type: "not any", hasAlias: true } }] },
    ]);
  });
});

describe("is refused:", () => {
  const condition = "<condition attribute='title' operator='null'/>";
  const link = "<link-entity name='author' from='authorid' to='authorid'/>";

  it.each([
    ["another root", "<view/>", "fetchElement"],
    ["no entity", "<fetch></fetch>", "fetchMalformed"],
    ["two entities", "<fetch><entity name='a'/><entity name='b'/></fetch>", "fetchElement"],
    ["an element beside the entity", "<fetch><order attribute='a'/><entity name='b'/></fetch>", "fetchElement"],
  ])("%s", (_what, text, name) => {
    expect(() => parseFetchXml(text)).toThrow(expect.objectContaining({ name }));
  });

  it.each([
    ["an unknown element", "<join/>", "", "fetchElement"],
    ["an element within an order", "<order attribute='a'><x/></order>", "", "fetchElement"],
    ["a condition outside of a filter", condition, "", "fetchElement"],
    [
      "an element within a value",
      "<filter><condition attribute='a' operator='in'><value><x/></value></condition></filter>",
      "",
      "fetchElement",
    ],
    [
      "something else within a condition",
      "<filter><condition attribute='a' operator='in'><x/></condition></filter>",
      "",
      "fetchElement",
    ],
    ["an attribute without a name", "<attribute/>", "", "fetchMalformed"],
    ["an order by nothing", "<order/>", "", "fetchMalformed"],
    ["a condition without an operator", "<filter><condition attribute='a'/></filter>", "", "fetchMalformed"],
    ["a link without from", "<link-entity name='author' to='authorid'/>", "", "fetchMalformed"],
    ["a filter of another type", "<filter type='xor'/>", "", "fetchValue"],
    ["a flag that is none", "", "distinct='maybe'", "fetchValue"],
    ["a page 0", "", "page='0'", "fetchValue"],
    ["a count that is none", "", "count='1e3'", "fetchValue"],
    ["top with pages", "", "top='1' page='1'", "fetchValue"],
    [
      "columns of a link that only asks",
      "<filter><link-entity name='author' from='a' to='b' link-type='any'><attribute name='name'/></link-entity></filter>",
      "",
      "fetchValue",
    ],
    ["an alias with a blank", "<attribute name='title' alias='a b'/>", "", "fetchAlias"],
    ["an alias with a quotation mark", "<attribute name='title' alias='a&quot;'/>", "", "fetchAlias"],
    ["an alias that JavaScript knows", "<attribute name='title' alias='__proto__'/>", "", "fetchAlias"],
    ["an alias without end", `<attribute name='title' alias='${"a".repeat(201)}'/>`, "", "fetchAlias"],
    ["16 links", link.repeat(16), "", "fetchTooManyLinks"],
    ["501 conditions", `<filter>${condition.repeat(501)}</filter>`, "", "fetchTooManyConditions"],
  ])("%s", (_what, inner, attributes, name) => {
    expect(() => parse(inner, attributes)).toThrow(expect.objectContaining({ name }));
  });

  it("what is more than enough is not", () => {
    expect(() => parse(link.repeat(15))).not.toThrow();
    expect(() => parse(`<filter>${condition.repeat(500)}</filter>`)).not.toThrow();
  });
});
