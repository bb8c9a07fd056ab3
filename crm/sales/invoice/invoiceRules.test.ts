import { describe, expect, it } from "vitest";
import { dealsIn, documents } from "../../../test/deals.ts";
import { useWorld } from "../../../test/world.ts";

const world = useWorld();
const deals = dealsIn(world);
const { invoice } = documents;

const opened = async () => (await deals.document(invoice, {}, [deals.writeIn(100, 2)])).invoiceid as string;
const patch = (id: string, values: object) => world.as("ada").patch(`invoices(${id})`, values);

describe("an invoice", () => {
  it.each([
    ["paid in full", { statecode: 2, statuscode: 100001 }],
    ["paid in part", { statecode: 2, statuscode: 100002 }],
    ["canceled", { statecode: 3, statuscode: 100003 }],
  ])("is %s by writing its state, and read-only from then on", async (_, state) => {
    const id = await opened();

    const { status } = await patch(id, state);

    expect(status).toBe(204);
    expect(await deals.read(invoice, id)).toMatchObject({ ...state, totalamount: 200 });
    const { status: refused, body } = await patch(id, { description: "Late" });
    expect([refused, body.error.code]).toEqual([400, "0x80043b09"]);
  });

  it.each([
    ["paid", { statecode: 2, statuscode: 100001 }],
    ["canceled", { statecode: 3, statuscode: 100003 }],
  ])("that is %s stays so", async (_, state) => {
    const id = await opened();
    await patch(id, state);

    const answers = [
      await patch(id, { statecode: 0, statuscode: 1 }),
      await patch(id, state.statecode === 2 ? { statecode: 3 } : { statecode: 2 }),
    ];

    expect(answers.map(({ status, body }) => [status, body.error.code])).toEqual(
      answers.map(() => [400, "0x80048408"]),
    );
  });

  it("does not take a reason that belongs to another state", async () => {
    const id = await opened();

    const { status, body } = await patch(id, { statecode: 2, statuscode: 100003 });

    expect([status, body.error.code]).toEqual([400, "0x80048408"]);
  });
});
