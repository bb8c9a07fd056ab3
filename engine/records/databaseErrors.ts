import { defineErrors, Refusal } from "../errors.ts";
import { label } from "../model/label.ts";
import { planErrors } from "../plan/planErrors.ts";
import { OutcomeUnknown } from "../store/database.ts";
import { recordErrors } from "./recordErrors.ts";

/** What PostgreSQL refuses, in our own words: one table from its codes to ours. */
export const databaseErrors = defineErrors({
  queryTooLong: {
    status: 400,
    code: "0x80044151",
    message: () =>
      label(
        "The query took too long and was stopped. Narrow the filter, or sort by an indexed column.",
        "La requête a pris trop de temps et a été arrêtée. Resserrez le filtre, ou triez par une colonne indexée.",
      ),
  },
  valueUnfit: {
    status: 400,
    message: () =>
      label(
        "A value does not fit: a number is too large, or a calculation impossible.",
        "Une valeur ne convient pas : nombre trop grand ou calcul impossible.",
      ),
  },
  databaseAway: {
    status: 503,
    message: () =>
      label(
        "The database cannot be reached at the moment. Nothing was changed; try again.",
        "La base de données est injoignable pour l’instant. Rien n’a changé ; réessayez.",
      ),
    retryAfterSeconds: () => 2,
  },
  databaseBusy: {
    status: 503,
    message: () =>
      label(
        "All connections to the database are taken. Nothing was changed; try again.",
        "Toutes les connexions à la base de données sont prises. Rien n’a changé ; réessayez.",
      ),
    retryAfterSeconds: () => 5,
  },
  outcomeUnknown: {
    status: 503,
    message: () =>
      label(
        "The connection to the database broke while the change was being saved. It is there whole or not at all: read before you try again.",
        "La connexion à la base de données a été coupée pendant l’enregistrement. La modification est entière ou absente : relisez avant de réessayer.",
      ),
    retryAfterSeconds: () => 2,
  },
});

interface DatabaseFailure {
  readonly code?: string;
  readonly constraint?: string;
}

/** The refusal an error is, or an error of the driver stands for; null when it is a mistake of ours. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  if (!(error instanceof Error)) return null;
  if (error instanceof OutcomeUnknown) return databaseErrors.outcomeUnknown();
  if (error.message === "timeout exceeded when trying to connect") return databaseErrors.databaseBusy();
  const { code = "", constraint = "" } = error as DatabaseFailure;
  if (code === "23505")
    return constraint.endsWith("_pkey")
      ? recordErrors.alreadyThere()
      : recordErrors.keyTaken({ columns: constraint.replace(/_key$/, "") });
  if (code === "23503") return recordErrors.stillReferenced();
  if (code === "40001" || code === "40P01" || code === "55P03") return recordErrors.concurrentWrite();
  if (code === "57014") return databaseErrors.queryTooLong();
  if (code.startsWith("22")) return databaseErrors.valueUnfit();
  // Class 54: what was asked is beyond PostgreSQL's limits, such as the most columns or levels of a statement.
  if (code.startsWith("54")) return planErrors.tooComplex();
  const away =
    code.startsWith("08") ||
    code.startsWith("57P") ||
    code === "53300" ||
    ["ECONNREFUSED", "ECONNRESET", "ENOENT", "EPIPE"].includes(code);
  return away || /^Connection terminated|is not queryable$/.test(error.message) ? databaseErrors.databaseAway() : null;
}
