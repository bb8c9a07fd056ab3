import { describe, expect, it } from "vitest";
import { columnOf, loadModel, tableOf } from "../../../engine/model/model.ts";
import { parseFetchXml } from "../../../engine/odata/fetchXml.ts";
import type { FetchTerm } from "../../../engine/odata/fetchSyntax.ts";
import { label } from "../../../engine/model/label.ts";
import { tables } from "../../tables.ts";
import { fetchOfView, layoutOfView } from "./fetchOfView.ts";

const model = loadModel(tables);
const account = tableOf(model, "account");
const view = (filter: string | undefined, order = "name asc") => ({
  id: "x",
  label: label("Some", "Des"),
  columns: ["name", "ownerid"],
  order,
  ...(filter === undefined ? {} : { filter }),
});

describe("a view as FetchXML", () => {
  it("names its columns, the key, and its order", () => {
    expect(fetchOfView(account, view(undefined, "name asc,createdon desc"))).toBe(
      '<fetch version="1.0" output-format="xml-platform" mapping="logical"><entity name="account">' +
        '<attribute name="name" /><attribute name="ownerid" /><attribute name="accountid" />' +
        '<order attribute="name" descending="false" /><order attribute="createdon" descending="true" /></entity></fetch>',
    );
  });

  it.each([
    ["statecode eq 0", '<filter type="and"><condition attribute="statecode" operator="eq" value="0" /></filter>'],
    [
      "statecode eq 0 and _ownerid_value eq @me",
      '<filter type="and"><condition attribute="statecode" operator="eq" value="0" /><condition attribute="ownerid" operator="eq-userid" /></filter>',
    ],
    [
      "(statecode eq 0 or statecode eq 3) and _ownerid_value ne @me",
      '<filter type="and"><filter type="or"><condition attribute="statecode" operator="eq" value="0" /><condition attribute="statecode" operator="eq" value="3" /></filter><condition attribute="ownerid" operator="ne-userid" /></filter>',
    ],
    [
      `name ne 'a & "b" <c>' or name eq null`,
      '<filter type="or"><condition attribute="name" operator="ne" value="a &amp; &quot;b&quot; &lt;c>" /><condition attribute="name" operator="null" /></filter>',
    ],
    ["donotemail eq true", '<filter type="and"><condition attribute="donotemail" operator="eq" value="1" /></filter>'],
    [
      "Microsoft.Dynamics.CRM.OlderThanXDays(PropertyName='createdon',PropertyValue=0)",
      '<filter type="and"><condition attribute="createdon" operator="olderthan-x-days" value="0" /></filter>',
    ],
    [
      "Microsoft.Dynamics.CRM.Last7Days(PropertyName='createdon')",
      '<filter type="and"><condition attribute="createdon" operator="last-seven-days" /></filter>',
    ],
  ])("says %s", (filter, expected) => {
    expect(fetchOfView(account, view(filter))).toContain(expected);
  });

  it.each(["primarycontactid/fullname eq 'x'", "contains(name,'x')", "not (statecode eq 0)", "name add 1 eq 2"])(
    "does not pretend to say %s",
    (filter) => {
      expect(() => fetchOfView(account, view(filter))).toThrow();
    },
  );

  it("names the cells of its grid", () => {
    expect(layoutOfView(account, view(undefined))).toBe(
      '<grid name="resultset" object="1" jump="name" select="1" icon="1" preview="1"><row name="result" id="accountid">' +
        '<cell name="name" width="150" /><cell name="ownerid" width="150" /></row></grid>',
    );
  });
});

const declared = [...model.tables.values()].flatMap((table) =>
  (table.views ?? []).map((found) => [`${table.name}: ${found.label.en}`, table, found] as const),
);

it.each(declared)("%s can be read as FetchXML, and names only columns of its table", (_name, table, found) => {
  const { entity } = parseFetchXml(fetchOfView(table, found));

  const conditions = (term: FetchTerm): string[] =>
    term.kind === "filter" ? term.terms.flatMap(conditions) : term.kind === "condition" ? [term.attribute] : [];
  const names = [...entity.attributes.map(({ name }) => name), ...entity.filters.flatMap(conditions)];
  expect(names.map((name) => columnOf(table, name).name)).toEqual(names);
});
