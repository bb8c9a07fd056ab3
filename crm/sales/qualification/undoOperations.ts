import type { Language } from "../../../engine/model/label.ts";
import { complexType, type NamedTypes } from "../../../engine/model/namedType.ts";
import { refusalOf } from "../../../engine/records/databaseErrors.ts";
import { operation, optional, required } from "../../../engine/records/operation.ts";
import { aBoolean, aGuid, aListOf } from "../../../engine/records/parameter.ts";
import type { Records } from "../../../engine/records/records.ts";

import { undoQualifyLead } from "./undoQualifyLead.ts";

const text = "Edm.String";
const id = "Edm.Guid";

const undoTypes: NamedTypes = {
  QualifyPart: complexType({ table: text, id, name: text }),
  QualifyNotRestored: complexType({ table: text, id, column: text, reason: text }),
};

/** Takes a qualification back. With `KeepUsed`, an account or contact that was used since stays, and the rest is undone. */
export const undoQualifyLeadOperation = operation({
  name: "UndoQualifyLead",
  kind: "action",
  bound: { table: "lead", to: "record" },
  parameters: { KeepUsed: optional(aBoolean) },
  returns: {
    kind: "object",
    type: "UndoQualifyLeadResponse",
    fields: {
      leadid: id,
      deleted: "Collection(mscrm.QualifyPart)",
      kept: "Collection(mscrm.QualifyPart)",
      notRestored: "Collection(mscrm.QualifyNotRestored)",
    },
    types: undoTypes,
  },
  run: ({ records, id: leadId, parameters }) =>
    undoQualifyLead(records, leadId, { keepUsed: parameters.KeepUsed === true }),
});

interface UndoOutcome {
  readonly leadid: string;
  readonly outcome: "undone" | "refused";
  /** The code of a refusal. */
  readonly code: string | null;
  readonly message: string | null;
}

/** Qualifications that one call takes back. */
const mostAtOnce = 100;

/** Takes several qualifications back, each in a transaction of its own; a refusal is an outcome, not a failure of the whole. */
export const undoQualifyLeadsOperation = operation({
  name: "UndoQualifyLeads",
  kind: "action",
  bound: { table: "lead", to: "collection" },
  parameters: { Ids: required(aListOf(aGuid, mostAtOnce)), KeepUsed: optional(aBoolean) },
  returns: {
    kind: "object",
    type: "UndoQualifyLeadsResponse",
    fields: { Outcomes: "Collection(mscrm.UndoQualifyOutcome)" },
    types: { UndoQualifyOutcome: complexType({ leadid: id, outcome: text, code: text, message: text }) },
  },
  runMany: async ({ parameters, transact }) => {
    const keepUsed = parameters.KeepUsed === true;
    const outcomes: UndoOutcome[] = [];
    for (const leadid of parameters.Ids) outcomes.push(await undoOne(leadid, keepUsed, transact));
    return { Outcomes: outcomes };
  },
});

type Transact = <T>(work: (records: Records) => Promise<T>) => Promise<T>;

async function undoOne(leadid: string, keepUsed: boolean, transact: Transact): Promise<UndoOutcome> {
  let language: Language = "en";
  try {
    await transact((records) => {
      language = records.caller.language;
      return undoQualifyLead(records, leadid, { keepUsed });
    });
    return { leadid, outcome: "undone", code: null, message: null };
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    return { leadid, outcome: "refused", code: refusal.code, message: refusal.in(language) };
  }
}
