import { createHash } from "node:crypto";
import { definitionsIn } from "../../../engine/metadata/definitions.ts";
import { queriedDefinitions } from "../../../engine/metadata/definitionQuery.ts";
import { typeNamed } from "../../../engine/metadata/definitionType.ts";
import { languageCodes } from "../../../engine/metadata/labels.ts";
import { languages } from "../../../engine/model/label.ts";
import { complexType } from "../../../engine/model/namedType.ts";
import { operation, optional } from "../../../engine/records/operation.ts";
import { aBoolean, aGuid, aText } from "../../../engine/records/parameter.ts";
import { anEntityQuery, queryOf } from "./entityQuery.ts";

/**
 * The definitions that a query asks for, tables with their columns, relationships and keys, in one answer. Whoever brings the
 * stamp of an answer is told of no table while the same query has the same answer, and of all of them once it has another.
 */
export const retrieveMetadataChanges = operation({
  name: "RetrieveMetadataChanges",
  kind: "function",
  bound: null,
  parameters: {
    Query: optional(anEntityQuery),
    ClientVersionStamp: optional(aText),
    DeletedMetadataFilters: optional(aText),
    AppModuleId: optional(aGuid),
    RetrieveAllSettings: optional(aBoolean),
  },
  returns: {
    kind: "object",
    type: "RetrieveMetadataChangesResponse",
    fields: {
      EntityMetadata: "Collection(mscrm.ComplexEntityMetadata)",
      ServerVersionStamp: "Edm.String",
      DeletedMetadata: "mscrm.DeletedMetadataCollection",
    },
    types: {
      ComplexEntityMetadata: complexType(
        { MetadataId: "Edm.Guid", HasChanged: "Edm.Boolean", LogicalName: "Edm.String", SchemaName: "Edm.String" },
        { open: true },
      ),
      DeletedMetadataCollection: complexType({
        Count: "Edm.Int32",
        IsReadOnly: "Edm.Boolean",
        Keys: "Collection(Edm.String)",
        Values: "Collection(Edm.Guid)",
      }),
    },
  },
  run: async ({ records: { model, caller }, parameters: { Query: query, ClientVersionStamp: known } }) => {
    const codes = query?.LabelQuery?.FilterLanguages;
    const listed = codes?.length ? languages.filter((one) => codes.includes(languageCodes[one])) : languages;
    const shown = { language: caller.language, languages: listed, secured: caller.secured };
    const given = [
      ["Attributes", query?.AttributeQuery],
      ["Keys", query?.KeyQuery],
      ...relationships.map((name) => [name, query?.RelationshipQuery] as const),
    ] as const;
    const related = new Map(given.flatMap(([name, one]) => (one ? [[name, queryOf(one)] as const] : [])));
    const tables = definitionsIn("EntityDefinitions", model, shown);
    const found = queriedDefinitions(tables, typeNamed("EntityMetadata"), queryOf(query), related);
    const stamp = createHash("sha256").update(JSON.stringify(found)).digest("base64url");
    return {
      EntityMetadata: known === stamp ? [] : found,
      ServerVersionStamp: stamp,
      DeletedMetadata: { Count: 0, IsReadOnly: false, Keys: [], Values: [] },
    };
  },
});

const relationships = ["OneToManyRelationships", "ManyToOneRelationships", "ManyToManyRelationships"];
