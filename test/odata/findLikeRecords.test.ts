import { describe, expect, it } from "vitest";
import { useWorld } from "../world.ts";

const world = useWorld();

function like(table: string, values: object, who = "ada", language = "en") {
  const aliases = `@t='${table}'&@v=${encodeURIComponent(JSON.stringify(values))}`;
  return world
    .as(who)
    .get(`FindLikeRecords(Table=@t,Values=@v)?${aliases}`, { headers: { "accept-language": language } });
}

const idsOf = ({ body }: Awaited<ReturnType<typeof like>>) => body.Candidates.map(({ id }: { id: string }) => id);

describe("FindLikeRecords", () => {
  it("shows a lead that is being typed the accounts, contacts and leads that may be the same, and why", async () => {
    const town = { address1_postalcode: "49000", address1_city: "Angers" };
    const account = await world.given.account({ name: "Verrerie d’Anjou SARL", telephone1: "0241000017", ...town });
    const person = { firstname: "Robert", lastname: "Piquet", emailaddress1: "r.piquet@verrerie-anjou.fr" };
    const contact = await world.given.contact({ ...person, jobtitle: "Achats" });
    const lead = await world.given.lead({ ...person, companyname: "Verrerie" });
    const typed = { ...person, firstname: "Bob", companyname: "Verrerei Anjou", telephone1: "+33241000017" };

    const { status, body } = await like("lead", typed, "ada", "fr");

    expect(status).toBe(200);
    const [first, ...others] = body.Candidates;
    expect(first).toMatchObject({
      table: "account",
      id: account["accountid"],
      name: "Verrerie d’Anjou SARL",
      detail: "49000 Angers",
    });
    expect(first.evidence).toContain("Même téléphone");
    expect(others.map(({ table, id, detail }: Record<string, unknown>) => [table, id, detail])).toEqual([
      ["contact", contact["contactid"], "Achats"],
      ["lead", lead["leadid"], "Verrerie"],
    ]);
    for (const { band } of body.Candidates) expect(["certain", "probable"]).toContain(band);
  });

  it("leaves out the record itself, what is beyond the caller's reach, and what was said to be another", async () => {
    const values = { name: "Scierie Vallorbe", telephone1: "0384000001" };
    const { accountid } = await world.given.account(values);
    const other = await world.given.account({ ...values, name: "Sciérie Valorbe" });
    expect(idsOf(await like("account", { ...values, accountid }))).toEqual([other["accountid"]]);
    const reached = await world.as("anna").get(`accounts(${String(other["accountid"])})`);
    const seen = idsOf(await like("account", { ...values, accountid }, "anna"));
    expect(seen).toEqual(reached.status === 200 ? [other["accountid"]] : []);

    const [Record, Duplicate] = [accountid, other["accountid"]].map((id) => ({
      "@odata.type": "Microsoft.Dynamics.CRM.account",
      accountid: id,
    }));
    await world.as("ada").post("MarkNotDuplicate", { Record, Duplicate });
    expect(idsOf(await like("account", { ...values, accountid }))).toEqual([]);
  });

  it("knows namesakes apart by the account a contact is put under", async () => {
    const { accountid } = await world.given.account({ name: "Hydroforme" });
    const parent = { "parentcustomerid_account@odata.bind": `accounts(${String(accountid)})` };
    const { contactid } = await world.given.contact({ firstname: "Léa", lastname: "Roche", ...parent });

    expect(idsOf(await like("contact", { firstname: "Lea", lastname: "Roche", ...parent }))).toEqual([contactid]);
  });

  it("answers nothing where nothing is known, and refuses what it does not understand", async () => {
    expect(idsOf(await like("lead", {}))).toEqual([]);
    const refusals = [await like("quote", {}), await like("lead", { unheard: 1 })];
    expect(refusals.map(({ status }) => status)).toEqual([400, 400]);
    expect((await world.as("ada").get("FindLikeRecords(Table='lead',Values=@v)?@v=[]")).status).toBe(400);
  });
});
