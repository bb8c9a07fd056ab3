import { defineErrors } from "../../../engine/errors.ts";
import { label } from "../../../engine/model/label.ts";

export const duplicateErrors = defineErrors({
  duplicateRecordsFound: {
    status: 412,
    code: "0x80040333",
    message: () =>
      label(
        "A record was not created or updated because a duplicate of the current record already exists.",
        "L’enregistrement n’a pas été écrit : un doublon existe déjà.",
      ),
  },
  noPublishedRules: {
    status: 400,
    code: "0x80048436",
    message: (p: { table: string }) =>
      label(
        `There are no published duplicate detection rules for '${p.table}'. Publish one first.`,
        `Aucune règle de détection des doublons n’est publiée pour « ${p.table} ». Publiez-en une d’abord.`,
      ),
  },
  ruleTableUnfit: {
    status: 400,
    message: (p: { table: string }) =>
      label(
        `Duplicates of '${p.table}' cannot be detected. Rules are for accounts, contacts, leads, opportunities and quotes.`,
        `Pas de détection des doublons pour « ${p.table} ». Les règles portent sur comptes, contacts, prospects, opportunités et devis.`,
      ),
  },
  ruleColumnUnfit: {
    status: 400,
    message: (p: { table: string; column: string }) =>
      label(
        `The column '${p.column}' of '${p.table}' is not there, or cannot be compared this way.`,
        `La colonne « ${p.column} » de « ${p.table} » n’existe pas, ou ne se compare pas ainsi.`,
      ),
  },
  ruleParameterMissing: {
    status: 400,
    message: () =>
      label(
        "Say in 'operatorparam' how many characters (1 to 4000) are compared.",
        "Indiquez dans « operatorparam » combien de caractères (1 à 4000) sont comparés.",
      ),
  },
  ruleWithoutConditions: {
    status: 400,
    message: () =>
      label(
        "A rule needs a condition before it is published.",
        "Une règle doit avoir une condition avant d’être publiée.",
      ),
  },
  tooManyRules: {
    status: 400,
    message: (p: { most: number }) =>
      label(
        `At most ${p.most} rules of one table are published. Unpublish one first.`,
        `Au plus ${p.most} règles d’une même table sont publiées. Dépubliez-en une d’abord.`,
      ),
  },
});
