import { beforeAll, describe, expect, it } from "vitest";
import { rootBusinessUnitId, setupUserId } from "../../crm/setup/firstRecords.ts";
import { createClient, issueToken } from "../../engine/access/clients.ts";
import { personOf, useWorld, type Person } from "../world.ts";

const world = useWorld();
const ada = () => world.as("ada");
const verb = "Microsoft.Dynamics.CRM.";
const userReference = (systemuserid: string) => ({ systemuserid, "@odata.type": `${verb}systemuser` });
const unitReference = (businessunitid: string) => ({ businessunitid, "@odata.type": `${verb}businessunit` });
const under = (id: string) => ({ "parentbusinessunitid@odata.bind": `businessunits(${id})` });
const inUnit = (id: string) => ({ "businessunitid@odata.bind": `businessunits(${id})` });

const units = { north: "", lille: "", south: "" };
let salesperson = "";
let deepReader = "";

async function newUnit(name: string, parent: string): Promise<string> {
  return String((await ada().create("businessunits", { name, ...under(parent) }))["businessunitid"]);
}

let count = 0;
async function newUser(unit: string, ...roleIds: string[]): Promise<Person> {
  const user = await ada().create("systemusers", {
    lastname: `User${++count}`,
    internalemailaddress: `user${count}@units.test`,
    ...inUnit(unit),
  });
  const id = String(user["systemuserid"]);
  for (const roleId of roleIds)
    await ada().post(`systemusers(${id})/systemuserroles_association/$ref`, { "@odata.id": `roles(${roleId})` });
  const { clientId, secret } = await createClient(world.database, id, id);
  return personOf(world.url, id, (await issueToken(world.database, clientId, secret)) ?? "");
}

const namesOf = (rows: readonly Record<string, unknown>[]) => rows.map(({ name }) => name);
const teamsOf = async (id: string) =>
  (await ada().get(`systemusers(${id})/teammembership_association?$select=name,isdefault&$orderby=name`)).body.value;
const rolesOf = async (id: string) =>
  namesOf((await ada().get(`systemusers(${id})/systemuserroles_association?$select=name`)).body.value);
const defaultTeam = async (unit: string) =>
  (await ada().get(`teams?$filter=_businessunitid_value eq ${unit} and isdefault eq true`)).body.value[0];
const unitOfAccount = async (id: unknown) =>
  (await ada().read(`accounts(${id})?$select=_owningbusinessunit_value`))["_owningbusinessunit_value"];

beforeAll(async () => {
  units.north = await newUnit("North", rootBusinessUnitId);
  units.lille = await newUnit("Lille", units.north);
  units.south = await newUnit("South", rootBusinessUnitId);
  salesperson = (await ada().get("roles?$filter=name eq 'Salesperson'")).body.value[0].roleid;
  deepReader = (await ada().get("roles?$filter=name eq 'Sales Manager'")).body.value[0].roleid;
});

describe("a business unit", () => {
  it("comes with its default team, which is called like it, also later", async () => {
    const unit = await newUnit("Wset", rootBusinessUnitId);
    const made = await defaultTeam(unit);

    expect(made).toMatchObject({ name: "Wset", teamtype: 0, isdefault: true, _administratorid_value: setupUserId });
    expect((await ada().patch(`businessunits(${unit})`, { name: "West" })).status).toBe(204);
    expect(await defaultTeam(unit)).toMatchObject({ teamid: made.teamid, name: "West" });
  });

  it("is deleted once it is disabled, and its default team with it", async () => {
    const unit = await newUnit("East", rootBusinessUnitId);
    const { teamid } = await defaultTeam(unit);

    expect((await ada().delete(`businessunits(${unit})`)).body.error.code).toBe("unitEnabled");
    await ada().patch(`businessunits(${unit})`, { isdisabled: true });
    expect((await ada().delete(`businessunits(${unit})`)).status).toBe(204);
    expect((await ada().get(`teams(${teamid})`)).status).toBe(404);
  });

  it("stays where it has users, and the root always", async () => {
    const unit = await newUnit("Full", rootBusinessUnitId);
    await newUser(unit);
    await ada().patch(`businessunits(${unit})`, { isdisabled: true });

    expect((await ada().delete(`businessunits(${unit})`)).body.error.code).toBe("deleteRestricted");
    expect(await defaultTeam(unit)).toBeDefined();
    for (const answer of [
      await ada().patch(`businessunits(${rootBusinessUnitId})`, { isdisabled: true }),
      await ada().delete(`businessunits(${rootBusinessUnitId})`),
    ])
      expect(answer.body.error.code).toBe("rootUnitStays");
  });

  it("that is disabled turns its users away, and those of the units below it", async () => {
    const unit = await newUnit("Closed", rootBusinessUnitId);
    const below = await newUnit("Closed below", unit);
    const [user, userBelow] = [await newUser(unit, salesperson), await newUser(below, salesperson)];
    const status = async () => [(await user.get("WhoAmI")).status, (await userBelow.get("WhoAmI")).status];

    expect(await status()).toEqual([200, 200]);
    await ada().patch(`businessunits(${unit})`, { isdisabled: true });
    expect(await status()).toEqual([401, 401]);
    await ada().patch(`businessunits(${unit})`, { isdisabled: false });
    expect(await status()).toEqual([200, 200]);
  });

  it("that is moved takes its rows out of the reach of those above it before, and into that of those above it now", async () => {
    const moving = await newUnit("Moving", units.north);
    const [north, south] = [await newUser(units.north, deepReader), await newUser(units.south, deepReader)];
    const owner = await newUser(moving, salesperson);
    const account = await owner.create("accounts", { name: "Norfield" });
    const read = async () =>
      await Promise.all([north, south].map(async (one) => (await one.get(`accounts(${account["accountid"]})`)).status));

    expect(await read()).toEqual([200, 403]);
    await ada().patch(`businessunits(${moving})`, under(units.south));
    expect(await read()).toEqual([403, 200]);
  });
});

