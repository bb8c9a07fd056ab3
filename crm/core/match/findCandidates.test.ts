import { describe, expect, it } from "vitest";
import { Callers } from "../../../engine/access/loadCaller.ts";
import { withRecords } from "../../../engine/records/withRecords.ts";
import { useWorld } from "../../../test/world.ts";
import { findCandidates } from "./findCandidates.ts";
import type { Sought } from "./sought.ts";

const world = useWorld();

async function candidates(sought: Sought, who = "ada") {
  const caller = await new Callers(world.database, "UTC").caller(world.as(who).id, "en");
  if (caller === null) throw new Error(`${who} may not sign in`);
  return withRecords(world.context, caller, (records) => findCandidates(records, sought));
}

const idsOf = async (sought: Sought, who?: string) => (await candidates(sought, who)).map(({ id }) => id);
const patch = (id: unknown, values: object) => world.as("ada").patch(`accounts(${String(id)})`, values);

const glass = {
  name: "Verrerie d’Anjou SARL",
  telephone1: "02 41 00 00 17",
  address1_line1: "12 rue du Port",
  address1_postalcode: "49000",
  address1_city: "Angers",
};
const misspelled = {
  companyname: "Verrerei Anjou",
  telephone1: "+33 2 41 00 00 17",
  address1_line1: "12, r. du Port",
  address1_postalcode: "49000",
};
const lead = (row: Sought["row"]): Sought => ({ as: "lead", row, among: "account" });

describe("candidates", () => {
  it("are found however they are spelled, with the reasons in both languages", async () => {
    const account = await world.given.account(glass);

    const [found, ...others] = await candidates(lead(misspelled));

    expect(others).toEqual([]);
    expect(found?.id).toBe(account["accountid"]);
    expect(found?.score).toBeGreaterThan(0.5);
    expect(found?.evidence).toContainEqual({ en: "Same phone number", fr: "Même téléphone" });
  });

  it("are people too, told from namesakes by their employer", async () => {
    const company = await world.given.account({ name: "Hydroforme", websiteurl: "https://hydroforme.fr" });
    const person = { firstname: "Robert", lastname: "Piquet", mobilephone: "06 12 34 56 78" };
    const parent = { "parentcustomerid_account@odata.bind": `accounts(${String(company["accountid"])})` };
    const contact = await world.given.contact({ ...person, ...parent });
    await world.given.contact({ firstname: "Antoine", lastname: "Piquet", mobilephone: "06 99 88 77 66" });
    const row = { firstname: "Bob", lastname: "PIQUET", mobilephone: "+33612345678", companyname: "Hydroforme SAS" };

    expect(await idsOf({ as: "lead", row, among: "contact" })).toEqual([contact["contactid"]]);
  });

  it("are what they are now: renamed, at another phone, gone", async () => {
    const { accountid } = await world.given.account({ name: "Tonnellerie Brisson", telephone1: "0545000001" });
    const before = lead({ companyname: "Tonelerie Brison", telephone1: "0545000001" });
    const after = lead({ companyname: "Charpentes Lamoureux", telephone1: "0545000002" });
    expect(await idsOf(before)).toEqual([accountid]);

    await patch(accountid, { name: "Charpente Lamoureux", telephone1: "0545000002" });
    expect([await idsOf(before), await idsOf(after)]).toEqual([[], [accountid]]);

    await world.as("ada").delete(`accounts(${String(accountid)})`);
    expect(await idsOf(after)).toEqual([]);
  });

  it("are active, within reach, and not said to be another", async () => {
    const one = await world.given.account({ name: "Scierie Vallorbe", telephone1: "0384000001" });
    const row = { accountid: one["accountid"] ?? null, name: "Scierie Vallorbe", telephone1: "0384000001" };
    const two = await world.given.account({ name: "Sciérie Valorbe", telephone1: "0384000001" });
    const sought: Sought = { as: "account", row, among: "account" };
    expect(await idsOf(sought)).toEqual([two["accountid"]]);
    const reached = await world.as("anna").get(`accounts(${String(two["accountid"])})`);
    expect(await idsOf(sought, "anna")).toEqual(reached.status === 200 ? [two["accountid"]] : []);

    const [Record, Duplicate] = [one, two].map(({ accountid }) => ({
      "@odata.type": "Microsoft.Dynamics.CRM.account",
      accountid,
    }));
    await world.as("ada").post("MarkNotDuplicate", { Record, Duplicate });
    expect(await idsOf(sought)).toEqual([]);
    await world.as("ada").post("UnmarkNotDuplicate", { Record, Duplicate });
    await patch(two["accountid"], { statecode: 1, statuscode: 2 });
    expect(await idsOf(sought)).toEqual([]);
  });

  it("are found among a few records that were analysed, and by no key that many share", async () => {
    const many = Array.from({ length: 60 }, (_, index) => ({
      "@odata.type": "Microsoft.Dynamics.CRM.account",
      name: `Cimenterie ${String.fromCodePoint(97 + (index % 26), 97 + Math.floor(index / 26))}quelque`,
      telephone1: "0299000000",
    }));
    await world.as("ada").post("accounts/Microsoft.Dynamics.CRM.CreateMultiple", { Targets: many });
    const { accountid } = await world.given.account({ name: "Ardoisière Kerbrat", telephone1: "0299000001" });
    await world.given.account({ name: "Ardoisières Kerbrat" });
    await world.database.script("ANALYZE account");

    expect(await idsOf(lead({ companyname: "Ardoisiere Kerbrat", telephone1: "0299000001" }))).toContain(accountid);
    expect(await idsOf(lead({ companyname: "Unheard of", telephone1: "0299000000" }))).toEqual([]);
  });
});
