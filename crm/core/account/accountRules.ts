import { keepMatchKeys } from "../../../engine/match/matchKeys.ts";
import type { TableRules } from "../../../engine/records/rules.ts";
import { keptKeys } from "../match/keptKeys.ts";
import { accountKeys, companyIdentity } from "./accountIdentity.ts";

const identityColumns = ["name", "address1_postalcode", "filon_siren", "filon_siret", "filon_vatnumber"];

/** An account's identity keys are written with it, so that the very next search finds it. */
export const accountRules: TableRules = {
  matchKeys: keptKeys.account,
  after: ({ records, id, before, after, changes }) => {
    if (before !== null && !identityColumns.some((name) => changes[name] !== undefined)) return;
    keepMatchKeys(records, "account", id, accountKeys(companyIdentity(after)));
  },
  afterDelete: ({ records, id }) => keepMatchKeys(records, "account", id, []),
};
