import { label, type Label } from "../../engine/model/label.ts";
import type { Section, Verb } from "../../engine/model/screen.ts";
import type { TableDeclaration } from "../../engine/model/table.ts";

/** Parts of screens that recur from table to table; a table's own screens take what they have. */

/** What a table says about its screens. */
export type Screens = Pick<TableDeclaration, "views" | "form" | "related" | "verbs" | "timeline">;

/** The filter of the views that start with "My". */
export const mine = "_ownerid_value eq @me";

/** The parts of an address, in the order people write them. */
export function addressColumns(prefix: "address1" | "address2" | "billto" | "shipto"): readonly string[] {
  const parts = ["line1", "line2", "line3", "postalcode", "city", "stateorprovince", "country"];
  return parts.map((part) => `${prefix}_${part}`);
}

/** How a person or a company wants to be reached, and how not. */
export const contactPreferences: Section = {
  label: label("Contact preferences", "Préférences de contact"),
  columns: [
    "preferredcontactmethodcode",
    "donotphone",
    "donotemail",
    "donotbulkemail",
    "donotpostalmail",
    "donotfax",
    "donotsendmm",
    "followemail",
    "lastusedincampaign",
  ],
};

export const recordFacts: Section = {
  label: label("Record", "Fiche"),
  columns: ["createdon", "createdby", "modifiedon", "modifiedby"],
};

interface Activation {
  /** Said of a record that is inactive already, and of one that is active already. */
  readonly inactive: Label;
  readonly active: Label;
  /** The reasons of the two states. */
  readonly reasons?: { readonly active: number; readonly inactive: number };
}

/** Taking a record out of use without deleting it, and back. */
export function activation({ inactive, active, reasons = { active: 1, inactive: 2 } }: Activation): readonly Verb[] {
  return [
    {
      name: "deactivate",
      label: label("Deactivate", "Désactiver"),
      states: [0],
      refusal: inactive,
      run: { kind: "patch", values: { statecode: 1, statuscode: reasons.inactive } },
      bulk: true,
    },
    {
      name: "activate",
      label: label("Activate", "Activer"),
      states: [1],
      refusal: active,
      run: { kind: "patch", values: { statecode: 0, statuscode: reasons.active } },
      bulk: true,
    },
  ];
}
