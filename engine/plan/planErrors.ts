import { defineErrors } from "../errors.ts";
import { label } from "../model/label.ts";

/** Refusals of requests that are well formed but do not fit the model. */
export const planErrors = defineErrors({
  segmentNotFound: {
    status: 404,
    code: "0x80060888",
    message: (p: { segment: string }) =>
      label(`Resource not found for the segment '${p.segment}'.`, `Aucune ressource ne s’appelle « ${p.segment} ».`),
  },
  propertyNotFound: {
    status: 400,
    code: "0x80060888",
    message: (p: { property: string; table: string }) =>
      label(
        `Could not find a property named '${p.property}' on type 'Microsoft.Dynamics.CRM.${p.table}'.`,
        `Aucune propriété « ${p.property} » sur le type « Microsoft.Dynamics.CRM.${p.table} ».`,
      ),
  },
  invalidKey: {
    status: 400,
    code: "0x80060888",
    message: (p: { table: string }) =>
      label(
        `The key in the request URI is not valid for resource 'Microsoft.Dynamics.CRM.${p.table}'. Ensure that the names and number of key properties match the declared or alternate key properties.`,
        `La clé donnée dans l’adresse ne convient pas à « Microsoft.Dynamics.CRM.${p.table} » : aucune clé ne porte ces colonnes.`,
      ),
  },
  incompatible: {
    status: 400,
    code: "0x80060888",
    message: (p: { left: string; right: string; operator: string }) =>
      label(
        `A binary operator with incompatible types was detected. Found operand types '${p.left}' and '${p.right}' for operator kind '${p.operator}'.`,
        `Comparaison impossible entre « ${p.left} » et « ${p.right} » (opérateur « ${p.operator} »).`,
      ),
  },
  unknownFunction: {
    status: 400,
    code: "0x80060888",
    message: (p: { name: string; hint: string }) =>
      label(
        `An unknown function with name '${p.name}' was found. ${p.hint}`,
        `Fonction inconnue : « ${p.name} ». ${p.hint}`,
      ),
  },
  badParameter: {
    status: 400,
    code: "0x80060888",
    message: (p: { name: string; hint: string }) =>
      label(
        `A parameter of 'Microsoft.Dynamics.CRM.${p.name}' does not fit. ${p.hint}`,
        `Un paramètre de « Microsoft.Dynamics.CRM.${p.name} » ne convient pas. ${p.hint}`,
      ),
  },
  notOfCondition: {
    status: 400,
    code: "0x80060888",
    message: () =>
      label(
        "Not operator along with the Custom Named Condition operators is not allowed.",
        "L’opérateur not ne s’emploie pas devant une fonction de condition.",
      ),
  },
  aliasNotHere: {
    status: 400,
    code: "0x80060888",
    message: (p: { name: string }) =>
      label(
        `The parameter alias '@${p.name}' cannot be used inside $expand or inside another alias. Write its value there.`,
        `L’alias « @${p.name} » ne s’emploie ni dans $expand ni dans un autre alias. Écrivez-y sa valeur.`,
      ),
  },
  tooComplex: {
    status: 400,
    code: "0x80060888",
    message: () =>
      label(
        "The query has too many terms, levels, order columns or related tables. Ask for less at once.",
        "La requête a trop de termes, de niveaux, de colonnes de tri ou de tables liées. Demandez moins à la fois.",
      ),
  },
  notACondition: {
    status: 400,
    code: "0x80060888",
    message: () =>
      label(
        "The $filter expression must evaluate to a single boolean value.",
        "L’expression de $filter doit être une condition.",
      ),
  },
  notAComparable: {
    status: 400,
    code: "0x80060888",
    message: (p: { what: string }) =>
      label(`'${p.what}' cannot be used as a value here.`, `« ${p.what} » ne peut pas servir de valeur ici.`),
  },
  collectionPath: {
    status: 400,
    code: "0x80060888",
    message: (p: { navigation: string }) =>
      label(
        `'${p.navigation}' is a collection: use any() or all().`,
        `« ${p.navigation} » est une collection : employez any() ou all().`,
      ),
  },
  expandOptions: {
    status: 400,
    code: "0x80060888",
    message: () =>
      label(
        "Only $select and $filter clause can be provided while doing $expand on many-to-one relationship or nested one-to-many relationship.",
        "Seuls $select et $filter sont permis dans $expand sur une relation plusieurs-à-un ou une collection imbriquée.",
      ),
  },
  tooManyExpands: {
    status: 400,
    code: "0x80060888",
    message: (p: { max: number }) =>
      label(
        `The number of $expand options exceeds the maximum of ${p.max}.`,
        `Il y a plus de ${p.max} options $expand.`,
      ),
  },
  expandRef: {
    status: 400,
    code: "0x80060888",
    message: () =>
      label(
        "Expand with $ref is only supported on lookup type navigation property.",
        "$expand avec $ref n’est possible que sur une recherche (un seul enregistrement).",
      ),
  },
  badSkipToken: {
    status: 400,
    code: "0x80060888",
    message: () =>
      label(
        "The $skiptoken is malformed or belongs to another query. Start again without it.",
        "Le $skiptoken est altéré ou appartient à une autre requête. Recommencez sans lui.",
      ),
  },
  methodNotAllowed: {
    status: 405,
    code: "0x80060888",
    message: (p: { method: string; path: string }) =>
      label(
        `The request method '${p.method}' is not allowed on '${p.path}'.`,
        `La méthode « ${p.method} » n’est pas permise sur « ${p.path} ».`,
      ),
  },
});