describe("a default team", () => {
  it("has the users of its unit as members, and nobody joins or leaves it by hand", async () => {
    const user = await newUser(units.north);
    const stranger = await newUser(units.south);
    const { teamid } = await defaultTeam(units.north);
    expect(await teamsOf(user.id)).toEqual([expect.objectContaining({ name: "North", isdefault: true })]);

    const answers = [
      await ada().post(`teams(${teamid})/${verb}RemoveMembersTeam`, { Members: [userReference(user.id)] }),
      await ada().post(`teams(${teamid})/${verb}AddMembersTeam`, { Members: [userReference(stranger.id)] }),
      await ada().delete(`systemusers(${user.id})/teammembership_association(${teamid})/$ref`),
      await ada().patch(`teams(${teamid})`, { name: "Mine" }),
      await ada().patch(`teams(${teamid})`, inUnit(units.south)),
    ];

    for (const { body } of answers) expect(body.error.code).toBe("defaultTeamFollows");
    expect((await ada().delete(`teams(${teamid})`)).body.error.code).toBe("defaultTeamStays");
    expect(await teamsOf(user.id)).toHaveLength(1);
  });

  it("gives its roles to nobody whom the caller could not give them", async () => {
    const unit = await newUnit("Royal", rootBusinessUnitId);
    const { teamid } = await defaultTeam(unit);
    await ada().post(`teams(${teamid})/teamroles_association/$ref`, { "@odata.id": `roles(${deepReader})` });
    const role = await ada().create("roles", { name: "User clerk" });
    const { body } = await ada().get("privileges?$select=privilegeid,name");
    const wanted = /^prv(Create|Read|Write|Append)User$|^prvRead(BusinessUnit|Team|Role)$/;
    await ada().post(`roles(${role["roleid"]})/${verb}AddPrivilegesRole`, {
      Privileges: body.value
        .filter(({ name }: { name: string }) => wanted.test(name))
        .map(({ privilegeid, name }: Record<string, string>) => ({
          Depth: "Global",
          PrivilegeId: privilegeid,
          PrivilegeName: name,
        })),
    });
    const clerk = await newUser(units.south, String(role["roleid"]));

    const plain = await clerk.patch(`systemusers(${clerk.id})`, inUnit(unit));
    const made = await clerk.post("systemusers", {
      lastname: "New",
      internalemailaddress: "new@units.test",
      ...inUnit(unit),
    });

    expect([plain.status, made.status]).toEqual([403, 403]);
    expect((await clerk.patch(`systemusers(${clerk.id})`, { nickname: "Clerk" })).status).toBe(204);
  });
});

