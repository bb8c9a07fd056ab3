import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import { jobs } from "../../crm/jobs.ts";
import { JobRunner } from "../../engine/jobs/jobRunner.ts";
import { useWorld, type Answer } from "../world.ts";

/** Cases 239, 256 and 286–291: rules for duplicates, and who asks for them. */

const world = useWorld();
const detect = { headers: { "MSCRM.SuppressDuplicateDetection": "false" } };
let runner: JobRunner | null = null;
afterAll(() => runner?.stop());

interface Terms {
  readonly conditions: readonly Record<string, unknown>[];
  readonly rule?: Record<string, unknown>;
}

/** A published rule, given its conditions; taken back by what it answers. */
async function published(table: string, { conditions, rule = {} }: Terms) {
  const ada = world.as("ada");
  const made = await ada.create("duplicaterules", { name: randomUUID(), baseentityname: table, ...rule });
  const id = String(made["duplicateruleid"]);
  for (const condition of conditions) await ada.create("duplicateruleconditions", { ...condition, ...boundTo(id) });
  const answer = await ada.post(`duplicaterules(${id})/Microsoft.Dynamics.CRM.PublishDuplicateRule`);
  expect(answer.status).toBe(204);
  return { id, unpublish: () => ada.post("UnpublishDuplicateRule", { DuplicateRuleId: id }) };
}

const boundTo = (id: string) => ({ "regardingobjectid@odata.bind": `duplicaterules(${id})` });
const exactly = (column: string) => ({ baseattributename: column, matchingattributename: column, operatorcode: 0 });
const code = ({ status, body }: Answer) => [status, body.error?.code];
const refused = [412, "0x80040333"];

async function duplicatesOf(record: object, table: string, page: object = {}, who = "ada") {
  const parts = {
    p1: JSON.stringify(record),
    p2: `'${table}'`,
    p3: JSON.stringify({ PageNumber: 1, Count: 50, ...page }),
  };
  const aliases = Object.entries(parts).map(([name, value]) => `@${name}=${encodeURIComponent(value)}`);
  return world
    .as(who)
    .get(`RetrieveDuplicates(BusinessEntity=@p1,MatchingEntityName=@p2,PagingInfo=@p3)?${aliases.join("&")}`);
}
const likeAccount = (values: object) => ({ "@odata.type": "Microsoft.Dynamics.CRM.account", ...values });
const idsOf = ({ body }: Answer) => body.value.map((row: { accountid: string }) => row.accountid);

