import { describe, expect, it } from "vitest";
import { dealsIn, documents, type Json } from "../../../test/deals.ts";
import { useWorld } from "../../../test/world.ts";

const world = useWorld();
const deals = dealsIn(world);

const read = async (path: string) => (await world.as("ada").read(path)) as Json;
const guid = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** Asks what qualifying would do; parameters that are references are given as such. */
function preview(id: string, parameters: Record<string, unknown> = {}, who = "ada") {
  const names = Object.keys(parameters);
  const call = names.map((name, index) => `${name}=@p${index}`).join(",");
  const literal = (value: unknown) =>
    typeof value === "object" ? encodeURIComponent(JSON.stringify(value)) : String(value);
  const query = names.map((name, index) => `@p${index}=${literal(parameters[name])}`).join("&");
  return world.as(who).get(`leads(${id})/Microsoft.Dynamics.CRM.PreviewQualifyLead(${call})?${query}`);
}

const given = async (values: object) => (await world.given.lead({ ...values })) as Json;

describe("PreviewQualifyLead", () => {
  it("proposes new records for a lead nobody knows, with where each of its values goes", async () => {
    const { leadid } = await given({
      subject: "A roof",
      companyname: "Inconnue SARL",
      firstname: "Rose",
      lastname: "Inconnue",
      telephone1: "0240000000",
      leadsourcecode: 8,
      budgetamount: 9000,
    });

    const { status, body } = await preview(leadid);

    expect(status).toBe(200);
    expect(body.account).toMatchObject({
      decision: "new",
      id: null,
      name: "Inconnue SARL",
      candidates: [],
      doubt: null,
    });
    expect(body.contact).toMatchObject({ decision: "new", id: null, name: "Rose Inconnue" });
    expect(body.opportunity).toMatchObject({ decision: "new", name: "A roof", estimatedValue: 9000, existing: [] });
    const byColumn = new Map<string, Json>(body.values.map((value: Json) => [value.column, value]));
    expect(byColumn.get("telephone1")).toMatchObject({
      label: "Business Phone",
      value: "0240000000",
      outcome: "set",
      destinations: [
        { table: "account", column: "telephone1", current: null, outcome: "set" },
        { table: "contact", column: "telephone1", current: null, outcome: "set" },
      ],
    });
    expect(byColumn.get("leadsourcecode")).toMatchObject({ formatted: "Web", destinations: [], outcome: "stays" });
    expect(byColumn.has("donotemail")).toBe(false);
    expect(body.follows).toEqual({ activities: 0, notes: 0, files: 0 });
  });

  it("proposes the account that is certain, with the evidence in words, and names those that only may be", async () => {
    const certain = await world.given.account({ name: "Preuve", address1_postalcode: "44000" });
    const maybe = await world.given.account({ name: "Preuve", address1_postalcode: "69000" });
    const { leadid } = await given({ companyname: "PREUVE SAS", address1_postalcode: "44000" });

    const { account } = (await preview(leadid)).body;

    expect(account).toMatchObject({
      decision: "existing",
      id: certain["accountid"],
      name: "Preuve",
      reason: "Same name and postal code 44000",
      doubt: null,
    });
    expect(account.candidates.map(({ id, isCertain }: Json) => [id, isCertain])).toEqual([
      [certain["accountid"], true],
      [maybe["accountid"], false],
    ]);
    expect(account.candidates[1].evidence).toEqual(["Same name, but another postal code (69000)"]);
  });

  it("tells of a record out of the caller's reach but its name, and a refusal neither", async () => {
    const ada = world.as("ada");
    const unit = await ada.create("businessunits", { name: "Elsewhere" });
    const team = await ada.create("teams", {
      name: "Elsewhere",
      "businessunitid@odata.bind": `businessunits(${unit["businessunitid"]})`,
    });
    const owned = { "ownerid@odata.bind": `teams(${team["teamid"]})` };
    const away = await world.given.account({
      name: "Ailleurs",
      address1_postalcode: "69123",
      address1_city: "Lyon",
      ...owned,
    });
    const values = { subject: "Doors", lastname: "Loin", companyname: "Ailleurs SAS", address1_postalcode: "44000" };
    const { leadid } = (await world.as("anna").create("leads", values)) as Json;

    const seen = (await preview(leadid)).body.account.candidates[0];
    const unseen = (await preview(leadid, {}, "anna")).body.account.candidates[0];
    const refusal = await world.as("anna").post(`leads(${leadid})/Microsoft.Dynamics.CRM.QualifyLead`, {
      CreateAccount: true,
      CreateContact: false,
      CreateOpportunity: false,
      Status: 3,
      SuppressDuplicateDetection: false,
    });

    expect(seen).toMatchObject({ id: away["accountid"], detail: "69123 Lyon" });
    expect(seen.evidence.join()).toContain("69123");
    expect(unseen).toMatchObject({ id: away["accountid"], name: "Ailleurs", detail: null, evidence: [] });
    expect([refusal.status, refusal.text.includes("69123")]).toEqual([412, false]);
  });

  it("offers an account that may be the same however it is spelled, and does not choose it", async () => {
    const likely = await world.given.account({ name: "Fonderie Quatremare" });
    const { leadid } = await given({ companyname: "Fonderie Catremare SAS" });

    const { account } = (await preview(leadid)).body;

    expect(account).toMatchObject({
      decision: "new",
      id: null,
      doubt: "A record that may be the same exists.",
      candidates: [{ id: likely["accountid"], name: "Fonderie Quatremare", detail: null, isCertain: false }],
    });
    expect(account.candidates[0].score).toBeGreaterThan(0.5);
    expect(account.candidates[0].evidence).not.toEqual([]);
  });

  it("never offers a company of another registration number", async () => {
    const values = { address1_postalcode: "27401", telephone1: "0232000001" };
    await world.given.account({ name: "Fonderie Boisselier", filon_siren: "552100554", ...values });
    const { leadid } = await given({ companyname: "Fonderie Boiselier", filon_siren: "732829320", ...values });

    expect((await preview(leadid)).body.account).toMatchObject({ decision: "new", candidates: [], doubt: null });
  });

  it("speaks the caller's language", async () => {
    await world.given.account({ name: "Langue", filon_siren: "732829320" });
    const { leadid } = await given({ companyname: "Autre", filon_siren: "732829320" });

    const { body } = await world
      .as("ada")
      .get(`leads(${leadid})/Microsoft.Dynamics.CRM.PreviewQualifyLead()`, { headers: { "accept-language": "fr" } });

    expect(body.account.reason).toBe("Même numéro d’immatriculation 732829320");
  });

  it("says why there is a doubt", async () => {
    await world.given.account({ name: "Deux fois", address1_postalcode: "44000" });
    await world.given.account({ name: "Deux fois", address1_postalcode: "44000" });
    const { leadid } = await given({ companyname: "Deux fois", address1_postalcode: "44000" });

    expect((await preview(leadid)).body.account.doubt).toBe("2 records are equally likely.");
  });

  it("says why no record can be made, and proposes no opportunity when there is nobody to have it", async () => {
    const { leadid } = await given({ lastname: null, subject: "Anonymous" });

    const { account, contact, opportunity } = (await preview(leadid)).body;

    expect(account).toMatchObject({ decision: "skip", reason: "The lead names no company." });
    expect(contact).toMatchObject({ decision: "skip", reason: "The lead names no person." });
    expect(opportunity.decision).toBe("none");
  });

  it("compares the lead's values with what stands there now", async () => {
    await world.given.account({ name: "Comparée", telephone1: "0240000000", address1_city: "Nantes" });
    const { leadid } = await given({
      companyname: "Comparée",
      telephone1: "0251000000",
      address1_city: "Nantes",
      websiteurl: "https://comparee.fr",
    });

    const { values } = (await preview(leadid, { CreateContact: false })).body;

    const shown = values.map(({ column, outcome, destinations }: Json) => [column, outcome, destinations[0]?.current]);
    expect(shown).toEqual(
      expect.arrayContaining([
        ["telephone1", "conflict", "0240000000"],
        ["address1_city", "kept", "Nantes"],
        ["websiteurl", "set", null],
        ["companyname", "kept", "Comparée"],
      ]),
    );
  });

  it("offers the open opportunities of the account, and shows the one that would be joined", async () => {
    const account = await world.given.account({ name: "Projets" });
    const customer = { "customerid_account@odata.bind": `accounts(${account["accountid"]})` };
    const open = await deals.document(documents.opportunity, { name: "Open project", estimatedvalue: 40, ...customer });
    const lost = await deals.document(documents.opportunity, { name: "Lost project", ...customer });
    const closing = deals.closing("opportunity", lost.opportunityid);
    await deals.done("LoseOpportunity", { Status: 4, OpportunityClose: closing });
    const { leadid } = await given({ companyname: "Projets", description: "More" });

    const offered = (await preview(leadid)).body.opportunity;
    const joined = await preview(leadid, { OpportunityId: open.opportunityid });
    const refused = await preview(leadid, { OpportunityId: lost.opportunityid });

    const { _transactioncurrencyid_value: currencyId } = await read(`opportunities(${open.opportunityid})`);
    expect(offered.existing).toEqual([
      { id: open.opportunityid, name: "Open project", currencyId, estimatedValue: 40, estimatedCloseDate: null },
    ]);
    expect(joined.body.opportunity).toMatchObject({ decision: "existing", name: "Open project", estimatedValue: 40 });
    const subject = joined.body.values.find(({ column }: Json) => column === "subject");
    expect(subject).toMatchObject({ outcome: "conflict", destinations: [{ current: "Open project" }] });
    expect([refused.status, refused.body.error.code]).toEqual([400, "0x80040515"]);
  });

  it("counts the activities, notes and files that will be seen on what the lead becomes", async () => {
    const { leadid } = await given({ companyname: "Suivie" });
    const ada = world.as("ada");
    await ada.create("tasks", { subject: "Call", "regardingobjectid_lead_task@odata.bind": `leads(${leadid})` });
    await ada.create("annotations", { subject: "Note", "objectid_lead@odata.bind": `leads(${leadid})` });
    await ada.create("annotations", {
      subject: "Plan",
      "objectid_lead@odata.bind": `leads(${leadid})`,
      filename: "plan.txt",
      mimetype: "text/plain",
      documentbody: "cGxhbg==",
    });

    expect((await preview(leadid)).body.follows).toEqual({ activities: 1, notes: 2, files: 1 });
  });

  it("is for everybody who may read the lead, and for no closed lead", async () => {
    const open = await given({ companyname: "Ouverte" });
    const closed = await given({ companyname: "Close" });
    await world.as("ada").patch(`leads(${closed.leadid})`, { statecode: 2, statuscode: 4 });

    const [reader, late] = [await preview(open.leadid, {}, "remi"), await preview(closed.leadid)];

    expect(reader.status).toBe(200);
    expect([late.status, late.body.error.code]).toEqual([400, "0x80040519"]);
  });
});

