import { account } from "../core/account/account.ts";
import { contact } from "../core/contact/contact.ts";
import { addressOf, companyValues, personValues, phoneOf, registrationValues } from "./companies.ts";
import { momentAgo } from "./days.ts";
import type { Desk } from "./desk.ts";
import type { SampleAccount } from "./sampleAccount.ts";
import { writeStory } from "./story.ts";

/** A customer as it is stored: whom a deal is made with. */
export interface Customer {
  readonly accountId: string;
  readonly contactId: string;
}

/** Makes an account with its people; the first becomes its primary contact. */
export async function writeAccount(desk: Desk, sample: SampleAccount): Promise<Customer> {
  const { records, catalogue } = desk;
  const { company, contacts, daysAgo } = sample;
  const accountId = await records.create(account, {
    name: company.name,
    ...companyValues(company),
    ...registrationValues(company),
    emailaddress1: `contact@${company.domain}.test`,
    transactioncurrencyid: catalogue.currencies[sample.currency ?? "euro"],
    ...sample.values,
    createdon: momentAgo(daysAgo),
  });
  const ids: string[] = [];
  for (const [index, [person, accountrolecode]] of contacts.entries())
    ids.push(
      await records.create(contact, {
        ...personValues(person, company, index),
        telephone1: phoneOf(company),
        ...addressOf(company),
        parentcustomerid: { table: account.name, id: accountId },
        accountrolecode,
        createdon: momentAgo(daysAgo - index),
      }),
    );
  const [contactId = ""] = ids;
  await records.update(account, accountId, { primarycontactid: contactId });
  await writeStory(records, { table: account.name, id: accountId }, sample.story);
  return { accountId, contactId };
}
