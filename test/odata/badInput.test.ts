import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { useWorld, type Answer } from "../world.ts";
import { rawRequest, refused, rowsOfEveryTable, send, sendRaw } from "./probe.ts";

/**
 * Whatever is sent, the answer is one of the documented refusals, nothing is written, and the server goes on. Rows are
 * counted before and after: an update leaves an audit row, so it is counted too.
 */
const world = useWorld();

let before: string;
let accountid: string;
beforeEach(async () => {
  const account = await world.given.account({ name: "Norfield", description: "Untouched" });
  accountid = String(account["accountid"]);
  before = await rowsOfEveryTable(world);
});
afterEach(async () => {
  expect(await rowsOfEveryTable(world)).toBe(before);
  expect((await world.as("ada").read(`accounts(${accountid})`))["description"]).toBe("Untouched");
});

const post = (body: unknown) => world.as("ada").post("accounts", body);
const postText = (raw: string) =>
  world.as("ada").post("accounts", undefined, { raw, headers: { "content-type": "application/json" } });
const patch = (body: unknown) => world.as("ada").patch(`accounts(${accountid})`, body);

describe("a body", () => {
  const nested = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;
  const cases: [string, () => Promise<Answer>, string][] = [
    ["that is no JSON", () => postText("{name"), "400 0x80048d19"],
    ["that ends in the middle", () => postText('{"name":"x"'), "400 0x80048d19"],
    ["that is a list", () => postText("[]"), "400 0x80048d19"],
    ["that is a text", () => postText('"x"'), "400 0x80048d19"],
    ["that is null", () => postText("null"), "400 0x80048d19"],
    ["that is a number", () => postText("5"), "400 0x80048d19"],
    ["nested 100000 deep", () => postText(nested(100_000)), "400 0x80048d19"],
    ["whose value is nested 100000 deep", () => postText(`{"name":${nested(100_000)}}`), "400 0x80048d19"],
    [
      "whose address is nested 100000 deep",
      () => postText(`{"name":"x","primarycontactid@odata.bind":${nested(100_000)}}`),
      "400 0x80048d19",
    ],
    [
      "whose record is nested 100000 deep",
      () => postText(`{"name":"x","primarycontactid":${nested(100_000)}}`),
      "400 0x80048d19",
    ],
    [
      "whose records nest in each other without end",
      () => postText(`${'{"name":"x","parentaccountid":'.repeat(500)}null${"}".repeat(500)}`),
      "400 0x80048d19",
    ],
    ["with an unknown column", () => post({ name: "x", nosuch: 1 }), "400 0x80048d19"],
    ["with a column of another table", () => post({ name: "x", subject: "x" }), "400 0x80048d19"],
    ["with a name in the wrong case", () => post({ Name: "x" }), "400 0x80048d19"],
    ["with __proto__ as a column", () => postText('{"name":"x","__proto__":{"a":1}}'), "400 0x80048d19"],
    ["with constructor as a column", () => postText('{"name":"x","constructor":1}'), "400 0x80048d19"],
  ];

  it.each(cases)("%s is refused", async (_what, send, expected) => {
    expect(refused(await send())).toBe(expected);
  });

  it("over 10 MB is refused with 413", async () => {
    const answer = await postText(`{"name":"${"x".repeat(11 * 1024 * 1024)}"}`).catch(() => null);

    // The server may answer before the client has sent everything, and the client may then see a broken pipe.
    if (answer) expect(refused(answer)).toBe("413 bodyTooLarge");
    expect((await world.as("ada").get("WhoAmI")).status).toBe(200);
  });

  it("of just under 10 MB is read: its text is too long for the column", async () => {
    expect(refused(await postText(`{"name":"${"x".repeat(9 * 1024 * 1024)}"}`))).toBe("400 0x80044331");
  });

  it("that is not UTF-8 is refused", async () => {
    const response = await fetch(`${world.url}/api/data/v9.2/accounts`, {
      method: "POST",
      headers: { authorization: `Bearer ${world.as("ada").token}`, "content-type": "application/json" },
      body: Buffer.concat([Buffer.from('{"name":"'), Buffer.from([0xff, 0xfe, 0xc3, 0x28]), Buffer.from('"}')]),
    });

    expect([response.status, ((await response.json()) as { error: { code: string } }).error.code]).toEqual([
      400,
      "0x80048d19",
    ]);
  });

  it("shorter than its Content-Length is not waited for for ever, and nothing comes of it", async () => {
    const request = rawRequest(world, "POST", "/api/data/v9.2/accounts", '{"name":"x"}').replace(
      "Length: 12",
      "Length: 500",
    );

    expect(await sendRaw(world, request)).toBe("");
  });
});

