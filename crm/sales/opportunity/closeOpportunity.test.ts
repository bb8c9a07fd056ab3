import { describe, expect, it } from "vitest";
import { dayAt } from "../../../engine/plan/calendar.ts";
import { dealsIn, documents } from "../../../test/deals.ts";
import { useWorld } from "../../../test/world.ts";

const world = useWorld();
const deals = dealsIn(world);
const { opportunity } = documents;
/** Days are those of Paris, where the people of these tests are. */
const today = () => dayAt(new Date(), "Europe/Paris");

const opened = async (values = {}) =>
  (await deals.document(opportunity, { estimatedvalue: 5000, ...values })).opportunityid as string;
const read = (id: string) => deals.read(opportunity, id);
const win = (id: string, more = {}, Status = 3) =>
  deals.act("WinOpportunity", { Status, OpportunityClose: deals.closing("opportunity", id, more) });
const lose = (id: string, more = {}, Status = 4) =>
  deals.act("LoseOpportunity", { Status, OpportunityClose: deals.closing("opportunity", id, more) });
const quoteOf = (id: string) =>
  deals.document(documents.quote, { "opportunityid@odata.bind": `opportunities(${id})` }, [deals.writeIn(10, 1)]);

describe("WinOpportunity", () => {
  it("closes an open opportunity as won, at its estimated revenue, today", async () => {
    const id = await opened();

    const { status, text } = await win(id);

    expect([status, text]).toEqual([204, ""]);
    expect(await read(id)).toMatchObject({
      statecode: 1,
      statuscode: 3,
      actualclosedate: today(),
      actualvalue: 5000,
      msdyn_forecastcategory: 100000005,
    });
  });

  it("takes the revenue and the day of the closing, and keeps the closing as a completed activity", async () => {
    const id = await opened();

    const { status } = await win(id, {
      subject: "Signed",
      description: "After the second visit",
      actualrevenue: 4800,
      actualend: "2026-03-04T10:00:00Z",
    });

    expect(status).toBe(204);
    expect(await read(id)).toMatchObject({ actualclosedate: "2026-03-04", actualvalue: 4800 });
    const { body } = await world.as("ada").get(`activitypointers?$filter=_regardingobjectid_value eq ${id}`);
    expect(body.value).toHaveLength(1);
    const [activity] = body.value;
    expect(activity).toMatchObject({
      activitytypecode: "opportunityclose",
      subject: "Signed",
      statecode: 1,
      actualend: "2026-03-04T10:00:00Z",
    });
    expect(await world.as("ada").read(`opportunitycloses(${activity.activityid})`)).toMatchObject({
      description: "After the second visit",
      actualrevenue: 4800,
      opportunitystatuscode: 3,
      _opportunityid_value: id,
    });
  });

  it("happens on the day it is where the caller is", async () => {
    const id = await opened();

    await win(id, { actualend: "2026-03-04T23:30:00Z" });

    expect((await read(id)).actualclosedate).toBe("2026-03-05");
  });

  it("takes -1 for the default status", async () => {
    const id = await opened();

    await win(id, {}, -1);

    expect((await read(id)).statuscode).toBe(3);
  });

  it("answers 400 0x80040515 for one that is closed already", async () => {
    const id = await opened();
    await win(id);

    const answers = [await win(id), await lose(id)];

    expect(answers.map(({ status, body }) => [status, body.error.code, body.error.message])).toEqual(
      answers.map(() => [400, "0x80040515", "The opportunity is already closed."]),
    );
  });

  it("answers 400 for a status of lost opportunities, and leaves the opportunity open", async () => {
    const id = await opened();

    const { status, body } = await win(id, {}, 4);

    expect([status, body.error.code]).toEqual([400, "0x80048408"]);
    expect((await read(id)).statecode).toBe(0);
  });

  it("answers 400 when the closing is bound to no opportunity, or to something else", async () => {
    const account = await world.given.account();

    const answers = [
      await deals.act("WinOpportunity", { Status: 3, OpportunityClose: { subject: "Won" } }),
      await deals.act("WinOpportunity", {
        Status: 3,
        OpportunityClose: { subject: "Won", "opportunityid@odata.bind": `/accounts(${account["accountid"]})` },
      }),
      await deals.act("WinOpportunity", { Status: 3 }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400]);
  });

  it("answers 400 0x80040516 while there are draft or active quotes, and names them", async () => {
    const id = await opened();
    const { quoteid, quotenumber } = await quoteOf(id);

    const whileDraft = await win(id);
    await deals.activate(quoteid);
    const whileActive = await win(id);
    await deals.done("CloseQuote", { QuoteClose: deals.closing("quote", quoteid), Status: 5 });
    const afterwards = await win(id);

    for (const { status, body } of [whileDraft, whileActive]) {
      expect([status, body.error.code]).toEqual([400, "0x80040516"]);
      expect(body.error.message).toContain(quotenumber);
    }
    expect(afterwards.status).toBe(204);
  });

  it("counts open quotes that the caller cannot see, too", async () => {
    const account = await world.as("anna").create("accounts", { name: "Norfield" });
    const made = await world.as("anna").create("opportunities", {
      name: "Doors",
      "customerid_account@odata.bind": `accounts(${account["accountid"]})`,
    });
    const id = String(made["opportunityid"]);
    const { quoteid } = await quoteOf(id);
    const unit = await world.as("ada").create("businessunits", { name: "Elsewhere" });
    await world.database.run({
      text: "UPDATE quote SET owningbusinessunit = $1::uuid WHERE quoteid = $2::uuid",
      values: [unit["businessunitid"], quoteid],
    });
    expect((await world.as("anna").get(`quotes(${quoteid})`)).status).toBe(403);

    const { status, body } = await world.as("anna").post("WinOpportunity", {
      Status: 3,
      OpportunityClose: deals.closing("opportunity", id),
    });

    expect([status, body.error?.code]).toEqual([400, "0x80040516"]);
  });

  it("answers 403 for somebody who only reads, and writes nothing", async () => {
    const id = await opened();

    const { status } = await world.as("remi").post("WinOpportunity", {
      Status: 3,
      OpportunityClose: deals.closing("opportunity", id),
    });

    expect(status).toBe(403);
    expect((await read(id)).statecode).toBe(0);
    const { body } = await world.as("ada").get(`opportunitycloses?$filter=_opportunityid_value eq ${id}`);
    expect(body.value).toEqual([]);
  });
});

