import { beforeAll, describe, expect, it } from "vitest";
import { useWorld } from "../world.ts";

const world = useWorld();
const everything = { prefer: 'odata.include-annotations="*"' };
const formatted = "OData.Community.Display.V1.FormattedValue";
const crm = "@Microsoft.Dynamics.CRM";

/** The contacts of Microsoft's "Query data" sample; the primary contact of the account is not among its contacts. */
const people = [
  ["Susanna", "Stubberod (sample)", "Senior Purchaser", 52000],
  ["Nancy", "Anderson (sample)", "Activities Manager", 55500],
  ["Maria", "Cambell (sample)", "Accounts Manager", 31000],
  ["Scott", "Konersmann (sample)", "Accounts Manager", 38000],
  ["Robert", "Lyon (sample)", "Senior Technician", 78000],
  ["Paul", "Cannon (sample)", "Ski Instructor", 68500],
  ["Rene", "Valdes (sample)", "Data Analyst III", 86000],
  ["Jim", "Glynn (sample)", "Senior International Sales Manager", 81400],
] as const;

let contoso: string;
let yvonne: string;

const fetchXml = (xml: string) => `fetchXml=${encodeURIComponent(xml)}`;
const get = (set: string, xml: string, headers: Record<string, string> = {}, more = "", name = "ada") =>
  world.as(name).get(`${set}?${fetchXml(xml)}${more}`, { headers });
const rows = async (set: string, xml: string, name = "ada") => {
  const { status, body } = await get(set, xml, {}, "", name);
  expect([status, body.error?.message]).toEqual([200, undefined]);
  return body.value as Record<string, unknown>[];
};
const ofContoso = () => `<condition attribute='parentcustomerid' operator='eq' value='{${contoso.toUpperCase()}}'/>`;
const contacts = (inner: string, start = "<fetch>") =>
  `${start}<entity name='contact'><attribute name='fullname'/><attribute name='jobtitle'/><attribute name='creditlimit'/>
   <order attribute='fullname' descending='true'/>${inner}</entity></fetch>`;
const sample = (start?: string) =>
  contacts(
    `<filter><condition attribute='fullname' operator='like' value='%(sample)%'/>${ofContoso()}</filter>`,
    start,
  );
const names = (found: readonly Record<string, unknown>[]) => found.map((row) => String(row["fullname"]).split(" ")[0]);

beforeAll(async () => {
  const { given } = world;
  const ada = world.as("ada");
  const made = await given.contact({ firstname: "Yvonne", lastname: "McKay (sample)", jobtitle: "Coffee Master" });
  yvonne = made["contactid"] as unknown as string;
  const account = await ada.create("accounts", {
    name: "Contoso, Ltd. (sample)",
    revenue: 5000000,
    "primarycontactid@odata.bind": `contacts(${yvonne})`,
  });
  contoso = account["accountid"] as unknown as string;
  for (const [firstname, lastname, jobtitle, creditlimit] of people)
    await given.contact({
      firstname,
      lastname,
      jobtitle,
      creditlimit,
      "parentcustomerid_account@odata.bind": `accounts(${contoso})`,
    });
  for (const subject of ["Call", "Write", "Visit"])
    await ada.create("tasks", { subject, "regardingobjectid_account_task@odata.bind": `accounts(${contoso})` });
});

