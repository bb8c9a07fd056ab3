import { defineErrors } from "../../errors.ts";
import { label } from "../label.ts";

/** A value as it is stored and sent to PostgreSQL: amounts, dates and ids are text. */
export type Stored = string | number | boolean | null;

/**
 * What a kind of column knows of itself. Nothing else in the engine asks which kind a column is of in order to know
 * how it is stored, read or printed.
 */
export interface Kind<C> {
  /** Type in PostgreSQL. */
  sqlType(column: C): string;
  /** Primitive type in CSDL (OData CSDL 4.0, section 4.4). */
  edmType: string;
  /** Checks a JSON value that a client sent, never null, and turns it into what is stored. */
  read(value: unknown, column: C & { readonly name: string; readonly table?: string }): Stored;
  /** SQL that prints the stored value as JSON, when its own text is not what the protocol wants. */
  print?(sql: string): string;
}

export const valueErrors = defineErrors({
  wrongType: {
    status: 400,
    code: "0x80048d19",
    message: (p: { column: string; expected: string }) =>
      label(
        `Error identified in Payload provided by the user: the value of '${p.column}' must be ${p.expected}.`,
        `Valeur refusée pour « ${p.column} » : ${expectedFr[p.expected] ?? p.expected} est attendu.`,
      ),
  },
  tooLong: {
    status: 400,
    code: "0x80044331",
    message: (p: { column: string; table: string | undefined; length: number; max: number }) =>
      label(
        `A validation error occurred. The length of the '${p.column}' attribute${p.table ? ` of the '${p.table}' entity` : ""} exceeded the maximum allowed length of '${p.max}' (it is ${p.length}).`,
        `Le texte de « ${p.column} »${p.table ? ` (table « ${p.table} »)` : ""} a ${p.length} caractères ; ${p.max} au plus sont permis.`,
      ),
  },
  outOfRange: { status: 400, code: "0x8004432f", message: outOfRange },
  decimalOutOfRange: { status: 400, code: "0x80044330", message: outOfRange },
  notAnOption: {
    status: 400,
    code: "0x8004431a",
    message: (p: { column: string; value: number }) =>
      label(
        `The value ${p.value} of '${p.column}' is outside the valid range: it is not one of its options.`,
        `La valeur ${p.value} ne fait pas partie des options de « ${p.column} ».`,
      ),
  },
});

function outOfRange(p: { column: string; value: string; min: number; max: number }) {
  return label(
    `A validation error occurred. The value ${p.value} of '${p.column}' is outside the valid range (${p.min} to ${p.max}).`,
    `La valeur ${p.value} de « ${p.column} » sort des limites (${p.min} à ${p.max}).`,
  );
}

const expectedFr: Readonly<Record<string, string>> = {
  "a text": "un texte",
  "a text of whole characters": "un texte fait de caractères entiers",
  "an integer": "un nombre entier",
  "a number": "un nombre",
  "true or false": "vrai ou faux",
  "a date (yyyy-mm-dd)": "une date (aaaa-mm-jj)",
  "a date and time (ISO 8601)": "une date et une heure (ISO 8601)",
  "a guid": "un identifiant (guid)",
  "the logical name of a table": "le nom logique d’une table",
};