describe("a value", () => {
  const cases: [string, Record<string, unknown>, string][] = [
    ["a number for a text", { name: 5 }, "400 0x80048d19"],
    ["an object for a text", { name: {} }, "400 0x80048d19"],
    ["a list for a text", { name: ["x"] }, "400 0x80048d19"],
    ["true for a text", { name: true }, "400 0x80048d19"],
    ["a text that is too long", { name: "x".repeat(161) }, "400 0x80044331"],
    ["emoji that are too long", { name: "😀".repeat(81) }, "400 0x80044331"],
    ["a text for an amount", { name: "x", revenue: "much" }, "400 0x80048d19"],
    ["NaN for an amount", { name: "x", revenue: "NaN" }, "400 0x80048d19"],
    ["an amount beyond its range", { name: "x", revenue: 1e300 }, "400 0x80044330"],
    ["an amount below its range", { name: "x", revenue: -1 }, "400 0x80044330"],
    ["a text for a whole number", { name: "x", numberofemployees: "5" }, "400 0x80048d19"],
    ["a fraction for a whole number", { name: "x", numberofemployees: 1.5 }, "400 0x80048d19"],
    ["a whole number beyond its range", { name: "x", numberofemployees: 2 ** 53 }, "400 0x8004432f"],
    ["a choice that is none of its options", { name: "x", accountcategorycode: 99 }, "400 0x8004431a"],
    ["a text for a choice", { name: "x", accountcategorycode: "1" }, "400 0x80048d19"],
    ["a text for yes or no", { name: "x", creditonhold: "true" }, "400 0x80048d19"],
    ["a number for yes or no", { name: "x", creditonhold: 1 }, "400 0x80048d19"],
    ["a reason of another state", { name: "x", statecode: 0, statuscode: 2 }, "400 0x80048408"],
    ["a state that is none", { name: "x", statecode: 7 }, "400 0x8004431a"],
    ["a key that is no guid", { name: "x", accountid: "1" }, "400 0x80048d19"],
    ["a number for an address", { name: "x", "primarycontactid@odata.bind": 5 }, "400 0x80048d19"],
    ["an address that is none", { name: "x", "primarycontactid@odata.bind": "contacts" }, "400 0x80060888"],
    ["an address of no set", { name: "x", "primarycontactid@odata.bind": `nosuch(${randomUUID()})` }, "404 0x80060888"],
    [
      "an address of nothing",
      { name: "x", "primarycontactid@odata.bind": `contacts(${randomUUID()})` },
      "404 0x80040217",
    ],
    [
      "an address of another table",
      { name: "x", "primarycontactid@odata.bind": `accounts(${randomUUID()})` },
      "400 0x80048d19",
    ],
    [
      "an address that goes on",
      { name: "x", "primarycontactid@odata.bind": `contacts(${randomUUID()})/name` },
      "400 0x80060888",
    ],
    ["an address in wrong encoding", { name: "x", "primarycontactid@odata.bind": "contacts(%zz)" }, "400 0x80060888"],
    ["a text for a record", { name: "x", primarycontactid: "x" }, "400 0x80048d19"],
    ["a text for records", { name: "x", Account_Tasks: "x" }, "400 0x80048d19"],
    ["null among records", { name: "x", Account_Tasks: [null] }, "400 0x80048d19"],
  ];

  it.each(cases)("%s is refused on create", async (_what, body, expected) => {
    expect(refused(await post(body))).toBe(expected);
  });

  it.each(cases.filter(([, body]) => !Object.hasOwn(body, "accountid") && !Object.hasOwn(body, "Account_Tasks")))(
    "%s is refused on update",
    async (_what, body, expected) => {
      expect(refused(await patch(body))).toBe(expected);
    },
  );

  it.each([
    ["the 30th of February", { birthdate: "2024-02-30" }],
    ["a number for a day", { birthdate: 20240101 }],
    ["a day before 1753", { birthdate: "1492-10-12" }],
    ["a text for a day", { birthdate: "tomorrow" }],
  ])("%s is refused", async (_what, values) => {
    const answer = await world.as("ada").post("contacts", { lastname: "Roux", ...values });

    expect(refused(answer)).toBe("400 0x80048d19");
  });

  it.each([
    ["an hour that is none", "2024-01-01T25:00:00Z"],
    ["a moment without a day", "10:00"],
    ["a number", 1704067200],
    ["an offset that is none", "2024-01-01T00:00:00+99:99"],
  ])("%s is no moment", async (_what, scheduledend) => {
    expect(refused(await world.as("ada").post("tasks", { subject: "x", scheduledend }))).toBe("400 0x80048d19");
  });

  it("1e999 is no amount", async () => {
    expect(refused(await postText('{"name":"x","revenue":1e999}'))).toBe("400 0x80048d19");
  });
});

