import { describe, expect, it } from "vitest";
import type { ColumnModel, TableModel } from "../../../engine/model/describe.ts";
import { allFrom, mergeBody, mergeFields } from "./mergeChoices.ts";
import type { MergePreview } from "./mergePreview.ts";

const column = (name: string, more: Partial<ColumnModel> = {}): ColumnModel => ({
  name,
  property: name,
  kind: "text",
  label: name,
  required: "none",
  create: true,
  update: true,
  ...more,
});
const contact = column("primarycontactid", {
  kind: "lookup",
  property: "_primarycontactid_value",
  targets: [{ table: "contact", entitySet: "contacts", navigation: "primarycontactid" }],
});
const model = {
  name: "account",
  primaryId: "accountid",
  columns: [column("name"), column("city"), column("phone"), contact],
} as unknown as TableModel;
const preview: MergePreview = {
  targetId: "t",
  subordinateId: "s",
  values: [
    { column: "city", label: "City", target: "Lyon", subordinate: "Lyon", from: "target" },
    { column: "phone", label: "Phone", target: null, subordinate: "1", from: "subordinate" },
    { column: "name", label: "Name", target: "A", subordinate: "B", from: "target" },
    { column: "hidden", label: "Hidden", target: "x", subordinate: "y", from: "target" },
  ],
  moves: [],
};

describe("what a merge keeps", () => {
  it("shows fields that differ first, and starts from what the server proposes", () => {
    const fields = mergeFields(model, preview, {});

    expect(fields.map(({ column: { name }, kind, chosen }) => [name, kind, chosen])).toEqual([
      ["name", "differs", "t"],
      ["phone", "single", "s"],
      ["city", "same", "t"],
    ]);
  });

  it("sends only the values that come from the record that goes", () => {
    const fields = mergeFields(model, preview, { name: "s" });

    const body = mergeBody(model, preview, fields, { name: "B", phone: "1", city: "Lyon" });

    expect(body).toMatchObject({
      Target: { accountid: "t" },
      Subordinate: { accountid: "s" },
      UpdateContent: { "@odata.type": "Microsoft.Dynamics.CRM.account", name: "B", phone: "1" },
    });
    expect(body.UpdateContent).not.toHaveProperty("city");
  });

  it("empties a field of the record that stays when the empty value is chosen, and can take all of one record", () => {
    const other: MergePreview = {
      ...preview,
      values: [{ column: "phone", label: "Phone", target: "1", subordinate: null, from: "target" }],
    };
    const fields = mergeFields(model, other, allFrom(mergeFields(model, other, {}), "s"));

    expect(mergeBody(model, other, fields, { phone: null }).UpdateContent).toMatchObject({ phone: null });
  });
});
