import { complexType } from "../model/namedType.ts";
import {
  joinTypes,
  testTypes,
  type Fetch,
  type FetchEntity,
  type FetchLink,
  type FetchOrder,
  type FetchTerm,
} from "../odata/fetchSyntax.ts";
import { aColumnSet, parameterErrors, type ParameterType } from "./parameter.ts";

/**
 * Reads a query that a client sends as JSON, a `QueryExpression` with criteria and linked tables. It becomes the syntax
 * tree of FetchXML, so one planner knows what both mean. A field that is not known is refused: passed over, a query
 * would find more than was meant.
 */

const edm = "mscrm.QueryExpression";
const mostTerms = 500;
const mostLinks = 15;
const deepest = 20;

const types = {
  Object: complexType({ Type: "Edm.String", Value: "Edm.String" }),
  ConditionExpression: complexType({
    EntityName: "Edm.String",
    AttributeName: "Edm.String",
    Operator: "Edm.String",
    Values: "Collection(mscrm.Object)",
    CompareColumns: "Edm.Boolean",
  }),
  FilterExpression: complexType({
    FilterOperator: "Edm.String",
    Conditions: "Collection(mscrm.ConditionExpression)",
    Filters: "Collection(mscrm.FilterExpression)",
    IsQuickFindFilter: "Edm.Boolean",
    FilterHint: "Edm.String",
  }),
  OrderExpression: complexType({ AttributeName: "Edm.String", OrderType: "Edm.String" }),
  LinkEntity: complexType({
    LinkFromEntityName: "Edm.String",
    LinkFromAttributeName: "Edm.String",
    LinkToEntityName: "Edm.String",
    LinkToAttributeName: "Edm.String",
    JoinOperator: "Edm.String",
    EntityAlias: "Edm.String",
    Columns: "mscrm.ColumnSet",
    LinkCriteria: "mscrm.FilterExpression",
    LinkEntities: "Collection(mscrm.LinkEntity)",
    Orders: "Collection(mscrm.OrderExpression)",
  }),
  QueryExpression: complexType({
    EntityName: "Edm.String",
    ColumnSet: "mscrm.ColumnSet",
    Criteria: "mscrm.FilterExpression",
    LinkEntities: "Collection(mscrm.LinkEntity)",
    Orders: "Collection(mscrm.OrderExpression)",
    Distinct: "Edm.Boolean",
    NoLock: "Edm.Boolean",
    TopCount: "Edm.Int32",
  }),
};

/** @throws parameterErrors.* — 400. Names of tables and columns are looked at by whoever plans the query. */
export const aQueryExpression: ParameterType<Fetch> = {
  edm,
  types: { ...aColumnSet.types, ...types },
  read: (value, name) => new Reader(name).query(value),
};

type Json = Readonly<Record<string, unknown>>;

/** Reads one query; counts what it is made of, and says in which parameter something is wrong. */
class Reader {
  private terms = 0;
  private links = 0;

  constructor(private readonly name: string) {}

  query(value: unknown): Fetch {
    const given = this.object(value, "QueryExpression");
    const top = given["TopCount"];
    if (top !== undefined && top !== null && !(Number.isInteger(top) && Number(top) > 0))
      throw this.wrong("TopCount", "Edm.Int32");
    return {
      entity: this.entity(given, this.text(given, "EntityName"), "Criteria", 0),
      aggregate: false,
      distinct: false,
      top: typeof top === "number" ? top : null,
      count: null,
      page: 1,
      skip: 0,
      pagingCookie: null,
      returnTotal: false,
      rawOrder: true,
    };
  }

  private entity(given: Json, name: string, criteria: string, depth: number): FetchEntity {
    if (depth > deepest) throw this.wrong("LinkEntities", edm);
    const filter = given[criteria];
    const links = this.list(given, "LinkEntities", "LinkEntity").map((link) => this.link(link, depth));
    const tests = links.filter(isTest).map((link) => ({ kind: "link" as const, link }));
    return {
      name,
      allAttributes: false,
      attributes: [],
      orders: this.list(given, "Orders", "OrderExpression").map((order) => this.order(order)),
      filters: [
        ...(filter === undefined || filter === null
          ? []
          : [this.filter(this.object(filter, "FilterExpression"), depth)]),
        ...tests,
      ],
      links: links.filter((link) => !isTest(link)),
    };
  }

  private link(given: Json, depth: number): FetchLink {
    if (++this.links > mostLinks) throw this.wrong("LinkEntities", edm);
    const name = this.text(given, "LinkToEntityName");
    const alias = typeof given["EntityAlias"] === "string" ? given["EntityAlias"] : null;
    return {
      ...this.entity(given, name, "LinkCriteria", depth + 1),
      type: this.joinType(given["JoinOperator"]),
      from: this.text(given, "LinkToAttributeName"),
      to: this.text(given, "LinkFromAttributeName"),
      alias: alias ?? `${name}${this.links}`,
      hasAlias: alias !== null,
    };
  }

