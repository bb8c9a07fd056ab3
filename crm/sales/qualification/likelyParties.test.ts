import { describe, expect, it } from "vitest";
import type { Json } from "../../../test/deals.ts";
import { useWorld } from "../../../test/world.ts";

const world = useWorld();

const given = async (values: object) => ((await world.given.lead({ ...values })) as Json).leadid as string;
const everything = { CreateAccount: true, CreateContact: true, CreateOpportunity: true, Status: 3 };
const qualify = (id: string, more: object = {}) =>
  world.as("ada").post(`leads(${id})/Microsoft.Dynamics.CRM.QualifyLead`, { ...everything, ...more });
const preview = async (id: string, language = "en") =>
  (
    await world
      .as("ada")
      .get(`leads(${id})/Microsoft.Dynamics.CRM.PreviewQualifyLead()`, { headers: { "accept-language": language } })
  ).body;
const accountsAt = async (telephone1: string) =>
  (await world.as("ada").read(`accounts?$filter=telephone1 eq '${telephone1}'`))["value"] as unknown as Json[];

const detecting = { SuppressDuplicateDetection: false };

describe("a likely account", () => {
  const anjou = { telephone1: "0241000017", address1_postalcode: "49000" };

  it("is shown with its reasons in the caller's language, and refused with them where detection is on", async () => {
    const { accountid } = await world.given.account({ name: "Verrerie d’Anjou SARL", telephone1: anjou.telephone1 });
    const id = await given({ companyname: "Verreries du Val d’Anjou", lastname: "Piquet", ...anjou });

    const [english, french] = [(await preview(id)).account, (await preview(id, "fr")).account];
    expect([english.decision, english.candidates[0].id]).toEqual(["new", accountid]);
    expect(english.candidates[0].evidence).toContain("Same phone number");
    expect(french.candidates[0].evidence).toContain("Même téléphone");
    const refusal = await qualify(id, detecting);
    expect([refusal.status, refusal.body.error.code]).toEqual([412, "0x80040333"]);
    expect(refusal.body.error.details[0]).toMatchObject({ target: accountid });
    expect(refusal.body.error.details[0].message).toContain("Same phone number");
  });

  it("is not looked for where detection is off, as with Microsoft's", async () => {
    const reach = { telephone1: "0241000018", address1_postalcode: "49000" };
    await world.given.account({ name: "Poterie d’Anjou", ...reach });
    const id = await given({ companyname: "Poteries Anjou", lastname: "Potier", ...reach });

    expect((await qualify(id)).status).toBe(200);

    expect(await accountsAt(reach.telephone1)).toHaveLength(2);
  });

  it("is none, identity key or not, once somebody said that it is another", async () => {
    const { accountid } = await world.given.account({ name: "Homonyme Frères", address1_postalcode: "44000" });
    const id = await given({ companyname: "Homonyme Freres", address1_postalcode: "44000", lastname: "Deux" });
    expect((await preview(id)).account).toMatchObject({ decision: "existing", id: accountid });
    const [Record, Duplicate] = [
      { "@odata.type": "Microsoft.Dynamics.CRM.lead", leadid: id },
      { "@odata.type": "Microsoft.Dynamics.CRM.account", accountid },
    ];
    expect((await world.as("ada").post("MarkNotDuplicate", { Record, Duplicate })).status).toBe(204);

    expect((await preview(id)).account).toMatchObject({ decision: "new", candidates: [], doubt: null });
    const [made] = (await qualify(id, detecting)).body.value;
    expect(made.accountid).not.toBe(accountid);
  });

  it("is made once by many who qualify leads of its like at the same moment", async () => {
    const names = ["Tonnellerie Brisson", "Tonelerie Brisson", "Tonnellerie Brison", "Tonnelerie Brison SARL"];
    const reach = { telephone1: "0545000001", websiteurl: "https://tonnellerie-brisson.fr", address1_city: "Cognac" };
    const leads = [...names, ...names].map((companyname, index) =>
      given({ companyname, lastname: `Collègue ${String.fromCodePoint(65 + index).repeat(6)}`, ...reach }),
    );

    const answers = await Promise.all((await Promise.all(leads)).map((id) => qualify(id, detecting)));

    expect(new Set(answers.map(({ status }) => status))).toEqual(
      new Set([200].concat(answers.some(({ status }) => status === 412) ? [412] : [])),
    );
    expect(await accountsAt(reach.telephone1)).toHaveLength(1);
  });
});

it("a likely contact of another account is never linked without asking", async () => {
  const { accountid } = await world.given.account({ name: "Hydroforme" });
  const person = { firstname: "Apolline", lastname: "Lanvaux", mobilephone: "0612345678" };
  const parent = { "parentcustomerid_account@odata.bind": `accounts(${String(accountid)})` };
  const { contactid } = await world.given.contact({ ...person, ...parent });
  const id = await given({ ...person, lastname: "Lanvau", companyname: "Ailleurs" });

  const { contact } = await preview(id);

  expect(contact).toMatchObject({ decision: "new", candidates: [{ id: contactid, isCertain: false }] });
  expect((await qualify(id, detecting)).status).toBe(412);
});
