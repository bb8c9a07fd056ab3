import { defineErrors } from "../errors.ts";
import { label } from "../model/label.ts";

/** Refusals of what is asked about the model itself. */
export const definitionErrors = defineErrors({
  definitionNotFound: {
    status: 404,
    code: "0x80060888",
    message: (p: { type: string; name: string }) =>
      label(
        `There is no ${p.type} called '${p.name}'. Read the set without a key to see what there is.`,
        `Aucun ${p.type} ne s’appelle « ${p.name} ». Lisez l’ensemble sans clé pour voir ce qui existe.`,
      ),
  },
  definitionOption: {
    status: 400,
    code: "0x80060888",
    message: (p: { option: string; set: string }) =>
      label(
        `The query option '${p.option}' is not supported on ${p.set}. Definitions are answered whole: choose with $select, $filter and $expand.`,
        `L’option « ${p.option} » n’est pas prise en charge sur ${p.set}. Les définitions sont données en entier : choisissez par $select, $filter et $expand.`,
      ),
  },
  keyForbidden: {
    status: 403,
    code: "0x80040220",
    message: () =>
      label(
        "Only an administrator switches alternate keys on and off.",
        "Seul un administrateur peut activer ou désactiver des clés secondaires.",
      ),
  },
  keyMalformed: {
    status: 400,
    code: "0x80060888",
    message: (p: { problem: string }) =>
      label(`This is no alternate key: ${p.problem}`, `Ce n’est pas une clé secondaire : ${p.problem}`),
  },
  definitionsReadOnly: {
    status: 405,
    code: "0x80060888",
    message: (p: { method: string; set: string }) =>
      label(
        `'${p.method}' is not allowed on ${p.set}: tables, columns and relationships can only be read here. They are changed in their declarations and by a migration.`,
        `« ${p.method} » n’est pas permis sur ${p.set} : tables, colonnes et relations ne peuvent ici qu’être lues. Elles se modifient dans leurs déclarations et par une migration.`,
      ),
  },
});
