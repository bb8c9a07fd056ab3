import { describe, expect, it } from "vitest";
import { useWorld } from "../world.ts";

const world = useWorld();
const everything = { CreateAccount: true, CreateContact: true, CreateOpportunity: true, Status: 3 };

describe("QualifyLead", () => {
  it("makes one account for 50 leads of one company qualified at the same moment, and 50 opportunities", async () => {
    const { given, as } = world;
    const leads = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        given.lead({
          companyname: "Beaulieu & Fils SARL",
          lastname: `Person ${index}`,
          emailaddress1: `p${index}@beaulieu.fr`,
        }),
      ),
    );

    const answers = await Promise.all(
      leads.map((lead) => as("ada").post(`leads(${lead["leadid"]})/Microsoft.Dynamics.CRM.QualifyLead`, everything)),
    );

    expect(answers.map(({ status }) => status)).toEqual(leads.map(() => 200));
    const accounts = await as("ada").get("accounts?$filter=name eq 'Beaulieu & Fils SARL'".replace("&", "%26"));
    expect(accounts.body.value).toHaveLength(1);
    const opportunities = await as("ada").get(
      `opportunities?$filter=_customerid_value eq ${accounts.body.value[0].accountid}&$count=true`,
    );
    expect(opportunities.body["@odata.count"]).toBe(50);
  });

  it("lets one of 50 simultaneous qualifications of one lead succeed and refuses the other 49 clearly", async () => {
    const lead = await world.given.lead({ companyname: "Vallon Bleu", lastname: "Mercier" });

    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        world.as("ada").post(`leads(${lead["leadid"]})/Microsoft.Dynamics.CRM.QualifyLead`, everything),
      ),
    );

    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status !== 200);
    expect(new Set(refused.map(({ status, body }) => `${status} ${body.error.code}`))).toEqual(
      new Set(["400 0x80040519"]),
    );
  });
});
