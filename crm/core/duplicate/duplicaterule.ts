import { boolean, choice, key, option, reason, state, text } from "../../../engine/model/columns.ts";
import { authorship, ownership, states } from "../../../engine/model/groups.ts";
import { label } from "../../../engine/model/label.ts";
import { table, type RowOf } from "../../../engine/model/table.ts";

/** The tables that rules can be made for, with their numbers. */
export const ruledTables: Readonly<Record<string, { readonly code: number; readonly active: readonly number[] }>> = {
  account: { code: 1, active: [0] },
  contact: { code: 2, active: [0] },
  opportunity: { code: 3, active: [0] },
  lead: { code: 4, active: [0] },
  quote: { code: 1084, active: [0, 1] },
};

const codes = [
  option(1, "Account", "Compte"),
  option(2, "Contact", "Contact"),
  option(3, "Opportunity", "Opportunité"),
  option(4, "Lead", "Prospect"),
  option(1084, "Quote", "Devis"),
];

/** When two records may be one: all its conditions hold. Only published rules count. */
export const duplicaterule = table({
  name: "duplicaterule",
  schemaName: "DuplicateRule",
  entitySet: "duplicaterules",
  objectTypeCode: 4414,
  label: label("Duplicate Detection Rule", "Règle de détection des doublons"),
  plural: label("Duplicate Detection Rules", "Règles de détection des doublons"),
  ownership: "user",
  primaryName: "name",
  columns: {
    duplicateruleid: key("DuplicateRuleId", "Duplicate Detection Rule", "Règle de détection des doublons"),
    name: text("Name", "Rule Name", "Nom de la règle", { max: 160, required: "system", search: true }),
    description: text("Description", "Description", "Description", { max: 2000 }),
    baseentityname: text("BaseEntityName", "Base Record Type", "Type d’enregistrement de base", {
      max: 160,
      required: "system",
      update: false,
    }),
    baseentitytypecode: choice(
      "BaseEntityTypeCode",
      "Base Record Type Code",
      "Code du type d’enregistrement de base",
      codes,
      { computed: true, required: "system" },
    ),
    baseentitymatchcodetable: text(
      "BaseEntityMatchCodeTable",
      "Base Record Type Match Code Table",
      "Table des codes de l’enregistrement de base",
      { max: 50, computed: true },
    ),
    matchingentityname: text("MatchingEntityName", "Matching Record Type", "Type d’enregistrement comparé", {
      max: 160,
      update: false,
    }),
    matchingentitytypecode: choice(
      "MatchingEntityTypeCode",
      "Matching Record Type Code",
      "Code du type d’enregistrement comparé",
      codes,
      { computed: true, required: "system" },
    ),
    matchingentitymatchcodetable: text(
      "MatchingEntityMatchCodeTable",
      "Matching Record Type Match Code Table",
      "Table des codes de l’enregistrement comparé",
      { max: 50, computed: true },
    ),
    iscasesensitive: boolean("IsCaseSensitive", "Case Sensitive", "Respecter la casse", { default: false }),
    excludeinactiverecords: boolean("ExcludeInactiveRecords", "Exclude Inactive Records", "Exclure les inactifs", {
      default: false,
    }),
    ...unwritten(
      states([
        state(0, "Inactive", "Inactive", [
          reason(0, "Unpublished", "Non publiée"),
          reason(1, "Publishing", "Publication en cours"),
        ]),
        state(1, "Active", "Active", [reason(2, "Published", "Publiée")]),
      ]),
    ),
    ...ownership({
      owner: "owner_duplicaterules",
      user: "SystemUser_DuplicateRules",
      team: "team_DuplicateRules",
      unit: "BusinessUnit_DuplicateRules",
    }),
    ...authorship("lk_duplicaterulebase_createdby", "lk_duplicaterulebase_modifiedby"),
  },
});

/** The state of a rule is changed by publishing it, never by writing it. */
function unwritten({ statecode, statuscode }: ReturnType<typeof states>): ReturnType<typeof states> {
  return {
    statecode: { ...statecode, create: false, update: false },
    statuscode: { ...statuscode, create: false, update: false },
  };
}

export type DuplicateRule = RowOf<typeof duplicaterule>;
