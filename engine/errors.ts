import type { Label, Language } from "./model/label.ts";

/**
 * Errors as rows: a stable code for programs, a message for people in their language, a status for HTTP.
 * Codes of the form `0x8…` are Dataverse's, so that its clients recognise them; the others are the row's own name.
 */

interface ErrorRow<P> {
  readonly status: number;
  readonly code?: string;
  readonly message: (parameters: P) => Label;
  /** Seconds after which the caller may try again. */
  readonly retryAfterSeconds?: (parameters: P) => number;
}

export interface ErrorDetail {
  readonly code: string;
  readonly message: string;
  readonly target?: string;
}

interface Extras {
  /** The column or parameter that is wrong. */
  readonly target?: string;
  readonly details?: readonly ErrorDetail[];
}

/** A refusal: the caller's input or right is at fault, and the message says what to do next. */
export class Refusal extends Error {
  constructor(
    override readonly name: string,
    readonly code: string,
    readonly status: number,
    readonly text: Label,
    readonly extras: Extras & { readonly retryAfterSeconds?: number } = {},
  ) {
    super(text.en);
  }

  in(language: Language): string {
    return this.text[language];
  }
}

type Maker<P> = undefined extends P
  ? (parameters?: P, extras?: Extras) => Refusal
  : (parameters: P, extras?: Extras) => Refusal;

type Makers<Rows> = {
  readonly [Name in keyof Rows]: Rows[Name] extends ErrorRow<infer P>
    ? Maker<unknown extends P ? undefined : P>
    : never;
};

/** Every error defined so far; `docs/errors.md` is checked against it. */
export const errorCatalogue: { name: string; code: string; status: number }[] = [];

/** Turns rows into functions that make the refusal: `throw recordErrors.notFound({ id })`. */
// oxlint-disable-next-line typescript/no-explicit-any -- each row has its own parameters; `Makers` gives them back exactly
export function defineErrors<const Rows extends Record<string, ErrorRow<any>>>(rows: Rows): Makers<Rows> {
  const makers = Object.entries(rows).map(([name, row]) => {
    const code = row.code ?? name;
    errorCatalogue.push({ name, code, status: row.status });
    const make = (parameters: unknown, extras: Extras = {}) =>
      new Refusal(name, code, row.status, row.message(parameters), {
        ...extras,
        retryAfterSeconds: row.retryAfterSeconds?.(parameters),
      });
    return [name, make] as const;
  });
  return Object.fromEntries(makers) as unknown as Makers<Rows>;
}
