import { describe, expect, it } from "vitest";
import { allColumns, dealsIn, documents, type Json } from "../../../test/deals.ts";
import { useWorld } from "../../../test/world.ts";

const world = useWorld();
const deals = dealsIn(world);

const timeline = async (address: string, who = "ada") => {
  const target = encodeURIComponent(JSON.stringify({ "@odata.id": address }));
  return world.as(who).get(`RetrieveTimeline(Target=@t)?@t=${target}`);
};
const entries = async (address: string, who = "ada") => (await timeline(address, who)).body.value as Json[];
const subjects = async (address: string) => (await entries(address)).map(({ subject }) => subject as string);

const note = (subject: string, table: string, address: string) =>
  world.as("ada").create("annotations", { subject, [`objectid_${table}@odata.bind`]: address });
const task = (subject: string, table: string, address: string) =>
  world.as("ada").create("tasks", { subject, [`regardingobjectid_${table}_task@odata.bind`]: address });

/** A lead with a note, a task and a file, qualified; then a note on each record it became. */
async function story(company: string) {
  const { leadid } = (await world.given.lead({ companyname: company, lastname: company })) as Json;
  await note("Met at the fair", "lead", `leads(${leadid})`);
  await task("Call back", "lead", `leads(${leadid})`);
  const { value } = await deals.done(`leads(${leadid})/Microsoft.Dynamics.CRM.QualifyLead`, {
    CreateAccount: true,
    CreateContact: true,
    CreateOpportunity: true,
    Status: 3,
  });
  const [{ accountid }, { contactid }, { opportunityid }] = value;
  await note("On the account", "account", `accounts(${accountid})`);
  await note("On the contact", "contact", `contacts(${contactid})`);
  await note("On the deal", "opportunity", `opportunities(${opportunityid})`);
  return {
    lead: `leads(${leadid})`,
    account: `accounts(${accountid})`,
    contact: `contacts(${contactid})`,
    opportunity: `opportunities(${opportunityid})`,
    opportunityid: opportunityid as string,
  };
}

describe("RetrieveTimeline", () => {
  it("rolls up what hangs on the lead and on the deal, one copy each, newest first", async () => {
    const { lead, account, contact, opportunity } = await story("Mémoire");

    expect((await subjects(lead)).sort()).toEqual(["Call back", "Met at the fair"]);
    expect((await subjects(opportunity)).sort()).toEqual(["Call back", "Met at the fair", "On the deal"]);
    expect((await subjects(contact)).sort()).toEqual(["Call back", "Met at the fair", "On the contact", "On the deal"]);
    const ofAccount = await entries(account);
    expect(ofAccount.map(({ subject }) => subject).sort()).toEqual([
      "Call back",
      "Met at the fair",
      "On the account",
      "On the contact",
      "On the deal",
    ]);
    const moments = ofAccount.map(({ createdOn }) => createdOn);
    expect(moments).toEqual([...moments].sort().reverse());
    expect(ofAccount.find(({ subject }) => subject === "Call back")).toMatchObject({
      kind: "task",
      state: "Not Started",
      stateCode: 0,
      createdBy: "Administrator",
      from: { table: "lead", name: "Mémoire" },
    });
  });

  it("begins with what is pinned, on every record it shows on", async () => {
    const { lead, opportunity } = await story("Épinglée");
    const [pinned] = (await entries(lead)).filter(({ subject }) => subject === "Met at the fair");
    await world.as("ada").patch(`annotations(${pinned.id})`, { filon_ispinned: true });

    expect(pinned.isPinned).toBe(false);
    for (const address of [lead, opportunity])
      expect((await entries(address))[0]).toMatchObject({ subject: "Met at the fair", isPinned: true });
  });

  it("tells when an appointment begins and ends", async () => {
    const { lead } = await story("Rendez-vous");
    await world.as("ada").create("appointments", {
      subject: "Visit",
      scheduledstart: "2026-12-01T09:00:00Z",
      scheduledend: "2026-12-01T10:00:00Z",
      "regardingobjectid_lead_appointment@odata.bind": lead,
    });

    expect((await entries(lead)).find(({ subject }) => subject === "Visit")).toMatchObject({
      start: "2026-12-01T09:00:00Z",
      due: "2026-12-01T10:00:00Z",
    });
  });

  it("shows the closings of quotes, orders and the deal", async () => {
    const { account, opportunity, opportunityid } = await story("Clôtures");
    await deals.line(documents.opportunity, opportunityid, deals.writeIn(10, 1));
    const { quoteid } = await deals.done("GenerateQuoteFromOpportunity", {
      OpportunityId: opportunityid,
      ColumnSet: allColumns,
    });
    await deals.activate(quoteid);
    const { salesorderid } = await deals.done("ConvertQuoteToSalesOrder", {
      QuoteId: quoteid,
      ColumnSet: allColumns,
      QuoteCloseSubject: "Quote signed",
    });
    await deals.done("salesorders/Microsoft.Dynamics.CRM.FulfillSalesOrder", {
      OrderClose: deals.closing("order", salesorderid, { subject: "Delivered" }),
      Status: 100001,
    });
    await deals.done("WinOpportunity", {
      Status: 3,
      OpportunityClose: deals.closing("opportunity", opportunityid, { subject: "Deal won" }),
    });

    for (const address of [opportunity, account]) {
      const kinds = new Map((await entries(address)).map(({ kind, subject }) => [subject, kind]));
      expect(kinds.get("Quote signed")).toBe("quoteclose");
      expect(kinds.get("Delivered")).toBe("orderclose");
      expect(kinds.get("Deal won")).toBe("opportunityclose");
    }
  });

  it("shows the notes of every lead that joined the deal", async () => {
    const { opportunity, opportunityid } = await story("Rejointe");
    const { leadid } = (await world.given.lead({ companyname: "Rejointe", lastname: "Autre" })) as Json;
    await note("Second contact", "lead", `leads(${leadid})`);
    await deals.done(`leads(${leadid})/Microsoft.Dynamics.CRM.QualifyLead`, {
      CreateAccount: true,
      CreateContact: true,
      CreateOpportunity: false,
      OpportunityId: opportunityid,
      Status: 3,
    });

    expect(await subjects(opportunity)).toContain("Second contact");
  });

  it("shows a caller what the caller may read, and names no record out of reach", async () => {
    const { lead, account } = await story("Discrète");
    const unit = await world.as("ada").create("businessunits", { name: "Discreet" });
    const leadid = lead.slice(6, -1);
    await world.database.run({
      text: "UPDATE lead SET owningbusinessunit = $1::uuid WHERE leadid = $2::uuid",
      values: [unit["businessunitid"], leadid],
    });
    await world.database.run({
      text: "UPDATE task SET owningbusinessunit = $1::uuid WHERE regardingobjectid = $2::uuid",
      values: [unit["businessunitid"], leadid],
    });

    const seen = await entries(account, "anna");

    expect(seen.map(({ subject }) => subject)).not.toContain("Call back");
    expect(seen.find(({ subject }) => subject === "Met at the fair")).toMatchObject({
      from: { table: "lead", name: "" },
    });
    expect((await timeline(lead, "anna")).status).toBe(403);
  });
});
