import { expect, it } from "vitest";
import { useWorld } from "../world.ts";

const world = useWorld();
const lead = { subject: "Windows", lastname: "Charif" };
const asUser = (id: string) => ({ headers: { mscrmcallerid: id, prefer: "return=representation" } });

it("a record is made by the user the caller acts for, and the audit names both", async () => {
  const [ada, anna] = [world.as("ada"), world.as("anna")];
  const { status, body } = await ada.post("leads", lead, asUser(anna.id));
  expect(status).toBe(201);
  expect(body).toMatchObject({
    _createdby_value: anna.id,
    _createdonbehalfby_value: ada.id,
    _modifiedonbehalfby_value: ada.id,
    _ownerid_value: anna.id,
  });
  await anna.patch(`leads(${body.leadid})`, { firstname: "Eddard" });
  expect(
    await anna.read(`leads(${body.leadid})?$select=_createdonbehalfby_value,_modifiedonbehalfby_value`),
  ).toMatchObject({ _createdonbehalfby_value: ada.id, _modifiedonbehalfby_value: null });

  const { body: audits } = await ada.get(
    `audits?$select=_userid_value,_callinguserid_value&$filter=_objectid_value eq ${body.leadid}`,
  );
  expect(audits.value[0]).toMatchObject({ _userid_value: anna.id, _callinguserid_value: ada.id });
});

it("the caller may do what both may, and no more", async () => {
  const [ada, remi, anna] = [world.as("ada"), world.as("remi"), world.as("anna")];

  expect((await ada.post("leads", lead, asUser(remi.id))).status).toBe(403);
  expect((await ada.get("WhoAmI", asUser(anna.id))).body.UserId).toBe(anna.id);
});

it("an id of the directory names a user as well", async () => {
  const anna = world.as("anna");
  const { body } = await world.as("ada").get("WhoAmI", { headers: { callerobjectid: anna.id.toUpperCase() } });

  expect(body.UserId).toBe(anna.id);
});

it("it takes the privilege, and a user who is there", async () => {
  const [ada, anna, marc] = [world.as("ada"), world.as("anna"), world.as("marc")];

  expect((await anna.get("WhoAmI", asUser(marc.id))).body.error.code).toBe("0x80040220");
  expect((await anna.get("WhoAmI", asUser(anna.id))).status).toBe(200);
  for (const id of ["11111111-1111-4111-8111-111111111111", "x"])
    expect((await ada.get("WhoAmI", asUser(id))).status).toBe(403);
});

it("each request of a batch can act for another user", async () => {
  const [ada, anna, marc] = [world.as("ada"), world.as("anna"), world.as("marc")];
  const part = (header: string) =>
    `--b\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nGET WhoAmI HTTP/1.1\r\n${header}\r\n\r\n`;
  const raw = `${part(`MSCRMCallerID: ${anna.id}`)}${part(`mscrmcallerid: ${marc.id}`)}${part("Accept: application/json")}--b--\r\n`;
  const { text } = await ada.post("$batch", undefined, {
    raw,
    headers: { "content-type": "multipart/mixed; boundary=b" },
  });

  expect([...text.matchAll(/"UserId":"([^"]+)"/g)].map(([, id]) => id)).toEqual([anna.id, marc.id, ada.id]);
});

it("a header without anything in it names nobody", async () => {
  const { status, body } = await world
    .as("anna")
    .get("WhoAmI", { headers: { mscrmcallerid: " ", callerobjectid: "" } });

  expect([status, body.UserId]).toEqual([200, world.as("anna").id]);
});
