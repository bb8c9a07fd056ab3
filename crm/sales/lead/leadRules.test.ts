import { describe, expect, it } from "vitest";
import type { Json } from "../../../test/deals.ts";
import { useWorld } from "../../../test/world.ts";

const world = useWorld();
const everything = { CreateAccount: true, CreateContact: true, CreateOpportunity: true, Status: 3 };

const given = async (values: object = {}) => (await world.given.lead({ ...values })) as Json;
const patch = (id: string, values: object) => world.as("ada").patch(`leads(${id})`, values);
const read = async (path: string) => (await world.as("ada").read(path)) as Json;
const qualify = async (id: string, more: object = {}) => {
  const path = `leads(${id})/Microsoft.Dynamics.CRM.QualifyLead`;
  const { status, body } = await world.as("ada").post(path, { ...everything, ...more });
  expect(status).toBe(200);
  return body.value as Json[];
};
const actionsOf = async (id: string) => {
  const target = encodeURIComponent(JSON.stringify({ "@odata.id": `leads(${id})` }));
  const { AuditDetailCollection: history } = await read(`RetrieveRecordChangeHistory(Target=@t)?@t=${target}`);
  return history.AuditDetails.map(({ AuditRecord }: Json) => AuditRecord.action).reverse();
};

describe("a lead", () => {
  it("is new and open, named after its person, and starts its sales process", async () => {
    const lead = await given({ firstname: "Zoé", middlename: "L.", lastname: "Roy" });

    expect(lead).toMatchObject({ statecode: 0, statuscode: 1, fullname: "Zoé L. Roy" });
    const { value } = await read(
      `leadtoopportunitysalesprocesses?$filter=_leadid_value eq ${lead.leadid}&$expand=activestageid($select=stagename)`,
    );
    expect(value).toHaveLength(1);
    expect(value[0]).toMatchObject({ activestageid: { stagename: "Qualify" }, statecode: 0 });
  });

  it("is renamed when a part of its name changes", async () => {
    const { leadid } = await given({ firstname: "Zoé", lastname: "Roy" });

    await patch(leadid, { lastname: "Roi" });

    expect((await read(`leads(${leadid})`)).fullname).toBe("Zoé Roi");
  });

  it.each([
    ["Lost", 4],
    ["Cannot Contact", 5],
    ["No Longer Interested", 6],
    ["Canceled", 7],
  ])("is disqualified as %s by writing its state, and read-only from then on", async (_, statuscode) => {
    const { leadid } = await given();

    const { status } = await patch(leadid, { statecode: 2, statuscode });

    expect(status).toBe(204);
    expect(await read(`leads(${leadid})`)).toMatchObject({ statecode: 2, statuscode });
    const refused = await patch(leadid, { subject: "Other" });
    expect([refused.status, refused.body.error.code]).toEqual([400, "0x80043b09"]);
    expect(await actionsOf(leadid)).toEqual([1, 25]);
  });

  it("is disqualified with a reason of that state only", async () => {
    const { leadid } = await given();

    const { status, body } = await patch(leadid, { statecode: 2, statuscode: 3 });

    expect([status, body.error.code]).toEqual([400, "0x80048408"]);
    expect((await read(`leads(${leadid})`)).statecode).toBe(0);
  });

  it("is reactivated by writing its state, and can be changed again; the audit keeps the attempt", async () => {
    const { leadid } = await given();
    await patch(leadid, { statecode: 2, statuscode: 4 });

    const { status } = await patch(leadid, { statecode: 0, statuscode: 1 });

    expect(status).toBe(204);
    expect((await patch(leadid, { subject: "Second try" })).status).toBe(204);
    expect(await read(`leads(${leadid})`)).toMatchObject({ statecode: 0, statuscode: 1, subject: "Second try" });
    expect(await actionsOf(leadid)).toEqual([1, 25, 21, 2]);
  });

  it("is not qualified by writing its state; the answer names the action", async () => {
    const { leadid } = await given();

    const { status, body } = await patch(leadid, { statecode: 1, statuscode: 3 });

    expect(status).toBe(400);
    expect(body.error.message).toContain("QualifyLead");
  });

  it("goes from qualified to disqualified by way of open only", async () => {
    const { leadid } = await given({ companyname: "Directe" });
    await qualify(leadid, { CreateOpportunity: false });

    const directly = await patch(leadid, { statecode: 2, statuscode: 4 });
    await patch(leadid, { statecode: 0 });
    const byWayOfOpen = await patch(leadid, { statecode: 2, statuscode: 4 });

    expect([directly.status, byWayOfOpen.status]).toEqual([400, 204]);
  });

  it("with an opportunity cannot be disqualified, neither by its state nor by QualifyLead", async () => {
    const { leadid } = await given({ companyname: "Engagée" });
    await qualify(leadid);
    await patch(leadid, { statecode: 0 });

    const answers = [
      await patch(leadid, { statecode: 2, statuscode: 4 }),
      await world.as("ada").post(`leads(${leadid})/Microsoft.Dynamics.CRM.QualifyLead`, { ...everything, Status: 4 }),
    ];

    expect(answers.map(({ status, body }) => [status, body.error.code])).toEqual(
      answers.map(() => [400, "0x80040516"]),
    );
    expect((await read(`leads(${leadid})`)).statecode).toBe(0);
  });

  it("that is qualified again uses the account and contact of the first time and makes another opportunity", async () => {
    const { leadid } = await given({ companyname: "Deux tours", lastname: "Tours" });
    const first = await qualify(leadid);
    await patch(leadid, { statecode: 0, statuscode: 1 });

    const second = await qualify(leadid);

    expect([second[0].accountid, second[1].contactid]).toEqual([first[0].accountid, first[1].contactid]);
    expect(second[2].opportunityid).not.toBe(first[2].opportunityid);
    expect(await read(`leads(${leadid})`)).toMatchObject({
      statecode: 1,
      _qualifyingopportunityid_value: second[2].opportunityid,
    });
  });

  it("may be handed over when it is closed, and nothing else of it changed", async () => {
    const { leadid } = await given();
    await patch(leadid, { statecode: 2, statuscode: 4 });
    const owner = { "ownerid@odata.bind": `systemusers(${world.as("paul").id})` };

    const [handed, more] = [await patch(leadid, owner), await patch(leadid, { ...owner, subject: "Other" })];

    expect([handed.status, more.status]).toEqual([204, 400]);
    expect((await read(`leads(${leadid})`))["_ownerid_value"]).toBe(world.as("paul").id);
    expect(await actionsOf(leadid)).toEqual([1, 25, 13]);
  });

  it("may be deleted when it is closed; what it became stays", async () => {
    const { leadid } = await given({ companyname: "Effacée" });
    const [account, , opportunity] = await qualify(leadid);

    const { status } = await world.as("ada").delete(`leads(${leadid})`);

    expect(status).toBe(204);
    expect((await read(`accounts(${account.accountid})`))["_originatingleadid_value"]).toBeNull();
    expect((await read(`opportunities(${opportunity.opportunityid})`))["_originatingleadid_value"]).toBeNull();
  });
});

