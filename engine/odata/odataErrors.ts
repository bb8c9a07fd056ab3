import { defineErrors } from "../errors.ts";
import { label } from "../model/label.ts";

/** Refusals of requests that are not well formed. */
export const odataErrors = defineErrors({
  badSyntax: {
    status: 400,
    code: "0x80060888",
    message: (p: { problem: string; position: number; text: string }) =>
      label(
        `Syntax error at position ${p.position} in '${p.text}': ${p.problem}.`,
        `Erreur de syntaxe à la position ${p.position} dans « ${p.text} » : ${p.problem}.`,
      ),
  },
  badOption: {
    status: 400,
    code: "0x80060888",
    message: (p: { option: string; problem: string }) =>
      label(
        `The query parameter '${p.option}' is not supported: ${p.problem}`,
        `Le paramètre « ${p.option} » est refusé : ${p.problem}`,
      ),
  },
  formatUnknown: {
    status: 406,
    code: "0x80060888",
    message: (p: { format: string }) =>
      label(`The format '${p.format}' is not available here.`, `Le format « ${p.format} » n’existe pas ici.`),
  },
  versionUnsupported: {
    status: 400,
    code: "0x80060888",
    message: (p: { header: string; version: string }) =>
      label(
        `The request header '${p.header}' asks for version ${p.version} of OData. This service speaks version 4.0.`,
        `L’en-tête « ${p.header} » demande la version ${p.version} d’OData ; ce service parle la version 4.0.`,
      ),
  },
  badPath: {
    status: 400,
    code: "0x80060888",
    message: (p: { path: string }) =>
      label(`Bad Request - Error in query syntax: '${p.path}'.`, `Adresse mal formée : « ${p.path} ».`),
  },
  badJson: {
    status: 400,
    code: "0x80048d19",
    message: (p: { problem: string }) =>
      label(
        `Error identified in Payload provided by the user: the body is not valid JSON (${p.problem}).`,
        `Le corps de la requête n’est pas du JSON valide (${p.problem}).`,
      ),
  },
  noValue: {
    status: 400,
    code: "0x80048d19",
    message: (p: { property: string }) =>
      label(
        `Error identified in Payload provided by the user: set '${p.property}' by {"value": …}; null empties it.`,
        `Donnez « ${p.property} » sous la forme {"value": …} ; null le vide.`,
      ),
  },
  notAnObject: {
    status: 400,
    code: "0x80048d19",
    message: () =>
      label(
        "Error identified in Payload provided by the user: the body must be a JSON object.",
        "Le corps de la requête doit être un objet JSON.",
      ),
  },
});
