import { datetime, key, lookup, to } from "../../../engine/model/columns.ts";
import { label } from "../../../engine/model/label.ts";
import { table, type RowOf } from "../../../engine/model/table.ts";

const parties = [
  ["account", "Account"],
  ["contact", "Contact"],
  ["lead", "Lead"],
  ["opportunity", "Opportunity"],
  ["quote", "Quote"],
] as const;

/** Two records that a detection in bulk found alike. It has the rights of the job that found it. */
export const duplicaterecord = table({
  name: "duplicaterecord",
  schemaName: "DuplicateRecord",
  entitySet: "duplicaterecords",
  objectTypeCode: 4415,
  label: label("Duplicate Record", "Enregistrement en double"),
  plural: label("Duplicate Records", "Enregistrements en double"),
  ownership: "none",
  parent: "asyncoperationid",
  primaryName: null,
  readOnly: true,
  audit: false,
  columns: {
    duplicateid: key("DuplicateId", "Duplicate", "Doublon"),
    asyncoperationid: lookup(
      "AsyncOperationId",
      "System Job",
      "Tâche système",
      [
        to("asyncoperation", "AsyncOperation_DuplicateBaseRecord", "asyncoperationid", undefined, {
          delete: "Cascade",
        }),
      ],
      { computed: true, bookkeeping: true },
    ),
    baserecordid: lookup(
      "BaseRecordId",
      "Base Record",
      "Enregistrement de base",
      parties.map(([name, schema]) =>
        to(name, `${schema}_DuplicateBaseRecord`, `baserecordid_${name}`, undefined, { delete: "Cascade" }),
      ),
      { computed: true, bookkeeping: true },
    ),
    duplicaterecordid: lookup(
      "DuplicateRecordId",
      "Duplicate Record",
      "Enregistrement en double",
      parties.map(([name, schema]) =>
        to(name, `${schema}_DuplicateMatchingRecord`, `duplicaterecordid_${name}`, undefined, { delete: "Cascade" }),
      ),
      { computed: true, bookkeeping: true },
    ),
    duplicateruleid: lookup(
      "DuplicateRuleId",
      "Rule",
      "Règle",
      [to("duplicaterule", "DuplicateRule_DuplicateBaseRecord", "duplicateruleid", undefined, { delete: "Cascade" })],
      { computed: true, bookkeeping: true },
    ),
    createdon: datetime("CreatedOn", "Created On", "Créé le", { computed: true }),
  },
  indexes: [["asyncoperationid"], ["baserecordid"], ["duplicaterecordid"], ["duplicateruleid"]],
});

export type DuplicateRecord = RowOf<typeof duplicaterecord>;