describe("a user who moves to another unit", () => {
  it("changes default teams, leaves roles behind and brings rows along", async () => {
    const user = await newUser(units.north, salesperson);
    const account = await user.create("accounts", { name: "Norfield" });
    const other = await ada().create("accounts", { name: "Other", "ownerid@odata.bind": `systemusers(${ada().id})` });
    const lilleReader = await newUser(units.lille, salesperson);
    expect((await lilleReader.get(`accounts(${account["accountid"]})`)).status).toBe(403);

    expect((await ada().patch(`systemusers(${user.id})`, inUnit(units.lille))).status).toBe(204);

    expect(namesOf(await teamsOf(user.id))).toEqual(["Lille"]);
    expect(await rolesOf(user.id)).toEqual([]);
    expect(await unitOfAccount(account["accountid"])).toBe(units.lille);
    expect(await unitOfAccount(other["accountid"])).toBe(rootBusinessUnitId);
    expect((await lilleReader.get(`accounts(${account["accountid"]})`)).status).toBe(200);
    expect((await user.get("accounts")).status).toBe(403);
    const { body } = await ada().get(`audits?$filter=_objectid_value eq ${user.id} and action eq 34`);
    expect(body.value).toHaveLength(1);
  });

  it("by SetBusinessSystemUser hands rows over first, or keeps them", async () => {
    const [user, heir] = [await newUser(units.north, salesperson), await newUser(units.south, salesperson)];
    const account = await user.create("accounts", { name: "Norfield" });
    const move = (unit: string, principal: string) =>
      ada().post(`systemusers(${user.id})/${verb}SetBusinessSystemUser`, {
        BusinessUnit: unitReference(unit),
        ReassignPrincipal: userReference(principal),
      });

    expect((await move(units.lille, user.id)).status).toBe(204);
    expect(await unitOfAccount(account["accountid"])).toBe(units.lille);
    expect((await move(units.north, heir.id)).status).toBe(204);
    expect(await ada().read(`accounts(${account["accountid"]})`)).toMatchObject({
      _ownerid_value: heir.id,
      _owninguser_value: heir.id,
      _owningbusinessunit_value: units.south,
    });
    expect((await ada().read(`systemusers(${user.id})`))["_businessunitid_value"]).toBe(units.north);
  });

  it("does not, when the last administrator would be left without the role", async () => {
    const answer = await ada().patch(`systemusers(${setupUserId})`, inUnit(units.north));

    expect(answer.body.error.code).toBe("lastAdministrator");
    expect(await rolesOf(setupUserId)).toEqual(["System Administrator"]);
  });
});

describe("all that a user owns", () => {
  it("is handed over at once, and the audit knows of each", async () => {
    const [user, heir] = [await newUser(units.north, salesperson), await newUser(units.south, salesperson)];
    const account = await user.create("accounts", { name: "Norfield" });
    const task = await user.create("tasks", { subject: "Call" });

    const { status } = await ada().post(`systemusers(${user.id})/${verb}ReassignObjectsSystemUser`, {
      ReassignPrincipal: userReference(heir.id),
    });

    expect(status).toBe(204);
    expect((await user.get(`accounts(${account["accountid"]})`)).status).toBe(403);
    expect((await heir.get(`tasks(${task["activityid"]})`)).status).toBe(200);
    const { body } = await ada().get(`audits?$filter=_objectid_value eq ${account["accountid"]} and action eq 13`);
    expect(body.value).toHaveLength(1);
  });

  it("stays whole when one row is out of the caller's reach", async () => {
    const manager = await newUser(units.lille, deepReader);
    const user = await newUser(units.lille, salesperson);
    const account = await user.create("accounts", { name: "Norfield" });
    const far = await newUser(units.south, salesperson);
    const theirs = await far.create("accounts", { name: "Far" });
    const hand = (from: string) =>
      manager.post(`systemusers(${from})/${verb}ReassignObjectsSystemUser`, {
        ReassignPrincipal: userReference(manager.id),
      });

    expect((await hand(user.id)).status).toBe(204);
    expect((await hand(far.id)).status).toBe(403);
    expect((await ada().read(`accounts(${account["accountid"]})`))["_ownerid_value"]).toBe(manager.id);
    expect((await ada().read(`accounts(${theirs["accountid"]})`))["_ownerid_value"]).toBe(far.id);
  });
});

describe("a team that moves to another unit", () => {
  it("leaves its roles behind and brings its rows along", async () => {
    const team = await ada().create("teams", { name: "Hunters", ...inUnit(units.north) });
    await ada().post(`teams(${team["teamid"]})/teamroles_association/$ref`, { "@odata.id": `roles(${salesperson})` });
    const account = await ada().create("accounts", { name: "Ours", "ownerid@odata.bind": `teams(${team["teamid"]})` });

    expect((await ada().patch(`teams(${team["teamid"]})`, inUnit(units.south))).status).toBe(204);

    expect(await unitOfAccount(account["accountid"])).toBe(units.south);
    expect((await ada().get(`teams(${team["teamid"]})/teamroles_association`)).body.value).toEqual([]);
  });
});
