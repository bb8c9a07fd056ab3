import { describe, expect, it } from "vitest";
import type { TableModel } from "../../engine/model/describe.ts";
import { bodyOf, sameValue, valueIn, withValues } from "./fieldValue.ts";

const customer = {
  name: "customerid",
  property: "_customerid_value",
  kind: "lookup",
  label: "Customer",
  required: "application",
  create: true,
  update: true,
  targets: [
    { table: "account", entitySet: "accounts", navigation: "customerid_account" },
    { table: "contact", entitySet: "contacts", navigation: "customerid_contact" },
  ],
} as const;
const topic = { ...customer, name: "name", property: "name", kind: "text", targets: undefined } as const;
const model = { columns: [customer, topic] } as unknown as TableModel; // nothing else of a model is looked at

const anna = { table: "contact", id: "42", name: "Anna" };

describe("a record between the form and the Web API", () => {
  it("binds a lookup by the navigation of the table it points to", () => {
    expect(bodyOf(model, { customerid: anna })).toEqual({ "customerid_contact@odata.bind": "contacts(42)" });
  });

  it("clears with null, and sends an emptied text as null", () => {
    expect(bodyOf(model, { customerid: null, name: "" })).toEqual({
      "customerid_account@odata.bind": null,
      name: null,
    });
  });

  it("reads back what it has just stored, before the server has been asked again", () => {
    const row = withValues({ name: "Old" }, model, { customerid: anna, name: "New" });

    expect(valueIn(row, customer)).toEqual(anna);
    expect(valueIn(row, topic)).toBe("New");
  });

  it("tells a column that was not read from one that is empty", () => {
    expect(valueIn({}, topic)).toBeUndefined();
    expect(valueIn({ name: null }, topic)).toBeNull();
  });

  it("takes an emptied text for no change when there was none", () => {
    expect(sameValue("", null)).toBe(true);
    expect(sameValue(anna, { ...anna, name: "Anna L." })).toBe(true);
    expect(sameValue(0, null)).toBe(false);
  });
});
