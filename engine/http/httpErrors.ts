import { defineErrors } from "../errors.ts";
import { label } from "../model/label.ts";

interface Throttled {
  readonly most: number;
  /** Until it is worth trying again. */
  readonly seconds: number;
}

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
  encodingUnknown: {
    status: 415,
    message: (p: { encoding: string }) =>
      label(
        `A body in the encoding '${p.encoding}' is not read. Send it in gzip or br, or as it is.`,
        `Un corps encodé en « ${p.encoding} » n’est pas lu. Envoyez-le en gzip ou br, ou tel quel.`,
      ),
  },
  mediaTypeUnknown: {
    status: 415,
    message: (p: { type: string }) =>
      label(
        `A body of type '${p.type}' is not read. Send it as application/json.`,
        `Un corps de type « ${p.type} » n’est pas lu. Envoyez-le en application/json.`,
      ),
  },
  versionUnknown: {
    status: 404,
    message: (p: { path: string }) =>
      label(
        `The Web API has no version of that name: ${p.path}. Its address is /api/data/v9.2/.`,
        `L’API Web n’a pas de version de ce nom : ${p.path}. Son adresse est /api/data/v9.2/.`,
      ),
  },
  headersTooLarge: {
    status: 431,
    message: () =>
      label(
        "The headers are too many or too long. Send the request inside a $batch.",
        "Les en-têtes sont trop nombreux ou trop longs. Envoyez la requête dans un $batch.",
      ),
  },
  requestTooSlow: {
    status: 408,
    message: () =>
      label("The request did not arrive in time. Send it again.", "La requête n’est pas arrivée à temps. Renvoyez-la."),
  },
  tooManyRequests: {
    status: 429,
    code: "0x80072322",
    message: (p: Throttled) =>
      label(
        `Number of requests exceeded the limit of ${p.most} over time window of 300 seconds. Try again in ${p.seconds} seconds.`,
        `Plus de ${p.most} requêtes en 300 secondes. Réessayez dans ${p.seconds} secondes.`,
      ),
    retryAfterSeconds: (p: Throttled) => p.seconds,
  },
  tooMuchTime: {
    status: 429,
    code: "0x80072321",
    message: (p: Throttled) =>
      label(
        `Combined execution time of requests exceeded the limit of ${p.most} seconds over time window of 300 seconds. Try again in ${p.seconds} seconds.`,
        `Les requêtes ont pris ensemble plus de ${p.most} secondes en 300 secondes. Réessayez dans ${p.seconds} secondes.`,
      ),
    retryAfterSeconds: (p: Throttled) => p.seconds,
  },
  tooManyAtOnce: {
    status: 429,
    code: "0x80072326",
    message: (p: Throttled) =>
      label(
        `Number of concurrent requests exceeded the limit of ${p.most}. Try again in ${p.seconds} seconds.`,
        `Plus de ${p.most} requêtes à la fois. Réessayez dans ${p.seconds} secondes.`,
      ),
    retryAfterSeconds: (p: Throttled) => p.seconds,
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