describe("MSCRM.SuppressDuplicateDetection", () => {
  it("false refuses a duplicate and leaves no row; absent or true it is written", async () => {
    const ada = world.as("ada");
    const rule = await published("account", { conditions: [exactly("name")] });
    const first = (await world.given.account({ name: "Twin" }))["accountid"];
    expect((await ada.post("accounts", { name: "TWIN" })).status).toBe(204);
    const suppressed = { headers: { "MSCRM.SuppressDuplicateDetection": "true" } };
    expect((await ada.post("accounts", { name: "twin" }, suppressed)).status).toBe(204);
    const answer = await ada.post("accounts", { name: "Twin", accountnumber: "lost" }, detect);
    expect(code(answer)).toEqual(refused);
    expect(answer.body.error.details.map(({ target }: { target: string }) => target)).toContain(`accounts(${first})`);
    expect((await ada.read("accounts?$filter=accountnumber eq 'lost'"))["value"]).toEqual([]);
    expect((await ada.post("accounts", { name: "Alone" }, detect)).status).toBe(204);
    await rule.unpublish();
    expect((await ada.post("accounts", { name: "Elsewhere", accountnumber: "lost" }, detect)).status).toBe(204);
  });

  it("false refuses what is likely the same without any rule, however it is spelled, but for what is decided", async () => {
    const ada = world.as("ada");
    const reach = { telephone1: "0241000077", address1_postalcode: "49000" };
    const { accountid } = await world.given.account({ name: "Faïencerie de Trélazé", ...reach });
    const misspelled = { name: "Fayencerie Trelaze SARL", ...reach };
    const refusal = await ada.post("accounts", misspelled, detect);
    expect([...code(refusal), refusal.body.error.details[0].target]).toEqual([...refused, `accounts(${accountid})`]);
    const written = await ada.create("accounts", misspelled);
    const id = String(written["accountid"]);
    const renamed = { name: "Faïencerie Trélazé" };
    expect(code(await ada.patch(`accounts(${id})`, renamed, detect))).toEqual(refused);
    expect((await ada.patch(`accounts(${id})`, { numberofemployees: 7 }, detect)).status).toBe(204);
    await ada.post("MarkNotDuplicate", {
      Record: likeAccount({ accountid: id }),
      Duplicate: likeAccount({ accountid }),
    });
    expect((await ada.patch(`accounts(${id})`, renamed, detect)).status).toBe(204);
  });

  it("looks at changes, upserts, many at once and parts of a batch too", async () => {
    const ada = world.as("ada");
    const rule = await published("account", { conditions: [exactly("accountnumber")] });
    await world.given.account({ accountnumber: "A-1" });
    const other = (await world.given.account({ accountnumber: "A-2" }))["accountid"];
    expect(code(await ada.patch(`accounts(${other})`, { accountnumber: "a-1" }, detect))).toEqual(refused);
    expect((await ada.read(`accounts(${other})`))["accountnumber"]).toBe("A-2");
    expect((await ada.patch(`accounts(${other})`, { numberofemployees: 1 }, detect)).status).toBe(204);
    const upsert = ada.patch(`accounts(${randomUUID()})`, { name: "New", accountnumber: "A-1" }, detect);
    expect(code(await upsert)).toEqual(refused);
    const target = likeAccount({ name: "Many", accountnumber: "A-3" });
    const many = await ada.post(
      "accounts/Microsoft.Dynamics.CRM.CreateMultiple",
      { Targets: [target, target] },
      detect,
    );
    expect([...code(many), many.body.error.target]).toEqual([...refused, "Targets[1]"]);
    const part = `--b\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nPOST accounts HTTP/1.1\r\nContent-Type: application/json\r\nMSCRM.SuppressDuplicateDetection: false\r\n\r\n{"name":"Part","accountnumber":"A-1"}\r\n--b--\r\n`;
    const batch = await ada.post("$batch", undefined, {
      raw: part,
      headers: { "content-type": "multipart/mixed;boundary=b" },
    });
    expect(batch.text).toContain("HTTP/1.1 412");
    await rule.unpublish();
  });

  it("lets one of two through who write the same at once", async () => {
    const rule = await published("account", { conditions: [exactly("accountnumber")] });
    const make = () => world.as("ada").post("accounts", { name: "At once", accountnumber: "B-1" }, detect);
    expect((await Promise.all([make(), make()])).map(({ status }) => status).sort()).toEqual([204, 412]);
    await rule.unpublish();
  });

  it("ships with rules on the e-mail address, which a blank never meets", async () => {
    const ada = world.as("ada");
    await world.given.contact({ emailaddress1: "a.martin@acme.example" });
    const twin = { lastname: "Martin", emailaddress1: "A.Martin@acme.example" };
    expect(code(await ada.post("contacts", twin, detect))).toEqual(refused);
    expect((await ada.post("contacts", { lastname: "Martin" }, detect)).status).toBe(204);
  });
});