describe("a record", () => {
  const unknown = randomUUID();

  it.each([
    ["read", () => world.as("ada").get(`accounts(${unknown})`), "404 0x80040217"],
    ["deleted", () => world.as("ada").delete(`accounts(${unknown})`), "404 0x80040217"],
    [
      "patched with If-Match",
      () => world.as("ada").patch(`accounts(${unknown})`, { name: "x" }, { headers: { "if-match": "*" } }),
      "404 0x80040217",
    ],
    [
      "changed by one property",
      () => world.as("ada").put(`accounts(${unknown})/name`, { value: "x" }),
      "404 0x80040217",
    ],
    [
      "acted on",
      () =>
        world.as("ada").post(`leads(${unknown})/Microsoft.Dynamics.CRM.QualifyLead`, {
          CreateAccount: true,
          CreateContact: true,
          CreateOpportunity: true,
          Status: 3,
        }),
      "404 0x80040217",
    ],
  ] as const)("that is not there is not %s", async (_what, send, expected) => {
    expect(refused(await send())).toBe(expected);
  });

  it("of a stale version is not written", async () => {
    const answer = await world
      .as("ada")
      .patch(`accounts(${accountid})`, { name: "x" }, { headers: { "if-match": 'W/"1"' } });

    expect(refused(answer)).toBe("412 0x80060882");
  });
});

describe("a missing right", () => {
  it.each([
    [
      "anna",
      "patches somebody else's record",
      () => world.as("anna").patch(`accounts(${accountid})`, { description: "x" }),
    ],
    ["anna", "puts a property of it", () => world.as("anna").put(`accounts(${accountid})/description`, { value: "x" })],
    ["anna", "deletes it", () => world.as("anna").delete(`accounts(${accountid})`)],
    [
      "anna",
      "takes it over",
      () =>
        world
          .as("anna")
          .patch(`accounts(${accountid})`, { "ownerid@odata.bind": `systemusers(${world.as("anna").id})` }),
    ],
    [
      "anna",
      "makes a record for somebody else",
      () =>
        world.as("anna").post("accounts", { name: "x", "ownerid@odata.bind": `systemusers(${world.as("ada").id})` }),
    ],
    [
      "anna",
      "makes a user",
      () => world.as("anna").post("systemusers", { firstname: "A", lastname: "B", internalemailaddress: "a@b.test" }),
    ],
    [
      "anna",
      "gives herself a role",
      () =>
        world.as("anna").post(`systemusers(${world.as("anna").id})/systemuserroles_association/$ref`, {
          "@odata.id": "roles(b5f2c7b0-7f2e-4d52-9b1f-0d6b4f8a0001)",
        }),
    ],
    ["remi", "makes a record", () => world.as("remi").post("accounts", { name: "x" })],
    ["remi", "upserts a record", () => world.as("remi").patch(`accounts(${randomUUID()})`, { name: "x" })],
    ["remi", "patches a record", () => world.as("remi").patch(`accounts(${accountid})`, { description: "x" })],
  ] as const)("stops %s when she %s", async (_who, _what, send) => {
    expect(refused(await send())).toBe("403 0x80040220");
  });
});

