import { namedTypes as typesOfDefinitions } from "../metadata/namedTypes.ts";
import type { Model } from "../model/model.ts";
import type { Operations } from "../records/operation.ts";
import { operationElement, operationImport, operationTypes } from "./csdl/operationCsdl.ts";
import { tableSet, tableType } from "./csdl/tableCsdl.ts";
import { definitionEntitySets, definitionEntityTypes, namedTypes } from "./csdl/typeCsdl.ts";
import { crmNamespace, element } from "./csdl/xml.ts";

/**
 * The model and its operations as CSDL XML 4.0: what `$metadata` answers and code generators read. Descriptions, what
 * only the server writes, and alternate keys are annotations, there for clients that ask.
 */
export function metadataXml(model: Model, operations: Operations, annotated: boolean): string {
  const tables = [...model.tables.values()];
  const declared = [...operations.values()];
  const isEntity = (name: string) => name === "crmbaseentity" || model.tables.has(name);
  const types = { ...typesOfDefinitions, ...operationTypes(declared) };
  const schema = element(
    "Schema",
    { Namespace: crmNamespace, Alias: "mscrm", xmlns: "http://docs.oasis-open.org/odata/ns/edm" },
    [
      element("EntityType", { Name: "crmbaseentity", Abstract: true }),
      ...tables.map((table) => tableType(model, table, annotated)),
      ...definitionEntityTypes(),
      ...namedTypes(types, isEntity),
      ...declared.map(operationElement),
      element("EntityContainer", { Name: "System" }, [
        ...tables.map((table) => tableSet(model, table)),
        ...definitionEntitySets(),
        ...declared.filter(({ bound }) => !bound).map(operationImport),
      ]),
    ],
  );
  const document = element("edmx:Edmx", { Version: "4.0", "xmlns:edmx": "http://docs.oasis-open.org/odata/ns/edmx" }, [
    ...(annotated ? vocabularies : []),
    element("edmx:DataServices", {}, [schema]),
  ]);
  return `<?xml version="1.0" encoding="utf-8"?>\n${document}`;
}

/** Where the terms of the annotations are defined. */
const vocabularies = [
  vocabulary("Org.OData.Core.V1", "https://docs.oasis-open.org/odata/odata/v4.0/os/vocabularies/Org.OData.Core.V1.xml"),
  vocabulary("OData.Community.Keys.V1", "http://vocabularies.odata.org/OData.Community.Keys.V1.xml"),
];

function vocabulary(namespace: string, uri: string): string {
  return element("edmx:Reference", { Uri: uri }, [element("edmx:Include", { Namespace: namespace })]);
}