  private joinType(given: unknown): FetchLink["type"] {
    const words = kebab(String(given ?? "Inner"));
    const wanted = words === "left-outer" ? "outer" : words.replaceAll("-", "");
    const found = [...joinTypes, ...testTypes].find((type) => type.replaceAll(" ", "") === wanted);
    if (!found) throw this.wrong("JoinOperator", "mscrm.JoinOperator");
    return found;
  }

  private order(given: Json): FetchOrder {
    const descending = given["OrderType"] === "Descending" || given["OrderType"] === 1;
    return { attribute: this.text(given, "AttributeName"), alias: null, entityName: null, descending };
  }

  private filter(given: Json, depth: number): FetchTerm {
    if (depth > deepest) throw this.wrong("Filters", edm);
    const operator = given["FilterOperator"] ?? "And";
    if (operator !== "And" && operator !== "Or") throw this.wrong("FilterOperator", "mscrm.LogicalOperator");
    return {
      kind: "filter",
      type: operator === "Or" ? "or" : "and",
      terms: [
        ...this.list(given, "Conditions", "ConditionExpression").map((condition) => this.condition(condition)),
        ...this.list(given, "Filters", "FilterExpression").map((inner) => this.filter(inner, depth + 1)),
      ],
    };
  }

  private condition(given: Json): FetchTerm {
    if (++this.terms > mostTerms) throw this.wrong("Conditions", edm);
    const values = this.values(given);
    const compares = given["CompareColumns"] === true;
    return {
      kind: "condition",
      attribute: this.text(given, "AttributeName"),
      operator: operatorOf(this.text(given, "Operator")),
      values: compares ? [] : values,
      valueOf: compares ? (values[0] ?? null) : null,
      entityName: typeof given["EntityName"] === "string" ? given["EntityName"] : null,
    };
  }

  /** Values come as `{ Type, Value }`; a plain text, number or truth value is understood as well. */
  private values(given: Json): string[] {
    const values = given["Values"] ?? [];
    if (!Array.isArray(values)) throw this.wrong("Values", "Collection(mscrm.Object)");
    return values.flatMap((item: unknown) => {
      const value = typeof item === "object" && item !== null ? (item as Json)["Value"] : item;
      if (Array.isArray(value)) return value.map(String);
      if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean")
        throw this.wrong("Values", "Collection(mscrm.Object)");
      return [String(value)];
    });
  }

  private text(given: Json, field: string): string {
    const value = given[field];
    if (typeof value !== "string" || value === "") throw this.wrong(field, "Edm.String");
    return value;
  }

  private list(given: Json, field: string, type: keyof typeof types): Json[] {
    const value = given[field] ?? [];
    if (!Array.isArray(value)) throw this.wrong(field, `Collection(mscrm.${type})`);
    return value.map((item: unknown) => this.object(item, type));
  }

  private object(value: unknown, type: keyof typeof types): Json {
    const expected = `mscrm.${type}`;
    if (typeof value !== "object" || value === null || Array.isArray(value))
      throw parameterErrors.parameterWrong({ name: this.name, expected }, { target: this.name });
    for (const field of Object.keys(value))
      if (!field.includes("@") && !Object.hasOwn(types[type].fields, field))
        throw parameterErrors.parameterUnknown({ name: field, operation: expected }, { target: this.name });
    return value as Json;
  }

  private wrong(field: string, expected: string): Error {
    return parameterErrors.parameterWrong({ name: `${this.name}/${field}`, expected }, { target: this.name });
  }
}

function isTest({ type }: FetchLink): boolean {
  return testTypes.some((test) => test === type);
}

/** `LastXDays` is `last-x-days`: the operators of both languages differ in how they are written, but for a few. */
function operatorOf(name: string): string {
  return renamed.get(name) ?? kebab(name).replace("older-than", "olderthan");
}

function kebab(name: string): string {
  return name.replace(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, "-").toLowerCase();
}

const renamed: ReadonlyMap<string, string> = new Map([
  ["Equal", "eq"],
  ["NotEqual", "ne"],
  ["GreaterThan", "gt"],
  ["GreaterEqual", "ge"],
  ["LessThan", "lt"],
  ["LessEqual", "le"],
  ["Last7Days", "last-seven-days"],
  ["Next7Days", "next-seven-days"],
  ["DoesNotBeginWith", "not-begin-with"],
  ["DoesNotEndWith", "not-end-with"],
  ["DoesNotContainValues", "not-contain-values"],
  ["AboveOrEqual", "eq-or-above"],
  ["UnderOrEqual", "eq-or-under"],
  ["EqualUserId", "eq-userid"],
  ["NotEqualUserId", "ne-userid"],
  ["EqualBusinessId", "eq-businessid"],
  ["NotEqualBusinessId", "ne-businessid"],
  ["EqualUserLanguage", "eq-userlanguage"],
  ["EqualUserTeams", "eq-userteams"],
  ["EqualUserOrUserTeams", "eq-useroruserteams"],
  ["EqualUserOrUserHierarchy", "eq-useroruserhierarchy"],
  ["EqualUserOrUserHierarchyAndTeams", "eq-useroruserhierarchyandteams"],
]);
