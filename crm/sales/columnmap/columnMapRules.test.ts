import { describe, expect, it } from "vitest";
import { tables } from "../../tables.ts";
import { columnOf, loadModel, tableOf } from "../../../engine/model/model.ts";
import type { Json } from "../../../test/deals.ts";
import { useWorld } from "../../../test/world.ts";
import { leadMaps } from "./leadMaps.ts";
import { takes } from "./takes.ts";

const world = useWorld();

const map = (source: string, target: string, table = "contact", from = "lead") => ({
  filon_sourcetable: from,
  filon_sourcecolumn: source,
  filon_targettable: table,
  filon_targetcolumn: target,
});

describe("the maps that ship", () => {
  it("would all be accepted, each destination filled once", () => {
    const model = loadModel(tables);
    const pairs = Object.entries(leadMaps).flatMap(([table, columns]) =>
      Object.entries(columns).flatMap(([source, targets]) => targets.map((target) => ({ table, source, target }))),
    );

    const wrong = pairs.filter(({ table, source, target }) => {
      const column = columnOf(tableOf(model, "lead"), source);
      return !takes(columnOf(tableOf(model, table), target), column);
    });

    expect(wrong).toEqual([]);
    expect(new Set(pairs.map(({ table, target }) => `${table}.${target}`)).size).toBe(pairs.length);
  });
});

describe("a column map", () => {
  it("an administrator adds is followed by the next qualification", async () => {
    const made = await world.as("ada").create("filon_columnmaps", map("description", "description", "account"));
    expect(made).toMatchObject({ filon_name: "lead.description → account.description", filon_issystem: false });
    const lead = await world.given.lead({ companyname: "Mapped", description: "Asked for a visit" });

    const { body } = await world.as("ada").post(`leads(${lead["leadid"]})/Microsoft.Dynamics.CRM.QualifyLead`, {
      CreateAccount: true,
      CreateContact: true,
      CreateOpportunity: true,
      Status: 3,
    });

    const account = await world.as("ada").read(`accounts(${body.value[0].accountid})`);
    expect(account["description"]).toBe("Asked for a visit");
  });

  it("that is deleted is followed no more", async () => {
    const { body } = await world
      .as("ada")
      .get("filon_columnmaps?$filter=filon_targettable eq 'opportunity' and filon_targetcolumn eq 'description'");
    await world.as("ada").delete(`filon_columnmaps(${body.value[0].filon_columnmapid})`);
    const lead = await world.given.lead({ companyname: "Silent", description: "Stays on the lead" });

    const answer = await world.as("ada").post(`leads(${lead["leadid"]})/Microsoft.Dynamics.CRM.QualifyLead`, {
      CreateAccount: true,
      CreateContact: true,
      CreateOpportunity: true,
      Status: 3,
    });

    const deal = (await world.as("ada").read(`opportunities(${answer.body.value[2].opportunityid})`)) as Json;
    expect(deal.description).toBeNull();
  });

  it.each([
    ["a column that is not there", map("nosuch", "emailaddress3"), "columnMapImpossible"],
    ["columns of different kinds", map("description", "jobtitle"), "columnMapImpossible"],
    ["a column too short for the other", map("subject", "jobtitle"), "columnMapImpossible"],
    [
      "a choice that lacks options of the other",
      map("leadsourcecode", "preferredcontactmethodcode"),
      "columnMapImpossible",
    ],
    ["a column the server fills in", map("jobtitle", "fullname"), "columnMapImpossible"],
    ["a status", map("statuscode", "statuscode", "opportunity"), "columnMapImpossible"],
    ["an owner", map("ownerid", "ownerid", "opportunity"), "columnMapImpossible"],
    ["a customer of either table", map("customerid", "customerid", "opportunity"), "columnMapImpossible"],
    ["tables no lead becomes", map("subject", "name", "quote"), "columnMapTables"],
    ["another table to start from", map("name", "name", "account", "account"), "columnMapTables"],
    ["a destination that is filled already", map("telephone2", "telephone1", "account"), "columnMapTaken"],
  ])("is refused for %s", async (_, values, code) => {
    const { status, body } = await world.as("ada").post("filon_columnmaps", values);

    expect([status, body.error.code]).toEqual([400, code]);
  });

  it("is no salesperson's to change", async () => {
    const { status } = await world.as("anna").post("filon_columnmaps", map("subject", "name", "opportunity"));

    expect(status).toBe(403);
  });
});
