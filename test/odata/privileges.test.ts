import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { systemAdministratorRoleId } from "../../crm/core/role/shippedRoles.ts";
import { setUp } from "../../crm/setup/setUp.ts";
import { generalPrivileges } from "../../engine/access/caller.ts";
import { useWorld } from "../world.ts";

const world = useWorld();
const ada = () => world.as("ada");
const verb = "Microsoft.Dynamics.CRM.";

async function privilegeId(name: string): Promise<string> {
  const { body } = await ada().get(`privileges?$select=name&$filter=name eq '${name}'`);
  return body.value[0].privilegeid;
}

async function roleNamed(name: string): Promise<string> {
  return (await ada().get(`roles?$select=name&$filter=name eq '${name}'`)).body.value[0].roleid;
}

async function namesOf(role: string): Promise<string[]> {
  const { body } = await ada().get(`roles(${role})?$select=name&$expand=roleprivileges_association($select=name)`);
  return body.roleprivileges_association.map(({ name }: { name: string }) => name);
}

describe("privileges", () => {
  it("are eight for each table, with the ids the definitions give, and the general ones", async () => {
    const { body } = await ada().get("EntityDefinitions(LogicalName='account')?$select=Privileges");
    const rows = (await ada().get("privileges?$select=name,accessright,canbelocal")).body.value;
    const row = rows.find(({ name }: { name: string }) => name === "prvReadAccount");

    expect(row).toMatchObject({ accessright: 1, canbelocal: true });
    expect(body.Privileges.find(({ Name }: { Name: string }) => Name === row.name).PrivilegeId).toBe(row.privilegeid);
    expect(rows.length).toBe(world.context.model.tables.size * 8 + generalPrivileges.length);
    expect((await ada().post("privileges", { name: "prvX" })).status).toBe(405);
  });

  it("of a user come with their depths, from the user's roles", async () => {
    const anna = world.as("anna");
    const { body } = await anna.get(`systemusers(${anna.id})/${verb}RetrieveUserPrivileges()`);
    const lead = body.RolePrivileges.find(
      ({ PrivilegeName }: { PrivilegeName: string }) => PrivilegeName === "prvReadLead",
    );

    expect(lead).toEqual({
      Depth: "Local",
      PrivilegeId: await privilegeId("prvReadLead"),
      BusinessUnitId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      PrivilegeName: "prvReadLead",
    });
    const one = await anna.get(
      `systemusers(${anna.id})/${verb}RetrieveUserPrivilegeByPrivilegeName(PrivilegeName='prvReadLead')`,
    );
    expect(one.body.RolePrivileges).toEqual([lead]);
  });
});

describe("a role", () => {
  it("gets, loses and replaces privileges, at once, and the audit knows", async () => {
    const { roleid } = await ada().create("roles", { name: "Lead reader" });
    await ada().create("roles", { name: "Another" });
    const user = world.as("paul");
    const salesperson = await roleNamed("Salesperson");
    await ada().delete(`systemusers(${user.id})/systemuserroles_association(${salesperson})/$ref`);
    await ada().post(`systemusers(${user.id})/systemuserroles_association/$ref`, { "@odata.id": `roles(${roleid})` });
    expect((await user.get("leads?$top=1")).status).toBe(403);

    const Privileges = [
      { Depth: "Basic", PrivilegeId: await privilegeId("prvReadLead"), PrivilegeName: "prvReadLead" },
    ];
    expect((await ada().post(`roles(${roleid})/${verb}AddPrivilegesRole`, { Privileges })).status).toBe(204);
    expect(await namesOf(String(roleid))).toEqual(["prvReadLead"]);
    expect((await user.get("leads?$top=1")).status).toBe(200);

    const replaced = [{ Depth: "Global", PrivilegeId: await privilegeId("prvReadAccount") }];
    await ada().post(`roles(${roleid})/${verb}ReplacePrivilegesRole`, { Privileges: replaced });
    expect(await namesOf(String(roleid))).toEqual(["prvReadAccount"]);
    expect((await user.get("leads?$top=1")).status).toBe(403);

    const PrivilegeId = await privilegeId("prvReadAccount");
    expect((await ada().post(`roles(${roleid})/${verb}RemovePrivilegeRole`, { PrivilegeId })).status).toBe(204);
    expect(await namesOf(String(roleid))).toEqual([]);

    const { body } = await ada().get(`audits?$select=action&$filter=_objectid_value eq ${roleid}`);
    const actions = body.value.map(({ action }: { action: number }) => action);
    expect(actions).toEqual(expect.arrayContaining([57, 58, 59]));
    await ada().post(`systemusers(${user.id})/systemuserroles_association/$ref`, {
      "@odata.id": `roles(${salesperson})`,
    });
  });

  it("that grants everything of a kind can lose one, and a restart does not bring it back", async () => {
    const reader = await roleNamed("Read Only");
    const PrivilegeId = await privilegeId("prvReadCompetitor");
    expect((await world.as("remi").get("competitors?$top=1")).status).toBe(200);
    await ada().post(`roles(${reader})/${verb}RemovePrivilegeRole`, { PrivilegeId });

    await setUp(world.database, world.context.model);

    expect(await namesOf(reader)).not.toContain("prvReadCompetitor");
    expect((await world.as("remi").get("competitors?$top=1")).status).toBe(403);
    expect((await world.as("remi").get("leads?$top=1")).status).toBe(200);
  });

  it("changes only by who may write it, with what they have themselves, and by its actions", async () => {
    const salesperson = await roleNamed("Salesperson");
    const id = await privilegeId("prvDeleteLead");
    const Privileges = [{ Depth: "Global", PrivilegeId: id }];
    const action = `roles(${salesperson})/${verb}AddPrivilegesRole`;
    expect((await world.as("marc").post(action, { Privileges })).status).toBe(403);

    const { roleid } = await ada().create("roles", { name: "Role keeper" });
    const keeper = ["prvReadRole", "prvWriteRole"].map((PrivilegeName) => ({ Depth: "Global", PrivilegeName }));
    await ada().post(`roles(${roleid})/${verb}AddPrivilegesRole`, { Privileges: keeper });
    await ada().post(`systemusers(${world.as("marc").id})/systemuserroles_association/$ref`, {
      "@odata.id": `roles(${roleid})`,
    });
    expect((await world.as("marc").post(action, { Privileges })).body.error.code).toBe("0x80040220");
    const deep = [{ Depth: "Deep", PrivilegeId: id }];
    expect((await world.as("marc").post(action, { Privileges: deep })).status).toBe(204);

    const link = await ada().post(`roles(${salesperson})/roleprivileges_association/$ref`, {
      "@odata.id": `privileges(${id})`,
    });
    expect(link.status).toBe(400);
    const unknown = [{ Depth: "Basic", PrivilegeId: roleid }];
    expect((await ada().post(action, { Privileges: unknown })).status).toBe(404);
    expect((await ada().post(action, { Privileges: [{ PrivilegeId: id }] })).status).toBe(400);
  });

  it("of the administrators stays as it is", async () => {
    const role = `roles(${systemAdministratorRoleId})`;
    const PrivilegeId = await privilegeId("prvReadLead");

    expect((await ada().post(`${role}/${verb}RemovePrivilegeRole`, { PrivilegeId })).status).toBe(403);
    expect((await ada().patch(role, { name: "Nobody" })).status).toBe(403);
    expect((await ada().delete(role)).status).toBe(403);
  });

  it.each([
    "System Administrator",
    "System Customizer",
    "Salesperson",
    "Sales Manager",
    "Vice President of Sales",
    "Sales Team Member",
    "Read Only",
  ])("called %s ships", async (name) => {
    expect((await namesOf(await roleNamed(name))).length).toBeGreaterThan(20);
  });
});

