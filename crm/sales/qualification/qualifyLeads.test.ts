import { describe, expect, it } from "vitest";
import type { Json } from "../../../test/deals.ts";
import { useWorld } from "../../../test/world.ts";

const world = useWorld();

const given = async (values: object) => ((await world.given.lead({ ...values })) as Json).leadid as string;
const qualify = (Ids: readonly string[], who = "ada", headers: Record<string, string> = {}) =>
  world.as(who).post("leads/Microsoft.Dynamics.CRM.QualifyLeads", { Ids }, { headers });
const stateOf = async (id: string) => ((await world.as("ada").read(`leads(${id})`)) as Json).statecode;

describe("QualifyLeads", () => {
  it("qualifies what is certain, leaves what is doubtful, and says of each lead what became of it", async () => {
    const known = await world.given.account({ name: "Déjà cliente", address1_postalcode: "44000" });
    await world.given.account({ name: "Homonyme", address1_postalcode: "44000" });
    const fresh = await given({ companyname: "Nouvelle", lastname: "Neuve" });
    const certain = await given({ companyname: "Deja cliente SARL", address1_postalcode: "44000", lastname: "Sûre" });
    const doubtful = await given({ companyname: "Homonyme", address1_postalcode: "13000", lastname: "Doute" });
    const closed = await given({ companyname: "Close" });
    await world.as("ada").patch(`leads(${closed})`, { statecode: 2, statuscode: 4 });
    const missing = "00000000-0000-4000-8000-000000000000";

    const { status, body } = await qualify([fresh, certain, doubtful, closed, missing]);

    expect(status).toBe(200);
    const outcomes = body.Outcomes as Json[];
    expect(outcomes.map(({ leadid, outcome }) => [leadid, outcome])).toEqual([
      [fresh, "qualified"],
      [certain, "qualified"],
      [doubtful, "doubtful"],
      [closed, "refused"],
      [missing, "refused"],
    ]);
    expect(outcomes[1].accountid).toBe(known["accountid"]);
    expect(outcomes[0]).toMatchObject({
      message: null,
      accountid: expect.any(String),
      contactid: expect.any(String),
      opportunityid: expect.any(String),
    });
    expect(outcomes[2].message).toContain("Same name, but another postal code (44000)");
    expect(outcomes[3].message).toBe("The lead is already closed.");
    expect([await stateOf(fresh), await stateOf(doubtful)]).toEqual([1, 0]);
  });

  it("makes no twin within one call", async () => {
    const ids = [];
    for (let index = 0; index < 4; index += 1)
      ids.push(await given({ companyname: "Une seule", lastname: `Collègue ${index}` }));

    const { body } = await qualify(ids);

    expect(new Set(body.Outcomes.map(({ accountid }: Json) => accountid)).size).toBe(1);
    expect(new Set(body.Outcomes.map(({ contactid }: Json) => contactid)).size).toBe(4);
  });

  it("leaves alone a lead whose company may be there under another spelling, and links one that surely is", async () => {
    await world.given.account({ name: "Fonderie Quatremare" });
    const reach = { telephone1: "0549000001", websiteurl: "https://tonnellerie-brisson.fr", address1_city: "Cognac" };
    const place = { address1_line1: "12 rue du Port", address1_postalcode: "16100" };
    const sure = await world.given.account({ name: "Tonnellerie Brisson", ...reach, ...place });
    const doubtful = await given({ companyname: "Fonderie Catremare", lastname: "Doute" });
    const certain = await given({ companyname: "Tonellerie Brisson", lastname: "Sûr", ...reach, ...place });

    const { body } = await qualify([doubtful, certain]);

    expect(body.Outcomes.map(({ outcome }: Json) => outcome)).toEqual(["doubtful", "qualified"]);
    expect(body.Outcomes[1].accountid).toBe(sure["accountid"]);
  });

  it("keeps what was done when a later lead is refused", async () => {
    const first = await given({ companyname: "Première", lastname: "Première" });
    const nobody = await given({ lastname: null, subject: "Anonymous" });

    const { body } = await qualify([first, nobody, first]);

    expect(body.Outcomes.map(({ outcome }: Json) => outcome)).toEqual(["qualified", "refused", "refused"]);
    expect([await stateOf(first), await stateOf(nobody)]).toEqual([1, 0]);
  });

  it("refuses each lead the caller has no right to, in the caller's language", async () => {
    const id = await given({ companyname: "Interdite" });

    const { status, body } = await qualify([id], "remi", { "accept-language": "fr" });

    expect([status, body.Outcomes[0].outcome]).toEqual([200, "refused"]);
    expect(body.Outcomes[0].message).toContain("Il manque");
    expect(await stateOf(id)).toBe(0);
  });

  it("takes at most 1,000 leads, and only ids", async () => {
    const id = await given({ companyname: "Trop" });

    const answers = [await qualify(Array.from({ length: 1001 }, () => id)), await qualify(["leads(1)"])];

    expect(answers.map(({ status }) => status)).toEqual([400, 400]);
    expect(await stateOf(id)).toBe(0);
  });
});
