import { describe, expect, it } from "vitest";
import { useWorld } from "../world.ts";

/** `RetrieveMetadataChanges`: definitions by a query that is written as data. */

const world = useWorld();

type Json = Record<string, unknown>;

function ask(query: unknown, more = "") {
  const text = encodeURIComponent(JSON.stringify(query));
  return world.as("remi").get(`RetrieveMetadataChanges(Query=@q${more})?@q=${text}`);
}

async function found(query: unknown): Promise<Json[]> {
  const { status, body } = await ask(query);
  expect({ status, error: body.error?.message }).toEqual({ status: 200, error: undefined });
  return body.EntityMetadata;
}

function where(PropertyName: string, ConditionOperator: string, Value: unknown): Json {
  return { PropertyName, ConditionOperator, Value: { Type: "System.String", Value } };
}

const only = (...PropertyNames: string[]) => ({ AllProperties: false, PropertyNames });
const namesIn = (definitions: unknown) => (definitions as Json[]).map(({ LogicalName }) => LogicalName);
const account = { Conditions: [where("LogicalName", "Equals", "account")] };

describe("a query", () => {
  it("chooses tables, their columns and what is told of each", async () => {
    const [first, second, ...more] = await found({
      Properties: only("Attributes", "DisplayName"),
      Criteria: {
        FilterOperator: "Or",
        Conditions: [where("LogicalName", "Equals", "account"), where("LogicalName", "Equals", "lead")],
      },
      AttributeQuery: {
        Properties: only("MaxLength", "OptionSet"),
        Criteria: {
          FilterOperator: "And",
          Conditions: [
            where("IsValidForCreate", "Equals", "True"),
            where("LogicalName", "In", ["name", "industrycode"]),
          ],
        },
      },
      LabelQuery: { FilterLanguages: [1036], MissingLabelBehavior: 0 },
    });

    expect([first?.["LogicalName"], second?.["LogicalName"], more]).toEqual(["account", "lead", []]);
    expect(first).toMatchObject({ SchemaName: "Account", HasChanged: null, MetadataId: expect.any(String) });
    expect(first?.["DisplayName"]).toMatchObject({ LocalizedLabels: [{ Label: "Compte", LanguageCode: 1036 }] });
    expect(first).not.toHaveProperty("EntitySetName");
    const attributes = first?.["Attributes"] as Json[];
    expect(attributes).toHaveLength(2);
    expect(attributes).toContainEqual(
      expect.objectContaining({
        "@odata.type": "#Microsoft.Dynamics.CRM.ComplexStringAttributeMetadata",
        LogicalName: "name",
        MaxLength: 160,
      }),
    );
    const choice = attributes.find(({ LogicalName }) => LogicalName === "industrycode");
    expect(choice?.["OptionSet"]).toMatchObject({ Options: expect.any(Array) });
  });

  it("nests criteria, and compares as a property means its value", async () => {
    const tables = await found({
      Criteria: {
        FilterOperator: "And",
        Conditions: [where("ObjectTypeCode", "LessThan", "4"), where("IsActivity", "Equals", false)],
        Filters: [
          { FilterOperator: "Or", Conditions: [where("LogicalName", "NotIn", '["contact","lead"]')] },
          { Conditions: [where("IsCustomizable", "Equals", true), where("OwnershipType", "Equals", "UserOwned")] },
        ],
      },
    });

    expect(namesIn(tables).sort()).toEqual(["account", "opportunity"]);
  });

  it("leads to relationships and keys", async () => {
    const [table] = await found({
      Criteria: account,
      Properties: only("ManyToOneRelationships", "Keys"),
      RelationshipQuery: {
        Properties: only("ReferencedEntity"),
        Criteria: { Conditions: [where("SchemaName", "Equals", "account_primary_contact")] },
      },
    });

    expect(table?.["ManyToOneRelationships"]).toMatchObject([{ ReferencedEntity: "contact" }]);
    expect(table?.["Keys"]).toEqual([]);
  });

  it("without properties tells what every table is known by, and all of it where all is asked for", async () => {
    const [known] = await found({ Criteria: account });
    const [all] = await found({ Criteria: account, Properties: { AllProperties: true } });

    expect(Object.keys(known ?? {}).sort()).toEqual(["HasChanged", "LogicalName", "MetadataId", "SchemaName"]);
    expect(all).toMatchObject({ EntitySetName: "accounts", Attributes: expect.any(Array), Keys: [] });
  });
});

describe("a stamp", () => {
  it("spares whoever brings it what they have, of the same query", async () => {
    const query = { Criteria: account, Properties: only("EntitySetName") };
    const { ServerVersionStamp: stamp, DeletedMetadata: deleted } = (await ask(query)).body;

    expect(deleted).toMatchObject({ Count: 0, Keys: [] });
    expect((await ask(query, `,ClientVersionStamp='${stamp}'`)).body.EntityMetadata).toEqual([]);
    expect((await ask({ Criteria: account }, `,ClientVersionStamp='${stamp}'`)).body.EntityMetadata).toHaveLength(1);
  });
});

describe("a query that is wrong", () => {
  const deep = JSON.parse(`${'{"Filters":['.repeat(100)}{}${"]}".repeat(100)}`);

  it.each([
    ["a condition on no property", { Criteria: { Conditions: [where("Nothing", "Equals", "x")] } }],
    ["no property", { Properties: only("Nothing") }],
    ["no property of columns", { Properties: only("Attributes"), AttributeQuery: { Properties: only("Nothing") } }],
    ["what cannot be compared", { Criteria: { Conditions: [where("DisplayName", "Equals", "x")] } }],
    ["a value of another kind", { Criteria: { Conditions: [where("IsActivity", "Equals", "maybe")] } }],
    ["no operator", { Criteria: { Conditions: [where("LogicalName", "Like", "a")] } }],
    ["an object as a value", { Criteria: { Conditions: [where("LogicalName", "Equals", { a: 1 })] } }],
    ["an unknown field", { Nothing: 1 }],
    ["criteria without end", { Criteria: deep }],
  ])("is refused: %s", async (_what, query) => {
    expect((await ask(query)).status).toBe(400);
  });
});