describe("a fetch", () => {
  it("answers the rows it asks for, in its order, with the key of each", async () => {
    const { status, body } = await get("contacts", sample());

    expect(status).toBe(200);
    expect(names(body.value)).toEqual(["Susanna", "Scott", "Robert", "Rene", "Paul", "Nancy", "Maria", "Jim"]);
    expect(Object.keys(body.value[0])).toEqual([
      "@odata.etag",
      "fullname",
      "jobtitle",
      "creditlimit",
      "contactid",
      "_transactioncurrencyid_value",
    ]);
    expect(body["@odata.context"]).toMatch(
      /\$metadata#contacts\(fullname,jobtitle,creditlimit,contactid,_transactioncurrencyid_value\)$/,
    );
  });

  it("takes + for a blank, as the samples encode", async () => {
    const encoded = encodeURIComponent(sample()).replaceAll("%20", "+");

    const { body } = await world.as("ada").get(`contacts?fetchXml=${encoded}`);

    expect(body.value).toHaveLength(8);
  });

  it("leaves out columns without a value", async () => {
    const [row] = await rows(
      "contacts",
      `<fetch><entity name='contact'><attribute name='fullname'/><attribute name='telephone1'/><filter>
       <condition attribute='contactid' operator='eq' value='${yvonne}'/></filter></entity></fetch>`,
    );

    expect(row).toEqual({ "@odata.etag": expect.any(String), fullname: "Yvonne McKay (sample)", contactid: yvonne });
  });

  it("gives a lookup as _x_value, and every column where none is named", async () => {
    const filter = `<filter><condition attribute='accountid' operator='eq' value='${contoso}'/></filter>`;
    const [named] = await rows(
      "accounts",
      `<fetch><entity name='account'><attribute name='primarycontactid'/>${filter}</entity></fetch>`,
    );
    const [all] = await rows("accounts", `<fetch><entity name='account'>${filter}</entity></fetch>`);

    expect(named).toEqual({
      "@odata.etag": expect.any(String),
      _primarycontactid_value: yvonne,
      accountid: contoso,
    });
    expect(all).toMatchObject({ name: "Contoso, Ltd. (sample)", statecode: 0, _primarycontactid_value: yvonne });
  });

  it("accepts attributes that mean nothing here", async () => {
    const found = await rows(
      "contacts",
      sample("<fetch version='1.0' output-format='xml-platform' mapping='logical' no-lock='true' generator='x'>"),
    );

    expect(found).toHaveLength(8);
  });

  it("annotates its own columns and those of links", async () => {
    const { body, headers } = await get(
      "contacts",
      contacts(
        `<filter>${ofContoso()}<condition attribute='firstname' operator='eq' value='Nancy'/></filter>
         <link-entity name='account' from='accountid' to='parentcustomerid' alias='a'>
           <attribute name='name'/><attribute name='revenue'/><attribute name='statecode'/><attribute name='ownerid'/>
         </link-entity><attribute name='parentcustomerid'/><attribute name='createdon' alias='made'/>`,
      ),
      everything,
    );

    expect(headers.get("preference-applied")).toBe('odata.include-annotations="*"');
    expect(body.value).toHaveLength(1);
    const [row] = body.value;
    expect(row).toMatchObject({
      [`creditlimit@${formatted}`]: "€55,500.00",
      [`_parentcustomerid_value@${formatted}`]: "Contoso, Ltd. (sample)",
      "_parentcustomerid_value@Microsoft.Dynamics.CRM.lookuplogicalname": "account",
      "_parentcustomerid_value@Microsoft.Dynamics.CRM.associatednavigationproperty": "parentcustomerid_account",
      "a.name": "Contoso, Ltd. (sample)",
      "a.name@OData.Community.Display.V1.AttributeName": "name",
      "a.revenue": 5000000,
      [`a.revenue@${formatted}`]: "€5,000,000.00",
      "a.statecode": 0,
      [`a.statecode@${formatted}`]: "Active",
      "a.ownerid": expect.stringMatching(/^[0-9a-f-]{36}$/),
      "a.ownerid@Microsoft.Dynamics.CRM.lookuplogicalname": "systemuser",
      made: expect.stringMatching(/Z$/),
      [`made@${formatted}`]: expect.any(String),
    });
    expect(Object.keys(row).some((key) => key.includes("#"))).toBe(false);
    expect(body[`${crm}.totalrecordcount`]).toBe(-1);
    expect(body[`${crm}.totalrecordcountlimitexceeded`]).toBe(false);
  });

  it("gives a name that is too long for PostgreSQL whole", async () => {
    const alias = `a_${"0123456789abcdef".repeat(4)}`;
    const xml = contacts(
      `<filter>${ofContoso()}</filter><link-entity name='account' from='accountid' to='parentcustomerid' alias='${alias}'>
       <attribute name='name'/><attribute name='accountnumber'/><attribute name='revenue'/></link-entity>`,
    );

    const plain = await get("contacts", xml);
    const annotated = await get("contacts", xml, everything);

    expect(plain.body.value[0]).toMatchObject({ [`${alias}.name`]: "Contoso, Ltd. (sample)" });
    expect(plain.body.value[0]).toMatchObject({ [`${alias}.revenue`]: 5000000 });
    expect(annotated.body.value[0]).toMatchObject({ [`${alias}.revenue@${formatted}`]: "€5,000,000.00" });
  });

  it("finds only what hangs on the record of the address", async () => {
    const xml = `<fetch><entity name='contact'><attribute name='fullname'/></entity></fetch>`;

    const of = await get(`accounts(${contoso})/contact_customer_accounts`, xml);
    const missing = await get("accounts(00000000-0000-0000-0000-000000000009)/contact_customer_accounts", xml);

    expect(of.body.value).toHaveLength(8);
    expect(missing.status).toBe(404);
  });

  it("is answered inside a batch, where it may be longer than an address", async () => {
    const values = Array.from({ length: 1500 }, (_, index) => `<value>nobody-${index}-${"x".repeat(20)}</value>`);
    const xml = contacts(
      `<filter type='or'><condition attribute='firstname' operator='in'><value>Jim</value>${values.join("")}</condition></filter>`,
    );
    const lines = ["--b", "Content-Type: application/http", "Content-Transfer-Encoding: binary", ""];
    const raw = [...lines, `GET contacts?${fetchXml(xml)} HTTP/1.1`, "Accept: application/json", "", "", "--b--", ""];

    const { status, text } = await world.as("ada").post("$batch", undefined, {
      raw: raw.join("\r\n"),
      headers: { "content-type": "multipart/mixed; boundary=b" },
    });

    expect(status).toBe(200);
    expect(text).toContain("HTTP/1.1 200");
    expect(text).toContain('"fullname":"Jim Glynn (sample)"');
  });
});

