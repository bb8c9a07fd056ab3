import type { Condition, Criteria, DefinitionQuery } from "../../../engine/metadata/definitionQuery.ts";
import {
  aBoolean,
  aListOf,
  aMemberOf,
  anInteger,
  anObject,
  aText,
  parameterErrors,
  type ParameterType,
} from "../../../engine/records/parameter.ts";

/** What a client asks of definitions, as the complex type `EntityQueryExpression` and those it is made of. */

/** A value in any form JSON has for it, or several; they are compared as the property means them. */
const someValues: ParameterType<readonly (string | null)[]> = {
  edm: "Edm.String",
  read(value, name) {
    const given = typeof value === "string" && /^\s*\[/.test(value) ? listIn(value) : value;
    const values: unknown[] = Array.isArray(given) ? given : [given];
    return values.map((one) => {
      if (one === null) return null;
      if (typeof one === "object")
        throw parameterErrors.parameterWrong({ name, expected: "Edm.String" }, { target: name });
      return String(one);
    });
  },
};

/** The list that a text writes as JSON; a text that is none stands for itself. */
function listIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const aCondition = anObject("mscrm.MetadataConditionExpression", {
  PropertyName: aText,
  ConditionOperator: aMemberOf("MetadataConditionOperator", {
    Equals: 0,
    NotEquals: 1,
    In: 2,
    NotIn: 3,
    GreaterThan: 4,
    LessThan: 5,
  }),
  Value: anObject("mscrm.Object", { Type: aText, Value: someValues }),
});

interface Filter {
  readonly FilterOperator?: "And" | "Or" | null;
  readonly Conditions?: readonly ReturnType<typeof aCondition.read>[] | null;
  readonly Filters?: readonly Filter[] | null;
}

const filterType = "mscrm.MetadataFilterExpression";
const deepest = 20;

const anInnerFilter: ParameterType<Filter> = {
  edm: filterType,
  read(value, name, model) {
    if (name.split("/Filters").length > deepest)
      throw parameterErrors.parameterWrong({ name: "Filters", expected: filterType }, { target: "Filters" });
    return aFilter.read(value, name, model);
  },
};

const aFilter: ParameterType<Filter> = anObject(filterType, {
  FilterOperator: aMemberOf("LogicalOperator", { And: 0, Or: 1 }),
  Conditions: aListOf(aCondition),
  Filters: aListOf(anInnerFilter),
});

const parts = {
  Criteria: aFilter,
  Properties: anObject("mscrm.MetadataPropertiesExpression", {
    AllProperties: aBoolean,
    PropertyNames: aListOf(aText),
  }),
};

export const anEntityQuery = anObject("mscrm.EntityQueryExpression", {
  ...parts,
  AttributeQuery: anObject("mscrm.AttributeQueryExpression", parts),
  RelationshipQuery: anObject("mscrm.RelationshipQueryExpression", parts),
  KeyQuery: anObject("mscrm.EntityKeyQueryExpression", parts),
  LabelQuery: anObject("mscrm.LabelQueryExpression", {
    FilterLanguages: aListOf(anInteger),
    MissingLabelBehavior: anInteger,
  }),
});

type Parts = Partial<Pick<ReturnType<typeof anEntityQuery.read>, "Criteria" | "Properties">>;

/** A query without properties asks for nothing but what every definition is known by. */
export function queryOf(given: Parts | null | undefined): DefinitionQuery {
  const { Criteria: criteria, Properties: properties } = given ?? {};
  const names = properties?.AllProperties ? null : (properties?.PropertyNames ?? []);
  return { criteria: criteria ? criteriaOf(criteria) : null, properties: names };
}

function criteriaOf({ FilterOperator: operator, Conditions: conditions, Filters: filters }: Filter): Criteria {
  return {
    joint: operator === "Or" ? "or" : "and",
    conditions: (conditions ?? []).map(conditionOf),
    filters: (filters ?? []).map(criteriaOf),
  };
}

function conditionOf({ PropertyName: property, ConditionOperator: operator, Value: value }: Given): Condition {
  return { property: property ?? "", operator: operator ?? "Equals", values: value?.Value ?? [null] };
}

type Given = ReturnType<typeof aCondition.read>;
