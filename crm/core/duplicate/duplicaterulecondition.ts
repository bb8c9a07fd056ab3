import { boolean, choice, integer, key, lookup, option, text, to } from "../../../engine/model/columns.ts";
import { authorship } from "../../../engine/model/groups.ts";
import { label } from "../../../engine/model/label.ts";
import { table, type RowOf } from "../../../engine/model/table.ts";

export const conditionOperators = {
  exact: 0,
  firstCharacters: 1,
  lastCharacters: 2,
  sameDate: 3,
  sameDateAndTime: 4,
  sameLabel: 5,
  sameValue: 6,
} as const;

/** What two records must have in common for their rule to hold. */
export const duplicaterulecondition = table({
  name: "duplicaterulecondition",
  schemaName: "DuplicateRuleCondition",
  entitySet: "duplicateruleconditions",
  objectTypeCode: 4416,
  label: label("Duplicate Rule Condition", "Condition de règle de doublon"),
  plural: label("Duplicate Rule Conditions", "Conditions de règle de doublon"),
  ownership: "none",
  parent: "regardingobjectid",
  primaryName: null,
  columns: {
    duplicateruleconditionid: key("DuplicateRuleConditionId", "Duplicate Rule Condition", "Condition de doublon"),
    regardingobjectid: lookup(
      "RegardingObjectId",
      "Regarding",
      "Concernant",
      [
        to(
          "duplicaterule",
          "DuplicateRule_DuplicateRuleConditions",
          "regardingobjectid",
          "DuplicateRule_DuplicateRuleConditions",
          { delete: "Cascade" },
        ),
      ],
      { required: "system", update: false },
    ),
    baseattributename: text("BaseAttributeName", "Base Field", "Champ de base", { max: 50, required: "system" }),
    matchingattributename: text("MatchingAttributeName", "Matching Field", "Champ comparé", { max: 50 }),
    operatorcode: choice(
      "OperatorCode",
      "Operator Code",
      "Opérateur",
      [
        option(0, "Exact Match", "Correspondance exacte"),
        option(1, "Same First Characters", "Mêmes premiers caractères"),
        option(2, "Same Last Characters", "Mêmes derniers caractères"),
        option(3, "Same Date", "Même date"),
        option(4, "Same Date and Time", "Mêmes date et heure"),
        option(5, "Exact Match (Pick List Label)", "Correspondance exacte (libellé)"),
        option(6, "Exact Match (Pick List Value)", "Correspondance exacte (valeur)"),
      ],
      { default: 0 },
    ),
    operatorparam: integer("OperatorParam", "Operator Parameter", "Paramètre de l’opérateur", { min: 1 }),
    ignoreblankvalues: boolean("IgnoreBlankValues", "Ignore Blank Values", "Ignorer les valeurs vides", {
      default: false,
    }),
    ...authorship("lk_duplicateruleconditionbase_createdby", "lk_duplicateruleconditionbase_modifiedby"),
  },
});

export type DuplicateRuleCondition = RowOf<typeof duplicaterulecondition>;
