import { beforeAll, describe, expect, it } from "vitest";
import { useWorld } from "../world.ts";
import { readXml, type Element } from "./readXml.ts";

const world = useWorld();
let schema: Element;
beforeAll(async () => {
  schema = await schemaOf("$metadata");
});

async function schemaOf(path: string): Promise<Element> {
  const { text } = await world.as("remi").get(path);
  const [services] = childrenOf(readXml(text), "edmx:DataServices");
  const [found] = services ? childrenOf(services, "Schema") : [];
  if (!found) throw new Error("The document holds no schema");
  return found;
}

function childrenOf(element: Element, name: string): Element[] {
  return element.children.filter((child) => child.name === name);
}

const named = (element: Element) => element.attributes["Name"] ?? "";
const inner = (type: string) => type.replace(/^Collection\((.*)\)$/, "$1");

describe("$metadata", () => {
  it("is well-formed CSDL 4.0 of one schema, with an alias", async () => {
    const { status, headers, text } = await world.as("remi").get("$metadata");

    const root = readXml(text);

    expect([status, headers.get("content-type")]).toEqual([200, "application/xml"]);
    expect([root.name, root.attributes["Version"]]).toEqual(["edmx:Edmx", "4.0"]);
    expect(schema.attributes).toMatchObject({ Namespace: "Microsoft.Dynamics.CRM", Alias: "mscrm" });
  });

  it("describes every table with its set, key and columns", () => {
    const types = new Map(childrenOf(schema, "EntityType").map((type) => [named(type), type]));
    const [container] = childrenOf(schema, "EntityContainer");
    const sets = new Map(
      childrenOf(container as Element, "EntitySet").map((set) => [named(set), set.attributes["EntityType"]]),
    );

    for (const table of world.context.model.tables.values()) {
      const type = types.get(table.name);
      expect(sets.get(table.entitySet)).toBe(`mscrm.${table.name}`);
      const [key] = childrenOf(childrenOf(type as Element, "Key")[0] as Element, "PropertyRef");
      expect(named(key as Element)).toBe(table.primaryId);
      expect(childrenOf(type as Element, "Property").map(named)).toEqual([...table.properties.keys()]);
    }
  });

  it("gives every navigation property a type that is declared, and each name once a type", () => {
    const declared = new Set(childrenOf(schema, "EntityType").map((type) => `mscrm.${named(type)}`));

    for (const type of childrenOf(schema, "EntityType")) {
      const navigations = childrenOf(type, "NavigationProperty");
      const unknown = navigations.filter(({ attributes }) => !declared.has(inner(attributes["Type"] ?? "")));
      const names = [...childrenOf(type, "Property"), ...navigations].map(named);
      expect(unknown.map(named)).toEqual([]);
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    }
  });

  it("pairs partners: each names the other", () => {
    const types = new Map(childrenOf(schema, "EntityType").map((type) => [`mscrm.${named(type)}`, type]));
    const lonely: string[] = [];
    for (const [name, type] of types)
      for (const { attributes } of childrenOf(type, "NavigationProperty")) {
        if (attributes["Partner"] === undefined) continue;
        const target = types.get(inner(attributes["Type"] ?? ""));
        const partner = childrenOf(target as Element, "NavigationProperty").find(
          (one) => named(one) === attributes["Partner"],
        );
        if (inner(partner?.attributes["Type"] ?? "") !== name) lonely.push(`${name}/${attributes["Name"]}`);
      }

    expect(lonely).toEqual([]);
  });

  it("constrains every lookup of one target by columns that are there", () => {
    const types = new Map(childrenOf(schema, "EntityType").map((type) => [`mscrm.${named(type)}`, type]));
    const columns = (type: Element | undefined) => (type ? childrenOf(type, "Property").map(named) : []);
    const wrong: string[] = [];
    for (const type of types.values())
      for (const navigation of childrenOf(type, "NavigationProperty"))
        for (const { attributes } of childrenOf(navigation, "ReferentialConstraint")) {
          const target = types.get(navigation.attributes["Type"] ?? "");
          const fits =
            columns(type).includes(attributes["Property"] ?? "") &&
            columns(target).includes(attributes["ReferencedProperty"] ?? "");
          if (!fits) wrong.push(`${named(type)}/${named(navigation)}`);
        }

    expect(wrong).toEqual([]);
  });

  it("binds navigation properties to sets that are there", () => {
    const [container] = childrenOf(schema, "EntityContainer");
    const sets = childrenOf(container as Element, "EntitySet");
    const known = new Set(sets.map(named));

    const lost = sets.flatMap((set) =>
      childrenOf(set, "NavigationPropertyBinding").filter(({ attributes }) => !known.has(attributes["Target"] ?? "")),
    );

    expect(lost).toEqual([]);
  });

  it("describes every action and function: binding, parameters, what it returns", () => {
    const described = new Map(
      [...childrenOf(schema, "Action"), ...childrenOf(schema, "Function")].map((element) => {
        const [first] = childrenOf(element, "Parameter");
        const bound = element.attributes["IsBound"] === "true";
        // What is bound to the base of all tables is bound to each of them.
        const type = inner(first?.attributes["Type"] ?? "").replace("mscrm.", "");
        const table = !bound ? "" : type === "crmbaseentity" ? "*" : type;
        return [`${table}/${named(element)}`, element];
      }),
    );

    expect([...described.keys()].sort()).toEqual([...world.context.operations.keys()].sort());
    for (const [key, operation] of world.context.operations) {
      const element = described.get(key) as Element;
      expect(element.name).toBe(operation.kind === "action" ? "Action" : "Function");
      const parameters = childrenOf(element, "Parameter").slice(operation.bound ? 1 : 0);
      expect(parameters.map(named)).toEqual(Object.keys(operation.parameters));
      expect(childrenOf(element, "ReturnType")).toHaveLength(operation.returns.kind === "nothing" ? 0 : 1);
    }
  });

  it("names only types that are declared or primitive", () => {
    const declared = new Set(
      ["EntityType", "ComplexType", "EnumType"]
        .flatMap((kind) => childrenOf(schema, kind))
        .map((type) => `mscrm.${named(type)}`),
    );
    const used: string[] = [];
    const walk = (element: Element): void => {
      for (const attribute of ["Type", "BaseType", "EntityType"]) {
        const type = element.attributes[attribute];
        if (type !== undefined) used.push(inner(type));
      }
      element.children.forEach(walk);
    };
    walk(schema);

    expect([...new Set(used)].filter((type) => !type.startsWith("Edm.") && !declared.has(type))).toEqual([]);
  });

  it("imports every unbound operation into the container", () => {
    const [container] = childrenOf(schema, "EntityContainer");
    const imported = [
      ...childrenOf(container as Element, "ActionImport"),
      ...childrenOf(container as Element, "FunctionImport"),
    ];

    const unbound = [...world.context.operations.values()].filter(({ bound }) => !bound).map(({ name }) => name);

    expect(imported.map(named).sort()).toEqual(unbound.sort());
  });

  it("holds annotations only for whoever asks", async () => {
    const bare = await world.as("remi").get("$metadata");
    const asked = await world.as("remi").get("$metadata?annotations=true");
    const preferred = await world.as("remi").get("$metadata", { headers: { prefer: 'odata.include-annotations="*"' } });

    expect(bare.text).not.toContain("<Annotation");
    for (const { text } of [asked, preferred]) {
      expect(text).toContain("<Annotation");
      expect(() => readXml(text)).not.toThrow();
    }
  });

  it("takes GET alone", async () => {
    const { status } = await world.as("ada").post("$metadata", {});

    expect(status).toBe(405);
  });
});

describe("readXml", () => {
  it.each(["<a><b></a>", "<a", "<a b=1 />", '<a b="<" />', "<a>&nosuch;</a>", "<a/><b/>", '<a b="1" b="2"/>'])(
    "refuses %s: what it passes is well-formed",
    (text) => {
      expect(() => readXml(text)).toThrow();
    },
  );
});