describe("pages", () => {
  it("come by number, the way of small sets", async () => {
    const second = await rows("contacts", sample("<fetch count='4' page='2'>"));

    expect(names(second)).toEqual(["Paul", "Nancy", "Maria", "Jim"]);
  });

  it("come by the cookie of the page before, and the last one has none", async () => {
    const pages: string[][] = [];
    let start = "<fetch count='3' page='1'>";
    for (let page = 2; page < 6; page++) {
      const { body } = await get("contacts", sample(start), everything);
      pages.push(names(body.value) as string[]);
      const cookie = body[`${crm}.fetchxmlpagingcookie`];
      expect(body[`${crm}.morerecords`]).toBe(cookie === undefined ? undefined : true);
      if (cookie === undefined) break;
      expect(cookie).toMatch(
        new RegExp(`^<cookie pagenumber="${page}" pagingcookie="%253C[^"]+" istracking="False" />$`),
      );
      start = `<fetch count='3' page='${page}' paging-cookie='${escaped(innerCookie(cookie))}'>`;
    }

    expect(pages).toEqual([
      ["Susanna", "Scott", "Robert"],
      ["Rene", "Paul", "Nancy"],
      ["Maria", "Jim"],
    ]);
  });

  it("tell of cookie and more only who asks for them", async () => {
    const plain = await get("contacts", sample("<fetch count='3'>"));
    const only = await get("contacts", sample("<fetch count='3'>"), {
      prefer: 'odata.include-annotations="Microsoft.Dynamics.CRM.morerecords"',
    });

    expect(Object.keys(plain.body)).toEqual(["@odata.context", "value"]);
    expect(Object.keys(only.body)).toEqual(["@odata.context", `${crm}.morerecords`, "value"]);
  });

  it("do not repeat a row that moved to an earlier page", async () => {
    const first = await get("contacts", sample("<fetch count='3'>"), everything);
    const cookie = innerCookie(first.body[`${crm}.fetchxmlpagingcookie`]);
    const early = await world.given.contact({
      firstname: "Walter",
      lastname: "Early (sample)",
      "parentcustomerid_account@odata.bind": `accounts(${contoso})`,
    });

    const second = await rows("contacts", sample(`<fetch count='3' page='2' paging-cookie='${escaped(cookie)}'>`));

    await world.as("ada").delete(`contacts(${early["contactid"]})`);
    expect(names(second)).toEqual(["Rene", "Paul", "Nancy"]);
  });

  it("may be skipped, and gone back to, with a cookie", async () => {
    const first = await get("contacts", sample("<fetch count='2'>"), everything);
    const cookie = escaped(innerCookie(first.body[`${crm}.fetchxmlpagingcookie`]));

    const fourth = await rows("contacts", sample(`<fetch count='2' page='4' paging-cookie='${cookie}'>`));
    const back = await rows("contacts", sample(`<fetch count='2' page='1' paging-cookie='${cookie}'>`));

    expect(names(fourth)).toEqual(["Maria", "Jim"]);
    expect(names(back)).toEqual(["Susanna", "Scott"]);
  });

  it.each([
    ["altered", (cookie: string) => cookie.replace(/after="./, 'after="X')],
    ["of Dataverse", () => '<cookie page="x"><contactid last="{1}" /></cookie>'],
    ["badly encoded", () => "%3Ccookie%ZZ"],
  ])("refuse a cookie that is %s", async (_what, change) => {
    const first = await get("contacts", sample("<fetch count='3'>"), everything);
    const cookie = escaped(change(innerCookie(first.body[`${crm}.fetchxmlpagingcookie`])));

    const { status, body } = await get("contacts", sample(`<fetch count='3' page='2' paging-cookie='${cookie}'>`));

    expect([status, body.error.code]).toEqual([400, "0x80060888"]);
  });

  it("refuse the cookie of another query", async () => {
    const first = await get("contacts", sample("<fetch count='3'>"), everything);
    const cookie = escaped(innerCookie(first.body[`${crm}.fetchxmlpagingcookie`]));
    const other = `<fetch count='3' page='2' paging-cookie='${cookie}'><entity name='contact'><attribute name='fullname'/></entity></fetch>`;

    expect((await get("contacts", other)).status).toBe(400);
  });

  it("follow @odata.nextLink where the client prefers a page size", async () => {
    const { body } = await get("contacts", sample(), { prefer: "odata.maxpagesize=3" });
    const next = await world.as("ada").get(body["@odata.nextLink"], { headers: { prefer: "odata.maxpagesize=3" } });

    expect(names(body.value)).toEqual(["Susanna", "Scott", "Robert"]);
    expect(names(next.body.value)).toEqual(["Rene", "Paul", "Nancy"]);
  });

  it("of joined rows have a total order too", async () => {
    const xml = (page: number, cookie = "") =>
      `<fetch count='2' page='${page}' paging-cookie='${cookie}'><entity name='account'><attribute name='name'/>
       <filter><condition attribute='accountid' operator='eq' value='${contoso}'/></filter>
       <link-entity name='contact' from='parentcustomerid' to='accountid' alias='c' link-type='outer'><attribute name='firstname'/></link-entity>
       </entity></fetch>`;
    const found: unknown[] = [];
    let cookie = "";
    for (let page = 1; page < 9; page++) {
      const { body } = await get("accounts", xml(page, cookie), everything);
      found.push(...body.value.map((row: Record<string, unknown>) => row["c.firstname"]));
      if (body[`${crm}.morerecords`] !== true) break;
      cookie = escaped(innerCookie(body[`${crm}.fetchxmlpagingcookie`]));
    }

    expect(found.toSorted()).toEqual(people.map(([first]) => first).toSorted());
  });
});

function innerCookie(annotation: string): string {
  return decodeURIComponent(decodeURIComponent(/pagingcookie="([^"]*)"/.exec(annotation)?.[1] ?? ""));
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

describe("top, distinct and count", () => {
  it("top ends the rows", async () => {
    expect(await rows("contacts", sample("<fetch top='5'>"))).toHaveLength(5);
  });

  it.each(["top='5' page='1'", "top='5' count='2'", "top='0'", "count='x'", "page='-1'"])(
    "%s is refused",
    async (attributes) => {
      const { status, body } = await get("contacts", sample(`<fetch ${attributes}>`));

      expect([status, body.error.code]).toEqual([400, "0x80041108"]);
    },
  );

  it("distinct removes repeats and gives no key", async () => {
    const found = await rows(
      "contacts",
      `<fetch distinct='true'><entity name='contact'><attribute name='jobtitle'/><order attribute='jobtitle'/>
       <filter>${ofContoso()}</filter></entity></fetch>`,
    );

    expect(found).toHaveLength(7);
    expect(found[0]).toEqual({ jobtitle: "Accounts Manager" });
  });

  it("distinct rows come in pages that do not overlap", async () => {
    const xml = (page: number) =>
      `<fetch distinct='true' count='4' page='${page}'><entity name='contact'><attribute name='jobtitle'/><filter>${ofContoso()}</filter></entity></fetch>`;
    const first = await get("contacts", xml(1), everything, "&$count=true");
    const second = await rows("contacts", xml(2));

    expect(first.body["@odata.count"]).toBe(7);
    expect(first.body[`${crm}.morerecords`]).toBe(true);
    const all = [...first.body.value, ...second].map((row) => row.jobtitle);
    expect(new Set(all).size).toBe(7);
  });

  it.each([
    ["$count=true", "<fetch count='2'>", "&$count=true"],
    ["returntotalrecordcount", "<fetch count='2' returntotalrecordcount='true'>", ""],
  ])("%s counts all of them", async (_what, start, more) => {
    const { body } = await get("contacts", sample(start), everything, more);

    expect(body.value).toHaveLength(2);
    expect(body["@odata.count"]).toBe(8);
    expect(body[`${crm}.totalrecordcount`]).toBe(8);
    expect(body[`${crm}.totalrecordcountlimitexceeded`]).toBe(false);
  });

  it("counts nothing where there is nothing", async () => {
    const none = contacts("<filter><condition attribute='firstname' operator='eq' value='nobody'/></filter>");

    const { body } = await get("contacts", none, {}, "&$count=true");

    expect(body).toMatchObject({ "@odata.count": 0, value: [] });
  });
});

describe("conditions", () => {
  const found = async (filter: string) =>
    names(await rows("contacts", contacts(`<filter type='and'>${ofContoso()}${filter}</filter>`))).toSorted();
  const condition = (attribute: string, operator: string, value?: string | readonly string[]) =>
    typeof value === "string" || value === undefined
      ? `<condition attribute='${attribute}' operator='${operator}'${value === undefined ? "" : ` value='${value}'`}/>`
      : `<condition attribute='${attribute}' operator='${operator}'>${value.map((one) => `<value>${one}</value>`).join("")}</condition>`;
  const everybody = people.map(([first]) => first).toSorted();

  it.each([
    ["eq, whatever the case", condition("firstname", "eq", "JIM"), ["Jim"]],
    ["ne finds rows without a value too", condition("middlename", "ne", "x"), everybody],
    ["neq, its old name", condition("firstname", "neq", "Jim"), everybody.filter((name) => name !== "Jim")],
    ["gt", condition("creditlimit", "gt", "81400"), ["Rene"]],
    ["ge", condition("creditlimit", "ge", "81400.00"), ["Jim", "Rene"]],
    ["lt", condition("creditlimit", "lt", "38000"), ["Maria"]],
    ["le", condition("creditlimit", "le", "38000"), ["Maria", "Scott"]],
    ["like with wildcards of its own", condition("jobtitle", "like", "S%r_Tech%"), ["Robert"]],
    ["like without any", condition("firstname", "like", "jim"), ["Jim"]],
    ["like with a set of characters", condition("firstname", "like", "[PR][ao]%"), ["Paul", "Robert"]],
    ["like with a range", condition("firstname", "like", "[p-r]%"), ["Paul", "Rene", "Robert"]],
    ["like with anything but", condition("firstname", "like", "[^jmnprs]%"), []],
    ["like with a wildcard that means itself", condition("jobtitle", "like", "%[%]%"), []],
    ["not-like", condition("jobtitle", "not-like", "%Manager%"), ["Paul", "Rene", "Robert", "Susanna"]],
    ["begins-with", condition("jobtitle", "begins-with", "senior"), ["Jim", "Robert", "Susanna"]],
    ["not-begin-with", condition("jobtitle", "not-begin-with", "A"), ["Jim", "Paul", "Rene", "Robert", "Susanna"]],
    ["ends-with", condition("jobtitle", "ends-with", "iii"), ["Rene"]],
    ["not-end-with", condition("jobtitle", "not-end-with", "r"), ["Rene", "Robert"]],
    ["in", condition("firstname", "in", ["Jim", "paul", "x"]), ["Jim", "Paul"]],
    ["in, with numbers", condition("statecode", "in", ["0", "1"]), everybody],
    ["in, with decimals", condition("creditlimit", "in", ["81400.00", "1.5"]), ["Jim"]],
    ["not-in", condition("firstname", "not-in", ["Jim", "Paul"]), everybody.filter((n) => n !== "Jim" && n !== "Paul")],
    ["between", condition("creditlimit", "between", ["52000", "55500"]), ["Nancy", "Susanna"]],
    ["not-between", condition("creditlimit", "not-between", ["38000", "81400"]), ["Maria", "Rene"]],
    ["null", condition("middlename", "null"), everybody],
    ["not-null", condition("middlename", "not-null"), []],
    ["a boolean as 0 and 1", condition("donotemail", "eq", "0"), everybody],
    ["a boolean as a word", condition("donotemail", "ne", "true"), everybody],
    ["a number larger than any column", condition("statecode", "lt", "99999999999999"), everybody],
    ["eq-userid", condition("ownerid", "eq-userid"), everybody],
    ["ne-userid", condition("ownerid", "ne-userid"), []],
    ["eq-useroruserteams", condition("ownerid", "eq-useroruserteams"), everybody],
    ["eq-userteams", condition("ownerid", "eq-userteams"), []],
    ["eq-useroruserhierarchy", condition("ownerid", "eq-useroruserhierarchy"), everybody],
    ["eq-useroruserhierarchyandteams", condition("ownerid", "eq-useroruserhierarchyandteams"), everybody],
    ["eq-businessid", condition("owningbusinessunit", "eq-businessid"), everybody],
    ["ne-businessid", condition("owningbusinessunit", "ne-businessid"), []],
    ["today", condition("createdon", "today"), everybody],
    ["yesterday", condition("createdon", "yesterday"), []],
    ["tomorrow", condition("createdon", "tomorrow"), []],
    ["last-seven-days", condition("createdon", "last-seven-days"), everybody],
    ["next-seven-days", condition("createdon", "next-seven-days"), everybody],
    ["this-week", condition("createdon", "this-week"), everybody],
    ["last-week", condition("createdon", "last-week"), []],
    ["next-month", condition("createdon", "next-month"), []],
    ["this-year", condition("createdon", "this-year"), everybody],
    ["last-x-days", condition("createdon", "last-x-days", "3"), everybody],
    ["next-x-weeks", condition("createdon", "next-x-weeks", "1"), everybody],
    ["last-x-hours", condition("createdon", "last-x-hours", "2"), everybody],
    ["last-x-months", condition("createdon", "last-x-months", "1"), everybody],
    ["last-x-years, more than there were", condition("createdon", "last-x-years", "9999"), everybody],
    ["olderthan-x-minutes", condition("createdon", "olderthan-x-minutes", "30"), []],
    ["olderthan-x-years", condition("createdon", "olderthan-x-years", "9999"), []],
    ["on-or-after", condition("createdon", "on-or-after", "2020-01-31"), everybody],
    ["on-or-before", condition("createdon", "on-or-before", "2020-01-31T10:00:00Z"), []],
    ["on", condition("createdon", "on", "2020-01-31"), []],
    ["a moment", condition("createdon", "gt", "2020-01-31T10:00:00+02:00"), everybody],
    ["this-fiscal-year", condition("createdon", "this-fiscal-year"), everybody],
    ["this-fiscal-period", condition("createdon", "this-fiscal-period"), everybody],
    ["last-fiscal-period", condition("createdon", "last-fiscal-period"), []],
    ["last-x-fiscal-years", condition("createdon", "last-x-fiscal-years", "2"), []],
    ["in-fiscal-year", condition("createdon", "in-fiscal-year", "2013"), []],
    ["in-fiscal-period-and-year", condition("createdon", "in-fiscal-period-and-year", ["1", "2013"]), []],
    [
      "in-or-after-fiscal-period-and-year",
      condition("createdon", "in-or-after-fiscal-period-and-year", ["1", "2013"]),
      everybody,
    ],
    [
      "in-fiscal-period",
      `<filter type='or'>${["1", "2", "3", "4"].map((n) => condition("createdon", "in-fiscal-period", n)).join("")}</filter>`,
      everybody,
    ],
    [
      "nested filters",
      `<filter type='or'>${condition("firstname", "eq", "Jim")}<filter>${condition("firstname", "eq", "Paul")}${condition("creditlimit", "gt", "1")}</filter></filter>`,
      ["Jim", "Paul"],
    ],
    ["an empty filter", "<filter type='or'/>", everybody],
    ["a column of the same row", "<condition attribute='createdon' operator='le' valueof='modifiedon'/>", everybody],
    ["a column of another kind of text", "<condition attribute='firstname' operator='eq' valueof='fullname'/>", []],
  ])("%s", async (_what, filter, expected) => {
    expect(await found(filter)).toEqual(expected);
  });

  it("under and above follow the tree of a table", async () => {
    const { given } = world;
    const child = await given.account({ name: "Child", "parentaccountid@odata.bind": `accounts(${contoso})` });
    await given.account({ name: "Grandchild", "parentaccountid@odata.bind": `accounts(${child["accountid"]})` });
    const accounts = async (operator: string, value: string) =>
      (
        await rows(
          "accounts",
          `<fetch><entity name='account'><attribute name='name'/><order attribute='name'/><filter>
           <condition attribute='accountid' operator='${operator}' value='${value}'/></filter></entity></fetch>`,
        )
      ).map((row) => row["name"]);

    expect(await accounts("under", contoso)).toEqual(["Child", "Grandchild"]);
    expect(await accounts("eq-or-under", contoso)).toEqual(["Child", "Contoso, Ltd. (sample)", "Grandchild"]);
    expect(await accounts("above", String(child["accountid"]))).toEqual(["Contoso, Ltd. (sample)"]);
    expect(await accounts("not-under", contoso)).not.toContain("Child");
  });

  it.each([
    ["an unknown operator", condition("firstname", "sounds-like", "x"), "0x80041120"],
    ["an operator of Object's", condition("firstname", "constructor", "x"), "0x80041120"],
    ["a period of Object's", condition("createdon", "__proto__"), "0x80041120"],
    ["a time operator beside a text", condition("firstname", "today"), "0x80041120"],
    ["a user beside a text", condition("firstname", "eq-userid"), "0x80041120"],
    ["like beside a number", condition("creditlimit", "like", "1%"), "0x80041120"],
    ["under, where there is no tree", condition("transactioncurrencyid", "under", "x"), "0x80041108"],
    ["a guid that is none", condition("contactid", "eq", "1"), "0x80041108"],
    ["a number that is none", condition("creditlimit", "eq", "1 or 1=1"), "0x80041108"],
    ["a date that is none", condition("createdon", "on-or-after", "2026-02-30"), "0x80041108"],
    ["a count that is none", condition("createdon", "last-x-days", "-1"), "0x80041108"],
    ["a boolean that is none", condition("donotemail", "eq", "yes"), "0x80041108"],
    ["a fiscal period there is not", condition("createdon", "in-fiscal-period", "5"), "0x80041108"],
    ["a range in brackets that is none", condition("firstname", "like", "[z-a]%"), "0x80041108"],
    ["one value where two are needed", condition("creditlimit", "between", "1"), "0x80041108"],
    ["no value", condition("creditlimit", "eq"), "0x80041108"],
    ["no values", condition("creditlimit", "in", []), "0x80041108"],
    [
      "columns of different kinds",
      "<condition attribute='firstname' operator='eq' valueof='createdon'/>",
      "0x80060888",
    ],
    ["a column beside like", "<condition attribute='firstname' operator='like' valueof='lastname'/>", "0x80041120"],
    ["an unknown column", condition("nosuch", "eq", "x"), "0x80041103"],
    ["an unknown link", "<condition entityname='nosuch' attribute='name' operator='null'/>", "0x8004110a"],
  ])("%s is refused", async (_what, filter, code) => {
    const { status, body } = await get("contacts", contacts(`<filter>${filter}</filter>`));

    expect([status, body.error.code]).toEqual([400, code]);
  });
});

describe("links", () => {
  const accounts = (inner: string) =>
    rows(
      "accounts",
      `<fetch><entity name='account'><attribute name='name'/><order attribute='name'/>${inner}</entity></fetch>`,
    );
  const inContoso = "<filter><condition attribute='name' operator='like' value='Contoso%'/></filter>";
  const contactsOf = (type: string, inner = "") =>
    `<link-entity name='contact' from='parentcustomerid' to='accountid' link-type='${type}' alias='c'>${inner}</link-entity>`;
  const rich = "<filter><condition attribute='creditlimit' operator='gt' value='80000'/></filter>";
  const poor = "<filter><condition attribute='creditlimit' operator='lt' value='1'/></filter>";

  it("inner gives a row for each match, and none without", async () => {
    const found = await accounts(
      contactsOf("inner", `<attribute name='firstname'/><order attribute='firstname'/>${rich}`),
    );

    expect(found.map((row) => [row["name"], row["c.firstname"]])).toEqual([
      ["Contoso, Ltd. (sample)", "Jim"],
      ["Contoso, Ltd. (sample)", "Rene"],
    ]);
  });

  it("outer keeps rows without a match", async () => {
    const found = await accounts(inContoso + contactsOf("outer", `<attribute name='firstname'/>${poor}`));

    expect(found).toEqual([{ "@odata.etag": expect.any(String), name: "Contoso, Ltd. (sample)", accountid: contoso }]);
  });

  it("outer with entityname finds the rows that have no match", async () => {
    await world.given.account({ name: "Lonely" });
    const found = await accounts(
      `${contactsOf("outer")}<filter><condition entityname='c' attribute='contactid' operator='null'/></filter>`,
    );

    const listed = found.map((row) => row["name"]);
    expect(listed).toContain("Lonely");
    expect(listed).not.toContain("Contoso, Ltd. (sample)");
  });

  it("nest, and follow lookups the other way", async () => {
    const found = await rows(
      "tasks",
      `<fetch><entity name='task'><attribute name='subject'/><order attribute='subject'/>
       <link-entity name='account' from='accountid' to='regardingobjectid' alias='a'><attribute name='name' alias='customer'/>
         <link-entity name='contact' from='contactid' to='primarycontactid' link-type='outer'><attribute name='fullname'/></link-entity>
       </link-entity></entity></fetch>`,
    );

    expect(found.map((row) => [row["subject"], row["customer"], row["contact2.fullname"]])).toEqual([
      ["Call", "Contoso, Ltd. (sample)", "Yvonne McKay (sample)"],
      ["Visit", "Contoso, Ltd. (sample)", "Yvonne McKay (sample)"],
      ["Write", "Contoso, Ltd. (sample)", "Yvonne McKay (sample)"],
    ]);
  });

  it("are ordered after the entity, or first by entityname", async () => {
    const both = (orders: string) =>
      rows(
        "contacts",
        `<fetch top='3'><entity name='contact'><attribute name='firstname'/>${orders}<filter>${ofContoso()}</filter>
         <link-entity name='account' from='accountid' to='parentcustomerid' alias='a'><order attribute='name'/></link-entity>
         </entity></fetch>`,
      );

    const found = await both(
      "<order entityname='a' attribute='name' descending='true'/><order attribute='firstname'/>",
    );

    expect(found.map((row) => row["firstname"])).toEqual(["Jim", "Maria", "Nancy"]);
  });

  it("orders a lookup by the name it shows", async () => {
    const found = await rows(
      "accounts",
      `<fetch><entity name='account'><attribute name='name'/>${inContoso}<order attribute='primarycontactid'/></entity></fetch>`,
    );

    expect(found).toHaveLength(1);
  });

  it("matchfirstrowusingcrossapply takes one match of several", async () => {
    const found = await accounts(
      inContoso +
        contactsOf(
          "matchfirstrowusingcrossapply",
          `<attribute name='firstname'/>${rich}
       <link-entity name='systemuser' from='systemuserid' to='owninguser' alias='u'><attribute name='fullname'/></link-entity>`,
        ),
    );

    expect(found).toHaveLength(1);
    expect(["Jim", "Rene"]).toContain(found[0]?.["c.firstname"]);
    expect(found[0]?.["u.fullname"]).toBe("Administrator");
  });

  it.each([
    ["any", rich, true],
    ["any", poor, false],
    ["not any", rich, false],
    ["not any", poor, true],
    ["exists", rich, true],
    ["in", poor, false],
    ["not all", rich, true],
    // Dataverse's `all`: there are linked rows, and none of them fulfils the filter.
    ["all", poor, true],
    ["all", rich, false],
  ])("%s asks without adding rows (case %#)", async (type, filter, isFound) => {
    const found = await accounts(`${inContoso}<filter>${contactsOf(type, filter)}</filter>`);

    expect(found).toHaveLength(isFound ? 1 : 0);
  });

  it("exists may stand beside the filters", async () => {
    expect(await accounts(inContoso + contactsOf("exists", rich))).toHaveLength(1);
  });

  it("any is one term of an or", async () => {
    const found = await accounts(
      `<filter type='or'>${contactsOf("any", rich)}<condition attribute='name' operator='eq' value='Lonely'/></filter>`,
    );

    expect(found.map((row) => row["name"])).toEqual(["Contoso, Ltd. (sample)", "Lonely"]);
  });

  it("conditions inside any may name the table around", async () => {
    const found = await accounts(
      `<filter>${contactsOf("any", "<filter><condition attribute='contactid' operator='eq' valueof='account.primarycontactid'/></filter>")}</filter>`,
    );

    expect(found).toEqual([]);
  });

  it("compare a column with one of a link", async () => {
    const found = await rows(
      "contacts",
      contacts(
        `<filter>${ofContoso()}<condition attribute='creditlimit' operator='lt' valueof='a.revenue'/></filter>
         <link-entity name='account' from='accountid' to='parentcustomerid' alias='a' link-type='outer'/>`,
      ),
    );

    expect(found).toHaveLength(8);
  });

  it("name the table between two others", async () => {
    const found = await rows(
      "systemusers",
      `<fetch><entity name='systemuser'><attribute name='fullname'/><order attribute='fullname'/>
       <link-entity name='systemuserroles' from='systemuserid' to='systemuserid' intersect='true'>
         <link-entity name='role' from='roleid' to='roleid' alias='r'><attribute name='name'/>
           <filter><condition attribute='name' operator='eq' value='Salesperson'/></filter></link-entity>
       </link-entity></entity></fetch>`,
    );

    expect(found.map((row) => [row["fullname"], row["r.name"]])).toEqual([
      ["anna Test", "Salesperson"],
      ["paul Test", "Salesperson"],
    ]);
  });

  it("join on any two columns of one kind", async () => {
    const found = await rows(
      "contacts",
      `<fetch><entity name='contact'><attribute name='fullname'/><filter>${ofContoso()}</filter>
       <link-entity name='contact' from='jobtitle' to='jobtitle' alias='other'><attribute name='firstname'/>
       <filter><condition attribute='firstname' operator='eq' value='Maria'/></filter></link-entity></entity></fetch>`,
    );

    expect(names(found).toSorted()).toEqual(["Maria", "Scott"]);
  });

  it.each([
    ["an unknown table", "<link-entity name='nosuch' from='a' to='b'/>", "0x80041102"],
    ["an unknown column here", "<link-entity name='contact' from='contactid' to='nosuch'/>", "0x80041103"],
    ["an unknown column there", "<link-entity name='contact' from='nosuch' to='accountid'/>", "0x80041103"],
    ["columns of two kinds", "<link-entity name='contact' from='fullname' to='accountid'/>", "0x80060888"],
    ["an alias twice", contactsOf("inner") + contactsOf("outer"), "0x80041109"],
    ["a name twice", contactsOf("inner", "<attribute name='fullname' alias='name'/>"), "0x80041109"],
    ["columns of a question", contactsOf("exists", "<attribute name='fullname'/>"), "0x80041108"],
    ["a join inside a filter", `<filter>${contactsOf("inner")}</filter>`, "0x80041108"],
    ["a type there is not", contactsOf("cross"), "0x80041108"],
    [
      "an alias that is no name",
      "<link-entity name='contact' from='contactid' to='primarycontactid' alias='a b'/>",
      "0x80041109",
    ],
    ["no from", "<link-entity name='contact' to='primarycontactid'/>", "0x80040201"],
  ])("%s is refused", async (_what, inner, code) => {
    const { status, body } = await get(
      "accounts",
      `<fetch><entity name='account'><attribute name='name'/>${inner}</entity></fetch>`,
    );

    expect([status, body.error.code]).toEqual([400, code]);
  });
});

describe("aggregates", () => {
  const sums = (inner: string, start = "<fetch aggregate='true'>") =>
    `${start}<entity name='contact'>${inner}<filter>${ofContoso()}</filter></entity></fetch>`;
  const income = (aggregate: string, more = "") =>
    `<attribute name='creditlimit' alias='${aggregate}' aggregate='${aggregate}'${more}/>`;

  it("sum up all rows to one, under plain names", async () => {
    const { body } = await get(
      "contacts",
      sums(["avg", "sum", "min", "max", "count", "countcolumn"].map((name) => income(name)).join("")),
      everything,
    );

    expect(body.value).toHaveLength(1);
    expect(body.value[0]).toMatchObject({ avg: 61300, sum: 490400, min: 31000, max: 86000, count: 8, countcolumn: 8 });
    expect(body.value[0][`sum@${formatted}`]).toBe("€490,400.00");
    expect(body.value[0]).not.toHaveProperty("contactid");
    expect(body["@odata.context"]).toMatch(/#contacts$/);
  });

  it("count values, and different values", async () => {
    const counts = `<attribute name='jobtitle' alias='all' aggregate='countcolumn'/>
      <attribute name='jobtitle' alias='kinds' aggregate='countcolumn' distinct='true'/>
      <attribute name='middlename' alias='none' aggregate='countcolumn'/>`;

    expect(await rows("contacts", sums(counts))).toEqual([{ all: 8, kinds: 7, none: 0 }]);
  });

  it("of no rows are 0, or not there", async () => {
    const none = `<fetch aggregate='true'><entity name='contact'>${["sum", "avg", "count"].map((name) => income(name)).join("")}
      <filter><condition attribute='firstname' operator='eq' value='nobody'/></filter></entity></fetch>`;

    expect(await rows("contacts", none)).toEqual([{ sum: 0, count: 0 }]);
  });

  it("group, and order by alias", async () => {
    const found = await rows(
      "contacts",
      sums(
        `${income("sum")}<attribute name='jobtitle' alias='job' groupby='true'/><order alias='sum' descending='true'/>`,
        "<fetch aggregate='true' count='2'>",
      ),
    );

    expect(found).toEqual([
      { sum: 86000, job: "Data Analyst III" },
      { sum: 81400, job: "Senior International Sales Manager" },
    ]);
  });

  it("group by a choice, a lookup and a column of a link, annotated", async () => {
    const { body } = await get(
      "contacts",
      sums(
        `${income("count")}<attribute name='statecode' alias='state' groupby='true'/><attribute name='parentcustomerid' alias='customer' groupby='true'/>
         <link-entity name='account' from='accountid' to='parentcustomerid' alias='a'><attribute name='name' alias='name' groupby='true'/></link-entity>`,
      ),
      everything,
    );

    expect(body.value).toEqual([
      expect.objectContaining({
        count: 8,
        state: 0,
        [`state@${formatted}`]: "Active",
        customer: contoso,
        [`customer@${formatted}`]: "Contoso, Ltd. (sample)",
        "customer@Microsoft.Dynamics.CRM.lookuplogicalname": "account",
        name: "Contoso, Ltd. (sample)",
      }),
    ]);
  });

  it("group by parts of a date, by the caller's clocks", async () => {
    const parts = ["day", "week", "month", "quarter", "year", "fiscal-period", "fiscal-year"];
    const [row] = await rows(
      "contacts",
      sums(
        income("count") +
          parts
            .map(
              (part) =>
                `<attribute name='createdon' alias='${part.replace("-", "_")}' groupby='true' dategrouping='${part}'/>`,
            )
            .join(""),
      ),
    );

    const now = new Date(new Date().toLocaleString("en-US", { timeZone: "Europe/Paris" }));
    const quarter = Math.floor(now.getMonth() / 3) + 1;
    expect(row).toMatchObject({ count: 8, month: now.getMonth() + 1, year: now.getFullYear(), quarter });
    expect(row).toMatchObject({ day: now.getDate(), fiscal_period: quarter, fiscal_year: now.getFullYear() });
  });

  it("count the groups", async () => {
    const { body } = await get(
      "contacts",
      sums("<attribute name='jobtitle' groupby='true' alias='job'/>"),
      {},
      "&$count=true",
    );

    expect(body["@odata.count"]).toBe(7);
    expect(body.value).toHaveLength(7);
  });

  it.each([
    ["no alias", "<attribute name='creditlimit' aggregate='sum'/>", "0x8004110b"],
    ["neither aggregated nor grouped", "<attribute name='fullname' alias='x'/>", "0x80041108"],
    ["the sum of a text", "<attribute name='fullname' alias='x' aggregate='sum'/>", "0x80041108"],
    ["an unknown function", "<attribute name='creditlimit' alias='x' aggregate='median'/>", "0x80041108"],
    ["a group by the moment", "<attribute name='createdon' alias='x' groupby='true'/>", "0x80041108"],
    ["a part of a text", "<attribute name='fullname' alias='x' groupby='true' dategrouping='day'/>", "0x80041108"],
    ["an order by a column", `${income("sum")}<order attribute='fullname'/>`, "0x80041109"],
    ["a row aggregate", "<attribute name='contactid' alias='x' rowaggregate='CountChildren'/>", "0x80041108"],
    ["nothing", "", "0x80041108"],
  ])("%s is refused", async (_what, inner, code) => {
    const { status, body } = await get("contacts", sums(inner));

    expect([status, body.error.code]).toEqual([400, code]);
  });
});

describe("rights", () => {
  it("bound the rows of every table joined", async () => {
    const anna = world.as("anna");
    const mine = await anna.create("accounts", { name: "Anna's" });
    await anna.create("contacts", {
      lastname: "Hers",
      "parentcustomerid_account@odata.bind": `accounts(${mine["accountid"]})`,
    });
    const xml = (type: string) =>
      `<fetch><entity name='account'><attribute name='name'/><link-entity name='contact' from='parentcustomerid' to='accountid' link-type='${type}' alias='c'>
       <attribute name='fullname'/></link-entity></entity></fetch>`;

    const listed = await anna.get("contacts?$select=fullname");
    const joined = await rows("accounts", xml("inner"), "anna");
    const outer = await rows("accounts", xml("outer"), "anna");

    const reached = listed.body.value.map((row: Record<string, unknown>) => row["fullname"]);
    expect(joined.map((row) => row["c.fullname"]).filter((name) => !reached.includes(name))).toEqual([]);
    expect(joined.map((row) => row["c.fullname"])).toContain("Hers");
    expect(outer.map((row) => row["c.fullname"]).filter((name) => name && !reached.includes(name))).toEqual([]);
  });

  it("bound what a question and a sum can tell", async () => {
    const lead = await world.given.lead({ subject: "Secret of ada", lastname: "Hidden" });
    const question = `<fetch><entity name='systemuser'><attribute name='fullname'/><filter><condition attribute='systemuserid' operator='eq' value='${world.as("ada").id}'/>
      <link-entity name='lead' from='ownerid' to='systemuserid' link-type='any'><filter><condition attribute='leadid' operator='eq' value='${lead["leadid"]}'/></filter></link-entity></filter></entity></fetch>`;
    const sum = `<fetch aggregate='true'><entity name='lead'><attribute name='leadid' aggregate='count' alias='n'/><filter><condition attribute='leadid' operator='eq' value='${lead["leadid"]}'/></filter></entity></fetch>`;

    expect(await rows("systemusers", question)).toHaveLength(1);
    expect(await rows("leads", sum)).toEqual([{ n: 1 }]);
    const reaches = (await world.as("anna").get(`leads(${lead["leadid"]})`)).status === 200;
    expect(await rows("systemusers", question, "anna")).toHaveLength(reaches ? 1 : 0);
    expect(await rows("leads", sum, "anna")).toEqual([{ n: reaches ? 1 : 0 }]);
  });

  it("refuse a table of which nothing may be read, joined or not", async () => {
    const link = "<link-entity name='audit' from='objectid' to='accountid' link-type='outer' alias='h'/>";
    const joined = await get("accounts", `<fetch><entity name='account'>${link}</entity></fetch>`, {}, "", "anna");
    const alone = await get("audits", "<fetch><entity name='audit'/></fetch>", {}, "", "anna");
    const asked = await get(
      "accounts",
      `<fetch><entity name='account'><filter>${link.replace("outer", "any")}</filter></entity></fetch>`,
      {},
      "",
      "anna",
    );

    expect([joined.status, alone.status, asked.status]).toEqual([403, 403, 403]);
  });
});

describe("refusals", () => {
  const bomb = `<!DOCTYPE fetch [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
  const file = `<!DOCTYPE fetch [<!ENTITY f SYSTEM "file:///etc/passwd">]>`;
  const deep = (count: number) =>
    `<fetch><entity name='contact'>${"<filter>".repeat(count)}${"</filter>".repeat(count)}</entity></fetch>`;

  it.each([
    ["text that is no XML", "contact", "0x80040201"],
    ["nothing", "", "0x80040201"],
    ["an element that is not closed", "<fetch><entity name='contact'></fetch>", "0x80040201"],
    ["two roots", "<fetch><entity name='contact'/></fetch><fetch/>", "0x80040201"],
    ["an attribute twice", "<fetch top='1' top='2'><entity name='contact'/></fetch>", "0x80040201"],
    ["an ampersand alone", "<fetch><entity name='a&b'/></fetch>", "0x80040201"],
    ["an entity of its own", "<fetch><entity name='&x;'/></fetch>", "0x80040201"],
    ["entities that unfold", `${bomb}<fetch><entity name='&b;'/></fetch>`, "0x80040201"],
    ["a file", `${file}<fetch><entity name='&f;'/></fetch>`, "0x80040201"],
    ["a character XML does not have", "<fetch><entity name='a&#0;'/></fetch>", "0x80040201"],
    ["too deep", deep(80), "0x80040201"],
    ["no entity", "<fetch/>", "0x80040201"],
    ["another root", "<query/>", "0x8004111c"],
    ["two entities", "<fetch><entity name='contact'/><entity name='contact'/></fetch>", "0x8004111c"],
    ["an unknown element", "<fetch><entity name='contact'><sql>x</sql></entity></fetch>", "0x8004111c"],
    [
      "an element in an attribute",
      "<fetch><entity name='contact'><attribute name='fullname'><x/></attribute></entity></fetch>",
      "0x8004111c",
    ],
    ["an entity without a name", "<fetch><entity/></fetch>", "0x80040201"],
    ["an unknown entity", "<fetch><entity name='nosuch'/></fetch>", "0x80041102"],
    ["an entity of Object's", "<fetch><entity name='__proto__'/></fetch>", "0x80041102"],
    ["an unknown attribute", "<fetch><entity name='contact'><attribute name='nosuch'/></entity></fetch>", "0x80041103"],
    [
      "an attribute of Object's",
      "<fetch><entity name='contact'><attribute name='constructor'/></entity></fetch>",
      "0x80041103",
    ],
    [
      "an order by an unknown attribute",
      "<fetch><entity name='contact'><order attribute='nosuch'/></entity></fetch>",
      "0x80041103",
    ],
    ["another entity than the address names", "<fetch><entity name='account'/></fetch>", "0x80041128"],
    [
      "more links than anybody needs",
      `<fetch><entity name='contact'>${"<link-entity name='account' from='accountid' to='parentcustomerid'/>".repeat(16)}</entity></fetch>`,
      "0x8004430d",
    ],
    [
      "more conditions than anybody needs",
      `<fetch><entity name='contact'><filter>${"<condition attribute='fullname' operator='null'/>".repeat(501)}</filter></entity></fetch>`,
      "0x8004430c",
    ],
  ])("%s", async (_what, xml, code) => {
    const { status, body } = await get("contacts", xml);

    expect([status, body.error.code]).toEqual([400, code]);
    expect(body.error.message.length).toBeLessThan(400);
  });

  it.each([
    "$select=fullname",
    "$filter=statecode eq 0",
    "$top=1",
    "$expand=owninguser",
    "$apply=aggregate($count as n)",
    "savedQuery=x",
  ])("%s beside a fetch", async (option) => {
    const { status, body } = await get("contacts", sample(), {}, `&${option}`);

    expect([status, body.error.code]).toEqual([400, "0x80060888"]);
  });

  const evil = `'; DROP TABLE contact; --"$1) OR 1=1`;
  const safe = escaped(evil).replaceAll("'", "&apos;");

  it.each([
    ["a value", contacts(`<filter><condition attribute='fullname' operator='eq' value='${safe}'/></filter>`), 200],
    [
      "a pattern",
      contacts(`<filter><condition attribute='fullname' operator='like' value='%${safe}[a-z]'/></filter>`),
      200,
    ],
    [
      "a list",
      contacts(`<filter><condition attribute='fullname' operator='in'><value>${safe}</value></condition></filter>`),
      200,
    ],
    ["an operator", contacts(`<filter><condition attribute='fullname' operator='${safe}'/></filter>`), 400],
    ["an attribute", `<fetch><entity name='contact'><attribute name='${safe}'/></entity></fetch>`, 400],
    ["an alias", `<fetch><entity name='contact'><attribute name='fullname' alias='${safe}'/></entity></fetch>`, 400],
    ["an entity", `<fetch><entity name='${safe}'/></fetch>`, 400],
    ["a link", `<fetch><entity name='contact'><link-entity name='${safe}' from='a' to='b'/></entity></fetch>`, 400],
    [
      "a link's column",
      `<fetch><entity name='contact'><link-entity name='account' from='${safe}' to='contactid'/></entity></fetch>`,
      400,
    ],
    ["an order", `<fetch><entity name='contact'><order attribute='${safe}'/></entity></fetch>`, 400],
    ["a page", `<fetch page='${safe}'><entity name='contact'/></fetch>`, 400],
    ["a cookie", `<fetch page='2' paging-cookie='${safe}'><entity name='contact'/></fetch>`, 400],
    ["valueof", contacts(`<filter><condition attribute='fullname' operator='eq' valueof='${safe}'/></filter>`), 400],
    [
      "entityname",
      contacts(`<filter><condition entityname='${safe}' attribute='fullname' operator='null'/></filter>`),
      400,
    ],
  ])("SQL in %s stays text", async (_what, xml, expected) => {
    const { status, body } = await get("contacts", xml, everything);

    expect([status, body.error?.code === "0x80040216"]).toEqual([expected, false]);
    expect(await rows("contacts", sample())).toHaveLength(8);
  });
});
