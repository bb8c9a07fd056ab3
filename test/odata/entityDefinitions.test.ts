import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { tables } from "../../crm/tables.ts";
import type { Json } from "../deals.ts";
import { useWorld } from "../world.ts";

const world = useWorld();

/** Anybody who is signed in may ask about the model: here somebody who only reads. */
const get = (path: string, headers: Record<string, string> = {}) => world.as("remi").get(path, { headers });
const read = async (path: string) => {
  const { status, body } = await get(path);
  expect(status, JSON.stringify(body)).toBe(200);
  return body as Json;
};
const account = "EntityDefinitions(LogicalName='account')";
const crm = "Microsoft.Dynamics.CRM";

describe("EntityDefinitions", () => {
  it("finds tables by a property, shows what is chosen, and always the id", async () => {
    const body = await read("EntityDefinitions?$select=LogicalName,DisplayName&$filter=SchemaName eq 'Account'");

    expect(body["@odata.context"]).toBe(
      `${world.url}/api/data/v9.2/$metadata#EntityDefinitions(LogicalName,DisplayName)`,
    );
    expect(body.value).toHaveLength(1);
    const [found] = body.value;
    expect(Object.keys(found)).toEqual(["MetadataId", "LogicalName", "DisplayName"]);
    expect(found.MetadataId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(found.DisplayName.LocalizedLabels).toMatchObject([
      { Label: "Account", LanguageCode: 1033 },
      { Label: "Compte", LanguageCode: 1036 },
    ]);
    expect(found.DisplayName.UserLocalizedLabel).toMatchObject({ Label: "Account", LanguageCode: 1033 });
  });

  it("gives one table by its name or its id", async () => {
    const byName = await read(
      `${account}?$select=EntitySetName,PrimaryIdAttribute,PrimaryNameAttribute,ObjectTypeCode`,
    );
    const byId = await read(`EntityDefinitions(${byName.MetadataId})?$select=LogicalName`);

    expect(byName).toMatchObject({
      EntitySetName: "accounts",
      PrimaryIdAttribute: "accountid",
      PrimaryNameAttribute: "name",
      ObjectTypeCode: 1,
    });
    expect(byName["@odata.context"]).toMatch(/#EntityDefinitions\(EntitySetName,.*\)\/\$entity$/);
    expect(byId.LogicalName).toBe("account");
  });

  it("speaks the caller's language, and lists the languages that are wanted", async () => {
    const { body } = await get(`${account}?$select=DisplayCollectionName&LabelLanguages=1033`, {
      "accept-language": "fr",
    });

    expect(body.DisplayCollectionName.UserLocalizedLabel).toMatchObject({ Label: "Comptes", LanguageCode: 1036 });
    expect(body.DisplayCollectionName.LocalizedLabels).toMatchObject([{ Label: "Accounts", LanguageCode: 1033 }]);
  });

  it.each([
    [`OwnershipType eq ${crm}.OwnershipTypes'OrganizationOwned'`, "pricelevel", "account"],
    ["IsCustomEntity eq true", "filon_columnmap", "account"],
    ["CanCreateAttributes/Value eq true", "account", "audit"],
    ["not (IsActivity eq true or LogicalName ne 'account') and PrimaryNameAttribute ne null", "account", "task"],
    ["IsActivity", "task", "account"],
    ["startswith(LogicalName,'acc')", "account", "contact"],
    ["ObjectTypeCode le 2", "contact", "lead"],
    ["LogicalName eq @p1&@p1='contact'", "contact", "account"],
  ])("filters by %s", async (filter, inside, outside) => {
    const names = (await read(`EntityDefinitions?$select=LogicalName&$filter=${filter}`)).value.map(
      ({ LogicalName }: Json) => LogicalName,
    );

    expect(names).toContain(inside);
    expect(names).not.toContain(outside);
  });

  it("is never paged, and counts on request", async () => {
    const { body, headers } = await get("EntityDefinitions?$select=LogicalName&$count=true", {
      prefer: 'odata.maxpagesize=2,odata.include-annotations="*"',
    });

    expect(body.value).toHaveLength(tables.length);
    expect(body["@odata.count"]).toBe(tables.length);
    expect(body["@odata.nextLink"]).toBeUndefined();
    expect(body[`@${crm}.totalrecordcount`]).toBe(tables.length);
    expect(headers.get("preference-applied")).toBe('odata.include-annotations="*"');
    expect((await get("EntityDefinitions/$count")).text).toBe(String(tables.length));
  });

  it("gives a property by itself, and a part of it", async () => {
    expect(await read(`${account}/EntitySetName`)).toMatchObject({
      "@odata.context": `${world.url}/api/data/v9.2/$metadata#EntityDefinitions('account')/EntitySetName`,
      value: "accounts",
    });
    expect((await read(`${account}/DisplayName/UserLocalizedLabel`)).Label).toBe("Account");
    expect((await get(`${account}/SchemaName/$value`)).text).toBe("Account");
    expect((await get(`${account}/IntroducedVersion`)).status).toBe(204);
  });

  it("refuses what is not there, and what definitions cannot do", async () => {
    const answers = await Promise.all(
      [
        "EntityDefinitions(LogicalName='nosuch')",
        "EntityDefinitions(00000000-0000-0000-0000-000000000001)",
        "EntityDefinitions(EntitySetName='accounts')",
        "EntityDefinitions?$select=nosuch",
        "EntityDefinitions?$filter=nosuch eq 1",
        "EntityDefinitions?$filter=DisplayName eq 'Account'",
        "EntityDefinitions?$filter=IsActivity eq 'yes'",
        `EntityDefinitions?$filter=OwnershipType eq ${crm}.OwnershipTypes'Nobody'`,
        "EntityDefinitions?$orderby=LogicalName",
        "EntityDefinitions?$top=1",
        "EntityDefinitions?$expand=nosuch",
        `${account}/nosuch`,
      ].map((path) => get(path)),
    );

    expect(answers.map(({ status }) => status)).toEqual([404, 404, ...Array<number>(10).fill(400)]);
    for (const { body } of answers) expect(body.error.code).toBe("0x80060888");
  });

  it("answers a write with 405 and says why", async () => {
    const made = await world.as("ada").post("EntityDefinitions", { SchemaName: "new_Thing" });
    const changed = await world.as("ada").put(account, {});

    expect([made.status, changed.status]).toEqual([405, 405]);
    expect(made.body.error.message).toContain("can only be read");
  });
});

describe("Attributes", () => {
  it("lists the columns of a table with the type of each", async () => {
    const { value, ...body } = await read(
      `${account}/Attributes?$select=LogicalName,AttributeType,SchemaName,IsValidForCreate`,
    );

    expect(body["@odata.context"]).toMatch(/#EntityDefinitions\('account'\)\/Attributes\(LogicalName,/);
    const byName = new Map<string, Json>(value.map((one: Json) => [one.LogicalName, one]));
    expect(byName.get("name")).toMatchObject({
      "@odata.type": `#${crm}.StringAttributeMetadata`,
      AttributeType: "String",
      SchemaName: "Name",
      IsValidForCreate: true,
    });
    expect(byName.get("createdon")).toMatchObject({ AttributeType: "DateTime", IsValidForCreate: false });
    expect(byName.get("ownerid")).toMatchObject({ AttributeType: "Owner" });
    expect(byName.get("accountid")).toMatchObject({
      "@odata.type": `#${crm}.UniqueIdentifierAttributeMetadata`,
      AttributeType: "Uniqueidentifier",
    });
  });

  it("nests the columns in their table, chosen and filtered", async () => {
    const filter = `AttributeType eq ${crm}.AttributeTypeCode'Picklist'`;
    const body = await read(`${account}?$select=LogicalName&$expand=Attributes($select=LogicalName;$filter=${filter})`);

    const names = body.Attributes.map(({ LogicalName }: Json) => LogicalName);
    expect(names).toContain("industrycode");
    expect(names).not.toContain("name");
    expect(Object.keys(body.Attributes[0])).toEqual(["@odata.type", "MetadataId", "LogicalName"]);
  });

  it("finds the columns that must be filled in", async () => {
    const filter = `RequiredLevel/Value eq ${crm}.AttributeRequiredLevel'ApplicationRequired'`;
    const { value } = await read(`${account}/Attributes?$select=SchemaName&$filter=${filter}`);

    expect(value.map(({ SchemaName }: Json) => SchemaName)).toEqual(["Name"]);
  });

  it("casts to a type, with its options", async () => {
    const { value } = await read(
      `${account}/Attributes/${crm}.PicklistAttributeMetadata?$select=LogicalName&$expand=OptionSet,GlobalOptionSet`,
    );

    const category = value.find(({ LogicalName }: Json) => LogicalName === "accountcategorycode");
    expect(category["@odata.type"]).toBeUndefined();
    expect(category.OptionSet).toMatchObject({
      Name: "account_accountcategorycode",
      IsGlobal: false,
      OptionSetType: "Picklist",
      Options: [
        { Value: 1, Label: { UserLocalizedLabel: { Label: "Preferred Customer" } } },
        { Value: 2, Label: { UserLocalizedLabel: { Label: "Standard" } } },
      ],
    });
    expect(category.GlobalOptionSet.MetadataId).toBe(category.OptionSet.MetadataId);
  });

  it("tells of states their first reason, and of reasons their state", async () => {
    const opportunity = "EntityDefinitions(LogicalName='opportunity')/Attributes";
    const state = await read(
      `${opportunity}(LogicalName='statecode')/${crm}.StateAttributeMetadata?$expand=OptionSet($select=Options)`,
    );
    const status = await read(
      `${opportunity}(LogicalName='statuscode')/${crm}.StatusAttributeMetadata/OptionSet?$select=Options`,
    );

    expect(state.OptionSet.Options).toMatchObject([
      { "@odata.type": `#${crm}.StateOptionMetadata`, Value: 0, DefaultStatus: 1, InvariantName: "Open" },
      { Value: 1, DefaultStatus: 3, InvariantName: "Won" },
      { Value: 2, DefaultStatus: 4, InvariantName: "Lost" },
    ]);
    expect(status.Options.map(({ Value, State }: Json) => [Value, State])).toEqual([
      [1, 0],
      [2, 0],
      [3, 1],
      [4, 2],
      [5, 2],
    ]);
  });

  it.each([
    ["account", "name", "String", { MaxLength: 160, Format: "Text", FormatName: { Value: "Text" } }],
    ["account", "emailaddress1", "String", { Format: "Email" }],
    ["account", "description", "Memo", { MaxLength: 2000 }],
    ["account", "revenue", "Money", { MinValue: 0, PrecisionSource: 2, IsBaseCurrency: false, CalculationOf: null }],
    ["account", "revenue_base", "Money", { IsBaseCurrency: true, CalculationOf: "revenue", IsValidForUpdate: false }],
    ["account", "numberofemployees", "Integer", { MinValue: 0, MaxValue: 1_000_000_000 }],
    ["account", "filon_vatrate", "Decimal", { Precision: 2, MaxValue: 100, IsCustomAttribute: true }],
    ["account", "createdon", "DateTime", { Format: "DateAndTime", DateTimeBehavior: { Value: "UserLocal" } }],
    ["contact", "birthdate", "DateTime", { Format: "DateOnly", DateTimeBehavior: { Value: "DateOnly" } }],
    ["contact", "parentcustomerid", "Lookup", { AttributeType: "Customer", Targets: ["account", "contact"] }],
    ["account", "creditonhold", "Boolean", { DefaultValue: false }],
    ["account", "accountid", "UniqueIdentifier", { IsPrimaryId: true, RequiredLevel: { Value: "SystemRequired" } }],
    ["audit", "objecttypecode", "EntityName", { AttributeTypeName: { Value: "EntityNameType" } }],
  ])("describes %s.%s as %s", async (table, column, type, facts) => {
    const address = `EntityDefinitions(LogicalName='${table}')/Attributes(LogicalName='${column}')`;

    expect(await read(`${address}/${crm}.${type}AttributeMetadata`)).toMatchObject(facts);
  });

  it("asks for a cast where a property belongs to a type", async () => {
    const plain = await get(`${account}/Attributes(LogicalName='name')?$select=MaxLength`);
    const other = await get(`${account}/Attributes(LogicalName='name')/${crm}.MoneyAttributeMetadata`);
    const unknown = await get(`${account}/Attributes/${crm}.NoSuchMetadata`);

    expect(plain.status).toBe(400);
    expect(plain.body.error.message).toBe(
      `Could not find a property named 'MaxLength' on type '${crm}.AttributeMetadata'.`,
    );
    expect([other.status, unknown.status]).toEqual([404, 404]);
  });

  it("gives the id of a column by its address", async () => {
    const { value } = await read(`${account}/Attributes(LogicalName='name')/MetadataId`);
    const again = await read(`${account}/Attributes(${value})?$select=LogicalName`);

    expect(again).toMatchObject({ LogicalName: "name", MetadataId: value });
  });
});

describe("relationships, keys and global choices", () => {
  it("lists a table's relationships from both sides", async () => {
    const many = await read(`${account}/OneToManyRelationships?$filter=SchemaName eq 'contact_customer_accounts'`);
    const one = await read(`${account}/ManyToOneRelationships?$filter=ReferencingAttribute eq 'primarycontactid'`);
    const links = await read(`${account}/ManyToManyRelationships`);

    expect(many.value).toMatchObject([
      {
        ReferencedEntity: "account",
        ReferencedAttribute: "accountid",
        ReferencedEntityNavigationPropertyName: "contact_customer_accounts",
        ReferencingEntity: "contact",
        ReferencingAttribute: "parentcustomerid",
        ReferencingEntityNavigationPropertyName: "parentcustomerid_account",
        CascadeConfiguration: { Assign: "Cascade", Delete: "Cascade" },
      },
    ]);
    expect(one.value).toMatchObject([
      { SchemaName: "account_primary_contact", CascadeConfiguration: { Assign: "NoCascade", Delete: "RemoveLink" } },
    ]);
    expect(links.value).toMatchObject([
      { SchemaName: "accountleads_association", IntersectEntityName: "accountleads", Entity2LogicalName: "lead" },
    ]);
  });

  it("finds relationships in their own set, by type and by name", async () => {
    const filter = "$select=SchemaName&$filter=ReferencedEntity eq 'account'";
    const typed = await read(`RelationshipDefinitions/${crm}.OneToManyRelationshipMetadata?${filter}`);
    const named = await read("RelationshipDefinitions(SchemaName='contact_customer_accounts')");
    const links = await read(`RelationshipDefinitions/${crm}.ManyToManyRelationshipMetadata?$select=SchemaName`);
    const all = await read("RelationshipDefinitions?$select=SchemaName");

    expect(typed.value.length).toBeGreaterThan(10);
    expect(named).toMatchObject({
      "@odata.type": `#${crm}.OneToManyRelationshipMetadata`,
      RelationshipType: "OneToManyRelationship",
    });
    const names = all.value.map(({ SchemaName }: Json) => SchemaName);
    expect(names).toEqual(expect.arrayContaining(links.value.map(({ SchemaName }: Json) => SchemaName)));
    expect(new Set(names).size).toBe(names.length);
    expect((await get("RelationshipDefinitions?$select=ReferencedEntity")).status).toBe(400);
  });

  it("lists alternate keys", async () => {
    const { value } = await read("EntityDefinitions(LogicalName='product')/Keys");

    expect(value).toMatchObject([{ KeyAttributes: ["productnumber"], EntityKeyIndexStatus: "Active" }]);
    expect((await read(`${account}/Keys`)).value).toEqual(expect.any(Array));
  });

  it("finds a choice that columns share by its name, and not by a filter", async () => {
    const choice = await read("GlobalOptionSetDefinitions(Name='budgetstatus')");
    const column = await read(
      `EntityDefinitions(LogicalName='lead')/Attributes(LogicalName='budgetstatus')/${crm}.PicklistAttributeMetadata?$expand=GlobalOptionSet`,
    );

    expect(choice).toMatchObject({ "@odata.type": `#${crm}.OptionSetMetadata`, IsGlobal: true });
    expect(choice.Options).toHaveLength(4);
    expect(column.GlobalOptionSet).toMatchObject({ MetadataId: choice.MetadataId, IsGlobal: true });
    expect((await get("GlobalOptionSetDefinitions?$filter=Name eq 'budgetstatus'")).status).toBe(400);
    expect((await get("GlobalOptionSetDefinitions(Name='nosuch')")).status).toBe(404);
  });
});

describe("$metadata of definitions and functions", () => {
  /** Elements by name, as an XML parser reads them; it throws at the first thing that is not well-formed. */
  async function elementsOf(path: string): Promise<readonly { name: string; attributes: Record<string, string> }[]> {
    const found: { name: string; attributes: Record<string, string> }[] = [];
    const parser = new SaxesParser();
    parser.on("error", (error) => {
      throw error;
    });
    parser.on("opentag", ({ name, attributes }) => found.push({ name, attributes }));
    parser.write((await get(path)).text).close();
    return found;
  }

  it("describes the types of definitions, with their sets", async () => {
    const elements = await elementsOf("$metadata");
    const named = (kind: string, name: string) =>
      elements.find((element) => element.name === kind && element.attributes["Name"] === name)?.attributes;

    expect(named("EntityType", "PicklistAttributeMetadata")).toMatchObject({ BaseType: "mscrm.EnumAttributeMetadata" });
    expect(named("NavigationProperty", "Attributes")).toMatchObject({ Type: "Collection(mscrm.AttributeMetadata)" });
    expect(named("EntitySet", "RelationshipDefinitions")).toMatchObject({
      EntityType: "mscrm.RelationshipMetadataBase",
    });
    expect(named("EnumType", "OwnershipTypes")).toBeDefined();
    expect(named("ComplexType", "Label")).toBeDefined();
  });

  it("gives every parameter and answer a type of its own", async () => {
    const elements = await elementsOf("$metadata");

    expect(elements.filter(({ attributes }) => attributes["Type"]?.includes("Edm.Untyped"))).toEqual([]);
    expect(elements).toContainEqual({
      name: "Parameter",
      attributes: { Name: "TargetFieldType", Type: "mscrm.TargetFieldType", Nullable: "false" },
    });
    expect(elements).toContainEqual({ name: "Member", attributes: { Name: "ValidForCreate", Value: "1" } });
    expect(elements).toContainEqual({
      name: "Parameter",
      attributes: { Name: "entityset", Type: "Collection(mscrm.crmbaseentity)", Nullable: "false" },
    });
  });

  it("declares alternate keys and where the terms come from, for whoever asks for annotations", async () => {
    const elements = await elementsOf("$metadata?annotations=true");
    const terms = new Set(
      elements.filter(({ name }) => name === "Annotation").map(({ attributes }) => attributes["Term"] ?? ""),
    );
    const included = elements.filter(({ name }) => name === "edmx:Include");

    expect(elements).toContainEqual({
      name: "PropertyValue",
      attributes: { Property: "Name", PropertyPath: "productnumber" },
    });
    for (const term of terms)
      expect(
        included.some(({ attributes }) => term.startsWith(`${attributes["Namespace"]}.`)),
        term,
      ).toBe(true);
  });
});

it("the service document lists the sets of definitions beside those of tables", async () => {
  const { value } = await read("");

  const names = value.map(({ name }: Json) => name);
  expect(names).toEqual(expect.arrayContaining(["accounts", "EntityDefinitions", "GlobalOptionSetDefinitions"]));
});
