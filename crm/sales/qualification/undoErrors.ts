import { defineErrors } from "../../../engine/errors.ts";
import { label } from "../../../engine/model/label.ts";

export const undoErrors = defineErrors({
  leadNotQualified: {
    status: 409,
    message: () =>
      label("The lead is not qualified: there is nothing to undo.", "Le prospect n’est pas qualifié : rien à annuler."),
  },
  qualificationNotKnown: {
    status: 409,
    message: () =>
      label(
        "How this lead was qualified is not written down, so that it cannot be undone. Reactivate the lead instead.",
        "Rien n’indique comment ce prospect a été qualifié ; la qualification ne peut être annulée. Réactivez plutôt le prospect.",
      ),
  },
  qualificationTooOld: {
    status: 409,
    message: (p: { days: number }) =>
      label(
        `The qualification is more than ${p.days} days old and stands.`,
        `La qualification date de plus de ${p.days} jours et reste acquise.`,
      ),
  },
  qualificationUsed: {
    status: 409,
    message: (p: { obstacles: { readonly en: string; readonly fr: string } }) =>
      label(
        `The opportunity was used since, so that the qualification stands. ${p.obstacles.en}`,
        `L’opportunité a servi depuis ; la qualification reste acquise. ${p.obstacles.fr}`,
      ),
  },
  qualificationPartlyUsed: {
    status: 409,
    message: (p: { obstacles: { readonly en: string; readonly fr: string } }) =>
      label(
        `What the qualification made was used since. ${p.obstacles.en} The rest can be undone: call again with KeepUsed.`,
        `Ce que la qualification a créé a servi depuis. ${p.obstacles.fr} Le reste peut être annulé : rappelez avec KeepUsed.`,
      ),
  },
});
