import { describe, expect, it } from "vitest";
import type { Json } from "../../../test/deals.ts";
import { useWorld } from "../../../test/world.ts";

const world = useWorld();
const everything = { CreateAccount: true, CreateContact: true, CreateOpportunity: true, Status: 3 };

async function qualify(values: object, more: object = {}, who = "ada") {
  const { leadid } = (await world.as(who).create("leads", { subject: "Doors", lastname: "Val", ...values })) as Json;
  const path = `leads(${leadid})/Microsoft.Dynamics.CRM.QualifyLead`;
  const { status, body } = await world.as(who).post(path, { ...everything, ...more });
  expect([status, body.error?.message]).toEqual([200, undefined]);
  return { leadid: leadid as string, value: body.value as Json[] };
}

const read = async (path: string) => (await world.as("ada").read(path)) as Json;

async function decisionOf(leadid: string) {
  const { value } = await read(`audits?$filter=_objectid_value eq ${leadid} and action eq 24`);
  return JSON.parse(value[0].changedata).decision;
}

describe("a lead's value", () => {
  it("fills what the existing account lacks, and touches nothing else of it", async () => {
    const account = await world.given.account({
      name: "Lacunes",
      telephone1: "0240000000",
      address1_city: "Nantes",
      revenue: 1000,
    });

    await qualify({
      companyname: "Lacunes",
      telephone1: "0251000000",
      websiteurl: "https://lacunes.fr",
      address1_city: "NANTES ",
      revenue: 1000,
      donotfax: true,
    });

    expect(await read(`accounts(${account["accountid"]})`)).toMatchObject({
      name: "Lacunes",
      telephone1: "0240000000",
      websiteurl: "https://lacunes.fr",
      address1_city: "Nantes",
      donotfax: true,
    });
  });

  it("is kept in the audit when another one stands in its place, and stays on the lead", async () => {
    await world.given.account({ name: "Conflit", telephone1: "0240000000" });

    const { leadid } = await qualify({ companyname: "Conflit", telephone1: "0251000000" });

    expect((await decisionOf(leadid)).conflicts).toEqual([
      {
        table: "account",
        column: "telephone1",
        target: "telephone1",
        ours: "0251000000",
        theirs: "0240000000",
        choice: "theirs",
      },
    ]);
    expect((await read(`leads(${leadid})`)).telephone1).toBe("0251000000");
  });

  it("replaces theirs where the caller decides so; theirs is kept in the audit", async () => {
    const account = await world.given.account({
      name: "Décision",
      telephone1: "0240000000",
      websiteurl: "https://old.fr",
    });

    const { leadid } = await qualify(
      { companyname: "Décision", telephone1: "0251000000", websiteurl: "https://new.fr" },
      {
        FieldDecisions: [
          { column: "telephone1", target: "account", choice: "ours" },
          { column: "websiteurl", target: "account", choice: "theirs" },
        ],
      },
    );

    expect(await read(`accounts(${account["accountid"]})`)).toMatchObject({
      telephone1: "0251000000",
      websiteurl: "https://old.fr",
    });
    const { conflicts } = await decisionOf(leadid);
    expect(conflicts.map(({ column, theirs, choice }: Json) => [column, theirs, choice])).toEqual([
      ["telephone1", "0240000000", "ours"],
      ["websiteurl", "https://old.fr", "theirs"],
    ]);
  });

  it.each([
    ["a table no lead becomes", { column: "telephone1", target: "quote", choice: "ours" }],
    ["a column no lead has", { column: "nosuch", target: "account", choice: "ours" }],
    ["neither ours nor theirs", { column: "telephone1", target: "account", choice: "both" }],
  ])("is decided about in words that are known: not %s", async (_, decision) => {
    const lead = await world.given.lead({ companyname: "Malentendu" });
    const path = `leads(${lead["leadid"]})/Microsoft.Dynamics.CRM.QualifyLead`;

    const { status } = await world.as("ada").post(path, { ...everything, FieldDecisions: [decision] });

    expect(status).toBe(400);
    expect((await read(`leads(${lead["leadid"]})`)).statecode).toBe(0);
  });

  it("is no conflict when it is the same in another spelling", async () => {
    await world.given.account({
      name: "Pareil",
      telephone1: "+33 2 40 00 00 00",
      emailaddress1: "Info@Pareil.fr",
      revenue: 2500,
    });

    const { leadid } = await qualify({
      companyname: "PAREIL",
      telephone1: "02.40.00.00.00",
      emailaddress1: "info@pareil.fr",
      revenue: 2500.0,
    });

    expect((await decisionOf(leadid)).conflicts).toEqual([]);
  });

  it("that nobody touched says nothing: a preference of the account stays", async () => {
    const account = await world.given.account({ name: "Préférence", donotemail: true });

    const { leadid } = await qualify({ companyname: "Préférence" });

    expect((await decisionOf(leadid)).conflicts).toEqual([]);
    expect((await read(`accounts(${account["accountid"]})`)).donotemail).toBe(true);
  });

  it("is written to no account that the caller may only read", async () => {
    const account = await world.given.account({ name: "Lecture seule", telephone1: "0240000000" });

    const { value } = await qualify(
      { companyname: "Lecture seule", telephone1: "0251000000", websiteurl: "https://x.fr" },
      { FieldDecisions: [{ column: "telephone1", target: "account", choice: "ours" }] },
      "anna",
    );

    expect(value[0].accountid).toBe(account["accountid"]);
    expect(await read(`accounts(${account["accountid"]})`)).toMatchObject({
      telephone1: "0240000000",
      websiteurl: null,
    });
  });
});