describe("a privilege that belongs to no table", () => {
  it("is asked by the acts it is named after, whatever the rights to the records", async () => {
    const remi = world.as("remi");
    const target = await ada().create("accounts", { name: "Norfield" });
    const rule = (await ada().get("duplicaterules?$select=duplicateruleid")).body.value[0].duplicateruleid;
    const account = (accountid: unknown) => ({ accountid, "@odata.type": "Microsoft.Dynamics.CRM.account" });
    const acts = [
      ["prvMerge", "Merge", { Target: account(target["accountid"]), Subordinate: account(randomUUID()) }],
      ["prvMerge", `accounts(${target["accountid"]})/${verb}UndoMerge`, {}],
      ["prvBulkDelete", "BulkDelete", { QuerySet: [{ EntityName: "account" }], JobName: "All" }],
      ["prvPublishDuplicateRule", `duplicaterules(${rule})/${verb}PublishDuplicateRule`, {}],
      ["prvPublishDuplicateRule", "UnpublishDuplicateRule", { DuplicateRuleId: rule }],
    ] as const;

    for (const [privilege, path, body] of acts) {
      const answer = await remi.post(path, body);
      expect(answer.status).toBe(403);
      expect(answer.body.error.code).toBe("0x80040220");
      expect(answer.body.error.message).toContain(privilege);
    }
  });

  it("is told to the app, which shows what it may show", async () => {
    const told = async (name: string) => (await world.as(name).get("RetrieveAppModel()")).body.privileges;

    expect(await told("ada")).toEqual([...generalPrivileges]);
    expect(await told("anna")).toEqual(["prvMerge", "prvBulkDelete", "prvBulkEdit", "prvExportToExcel"]);
    expect(await told("remi")).toEqual(["prvExportToExcel"]);
  });
});

it("what is about no one table is found by name, granted whole, and told with the rest", async () => {
  const path =
    "privileges?$select=name&$filter=Microsoft.Dynamics.CRM.In(PropertyName='name',PropertyValues=['prvMerge','prvBulkEdit'])";
  const general = (await ada().get(path)).body.value as { name: string; privilegeid: string }[];
  expect(general.map(({ name }) => name).toSorted()).toEqual(["prvBulkEdit", "prvMerge"]);
  const { roleid } = (await ada().get("roles?$filter=name eq 'Read Only'&$select=roleid")).body.value[0];
  const held = async () =>
    (await ada().get(`RetrieveRolePrivilegesRole(RoleId=${roleid})`)).body.RolePrivileges as {
      PrivilegeId: string;
      Depth: string;
    }[];
  const before = await held();
  const Privileges = [...before, ...general.map(({ privilegeid }) => ({ PrivilegeId: privilegeid, Depth: "Global" }))];

  const { status } = await ada().post(`roles(${roleid})/Microsoft.Dynamics.CRM.ReplacePrivilegesRole`, {
    Privileges: Privileges.map(({ PrivilegeId, Depth }) => ({ PrivilegeId, Depth })),
  });

  expect(status).toBe(204);
  expect(await held()).toHaveLength(before.length + 2);
});
