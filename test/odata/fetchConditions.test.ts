import { describe, expect, it } from "vitest";
import { contacts, names, people, useContoso } from "./contoso.ts";

const contoso = useContoso();

describe("conditions", () => {
  const found = async (filter: string) =>
    names(
      await contoso.rows("contacts", contacts(`<filter type='and'>${contoso.condition()}${filter}</filter>`)),
    ).toSorted();
  const condition = (attribute: string, operator: string, value?: string | readonly string[]) =>
    typeof value === "string" || value === undefined
      ? `<condition attribute='${attribute}' operator='${operator}'${value === undefined ? "" : ` value='${value}'`}/>`
      : `<condition attribute='${attribute}' operator='${operator}'>${value.map((one) => `<value>${one}</value>`).join("")}</condition>`;
  const noId = "00000000-0000-0000-0000-000000000009";
  const everybody = people.map(([first]) => first).toSorted();

  it.each([
    ["eq, whatever the case", condition("firstname", "eq", "JIM"), ["Jim"]],
    ["ne finds rows without a value too", condition("middlename", "ne", "x"), everybody],
    ["neq, its old name", condition("firstname", "neq", "Jim"), everybody.filter((name) => name !== "Jim")],
    ["gt", condition("creditlimit", "gt", "81400"), ["Rene"]],
    ["ge", condition("creditlimit", "ge", "81400.00"), ["Jim", "Rene"]],
    ["lt", condition("creditlimit", "lt", "38000"), ["Maria"]],
    ["le", condition("creditlimit", "le", "38000"), ["Maria", "Scott"]],
    ["like with wildcards of its own", condition("jobtitle", "like", "S%r_Tech%"), ["Robert"]],
    ["like without any", condition("firstname", "like", "jim"), ["Jim"]],
    ["like with a set of characters", condition("firstname", "like", "[PR][ao]%"), ["Paul", "Robert"]],
    ["like with a range", condition("firstname", "like", "[p-r]%"), ["Paul", "Rene", "Robert"]],
    ["like with anything but", condition("firstname", "like", "[^jmnprs]%"), []],
    ["like with a wildcard that means itself", condition("jobtitle", "like", "%[%]%"), []],
    ["not-like", condition("jobtitle", "not-like", "%Manager%"), ["Paul", "Rene", "Robert", "Susanna"]],
    ["begins-with", condition("jobtitle", "begins-with", "senior"), ["Jim", "Robert", "Susanna"]],
    ["not-begin-with", condition("jobtitle", "not-begin-with", "A"), ["Jim", "Paul", "Rene", "Robert", "Susanna"]],
    ["ends-with", condition("jobtitle", "ends-with", "iii"), ["Rene"]],
    ["not-end-with", condition("jobtitle", "not-end-with", "r"), ["Rene", "Robert"]],
    ["in", condition("firstname", "in", ["Jim", "paul", "x"]), ["Jim", "Paul"]],
    ["in, with numbers", condition("statecode", "in", ["0", "1"]), everybody],
    ["in, with decimals", condition("creditlimit", "in", ["81400.00", "1.5"]), ["Jim"]],
    ["not-in", condition("firstname", "not-in", ["Jim", "Paul"]), everybody.filter((n) => n !== "Jim" && n !== "Paul")],
    ["between", condition("creditlimit", "between", ["52000", "55500"]), ["Nancy", "Susanna"]],
    ["not-between", condition("creditlimit", "not-between", ["38000", "81400"]), ["Maria", "Rene"]],
    ["null", condition("middlename", "null"), everybody],
    ["not-null", condition("middlename", "not-null"), []],
    ["a boolean as 0 and 1", condition("donotemail", "eq", "0"), everybody],
    ["a boolean as a word", condition("donotemail", "ne", "true"), everybody],
    ["a number larger than any column", condition("statecode", "lt", "99999999999999"), everybody],
    ["eq-userid", condition("ownerid", "eq-userid"), everybody],
    ["ne-userid", condition("ownerid", "ne-userid"), []],
    ["eq-useroruserteams", condition("ownerid", "eq-useroruserteams"), everybody],
    ["eq-userteams", condition("ownerid", "eq-userteams"), []],
    ["eq-useroruserhierarchy", condition("ownerid", "eq-useroruserhierarchy"), everybody],
    ["eq-useroruserhierarchyandteams", condition("ownerid", "eq-useroruserhierarchyandteams"), everybody],
    ["eq-businessid", condition("owningbusinessunit", "eq-businessid"), everybody],
    ["ne-businessid", condition("owningbusinessunit", "ne-businessid"), []],
    ["today", condition("createdon", "today"), everybody],
    ["yesterday", condition("createdon", "yesterday"), []],
    ["tomorrow", condition("createdon", "tomorrow"), []],
    ["last-seven-days", condition("createdon", "last-seven-days"), everybody],
    ["next-seven-days", condition("createdon", "next-seven-days"), everybody],
    ["this-week", condition("createdon", "this-week"), everybody],
    ["last-week", condition("createdon", "last-week"), []],
    ["next-month", condition("createdon", "next-month"), []],
    ["this-year", condition("createdon", "this-year"), everybody],
    ["last-x-days", condition("createdon", "last-x-days", "3"), everybody],
    ["next-x-weeks", condition("createdon", "next-x-weeks", "1"), everybody],
    ["last-x-hours", condition("createdon", "last-x-hours", "2"), everybody],
    ["last-x-months", condition("createdon", "last-x-months", "1"), everybody],
    ["last-x-years, more than there were", condition("createdon", "last-x-years", "9999"), everybody],
    ["olderthan-x-minutes", condition("createdon", "olderthan-x-minutes", "30"), []],
    ["olderthan-x-years", condition("createdon", "olderthan-x-years", "9999"), []],
    ["on-or-after", condition("createdon", "on-or-after", "2020-01-31"), everybody],
    ["on-or-before", condition("createdon", "on-or-before", "2020-01-31T10:00:00Z"), []],
    ["on", condition("createdon", "on", "2020-01-31"), []],
    ["a moment", condition("createdon", "gt", "2020-01-31T10:00:00+02:00"), everybody],
    ["this-fiscal-year", condition("createdon", "this-fiscal-year"), everybody],
    ["this-fiscal-period", condition("createdon", "this-fiscal-period"), everybody],
    ["last-fiscal-period", condition("createdon", "last-fiscal-period"), []],
    ["last-x-fiscal-years", condition("createdon", "last-x-fiscal-years", "2"), []],
    ["in-fiscal-year", condition("createdon", "in-fiscal-year", "2013"), []],
    ["in-fiscal-period-and-year", condition("createdon", "in-fiscal-period-and-year", ["1", "2013"]), []],
    [
      "in-or-after-fiscal-period-and-year",
      condition("createdon", "in-or-after-fiscal-period-and-year", ["1", "2013"]),
      everybody,
    ],
    [
      "in-fiscal-period",
      `<filter type='or'>${["1", "2", "3", "4"].map((n) => condition("createdon", "in-fiscal-period", n)).join("")}</filter>`,
      everybody,
    ],
    [
      "nested filters",
      `<filter type='or'>${condition("firstname", "eq", "Jim")}<filter>${condition("firstname", "eq", "Paul")}${condition("creditlimit", "gt", "1")}</filter></filter>`,
      ["Jim", "Paul"],
    ],
    ["an empty filter", "<filter type='or'/>", everybody],
    ["a column of the same row", "<condition attribute='createdon' operator='le' valueof='modifiedon'/>", everybody],
    ["a column of another kind of text", "<condition attribute='firstname' operator='eq' valueof='fullname'/>", []],
  ])("%s", async (_what, filter, expected) => {
    expect(await found(filter)).toEqual(expected);
  });

  it("under and above follow the tree of a table", async () => {
    const { given } = contoso.world;
    const child = await given.account({
      name: "Child",
      "parentaccountid@odata.bind": `accounts(${contoso.accountid})`,
    });
    await given.account({ name: "Grandchild", "parentaccountid@odata.bind": `accounts(${child["accountid"]})` });
    const accounts = async (operator: string, value: string) =>
      (
        await contoso.rows(
          "accounts",
          `<fetch><entity name='account'><attribute name='name'/><order attribute='name'/><filter>
           <condition attribute='accountid' operator='${operator}' value='${value}'/></filter></entity></fetch>`,
        )
      ).map((row) => row["name"]);

    expect(await accounts("under", contoso.accountid)).toEqual(["Child", "Grandchild"]);
    expect(await accounts("eq-or-under", contoso.accountid)).toEqual(["Child", "Contoso, Ltd. (sample)", "Grandchild"]);
    expect(await accounts("above", String(child["accountid"]))).toEqual(["Contoso, Ltd. (sample)"]);
    expect(await accounts("not-under", contoso.accountid)).not.toContain("Child");
  });

  it.each([
    ["an unknown operator", condition("firstname", "sounds-like", "x"), "0x80041120"],
    ["an operator of Object's", condition("firstname", "constructor", "x"), "0x80041120"],
    ["a period of Object's", condition("createdon", "__proto__"), "0x80041120"],
    ["a time operator beside a text", condition("firstname", "today"), "0x80041120"],
    ["a user beside a text", condition("firstname", "eq-userid"), "0x80041120"],
    ["like beside a number", condition("creditlimit", "like", "1%"), "0x80041120"],
    ["under, where there is no tree", condition("transactioncurrencyid", "under", noId), "0x80041120"],
    ["under nothing", condition("contactid", "under", "x"), "0x80041108"],
    ["a guid that is none", condition("contactid", "eq", "1"), "0x80041108"],
    ["a number that is none", condition("creditlimit", "eq", "1 or 1=1"), "0x80041108"],
    ["a date that is none", condition("createdon", "on-or-after", "2026-02-30"), "0x80041108"],
    ["a count that is none", condition("createdon", "last-x-days", "-1"), "0x80041108"],
    ["a boolean that is none", condition("donotemail", "eq", "yes"), "0x80041108"],
    ["a fiscal period there is not", condition("createdon", "in-fiscal-period", "5"), "0x80041108"],
    ["a range in brackets that is none", condition("firstname", "like", "[z-a]%"), "0x80041108"],
    ["one value where two are needed", condition("creditlimit", "between", "1"), "0x80041108"],
    ["no value", condition("creditlimit", "eq"), "0x80041108"],
    ["no values", condition("creditlimit", "in", []), "0x80041108"],
    [
      "columns of different kinds",
      "<condition attribute='firstname' operator='eq' valueof='createdon'/>",
      "0x80060888",
    ],
    ["a column beside like", "<condition attribute='firstname' operator='like' valueof='lastname'/>", "0x80041120"],
    ["an unknown column", condition("nosuch", "eq", "x"), "0x80041103"],
    ["an unknown link", "<condition entityname='nosuch' attribute='name' operator='null'/>", "0x8004110a"],
  ])("%s is refused", async (_what, filter, code) => {
    const { status, body } = await contoso.get("contacts", contacts(`<filter>${filter}</filter>`));

    expect([status, body.error.code]).toEqual([400, code]);
  });
});
