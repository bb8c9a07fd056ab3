import { reason, state } from "../../../engine/model/columns.ts";
import { states } from "../../../engine/model/groups.ts";

/** The states of a job, as Dataverse numbers them. */
export const jobStates = states([
  state(0, "Ready", "Prête", [reason(0, "Waiting For Resources", "En attente de ressources")]),
  state(1, "Suspended", "Suspendue", [
    reason(10, "Waiting", "En attente"),
    reason(11, "Retrying", "Nouvelle tentative"),
    reason(12, "Paused", "En pause"),
  ]),
  state(2, "Locked", "Verrouillée", [
    reason(20, "In Progress", "En cours"),
    reason(21, "Pausing", "Mise en pause"),
    reason(22, "Canceling", "Annulation en cours"),
  ]),
  state(3, "Completed", "Terminée", [
    reason(30, "Succeeded", "Réussie"),
    reason(31, "Failed", "Échouée"),
    reason(32, "Canceled", "Annulée"),
  ]),
]);
