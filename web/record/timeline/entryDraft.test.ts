import { describe, expect, it } from "vitest";
import { activityValues, emptyDraft, isTyped, missingIn, mostFileBytes, startingAt, typedSince } from "./entryDraft.ts";

const note = emptyDraft;
const meeting = { ...emptyDraft, kind: "appointment", subject: "Visit", start: "2026-12-01T09:00" } as const;
const file = (size: number) => ({ name: "plan.pdf", size }) as File;

describe("a draft", () => {
  it.each([
    ["an empty note", note, "text"],
    ["a note of a file alone", { ...note, files: [file(10)] }, null],
    ["a note with a file that is too large", { ...note, text: "x", files: [file(mostFileBytes + 1)] }, "size"],
    ["a task without a subject", { ...note, kind: "task" as const, text: "x" }, "subject"],
    ["an appointment at no time", { ...meeting, start: "" }, "start"],
    ["an appointment that ends before it begins", { ...meeting, end: "2026-12-01T08:00" }, "order"],
    ["an appointment", { ...meeting, end: "2026-12-01T10:00" }, null],
  ])("says what is missing: %s", (_what, draft, expected) => {
    expect(missingIn(draft)).toBe(expected);
  });

  it("is worth keeping once a word or a file is in it", () => {
    expect(isTyped(note)).toBe(false);
    expect(isTyped({ ...note, text: " " })).toBe(false);
    expect(isTyped({ ...note, files: [file(1)] })).toBe(true);
  });

  it("keeps what was typed while it was on its way", () => {
    const [plan, photo] = [file(1), file(2)];
    const sent = { ...note, subject: "Call back", text: "Wants twelve", files: [plan] };
    const now = { ...sent, kind: "task" as const, text: "Wants twelve windows", files: [plan, photo] };

    expect(typedSince(sent, sent)).toEqual(note);
    expect(typedSince(now, sent)).toEqual({ ...note, kind: "task", text: "Wants twelve windows", files: [photo] });
  });

  it("keeps an appointment as long as it was when it begins at another time", () => {
    const first = startingAt({ ...meeting, start: "" }, "2026-12-01T09:00");
    const longer = { ...first, end: "2026-12-01T11:30" };

    expect(first.end).toBe("2026-12-01T10:00");
    expect(startingAt(longer, "2026-12-02T14:00").end).toBe("2026-12-02T16:30");
  });

  it("becomes an e-mail from or to the address", () => {
    const email = { ...note, kind: "email", subject: "Offer", text: "Yes", address: "a@b.test" } as const;

    expect(activityValues(email)).toEqual({
      subject: "Offer",
      description: "Yes",
      directioncode: true,
      torecipients: "a@b.test",
    });
    expect(activityValues({ ...email, isReceived: true })).toMatchObject({ directioncode: false, sender: "a@b.test" });
  });

  it("is due on a day only while it is to be done", () => {
    const call = { ...note, kind: "phonecall", subject: "Call", due: "2026-12-01" } as const;

    expect(activityValues(call)).toEqual({ subject: "Call" });
    expect(activityValues({ ...call, isDone: false })).toHaveProperty("scheduledend");
  });
});
