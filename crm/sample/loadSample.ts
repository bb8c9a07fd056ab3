import { Callers } from "../../engine/access/loadCaller.ts";
import type { Caller } from "../../engine/access/caller.ts";
import type { ApiContext } from "../../engine/http/context.ts";
import type { TableDeclaration } from "../../engine/model/table.ts";
import type { Records } from "../../engine/records/records.ts";
import { withRecords } from "../../engine/records/withRecords.ts";
import type { Transaction } from "../../engine/store/database.ts";
import { account } from "../core/account/account.ts";
import { contact } from "../core/contact/contact.ts";
import { invoice } from "../sales/invoice/invoice.ts";
import { lead } from "../sales/lead/lead.ts";
import { opportunity } from "../sales/opportunity/opportunity.ts";
import { salesorder } from "../sales/order/salesorder.ts";
import { quote } from "../sales/quote/quote.ts";
import { setupUserId } from "../setup/firstRecords.ts";
import { accounts } from "./accounts.ts";
import { writeCatalogue, writeCurrencies, type Catalogue } from "./catalogue.ts";
import { deals } from "./deals.ts";
import { leads } from "./leads.ts";
import { isLoaded, writePeople, type Owner } from "./people.ts";
import type { SampleAccount } from "./sampleAccount.ts";
import type { SampleLead } from "./sampleLead.ts";
import { writeAccount } from "./writeAccounts.ts";
import { writeDeal, type Beginning } from "./writeDeals.ts";
import { writeLead } from "./writeLeads.ts";

/**
 * Loads a company that sells windows and doors, once: each record by the person it belongs to, through the write path
 * and the verbs everybody uses, all of it in one transaction. Gives a line that says what was made.
 */
export async function loadSample(context: ApiContext): Promise<string> {
  return context.database.transaction(async (transaction) => {
    await transaction.run({ text: "SELECT pg_advisory_xact_lock($1::bigint)", values: [lockKey] });
    const administrator = await callerOf(within(context, transaction), setupUserId);
    const people = await withRecords(within(context, transaction), administrator, async (records) =>
      (await isLoaded(records))
        ? null
        : { users: await writePeople(records), currencies: await writeCurrencies(records) },
    );
    if (!people) return "there already";
    // Begun anew, so that the currencies made just now are known.
    const inside = within(context, transaction);
    const catalogue = await withRecords(inside, administrator, (records) => writeCatalogue(records, people.currencies));
    await writePortfolio(inside, administrator, catalogue, "administrator");
    for (const name of ["marc", "anna", "paul", "nadia"] as const)
      await writePortfolio(inside, await callerOf(inside, people.users[name]), catalogue, name);
    return withRecords(inside, administrator, summary);
  });
}

const lockKey = 7_061_003;

/** The context as it is inside one transaction: whatever is run, by whomever, belongs to it. */
function within(context: ApiContext, transaction: Transaction): ApiContext {
  const { database } = context;
  const inside = {
    ...database,
    run: transaction.run,
    transaction: <T>(work: (inner: Transaction) => Promise<T>) => work(transaction),
  };
  return { ...context, database: inside };
}

async function callerOf({ database }: ApiContext, userId: string): Promise<Caller> {
  const caller = await new Callers(database, "Europe/Paris").caller(userId, "fr");
  if (!caller) throw new Error(`User ${userId} is not there or disabled`);
  return caller;
}

/** Everything that belongs to one person: accounts first, then leads, then the deals of both. */
function writePortfolio(context: ApiContext, caller: Caller, catalogue: Catalogue, owner: Owner): Promise<void> {
  return withRecords(context, caller, async (records) => {
    const desk = { records, operations: context.operations, catalogue };
    const beginnings = new Map<SampleAccount | SampleLead, Beginning>();
    for (const sample of accounts.filter((one) => one.owner === owner))
      beginnings.set(sample, { kind: "customer", customer: await writeAccount(desk, sample) });
    for (const sample of leads.filter((one) => one.owner === owner)) {
      const id = await writeLead(desk, sample);
      if (id) beginnings.set(sample, { kind: "opportunity", id });
    }
    for (const deal of deals) {
      const beginning = beginnings.get(deal.from);
      if (beginning) await writeDeal(desk, deal, beginning);
    }
  });
}

const counted: readonly TableDeclaration[] = [lead, account, contact, opportunity, quote, salesorder, invoice];

async function summary(records: Records): Promise<string> {
  const parts: string[] = [];
  for (const table of counted) parts.push(`${(await records.find(table, {})).length} ${table.plural.en.toLowerCase()}`);
  return parts.join(", ");
}
