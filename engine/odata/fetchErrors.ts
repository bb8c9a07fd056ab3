import { defineErrors } from "../errors.ts";
import { label } from "../model/label.ts";

/** Refusals of FetchXML that is not well formed, before anybody looks at what it names. */
export const fetchErrors = defineErrors({
  fetchMalformed: {
    status: 400,
    code: "0x80040201",
    message: (p: { problem: string }) =>
      label(
        `The FetchXML is not valid XML: ${p.problem.slice(0, 200)}`,
        `Le FetchXML n’est pas du XML valide : ${p.problem.slice(0, 200)}`,
      ),
  },
  fetchElement: {
    status: 400,
    code: "0x8004111c",
    message: (p: { element: string; parent: string }) =>
      label(
        `FetchXML: an element '${p.element.slice(0, 100)}' cannot stand inside '${p.parent}'.`,
        `FetchXML : un élément « ${p.element.slice(0, 100)} » ne peut pas se trouver dans « ${p.parent} ».`,
      ),
  },
  fetchValue: {
    status: 400,
    code: "0x80041108",
    message: (p: { name: string; value: string; hint: string }) =>
      label(
        `FetchXML: '${p.value.slice(0, 100)}' is not possible for '${p.name}'. ${p.hint}`,
        `FetchXML : « ${p.value.slice(0, 100)} » n’est pas possible pour « ${p.name} ». ${p.hint}`,
      ),
  },
  fetchAlias: {
    status: 400,
    code: "0x80041109",
    message: (p: { alias: string; hint: string }) =>
      label(
        `FetchXML: the alias '${p.alias}' is not possible. ${p.hint}`,
        `FetchXML : l’alias « ${p.alias} » n’est pas possible. ${p.hint}`,
      ),
  },
  fetchTooManyLinks: {
    status: 400,
    code: "0x8004430d",
    message: (p: { max: number }) =>
      label(
        `Number of link entities in query exceeded maximum limit. At most ${p.max} are possible.`,
        `Il y a plus de ${p.max} éléments link-entity.`,
      ),
  },
  fetchTooManyConditions: {
    status: 400,
    code: "0x8004430c",
    message: (p: { max: number }) =>
      label(
        `Number of conditions in query exceeded maximum limit. At most ${p.max} are possible.`,
        `Il y a plus de ${p.max} conditions.`,
      ),
  },
});
