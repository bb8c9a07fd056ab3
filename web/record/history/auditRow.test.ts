import { describe, expect, it } from "vitest";
import { auditRowOf } from "./auditRow.ts";

const record = {
  auditid: "a-1",
  action: 2,
  createdon: "2026-11-24T09:00:00Z",
  _userid_value: "u-1",
  "_userid_value@OData.Community.Display.V1.FormattedValue": "Anna",
};

describe("the history of a record", () => {
  it("tells each value that changed, an empty one as none", () => {
    const row = auditRowOf({
      AuditRecord: record,
      OldValue: { leadqualitycode: 2, description: "" },
      NewValue: { leadqualitycode: 1, description: "Call back" },
    });

    expect(row).toMatchObject({ id: "a-1", action: 2, who: "Anna" });
    expect(row.changes).toEqual([
      { column: "leadqualitycode", from: 2, to: 1 },
      { column: "description", from: null, to: "Call back" },
    ]);
  });

  it("leaves out what did not change, and what only follows from something else", () => {
    const row = auditRowOf({
      AuditRecord: record,
      OldValue: { subject: "Workshop", budgetamount: "1.00", budgetamount_base: "1.00", owninguser: "u-1" },
      NewValue: { subject: "Workshop", budgetamount: "2.00", budgetamount_base: "2.00", owninguser: "u-2" },
    });

    expect(row.changes.map(({ column }) => column)).toEqual(["budgetamount"]);
  });

  it("tells an act without values", () => {
    expect(auditRowOf({ AuditRecord: record }).changes).toEqual([]);
  });
});
