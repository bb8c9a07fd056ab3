import { label, type Label } from "../model/label.ts";

/** What became of the text of one cell: a value, or the reason why it is none. */

export type ValueErrorCode =
  | "importTooLong"
  | "importNotNumber"
  | "importNotInteger"
  | "importOutOfRange"
  | "importNotDate"
  | "importDateOrder"
  | "importNotBoolean"
  | "importUnknownChoice"
  | "importNotEmail"
  | "importNotUrl";

export interface UnreadCell {
  readonly ok: false;
  readonly code: ValueErrorCode;
  readonly reason: Label;
}

export type ValueResult =
  | UnreadCell
  | {
      readonly ok: true;
      /** Null when the cell is blank. */
      readonly value: string | number | boolean | null;
      /** Values of other columns that go with this one. */
      readonly also?: Readonly<Record<string, unknown>>;
      /** The cell says more than the value does: a synonym stood for it. */
      readonly isNear?: boolean;
    };

export function read(value: string | number | boolean | null): ValueResult {
  return { ok: true, value };
}

/** A cell as an error message shows it. */
export function shown(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 60)}…`;
}

export function refused(code: ValueErrorCode, en: string, fr: string): UnreadCell {
  return { ok: false, code, reason: label(en, fr) };
}
