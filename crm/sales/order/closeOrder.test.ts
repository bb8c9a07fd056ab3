import { describe, expect, it } from "vitest";
import { dealsIn, documents } from "../../../test/deals.ts";
import { useWorld } from "../../../test/world.ts";

const world = useWorld();
const deals = dealsIn(world);
const { order } = documents;

const opened = async () => (await deals.document(order, {}, [deals.writeIn(100, 2)])).salesorderid as string;
const read = (id: string) => deals.read(order, id);
const fulfill = (id: string, more = {}, Status = 100001) =>
  deals.act("salesorders/Microsoft.Dynamics.CRM.FulfillSalesOrder", {
    OrderClose: deals.closing("order", id, more),
    Status,
  });
const cancel = (id: string, more = {}, Status = -1) =>
  deals.act("CancelSalesOrder", { OrderClose: deals.closing("order", id, more), Status });

describe("FulfillSalesOrder", () => {
  it.each([
    [100001, 100001],
    [100002, 100002],
    [-1, 100001],
  ])("with status %i fulfils an order with status %i", async (given, statuscode) => {
    const id = await opened();

    const { status, text } = await fulfill(id, { actualend: "2026-05-06T08:00:00Z" }, given);

    expect([status, text]).toEqual([204, ""]);
    const after = await read(id);
    expect(after).toMatchObject({ statecode: 3, statuscode });
    expect(after.datefulfilled).toContain("2026-05-06");
  });

  it("keeps the closing as a completed activity of the order", async () => {
    const id = await opened();

    await fulfill(id, { subject: "Delivered" });

    const { body } = await world.as("ada").get(`activitypointers?$filter=_regardingobjectid_value eq ${id}`);
    expect(body.value).toHaveLength(1);
    expect(body.value[0]).toMatchObject({ activitytypecode: "orderclose", subject: "Delivered", statecode: 1 });
    expect(await world.as("ada").read(`ordercloses(${body.value[0].activityid})`)).toMatchObject({
      _salesorderid_value: id,
    });
  });

  it("fulfils a submitted order", async () => {
    const id = await opened();
    const submitted = await world.as("ada").patch(`salesorders(${id})`, { statecode: 1, statuscode: 3 });

    const { status } = await fulfill(id);

    expect([submitted.status, status]).toEqual([204, 204]);
  });

  it("is bound to the collection of orders", async () => {
    const id = await opened();

    const { status } = await deals.act("FulfillSalesOrder", {
      OrderClose: deals.closing("order", id),
      Status: 100001,
    });

    expect(status).toBe(404);
    expect((await read(id)).statecode).toBe(0);
  });
});

describe("CancelSalesOrder", () => {
  it.each([-1, 4])("with status %i cancels an order", async (given) => {
    const id = await opened();

    const { status } = await cancel(id, {}, given);

    expect(status).toBe(204);
    expect(await read(id)).toMatchObject({ statecode: 2, statuscode: 4, datefulfilled: null });
    const { body } = await world.as("ada").get(`ordercloses?$filter=_salesorderid_value eq ${id}`);
    expect(body.value).toHaveLength(1);
  });
});

describe.each([
  ["FulfillSalesOrder", fulfill, 4],
  ["CancelSalesOrder", cancel, 100001],
] as const)("%s", (_, close, wrongStatus) => {
  it("answers 400 0x80043b09 for an order that is closed already", async () => {
    const [first, second] = [await opened(), await opened()];
    await fulfill(first);
    await cancel(second);

    const answers = [await close(first), await close(second)];

    expect(answers.map(({ status, body }) => [status, body.error.code])).toEqual(
      answers.map(() => [400, "0x80043b09"]),
    );
  });

  it("answers 400 for a status that is not one of its own", async () => {
    const id = await opened();

    const { status, body } = await close(id, {}, wrongStatus);

    expect([status, body.error.code]).toEqual([400, "0x80048408"]);
    expect((await read(id)).statecode).toBe(0);
  });
});

describe("an order's state", () => {
  it.each([
    ["canceled", 2, 4],
    ["fulfilled", 3, 100001],
    ["invoiced", 4, 100003],
  ])("is not set to %s by writing it; the answer names the actions", async (_, statecode, statuscode) => {
    const id = await opened();

    const { status, body } = await world.as("ada").patch(`salesorders(${id})`, { statecode, statuscode });

    expect(status).toBe(400);
    expect(body.error.message).toContain("CancelSalesOrder");
    expect((await read(id)).statecode).toBe(0);
  });
});
