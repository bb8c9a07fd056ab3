import { describe, expect, it } from "vitest";
import type { TableModel } from "../../../../engine/model/describe.ts";
import { fetchOfList, layoutOfList } from "./fetchOfList.ts";

// What of a table the two functions look at.
const model = {
  name: "deal",
  primaryId: "dealid",
  primaryName: "name",
  objectTypeCode: 7,
  columns: [
    { name: "ownerid", property: "_ownerid_value" },
    { name: "customerid", property: "_customerid_value", targets: [{ table: "account", navigation: "customer" }] },
    { name: "customer.city", property: "customer/city" },
  ],
} as unknown as TableModel;
const fetch = (filter: string | null, order = "name asc") =>
  fetchOfList(model, { id: "", label: "", columns: ["name", "ownerid"], filter, order, default: false });

describe("a list kept as a view", () => {
  it("names its columns, the key, and its order", () => {
    expect(fetch(null, "_ownerid_value desc")).toBe(
      '<fetch version="1.0" output-format="xml-platform" mapping="logical"><entity name="deal"><attribute name="name" />' +
        '<attribute name="ownerid" /><attribute name="dealid" /><order attribute="ownerid" descending="true" />' +
        "</entity></fetch>",
    );
    expect(layoutOfList(model, ["name"])).toContain('<row name="result" id="dealid"><cell name="name" width="150" />');
  });

  it("links the record that a column, the order or a condition is of", () => {
    const list = { id: "", label: "", columns: ["name", "customer.city"], default: false };

    expect(
      fetchOfList(model, { ...list, order: "customer/city desc", filter: "contains(customer/city,'Lyon')" }),
    ).toContain(
      '<filter type="and"><condition attribute="city" entityname="customer" operator="like" value="%Lyon%" /></filter>' +
        '<link-entity name="account" from="accountid" to="customerid" link-type="outer" alias="customer">' +
        '<attribute name="city" /><order attribute="city" descending="true" /></link-entity>',
    );
  });

  it.each([
    ["_ownerid_value eq @me", '<condition attribute="ownerid" operator="eq-userid" />'],
    ["contains(name,'a & b')", '<condition attribute="name" operator="like" value="%a &amp; b%" />'],
    ["name ne null", '<condition attribute="name" operator="not-null" />'],
    ["(a eq 1 or a eq 2)", '<condition attribute="a" operator="in"><value>1</value><value>2</value></condition>'],
    [
      "(a eq 1) and (b gt 2 or c eq true)",
      '<filter type="and"><condition attribute="a" operator="eq" value="1" /><filter type="or">' +
        '<condition attribute="b" operator="gt" value="2" /><condition attribute="c" operator="eq" value="1" /></filter></filter>',
    ],
    [
      "Microsoft.Dynamics.CRM.Last7Days(PropertyName='due')",
      '<condition attribute="due" operator="last-seven-days" />',
    ],
    ["due lt @today", '<condition attribute="due" operator="olderthan-x-days" value="0" />'],
  ])("says %s", (filter, expected) => {
    expect(fetch(filter)).toContain(expected);
  });

  it.each(["due ge @today", "a/b eq 1"])("refuses what a view cannot say: %s", (filter) => {
    expect(() => fetch(filter)).toThrow();
  });
});
