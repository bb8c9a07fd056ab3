import { defineErrors } from "../errors.ts";
import { label } from "../model/label.ts";

/** Why a job ends without having done its work, beside the refusals of the work itself; why it is not ended or begun. */
export const jobErrors = defineErrors({
  jobGivenUp: {
    status: 409,
    message: () =>
      label(
        "The server stopped in the middle of this job several times; it was given up. Start it again.",
        "Le serveur s’est arrêté plusieurs fois pendant cette tâche ; elle a été abandonnée. Relancez-la.",
      ),
  },
  jobOver: {
    status: 409,
    message: () => label("This job is over already.", "Cette tâche est déjà terminée."),
  },
  jobNotRetried: {
    status: 409,
    message: () =>
      label(
        "Only a job that failed or was canceled is started again.",
        "Seule une tâche qui a échoué ou qui a été annulée se relance.",
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
