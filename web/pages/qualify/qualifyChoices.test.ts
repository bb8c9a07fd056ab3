import { describe, expect, it } from "vitest";
import { decided, noChoices, qualifyRequest, refusalOf, valuesFor } from "./qualifyChoices.ts";
import type { QualifyPreview } from "./qualifyPreview.ts";

const norfield = { id: "a-1", name: "Norfield", detail: null, score: 0.97, evidence: [] };

const preview: QualifyPreview = {
  account: { decision: "existing", id: "a-1", name: "Norfield", reason: null, candidates: [norfield] },
  contact: { decision: "new", id: null, name: "Claire Garnier", reason: null, candidates: [] },
  opportunity: {
    decision: "new",
    name: "Workshop",
    currencyId: "eur",
    estimatedValue: 38_500,
    estimatedCloseDate: null,
    existing: [],
  },
  values: [
    {
      column: "telephone1",
      label: "Phone",
      value: "99",
      formatted: "99",
      outcome: "conflict",
      destinations: [
        { table: "account", column: "telephone1", label: "Phone", current: "11", outcome: "conflict" },
        { table: "contact", column: "telephone1", label: "Phone", current: null, outcome: "set" },
      ],
    },
  ],
  follows: { activities: 0, notes: 0, files: 0 },
};

describe("qualifying a lead", () => {
  it("asks for what is proposed when the seller chooses nothing, and keeps the values that are there", () => {
    expect(qualifyRequest(noChoices, preview)).toEqual({
      CreateAccount: false,
      CreateContact: true,
      CreateOpportunity: true,
      Status: 3,
      AccountId: "a-1",
      OpportunityCurrencyId: {
        "@odata.type": "Microsoft.Dynamics.CRM.transactioncurrency",
        transactioncurrencyid: "eur",
      },
      Opportunities: [{ name: "Workshop", estimatedvalue: 38_500, estimatedclosedate: null }],
      FieldDecisions: [{ column: "telephone1", target: "account", choice: "theirs" }],
    });
  });

  it("asks for several opportunities, each with a name", () => {
    const door = { key: 1, name: "Doors", estimatedValue: 900, estimatedCloseDate: "2027-01-31" };
    const { Opportunities } = qualifyRequest({ ...noChoices, more: [door] }, preview);

    expect(Opportunities?.[1]).toEqual({ name: "Doors", estimatedvalue: 900, estimatedclosedate: "2027-01-31" });
    expect(refusalOf({ ...noChoices, more: [{ ...door, name: " " }] }, preview)).toBe("needsName");
  });

  it("asks for the lead's value where the seller chose it", () => {
    const { FieldDecisions } = qualifyRequest({ ...noChoices, ours: ["account.telephone1"] }, preview);

    expect(FieldDecisions).toEqual([{ column: "telephone1", target: "account", choice: "ours" }]);
  });

  it("has no conflict with a record that is new, and no value for one that is left out", () => {
    const isNew = { ...noChoices, account: { kind: "new" } as const };
    const isSkipped = { ...noChoices, account: { kind: "skip" } as const };

    expect(valuesFor(preview.values, decided(isNew, preview))[0]?.outcome).toBe("set");
    expect(valuesFor(preview.values, decided(isSkipped, preview))[0]?.destinations).toHaveLength(1);
  });

  it("refuses an opportunity without a customer or a name", () => {
    const alone = { ...noChoices, account: { kind: "skip" } as const, contact: { kind: "skip" } as const };

    expect(refusalOf(alone, preview)).toBe("needsCustomer");
    expect(refusalOf({ ...alone, opportunity: { kind: "none" } }, preview)).toBeNull();
    expect(refusalOf({ ...noChoices, draft: { name: " " } }, preview)).toBe("needsName");
  });
});
