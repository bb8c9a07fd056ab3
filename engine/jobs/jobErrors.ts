import { defineErrors } from "../errors.ts";
import { label } from "../model/label.ts";

/** Why a job ends without having done its work, beside the refusals of the work itself. */
export const jobErrors = defineErrors({
  jobGivenUp: {
    status: 409,
    message: () =>
      label(
        "The server stopped in the middle of this job several times; it was given up. Start it again.",
        "Le serveur s’est arrêté plusieurs fois pendant cette tâche ; elle a été abandonnée. Relancez-la.",
      ),
  },
  jobOwnerGone: {
    status: 409,
    message: () =>
      label(
        "Whoever started this job may no longer sign in.",
        "La personne qui a lancé cette tâche ne peut plus se connecter.",
      ),
  },
});
