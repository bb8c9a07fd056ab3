import type { Check } from "../engine/check/check.ts";
import { modelChecks } from "../engine/check/modelChecks.ts";
import type { Model } from "../engine/model/model.ts";
import { accountChecks } from "./core/account/accountChecks.ts";
import { mergeInvariants } from "./core/merge/mergeInvariants.ts";
import { documentChecks } from "./sales/document/documentChecks.ts";
import { leadChecks } from "./sales/lead/leadChecks.ts";
import { processChecks } from "./sales/process/processChecks.ts";

/** Everything that must hold in the database of the product. */
export function checksOf(model: Model): Check[] {
  return [
    ...modelChecks(model),
    ...accountChecks,
    ...mergeInvariants,
    ...leadChecks,
    ...processChecks,
    ...documentChecks,
  ];
}
