import { defineErrors } from "../errors.ts";
import { label } from "../model/label.ts";

/** Refusals at the door. None of them says which half of a name and secret was wrong. */
export const identityErrors = defineErrors({
  notSignedIn: {
    status: 401,
    message: () => label("Sign in, or send a valid bearer token.", "Connectez-vous, ou envoyez un jeton valide."),
  },
  onBehalfRefused: {
    status: 403,
    code: "0x80040220",
    message: (p: { privilege: string }) =>
      label(
        `To act on behalf of a user, the caller needs ${p.privilege} and the user must be there and enabled.`,
        `Pour agir au nom d’un utilisateur, il faut le privilège ${p.privilege}, et que l’utilisateur existe et soit actif.`,
      ),
  },
  signInRefused: {
    status: 401,
    message: () => label("Wrong email address or password.", "L’adresse e-mail ou le mot de passe est incorrect."),
  },
  signInThrottled: {
    status: 429,
    message: (p: { seconds: number }) =>
      label(
        `Too many attempts. Try again in ${Math.ceil(p.seconds / 60)} minute(s).`,
        `Trop de tentatives. Réessayez dans ${Math.ceil(p.seconds / 60)} minute(s).`,
      ),
    retryAfterSeconds: (p: { seconds: number }) => p.seconds,
  },
  passwordTooShort: {
    status: 400,
    message: (p: { least: number }) =>
      label(`A password has at least ${p.least} characters.`, `Un mot de passe a au moins ${p.least} caractères.`),
  },
  emailMissing: {
    status: 400,
    message: () =>
      label(
        "Give the e-mail address you will sign in with.",
        "Indiquez l’adresse e-mail avec laquelle vous vous connecterez.",
      ),
  },
  linkExpired: {
    status: 410,
    message: () =>
      label(
        "This sign-in link was used already or has expired. Start Filon again to get a new one, or sign in with your password.",
        "Ce lien de connexion a déjà servi ou a expiré. Redémarrez Filon pour en obtenir un nouveau, ou connectez-vous avec votre mot de passe.",
      ),
  },
  firstRunOver: {
    status: 409,
    message: () =>
      label("There is an administrator already. Sign in.", "Il y a déjà un administrateur. Connectez-vous."),
  },
  firstRunElsewhere: {
    status: 403,
    message: () =>
      label(
        "The first administrator is made on the machine Filon runs on, or with the sign-in link it printed at start.",
        "Le premier administrateur se crée sur la machine où tourne Filon, ou avec le lien de connexion affiché au démarrage.",
      ),
  },
  crossSite: {
    status: 403,
    message: () =>
      label(
        "The request came from another site and was refused.",
        "La requête venait d’un autre site et a été refusée.",
      ),
  },
  emailTaken: {
    status: 409,
    message: (p: { email: string }) =>
      label(
        `There is a user with the e-mail address ${p.email} already.`,
        `Un utilisateur a déjà l’adresse ${p.email}.`,
      ),
  },
});
