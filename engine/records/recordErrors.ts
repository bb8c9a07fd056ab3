import { defineErrors } from "../errors.ts";
import { label, type Label } from "../model/label.ts";

/** Refusals of the write path. */
export const recordErrors = defineErrors({
  accessTeamOwns: {
    status: 400,
    code: "0x80048d19",
    message: () =>
      label(
        "An access team owns no records: assign the record to a user or an owner team.",
        "Une équipe d’accès ne possède pas d’enregistrements : attribuez l’enregistrement à un utilisateur ou à une équipe propriétaire.",
      ),
  },
  recordNotFound: {
    status: 404,
    code: "0x80040217",
    message: (p: { table: string; id: string }) =>
      label(
        `${p.table} With Id = ${p.id} Does Not Exist`,
        `Aucun enregistrement « ${p.table} » n’a l’identifiant ${p.id}.`,
      ),
  },
  propertyUnknown: {
    status: 400,
    code: "0x80048d19",
    message: (p: { set: string; property: string }) =>
      label(
        `Error identified in Payload provided by the user for Entity :'${p.set}'. The property '${p.property}' does not exist. Make sure to only use property names that are defined by the type.`,
        `« ${p.property} » n’est pas une propriété de « ${p.set} ».`,
      ),
  },
  navigationUnknown: {
    status: 400,
    code: "0x80048d19",
    message: (p: { property: string }) =>
      label(
        `An undeclared property '${p.property}' which only has property annotations in the payload but no property value was found in the payload. Names of navigation properties are case-sensitive.`,
        `« ${p.property} » n’est pas une relation connue (la casse compte).`,
      ),
  },
  badReference: {
    status: 400,
    code: "0x80048d19",
    message: (p: { property: string; value: string }) =>
      label(
        `The value '${p.value}' of '${p.property}' does not address a record it can point to.`,
        `La valeur « ${p.value} » de « ${p.property} » ne désigne pas un enregistrement possible.`,
      ),
  },
  pointsTwice: {
    status: 400,
    code: "0x80048d19",
    message: (p: { property: string }) =>
      label(
        `'${p.property}' is to point to two records, and can point to one. Leave one out.`,
        `« ${p.property} » devrait désigner deux enregistrements et ne peut en désigner qu’un. Retirez-en un.`,
      ),
  },
  otherType: {
    status: 400,
    code: "0x80048d19",
    message: (p: { type: string; expected: string }) =>
      label(
        `A record of type 'Microsoft.Dynamics.CRM.${p.type}' was found where one of 'Microsoft.Dynamics.CRM.${p.expected}' is expected.`,
        `Un enregistrement de type « ${p.type} » se trouve là où il en faut un de type « ${p.expected} ».`,
      ),
  },
  loopBeingCreated: {
    status: 400,
    code: "0x80040507",
    message: (p: { table: Label }) =>
      label(
        `Creating this parental association would create a loop in the hierarchy (${p.table.en}).`,
        `Ce rattachement formerait une boucle dans la hiérarchie (${p.table.fr}).`,
      ),
  },
  referenceMissing: {
    status: 400,
    code: "0x80048d19",
    message: (p: { property: string }) =>
      label(
        `The body must address the record to point to in '${p.property}'.`,
        `Le corps de la requête doit désigner l’enregistrement dans « ${p.property} ».`,
      ),
  },
  valueMissing: {
    status: 400,
    code: "0x80040203",
    message: (p: { column: string; table: string }) =>
      label(
        `A value for '${p.column}' is required on '${p.table}'.`,
        `« ${p.column} » doit être renseigné (${p.table}).`,
      ),
  },
  deepUpdate: {
    status: 400,
    code: "0x80048d19",
    message: (p: { property: string }) =>
      label(
        `'${p.property}' holds nested records: they can be created with their parent, but not changed through it.`,
        `« ${p.property} » contient des enregistrements imbriqués : ils se créent avec leur parent, mais ne se modifient pas à travers lui.`,
      ),
  },
  versionMismatch: {
    status: 412,
    code: "0x80060882",
    message: () =>
      label(
        "The version of the existing record doesn't match the RowVersion property provided.",
        "L’enregistrement a été modifié entre-temps.",
      ),
  },
  alreadyThere: {
    status: 412,
    code: "0x80040237",
    message: () =>
      label("A record with matching key values already exists.", "Un enregistrement avec cette clé existe déjà."),
  },
  keyTaken: {
    status: 412,
    code: "0x80060892",
    message: (p: { columns: string }) =>
      label(
        `A record that has the attribute values ${p.columns} already exists. The entity key requires that this set of attributes contains unique values.`,
        `Un enregistrement a déjà cette valeur (${p.columns}).`,
      ),
  },
  badStatePair: {
    status: 400,
    code: "0x80048408",
    message: (p: { table: string; state: string; reason: string }) =>
      label(
        `${p.reason} is not a valid status code for state code ${p.state} on ${p.table}.`,
        `La raison ${p.reason} ne va pas avec l’état ${p.state} (${p.table}).`,
      ),
  },
  stateChangeRefused: {
    status: 400,
    code: "0x80048408",
    message: (p: { table: string; from: string; to: string; hint: { en: string; fr: string } }) =>
      label(
        `${p.table}: the state cannot be changed from ${p.from} to ${p.to} this way. ${p.hint.en}`.trim(),
        `${p.table} : l’état ne peut pas passer de ${p.from} à ${p.to} ainsi. ${p.hint.fr}`.trim(),
      ),
  },
  readOnlyRecord: {
    status: 400,
    code: "0x80043b09",
    message: (p: { table: { en: string; fr: string }; state: { en: string; fr: string } }) =>
      label(
        `This ${p.table.en.toLowerCase()} is ${p.state.en.toLowerCase()} and cannot be edited.`,
        `${p.table.fr} : état « ${p.state.fr} », plus modifiable.`,
      ),
  },
  readOnlyTable: {
    status: 405,
    message: (p: { table: string }) => label(`'${p.table}' can only be read.`, `« ${p.table} » est en lecture seule.`),
  },
  deleteRestricted: {
    status: 405,
    message: (p: { table: { en: string; fr: string }; child: { en: string; fr: string } }) =>
      label(
        `This ${p.table.en.toLowerCase()} cannot be deleted: it is associated with another record (${p.child.en}).`,
        `Suppression impossible (${p.table.fr}) : un autre enregistrement y est rattaché (${p.child.fr}).`,
      ),
  },
  concurrentWrite: {
    status: 409,
    message: () =>
      label(
        "Somebody else was writing the same records at the same moment; nothing was changed. Try again.",
        "Quelqu’un d’autre modifiait les mêmes enregistrements au même moment ; rien n’a changé. Réessayez.",
      ),
    retryAfterSeconds: () => 1,
  },
  stillReferenced: {
    status: 409,
    message: () =>
      label(
        "The record is used by another one, or points to one that is gone; nothing was changed.",
        "L’enregistrement est utilisé par un autre, ou en désigne un qui n’existe plus ; rien n’a changé.",
      ),
  },
});
