import { complexType, type NamedTypes } from "../../../engine/model/namedType.ts";

/** What the preview of a qualification and the qualification of many leads answer, as CSDL names it. */

const text = "Edm.String";
const id = "Edm.Guid";
const candidates = "Collection(mscrm.QualifyCandidate)";

export const previewFields = {
  account: "mscrm.QualifyChoice",
  contact: "mscrm.QualifyChoice",
  opportunity: "mscrm.QualifyOpportunityChoice",
  values: "Collection(mscrm.QualifyValue)",
  follows: "mscrm.QualifyFollows",
};

export const previewTypes: NamedTypes = {
  QualifyChoice: complexType({ decision: text, id, name: text, reason: text, doubt: text, candidates }),
  QualifyCandidate: complexType({
    id,
    name: text,
    detail: text,
    score: "Edm.Double",
    isCertain: "Edm.Boolean",
    evidence: "Collection(Edm.String)",
  }),
  QualifyOpportunityChoice: complexType({
    decision: text,
    name: text,
    currencyId: id,
    estimatedValue: "Edm.Decimal",
    estimatedCloseDate: "Edm.Date",
    existing: "Collection(mscrm.QualifyOpenOpportunity)",
  }),
  QualifyOpenOpportunity: complexType({
    id,
    name: text,
    currencyId: id,
    estimatedValue: "Edm.Decimal",
    estimatedCloseDate: "Edm.Date",
  }),
  QualifyValue: complexType({
    column: text,
    label: text,
    value: text,
    formatted: text,
    destinations: "Collection(mscrm.QualifyDestination)",
    outcome: text,
  }),
  QualifyDestination: complexType({ table: text, column: text, label: text, current: text, outcome: text }),
  QualifyFollows: complexType({ activities: "Edm.Int32", notes: "Edm.Int32", files: "Edm.Int32" }),
};

export const bulkTypes: NamedTypes = {
  QualifyOutcome: complexType({
    leadid: id,
    outcome: text,
    message: text,
    accountid: id,
    contactid: id,
    opportunityid: id,
  }),
};