describe("QualifyLead does what PreviewQualifyLead said", () => {
  /** Leads of every sort, and what to ask for; made anew for each run. */
  const cases: Readonly<Record<string, () => Promise<{ lead: object; parameters?: Json; who?: string }>>> = {
    "a lead nobody knows": async () => ({
      lead: { companyname: "Toute neuve", firstname: "Eve", lastname: "Neuve", telephone1: "0211111111", revenue: 5 },
    }),
    "a lead without a company": async () => ({ lead: { lastname: "Particulier", budgetamount: 800 } }),
    "a lead without a person": async () => ({ lead: { companyname: "Personne morale", lastname: null } }),
    "a lead without a subject": async () => ({ lead: { subject: null, companyname: "Sans objet", lastname: "Objet" } }),
    "a lead of an account that has other values": async () => {
      await world.given.account({ name: "Différente", telephone1: "0233333333", address1_city: "Laval" });
      return {
        lead: {
          companyname: "Differente SA",
          telephone1: "0244444444",
          address1_city: "laval",
          websiteurl: "https://d.fr",
          lastname: "Différent",
        },
      };
    },
    "a lead of an account with a registration number": async () => {
      await world.given.account({ name: "Raison", filon_siren: "999999999", donotemail: true });
      return { lead: { companyname: "Enseigne", filon_siret: "99999999900011", lastname: "Enseigne" } };
    },
    "a lead of a contact without a company": async () => {
      await world.given.contact({ lastname: "Ancien", emailaddress1: "ancien@preview.fr", jobtitle: "Buyer" });
      return {
        lead: { companyname: "Nouvelle", lastname: "Nouveau", emailaddress1: "Ancien@preview.fr", jobtitle: "Owner" },
      };
    },
    "a lead linked to an account already": async () => {
      const account = await world.given.account({ name: "Liée" });
      const link = { "parentaccountid@odata.bind": `accounts(${account["accountid"]})` };
      return { lead: { ...link, companyname: "Autre nom", websiteurl: "https://liee.fr", lastname: "Lié" } };
    },
    "a lead in doubt": async () => {
      await world.given.account({ name: "Homonyme", address1_postalcode: "33000" });
      return { lead: { companyname: "Homonyme", address1_postalcode: "80000", lastname: "Homonyme" } };
    },
    "a lead that joins an opportunity": async () => {
      const { opportunityid } = await deals.document(documents.opportunity, { description: "Theirs" });
      return {
        lead: { companyname: "Jointe", description: "Ours", budgetamount: 3, lastname: "Joint" },
        parameters: { OpportunityId: opportunityid, CreateOpportunity: false },
      };
    },
    "a lead of which only the account is wanted": async () => ({
      lead: { companyname: "Compte seul", lastname: "Seul" },
      parameters: { CreateContact: false, CreateOpportunity: false },
    }),
    "a lead with a customer of its own": async () => {
      const { contactid } = (await world.given.contact({ lastname: "Cliente" })) as Json;
      return {
        lead: { lastname: null, subject: "For her" },
        parameters: { OpportunityCustomerId: { "@odata.type": "mscrm.contact", contactid } },
      };
    },
    "a lead of somebody who may not change the account": async () => {
      await world.given.account({ name: "Intouchable", telephone1: "0255555555" });
      return {
        lead: { companyname: "Intouchable", telephone1: "0266666666", websiteurl: "https://i.fr", lastname: "Touche" },
        who: "anna",
      };
    },
  };

  it.each(Object.keys(cases))("for %s, and the preview writes nothing", async (name) => {
    const { lead, parameters = {}, who = "ada" } = await cases[name]!();
    const { leadid } = (await world.as(who).create("leads", { subject: "Doors", ...lead })) as Json;
    const stored = await written();

    const { status, body: said } = await preview(leadid, parameters, who);
    expect(status).toBe(200);
    expect(await written()).toEqual(stored);
    const answer = await world.as(who).post(`leads(${leadid})/Microsoft.Dynamics.CRM.QualifyLead`, {
      CreateAccount: true,
      CreateContact: true,
      CreateOpportunity: said.opportunity.decision === "new",
      Status: 3,
      ...parameters,
    });

    expect([answer.status, answer.body.error]).toEqual([200, undefined]);
    const made = new Map<string, Json>();
    for (const one of answer.body.value) {
      const table = one["@odata.type"].split(".").at(-1);
      made.set(table, await read(`${table === "opportunity" ? "opportunities" : `${table}s`}(${one[`${table}id`]})`));
    }
    for (const table of ["account", "contact"]) {
      const { decision, id, name: proposed } = said[table];
      expect([table, made.has(table)]).toEqual([table, decision !== "skip"]);
      if (decision === "existing") expect(made.get(table)[`${table}id`]).toBe(id);
      if (decision === "new") expect(made.get(table)[table === "account" ? "name" : "fullname"]).toBe(proposed);
      if (decision === "new") expect(made.get(table)["_originatingleadid_value"]).toBe(leadid);
    }
    expect(made.has("opportunity")).toBe(said.opportunity.decision !== "none");
    if (said.opportunity.decision === "new")
      expect(made.get("opportunity")).toMatchObject({
        name: said.opportunity.name,
        estimatedvalue: said.opportunity.estimatedValue,
        _transactioncurrencyid_value: said.opportunity.currencyId,
        estimatedclosedate: said.opportunity.estimatedCloseDate,
      });
    const source = await read(`leads(${leadid})`);
    for (const { column, destinations } of said.values)
      for (const one of destinations) {
        const now = made.get(one.table)[one.column === "parentcustomerid" ? "_parentcustomerid_value" : one.column];
        const where = `${column} → ${one.table}.${one.column} ${one.outcome}`;
        if (one.column === "parentcustomerid") expect([where, now]).toEqual([where, made.get("account").accountid]);
        else if (one.outcome === "set") expect([where, now]).toEqual([where, source[column]]);
        else if (one.outcome === "conflict") expect([where, now]).not.toEqual([where, source[column]]);
        else expect([where, String(now).toLowerCase()]).toEqual([where, String(source[column]).toLowerCase()]);
      }
  });

  /** The version of every record and the number of audit rows: what changes with any write. */
  async function written() {
    const tables = ["lead", "account", "contact", "opportunity", "leadtoopportunitysalesprocess"];
    const parts = tables.map((table) => `(SELECT max(versionnumber)::text || ' ' || count(*)::text FROM ${table})`);
    const text = `SELECT ${parts.join(", ")}, (SELECT count(*)::text FROM audit)`;
    const [row] = await world.database.run({ text, values: [] });
    return row;
  }
});

it("ids in a preview are guids", async () => {
  await world.given.account({ name: "Identifiée" });
  const { leadid } = await given({ companyname: "Identifiée" });

  expect((await preview(leadid)).body.account.id).toMatch(guid);
});