describe("LoseOpportunity", () => {
  it.each([
    [4, 4],
    [5, 5],
    [-1, 4],
  ])("with status %i leaves a lost opportunity with status %i, without revenue", async (given, statuscode) => {
    const id = await opened();

    const { status } = await lose(id, {}, given);

    expect(status).toBe(204);
    expect(await read(id)).toMatchObject({
      statecode: 2,
      statuscode,
      actualvalue: 0,
      actualclosedate: today(),
      msdyn_forecastcategory: 100000006,
    });
  });

  it("remembers the competitor it was lost to", async () => {
    const id = await opened();
    const { competitorid } = (await world.as("ada").create("competitors", { name: "Glasswell" })) as never;

    await lose(id, { "competitorid@odata.bind": `/competitors(${competitorid})` }, 5);

    const { body } = await world.as("ada").get(`opportunitycloses?$filter=_opportunityid_value eq ${id}`);
    expect(body.value[0]["_competitorid_value"]).toBe(competitorid);
  });
});

describe("an opportunity's state", () => {
  it("cannot be set to won or lost by writing it; the answer names the actions", async () => {
    const id = await opened();
    const patch = (values: object) => world.as("ada").patch(`opportunities(${id})`, values);

    const answers = [await patch({ statecode: 1, statuscode: 3 }), await patch({ statecode: 2, statuscode: 4 })];

    for (const { status, body } of answers) {
      expect(status).toBe(400);
      expect(body.error.message).toContain("WinOpportunity or LoseOpportunity");
    }
  });

  it.each(["won", "lost"])("is opened again by writing it, and a %s one is as if never closed", async (outcome) => {
    const id = await opened();
    await (outcome === "won" ? win(id) : lose(id));

    const { status } = await world.as("ada").patch(`opportunities(${id})`, { statecode: 0, statuscode: 1 });

    expect(status).toBe(204);
    expect(await read(id)).toMatchObject({
      statecode: 0,
      statuscode: 1,
      actualclosedate: null,
      actualvalue: null,
      msdyn_forecastcategory: 100000001,
    });
    expect((await world.as("ada").patch(`opportunities(${id})`, { name: "Doors" })).status).toBe(204);
    expect((await win(id)).status).toBe(204);
  });

  it("finishes the sales process with the deal, and takes it up again when the deal is opened again", async () => {
    const lead = await world.given.lead({ companyname: "Processed", lastname: "Gilles" });
    const { value } = await deals.done(`leads(${lead["leadid"]})/Microsoft.Dynamics.CRM.QualifyLead`, {
      CreateAccount: true,
      CreateContact: true,
      CreateOpportunity: true,
      Status: 3,
    });
    const id = value[2].opportunityid as string;
    const instance = async () => {
      const { body } = await world
        .as("ada")
        .get(`leadtoopportunitysalesprocesses?$filter=_opportunityid_value eq ${id}`);
      return [body.value[0].statecode, body.value[0].statuscode, body.value[0].completedon !== null];
    };

    await win(id);
    expect(await instance()).toEqual([1, 2, true]);

    await world.as("ada").patch(`opportunities(${id})`, { statecode: 0 });
    expect(await instance()).toEqual([0, 1, false]);
  });
});