describe("a URL", () => {
  const guid = randomUUID();
  const cases: [string, string][] = [
    ["accounts(", "400 0x80060888"],
    ["accounts)", "400 0x80060888"],
    ["accounts()", "400 0x80060888"],
    ["accounts(1)", "400 0x80060888"],
    ["accounts(null)", "400 0x80060888"],
    ["accounts('x')", "400 0x80060888"],
    ["accounts({})", "400 0x80060888"],
    ["accounts([[[)", "400 0x80060888"],
    ["accounts(name=@x)", "400 0x80060888"],
    [`accounts(${guid}`, "400 0x80060888"],
    [`accounts(${guid})(${guid})`, "400 0x80060888"],
    [`accounts(${guid})/name/name`, "404 0x80060888"],
    [`accounts(${guid})/$value`, "400 0x80060888"],
    [`accounts(${guid})/contact_customer_accounts(${guid})`, "404 0x80040217"],
    ["accounts/$nosuch", "404 0x80060888"],
    ["accounts/name", "404 0x80060888"],
    ["$metadata/x", "404 0x80060888"],
    ["$nosuch", "404 0x80060888"],
    ["accounts.csv", "404 0x80060888"],
    ["constructor", "404 0x80060888"],
    ["__proto__", "404 0x80060888"],
    ["accounts/../contacts", "400 0x80060888"],
    ["%", "400 badRequest"],
    ["accounts?$filter=%", "400 0x80060888"],
    ["accounts?$filter=%c3%28", "400 0x80060888"],
    ["accounts?$filter=%ff", "400 0x80060888"],
    ["accounts?%zz=1", "400 0x80060888"],
    ["accounts?$nosuch=1", "400 0x80060888"],
    ["accounts?$top=", "400 0x80060888"],
    ["accounts?$select=name,nosuch", "400 0x80060888"],
    ["accounts?$expand=primarycontactid(", "400 0x80060888"],
    ["accounts?$skiptoken=x", "400 0x80060888"],
    ["NoSuchFunction()", "404 0x80060888"],
    ["WhoAmI(x=1)", "400 0x80048d19"],
    ["RetrieveTotalRecordCount(EntityNames=['account'],EntityNames=['lead'])", "400 0x80060888"],
    ["accounts(accountnumber='1',accountnumber='2')", "400 0x80060888"],
    ["RetrieveTableModel()", "400 0x80048d19"],
    ["RetrieveTableModel(LogicalName=5)", "400 0x80048d19"],
    [`accounts(${guid})/WhoAmI`, "400 0x80060888"],
    ["Microsoft.Dynamics.CRM.WhoAmI", "404 0x80060888"],
    ["leads/Microsoft.Dynamics.CRM.QualifyLead", "404 0x80060888"],
  ];

  it.each(cases)("%s is refused", async (path, expected) => {
    const answer = await send(world, "GET", `/api/data/v9.2/${path}`);

    const [head = "", text = ""] = answer.split("\r\n\r\n");
    const status = /^HTTP\/1\.1 (\d+)/.exec(head)?.[1];
    expect(`${status} ${JSON.parse(text).error.code}`).toBe(expected);
  });

  it("of 20 KB works", async () => {
    const filter = Array.from({ length: 600 }, (_, index) => `name eq 'Company ${index}'`).join(" or ");
    const path = `accounts?$select=name&$filter=${encodeURIComponent(filter)}`;

    const { status } = await world.as("ada").get(path);

    expect(path.length).toBeGreaterThan(20_000);
    expect(status).toBe(200);
  });

  it("over 32 KB is refused with 414", async () => {
    expect(refused(await world.as("ada").get(`accounts?$filter=name eq '${"x".repeat(33_000)}'`))).toBe(
      "414 urlTooLong",
    );
  });

  it("over 64 KB is refused before it is read", async () => {
    const answer = await send(world, "GET", `/api/data/v9.2/accounts?x=${"x".repeat(70_000)}`);

    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
  });

  it.each([
    ["brackets", `${"(".repeat(5000)}true${")".repeat(5000)}`],
    ["not", `${"not ".repeat(5000)}true`],
    ["minus", `${"-".repeat(5000)}numberofemployees eq 1`],
    ["additions", `${"1 add ".repeat(2000)}1 eq 1`],
    ["functions", `${"tolower(".repeat(2000)}name${")".repeat(2000)} eq 'x'`],
    ["lists", `Microsoft.Dynamics.CRM.In(PropertyName='name',PropertyValues=${"[".repeat(5000)}${"]".repeat(5000)})`],
    ["lookups", `${"parentaccountid/".repeat(1500)}name eq 'x'`],
    ["order", null],
    ["aliases", null],
  ] as const)("with too much nesting of %s is refused", async (what, filter) => {
    const aliases = Array.from({ length: 40 }, (_, index) => `@a${index}=@a${index + 1} or @a${index + 1}`).join("&");
    const query = filter
      ? `$filter=${encodeURIComponent(filter)}`
      : what === "order"
        ? `$orderby=${"name,".repeat(2000)}name`
        : `$filter=@a0&${aliases}`;

    expect(refused(await world.as("ada").get(`accounts?${query}`))).toMatch(/^400 0x800(60888|48d19)$/);
  });

  it("that multiplies a long alias is refused before it is worked out", async () => {
    const long = Array.from({ length: 600 }, () => "1 eq 1").join(" or ");
    const often = Array.from({ length: 600 }, () => "@a").join(" or ");

    expect(refused(await world.as("ada").get(`accounts?$filter=${often}&@a=${long}`))).toBe("400 0x80060888");
  });

  it("with every kind of join at once is refused", async () => {
    const { navigations } = world.context.model.tables.get("account") ?? { navigations: new Map() };
    const lookups = [...navigations.values()].filter(({ kind, targets }) => kind === "one" && targets.length === 1);
    const paths = lookups.flatMap(({ name }) =>
      ["createdby", "modifiedby"].map((next) => `${name}/${next}/fullname eq 'x'`),
    );
    const known = paths.filter(
      (path) => !/^(createdby|modifiedby|owning|transactioncurrency|preferredsystem|territory)/.test(path),
    );

    expect(refused(await world.as("ada").get(`accounts?$filter=${known.concat(paths).join(" or ")}`))).toBe(
      "400 0x80060888",
    );
  });
});

