import { describe, expect, it } from "vitest";
import { useWorld } from "../world.ts";

/** Cases 254 and 255: two records become one, and two again. */

const world = useWorld();

const named = (table: string, id: unknown, values: object = {}) => ({
  "@odata.type": `Microsoft.Dynamics.CRM.${table}`,
  [`${table}id`]: id,
  ...values,
});

function merge(table: string, target: unknown, subordinate: unknown, more: object = {}, who = "ada") {
  return world.as(who).post("Merge", { Target: named(table, target), Subordinate: named(table, subordinate), ...more });
}

const undo = (set: string, id: unknown, who = "ada") =>
  world.as(who).post(`${set}(${id})/Microsoft.Dynamics.CRM.UndoMerge`);

async function twoAccounts() {
  const target = await world.given.account({ name: "Norfield", telephone1: "01" });
  const subordinate = await world.given.account({
    name: "Nor Field",
    telephone1: "02",
    websiteurl: "https://nor.example",
  });
  return { target: target["accountid"], subordinate: subordinate["accountid"] };
}

describe("Merge", () => {
  it("closes the subordinate and gives the target its new values", async () => {
    const { target, subordinate } = await twoAccounts();
    const content = named("account", "00000000-0000-0000-0000-000000000000", { telephone1: "03" });
    const answer = await merge("account", target, subordinate, {
      UpdateContent: content,
      PerformParentingChecks: false,
    });
    expect([answer.status, answer.text]).toEqual([204, ""]);
    expect(await world.as("ada").read(`accounts(${subordinate})`)).toMatchObject({
      merged: true,
      statecode: 1,
      statuscode: 2,
      _masterid_value: target,
      telephone1: "02",
    });
    expect(await world.as("ada").read(`accounts(${target})`)).toMatchObject({ telephone1: "03", merged: false });
  });

  it("moves all that points to the subordinate, and back, exactly", async () => {
    const ada = world.as("ada");
    const { target, subordinate } = await twoAccounts();
    const at = `accounts(${subordinate})`;
    const contact = await world.given.contact({ "parentcustomerid_account@odata.bind": at });
    const deal = await world.given.opportunity({
      "customerid_account@odata.bind": at,
      "parentaccountid@odata.bind": at,
    });
    const task = await ada.create("tasks", { subject: "Call", "regardingobjectid_account_task@odata.bind": at });
    const note = await ada.create("annotations", { subject: "Note", "objectid_account@odata.bind": at });
    const lead = await world.given.lead();
    const both = await world.given.lead();
    for (const [account, one] of [
      [subordinate, lead],
      [subordinate, both],
      [target, both],
    ] as const)
      await ada.post(`accounts(${account})/accountleads_association/$ref`, {
        "@odata.id": `${world.url}/api/data/v9.2/leads(${one["leadid"]})`,
      });
    const links = async (account: unknown) =>
      (await ada.read(`accounts(${account})/accountleads_association?$select=leadid`))["value"] as unknown as unknown[];
    const before = await ada.read(at);

    expect((await merge("account", target, subordinate)).status).toBe(204);
    const pointing = async () => ({
      contact: (await ada.read(`contacts(${contact["contactid"]})`))["_parentcustomerid_value"],
      contactAccount: (await ada.read(`contacts(${contact["contactid"]})`))["_accountid_value"],
      customer: (await ada.read(`opportunities(${deal["opportunityid"]})`))["_customerid_value"],
      parent: (await ada.read(`opportunities(${deal["opportunityid"]})`))["_parentaccountid_value"],
      task: (await ada.read(`tasks(${task["activityid"]})`))["_regardingobjectid_value"],
      note: (await ada.read(`annotations(${note["annotationid"]})`))["_objectid_value"],
    });
    expect(new Set(Object.values(await pointing()))).toEqual(new Set([target]));
    expect([(await links(target)).length, (await links(subordinate)).length]).toEqual([2, 0]);

    const undone = await undo("accounts", subordinate);
    expect(undone.status).toBe(200);
    expect(undone.body).toMatchObject({ targetid: target, subordinateid: subordinate, notRestored: [] });
    expect(new Set(Object.values(await pointing()))).toEqual(new Set([subordinate]));
    expect([(await links(target)).length, (await links(subordinate)).length]).toEqual([1, 2]);
    const after = await ada.read(at);
    for (const name of ["@odata.context", "@odata.etag", "versionnumber", "modifiedon"])
      for (const row of [before, after]) delete (row as Record<string, unknown>)[name];
    expect(after).toEqual(before);
    expect((await undo("accounts", subordinate)).body.error.code).toBe("notMerged");
  });

  it("keeps what people changed since, and says so", async () => {
    const ada = world.as("ada");
    const { target, subordinate } = await twoAccounts();
    const bind = { "parentcustomerid_account@odata.bind": `accounts(${subordinate})` };
    const [gone, moved] = [await world.given.contact(bind), await world.given.contact(bind)];
    const content = named("account", target, { telephone1: "03", name: "Both" });
    await merge("account", target, subordinate, { UpdateContent: content });
    await ada.patch(`accounts(${target})`, { telephone1: "04" });
    await ada.delete(`contacts(${gone["contactid"]})`);
    const other = (await world.given.account({ name: "Other" }))["accountid"];
    await ada.patch(`contacts(${moved["contactid"]})`, { "parentcustomerid_account@odata.bind": `accounts(${other})` });

    const { body } = await undo("accounts", target);
    expect(body.notRestored).toEqual(
      expect.arrayContaining([
        { table: "account", id: target, column: "telephone1", reason: "changed" },
        { table: "contact", id: gone["contactid"], column: "parentcustomerid", reason: "deleted" },
        { table: "contact", id: moved["contactid"], column: "parentcustomerid", reason: "changed" },
      ]),
    );
    expect(await ada.read(`accounts(${target})`)).toMatchObject({ telephone1: "04", name: "Norfield" });
    expect(await ada.read(`contacts(${moved["contactid"]})`)).toMatchObject({ _parentcustomerid_value: other });
  });

  it("can be undone when the target is gone: what went with it is told", async () => {
    const ada = world.as("ada");
    const { target, subordinate } = await twoAccounts();
    const note = await ada.create("annotations", {
      subject: "Note",
      "objectid_account@odata.bind": `accounts(${subordinate})`,
    });
    await merge("account", target, subordinate);
    expect((await ada.delete(`accounts(${target})`)).status).toBe(204);
    const { status, body } = await undo("accounts", subordinate);
    expect([status, body.notRestored]).toEqual([
      200,
      [
        { table: "account", id: target, column: null, reason: "deleted" },
        { table: "annotation", id: note["annotationid"], column: "objectid", reason: "deleted" },
      ],
    ]);
    expect(await ada.read(`accounts(${subordinate})`)).toMatchObject({ merged: false, statecode: 0 });
  });

  it("merges contacts and leads", async () => {
    const [one, two] = [await world.given.contact(), await world.given.contact()];
    expect((await merge("contact", one["contactid"], two["contactid"])).status).toBe(204);
    const [lead, twin] = [await world.given.lead(), await world.given.lead()];
    expect((await merge("lead", lead["leadid"], twin["leadid"])).status).toBe(204);
    expect(await world.as("ada").read(`leads(${twin["leadid"]})`)).toMatchObject({
      merged: true,
      statecode: 2,
      statuscode: 7,
      _masterid_value: lead["leadid"],
    });
    expect((await undo("leads", twin["leadid"])).status).toBe(200);
    expect(await world.as("ada").read(`leads(${twin["leadid"]})`)).toMatchObject({ merged: false, statecode: 0 });
  });

  it("writes down who was merged into whom, and what moved", async () => {
    const { target, subordinate } = await twoAccounts();
    const contact = await world.given.contact({ "parentcustomerid_account@odata.bind": `accounts(${subordinate})` });
    await merge("account", target, subordinate);
    const actions = async (id: unknown) => {
      const rows = await world.as("ada").read(`audits?$filter=_objectid_value eq ${id}&$select=action`);
      return (rows["value"] as unknown as { action: number }[]).map(({ action }) => action);
    };
    expect(await actions(subordinate)).toContain(12);
    expect(await actions(contact["contactid"])).toContain(11);
  });
});

