import type { ColumnModel } from "../../engine/model/describe.ts";
import type { Row } from "../api/client.ts";

/** How a state feels to who reads a list: still to be worked on, a success, or over without one. */
export type Tone = "open" | "active" | "good" | "bad" | "closed";

/** By table, the tone of each state code. A table that is not listed is open in state 0 and closed after it. */
const tones: Readonly<Record<string, Readonly<Record<number, Tone>>>> = {
  account: { 0: "good", 1: "closed" },
  contact: { 0: "good", 1: "closed" },
  lead: { 0: "open", 1: "good", 2: "bad" },
  opportunity: { 0: "open", 1: "good", 2: "bad" },
  quote: { 0: "open", 1: "active", 2: "good", 3: "closed" },
  salesorder: { 0: "open", 1: "active", 2: "bad", 3: "good", 4: "good" },
  invoice: { 0: "open", 1: "closed", 2: "good", 3: "bad" },
  product: { 0: "good", 1: "closed", 2: "open", 3: "active" },
  pricelevel: { 0: "good", 1: "closed" },
  task: { 0: "open", 1: "good", 2: "bad" },
};

export function toneOf(table: string, state: number): Tone {
  return tones[table]?.[state] ?? (state === 0 ? "open" : "closed");
}

/** The tone of a state or status column in a record; undefined for other columns and empty values. */
export function toneIn(table: string, column: ColumnModel, row: Row): Tone | undefined {
  const value = row[column.property];
  if (typeof value !== "number") return undefined;
  if (column.kind === "state") return toneOf(table, value);
  if (column.kind !== "status") return undefined;
  const state = column.options?.find((option) => option.value === value)?.state;
  return state === undefined ? undefined : toneOf(table, state);
}

/** States in which the server still takes changes; everywhere else a record is closed and shown as text. */
const editableStates: Readonly<Record<string, readonly number[]>> = {
  product: [0, 2, 3],
  salesorder: [0, 1],
};

export function isEditable(table: string, row: Row): boolean {
  const state = row.statecode;
  return typeof state !== "number" || (editableStates[table] ?? [0]).includes(state);
}
