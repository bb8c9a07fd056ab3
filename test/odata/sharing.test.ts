import { beforeAll, describe, expect, it } from "vitest";
import { useWorld, type Person } from "../world.ts";

const world = useWorld();
let team: string;

/** anna and paul see their own leads alone: their unit is not shared. */
const own = (person: Person) => ({ "@odata.type": "Microsoft.Dynamics.CRM.systemuser", systemuserid: person.id });
const lead = (leadid: unknown) => ({ "@odata.type": "Microsoft.Dynamics.CRM.lead", leadid });

beforeAll(async () => {
  const ada = world.as("ada");
  const { body } = await ada.get("roles?$filter=name eq 'Salesperson'&$select=roleid");
  const { roleid } = body.value[0];
  // Basic depth everywhere: what is not one's own is out of reach unless it was shared.
  const privileges = await ada.get(
    "privileges?$filter=contains(name,'Lead') or contains(name,'Task')&$select=name,privilegeid",
  );
  await ada.post(`roles(${roleid})/Microsoft.Dynamics.CRM.AddPrivilegesRole`, {
    Privileges: privileges.body.value.map(({ name, privilegeid }: { name: string; privilegeid: string }) => ({
      Depth: "Basic",
      PrivilegeId: privilegeid,
      PrivilegeName: name,
    })),
  });
  const made = await ada.create("teams", { name: "Helpers", teamtype: 0 });
  team = String(made["teamid"]);
  await ada.post(`teams(${team})/Microsoft.Dynamics.CRM.AddMembersTeam`, { Members: [own(world.as("remi"))] });
});

async function annasLead() {
  const made = await world.as("anna").create("leads", { lastname: "Charif", subject: "Stand" });
  return String(made["leadid"]);
}

async function grant(by: Person, leadid: string, to: object, AccessMask: string, action = "GrantAccess") {
  return by.post(action, { Target: lead(leadid), PrincipalAccess: { AccessMask, Principal: to } });
}

const rightsOf = async (person: Person, leadid: string) => {
  const { body } = await world
    .as("ada")
    .get(
      `systemusers(${person.id})/Microsoft.Dynamics.CRM.RetrievePrincipalAccess(Target=@t)?@t={'@odata.id':'leads(${leadid})'}`,
    );
  return String(body.AccessRights).split(", ").toSorted();
};

