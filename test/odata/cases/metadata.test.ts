import { expect, it } from "vitest";
import { useWorld } from "../../world.ts";

const world = useWorld();
const account = "EntityDefinitions(LogicalName='account')";
const dynamics = "Microsoft.Dynamics.CRM";

// oxlint-disable-next-line typescript/no-explicit-any -- definitions are read as the protocol answers them
async function read(path: string): Promise<any> {
  const { status, body } = await world.as("ada").get(path);
  expect([status, body.error?.message]).toEqual([200, undefined]);
  return body;
}
const status = async (path: string) => (await world.as("ada").get(path)).status;

it("298 a table by its schema name, with labels", async () => {
  const { value } = await read("EntityDefinitions?$select=LogicalName,DisplayName&$filter=SchemaName eq 'Account'");
  expect(value).toMatchObject([
    {
      LogicalName: "account",
      MetadataId: expect.any(String),
      DisplayName: {
        LocalizedLabels: expect.arrayContaining([expect.objectContaining({ Label: "Account", LanguageCode: 1033 })]),
        UserLocalizedLabel: expect.objectContaining({ Label: "Account" }),
      },
    },
  ]);
});

it("299 a table by name and by id", async () => {
  const found = await read(`${account}?$select=EntitySetName,PrimaryIdAttribute,PrimaryNameAttribute`);
  expect(found).toMatchObject({
    EntitySetName: "accounts",
    PrimaryIdAttribute: "accountid",
    PrimaryNameAttribute: "name",
  });
  expect((await read(`EntityDefinitions(${found.MetadataId})`)).LogicalName).toBe("account");
});

it.each([
  `OwnershipType eq ${dynamics}.OwnershipTypes'UserOwned'`,
  "IsCustomEntity eq true",
  "CanCreateAttributes/Value eq true",
  "contains(LogicalName,'acc')",
])("300, 301 tables where %s", async (filter) => {
  const { value } = await read(`EntityDefinitions?$select=LogicalName&$filter=${filter}`);
  expect(value.length).toBeGreaterThan(0);
});

it("302 definitions come without pages", async () => {
  const { body } = await world
    .as("ada")
    .get("EntityDefinitions?$select=LogicalName", { headers: { prefer: "odata.maxpagesize=2" } });
  expect([body.value.length > 2, "@odata.nextLink" in body]).toEqual([true, false]);
});

it("303, 304 columns, nested or by themselves", async () => {
  const filter = `AttributeType eq ${dynamics}.AttributeTypeCode'Money'`;
  const { Attributes } = await read(
    `${account}?$select=LogicalName&$expand=Attributes($select=LogicalName;$filter=${filter})`,
  );
  expect(Attributes).toContainEqual(expect.objectContaining({ LogicalName: "revenue" }));
  const { value } = await read(`${account}/Attributes?$select=LogicalName,AttributeType,SchemaName,IsValidForCreate`);
  expect(value).toContainEqual(
    expect.objectContaining({
      LogicalName: "name",
      AttributeType: "String",
      SchemaName: "Name",
      IsValidForCreate: true,
    }),
  );
});

it("305, 306, 307 what each type of column has", async () => {
  const { value } = await read(
    `${account}/Attributes/${dynamics}.PicklistAttributeMetadata?$select=LogicalName&$expand=OptionSet,GlobalOptionSet`,
  );
  const category = value.find(({ LogicalName }: { LogicalName: string }) => LogicalName === "accountcategorycode");
  expect(category.OptionSet.Options.map(({ Value }: { Value: number }) => Value)).toEqual([1, 2]);
  const column = (name: string, type: string, query = "") =>
    read(`${account}/Attributes(LogicalName='${name}')/${dynamics}.${type}AttributeMetadata${query}`);
  expect((await column("statecode", "State", "?$expand=OptionSet")).OptionSet.Options).toHaveLength(2);
  const reasons = (await column("statuscode", "Status", "?$expand=OptionSet")).OptionSet.Options;
  expect(reasons.map(({ State }: { State: number }) => State)).toEqual([0, 1]);
  expect(await column("revenue", "Money")).toMatchObject({
    Precision: expect.any(Number),
    PrecisionSource: expect.any(Number),
  });
  expect(await column("name", "String")).toMatchObject({ MaxLength: 160 });
  expect(await column("createdon", "DateTime")).toMatchObject({
    Format: expect.any(String),
    DateTimeBehavior: { Value: expect.any(String) },
  });
  expect(await column("primarycontactid", "Lookup")).toMatchObject({ Targets: ["contact"] });
});

it("308, 309 relationships and keys", async () => {
  const { value } = await read(
    `RelationshipDefinitions/${dynamics}.OneToManyRelationshipMetadata?$filter=ReferencedEntity eq 'account'`,
  );
  expect(value).toContainEqual(
    expect.objectContaining({ SchemaName: "contact_customer_accounts", ReferencingAttribute: "parentcustomerid" }),
  );
  expect(
    (await read(`RelationshipDefinitions/${dynamics}.ManyToManyRelationshipMetadata`)).value.length,
  ).toBeGreaterThan(0);
  for (const part of ["OneToManyRelationships", "ManyToOneRelationships", "ManyToManyRelationships"]) {
    const found = await read(`${account}/${part}`);
    expect(found.value[0].SchemaName).toEqual(expect.any(String));
  }
  expect(Array.isArray((await read(`${account}/Keys`)).value)).toBe(true);
  const [first] = (await read(`${account}/ManyToOneRelationships`)).value;
  expect(first).toMatchObject({
    ReferencingAttribute: expect.any(String),
    ReferencingEntityNavigationPropertyName: expect.any(String),
  });
});

it("310 choices of many tables are found by name, and not filtered", async () => {
  const { value } = await read("GlobalOptionSetDefinitions");
  const name = value[0]?.Name as string;
  expect((await read(`GlobalOptionSetDefinitions(Name='${name}')`)).Name).toBe(name);
  expect(await status(`GlobalOptionSetDefinitions?$filter=Name eq '${name}'`)).toBe(400);
});

it("311, 312 a table that is not there, and what a column has only by its type", async () => {
  expect(await status("EntityDefinitions(LogicalName='nosuch')")).toBe(404);
  expect(await status(`${account}/Attributes(LogicalName='name')?$select=MaxLength`)).toBe(400);
});

it("313 what may be customized is told as an object", async () => {
  const { CanBePrimaryEntityInRelationship: can } = await read(`${account}?$select=CanBePrimaryEntityInRelationship`);
  expect(can).toEqual({
    Value: expect.any(Boolean),
    CanBeChanged: expect.any(Boolean),
    ManagedPropertyLogicalName: expect.any(String),
  });
});

it("314 tables are declared, not made by request: it is told so", async () => {
  const { status: code, body } = await world.as("ada").post("EntityDefinitions", { LogicalName: "new_thing" });
  expect([code, body.error.message]).toEqual([405, expect.any(String)]);
  expect((await world.as("ada").patch(account, { LogicalName: "x" })).status).toBe(405);
});
