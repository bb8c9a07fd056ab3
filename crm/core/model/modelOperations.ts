import { generalPrivileges, holds } from "../../../engine/access/caller.ts";
import { describeTable, summaryOf } from "../../../engine/respond/describeTable.ts";
import { textOf } from "../../../engine/model/label.ts";
import { operation, optional, required } from "../../../engine/records/operation.ts";
import { aReference, aText } from "../../../engine/records/parameter.ts";
import { planErrors } from "../../../engine/plan/planErrors.ts";
import { readOne } from "../../../engine/records/readRecords.ts";
import { tableOf } from "../../../engine/model/model.ts";
import { configuredStages } from "../../sales/process/configuredStages.ts";
import { undoDays } from "../organization/undoDays.ts";
import { formWith } from "../form/formLayout.ts";
import { preferencesOf } from "../preference/preferences.ts";
import { changeHistory } from "../audit/changeHistory.ts";
import { aPage } from "../functions/pagingInfo.ts";
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
  run: async ({ records }) => {
    const { caller, settings, model } = records;
    const currency = settings.currencies.get(settings.baseCurrencyId);
    return {
      user: { id: caller.userId, fullName: caller.fullName, email: caller.email },
      roles: caller.roles,
      privileges: generalPrivileges.filter((privilege) => holds(caller, privilege)),
      language: caller.language,
      organization: {
        id: settings.organizationId,
        name: settings.organizationName,
        undoDays: undoDays(records),
      },
      currency: {
        id: settings.baseCurrencyId,
        code: currency?.code,
        symbol: currency?.symbol,
        precision: currency?.precision,
      },
      preferences: await preferencesOf(records),
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
  run: async ({ records, parameters }) => {
    const { model, caller, settings } = records;
    const table = model.tables.get(parameters.LogicalName);
    if (!table) throw planErrors.segmentNotFound({ segment: parameters.LogicalName });
    const takesPart = table.name === "lead" || table.name === "opportunity";
    const stages = takesPart ? await configuredStages(records) : [];
    const process = stages.map((stage) => ({
      id: stage.id,
      name: stage.name,
      label: textOf(stage.label, caller.language),
      table: stage.table,
      steps: stage.steps.map((step) => ({ ...step, label: textOf(step.label, caller.language) })),
    }));
    return describeTable(model, table, caller, process, formWith(table, settings.forms.get(table.name)));
  },
});

/** Who changed what of a record, for everybody who may read the record. */
export const retrieveRecordChangeHistory = operation({
  name: "RetrieveRecordChangeHistory",
  kind: "function",
  bound: null,
  parameters: { Target: required(aReference()), PagingInfo: optional(aPage) },
  returns: {
    kind: "object",
    type: "RetrieveRecordChangeHistoryResponse",
    fields: { AuditDetailCollection: "mscrm.AuditDetailCollection" },
    types: auditTypes,
  },
  run: async ({ records, parameters: { Target: target, PagingInfo: paging } }) => {
    const table = tableOf(records.model, target.table);
    await readOne(records, table, target.id, "read", false);
    return { AuditDetailCollection: await changeHistory(records, { table, id: target.id }, paging) };
  },
});