describe("a record that is shared", () => {
  it("can be read, and no more, by whom it was given to; taken back it is out of reach again", async () => {
    const [anna, paul] = [world.as("anna"), world.as("paul")];
    const leadid = await annasLead();
    expect((await paul.get(`leads(${leadid})`)).status).toBe(403);

    expect((await grant(anna, leadid, own(paul), "ReadAccess")).status).toBe(204);

    expect((await paul.get(`leads(${leadid})?$select=lastname`)).body.lastname).toBe("Charif");
    expect((await paul.get(`leads?$select=leadid&$filter=leadid eq ${leadid}`)).body.value).toHaveLength(1);
    expect((await paul.patch(`leads(${leadid})`, { lastname: "No" })).status).toBe(403);
    expect(await rightsOf(paul, leadid)).toEqual(["ReadAccess"]);

    await anna.post("RevokeAccess", { Target: lead(leadid), Revokee: own(paul) });
    expect((await paul.get(`leads(${leadid})`)).status).toBe(403);
    expect(await rightsOf(paul, leadid)).toEqual(["None"]);
  });

  it("can be changed with the right to write, and the rights are exactly those last said", async () => {
    const [anna, paul] = [world.as("anna"), world.as("paul")];
    const leadid = await annasLead();

    await grant(anna, leadid, own(paul), "ReadAccess,WriteAccess,DeleteAccess");
    expect((await paul.patch(`leads(${leadid})`, { firstname: "Eddard" })).status).toBe(204);
    await grant(anna, leadid, own(paul), "ReadAccess", "ModifyAccess");

    expect(await rightsOf(paul, leadid)).toEqual(["ReadAccess"]);
    expect((await paul.delete(`leads(${leadid})`)).status).toBe(403);
  });

  it("adds rights to those given before", async () => {
    const [anna, paul] = [world.as("anna"), world.as("paul")];
    const leadid = await annasLead();

    await grant(anna, leadid, own(paul), "ReadAccess");
    await grant(anna, leadid, own(paul), "WriteAccess");

    expect(await rightsOf(paul, leadid)).toEqual(["ReadAccess", "WriteAccess"]);
  });

  it("is listed with whom it was given to", async () => {
    const [anna, paul] = [world.as("anna"), world.as("paul")];
    const leadid = await annasLead();
    await grant(anna, leadid, own(paul), "ReadAccess, ShareAccess");

    const { body } = await anna.get(
      `RetrieveSharedPrincipalsAndAccess(Target=@p1)?@p1={'@odata.id':'leads(${leadid})'}`,
    );

    expect(body.PrincipalAccesses).toMatchObject([
      { AccessMask: "ReadAccess, ShareAccess", Principal: { systemuserid: paul.id } },
    ]);
  });

  it("cannot be handed on by who may not share it, nor with rights they lack", async () => {
    const [anna, paul] = [world.as("anna"), world.as("paul")];
    const leadid = await annasLead();
    await grant(anna, leadid, own(paul), "ReadAccess");
    expect((await grant(paul, leadid, own(world.as("marc")), "ReadAccess")).status).toBe(403);

    await grant(anna, leadid, own(paul), "ShareAccess");

    expect((await grant(paul, leadid, own(world.as("marc")), "DeleteAccess")).status).toBe(403);
    expect((await grant(paul, leadid, own(world.as("marc")), "ReadAccess")).status).toBe(204);
  });

  it("reaches the members of a team it was given to", async () => {
    const leadid = await annasLead();

    await grant(world.as("anna"), leadid, { "@odata.type": "Microsoft.Dynamics.CRM.team", teamid: team }, "ReadAccess");

    const { body } = await world
      .as("ada")
      .get(`principalobjectaccessset?$select=principaltypecode,accessrightsmask&$filter=objectid eq ${leadid}`);
    expect(body.value).toMatchObject([{ principaltypecode: "team", accessrightsmask: 1 }]);
  });

  it("takes along what hangs on it, now and later, and only as long as it does", async () => {
    const [anna, paul] = [world.as("anna"), world.as("paul")];
    const leadid = await annasLead();
    const task = (subject: string) =>
      anna.create("tasks", { subject, "regardingobjectid_lead_task@odata.bind": `leads(${leadid})` });
    const before = await task("before");
    await grant(anna, leadid, own(paul), "ReadAccess");
    const after = await task("after");

    for (const { activityid } of [before, after]) expect((await paul.get(`tasks(${activityid})`)).status).toBe(200);

    await anna.patch(`tasks(${after["activityid"]})`, { "regardingobjectid_lead_task@odata.bind": null });
    expect((await paul.get(`tasks(${after["activityid"]})`)).status).toBe(403);
    await anna.post("RevokeAccess", { Target: lead(leadid), Revokee: own(paul) });
    expect((await paul.get(`tasks(${before["activityid"]})`)).status).toBe(403);
  });

  it("leaves nothing behind when it is deleted, and is written down in the audit", async () => {
    const [anna, ada] = [world.as("anna"), world.as("ada")];
    const leadid = await annasLead();
    await grant(anna, leadid, own(world.as("paul")), "ReadAccess");

    const { body: audit } = await ada.get(
      `audits?$filter=_objectid_value eq ${leadid} and action eq 14&$select=action`,
    );
    await anna.delete(`leads(${leadid})`);

    expect(audit.value).toHaveLength(1);
    const { body } = await ada.get(`principalobjectaccessset?$filter=objectid eq ${leadid}`);
    expect(body.value).toEqual([]);
  });

  it("is refused for what belongs to nobody, for unknown rights and unknown people", async () => {
    const ada = world.as("ada");
    const { productid } = await world.given.product(10);
    const leadid = await annasLead();

    const product = { "@odata.type": "Microsoft.Dynamics.CRM.product", productid };
    const answers = await Promise.all([
      ada.post("GrantAccess", {
        Target: product,
        PrincipalAccess: { AccessMask: "ReadAccess", Principal: own(world.as("paul")) },
      }),
      grant(ada, leadid, own(world.as("paul")), "FlyAccess"),
      grant(ada, leadid, { "@odata.type": "Microsoft.Dynamics.CRM.systemuser", systemuserid: leadid }, "ReadAccess"),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([400, 400, 404]);
  });
});

describe("assigning a record", () => {
  it("assigns what hangs on it", async () => {
    const [anna, paul] = [world.as("anna"), world.as("paul")];
    const leadid = await annasLead();
    const { activityid } = await anna.create("tasks", {
      subject: "Call",
      "regardingobjectid_lead_task@odata.bind": `leads(${leadid})`,
    });

    expect((await anna.patch(`leads(${leadid})`, { "ownerid@odata.bind": `systemusers(${paul.id})` })).status).toBe(
      204,
    );

    const task = await paul.read(`tasks(${activityid})`);
    expect(task["_ownerid_value"]).toBe(paul.id);
    const { body } = await world.as("ada").get(`audits?$filter=_objectid_value eq ${activityid} and action eq 13`);
    expect(body.value).toHaveLength(1);
  });

  it("is refused when something that hangs on it is out of reach, and then assigns nothing", async () => {
    const [anna, paul, ada] = [world.as("anna"), world.as("paul"), world.as("ada")];
    const leadid = await annasLead();
    const { activityid } = await ada.create("tasks", {
      subject: "Ada’s",
      "regardingobjectid_lead_task@odata.bind": `leads(${leadid})`,
    });
    // Ada's task is inherited by anna, who owns the lead; that ends here.
    await ada.post("RevokeAccess", {
      Target: { "@odata.type": "Microsoft.Dynamics.CRM.task", activityid },
      Revokee: own(anna),
    });

    const { status } = await anna.patch(`leads(${leadid})`, { "ownerid@odata.bind": `systemusers(${paul.id})` });

    expect(status).toBe(403);
    expect((await anna.read(`leads(${leadid})`))["_ownerid_value"]).toBe(anna.id);
  });
});

describe("what hangs on somebody else's record", () => {
  it("is reached by the owner of that record", async () => {
    const [anna, ada] = [world.as("anna"), world.as("ada")];
    const leadid = await annasLead();

    const { activityid } = await ada.create("tasks", {
      subject: "For anna",
      "regardingobjectid_lead_task@odata.bind": `leads(${leadid})`,
    });

    await expect.poll(async () => (await anna.get(`tasks(${activityid})`)).status).toBe(200);
  });
});

describe("what was inherited", () => {
  const account = (accountid: unknown) => ({ "@odata.type": "Microsoft.Dynamics.CRM.account", accountid });
  const taskOn = (by: Person, set: string, navigation: string, id: unknown) =>
    by.create("tasks", { subject: "Call", [`${navigation}@odata.bind`]: `${set}(${id})` });
  /** Who inherited a record, told by the shares themselves: at once, whatever else somebody reaches. */
  const heirsOf = async (id: unknown) => {
    const { body } = await world
      .as("ada")
      .get(`principalobjectaccessset?$filter=objectid eq ${id}&$select=principalid`);
    return body.value.map(({ principalid }: { principalid: string }) => principalid);
  };

  it("ends for who owned the record it came from", async () => {
    const [ada, anna, paul] = [world.as("ada"), world.as("anna"), world.as("paul")];
    const leadid = await annasLead();
    const { activityid } = await taskOn(ada, "leads", "regardingobjectid_lead_task", leadid);
    expect(await heirsOf(activityid)).toEqual([anna.id]);

    await ada.patch(`leads(${leadid})`, { "ownerid@odata.bind": `systemusers(${paul.id})` });

    expect(await heirsOf(activityid)).toEqual([]);
  });

  it("comes and goes down the tree with the record that is moved", async () => {
    const [ada, paul] = [world.as("ada"), world.as("paul")];
    const { accountid } = await ada.create("accounts", { name: "Norfield" });
    await ada.post("GrantAccess", {
      Target: account(accountid),
      PrincipalAccess: { AccessMask: "ReadAccess", Principal: own(paul) },
    });
    const { contactid } = await ada.create("contacts", { lastname: "Martin" });
    const { activityid } = await taskOn(ada, "contacts", "regardingobjectid_contact_task", contactid);
    const move = (to: string | null) =>
      ada.patch(`contacts(${contactid})`, { "parentcustomerid_account@odata.bind": to });

    await move(`accounts(${accountid})`);
    expect(await heirsOf(activityid)).toEqual([paul.id]);

    await move(null);
    expect(await heirsOf(activityid)).toEqual([]);
  });

  it("stays where the record hangs on another one that is shared", async () => {
    const [ada, paul] = [world.as("ada"), world.as("paul")];
    const { accountid: group } = await ada.create("accounts", { name: "Group" });
    const { accountid } = await ada.create("accounts", {
      name: "Norfield",
      "parentaccountid@odata.bind": `accounts(${group})`,
    });
    const { contactid } = await ada.create("contacts", {
      lastname: "Martin",
      "parentcustomerid_account@odata.bind": `accounts(${accountid})`,
    });
    for (const id of [group, accountid])
      await ada.post("GrantAccess", {
        Target: account(id),
        PrincipalAccess: { AccessMask: "ReadAccess", Principal: own(paul) },
      });

    await ada.post("RevokeAccess", { Target: account(group), Revokee: own(paul) });

    expect(await heirsOf(contactid)).toEqual([paul.id]);
  });
});

describe("pointing to a record", () => {
  it("needs the right to append on one side and to be appended to on the other", async () => {
    const [ada, paul] = [world.as("ada"), world.as("paul")];
    const { body: roles } = await ada.get("roles?$filter=name eq 'Salesperson'&$select=roleid");
    const { body: found } = await ada.get("privileges?$filter=name eq 'prvAppendToCampaign'&$select=privilegeid");
    const campaign = await ada.create("campaigns", { name: "Fair" });
    const make = () =>
      paul.post("leads", {
        lastname: "X",
        subject: "X",
        "campaignid@odata.bind": `campaigns(${campaign["campaignid"]})`,
      });
    expect((await make()).status).toBe(204);

    await ada.post(`roles(${roles.value[0].roleid})/Microsoft.Dynamics.CRM.RemovePrivilegeRole`, {
      PrivilegeId: found.value[0].privilegeid,
    });

    const { status, body } = await make();
    expect([status, body.error.code]).toEqual([403, "0x80040220"]);
  });

  it("needs it also for what is made in the same request, and for what the rules of a table have read", async () => {
    const [ada, paul] = [world.as("ada"), world.as("paul")];
    const { accountid } = await paul.create("accounts", { name: "Norfield" });
    const { body: roles } = await ada.get("roles?$filter=name eq 'Salesperson'&$select=roleid");
    const { body: found } = await ada.get("privileges?$filter=name eq 'prvAppendToAccount'&$select=privilegeid");
    await ada.post(`roles(${roles.value[0].roleid})/Microsoft.Dynamics.CRM.RemovePrivilegeRole`, {
      PrivilegeId: found.value[0].privilegeid,
    });
    const customer = { "customerid_account@odata.bind": `accounts(${accountid})` };

    const answers = await Promise.all([
      paul.post("accounts", { name: "Norfield", contact_customer_accounts: [{ lastname: "Martin" }] }),
      paul.post("contacts", { lastname: "Martin", parentcustomerid_account: { name: "Norfield" } }),
      paul.post("quotes", { name: "Windows", ...customer }),
      paul.post("opportunities", { name: "Windows", ...customer }),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  });
});

describe("the access team of a record", () => {
  const template = async () => {
    const made = await world.as("ada").create("teamtemplates", {
      teamtemplatename: "Readers",
      objecttypecode: 4,
      defaultaccessrightsmask: 1,
    });
    return { "@odata.type": "Microsoft.Dynamics.CRM.teamtemplate", teamtemplateid: made["teamtemplateid"] };
  };
  const act = (person: Person, of: Person, verb: string, body: object) =>
    person.post(`systemusers(${of.id})/Microsoft.Dynamics.CRM.${verb}`, body);

  it("lets its members do what its template says, and goes with its last member", async () => {
    const [anna, paul] = [world.as("anna"), world.as("paul")];
    const leadid = await annasLead();
    const body = { Record: lead(leadid), TeamTemplate: await template() };

    const { status, body: added } = await act(anna, paul, "AddUserToRecordTeam", body);
    expect([status, (await paul.get(`leads(${leadid})`)).status]).toEqual([200, 200]);
    expect((await paul.patch(`leads(${leadid})`, { lastname: "No" })).status).toBe(403);

    expect((await act(anna, paul, "RemoveUserFromRecordTeam", body)).status).toBe(200);
    expect((await paul.get(`leads(${leadid})`)).status).toBe(403);
    expect((await world.as("ada").get(`teams(${added.AccessTeamId})`)).status).toBe(404);
  });

  it("is one, however many join it, and owns nothing", async () => {
    const anna = world.as("anna");
    const leadid = await annasLead();
    const body = { Record: lead(leadid), TeamTemplate: await template() };

    const first = await act(anna, world.as("paul"), "AddUserToRecordTeam", body);
    const second = await act(anna, world.as("marc"), "AddUserToRecordTeam", body);

    expect(second.body.AccessTeamId).toBe(first.body.AccessTeamId);
    const { status, body: refused } = await world
      .as("ada")
      .patch(`leads(${leadid})`, { "ownerid@odata.bind": `teams(${first.body.AccessTeamId})` });
    expect([status, refused.error.message]).toEqual([400, expect.stringContaining("access team")]);
  });

  it("goes with the record, and so does all that it was given", async () => {
    const [anna, paul] = [world.as("anna"), world.as("paul")];
    const leadid = await annasLead();
    const body = { Record: lead(leadid), TeamTemplate: await template() };
    const teamid = (await act(anna, paul, "AddUserToRecordTeam", body)).body.AccessTeamId;

    expect((await anna.delete(`leads(${leadid})`)).status).toBe(204);

    expect((await world.as("ada").get(`teams(${teamid})`)).status).toBe(404);
    const shares = await world.as("ada").get(`principalobjectaccessset?$filter=principalid eq ${teamid}`);
    expect(shares.body.value).toEqual([]);
    const teams = await world
      .as("ada")
      .get(`systemusers(${paul.id})/teammembership_association?$filter=teamid eq ${teamid}`);
    expect(teams.body.value).toEqual([]);
  });

  it("goes with its template", async () => {
    const [anna, paul] = [world.as("anna"), world.as("paul")];
    const leadid = await annasLead();
    const readers = await template();
    await act(anna, paul, "AddUserToRecordTeam", { Record: lead(leadid), TeamTemplate: readers });
    expect((await paul.get(`leads(${leadid})`)).status).toBe(200);

    expect((await world.as("ada").delete(`teamtemplates(${readers.teamtemplateid})`)).status).toBe(204);
    expect((await paul.get(`leads(${leadid})`)).status).toBe(403);
  });

  it("is made by a template for records of its table alone", async () => {
    const account = await world.as("anna").create("accounts", { name: "Norfield" });
    const body = {
      Record: { "@odata.type": "Microsoft.Dynamics.CRM.account", accountid: account["accountid"] },
      TeamTemplate: await template(),
    };

    const { body: refused } = await act(world.as("anna"), world.as("paul"), "AddUserToRecordTeam", body);
    expect(refused.error.code).toBe("templateOfOtherTable");
  });

  it("has no roles, and no members but those by its actions", async () => {
    const [ada, anna, paul] = [world.as("ada"), world.as("anna"), world.as("paul")];
    const body = { Record: lead(await annasLead()), TeamTemplate: await template() };
    const teamid = (await act(anna, paul, "AddUserToRecordTeam", body)).body.AccessTeamId;
    const role = (await ada.get("roles?$filter=name eq 'Salesperson'")).body.value[0].roleid;
    const answers = [
      await ada.post(`teams(${teamid})/teamroles_association/$ref`, { "@odata.id": `roles(${role})` }),
      await ada.post(`roles(${role})/teamroles_association/$ref`, { "@odata.id": `teams(${teamid})` }),
      await ada.post(`teams(${teamid})/teammembership_association/$ref`, { "@odata.id": `systemusers(${ada.id})` }),
    ];

    expect(answers.map(({ body: { error } }) => error.code)).toEqual([
      "accessTeamHasNoRoles",
      "accessTeamHasNoRoles",
      "recordTeamFollows",
    ]);
  });

  it("is refused to who may not share the record", async () => {
    const leadid = await annasLead();
    const body = { Record: lead(leadid), TeamTemplate: await template() };

    expect((await act(world.as("paul"), world.as("paul"), "AddUserToRecordTeam", body)).status).toBe(403);
  });
});

describe("a team that is deleted", () => {
  it("leaves no share behind, and stays while it owns records", async () => {
    const [ada, anna] = [world.as("ada"), world.as("anna")];
    const { teamid } = await ada.create("teams", { name: "Hunters" });
    const leadid = await annasLead();
    const team = { "@odata.type": "Microsoft.Dynamics.CRM.team", teamid };
    const given = { AccessMask: "ReadAccess", Principal: team };
    expect((await anna.post("GrantAccess", { Target: lead(leadid), PrincipalAccess: given })).status).toBe(204);
    const account = await ada.create("accounts", { name: "Ours", "ownerid@odata.bind": `teams(${teamid})` });

    expect((await ada.delete(`teams(${teamid})`)).body.error.code).toBe("teamOwnsRecords");
    const to = { "@odata.type": "Microsoft.Dynamics.CRM.systemuser", systemuserid: anna.id };
    expect((await ada.post("ReassignObjectsOwner", { FromPrincipal: team, ToPrincipal: to })).status).toBe(204);
    expect((await ada.read(`accounts(${account["accountid"]})`))["_ownerid_value"]).toBe(anna.id);
    expect((await ada.delete(`teams(${teamid})`)).status).toBe(204);
    expect((await ada.get(`principalobjectaccessset?$filter=principalid eq ${teamid}`)).body.value).toEqual([]);
  });
});

it("the right to create may stand among the others, and is not kept: the record is there", async () => {
  const [anna, paul] = [world.as("anna"), world.as("paul")];
  const leadid = await annasLead();

  expect((await grant(anna, leadid, own(paul), "ReadAccess, CreateAccess")).status).toBe(204);
  expect(await rightsOf(paul, leadid)).toEqual(["ReadAccess"]);
  expect((await grant(anna, leadid, own(paul), "CreateAccess,WriteAccess,ReadAccess", "ModifyAccess")).status).toBe(
    204,
  );
  expect(await rightsOf(paul, leadid)).toEqual(["ReadAccess", "WriteAccess"]);
  const path = `RetrieveSharedPrincipalsAndAccess(Target=@t)?@t={'@odata.id':'leads(${leadid})'}`;
  expect((await anna.get(path)).body.PrincipalAccesses[0].AccessMask).toBe("ReadAccess, WriteAccess");
});
