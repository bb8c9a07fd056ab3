import { describe, expect, it } from "vitest";
import { contacts, escaped, everything, useContoso } from "./contoso.ts";

const contoso = useContoso();

describe("refusals", () => {
  const bomb = `<!DOCTYPE fetch [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
  const file = `<!DOCTYPE fetch [<!ENTITY f SYSTEM "file:///etc/passwd">]>`;
  const deep = (count: number) =>
    `<fetch><entity name='contact'>${"<filter>".repeat(count)}${"</filter>".repeat(count)}</entity></fetch>`;

  it.each([
    ["text that is no XML", "contact", "0x80040201"],
    ["nothing", "", "0x80040201"],
    ["an element that is not closed", "<fetch><entity name='contact'></fetch>", "0x80040201"],
    ["two roots", "<fetch><entity name='contact'/></fetch><fetch/>", "0x80040201"],
    ["an attribute twice", "<fetch top='1' top='2'><entity name='contact'/></fetch>", "0x80040201"],
    ["an ampersand alone", "<fetch><entity name='a&b'/></fetch>", "0x80040201"],
    ["an entity of its own", "<fetch><entity name='&x;'/></fetch>", "0x80040201"],
    ["entities that unfold", `${bomb}<fetch><entity name='&b;'/></fetch>`, "0x80040201"],
    ["a file", `${file}<fetch><entity name='&f;'/></fetch>`, "0x80040201"],
    ["a character XML does not have", "<fetch><entity name='a&#0;'/></fetch>", "0x80040201"],
    ["too deep", deep(80), "0x80040201"],
    ["no entity", "<fetch/>", "0x80040201"],
    ["another root", "<query/>", "0x8004111c"],
    ["two entities", "<fetch><entity name='contact'/><entity name='contact'/></fetch>", "0x8004111c"],
    ["an unknown element", "<fetch><entity name='contact'><sql>x</sql></entity></fetch>", "0x8004111c"],
    [
      "an element in an attribute",
      "<fetch><entity name='contact'><attribute name='fullname'><x/></attribute></entity></fetch>",
      "0x8004111c",
    ],
    ["an entity without a name", "<fetch><entity/></fetch>", "0x80040201"],
    ["an unknown entity", "<fetch><entity name='nosuch'/></fetch>", "0x80041102"],
    ["an entity of Object's", "<fetch><entity name='__proto__'/></fetch>", "0x80041102"],
    ["an unknown attribute", "<fetch><entity name='contact'><attribute name='nosuch'/></entity></fetch>", "0x80041103"],
    [
      "an attribute of Object's",
      "<fetch><entity name='contact'><attribute name='constructor'/></entity></fetch>",
      "0x80041103",
    ],
    [
      "an order by an unknown attribute",
      "<fetch><entity name='contact'><order attribute='nosuch'/></entity></fetch>",
      "0x80041103",
    ],
    ["another entity than the address names", "<fetch><entity name='account'/></fetch>", "0x80041128"],
    [
      "more links than anybody needs",
      `<fetch><entity name='contact'>${"<link-entity name='account' from='accountid' to='parentcustomerid'/>".repeat(16)}</entity></fetch>`,
      "0x8004430d",
    ],
  ])("%s", async (_what, xml, code) => {
    const { status, body } = await contoso.get("contacts", xml);

    expect([status, body.error.code]).toEqual([400, code]);
    expect(body.error.message.length).toBeLessThan(400);
  });

  it.each([
    "$select=fullname",
    "$filter=statecode eq 0",
    "$top=1",
    "$expand=owninguser",
    "$apply=aggregate($count as n)",
    "savedQuery=x",
  ])("%s beside a fetch", async (option) => {
    const { status, body } = await contoso.get("contacts", contoso.sample(), {}, `&${option}`);

    expect([status, body.error.code]).toEqual([400, "0x80060888"]);
  });

  const evil = `'; DROP TABLE contact; --"$1) OR 1=1`;
  const safe = escaped(evil).replaceAll("'", "&apos;");

  it.each([
    ["a value", contacts(`<filter><condition attribute='fullname' operator='eq' value='${safe}'/></filter>`), 200],
    [
      "a pattern",
      contacts(`<filter><condition attribute='fullname' operator='like' value='%${safe}[a-z]'/></filter>`),
      200,
    ],
    [
      "a list",
      contacts(`<filter><condition attribute='fullname' operator='in'><value>${safe}</value></condition></filter>`),
      200,
    ],
    ["an operator", contacts(`<filter><condition attribute='fullname' operator='${safe}'/></filter>`), 400],
    ["an attribute", `<fetch><entity name='contact'><attribute name='${safe}'/></entity></fetch>`, 400],
    ["an alias", `<fetch><entity name='contact'><attribute name='fullname' alias='${safe}'/></entity></fetch>`, 400],
    ["an entity", `<fetch><entity name='${safe}'/></fetch>`, 400],
    ["a link", `<fetch><entity name='contact'><link-entity name='${safe}' from='a' to='b'/></entity></fetch>`, 400],
    [
      "a link's column",
      `<fetch><entity name='contact'><link-entity name='account' from='${safe}' to='contactid'/></entity></fetch>`,
      400,
    ],
    ["an order", `<fetch><entity name='contact'><order attribute='${safe}'/></entity></fetch>`, 400],
    ["a page", `<fetch page='${safe}'><entity name='contact'/></fetch>`, 400],
    ["a cookie", `<fetch page='2' paging-cookie='${safe}'><entity name='contact'/></fetch>`, 400],
    ["valueof", contacts(`<filter><condition attribute='fullname' operator='eq' valueof='${safe}'/></filter>`), 400],
    [
      "entityname",
      contacts(`<filter><condition entityname='${safe}' attribute='fullname' operator='null'/></filter>`),
      400,
    ],
  ])("SQL in %s stays text", async (_what, xml, expected) => {
    const { status, body } = await contoso.get("contacts", xml, everything);

    expect([status, body.error?.code === "0x80040216"]).toEqual([expected, false]);
    expect(await contoso.rows("contacts", contoso.sample())).toHaveLength(8);
  });
});
