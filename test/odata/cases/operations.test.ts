import { describe, expect, it } from "vitest";
import { useWorld } from "../../world.ts";

const world = useWorld();
const ada = () => world.as("ada");
const type = (table: string) => ({ "@odata.type": `Microsoft.Dynamics.CRM.${table}` });
const targets = (...rows: object[]) => ({ Targets: rows.map((row) => ({ ...type("account"), ...row })) });
const count = async (name: string) => Number((await ada().get(`accounts/$count?$filter=name eq '${name}'`)).text);

describe("functions", () => {
  it("231 WhoAmI, with and without parentheses", async () => {
    for (const path of ["WhoAmI", "WhoAmI()"]) {
      const { body } = await ada().get(path);
      expect(body).toEqual({
        "@odata.context": `${world.url}/api/data/v9.2/$metadata#Microsoft.Dynamics.CRM.WhoAmIResponse`,
        BusinessUnitId: expect.any(String),
        UserId: ada().id,
        OrganizationId: expect.any(String),
      });
    }
  });

  it("232, 243 an address in the order of its country, by alias or inline", async () => {
    const inline =
      "FormatAddress(Line1='123 Maple St.',City='Seattle',StateOrProvince='WA',PostalCode='98007',Country='USA')";
    const byAlias =
      "FormatAddress(Line1=@p1,City=@p2,StateOrProvince=@p3,PostalCode=@p4,Country=@p5)" +
      "?@p1='123 Maple St.'&@p2='Seattle'&@p3='WA'&@p4='98007'&@p5='USA'";
    for (const path of [inline, byAlias])
      expect((await ada().get(path)).body.Address).toMatch(/^123 Maple St\.\r?\nSeattle,? WA,? 98007\r?\nUSA$/);
  });

  it.each(["'", "%27"])("233 a record to begin another from, quoted by %s", async (quote) => {
    const { accountid } = await world.given.account({ name: "Parent", websiteurl: "https://norfield.test" });
    const { status, body } = await ada().get(
      "InitializeFrom(EntityMoniker=@p1,TargetEntityName=@p2,TargetFieldType=@p3)" +
        `?@p1={'@odata.id':'accounts(${accountid})'}&@p2='account'&@p3=Microsoft.Dynamics.CRM.TargetFieldType'ValidForCreate'`.replaceAll(
          "'",
          quote,
        ),
    );
    expect([status, body["@odata.context"], body["@odata.type"]]).toEqual([
      200,
      expect.stringMatching(/#accounts\/\$entity$/),
      "#Microsoft.Dynamics.CRM.account",
    ]);
    expect(body["parentaccountid@odata.bind"]).toContain(String(accountid));
    expect(body).not.toHaveProperty("accountid");
    const { "@odata.context": _context, ...rest } = body;
    expect((await ada().post("accounts", { name: "Child", ...rest })).status).toBe(204);
  });

  it("234 how many records tables have", async () => {
    for (const names of ['["account","contact"]', "['account','contact']"]) {
      const { body } = await ada().get(`RetrieveTotalRecordCount(EntityNames=@p1)?@p1=${names}`);
      expect(body.EntityRecordCountCollection).toMatchObject({
        Count: 2,
        Keys: ["account", "contact"],
        Values: [expect.any(Number), expect.any(Number)],
      });
    }
  });

  it("235 the organization", async () => {
    const { body } = await ada().get(
      "RetrieveCurrentOrganization(AccessType=@p1)?@p1=Microsoft.Dynamics.CRM.EndpointAccessType'Default'",
    );
    expect(Object.keys(body.Detail)).toEqual(
      expect.arrayContaining([
        "OrganizationId",
        "FriendlyName",
        "OrganizationVersion",
        "UrlName",
        "UniqueName",
        "State",
        "Endpoints",
      ]),
    );
    expect(body.Detail.Endpoints).toMatchObject({ Count: expect.any(Number), Keys: expect.any(Array) });
  });

  it("240 a time zone by its name", async () => {
    const { body } = await ada().get(
      "GetTimeZoneCodeByLocalizedName(LocalizedStandardName=@p1,LocaleId=@p2)?@p1='Pacific Standard Time'&@p2=1033",
    );
    expect(body.TimeZoneCode).toBe(4);
  });

  it.each([
    `systemusers(00000000-0000-0000-0000-000000000001)/RetrieveUserPrivileges()`,
    "Microsoft.Dynamics.CRM.WhoAmI()",
    "WhoAmI(More=1)",
    "RetrieveTotalRecordCount()",
  ])("241, 242 refused: %s", async (path) => {
    expect([400, 404]).toContain((await ada().get(path)).status);
  });
});

describe("actions", () => {
  const deal = async () => String((await world.given.opportunity())["opportunityid"]);
  const close = (id: string, more = {}) => ({
    OpportunityClose: {
      subject: "Decided",
      "opportunityid@odata.bind": `${world.url}/api/data/v9.2/opportunities(${id})`,
    },
    ...more,
  });

  it("244, 247, 332 a deal is won once, and its closing is an activity", async () => {
    const id = await deal();
    expect((await ada().post("WinOpportunity", close(id, { Status: 3 }))).status).toBe(204);
    expect(await ada().read(`opportunities(${id})`)).toMatchObject({
      statecode: 1,
      statuscode: 3,
      actualclosedate: expect.any(String),
    });
    const { body } = await ada().get(`opportunitycloses?$filter=_opportunityid_value eq ${id}`);
    expect(body.value).toHaveLength(1);
    expect(await ada().read(`activitypointers(${body.value[0].activityid})`)).toMatchObject({
      activitytypecode: "opportunityclose",
    });
    const again = await ada().post("WinOpportunity", close(id, { Status: 3 }));
    expect([again.status, again.body.error.code]).toEqual([400, "0x80040515"]);
  });

  it.each([4, 5])("245 a deal is lost with reason %i", async (Status) => {
    const id = await deal();
    expect((await ada().post("LoseOpportunity", close(id, { Status }))).status).toBe(204);
    expect(await ada().read(`opportunities(${id})`)).toMatchObject({ statecode: 2, statuscode: Status });
  });

  it("246 the deal must be named", async () => {
    const { status } = await ada().post("WinOpportunity", { Status: 3, OpportunityClose: { subject: "Won" } });
    expect(status).toBe(400);
  });

  it("249 a record as a parameter names its type", async () => {
    const { accountid } = await world.given.account();
    const { status, body } = await ada().post("Merge", {
      Target: { accountid },
      Subordinate: { accountid },
      PerformParentingChecks: false,
    });
    expect([status, body.error.message]).toEqual([
      400,
      expect.stringContaining("EdmEntityObject passed should have the key property value set."),
    ]);
  });

  it("257 many are made at once, or none", async () => {
    const path = "accounts/Microsoft.Dynamics.CRM.CreateMultiple";
    const { status, body } = await ada().post(path, targets({ name: "257 a" }, { name: "257 b" }));
    expect([status, body.Ids.length]).toEqual([200, 2]);
    expect(await ada().read(`accounts(${body.Ids[1]})`)).toMatchObject({ name: "257 b" });
    const bad = await ada().post(path, targets({ name: "257 c" }, { nosuch: 1 }));
    expect([bad.status, await count("257 c")]).toEqual([400, 0]);
  });

  it("258 many are changed or made at once", async () => {
    const { accountid } = await world.given.account({ name: "258" });
    const set = "accounts/Microsoft.Dynamics.CRM.";
    const changed = await ada().post(`${set}UpdateMultiple`, targets({ accountid, name: "258 changed" }));
    expect([changed.status, await count("258 changed")]).toEqual([204, 1]);
    const upserted = await ada().post(
      `${set}UpsertMultiple`,
      targets(
        { "@odata.id": `accounts(${accountid})`, name: "258 upserted" },
        { "@odata.id": "accounts(00000000-0000-0000-0000-000000000258)", name: "258 upserted" },
      ),
    );
    expect([200, 204]).toContain(upserted.status);
    expect(await count("258 upserted")).toBe(2);
  });

  it("259 a name without its namespace, and one that is not there", async () => {
    const { leadid } = await world.given.lead();
    const bare = await ada().post(`leads(${leadid})/QualifyLead`, { Status: 3 });
    expect([400, 404]).toContain(bare.status);
    expect(await ada().read(`leads(${leadid})`)).toMatchObject({ statecode: 0 });
    expect((await ada().post("NoSuchAction", {})).status).toBe(404);
  });
});

describe("notes and activities", () => {
  it("328, 329 a note with a file", async () => {
    const { accountid } = await world.given.account();
    const made = await ada().create("annotations", {
      subject: "A file",
      notetext: "Look",
      "objectid_account@odata.bind": `accounts(${accountid})`,
      filename: "a.txt",
      mimetype: "text/plain",
      documentbody: Buffer.from("Hello").toString("base64"),
    });
    expect(await ada().read(`annotations(${made["annotationid"]})`)).toMatchObject({
      isdocument: true,
      filesize: 5,
      documentbody: "SGVsbG8=",
    });
    const { body } = await ada().get(`accounts(${accountid})?$expand=Account_Annotation($select=subject,notetext)`);
    expect(body.Account_Annotation).toMatchObject([{ subject: "A file", notetext: "Look" }]);
  });

  it("330 all activities of a record in one list", async () => {
    const { accountid } = await world.given.account();
    for (const kind of ["task", "phonecall", "email", "appointment"])
      await ada().create(`${kind}s`, {
        subject: kind,
        [`regardingobjectid_account_${kind}@odata.bind`]: `accounts(${accountid})`,
        ...(kind === "appointment"
          ? { scheduledstart: "2026-01-05T09:00:00Z", scheduledend: "2026-01-05T10:00:00Z" }
          : {}),
      });
    const { body } = await ada().get(
      `accounts(${accountid})/Account_ActivityPointers?$select=subject,activitytypecode&$orderby=subject`,
    );
    expect(body.value.map((row: { activitytypecode: string }) => row.activitytypecode)).toEqual([
      "appointment",
      "email",
      "phonecall",
      "task",
    ]);
  });

  it.each([
    ["completed", 1, 5],
    ["cancelled", 2, 6],
  ])("331 a task is %s", async (_what, statecode, statuscode) => {
    const { activityid } = await ada().create("tasks", { subject: "Call" });
    expect((await ada().patch(`tasks(${activityid})`, { statecode, statuscode })).status).toBe(204);
    expect(await ada().read(`tasks(${activityid})`)).toMatchObject({ statecode, statuscode });
  });
});
