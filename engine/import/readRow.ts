import type { Label } from "../model/label.ts";
import type { ImportPlan } from "./planImport.ts";
import { readValue } from "./readValue.ts";
import type { ValueErrorCode } from "./valueResult.ts";

export interface CellError {
  readonly column: string;
  readonly header: string;
  readonly value: string;
  readonly code: ValueErrorCode;
  readonly reason: Label;
}

export interface ReadRow {
  /** Values by column. A blank cell gives none, so that it erases nothing on a second import. */
  readonly record: Readonly<Record<string, unknown>>;
  /**
   * By header, every text that `record` does not hold word for word in meaning: columns unknown to us, choices we do
   * not have, a choice read by a synonym (`Seminar, Paris` for *Seminar*), cells that could not be read.
   */
  readonly rest: Readonly<Record<string, string>>;
  readonly errors: readonly CellError[];
}

/**
 * One row of a file, by the plan of that file. Every text that is not blank ends up in `record` or in `rest`.
 * A choice we do not have is no error: the row is good, and the word is kept.
 */
export function readRow(plan: ImportPlan, values: readonly string[]): ReadRow {
  const record = new Map<string, unknown>();
  const companions = new Map<string, unknown>();
  const rest = new Map<string, string>();
  const errors: CellError[] = [];
  const keep = (index: number) => {
    const value = (values[index] ?? "").trim();
    if (value !== "") rest.set(plan.names[index] ?? `#${index + 1}`, value);
  };

  for (const { index, header, column, kind, options } of plan.columns) {
    const value = values[index] ?? "";
    const result = readValue(value, kind, options);
    if (!result.ok) {
      keep(index);
      const { code, reason } = result;
      if (code !== "importUnknownChoice") errors.push({ column, header, value: value.trim(), code, reason });
      continue;
    }
    if (result.isNear) keep(index);
    if (result.value !== null) record.set(column, result.value);
    for (const [name, companion] of Object.entries(result.also ?? {})) companions.set(name, companion);
  }
  for (const { index } of plan.unmapped) keep(index);
  for (let index = plan.names.length; index < values.length; index += 1) keep(index);

  // `fromEntries` makes own properties even of a header called `__proto__`.
  return { record: Object.fromEntries([...companions, ...record]), rest: Object.fromEntries(rest), errors };
}
