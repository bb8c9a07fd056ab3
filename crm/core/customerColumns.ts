import type { Values, WriteEvent } from "../../engine/records/rules.ts";

/**
 * `accountid` and `contactid` of a record with a customer: read-only echoes of the customer, there so that it can be
 * filtered and joined by what it is.
 */
export function customerColumns({ before, changes }: WriteEvent, customer = "customerid"): Values {
  if (before !== null && changes[customer] === undefined) return {};
  const id = changes[customer] ?? null;
  const type = changes[`${customer}type`];
  return { accountid: type === "account" ? id : null, contactid: type === "contact" ? id : null };
}
