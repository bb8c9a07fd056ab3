import { defineErrors } from "../../../engine/errors.ts";
import { label } from "../../../engine/model/label.ts";

export const mergeErrors = defineErrors({
  mergeCyclicalParenting: {
    status: 400,
    code: "0x80045300",
    message: () =>
      label(
        "The record that stays stands below the one that goes. Change its parent first.",
        "L’enregistrement conservé dépend de celui qui disparaît. Changez d’abord son parent.",
      ),
  },
  mergeDenied: {
    status: 403,
    code: "0x80045301",
    message: () =>
      label(
        "Merging needs the right to change both records.",
        "Fusionner demande le droit de modifier les deux enregistrements.",
      ),
  },
  mergeActiveQuote: {
    status: 400,
    code: "0x80045302",
    message: () =>
      label(
        "The record that goes has an active quote. Close the quote first.",
        "L’enregistrement à fusionner a un devis actif. Clôturez d’abord ce devis.",
      ),
  },
  mergeDifferentTypes: {
    status: 400,
    code: "0x80045303",
    message: () =>
      label(
        "Only two records of one table can be merged.",
        "Seuls deux enregistrements d’une même table se fusionnent.",
      ),
  },
  mergeNotActive: {
    status: 400,
    code: "0x80045304",
    message: () => label("Both records must be active to be merged.", "Les deux enregistrements doivent être actifs."),
  },
  mergeIdentical: {
    status: 400,
    code: "0x80045305",
    message: () =>
      label("A record cannot be merged with itself.", "Un enregistrement ne se fusionne pas avec lui-même."),
  },
  mergeDifferentParents: {
    status: 400,
    code: "0x80045316",
    message: () =>
      label(
        "The two records have different parents. Say the parent in UpdateContent, or merge without parenting checks.",
        "Les deux enregistrements n’ont pas le même parent. Indiquez-le dans UpdateContent, ou fusionnez sans ce contrôle.",
      ),
  },
  mergeLosesParent: {
    status: 400,
    code: "0x80045317",
    message: () =>
      label(
        "Only the record that goes has a parent. Say the parent in UpdateContent, or merge without parenting checks.",
        "Seul l’enregistrement à fusionner a un parent. Indiquez-le dans UpdateContent, ou fusionnez sans ce contrôle.",
      ),
  },
  recordMerged: {
    status: 400,
    message: () =>
      label(
        "This record was merged into another one and cannot be changed. Change the other one, or undo the merge.",
        "Cet enregistrement a été fusionné avec un autre et n’est plus modifiable. Modifiez l’autre, ou annulez la fusion.",
      ),
  },
  notMerged: {
    status: 409,
    message: () => label("There is no merge of this record to undo.", "Aucune fusion de cet enregistrement à annuler."),
  },
  mergeTooOld: {
    status: 409,
    message: (p: { days: number }) =>
      label(
        `The merge is more than ${p.days} days old and stands.`,
        `La fusion date de plus de ${p.days} jours et reste acquise.`,
      ),
  },
  masterMerged: {
    status: 409,
    message: () =>
      label(
        "The record it was merged into was merged itself since. Undo that merge first.",
        "L’enregistrement conservé a été fusionné à son tour. Annulez d’abord cette fusion.",
      ),
  },
});