describe("a method", () => {
  it.each(["OPTIONS", "TRACE", "PROPFIND", "MKCOL", "LOCK", "QUERY"])("%s is not served", async (method) => {
    const answer = await send(world, method, `/api/data/v9.2/accounts(${accountid})`);

    expect(answer).toMatch(/^HTTP\/1\.1 (40[045]|501) /);
  });

  it("that HTTP does not know is refused", async () => {
    expect(await send(world, "FROBNICATE", "/api/data/v9.2/accounts")).toMatch(/^HTTP\/1\.1 400 /);
  });

  it("HEAD is answered without a body, as GET would be", async () => {
    expect(await send(world, "HEAD", `/api/data/v9.2/accounts(${accountid})`)).toMatch(
      /^HTTP\/1\.1 200 [\s\S]*\r\n\r\n$/,
    );
  });

  it.each([
    ["WhoAmI", "post"],
    ["leads/Microsoft.Dynamics.CRM.QualifyLeads", "get"],
    ["$metadata", "delete"],
    ["", "post"],
    ["accounts/$count", "post"],
    ["$batch", "get"],
  ] as const)("of %s other than its own (%s) is refused with 405", async (path, method) => {
    const answer = method === "post" ? await world.as("ada").post(path, {}) : await world.as("ada")[method](path);

    expect(refused(answer)).toBe("405 0x80060888");
  });
});

