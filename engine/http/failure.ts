import { randomUUID } from "node:crypto";
import type { Refusal } from "../errors.ts";
import type { Language } from "../model/label.ts";
import { parsePrefer } from "../odata/prefer.ts";
import { refusalOf } from "../records/databaseErrors.ts";
import { wantedAnnotations } from "../respond/annotations.ts";
import { json, type ApiResponse } from "./message.ts";

/** Where a mistake of ours is written down. */
export type FailureLog = (details: { readonly reference: string; readonly error: unknown }) => void;

/**
 * The one place that turns what was thrown into an answer: `{ error: { code, message, target, details } }`
 * (OData JSON 4.0, section 19). A mistake of ours is logged whole and shown with nothing but a reference.
 */
export function failure(
  error: unknown,
  language: Language,
  log: FailureLog,
  prefer: string | undefined = undefined,
): ApiResponse {
  const refusal = refusalOf(error);
  if (refusal) {
    const { target, details, retryAfterSeconds } = refusal.extras;
    const body = {
      error: {
        code: refusal.code,
        message: refusal.in(language),
        ...(target ? { target } : {}),
        ...(details ? { details } : {}),
        ...annotationsOf(refusal, language, prefer),
      },
    };
    return answer(
      refusal.status,
      body,
      retryAfterSeconds === undefined ? {} : { "retry-after": String(retryAfterSeconds) },
    );
  }
  const reference = randomUUID();
  log({ reference, error });
  const message = {
    en: `Something went wrong on our side; nothing was changed. Reference: ${reference}`,
    fr: `Une erreur s’est produite de notre côté ; rien n’a changé. Référence : ${reference}`,
  }[language];
  return answer(500, { error: { code: "0x80040216", message } });
}

/** Dataverse repeats the message under a name of its own for clients that prefer every annotation. */
function annotationsOf(refusal: Refusal, language: Language, prefer: string | undefined): object {
  const { annotations } = parsePrefer(prefer);
  const isWanted = annotations !== null && wantedAnnotations(annotations)(innerMessage);
  return isWanted ? { [`@${innerMessage}`]: refusal.in(language) } : {};
}

const innerMessage = "Microsoft.PowerApps.CDS.InnerError.Message";

function answer(status: number, body: object, more: Readonly<Record<string, string>> = {}): ApiResponse {
  return json(status, JSON.stringify(body), more);
}
