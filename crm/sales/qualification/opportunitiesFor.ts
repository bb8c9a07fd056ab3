import { kindOf } from "../../../engine/model/kinds/kinds.ts";
import { columnOf, tableOf } from "../../../engine/model/model.ts";
import type { Records } from "../../../engine/records/records.ts";
import type { RecordReference, Row, Values } from "../../../engine/records/rules.ts";
import { connection } from "../../core/connection/connection.ts";
import { stakeholderRoleId } from "../../core/connection/connectionRoles.ts";
import { leadErrors } from "../lead/leadErrors.ts";
import { opportunity } from "../opportunity/opportunity.ts";
import type { NewOpportunity } from "./decision.ts";
import { valuesFor } from "./leadValues.ts";
import type { Qualifying } from "./qualifying.ts";
import { useExisting, type Used } from "./useExisting.ts";

export const mostOpportunities = 5;

interface Parties {
  readonly account: RecordReference | null;
  readonly contact: RecordReference | null;
}

/**
 * The opportunities a lead becomes: the one it joins, or up to five new ones. The contact becomes a stakeholder of each.
 * @throws leadErrors.tooManyOpportunities, leadErrors.opportunityNeedsCustomer — 400.
 */
export async function opportunitiesFor(qualifying: Qualifying, parties: Parties): Promise<Used[]> {
  const { records, lead, wishes } = qualifying;
  const used: Used[] = [];
  if (wishes.opportunityId) {
    const links = { originatingleadid: String(lead["leadid"]), ...partiesOf(parties) };
    // Unlike one found by matching, it was named by the caller, who must be able to see it.
    await records.get(opportunity, wishes.opportunityId);
    used.push(await useExisting(qualifying, "opportunity", wishes.opportunityId, links));
  } else if (wishes.createOpportunity)
    for (const wanted of wantedOf(qualifying)) {
      const id = await records.create(opportunity, opportunityValues(qualifying, parties, wanted));
      used.push({ reference: { table: "opportunity", id }, conflicts: [] });
    }
  for (const { reference } of used)
    if (reference && parties.contact) await addStakeholder(records, reference.id, parties.contact);
  return used;
}

const asProposed: NewOpportunity = { name: null, estimatedValue: null, estimatedCloseDate: null };

function wantedOf({ wishes }: Qualifying): readonly NewOpportunity[] {
  const wanted = wishes.opportunities?.length ? wishes.opportunities : [asProposed];
  if (wanted.length > mostOpportunities) throw leadErrors.tooManyOpportunities({ most: mostOpportunities });
  return wanted;
}

function partiesOf({ account, contact }: Parties): Values {
  return {
    ...(account ? { parentaccountid: account.id } : {}),
    ...(contact ? { parentcontactid: contact.id } : {}),
  };
}

function opportunityValues(
  { records, lead, maps, owner, wishes }: Qualifying,
  parties: Parties,
  wanted: NewOpportunity,
) {
  const customer = wishes.customer ?? parties.account ?? parties.contact;
  if (!customer) throw leadErrors.opportunityNeedsCustomer();
  const mapped = valuesFor(lead, maps, "opportunity");
  const values: Values = {
    ...mapped,
    estimatedvalue: mapped["estimatedvalue"] ?? mapped["budgetamount"],
    name: mapped["name"] ?? lead["companyname"] ?? lead["fullname"],
    ...typedValues(records, wanted),
    transactioncurrencyid: wishes.currencyId ?? lead["transactioncurrencyid"] ?? undefined,
    customerid: customer,
    ...partiesOf(parties),
    campaignid: wishes.campaignId ?? lead["campaignid"] ?? undefined,
    originatingleadid: String(lead["leadid"]),
    ownerid: owner,
  };
  return values;
}

/** What the caller typed for an opportunity, checked as if it had been sent for the opportunity itself. */
function typedValues(records: Records, { name, estimatedValue, estimatedCloseDate }: NewOpportunity): Row {
  const table = tableOf(records.model, "opportunity");
  const typed = { name, estimatedvalue: estimatedValue, estimatedclosedate: estimatedCloseDate };
  const entries = Object.entries(typed).flatMap(([column, value]) => {
    const declared = columnOf(table, column);
    return value === null ? [] : [[column, kindOf(declared).read(value, declared)] as const];
  });
  return Object.fromEntries(entries);
}

async function addStakeholder(records: Records, opportunityId: string, contactRef: RecordReference): Promise<void> {
  const known = { record1id: opportunityId, record2id: contactRef.id, statecode: 0 };
  const [existing] = await records.find(connection, known, { limit: 1 });
  if (existing) return;
  await records.create(connection, {
    record1id: { table: "opportunity", id: opportunityId },
    record2id: contactRef,
    record2roleid: stakeholderRoleId,
  });
}
