import type { RecordReference } from "../../engine/records/rules.ts";
import { account } from "../core/account/account.ts";
import { contact } from "../core/contact/contact.ts";
import { lead } from "../sales/lead/lead.ts";
import { relation, role, terms } from "./choices.ts";
import { addressOf, companyValues, personValues, registrationValues } from "./companies.ts";
import { dayOfMonth, momentAgo } from "./days.ts";
import { act, type Desk } from "./desk.ts";
import { moveProcess } from "./moveProcess.ts";
import type { SampleLead } from "./sampleLead.ts";
import { writeStory } from "./story.ts";

/** Makes a lead and brings it to its outcome. Gives the opportunity of one that was qualified with one. */
export async function writeLead(desk: Desk, sample: SampleLead): Promise<string | null> {
  const { records } = desk;
  const id = await createLead(desk, sample);
  await moveProcess(records, { leadid: id }, null, momentAgo(sample.daysAgo));
  await writeStory(records, { table: lead.name, id }, sample.story);
  const { outcome } = sample;
  switch (outcome?.kind) {
    case undefined:
    case "contacted":
      return null;
    case "disqualified":
      await records.update(lead, id, { statecode: 2, statuscode: outcome.reason });
      return null;
    case "qualified":
      return qualify(desk, id, outcome);
    default:
      return outcome satisfies never;
  }
}

function createLead({ records, catalogue }: Desk, sample: SampleLead): Promise<string> {
  const { company, person, closes } = sample;
  const from = sample.isHousehold ? addressOf(company) : { companyname: company.name, ...companyValues(company) };
  return records.create(lead, {
    subject: sample.subject,
    ...from,
    ...(sample.isRegistered ? registrationValues(company) : {}),
    ...personValues(person, company, sample.colleagues),
    estimatedclosedate: closes && dayOfMonth(closes),
    campaignid: sample.isFromCampaign ? catalogue.campaignId : undefined,
    ...sample.values,
    statuscode: sample.outcome?.kind === "contacted" ? 2 : 1,
    createdon: momentAgo(sample.daysAgo),
  });
}

async function qualify(
  desk: Desk,
  id: string,
  { daysAgo, hasOpportunity }: { readonly daysAgo: number; readonly hasOpportunity: boolean },
): Promise<string | null> {
  const wishes = { CreateAccount: true, CreateContact: true, CreateOpportunity: hasOpportunity, Status: 3 };
  const made = (await act(desk, "lead/QualifyLead", wishes, id)) as readonly RecordReference[];
  const idOf = (table: string) => made.find((reference) => reference.table === table)?.id;
  await completeCustomer(desk, id, { accountId: idOf("account"), contactId: idOf("contact") }, momentAgo(daysAgo));
  return idOf("opportunity") ?? null;
}

/** What the seller adds to a new customer on the day of the qualification. */
async function completeCustomer(
  { records }: Desk,
  leadId: string,
  { accountId, contactId }: { readonly accountId: string | undefined; readonly contactId: string | undefined },
  createdon: string,
): Promise<void> {
  if (contactId) await records.update(contact, contactId, { accountrolecode: role.decides, createdon });
  if (!accountId) return;
  const customer = await records.get(account, accountId);
  if (customer.originatingleadid !== leadId) return;
  await records.update(account, accountId, {
    primarycontactid: contactId,
    customertypecode: relation.customer,
    paymenttermscode: terms.net30,
    createdon,
  });
}
