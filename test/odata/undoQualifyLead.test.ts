import { describe, expect, it } from "vitest";
import { stakeholderRoleId } from "../../crm/core/connection/connectionRoles.ts";
import { developStage, proposeStage, qualifyStage } from "../../crm/sales/process/salesProcess.ts";
import { dealsIn, documents, type Json } from "../deals.ts";
import { useWorld } from "../world.ts";

/** A qualification is taken back as one act, until something downstream makes it untrue. */

const world = useWorld();
const deals = dealsIn(world);
const everything = { CreateAccount: true, CreateContact: true, CreateOpportunity: true, Status: 3 };
const person = { firstname: "Line", lastname: "Vasseur" };

const read = async (path: string) => (await world.as("ada").read(path)) as Json;
const undo = (id: string, body: object = {}, who = "ada", headers: Record<string, string> = {}) =>
  world.as(who).post(`leads(${id})/Microsoft.Dynamics.CRM.UndoQualifyLead`, body, { headers });

interface Qualified {
  readonly leadid: string;
  readonly accountid: string;
  readonly contactid: string;
  readonly opportunityid: string;
  readonly before: Json;
}

let turn = 0;

/** A lead of a company nobody knows yet, qualified; with the lead as it was. */
async function qualified(values: object = {}, more: object = {}, who = "ada"): Promise<Qualified> {
  turn += 1;
  const made = (await world.as(who).create("leads", {
    subject: `Windows ${turn}`,
    companyname: `Menuiserie ${turn}`,
    ...person,
    emailaddress1: `line${turn}@vasseur.test`,
    ...values,
  })) as Json;
  const before = await read(`leads(${made.leadid})`);
  const { status, body } = await world
    .as(who)
    .post(`leads(${made.leadid})/Microsoft.Dynamics.CRM.QualifyLead`, { ...everything, ...more });
  expect([status, body.error?.message]).toEqual([200, undefined]);
  const idOf = (table: string) => body.value.find((one: Json) => `${table}id` in one)?.[`${table}id`] as string;
  return {
    leadid: made.leadid,
    accountid: idOf("account"),
    contactid: idOf("contact"),
    opportunityid: idOf("opportunity"),
    before,
  };
}

const statusOf = async (path: string) => (await world.as("ada").get(path)).status;

/** A record but for what every write changes. */
function said(record: Json): Json {
  const { "@odata.context": _c, "@odata.etag": _e, versionnumber: _v, modifiedon: _m, ...rest } = record;
  return rest;
}

