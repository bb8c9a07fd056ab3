import { defineErrors } from "../../../engine/errors.ts";
import { label } from "../../../engine/model/label.ts";

export const credentialErrors = defineErrors({
  clientNameInvalid: {
    status: 400,
    message: (p: { most: number }) =>
      label(
        `Give the program a name of at most ${p.most} characters.`,
        `Donnez au programme un nom de ${p.most} caractères au plus.`,
      ),
  },
  userIsDisabled: {
    status: 409,
    message: () =>
      label(
        "This user is disabled. Enable the user first, then make a link.",
        "Cet utilisateur est désactivé. Réactivez-le d’abord, puis créez un lien.",
      ),
  },
});