describe("a merged record", () => {
  it("is not written to, nor activated, but changes hands", async () => {
    const ada = world.as("ada");
    const { target, subordinate } = await twoAccounts();
    await merge("account", target, subordinate);
    for (const values of [{ name: "Again" }, { statecode: 0, statuscode: 1 }]) {
      const { status, body } = await ada.patch(`accounts(${subordinate})`, values);
      expect([status, body.error.code]).toEqual([400, "recordMerged"]);
    }
    const owner = { "ownerid@odata.bind": `systemusers(${world.as("anna").id})` };
    expect((await ada.patch(`accounts(${subordinate})`, owner)).status).toBe(204);
  });

  it("is nobody's twin until the merge is undone", async () => {
    const { target, subordinate } = await twoAccounts();
    const keys = async () =>
      (
        await world.database.run({
          text: "SELECT key FROM filon_matchkey WHERE recordid = $1::uuid ORDER BY 1",
          values: [subordinate],
        })
      ).flat();
    const before = await keys();
    expect(before.length).toBeGreaterThan(0);
    await merge("account", target, subordinate);
    expect(await keys()).toEqual([]);
    await undo("accounts", subordinate);
    expect(await keys()).toEqual(before);
  });
});

describe("Merge refuses", () => {
  const code = (answer: { body: { error: { code: string } } }) => answer.body.error.code;

  it("a record with itself, another table, an inactive or unknown record", async () => {
    const { target, subordinate } = await twoAccounts();
    const contact = (await world.given.contact())["contactid"];
    expect(code(await merge("account", target, target))).toBe("0x80045305");
    const mixed = { Target: named("account", target), Subordinate: named("contact", contact) };
    expect(code(await world.as("ada").post("Merge", mixed))).toBe("0x80045303");
    await world.as("ada").patch(`accounts(${subordinate})`, { statecode: 1, statuscode: 2 });
    expect(code(await merge("account", target, subordinate))).toBe("0x80045304");
    expect((await merge("account", target, "11111111-1111-4111-8111-111111111111")).status).toBe(404);
  });

  it("a parent into what stands below it", async () => {
    const { target, subordinate } = await twoAccounts();
    await world.as("ada").patch(`accounts(${target})`, { "parentaccountid@odata.bind": `accounts(${subordinate})` });
    expect(code(await merge("account", target, subordinate))).toBe("0x80045300");
    const other = (await world.given.account({ name: "Other" }))["accountid"];
    const content = named("account", target, { "parentaccountid@odata.bind": `accounts(${other})` });
    expect(code(await merge("account", target, other, { UpdateContent: content }))).toBe("0x80045300");
    expect(await world.as("ada").read(`accounts(${other})`)).toMatchObject({ merged: false, statecode: 0 });
  });

  it("an active quote's customer, different parents when asked to look, and people without the right", async () => {
    const ada = world.as("ada");
    const { target, subordinate } = await twoAccounts();
    const parent = (await world.given.account({ name: "Holding" }))["accountid"];
    await ada.patch(`accounts(${subordinate})`, { "parentaccountid@odata.bind": `accounts(${parent})` });
    expect(code(await merge("account", target, subordinate, { PerformParentingChecks: true }))).toBe("0x80045317");
    expect(code(await merge("account", target, subordinate, {}, "paul"))).toBe("0x80045301");
    await world.database.run({
      text: `INSERT INTO quote (quoteid, name, customerid, customeridtype, statecode, statuscode, createdon, modifiedon)
        VALUES (gen_random_uuid(), 'Offer', $1::uuid, 'account', 1, 2, now(), now())`,
      values: [subordinate],
    });
    expect(code(await merge("account", target, subordinate))).toBe("0x80045302");
  });

  it("to undo what was merged too long ago, or under a merge that came later", async () => {
    const { target, subordinate } = await twoAccounts();
    const third = (await world.given.account({ name: "Third" }))["accountid"];
    await merge("account", target, subordinate);
    await merge("account", third, target);
    expect(code(await undo("accounts", subordinate))).toBe("masterMerged");
    expect((await undo("accounts", target)).status).toBe(200);
    await world.database.run({
      text: "UPDATE filon_merge SET mergedon = now() - interval '31 days' WHERE subordinateid = $1::uuid",
      values: [subordinate],
    });
    expect(code(await undo("accounts", subordinate))).toBe("mergeTooOld");
  });

  it("one of two merges that cross", async () => {
    const { target, subordinate } = await twoAccounts();
    const answers = await Promise.all([merge("account", target, subordinate), merge("account", subordinate, target)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 400]);
  });
});

describe("PreviewMerge", () => {
  it("shows both values, proposes the target's where it has one, and counts what would move", async () => {
    const { target, subordinate } = await twoAccounts();
    await world.given.contact({ "parentcustomerid_account@odata.bind": `accounts(${subordinate})` });
    const [one, two] = [target, subordinate].map((id) => JSON.stringify(named("account", id)));
    const { status, body } = await world
      .as("ada")
      .get(
        `PreviewMerge(Target=@t,Subordinate=@s)?@t=${encodeURIComponent(one ?? "")}&@s=${encodeURIComponent(two ?? "")}`,
      );
    expect(status).toBe(200);
    const values = new Map(body.values.map((value: { column: string }) => [value.column, value]));
    expect(values.get("telephone1")).toMatchObject({ target: "01", subordinate: "02", proposed: "01", from: "target" });
    expect(values.get("websiteurl")).toMatchObject({
      target: null,
      proposed: "https://nor.example",
      from: "subordinate",
    });
    expect(body.moves).toContainEqual({ table: "contact", count: 1 });
  });
});
