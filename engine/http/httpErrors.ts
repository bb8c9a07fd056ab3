import { defineErrors } from "../errors.ts";
import { label } from "../model/label.ts";

/** Refusals that need no look at what was asked. */
export const httpErrors = defineErrors({
  urlTooLong: {
    status: 414,
    message: (p: { most: number }) =>
      label(
        `The URL is longer than ${p.most} bytes. Send the request inside a $batch.`,
        `L’adresse dépasse ${p.most} octets. Envoyez la requête dans un $batch.`,
      ),
  },
  bodyTooLarge: {
    status: 413,
    message: () => label("The body is larger than the server accepts.", "Le corps de la requête est trop volumineux."),
  },
  notFound: {
    status: 404,
    message: (p: { path: string }) => label(`There is nothing at ${p.path}.`, `Il n’y a rien à l’adresse ${p.path}.`),
  },
  unsupportedGrant: {
    status: 400,
    code: "unsupported_grant_type",
    message: () =>
      label(
        "Only the client_credentials grant is supported.",
        "Seule la méthode client_credentials est prise en charge.",
      ),
  },
  invalidClient: {
    status: 401,
    code: "invalid_client",
    message: () =>
      label("The client id or its secret is not right.", "L’identifiant du client ou son secret est incorrect."),
  },
  badRequest: {
    status: 400,
    message: (p: { problem: string }) =>
      label(`The request is not well formed: ${p.problem}`, `La requête est mal formée : ${p.problem}`),
  },
});
