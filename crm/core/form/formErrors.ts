import { defineErrors } from "../../../engine/errors.ts";
import { label } from "../../../engine/model/label.ts";

export const formErrors = defineErrors({
  formTableFixed: {
    status: 400,
    message: (p: { table: string }) =>
      label(
        `'${p.table}' has no form to lay out. RetrieveShippedForms lists the tables that have one.`,
        `« ${p.table} » n’a pas de formulaire à disposer. RetrieveShippedForms donne les tables qui en ont un.`,
      ),
  },
  formLayoutWrong: {
    status: 400,
    message: () =>
      label(
        'A form is JSON {"tabs": [{"name", "label": {"en", "fr"}, "sections": [{"label", "columns"}]}], "header": [], "quickCreate": []}: at most 20 tabs, each with a name of its own and 1 to 20 sections; labels in both languages, of 100 characters at most, no two sections of a tab alike; at least one column a section. "header" and "quickCreate" may be left out, and name at most 20 columns each.',
        'Un formulaire est un JSON {"tabs": [{"name", "label": {"en", "fr"}, "sections": [{"label", "columns"}]}], "header": [], "quickCreate": []} : au plus 20 onglets, chacun avec son propre nom et de 1 à 20 sections ; des libellés dans les deux langues, de 100 caractères au plus, différents d’une section à l’autre d’un onglet ; au moins une colonne par section. « header » et « quickCreate » sont facultatifs et nomment au plus 20 colonnes chacun.',
      ),
  },
  formColumnUnknown: {
    status: 400,
    message: (p: { table: string; column: string }) =>
      label(
        `'${p.table}' has no column '${p.column}' that a form could show.`,
        `« ${p.table} » n’a pas de colonne « ${p.column} » qu’un formulaire puisse montrer.`,
      ),
  },
  formColumnTwice: {
    status: 400,
    message: (p: { column: string }) =>
      label(
        `'${p.column}' stands twice on the form. Leave one of the two.`,
        `« ${p.column} » figure deux fois dans le formulaire. Retirez l’une des deux.`,
      ),
  },
  formColumnNeeded: {
    status: 400,
    message: (p: { columns: string }) =>
      label(
        `No record can be made without ${p.columns}: the form must show it.`,
        `Aucun enregistrement ne se crée sans ${p.columns} : le formulaire doit l’afficher.`,
      ),
  },
});
