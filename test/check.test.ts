import { randomUUID } from "node:crypto";
import { afterEach, expect, it } from "vitest";
import { checksOf } from "../crm/checks.ts";
import { runChecks, type Finding } from "../engine/check/check.ts";
import { dealsIn, documents, type Json } from "./deals.ts";
import { useWorld } from "./world.ts";

/** Each rule of `filon check` is broken behind the product's back, one at a time, and mended again. */

const world = useWorld();
const deals = dealsIn(world);

async function check(): Promise<string[]> {
  const findings: Finding[] = [];
  for await (const found of runChecks(world.database, checksOf(world.context.model))) findings.push(...found);
  return findings.map(({ check: { name }, table, id }) => `${name} ${table}(${id})`).sort();
}

/** Writes past all rules, foreign keys among them; undone after the test. */
const mending: string[] = [];
const breaking = async (sql: string, mend: string) => {
  mending.unshift(mend);
  await world.database.script(`SET session_replication_role = replica; ${sql}; RESET session_replication_role`);
};
afterEach(async () => {
  for (const sql of mending.splice(0))
    await world.database.script(`SET session_replication_role = replica; ${sql}; RESET session_replication_role`);
});

const qualified = async () => {
  const lead = (await world.given.lead({ companyname: `Tuilerie ${randomUUID()}` })) as Json;
  const { body } = await world.as("ada").post(`leads(${lead.leadid})/Microsoft.Dynamics.CRM.QualifyLead`, {
    CreateAccount: true,
    CreateContact: true,
    CreateOpportunity: true,
    Status: 3,
  });
  const [{ accountid }, , { opportunityid }] = body.value as [Json, Json, Json];
  return { leadid: lead.leadid as string, accountid: accountid as string, opportunityid: opportunityid as string };
};

it("finds nothing after a qualification, an undo, a merge and its undo, a quote with lines", async () => {
  const ada = world.as("ada");
  const first = await qualified();
  const second = await qualified();
  await ada.post(`leads(${first.leadid})/Microsoft.Dynamics.CRM.UndoQualifyLead`, {});
  const named = (accountid: unknown) => ({ "@odata.type": "Microsoft.Dynamics.CRM.account", accountid });
  const { accountid } = (await world.given.account({ name: "Twin" })) as Json;
  await ada.post("Merge", { Target: named(second.accountid), Subordinate: named(accountid) });
  expect(await check()).toEqual([]);
  await ada.post(`accounts(${accountid})/Microsoft.Dynamics.CRM.UndoMerge`, {});
  await deals.document(documents.quote, { discountpercentage: 7, freightamount: 12 }, [deals.writeIn(33.33, 3)]);

  expect(await check()).toEqual([]);
});

it("finds a record that points to one that is not there", async () => {
  const { contactid } = (await world.given.contact()) as Json;
  const set = (value: string) => `UPDATE contact SET parentcustomerid = ${value} WHERE contactid = '${contactid}'`;
  await breaking(
    `UPDATE contact SET parentcustomerid = gen_random_uuid(), parentcustomeridtype = 'account' WHERE contactid = '${contactid}'`,
    set("NULL, parentcustomeridtype = NULL"),
  );

  expect(await check()).toEqual([`orphan contact(${contactid})`]);
});

it("finds a state without its reason, which the audit does not tell of either", async () => {
  const { accountid } = (await world.given.account()) as Json;
  await breaking(
    `UPDATE account SET statuscode = 2 WHERE accountid = '${accountid}'`,
    `UPDATE account SET statuscode = 1 WHERE accountid = '${accountid}'`,
  );

  expect(await check()).toEqual([`audit account(${accountid})`, `state account(${accountid})`]);
});

it("finds two active accounts of one SIREN", async () => {
  const first = (await world.given.account({ filon_siren: "732829320" })) as Json;
  const second = (await world.given.account({ filon_siret: "73282932000074" })) as Json;

  const found = await check();
  await world.as("ada").patch(`accounts(${second.accountid})`, { statecode: 1, statuscode: 2 });

  expect(found).toEqual([first, second].map(({ accountid }) => `oneAccountPerSiren account(${accountid})`).sort());
});

it("finds a qualified lead that lost its links", async () => {
  const { leadid, opportunityid } = await qualified();
  await breaking(
    `UPDATE lead SET qualifyingopportunityid = NULL WHERE leadid = '${leadid}'`,
    `UPDATE lead SET qualifyingopportunityid = '${opportunityid}' WHERE leadid = '${leadid}'`,
  );

  expect(await check()).toEqual([`qualifiedLinks lead(${leadid})`]);
});

it("finds a lead that is half undone", async () => {
  const { leadid, accountid, opportunityid } = await qualified();
  const links = (values: string) => `UPDATE lead SET ${values} WHERE leadid = '${leadid}'`;
  await breaking(
    links("statecode = 0, statuscode = 1, parentaccountid = NULL, qualifyingopportunityid = NULL"),
    links(
      `statecode = 1, statuscode = 3, parentaccountid = '${accountid}', qualifyingopportunityid = '${opportunityid}'`,
    ),
  );

  const names = (await check()).map((found) => found.split("(")[0]);

  expect(names).toEqual(["audit lead", "processOfOpenLead leadtoopportunitysalesprocess"]);
});

it("finds a merged record that is still active", async () => {
  const { accountid } = (await world.given.account()) as Json;
  await breaking(
    `UPDATE account SET merged = true WHERE accountid = '${accountid}'`,
    `UPDATE account SET merged = false WHERE accountid = '${accountid}'`,
  );

  expect(await check()).toEqual([`mergeWrittenDown account(${accountid})`, `merged account(${accountid})`]);
});

it("finds a document whose totals are not those of its lines", async () => {
  const { quoteid } = await deals.document(documents.quote, {}, [deals.writeIn(100, 2, { tax: 40 })]);
  await breaking(
    `UPDATE quote SET totaltax = 39 WHERE quoteid = '${quoteid}'`,
    `UPDATE quote SET totaltax = 40 WHERE quoteid = '${quoteid}'`,
  );

  expect(await check()).toEqual([`totals quote(${quoteid})`]);
});

it("finds nothing any more once all is mended", async () => {
  expect(await check()).toEqual([]);
});
