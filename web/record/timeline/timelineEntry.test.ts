import { describe, expect, it } from "vitest";
import { isOverdue, matching, type TimelineEntry } from "./timelineEntry.ts";

function entry(given: Partial<TimelineEntry>): TimelineEntry {
  return {
    kind: "task",
    id: given.subject ?? "entry",
    subject: null,
    text: null,
    createdOn: "2026-11-20T09:00:00Z",
    createdBy: "Anna",
    start: null,
    due: null,
    stateCode: 0,
    state: null,
    statusCode: null,
    filename: null,
    isPinned: false,
    from: { table: "lead", id: "lead", name: "Norfield" },
    ...given,
  };
}

describe("a timeline", () => {
  const entries = [
    entry({ subject: "Préparer la visite" }),
    entry({ subject: "Premier échange", kind: "phonecall" }),
    entry({ subject: null, kind: "annotation", filename: "devis.pdf" }),
  ];

  it("is searched by every word, without regard to case and accents", () => {
    expect(matching(entries, { kinds: [], search: "VISITE prepa" })).toEqual([entries[0]]);
    expect(matching(entries, { kinds: [], search: "devis" })).toEqual([entries[2]]);
  });

  it("shows the kinds that are chosen, and all when none is", () => {
    expect(matching(entries, { kinds: ["phonecall"], search: "" })).toEqual([entries[1]]);
    expect(matching(entries, { kinds: [], search: "" })).toEqual(entries);
  });

  it("marks an open task whose time has passed as overdue, and no other", () => {
    const now = Date.parse("2026-11-24T12:00:00Z");

    expect(isOverdue(entry({ due: "2026-11-23T23:00:00Z" }), now)).toBe(true);
    expect(isOverdue(entry({ due: "2026-11-23T23:00:00Z", stateCode: 1 }), now)).toBe(false);
    expect(isOverdue(entry({ due: "2026-11-25T23:00:00Z" }), now)).toBe(false);
    expect(isOverdue(entry({ due: null }), now)).toBe(false);
  });
});
