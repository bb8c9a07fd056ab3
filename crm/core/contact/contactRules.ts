import { keepMatchKeys } from "../../../engine/match/matchKeys.ts";
import type { TableRules } from "../../../engine/records/rules.ts";
import { customerColumns } from "../customerColumns.ts";
import { keptKeys } from "../match/keptKeys.ts";
import { personName } from "../personName.ts";
import { contactKeys, personIdentity } from "./contactIdentity.ts";

const identityColumns = ["fullname", "emailaddress1", "telephone1", "mobilephone", "parentcustomerid"];

/** A contact's full name, the account it belongs to, and its identity keys follow what is written. */
export const contactRules: TableRules = {
  matchKeys: keptKeys.contact,
  before: (event) => {
    const { accountid, contactid: parentcontactid } = customerColumns(event, "parentcustomerid");
    return { ...personName(event), ...(accountid !== undefined && { accountid, parentcontactid }) };
  },
  after: ({ records, id, before, after, changes }) => {
    if (before !== null && !identityColumns.some((name) => changes[name] !== undefined)) return;
    const identity = personIdentity(after, after["accountid"] === null ? null : String(after["accountid"]));
    keepMatchKeys(records, "contact", id, contactKeys(identity));
  },
  afterDelete: ({ records, id }) => keepMatchKeys(records, "contact", id, []),
};
