import { describe, expect, it } from "vitest";
import { systemAdministratorRoleId } from "../../crm/core/role/shippedRoles.ts";
import { defaultTeamId, rootBusinessUnitId, setupUserId } from "../../crm/setup/firstRecords.ts";
import { useWorld } from "../world.ts";

const world = useWorld();
const ada = () => world.as("ada");
const verb = "Microsoft.Dynamics.CRM.";
const members = (...ids: string[]) => ({
  Members: ids.map((systemuserid) => ({ systemuserid, "@odata.type": "Microsoft.Dynamics.CRM.systemuser" })),
});

describe("a team", () => {
  it("takes members in and out, who have its roles meanwhile", async () => {
    const remi = world.as("remi");
    const team = await ada().create("teams", { name: "Hunters" });
    const [role] = (await ada().get("roles?$filter=name eq 'Salesperson'")).body.value;
    await ada().post(`teams(${team["teamid"]})/teamroles_association/$ref`, { "@odata.id": `roles(${role.roleid})` });
    const lead = { subject: "Windows", lastname: "Charif" };
    expect((await remi.post("leads", lead)).status).toBe(403);

    expect((await ada().post(`teams(${team["teamid"]})/${verb}AddMembersTeam`, members(remi.id))).status).toBe(204);
    expect(
      (await ada().get(`teams(${team["teamid"]})/teammembership_association?$select=fullname`)).body.value,
    ).toHaveLength(1);
    expect((await remi.post("leads", lead)).status).toBe(204);
    const { body } = await ada().get(`teams(${team["teamid"]})/${verb}RetrieveTeamPrivileges()`);
    expect(body.RolePrivileges.length).toBeGreaterThan(20);

    expect((await ada().post(`teams(${team["teamid"]})/${verb}RemoveMembersTeam`, members(remi.id))).status).toBe(204);
    expect((await remi.post("leads", lead)).status).toBe(403);
    expect(
      (await ada().post(`teams(${team["teamid"]})/${verb}AddMembersTeam`, members(rootBusinessUnitId))).status,
    ).toBe(404);
  });

  it("is made with its kind, administrator and unit filled in; the default team stays", async () => {
    const team = await ada().create("teams", { name: "Farmers" });

    expect(team).toMatchObject({
      teamtype: 0,
      _administratorid_value: setupUserId,
      _businessunitid_value: rootBusinessUnitId,
    });
    expect((await ada().delete(`teams(${defaultTeamId})`)).status).toBe(400);
    expect((await ada().delete(`teams(${team["teamid"]})`)).status).toBe(204);
  });
});

describe("the last administrator", () => {
  it("keeps the role and stays enabled, until there is another", async () => {
    const role = `systemusers(${setupUserId})/systemuserroles_association(${systemAdministratorRoleId})/$ref`;
    expect((await ada().delete(role)).body.error.code).toBe("lastAdministrator");
    expect((await ada().patch(`systemusers(${setupUserId})`, { isdisabled: true })).status).toBe(403);
    expect((await ada().get("WhoAmI")).status).toBe(200);

    const marc = world.as("marc");
    await ada().post(`systemusers(${marc.id})/systemuserroles_association/$ref`, {
      "@odata.id": `roles(${systemAdministratorRoleId})`,
    });
    expect((await marc.delete(role)).status).toBe(204);
    const back = { "@odata.id": `roles(${systemAdministratorRoleId})` };
    expect((await ada().post(`systemusers(${setupUserId})/systemuserroles_association/$ref`, back)).status).toBe(403);
    expect((await marc.post(`systemusers(${setupUserId})/systemuserroles_association/$ref`, back)).status).toBe(204);
  });
});

it("a disabled user is turned away at once", async () => {
  const paul = world.as("paul");
  expect((await paul.get("WhoAmI")).status).toBe(200);
  await ada().patch(`systemusers(${paul.id})`, { isdisabled: true });

  expect((await paul.get("WhoAmI")).status).toBe(401);
});

it("business units stay one tree", async () => {
  const north = await ada().create("businessunits", { name: "North" });
  const lille = await ada().create("businessunits", {
    name: "Lille",
    "parentbusinessunitid@odata.bind": `businessunits(${north["businessunitid"]})`,
  });
  const under = (id: unknown) => ({ "parentbusinessunitid@odata.bind": `businessunits(${id})` });

  expect(north["_parentbusinessunitid_value"]).toBe(rootBusinessUnitId);
  for (const [unit, parent] of [
    [north, lille["businessunitid"]],
    [north, north["businessunitid"]],
    [{ businessunitid: rootBusinessUnitId }, lille["businessunitid"]],
  ] as const)
    expect((await ada().patch(`businessunits(${unit.businessunitid})`, under(parent))).status).toBe(400);
  expect((await ada().patch(`businessunits(${lille["businessunitid"]})`, under(rootBusinessUnitId))).status).toBe(204);
});
