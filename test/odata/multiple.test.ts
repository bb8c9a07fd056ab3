import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { pieceId, unitScheduleId } from "../../crm/setup/firstRecords.ts";
import type { Json } from "../deals.ts";
import { useWorld } from "../world.ts";

const world = useWorld();

const crm = "Microsoft.Dynamics.CRM";
const typed = (table: string, values: Json) => ({ "@odata.type": `${crm}.${table}`, ...values });
const send = (set: string, action: string, targets: readonly unknown[], who = "ada") =>
  world.as(who).post(`${set}/${crm}.${action}`, { Targets: targets });
const countOf = async (name: string) =>
  Number((await world.as("ada").get(`accounts/$count?$filter=name eq '${name}'`)).text);

describe("CreateMultiple", () => {
  it("makes every record and answers with their ids, in order", async () => {
    const names = ["Un", "Deux", "Trois"];

    const { status, body } = await send(
      "accounts",
      "CreateMultiple",
      names.map((name) => typed("account", { name })),
    );

    expect(status).toBe(200);
    expect(body["@odata.context"]).toMatch(/#Microsoft\.Dynamics\.CRM\.CreateMultipleResponse$/);
    const found = await Promise.all(body.Ids.map((id: string) => world.as("ada").read(`accounts(${id})?$select=name`)));
    expect(found.map(({ name }) => name)).toEqual(names);
  });

  it("makes none when one is refused, and says which", async () => {
    const { status, body } = await send("accounts", "CreateMultiple", [
      typed("account", { name: "Halfway" }),
      typed("account", { name: "Halfway", revenue: "much" }),
    ]);

    expect([status, body.error.code, body.error.target]).toEqual([400, "0x80048d19", "Targets[1]/revenue"]);
    expect(await countOf("Halfway")).toBe(0);
  });

  it("takes lookups, nested records and the caller's own ids", async () => {
    const id = randomUUID();
    const account = await world.given.account({ name: "Above" });

    const { body } = await send("contacts", "CreateMultiple", [
      typed("contact", {
        contactid: id,
        lastname: "Below",
        "parentcustomerid_account@odata.bind": `accounts(${account["accountid"]})`,
        Contact_Tasks: [{ subject: "Call" }],
      }),
    ]);

    expect(body.Ids).toEqual([id]);
    const made = (await world
      .as("ada")
      .read(`contacts(${id})?$select=_parentcustomerid_value&$expand=Contact_Tasks($select=subject)`)) as Json;
    expect(made).toMatchObject({ _parentcustomerid_value: account["accountid"] });
    expect(made.Contact_Tasks).toMatchObject([{ subject: "Call" }]);
  });

  it("refuses targets of no type, of another type, none at all, and too many", async () => {
    const answers = await Promise.all([
      send("accounts", "CreateMultiple", [{ name: "Untyped" }]),
      send("accounts", "CreateMultiple", [typed("contact", { lastname: "Other" })]),
      world.as("ada").post(`accounts/${crm}.CreateMultiple`, {}),
      send("accounts", "CreateMultiple", Array<Json>(1001).fill(typed("account", { name: "Many" }))),
      send("accounts", "CreateMultiple", ["text"]),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400]);
    expect(answers[0]?.body.error.message).toContain("EdmEntityObject passed should have the key property value set.");
  });

  it("goes by the caller's rights, and by the table's own rules", async () => {
    const denied = await send("accounts", "CreateMultiple", [typed("account", { name: "Denied" })], "remi");
    const readOnly = await send("audits", "CreateMultiple", [typed("audit", {})]);

    expect([denied.status, denied.body.error.code]).toEqual([403, "0x80040220"]);
    expect(readOnly.status).toBe(405);
  });

  it("is an action on a set, not on a record, and there is no DeleteMultiple", async () => {
    const { accountid } = (await world.given.account()) as Json;
    const onRecord = await world.as("ada").post(`accounts(${accountid})/${crm}.CreateMultiple`, { Targets: [] });
    const asFunction = await world.as("ada").get(`accounts/${crm}.CreateMultiple`);
    const bare = await world.as("ada").post("accounts/CreateMultiple", { Targets: [] });
    const deleting = await send("accounts", "DeleteMultiple", [typed("account", { accountid })]);

    expect([onRecord.status, asFunction.status, bare.status, deleting.status]).toEqual([404, 405, 404, 404]);
  });
});

describe("UpdateMultiple", () => {
  it("changes every record by its id", async () => {
    const first = await world.given.account({ name: "First" });
    const second = await world.given.account({ name: "Second" });

    const answer = await send("accounts", "UpdateMultiple", [
      typed("account", { accountid: first["accountid"], telephone1: "1" }),
      typed("account", { "@odata.id": `accounts(${second["accountid"]})`, telephone1: "2" }),
    ]);

    expect([answer.status, answer.text]).toEqual([204, ""]);
    expect(await world.as("ada").read(`accounts(${first["accountid"]})`)).toMatchObject({
      name: "First",
      telephone1: "1",
    });
    expect(await world.as("ada").read(`accounts(${second["accountid"]})`)).toMatchObject({ telephone1: "2" });
  });

  it("changes none when one is not there, or says not which it is", async () => {
    const { accountid } = (await world.given.account({ name: "Kept" })) as Json;
    const change = typed("account", { accountid, name: "Changed" });

    const missing = await send("accounts", "UpdateMultiple", [change, typed("account", { accountid: randomUUID() })]);
    const nameless = await send("accounts", "UpdateMultiple", [change, typed("account", { name: "Which?" })]);

    expect([missing.status, missing.body.error.code, missing.body.error.target]).toEqual([
      404,
      "0x80040217",
      "Targets[1]",
    ]);
    expect(nameless.status).toBe(400);
    expect(await world.as("ada").read(`accounts(${accountid})`)).toMatchObject({ name: "Kept" });
  });
});

describe("UpsertMultiple", () => {
  const product = (values: Json) =>
    typed("product", {
      name: "Window",
      "defaultuomid@odata.bind": `uoms(${pieceId})`,
      "defaultuomscheduleid@odata.bind": `uomschedules(${unitScheduleId})`,
      ...values,
    });
  const read = async (number: string) =>
    (await world.as("ada").read(`products(productnumber='${number}')?$select=name,productnumber`)) as Json;

  it("makes what is missing and changes what is there, by address or by the columns of a key", async () => {
    const [known, made, addressed] = [randomUUID(), randomUUID(), randomUUID()].map((id) => `W-${id.slice(0, 8)}`);
    await world.as("ada").create("products", product({ productnumber: known, "@odata.type": undefined }));

    const answer = await send("products", "UpsertMultiple", [
      product({ productnumber: known, name: "Changed" }),
      product({ productnumber: made, name: "Made" }),
      product({ "@odata.id": `products(productnumber='${addressed}')`, name: "Addressed" }),
    ]);

    expect([answer.status, answer.text]).toEqual([204, ""]);
    expect(await read(known ?? "")).toMatchObject({ name: "Changed" });
    expect(await read(made ?? "")).toMatchObject({ name: "Made" });
    expect(await read(addressed ?? "")).toMatchObject({ name: "Addressed", productnumber: addressed });
  });

  it("makes a record of the id it is given, and changes it the second time", async () => {
    const accountid = randomUUID();

    const first = await send("accounts", "UpsertMultiple", [typed("account", { accountid, name: "New" })]);
    const second = await send("accounts", "UpsertMultiple", [typed("account", { accountid, name: "Newer" })]);

    expect([first.status, second.status]).toEqual([204, 204]);
    expect(await world.as("ada").read(`accounts(${accountid})`)).toMatchObject({ name: "Newer" });
  });

  it("writes nothing when an address is of another set", async () => {
    const { status } = await send("accounts", "UpsertMultiple", [
      typed("account", { accountid: randomUUID(), name: "Stray" }),
      typed("account", { "@odata.id": `contacts(${randomUUID()})`, name: "Stray" }),
    ]);

    expect(status).toBe(400);
    expect(await countOf("Stray")).toBe(0);
  });
});