describe("a rule", () => {
  it("compares beginnings, ends and choices", async () => {
    const cases: [Record<string, unknown>, object, object, object][] = [
      [
        { ...exactly("name"), operatorcode: 1, operatorparam: 5 },
        { name: "Éclair Paris" },
        { name: "eclXX" },
        { name: "ECLAI" },
      ],
      [
        { ...exactly("telephone1"), operatorcode: 2, operatorparam: 4 },
        { telephone1: "+33 1 2345" },
        { telephone1: "01 2346" },
        { telephone1: "2345" },
      ],
      [{ ...exactly("industrycode"), operatorcode: 6 }, { industrycode: 7 }, { industrycode: 8 }, { industrycode: 7 }],
      [
        { ...exactly("industrycode"), operatorcode: 5 },
        { industrycode: 12 },
        { industrycode: 9 },
        { industrycode: 12 },
      ],
    ];
    for (const [condition, there, unlike, alike] of cases) {
      const rule = await published("account", { conditions: [condition] });
      const id = (await world.given.account({ name: randomUUID(), ...there }))["accountid"];
      expect(idsOf(await duplicatesOf(likeAccount(unlike), "account"))).not.toContain(id);
      expect(idsOf(await duplicatesOf(likeAccount(alike), "account")), JSON.stringify(condition)).toContain(id);
      await rule.unpublish();
    }
  });

  it("compares days by the caller's clock, and moments", async () => {
    const lead = (at: string) => ({ "@odata.type": "Microsoft.Dynamics.CRM.lead", schedulefollowup_prospect: at });
    // 23:30 in Paris, and half an hour past midnight.
    const [evening, next] = ["2026-03-01T22:30:00Z", "2026-03-01T23:30:00Z"];
    const id = (await world.given.lead({ schedulefollowup_prospect: evening }))["leadid"];
    const found = async (at: string) =>
      (await duplicatesOf(lead(at), "lead")).body.value.map(({ leadid }: { leadid: string }) => leadid);
    const days = await published("lead", {
      conditions: [{ ...exactly("schedulefollowup_prospect"), operatorcode: 3 }],
    });
    expect(await found("2026-03-01T08:00:00Z")).toEqual([id]);
    expect(await found(next)).toEqual([]);
    await days.unpublish();
    const conditions = [{ ...exactly("schedulefollowup_prospect"), operatorcode: 4 }];
    const moments = await published("lead", { conditions });
    expect(await found(evening)).toEqual([id]);
    expect(await found("2026-03-01T08:00:00Z")).toEqual([]);
    await moments.unpublish();
  });

  it("can tell cases apart, leave out inactive records, and compare two tables", async () => {
    const ada = world.as("ada");
    const strict = await published("account", {
      conditions: [exactly("tickersymbol")],
      rule: { iscasesensitive: true, excludeinactiverecords: true },
    });
    const id = (await world.given.account({ tickersymbol: "Acme" }))["accountid"];
    const found = async (tickersymbol: string) => idsOf(await duplicatesOf(likeAccount({ tickersymbol }), "account"));
    expect(await found("acme")).toEqual([]);
    expect(await found("Acme")).toEqual([id]);
    await ada.patch(`accounts(${id})`, { statecode: 1, statuscode: 2 });
    expect(await found("Acme")).toEqual([]);
    await strict.unpublish();

    const across = await published("lead", {
      rule: { matchingentityname: "account" },
      conditions: [{ baseattributename: "companyname", matchingattributename: "name", operatorcode: 0 }],
    });
    const company = (await world.given.account({ name: "Across" }))["accountid"];
    const lead = { "@odata.type": "Microsoft.Dynamics.CRM.lead", companyname: "across" };
    expect(idsOf(await duplicatesOf(lead, "account"))).toEqual([company]);
    await across.unpublish();
  });

  it("holds where all its conditions do; blanks are alike unless it says otherwise", async () => {
    const conditions = [exactly("tickersymbol"), exactly("accountnumber")];
    const blind = await published("account", { conditions });
    const id = (await world.given.account({ tickersymbol: "Blank" }))["accountid"];
    expect(idsOf(await duplicatesOf(likeAccount({ tickersymbol: "Blank" }), "account"))).toEqual([id]);
    expect(idsOf(await duplicatesOf(likeAccount({ tickersymbol: "Blank", accountnumber: "1" }), "account"))).toEqual(
      [],
    );
    await blind.unpublish();
    const seeing = await published("account", {
      conditions: conditions.map((condition) => ({ ...condition, ignoreblankvalues: true })),
    });
    expect(idsOf(await duplicatesOf(likeAccount({ tickersymbol: "Blank" }), "account"))).toEqual([]);
    await seeing.unpublish();
  });

  it("is refused what it cannot compare, and counts again only when published again", async () => {
    const ada = world.as("ada");
    const rule = await ada.post("duplicaterules", { name: "No", baseentityname: "uom" });
    expect(code(rule)).toEqual([400, "ruleTableUnfit"]);
    const { id } = await published("contact", { conditions: [exactly("jobtitle")] });
    const add = (condition: object) => ada.post("duplicateruleconditions", { ...condition, ...boundTo(id) });
    expect(code(await add(exactly("nothing")))).toEqual([400, "ruleColumnUnfit"]);
    expect(code(await add({ ...exactly("jobtitle"), operatorcode: 3 }))).toEqual([400, "ruleColumnUnfit"]);
    expect(code(await add({ ...exactly("jobtitle"), operatorcode: 1 }))).toEqual([400, "ruleParameterMissing"]);
    const state = async () => (await ada.read(`duplicaterules(${id})`))["statuscode"];
    expect(await state()).toBe(2);
    expect((await add(exactly("lastname"))).status).toBe(204);
    expect(await state()).toBe(0);
    const empty = (await ada.create("duplicaterules", { name: "Empty", baseentityname: "lead" }))["duplicateruleid"];
    const publish = ada.post(`duplicaterules(${empty})/Microsoft.Dynamics.CRM.PublishDuplicateRule`);
    expect(code(await publish)).toEqual([400, "ruleWithoutConditions"]);
    expect((await ada.delete(`duplicaterules(${id})`)).status).toBe(204);
  });

  it("is read by everybody and written by administrators", async () => {
    expect((await world.as("anna").get("duplicaterules?$expand=DuplicateRule_DuplicateRuleConditions")).status).toBe(
      200,
    );
    expect((await world.as("anna").post("duplicaterules", { name: "Mine", baseentityname: "lead" })).status).toBe(403);
  });
});

