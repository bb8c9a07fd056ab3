import type { Model } from "../model/model.ts";
import type { Definition } from "./definition.ts";
import { definitionSets } from "./definitionTypes.ts";
import { allEntities } from "./entityMetadata.ts";
import type { Shown } from "./labels.ts";
import { globalOptionSets } from "./optionSetMetadata.ts";
import { allRelationships } from "./relationshipMetadata.ts";

/**
 * The model, described to clients as data of its own: tables, columns, relationships, choices. Everything is worked out
 * from the model in memory; the database is never asked.
 */

const makers: Readonly<Record<string, (model: Model, shown: Shown) => Definition[]>> = {
  EntityDefinitions: allEntities,
  RelationshipDefinitions: allRelationships,
  GlobalOptionSetDefinitions: globalOptionSets,
};

export function isDefinitionSet(name: string): boolean {
  return Object.hasOwn(definitionSets, name);
}

export function definitionsIn(set: string, model: Model, shown: Shown): Definition[] {
  return makers[set]?.(model, shown) ?? [];
}
