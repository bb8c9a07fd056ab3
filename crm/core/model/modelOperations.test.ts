import { describe, expect, it } from "vitest";
import type { Json } from "../../../test/deals.ts";
import { useWorld } from "../../../test/world.ts";

const world = useWorld();

const history = (address: string, who = "ada") => {
  const target = encodeURIComponent(JSON.stringify({ "@odata.id": address }));
  return world.as(who).get(`RetrieveRecordChangeHistory(Target=@t)?@t=${target}`);
};

describe("RetrieveRecordChangeHistory", () => {
  it("tells who changed what of a record, newest first", async () => {
    const { accountid } = (await world.as("anna").create("accounts", { name: "Before", telephone1: "1" })) as Json;
    await world.as("marc").patch(`accounts(${accountid})`, { name: "After" });

    const { status, body } = await history(`accounts(${accountid})`);

    expect(status).toBe(200);
    const { AuditDetails: details, MoreRecords: more } = body.AuditDetailCollection;
    expect(more).toBe(false);
    expect(details).toHaveLength(2);
    expect(details[0]).toMatchObject({
      "@odata.type": "#Microsoft.Dynamics.CRM.AttributeAuditDetail",
      AuditRecord: {
        action: 2,
        operation: 2,
        _userid_value: world.as("marc").id,
        "_userid_value@OData.Community.Display.V1.FormattedValue": "marc Test",
      },
      OldValue: { name: "Before" },
      NewValue: { name: "After" },
    });
    expect(details[1]).toMatchObject({ AuditRecord: { action: 1, operation: 1 }, NewValue: { telephone1: "1" } });
  });

  it("tells of changes of state and of copies by what they are", async () => {
    const { leadid } = (await world.given.lead({ companyname: "Histoire" })) as Json;
    await world.as("ada").post(`leads(${leadid})/Microsoft.Dynamics.CRM.QualifyLead`, {
      CreateAccount: true,
      CreateContact: true,
      CreateOpportunity: true,
      Status: 3,
    });
    const lead = (await history(`leads(${leadid})`)).body.AuditDetailCollection.AuditDetails as Json[];
    const [{ businessprocessflowinstanceid: process }] = (
      (await world.as("ada").read(`leadtoopportunitysalesprocesses?$filter=_leadid_value eq ${leadid}`)) as Json
    ).value;
    const started = (await history(`leadtoopportunitysalesprocesses(${process})`)).body.AuditDetailCollection
      .AuditDetails as Json[];

    expect(lead.map(({ AuditRecord: { action } }) => action)).toEqual([24, 1]);
    expect(started.at(-1).AuditRecord).toMatchObject({ action: 1, operation: 1 });
  });

  it("says nothing of a write that changed nothing", async () => {
    const { accountid } = (await world.as("ada").create("accounts", { name: "Same" })) as Json;
    await world.as("ada").patch(`accounts(${accountid})`, { name: "Same" });

    expect((await history(`accounts(${accountid})`)).body.AuditDetailCollection.AuditDetails).toHaveLength(1);
  });

  it("is for everybody who may read the record, and for nobody else", async () => {
    const { accountid } = (await world.as("ada").create("accounts", { name: "Walled" })) as Json;
    const unit = await world.as("ada").create("businessunits", { name: "Walled" });
    await world.database.run({
      text: "UPDATE account SET owningbusinessunit = $1::uuid WHERE accountid = $2::uuid",
      values: [unit["businessunitid"], accountid],
    });

    const answers = [await history(`accounts(${accountid})`, "remi"), await history(`accounts(${accountid})`, "anna")];

    expect(answers.map(({ status }) => status)).toEqual([200, 403]);
  });
});