describe("the sales process", () => {
  const instanceOf = async (leadid: string) => {
    const { value } = await read(`leadtoopportunitysalesprocesses?$filter=_leadid_value eq ${leadid}`);
    return value[0];
  };
  const stage = async (name: string) =>
    (await read(`processstages?$filter=stagename eq '${name}'`)).value[0].processstageid as string;
  const move = async (instance: Json, name: string) =>
    world.as("ada").patch(`leadtoopportunitysalesprocesses(${instance.businessprocessflowinstanceid})`, {
      "activestageid@odata.bind": `/processstages(${await stage(name)})`,
    });

  it("leaves the stage Qualify by qualifying only", async () => {
    const { leadid } = await given();

    const { status, body } = await move(await instanceOf(leadid), "Develop");

    expect([status, body.error.code]).toEqual([400, "stageNeedsQualify"]);
  });

  it("goes on and back through the stages of the opportunity, and remembers the way", async () => {
    const { leadid } = await given({ companyname: "Chemin" });
    await qualify(leadid);
    const path = async () => (await instanceOf(leadid)).traversedpath.split(",").length as number;
    const start = await instanceOf(leadid);
    expect(await path()).toBe(2);

    expect((await move(start, "Propose")).status).toBe(204);
    expect((await move(start, "Close")).status).toBe(204);
    expect(await path()).toBe(4);

    expect((await move(start, "Develop")).status).toBe(204);
    expect(await path()).toBe(2);
    expect((await instanceOf(leadid)).activestagestartedon >= start.activestagestartedon).toBe(true);
  });
});