describe("characters", () => {
  it("U+0000 never reaches the database", async () => {
    const created = await world.as("ada").post("tasks", { subject: "a\0b", nosuch: 1 });
    const read = await world
      .as("ada")
      .get("accounts?$select=name&$filter=name eq 'a%00b' or contains(name,'%00') or name eq '%00'");
    const key = await world.as("ada").get("products(productnumber='%00')");

    expect([created.status, read.status, key.status]).toEqual([400, 200, 404]);
  });

  it.each(["\ud800", "\udfff", "a\ud83d"])("a lone surrogate (%j) is refused", async (name) => {
    expect(refused(await postText(`{"name":${JSON.stringify(name)}}`))).toBe("400 0x80048d19");
  });

  it.each(["\u202e", "\ufeff", "\u200b", "ﷺ", "👩‍👩‍👧", "e\u0301", "\u0001", "\x7f", "%00", "${x}", "{{x}}"])(
    "%j is but a text in a filter",
    async (text) => {
      const { status, body } = await world
        .as("ada")
        .get(`accounts?$select=name&$filter=name eq '${encodeURIComponent(text)}'`);

      expect([status, body.value]).toEqual([200, []]);
    },
  );
});

describe("the type of a body", () => {
  it.each(["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/xml", "text/xml"])(
    "%s is refused, whatever is in it",
    async (type) => {
      const headers = { "content-type": type };
      const { status, body } = await world.as("ada").post("accounts", undefined, { raw: '{"name":"x",', headers });

      expect([status, body.error.code]).toEqual([415, "mediaTypeUnknown"]);
    },
  );

  it.each([
    "application/json;odata.metadata=full",
    "application/json; charset=utf-8",
    "text/plain",
    "Application/JSON",
  ])("%s is read as JSON", async (type) => {
    const options = { raw: '{"nosuch":1}', headers: { "content-type": type } };

    expect(refused(await world.as("ada").post("accounts", undefined, options))).toBe("400 0x80048d19");
  });
});

it.each(["v9.9/accounts", "v10.0/", "9.2/accounts", "accounts", "?x=1"])(
  "a version that is not there (/api/data/%s) is told from a path that is not",
  async (path) => {
    const { status, body } = await world.as("ada").get(`${world.url}/api/data/${path}`);

    expect([status, body.error.code]).toEqual([404, "versionUnknown"]);
    expect(body.error.message).toContain("/api/data/v9.2/");
  },
);

it("a text that is too long is told with its column, its table and the most it may have", async () => {
  const { body } = await world.as("ada").post("accounts", { name: "x".repeat(161) });

  expect(body.error.message).toContain(
    "The length of the 'name' attribute of the 'account' entity exceeded the maximum allowed length of '160'",
  );
});

it.each([
  [{}, "must address the record to point to in '@odata.id'"],
  [{ "@odata.id": null }, "The value 'null' of '@odata.id'"],
  [{ "@odata.id": 5 }, "The value '5' of '@odata.id'"],
])("a link to nothing (%j) says what is missing", async (body, message) => {
  const answer = await world.as("ada").post(`accounts(${accountid})/contact_customer_accounts/$ref`, body);

  expect(refused(answer)).toBe("400 0x80048d19");
  expect(answer.body.error.message).toContain(message);
});

it.each(["MERGE", "OPTIONS"])("a method that is not there (%s) is told from a version that is not", async (method) => {
  const { status } = await fetch(`${world.url}/api/data/v9.2/accounts(${accountid})`, { method });

  expect(status).toBe(405);
});

describe("a record that would point to two", () => {
  it.each([
    { "primarycontactid@odata.bind": "contacts(x)", primarycontactid: { lastname: "x" } },
    { primarycontactid: [{ lastname: "x" }, { lastname: "y" }] },
    { "@odata.type": "#Microsoft.Dynamics.CRM.contact" },
    { primarycontactid: { lastname: "x", "@odata.type": "Microsoft.Dynamics.CRM.account" } },
  ])("is refused, and one that says it is of another table (%j)", async (values) => {
    const bound = JSON.stringify(values).replace("contacts(x)", `contacts(${randomUUID()})`);
    const answer = await world.as("ada").post("accounts", { name: "x", ...JSON.parse(bound) });

    expect(refused(answer)).toBe("400 0x80048d19");
  });
});

it("a link is not taken from a record that is not there", async () => {
  const path = `accounts(${randomUUID()})/contact_customer_accounts(${randomUUID()})/$ref`;

  expect(refused(await world.as("ada").delete(path))).toBe("404 0x80040217");
});