describe("RetrieveDuplicates", () => {
  it("gives what is alike however it is spelled too, to whom may read it", async () => {
    const { accountid } = await world.given.account({ name: "Verrerie d’Anjou SARL", telephone1: "02 41 00 00 17" });
    const wanted = likeAccount({ name: "Verrerei Anjou", telephone1: "+33241000017" });
    expect(idsOf(await duplicatesOf(wanted, "account"))).toEqual([accountid]);
    const lead = {
      "@odata.type": "Microsoft.Dynamics.CRM.lead",
      companyname: "Verrerie Anjou",
      telephone1: "0241000017",
    };
    expect(idsOf(await duplicatesOf(lead, "account"))).toEqual([accountid]);
  });

  it("gives whole rows a page at a time, of what the caller may read, but for what is merged or decided", async () => {
    const ada = world.as("ada");
    const rule = await published("account", { conditions: [exactly("name")] });
    const made = [];
    for (let index = 0; index < 3; index++) made.push((await world.given.account({ name: "Paged" }))["accountid"]);
    const [one, two, three] = made;
    const named = (id: unknown) => likeAccount({ accountid: id });
    const wanted = likeAccount({ accountid: one, name: "Paged" });
    const whole = await duplicatesOf(wanted, "account");
    expect(whole.body.value).toHaveLength(2);
    expect(whole.body.value[0]).toMatchObject({ name: "Paged", merged: false });
    const pages = [];
    for (const PageNumber of [1, 2, 3])
      pages.push(...idsOf(await duplicatesOf(wanted, "account", { PageNumber, Count: 1 })));
    expect(pages.sort()).toEqual([two, three].sort());

    const pair = { Record: named(two), Duplicate: named(one) };
    expect((await ada.post("MarkNotDuplicate", pair)).status).toBe(204);
    expect(idsOf(await duplicatesOf(wanted, "account"))).toEqual([three]);
    expect((await ada.post("UnmarkNotDuplicate", pair)).status).toBe(204);
    await ada.post("Merge", { Target: named(two), Subordinate: named(three) });
    expect(idsOf(await duplicatesOf(wanted, "account"))).toEqual([two]);
    expect((await world.as("remi").post("MarkNotDuplicate", pair)).status).toBe(403);
    expect(code(await duplicatesOf({ "@odata.type": "Microsoft.Dynamics.CRM.uom" }, "uom"))).toEqual([
      400,
      "ruleTableUnfit",
    ]);
    await rule.unpublish();
  });
});

describe("BulkDetectDuplicates", () => {
  it("writes down each pair once, under its job", async () => {
    const ada = world.as("ada");
    const rule = await published("account", { conditions: [exactly("tickersymbol")] });
    const made: string[] = [];
    for (let index = 0; index < 2; index++)
      made.push(String((await world.given.account({ name: `Bulk ${index}`, tickersymbol: "BULK" }))["accountid"]));
    const criteria = {
      FilterOperator: "And",
      Conditions: [{ AttributeName: "name", Operator: "Like", Values: [{ Value: "Bulk%", Type: "System.String" }] }],
    };
    const Query = {
      "@odata.type": "Microsoft.Dynamics.CRM.QueryExpression",
      EntityName: "account",
      Criteria: criteria,
    };
    const { status, body } = await ada.post("BulkDetectDuplicates", { Query, JobName: "Twins" });
    expect(status).toBe(200);
    runner = new JobRunner({ context: world.context, jobs, timeZone: "Europe/Paris" });
    runner.start();
    await expect
      .poll(async () => (await ada.read(`asyncoperations(${body.JobId})`))["statuscode"], { timeout: 60_000 })
      .toBe(30);
    const found = await ada.read(`duplicaterecords?$filter=_asyncoperationid_value eq ${body.JobId}`);
    const pairs = found["value"] as unknown as Record<string, string>[];
    expect(pairs.map((pair) => [pair["_baserecordid_value"], pair["_duplicaterecordid_value"]])).toEqual([made.sort()]);
    expect((await ada.delete(`accounts(${made[0]})`)).status).toBe(204);
    const left = await ada.read(`duplicaterecords?$filter=_asyncoperationid_value eq ${body.JobId}`);
    expect(left["value"]).toEqual([]);
    await rule.unpublish();
  });

  it("needs a published rule and no recurrence", async () => {
    const ada = world.as("ada");
    const Query = { "@odata.type": "Microsoft.Dynamics.CRM.QueryExpression", EntityName: "quote" };
    expect(code(await ada.post("BulkDetectDuplicates", { Query, JobName: "None" }))).toEqual([400, "0x80048436"]);
    const again = { Query, JobName: "Again", RecurrencePattern: "FREQ=DAILY" };
    expect(code(await ada.post("BulkDetectDuplicates", again))).toEqual([400, "recurrenceNotSupported"]);
  });
});
