import type { Row, Values, WriteEvent } from "../../engine/records/rules.ts";

/** The full name of a person, put together from its parts whenever one of them changes. */
export function personName({ before, after, changes }: Pick<WriteEvent, "before" | "after" | "changes">): Values {
  const touched = ["firstname", "middlename", "lastname"].some((name) => changes[name] !== undefined);
  return before === null || touched ? { fullname: fullName(after) } : {};
}

export function fullName(row: Row): string | null {
  const parts = [row["firstname"], row["middlename"], row["lastname"]].map((part) => String(part ?? "").trim());
  return parts.filter(Boolean).join(" ").slice(0, 160) || null;
}
