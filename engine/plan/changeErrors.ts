import { defineErrors } from "../errors.ts";
import { label } from "../model/label.ts";

/** Refusals of change tracking. */
export const changeErrors = defineErrors({
  changesWithOption: {
    status: 400,
    code: "0x80060888",
    message: (p: { option: string }) =>
      label(
        `The ${p.option} query parameter isn't supported when Change Tracking is enabled.`,
        `L’option ${p.option} n’est pas possible avec le suivi des modifications.`,
      ),
  },
  changesNotTracked: {
    status: 400,
    message: (p: { table: string }) =>
      label(
        `Changes of '${p.table}' are not tracked. EntityDefinitions tells by ChangeTrackingEnabled which tables are.`,
        `Les modifications de « ${p.table} » ne sont pas suivies. EntityDefinitions l’indique par ChangeTrackingEnabled.`,
      ),
  },
  badDeltaToken: {
    status: 400,
    code: "0x80060888",
    message: () =>
      label(
        "This $deltatoken was altered or belongs to another table. Read the table anew with Prefer: odata.track-changes.",
        "Ce $deltatoken a été modifié ou appartient à une autre table. Relisez la table avec Prefer: odata.track-changes.",
      ),
  },
  deltaTokenExpired: {
    status: 410,
    code: "0x80044352",
    message: (p: { days: number }) =>
      label(
        `This link is older than ${p.days} days, or from before the database was restored. Read the table anew with Prefer: odata.track-changes.`,
        `Ce lien a plus de ${p.days} jours, ou date d’avant une restauration de la base. Relisez la table avec Prefer: odata.track-changes.`,
      ),
  },
});
