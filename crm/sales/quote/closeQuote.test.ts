import { describe, expect, it } from "vitest";
import { dayAt, dayPlus, startOf } from "../../../engine/plan/calendar.ts";
import { dealsIn, documents } from "../../../test/deals.ts";
import { useWorld } from "../../../test/world.ts";

const world = useWorld();
const deals = dealsIn(world);
const { quote } = documents;
/** Days are those of Paris, where the people of these tests are. */
const day = (shift: number) => dayPlus(dayAt(new Date(), "Europe/Paris"), { days: shift });
/** The moment a day begins there, as an app sends a day that is picked. */
const startOfDay = (shift: number) => startOf(day(shift), "Europe/Paris").toISOString();

const read = (id: string) => deals.read(quote, id);
const winQuote = (id: string, more = {}, Status = -1) =>
  deals.act("WinQuote", { QuoteClose: deals.closing("quote", id, more), Status });
const closeQuote = (id: string, more = {}, Status = -1) =>
  deals.act("CloseQuote", { QuoteClose: deals.closing("quote", id, more), Status });

describe("a quote's state", () => {
  it("goes from draft to active by writing it", async () => {
    const { quoteid } = await deals.document(quote, {}, [deals.writeIn(100, 2)]);

    const { status } = await world.as("ada").patch(`quotes(${quoteid})`, { statecode: 1, statuscode: 2 });

    expect(status).toBe(204);
    expect(await read(quoteid)).toMatchObject({ statecode: 1, statuscode: 2, totalamount: 200, revisionnumber: 0 });
  });

  it.each([
    ["back to draft", 0, 1],
    ["to won", 2, 4],
    ["to closed", 3, 5],
  ])("does not go from active %s by writing it", async (_, statecode, statuscode) => {
    const { quoteid } = await deals.activeQuote();

    const { status, body } = await world.as("ada").patch(`quotes(${quoteid})`, { statecode, statuscode });

    expect(status).toBe(400);
    expect(body.error.message).toContain("WinQuote");
    expect((await read(quoteid)).statecode).toBe(1);
  });
});

describe("WinQuote", () => {
  it("wins an active quote and leaves the opportunity as it is", async () => {
    const { opportunityid } = await deals.document(documents.opportunity);
    const { quoteid } = await deals.activeQuote({ "opportunityid@odata.bind": `opportunities(${opportunityid})` });

    const { status, text } = await winQuote(quoteid);

    expect([status, text]).toEqual([204, ""]);
    expect(await read(quoteid)).toMatchObject({ statecode: 2, statuscode: 4, closedon: day(0) });
    expect(await deals.read(documents.opportunity, opportunityid)).toMatchObject({ statecode: 0, actualvalue: null });
  });

  it("keeps the closing as a completed activity of the quote", async () => {
    const { quoteid, quotenumber } = await deals.activeQuote();

    await winQuote(quoteid, { subject: "Signed on the spot" });

    const { body } = await world.as("ada").get(`activitypointers?$filter=_regardingobjectid_value eq ${quoteid}`);
    expect(body.value).toHaveLength(1);
    expect(body.value[0]).toMatchObject({
      activitytypecode: "quoteclose",
      subject: "Signed on the spot",
      statecode: 1,
    });
    expect(await world.as("ada").read(`quotecloses(${body.value[0].activityid})`)).toMatchObject({
      _quoteid_value: quoteid,
      quotenumber,
      revision: 0,
    });
  });

  it("refuses a quote that expired yesterday, not one that expires today", async () => {
    const expired = await deals.activeQuote({ effectiveto: startOfDay(-1) });
    const lastDay = await deals.activeQuote({ effectiveto: startOfDay(0) });

    const [refused, taken] = [await winQuote(expired.quoteid), await winQuote(lastDay.quoteid)];

    expect([refused.status, refused.body.error.code]).toEqual([400, "quoteExpired"]);
    expect((await read(expired.quoteid)).statecode).toBe(1);
    expect(taken.status).toBe(204);
  });
});

describe("a quote that was accepted in time", () => {
  it("is won when that is recorded after it expired", async () => {
    const { quoteid } = await deals.activeQuote({ effectiveto: startOfDay(-2) });

    const { status } = await winQuote(quoteid, { actualend: startOfDay(-3) });

    expect(status).toBe(204);
    expect((await read(quoteid)).closedon).toBe(day(-3));
  });
});

describe("CloseQuote", () => {
  it.each([
    [-1, 5],
    [5, 5],
    [6, 6],
    [7, 7],
  ])("with status %i closes an active quote with status %i", async (given, statuscode) => {
    const { quoteid } = await deals.activeQuote();

    const { status } = await closeQuote(quoteid, {}, given);

    expect(status).toBe(204);
    expect(await read(quoteid)).toMatchObject({ statecode: 3, statuscode, closedon: day(0) });
  });

  it("closes an expired quote", async () => {
    const { quoteid } = await deals.activeQuote({ effectiveto: startOfDay(-3) });

    expect((await closeQuote(quoteid)).status).toBe(204);
  });
});

describe.each([
  ["WinQuote", winQuote, 5],
  ["CloseQuote", closeQuote, 4],
] as const)("%s", (name, close, wrongStatus) => {
  it("answers 400 for a draft, which stays a draft", async () => {
    const { quoteid } = await deals.document(quote);

    const { status, body } = await close(quoteid);

    expect([status, body.error.code]).toEqual([400, "quoteNotActive"]);
    expect((await read(quoteid)).statecode).toBe(0);
  });

  it("answers 400 for a quote that is won or closed already", async () => {
    const won = await deals.wonQuote();
    const { quoteid } = await deals.activeQuote();
    await closeQuote(quoteid);

    const answers = [await close(won.quoteid), await close(quoteid)];

    expect(answers.map(({ status, body }) => [status, body.error.code])).toEqual(
      answers.map(() => [400, "quoteNotActive"]),
    );
  });

  it("answers 400 for a status that is not one of its own", async () => {
    const { quoteid } = await deals.activeQuote();

    const { status, body } = await close(quoteid, {}, wrongStatus);

    expect([status, body.error.code]).toEqual([400, "0x80048408"]);
    expect((await read(quoteid)).statecode).toBe(1);
  });

  it("answers 400 when the closing is bound to no quote", async () => {
    const { status } = await deals.act(name, { QuoteClose: { subject: "Nothing" }, Status: -1 });

    expect(status).toBe(400);
  });

  it("answers 403 for somebody who only reads, and writes nothing", async () => {
    const { quoteid } = await deals.activeQuote();

    const { status } = await world.as("remi").post(name, { QuoteClose: deals.closing("quote", quoteid), Status: -1 });

    expect(status).toBe(403);
    expect((await read(quoteid)).statecode).toBe(1);
  });
});