describe("UndoQualifyLead", () => {
  it("deletes what the qualification made and gives the lead back as it was", async () => {
    const { leadid, accountid, contactid, opportunityid, before } = await qualified();

    const { status, body } = await undo(leadid);

    expect(status).toBe(200);
    expect(body).toMatchObject({
      leadid,
      deleted: [
        { table: "opportunity", id: opportunityid },
        { table: "contact", id: contactid, name: "Line Vasseur" },
        { table: "account", id: accountid },
      ],
      kept: [],
      notRestored: [],
    });
    expect(said(await read(`leads(${leadid})`))).toEqual(said(before));
    for (const path of [`accounts(${accountid})`, `contacts(${contactid})`, `opportunities(${opportunityid})`])
      expect(await statusOf(path)).toBe(404);
    const links = await read(`connections?$filter=_record2id_value eq ${contactid}`);
    expect(links.value).toEqual([]);
  });

  it("moves the process back to Qualify, and forth again when the lead is qualified anew", async () => {
    const { leadid } = await qualified();
    const stage = async () =>
      (await read(`leadtoopportunitysalesprocesses?$filter=_leadid_value eq ${leadid}`)).value.map((one: Json) => [
        one["_activestageid_value"],
        one["_opportunityid_value"] === null,
      ]);
    expect(await stage()).toEqual([[developStage.id, false]]);

    await undo(leadid);
    expect(await stage()).toEqual([[qualifyStage.id, true]]);

    await world.as("ada").post(`leads(${leadid})/Microsoft.Dynamics.CRM.QualifyLead`, everything);
    expect(await stage()).toEqual([[developStage.id, false]]);
    expect((await undo(leadid)).status).toBe(200);
  });

  it("leaves records that were there, without what the qualification wrote into them", async () => {
    const company = `Ateliers Morin ${Date.now()}`;
    const account = (await world.given.account({ name: company, telephone1: null })) as Json;
    const contact = (await world.given.contact({ lastname: "Morin", emailaddress1: "luc@morin.test" })) as Json;
    const before = [await read(`accounts(${account.accountid})`), await read(`contacts(${contact.contactid})`)];
    const done = await qualified({
      companyname: company,
      lastname: "Morin",
      emailaddress1: "luc@morin.test",
      telephone1: "02 98 11 22 33",
    });
    expect([done.accountid, done.contactid]).toEqual([account.accountid, contact.contactid]);
    expect(await read(`contacts(${contact.contactid})`)).toMatchObject({ _parentcustomerid_value: account.accountid });

    const { body } = await undo(done.leadid);

    expect(body.deleted.map((one: Json) => one.table)).toEqual(["opportunity"]);
    expect(said(await read(`accounts(${account.accountid})`))).toEqual(said(before[0]));
    expect(said(await read(`contacts(${contact.contactid})`))).toEqual(said(before[1]));
  });

  it("gives back an opportunity it joined", async () => {
    const opportunity = (await world.given.opportunity({ name: "Joined" })) as Json;
    const before = await read(`opportunities(${opportunity.opportunityid})`);
    const { leadid } = await qualified({ budgetamount: 500 }, { OpportunityId: opportunity.opportunityid });

    const { body } = await undo(leadid);

    expect(body.deleted.map((one: Json) => one.table)).toEqual(["contact", "account"]);
    expect(said(await read(`opportunities(${opportunity.opportunityid})`))).toEqual(said(before));
    const links = await read(`connections?$filter=_record1id_value eq ${opportunity.opportunityid}`);
    expect(links.value).toEqual([]);
  });

  it("keeps what somebody changed since in records that were there, and says so", async () => {
    const company = `Forge Lenoir ${Date.now()}`;
    const account = (await world.given.account({ name: company, telephone1: null })) as Json;
    const { leadid } = await qualified({ companyname: company, telephone1: "02 98 00 00 09" });
    await world.as("ada").patch(`accounts(${account.accountid})`, { telephone1: "01 40 00 00 00" });

    const { status, body } = await undo(leadid);

    expect(status).toBe(200);
    expect(body.notRestored).toEqual([
      { table: "account", id: account.accountid, column: "telephone1", reason: "changed" },
    ]);
    expect(await read(`accounts(${account.accountid})`)).toMatchObject({ telephone1: "01 40 00 00 00" });
  });

  it("leaves activities and notes where they are: on the lead", async () => {
    const { leadid, accountid } = await qualified();
    const ada = world.as("ada");
    const note = (await ada.create("annotations", {
      subject: "Met",
      "objectid_lead@odata.bind": `leads(${leadid})`,
    })) as Json;
    const timeline = async (set: string, id: string) => {
      const target = encodeURIComponent(JSON.stringify({ "@odata.id": `${set}(${id})` }));
      return (await read(`RetrieveTimeline(Target=@t)?@t=${target}`)).value.map((one: Json) => one.subject);
    };
    expect(await timeline("accounts", accountid)).toEqual(["Met"]);

    await undo(leadid);

    expect(await timeline("leads", leadid)).toEqual(["Met"]);
    expect(await read(`annotations(${note.annotationid})`)).toMatchObject({ _objectid_value: leadid });
  });

  it("undoes a qualification that made nothing", async () => {
    const nothing = { CreateAccount: false, CreateContact: false, CreateOpportunity: false };
    const { leadid, before } = await qualified({}, nothing);

    const { body } = await undo(leadid);

    expect(body.deleted).toEqual([]);
    expect(said(await read(`leads(${leadid})`))).toEqual(said(before));
  });

  it("is told by the audit: the lead is reopened, with what went and what stayed", async () => {
    const { leadid, accountid } = await qualified();
    await undo(leadid);

    const [row] = await world.database.run({
      text: "SELECT action, changedata FROM audit WHERE objectid = $1::uuid ORDER BY auditid DESC LIMIT 1",
      values: [leadid],
    });
    expect(row?.[0]).toBe(21);
    const { undoQualify } = JSON.parse(String(row?.[1]));
    expect(undoQualify.deleted).toContainEqual({ table: "account", id: accountid, name: expect.any(String) });
  });
});

