import { describeTable, summaryOf } from "../../../engine/respond/describeTable.ts";
import { textOf } from "../../../engine/model/label.ts";
import { operation, required } from "../../../engine/records/operation.ts";
import { aReference, aText } from "../../../engine/records/parameter.ts";
import { planErrors } from "../../../engine/plan/planErrors.ts";
import { readOne } from "../../../engine/records/readRecords.ts";
import { tableOf } from "../../../engine/model/model.ts";
import { salesProcessStages } from "../../sales/process/salesProcess.ts";
import { auditDetail, auditDetailSql } from "../audit/auditDetail.ts";
import { SqlWriter } from "../../../engine/sql/sqlWriter.ts";
import { appModelFields, appModelTypes, auditTypes, tableModelFields, tableModelTypes } from "./modelTypes.ts";

/** Who is calling, and in which organization. */
export const whoAmI = operation({
  name: "WhoAmI",
  kind: "function",
  bound: null,
  parameters: {},
  returns: {
    kind: "object",
    type: "WhoAmIResponse",
    fields: { BusinessUnitId: "Edm.Guid", UserId: "Edm.Guid", OrganizationId: "Edm.Guid" },
  },
  run: async ({ records }) => ({
    BusinessUnitId: records.caller.businessUnitId,
    UserId: records.caller.userId,
    OrganizationId: records.settings.organizationId,
  }),
});

/** What an app needs to know before it draws its first screen. */
export const retrieveAppModel = operation({
  name: "RetrieveAppModel",
  kind: "function",
  bound: null,
  parameters: {},
  returns: {
    kind: "object",
    type: "RetrieveAppModelResponse",
    fields: appModelFields,
    types: appModelTypes,
  },
  run: async ({ records: { caller, settings, model } }) => {
    const currency = settings.currencies.get(settings.baseCurrencyId);
    return {
      user: { id: caller.userId, fullName: caller.fullName, email: caller.email },
      roles: caller.roles,
      language: caller.language,
      organization: { id: settings.organizationId, name: settings.organizationName },
      currency: {
        id: settings.baseCurrencyId,
        code: currency?.code,
        symbol: currency?.symbol,
        precision: currency?.precision,
      },
      tables: [...model.tables.values()].map((table) => summaryOf(table, caller)),
    };
  },
});

/** Everything screens of one table are drawn from. */
export const retrieveTableModel = operation({
  name: "RetrieveTableModel",
  kind: "function",
  bound: null,
  parameters: { LogicalName: required(aText) },
  returns: {
    kind: "object",
    type: "RetrieveTableModelResponse",
    fields: tableModelFields,
    types: tableModelTypes,
  },
  run: async ({ records: { model, caller }, parameters }) => {
    const table = model.tables.get(parameters.LogicalName);
    if (!table) throw planErrors.segmentNotFound({ segment: parameters.LogicalName });
    const takesPart = table.name === "lead" || table.name === "opportunity";
    const stages = takesPart ? salesProcessStages : [];
    const process = stages.map((stage) => ({
      id: stage.id,
      name: stage.name,
      label: textOf(stage.label, caller.language),
      table: stage.table,
      steps: stage.steps.map((step) => ({ ...step, label: textOf(step.label, caller.language) })),
    }));
    return describeTable(model, table, caller, process);
  },
});

const mostChanges = 500;

/** Who changed what of a record, for everybody who may read the record. */
export const retrieveRecordChangeHistory = operation({
  name: "RetrieveRecordChangeHistory",
  kind: "function",
  bound: null,
  parameters: { Target: required(aReference()) },
  returns: {
    kind: "object",
    type: "RetrieveRecordChangeHistoryResponse",
    fields: { AuditDetailCollection: "mscrm.AuditDetailCollection" },
    types: auditTypes,
  },
  run: async ({ records, parameters: { Target: target } }) => {
    const table = tableOf(records.model, target.table);
    await readOne(records, table, target.id, "read", false);
    const writer = new SqlWriter();
    const text = `${auditDetailSql} WHERE a.objectid = ${writer.value(target.id, "uuid")} ORDER BY a.createdon DESC, a.auditid DESC LIMIT ${mostChanges}`;
    const rows = await records.run(writer.statement(text));
    const details = rows.map((row) => auditDetail(records.caller, table, row));
    return { AuditDetailCollection: { MoreRecords: rows.length === mostChanges, AuditDetails: details } };
  },
});
