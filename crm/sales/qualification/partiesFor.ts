import type { RecordReference, Row, Values } from "../../../engine/records/rules.ts";
import { account } from "../../core/account/account.ts";
import { contact } from "../../core/contact/contact.ts";
import type { Choice } from "./decision.ts";
import { valuesFor } from "./leadValues.ts";
import type { Qualifying } from "./qualifying.ts";
import { useExisting, type Used } from "./useExisting.ts";

/** The account and the contact that a lead becomes, as decided: found or made. */

const none: Used = { reference: null, conflicts: [] };

export async function accountFor(qualifying: Qualifying, choice: Choice): Promise<Used> {
  const { records, lead, maps, owner } = qualifying;
  if (choice.decision === "skip") return none;
  if (choice.id) return useExisting(qualifying, "account", choice.id);
  const values: Values = {
    ...valuesFor(lead, maps, "account"),
    ...currencyOf(lead),
    originatingleadid: String(lead["leadid"]),
    ownerid: owner,
  };
  return made({ table: "account", id: await records.create(account, values) });
}

/** A contact belongs to the account; one that belongs to no account yet is put under it. */
export async function contactFor(
  qualifying: Qualifying,
  choice: Choice,
  accountRef: RecordReference | null,
): Promise<Used> {
  const { records, lead, maps, owner } = qualifying;
  const parent: Values = accountRef ? { parentcustomerid: accountRef } : {};
  if (choice.decision === "skip") return none;
  if (choice.id) return useExisting(qualifying, "contact", choice.id, parent);
  const mapped = valuesFor(lead, maps, "contact");
  const values: Values = {
    ...mapped,
    lastname: mapped["lastname"] ?? choice.name,
    ...currencyOf(lead),
    originatingleadid: String(lead["leadid"]),
    ...parent,
    ownerid: owner,
  };
  return made({ table: "contact", id: await records.create(contact, values) });
}

function made(reference: RecordReference): Used {
  return { reference, conflicts: [] };
}

function currencyOf(lead: Row): Values {
  return lead["transactioncurrencyid"] === null
    ? {}
    : { transactioncurrencyid: lead["transactioncurrencyid"] ?? undefined };
}