describe("UndoQualifyLead refuses", () => {
  it("a lead that is open, or disqualified", async () => {
    const lead = (await world.given.lead()) as Json;
    expect((await undo(lead.leadid)).body.error.code).toBe("leadNotQualified");
    await world.as("ada").patch(`leads(${lead.leadid})`, { statecode: 2, statuscode: 4 });

    const { status, body } = await undo(lead.leadid);

    expect([status, body.error.code]).toEqual([409, "leadNotQualified"]);
  });

  it("a qualification that is undone already", async () => {
    const { leadid } = await qualified();
    await undo(leadid);

    expect((await undo(leadid)).body.error.code).toBe("leadNotQualified");
  });

  it("a qualification older than the organization allows", async () => {
    const { leadid } = await qualified();
    const [organization] = (await read("organizations?$select=organizationid")).value as Json[];
    const setDays = (days: number) =>
      world.as("ada").patch(`organizations(${organization.organizationid})`, { filon_undodays: days });

    await setDays(0);
    const { status, body } = await undo(leadid);
    await setDays(30);

    expect([status, body.error.code]).toEqual([409, "qualificationTooOld"]);
    expect((await undo(leadid)).status).toBe(200);
  });

  it("an opportunity with a quote, naming the quote, in both languages; nothing is changed", async () => {
    const { leadid, opportunityid, accountid } = await qualified();
    const quote = await deals.document(documents.quote, {
      name: "Offer",
      "customerid_account@odata.bind": `accounts(${accountid})`,
      "opportunityid@odata.bind": `opportunities(${opportunityid})`,
    });

    const { status, body } = await undo(leadid, { KeepUsed: true });
    const french = await undo(leadid, {}, "ada", { "accept-language": "fr" });

    expect([status, body.error.code]).toEqual([409, "qualificationUsed"]);
    expect(body.error.details).toContainEqual({
      code: "quote",
      target: quote.quoteid,
      message: expect.stringMatching(/^Quote "Offer" belongs to Opportunity "Windows \d+"\.$/),
    });
    expect(french.body.error.message).toMatch(/Devis « Offer »/);
    expect(await read(`leads(${leadid})`)).toMatchObject({ statecode: 1, _parentaccountid_value: accountid });
    expect(await statusOf(`opportunities(${opportunityid})`)).toBe(200);
  });

  it("an opportunity that was changed, won, or moved to a later stage", async () => {
    const ada = world.as("ada");
    const changed = await qualified();
    await ada.patch(`opportunities(${changed.opportunityid})`, { estimatedvalue: 900 });
    const won = await qualified();
    await deals.done("WinOpportunity", {
      OpportunityClose: deals.closing("opportunity", won.opportunityid),
      Status: 3,
    });
    const moved = await qualified();
    const [process] = (await read(`leadtoopportunitysalesprocesses?$filter=_leadid_value eq ${moved.leadid}`)).value;
    const { status } = await ada.patch(`leadtoopportunitysalesprocesses(${process.businessprocessflowinstanceid})`, {
      "activestageid@odata.bind": `processstages(${proposeStage.id})`,
    });
    expect(status).toBe(204);
    const answers = [await undo(changed.leadid), await undo(won.leadid), await undo(moved.leadid)];

    expect(answers.map(({ body }) => body.error.code)).toEqual(Array(3).fill("qualificationUsed"));
    expect(answers[0]?.body.error.message).toContain("Est. Revenue");
    expect(answers[2]?.body.error.message).toContain("is past the stage Develop");
  });

  it("an account or contact used since, and undoes the rest when asked to keep them", async () => {
    const { leadid, accountid, contactid, opportunityid } = await qualified();
    const ada = world.as("ada");
    await ada.create("tasks", {
      subject: "Call",
      "regardingobjectid_contact_task@odata.bind": `contacts(${contactid})`,
    });

    const { status, body } = await undo(leadid);
    expect([status, body.error.code]).toEqual([409, "qualificationPartlyUsed"]);
    expect(body.error.details.map((one: Json) => one.code)).toEqual(["task", "contact"]);

    const kept = await undo(leadid, { KeepUsed: true });

    expect(kept.status).toBe(200);
    expect(kept.body.deleted.map((one: Json) => one.id)).toEqual([opportunityid]);
    expect(kept.body.kept.map((one: Json) => one.id)).toEqual([contactid, accountid]);
    expect(await read(`leads(${leadid})`)).toMatchObject({
      statecode: 0,
      _parentaccountid_value: null,
      _parentcontactid_value: null,
      _qualifyingopportunityid_value: null,
    });
    expect(await statusOf(`accounts(${accountid})`)).toBe(200);
  });

  it("to delete an account that another lead was qualified into", async () => {
    const first = await qualified({ companyname: "Scierie Commune" });
    const second = await qualified({ companyname: "Scierie Commune" });
    expect(second.accountid).toBe(first.accountid);

    const { body } = await undo(first.leadid);
    expect(body.error.code).toBe("qualificationPartlyUsed");

    expect((await undo(second.leadid)).status).toBe(200);
    expect((await undo(first.leadid)).status).toBe(200);
    expect(await statusOf(`accounts(${first.accountid})`)).toBe(404);
  });

  it("an account that was merged with another one", async () => {
    const { leadid, accountid } = await qualified();
    const other = (await world.given.account({ name: "Survivor" })) as Json;
    const named = (id: string) => ({ "@odata.type": "Microsoft.Dynamics.CRM.account", accountid: id });
    await world.as("ada").post("Merge", { Target: named(other.accountid), Subordinate: named(accountid) });

    const { body } = await undo(leadid);

    expect(body.error.code).toBe("qualificationUsed");
    expect(body.error.message).toMatch(/Potential Customer|Account/);
  });

  it("those who may not change the lead or delete what it became", async () => {
    const { leadid } = await qualified();

    const paul = await undo(leadid, {}, "paul");
    const remi = await undo(leadid, {}, "remi");

    expect([paul.status, remi.status]).toEqual([403, 403]);
    expect(await read(`leads(${leadid})`)).toMatchObject({ statecode: 1 });
  });
});

