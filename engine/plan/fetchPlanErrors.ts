import { defineErrors } from "../errors.ts";
import { label } from "../model/label.ts";

/** Refusals of FetchXML whose names do not fit the model. */
export const fetchPlanErrors = defineErrors({
  fetchNoEntity: {
    status: 400,
    code: "0x80041102",
    message: (p: { entity: string }) =>
      label(
        `The entity with a name = '${p.entity.slice(0, 100)}' with namemapping = 'Logical' was not found in the MetadataCache.`,
        `Aucune table ne s’appelle « ${p.entity.slice(0, 100)} ».`,
      ),
  },
  fetchNoAttribute: {
    status: 400,
    code: "0x80041103",
    message: (p: { attribute: string; entity: string }) =>
      label(
        `'${p.entity}' entity doesn't contain attribute with Name = '${p.attribute.slice(0, 100)}' and NameMapping = 'Logical'.`,
        `La table « ${p.entity} » n’a pas de colonne « ${p.attribute.slice(0, 100)} ».`,
      ),
  },
  fetchNoLink: {
    status: 400,
    code: "0x8004110a",
    message: (p: { name: string }) =>
      label(
        `FetchXML: no link-entity here has the alias or name '${p.name.slice(0, 100)}'.`,
        `FetchXML : aucun link-entity ne s’appelle ici « ${p.name.slice(0, 100)} ».`,
      ),
  },
  fetchNoAlias: {
    status: 400,
    code: "0x8004110b",
    message: (p: { attribute: string }) =>
      label(
        `FetchXML: the aggregated attribute '${p.attribute.slice(0, 100)}' needs an alias.`,
        `FetchXML : l’attribut agrégé « ${p.attribute.slice(0, 100)} » a besoin d’un alias.`,
      ),
  },
  fetchOperator: {
    status: 400,
    code: "0x80041120",
    message: (p: { operator: string; attribute: string }) =>
      label(
        `FetchXML: the operator '${p.operator.slice(0, 100)}' does not exist, or not for '${p.attribute}'.`,
        `FetchXML : l’opérateur « ${p.operator.slice(0, 100)} » n’existe pas, ou pas pour « ${p.attribute} ».`,
      ),
  },
  fetchOtherEntity: {
    status: 400,
    code: "0x80041128",
    message: (p: { entity: string; set: string }) =>
      label(
        `The FetchXML asks for '${p.entity}', but the address names the entity set '${p.set}'.`,
        `Le FetchXML interroge « ${p.entity} », mais l’adresse nomme l’ensemble « ${p.set} ».`,
      ),
  },
  fetchPagingCookie: {
    status: 400,
    code: "0x80060888",
    message: () =>
      label(
        "The paging-cookie is malformed or belongs to another query. Start again without it.",
        "Le paging-cookie est altéré ou appartient à une autre requête. Recommencez sans lui.",
      ),
  },
});
