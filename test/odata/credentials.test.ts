import { expect, it } from "vitest";
import { useWorld } from "../world.ts";

const world = useWorld();

const roleNamed = async (name: string): Promise<string> => {
  const { body } = await world.as("ada").get(`roles?$select=roleid&$filter=name eq '${name}'`);
  return body.value[0].roleid as string;
};
const createClient = async (who: string, Name: string, role = "Read Only") =>
  world.as(who).post("CreateApiClient", { Name, RoleId: await roleNamed(role) });
const tokenFor = async (client: { ClientId: string; ClientSecret: string }) => {
  const response = await fetch(`${world.url}/oauth2/token`, {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_id: client.ClientId,
      client_secret: client.ClientSecret,
    }),
  });
  return response.status;
};

it("gives a program credentials that work until they are disabled, and shows the secret once", async () => {
  const { status, body } = await createClient("ada", "Comptabilité");
  expect(status, JSON.stringify(body)).toBe(200);
  expect(await tokenFor(body)).toBe(200);

  const list = await world.as("ada").get("RetrieveApiClients()");
  expect(list.text).not.toContain(body.ClientSecret);
  expect(list.body.ApiClients).toContainEqual(
    expect.objectContaining({ ClientId: body.ClientId, Name: "Comptabilité", Roles: ["Read Only"], DisabledOn: null }),
  );

  expect((await world.as("ada").post("DisableApiClient", { ClientId: body.ClientId })).status).toBe(204);
  expect(await tokenFor(body)).not.toBe(200);
});

it("is for those who may change users, and leaves nothing behind when it refuses", async () => {
  for (const who of ["anna", "remi"]) {
    expect((await createClient(who, "Intruder")).status).toBe(403);
    expect((await world.as(who).get("RetrieveApiClients()")).status).toBe(403);
    expect((await world.as(who).post("DisableApiClient", { ClientId: crypto.randomUUID() })).status).toBe(403);
  }
  const unknown = await world.as("ada").post("CreateApiClient", { Name: "Intruder", RoleId: crypto.randomUUID() });
  expect(unknown.status).toBe(404);
  expect((await createClient("ada", "  ")).status).toBe(400);
  expect((await world.as("ada").post("DisableApiClient", { ClientId: crypto.randomUUID() })).status).toBe(404);
  const users = await world.as("ada").get("systemusers?$filter=lastname eq 'Intruder'");
  expect(users.body.value).toEqual([]);
});

it("makes a link that signs a user in once, for who has all the user has", async () => {
  const link = (who: string, whom: string) =>
    world.as(who).post(`systemusers(${world.as(whom).id})/Microsoft.Dynamics.CRM.CreateSignInLink`, {});
  const { status, body } = await link("ada", "paul");
  expect(status, JSON.stringify(body)).toBe(200);
  expect(body.Link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/sign-in\?token=.{20,}/);
  expect((await link("anna", "ada")).status).toBe(403);

  await world.as("ada").patch(`systemusers(${world.as("paul").id})`, { isdisabled: true });
  expect((await link("ada", "paul")).status).toBe(409);
});