describe("UndoQualifyLead by a salesperson", () => {
  it("takes back what they qualified themselves", async () => {
    const { leadid, before } = await qualified({}, {}, "anna");

    expect((await undo(leadid, {}, "anna")).status).toBe(200);
    expect(said(await read(`leads(${leadid})`))).toEqual(said(before));
  });

  it("does not tell the names of what they may not read", async () => {
    const { leadid, accountid } = await qualified({}, {}, "anna");
    const unit = (await world.as("ada").create("businessunits", {
      name: `Elsewhere ${Date.now()}`,
      "parentbusinessunitid@odata.bind": `businessunits(${(await read("businessunits?$filter=parentbusinessunitid eq null")).value[0].businessunitid})`,
    })) as Json;
    const [marc] = (await read("systemusers?$filter=firstname eq 'marc'")).value as Json[];
    expect(marc).toBeDefined();
    await world.as("ada").patch(`systemusers(${marc.systemuserid})`, {
      "businessunitid@odata.bind": `businessunits(${unit.businessunitid})`,
    });
    await world.as("ada").create("leads", {
      lastname: "Secret",
      "parentaccountid@odata.bind": `accounts(${accountid})`,
      "ownerid@odata.bind": `systemusers(${marc.systemuserid})`,
    });

    const { body } = await undo(leadid, {}, "anna");

    expect(body.error.code).toBe("qualificationPartlyUsed");
    expect(body.error.message).not.toContain("Secret");
    expect(body.error.details.map((one: Json) => one.code)).toEqual(["lead"]);
  });
});

describe("UndoQualifyLeads", () => {
  it("undoes each by itself and tells what stood in the way of which", async () => {
    const first = await qualified();
    const second = await qualified();
    await world.as("ada").patch(`opportunities(${second.opportunityid})`, { name: "Ours" });

    const { body } = await world
      .as("ada")
      .post("leads/Microsoft.Dynamics.CRM.UndoQualifyLeads", { Ids: [first.leadid, second.leadid] });

    expect(body.Outcomes).toEqual([
      { leadid: first.leadid, outcome: "undone", code: null, message: null },
      { leadid: second.leadid, outcome: "refused", code: "qualificationUsed", message: expect.any(String) },
    ]);
  });
});

describe("qualifying and undoing at the same time", () => {
  it("leaves no lead pointing to an account that is gone", async () => {
    const first = await qualified({ companyname: "Course SARL" });
    const second = (await world.given.lead({ companyname: "Course SARL", lastname: "Autre" })) as Json;

    const [undone, again] = await Promise.all([
      undo(first.leadid),
      world.as("ada").post(`leads(${second.leadid})/Microsoft.Dynamics.CRM.QualifyLead`, everything),
    ]);

    expect([200, 409]).toContain(undone.status);
    expect(again.status).toBe(200);
    const { _parentaccountid_value: account } = await read(`leads(${second.leadid})`);
    expect(await statusOf(`accounts(${account})`)).toBe(200);
  });
});

it("a stakeholder whose role somebody changed stays in the way of the opportunity", async () => {
  const { leadid, opportunityid } = await qualified();
  const links = (await read(`connections?$filter=_record1id_value eq ${opportunityid}`)).value as Json[];
  expect(links.map((one) => one["_record2roleid_value"])).toEqual([stakeholderRoleId]);
  await world.as("ada").patch(`connections(${links[0].connectionid})`, { description: "Decides" });

  expect((await undo(leadid)).body.error.code).toBe("qualificationUsed");
});
