import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { useWorld } from "../world.ts";

const world = useWorld();

describe("DELETE", () => {
  it("removes the record, and answers 404 the second time", async () => {
    const { accountid } = await world.given.account();

    const first = await world.as("ada").delete(`accounts(${accountid})`);
    const second = await world.as("ada").delete(`accounts(${accountid})`);

    expect([first.status, first.text, second.status]).toEqual([204, "", 404]);
    expect(second.body.error.code).toBe("0x80040217");
  });

  it("removes a record by its alternate key", async () => {
    await world.given.product(10, { productnumber: "Unsold" });
    await world.database.run({ text: "DELETE FROM productpricelevel", values: [] });

    const { status } = await world.as("ada").delete("products(productnumber='Unsold')");

    expect(status).toBe(204);
    expect((await world.as("ada").get("products(productnumber='Unsold')")).status).toBe(404);
  });

  it("takes parental children along and unlinks the others", async () => {
    const { accountid } = await world.given.account();
    const child = await world.given.contact({ "parentcustomerid_account@odata.bind": `accounts(${accountid})` });
    const branch = await world.given.account({ "parentaccountid@odata.bind": `accounts(${accountid})` });
    const task = await world
      .as("ada")
      .create("tasks", { subject: "Measure", "regardingobjectid_account_task@odata.bind": `accounts(${accountid})` });

    const { status, body } = await world.as("ada").delete(`accounts(${accountid})`);

    expect({ status, body }).toEqual({ status: 204, body: {} });
    const gone = await world.as("ada").get(`contacts(${child["contactid"]})`);
    const taskGone = await world.as("ada").get(`tasks(${task["activityid"]})`);
    const left = await world.as("ada").read(`accounts(${branch["accountid"]})`);
    expect([gone.status, taskGone.status, left["_parentaccountid_value"]]).toEqual([404, 404, null]);
  });

  it("is refused with 405 while a restricting relationship holds on to the record", async () => {
    const { pricelevelid } = await world.given.product(10);
    const account = await world.given.account({ "defaultpricelevelid@odata.bind": `pricelevels(${pricelevelid})` });

    const { status, body } = await world.as("ada").delete(`pricelevels(${pricelevelid})`);

    expect([status, body.error.code]).toEqual([405, expect.any(String)]);
    expect((await world.as("ada").read(`accounts(${account["accountid"]})`))["_defaultpricelevelid_value"]).toBe(
      pricelevelid,
    );
  });

  it("removes any version with If-Match: *", async () => {
    const { accountid } = await world.given.account();

    const there = await world.as("ada").delete(`accounts(${accountid})`, { headers: { "if-match": "*" } });
    const missing = await world.as("ada").delete(`accounts(${randomUUID()})`, { headers: { "if-match": "*" } });

    expect([there.status, missing.status]).toEqual([204, 404]);
  });

  it("does not empty a whole set", async () => {
    const { status, body } = await world.as("ada").delete("accounts");

    expect([status, body.error.code]).toEqual([405, "0x80060888"]);
  });

  it("needs the right to, on the record itself", async () => {
    const { accountid } = await world.given.account();

    const anna = await world.as("anna").delete(`accounts(${accountid})`);
    const remi = await world.as("remi").delete(`accounts(${accountid})`);

    expect([anna.status, remi.status]).toEqual([403, 403]);
    expect((await world.as("ada").get(`accounts(${accountid})`)).status).toBe(200);
  });
});

describe("a set", () => {
  it.each(["patch", "put"] as const)("takes no %s", async (method) => {
    const { status } = await world.as("ada")[method]("accounts", { name: "x" });

    expect(status).toBe(405);
  });

  it("takes no DeleteMultiple: that is for other kinds of tables", async () => {
    const { status } = await world.as("ada").post("accounts/Microsoft.Dynamics.CRM.DeleteMultiple", { Targets: [] });

    expect(status).toBe(404);
  });
});

describe("a record", () => {
  it("takes no POST and no PUT", async () => {
    const { accountid } = await world.given.account();

    const posted = await world.as("ada").post(`accounts(${accountid})`, { name: "x" });
    const put = await world.as("ada").put(`accounts(${accountid})`, { name: "x" });

    expect([posted.status, put.status]).toEqual([405, 405]);
  });
});
