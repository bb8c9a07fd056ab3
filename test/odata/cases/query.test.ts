import { beforeAll, describe, expect, it } from "vitest";
import { useContoso } from "../contoso.ts";

const contoso = useContoso();
const { world } = contoso;
const columns = "$select=fullname,jobtitle,annualincome";
const formatted = "OData.Community.Display.V1.FormattedValue";
const annotated = 'odata.include-annotations="*"';
const get = (path: string, prefer?: string) =>
  world.as("ada").get(path, prefer === undefined ? {} : { headers: { prefer } });

type Row = Record<string, never>;

async function rows(path: string): Promise<Row[]> {
  const { status, body } = await get(path);
  expect([status, body.error?.message]).toEqual([200, undefined]);
  return body.value;
}

/** The last names of contacts, in order, without their mark. */
const names = (found: readonly Row[]) => found.map((row) => String(row["fullname"]).split(" ")[1]);
const theirs = () => `contains(fullname,'(sample)') and _parentcustomerid_value eq ${contoso.accountid}`;
const people = (more: string) => rows(`contacts?${columns}&$filter=${theirs()}${more}`);
const sorted = ["Konersmann", "Cambell", "Anderson", "Valdes", "Glynn", "Stubberod", "Lyon", "Cannon"];

beforeAll(async () => {
  const found = await rows(`contacts?$select=contactid&$filter=_parentcustomerid_value eq ${contoso.accountid}`);
  const ada = world.as("ada");
  for (const { contactid } of found)
    for (const number of [1, 2, 3])
      await ada.create("tasks", {
        subject: `Task ${number}`,
        "regardingobjectid_contact_task@odata.bind": `contacts(${contactid})`,
      });
  const { accountid } = await world.given.account({ name: "Other & Sons", numberofemployees: 5 });
  await world.given.contact({
    firstname: "Same",
    lastname: "Same",
    "parentcustomerid_account@odata.bind": `accounts(${accountid})`,
    Contact_Tasks: [{ subject: "Elsewhere" }],
  });
  await world.given.contact({ firstname: "Pat", lastname: "O'Bryan" });
});

describe("query", () => {
  it("126 rows have an etag, what was selected and their key", async () => {
    const { body } = await get("accounts?$select=name&$top=3");
    expect(body["@odata.context"]).toMatch(/#accounts\(name\)$/);
    expect(body.value.length).toBeLessThanOrEqual(3);
    expect(Object.keys(body.value[0]).sort()).toEqual(["@odata.etag", "accountid", "name"]);
  });

  it("127, 128, 129 the contacts of a company, and those who earn more", async () => {
    expect(await people("")).toHaveLength(8);
    const joined = theirs().replace(") and", ")and");
    expect(await rows(`contacts?${columns}&$filter=${joined}`)).toHaveLength(8);
    expect(await people(" and annualincome gt 55000")).toHaveLength(5);
  });

  it("130 parts of a title, in any case", async () => {
    const found = await people(
      " and (contains(jobtitle,'senior') or contains(jobtitle,'manager')) and annualincome gt 55000",
    );
    expect(names(found).sort()).toEqual(["Anderson", "Glynn", "Lyon"]);
  });

  it("131, 132 order by two columns, and everything by alias", async () => {
    expect(names(await people("&$orderby=jobtitle asc, annualincome desc"))).toEqual(sorted);
    const byAlias = await rows(
      `contacts?${columns}&$filter=contains(@p1,'(sample)') and @p2 eq @p3&$orderby=@p4 asc, @p5 desc` +
        `&@p1=fullname&@p2=_parentcustomerid_value&@p3=${contoso.accountid}&@p4=jobtitle&@p5=annualincome`,
    );
    expect(names(byAlias)).toEqual(sorted);
  });

  it("133 an alias that is not given is null", async () => {
    expect(await rows("contacts?$filter=jobtitle eq @p1")).toHaveLength(2);
  });

  it("134, 135, 136 the first rows, and how many there are", async () => {
    const { body } = await get(`contacts?${columns}&$filter=${theirs()}&$top=5&$count=true`);
    expect([body.value.length, body["@odata.count"], body["@odata.nextLink"]]).toEqual([5, 8, undefined]);
    expect((await get(`contacts/$count?$filter=${theirs()}`)).text).toBe("8");
    expect((await get("contacts/$count")).headers.get("content-type")).toMatch(/^text\/plain/);
  });

  it.each([
    ["annualincome ge 78000", 3],
    ["annualincome le 38000", 2],
    ["annualincome lt 31000", 0],
    ["lastname ge 'S'", 3],
    ["createdon gt 2020-01-01T00:00:00Z", 11],
    ["birthdate eq null", 11],
    ["creditonhold eq false", 11],
    ["_parentcustomerid_value ne null", 9],
    ["not (annualincome gt 55000) and jobtitle ne null or lastname eq 'Same'", 5],
    ["not (annualincome gt 55000 or jobtitle eq null)", 4],
    ["firstname eq lastname", 1],
    ["lastname eq 'O''Bryan'", 1],
    ["parentcustomerid_account/name eq 'Other+%26%20Sons'", 1],
    ["parentcustomerid_account/createdby/fullname ne null", 9],
    ["lastname in ('Same','nobody')", 1],
  ])("137–143 operators: %s", async (filter, count) => {
    expect(await rows(`contacts?$select=fullname&$filter=${filter}`)).toHaveLength(count);
  });

  it.each([
    ["startswith(lastname,'c')", 2],
    ["endswith(fullname,'(SAMPLE)')", 9],
    ["contains(lastname,'a%25e')", 10],
    ["startswith(firstname,'R_b')", 1],
    ["startswith(lastname,'[a-c]')", 3],
    ["contains(jobtitle,'II[I]')", 1],
  ])("140 patterns: %s", async (filter, count) => {
    expect(await rows(`contacts?$select=fullname&$filter=${filter}`)).toHaveLength(count);
  });

  it("139 not, before a function, beside another condition", async () => {
    const found = await rows("systemusers?$filter=not startswith(fullname,'%23') and isdisabled eq false");
    expect(found.length).toBeGreaterThan(0);
  });

  it("144 a filter on what a related record knows", async () => {
    const filter = `regardingobjectid_contact_task/_accountid_value eq ${contoso.accountid}`;
    expect(await rows(`tasks?$filter=${filter}`)).toHaveLength(24);
  });

  it.each([
    ["Account_Tasks/any(t:contains(t/subject,'Call'))", 1],
    ["Account_Tasks/any()", 1],
    ["not Account_Tasks/any()", 1],
    ["Account_Tasks/all(t:contains(t/subject,'Call'))", 1],
    ["contact_customer_accounts/any(c:c/Contact_Tasks/any(t:t/subject eq 'Task 3'))", 1],
  ])("145 collections: %s", async (filter, count) => {
    expect(await rows(`accounts?$filter=${filter}`)).toHaveLength(count);
  });

  it("146 a collection behind a lookup is refused", async () => {
    const { status } = await get("accounts?$filter=primarycontactid/Contact_Tasks/any(t:t/subject eq 'x')");
    expect(status).toBe(400);
  });

  it.each([
    ["LastXHours(PropertyName=@p1,PropertyValue=@p2)&@p1='createdon'&@p2='1'", 2],
    ["LastXHours(PropertyName='createdon',PropertyValue=1)", 2],
    [`Between(PropertyName='numberofemployees',PropertyValues=["5","2000"])`, 1],
    ["In(PropertyName='name',PropertyValues=['Other %26 Sons','B'])", 1],
    ["NotIn(PropertyName='name',PropertyValues=['Other %26 Sons','B'])", 1],
    ["Today(PropertyName='createdon')", 2],
    ["ThisMonth(PropertyName='createdon')", 2],
    ["Last7Days(PropertyName='createdon')", 2],
    ["OnOrAfter(PropertyName='createdon',PropertyValue='2024-01-01')", 2],
    ["OlderThanXDays(PropertyName='createdon',PropertyValue=1)", 0],
    ["EqualUserId(PropertyName='ownerid')", 2],
    ["EqualBusinessId(PropertyName='owningbusinessunit')", 2],
  ])("147–150 query functions: %s", async (call, count) => {
    expect(await rows(`accounts?$select=name&$filter=Microsoft.Dynamics.CRM.${call}`)).toHaveLength(count);
  });

  it("150 under and above in a hierarchy", async () => {
    const parent = await world.given.account({ name: "Parent" });
    const id = String(parent["accountid"]);
    const bind = { "parentaccountid@odata.bind": `accounts(${id})` };
    const child = await world.given.account({ name: "Child", ...bind });
    const under = (name: string, value: string) =>
      rows(`accounts?$filter=Microsoft.Dynamics.CRM.${name}(PropertyName='accountid',PropertyValue='${value}')`);
    expect(await under("Under", id)).toMatchObject([{ name: "Child" }]);
    expect(await under("Above", String(child["accountid"]))).toMatchObject([{ name: "Parent" }]);
    for (const { accountid } of [child, parent]) await world.as("ada").delete(`accounts(${String(accountid)})`);
  });

  it.each([
    [
      "not Microsoft.Dynamics.CRM.Today(PropertyName='createdon')",
      /Not operator along with the Custom Named Condition/,
    ],
    ["Today(PropertyName='createdon')", /Today/],
    ["nosuch eq 1", /Could not find a property named 'nosuch' on type 'Microsoft.Dynamics.CRM.contact'\./],
    ["lastname eq 'a", /literal/],
  ])("151–154 refused: %s", async (filter, message) => {
    const { status, body } = await get(`contacts?$filter=${filter}`);
    expect([status, body.error.message]).toEqual([400, expect.stringMatching(message)]);
  });

  it("155, 156 a lookup is in the order of the related name", async () => {
    const byLookup = await rows("contacts?$select=lastname&$orderby=_parentcustomerid_value desc,lastname");
    const byPath = await rows("contacts?$select=lastname&$orderby=parentcustomerid_account/name desc,lastname");
    expect(byLookup[0]).toMatchObject({ lastname: "Same" });
    expect(byPath.map(({ lastname }) => lastname)).toEqual(byLookup.map(({ lastname }) => lastname));
  });

  it("157, 158 columns without a value are null; blanks too many do not matter", async () => {
    const found = await rows(`accounts?$filter= accountid eq ${contoso.accountid} &$select=name,description`);
    expect(found).toMatchObject([{ description: null }]);
  });

  it("159 names of columns are in small letters", async () => {
    expect((await get("accounts?$select=Name")).status).toBe(400);
  });
});

describe("pages", () => {
  const path = () => `contacts?${columns}&$filter=${theirs()}&$orderby=lastname`;
  const size = "odata.maxpagesize=4";

  it("160, 161, 162 come one after the other, by a link that says it all", async () => {
    const first = await get(`${path()}&$count=true`, size);
    expect(first.headers.get("preference-applied")).toBe(size);
    expect([first.body.value.length, first.body["@odata.count"]]).toEqual([4, 8]);
    const link = String(first.body["@odata.nextLink"]);
    expect(link).toMatch(new RegExp(`^${world.url}/api/data/v9.2/contacts\\?.*select.*filter.*orderby.*skiptoken`));
    const second = await get(link, size);
    expect(second.body).not.toHaveProperty("@odata.nextLink");
    const all = names([...first.body.value, ...second.body.value]);
    expect(all).toEqual([...sorted].sort());
  });

  it("163, 164 a page is 5000 rows at most; $top gives way to the size of a page", async () => {
    expect((await get("contacts?$select=lastname", "odata.maxpagesize=9000")).status).toBe(200);
    const { body } = await get("contacts?$select=lastname&$top=2", size);
    expect([body.value.length, "@odata.nextLink" in body]).toEqual([4, true]);
  });

  it("165, 166 a new row in front changes nothing; a token that was altered is refused", async () => {
    const first = await get(path(), size);
    const { contactid } = await world.given.contact({
      lastname: "Aa (sample)",
      "parentcustomerid_account@odata.bind": `accounts(${contoso.accountid})`,
    });
    const second = await get(first.body["@odata.nextLink"], size);
    await world.as("ada").delete(`contacts(${String(contactid)})`);
    expect(names([...first.body.value, ...second.body.value])).toEqual([...sorted].sort());
    const { status } = await get(String(first.body["@odata.nextLink"]).replace(/skiptoken=.{5}/, "skiptoken=xxxxx"));
    expect(status).toBe(400);
  });
});

const whoseRecord = ["ownerid", "owninguser", "owningteam", "createdby", "modifiedby", "createdonbehalfby", "modifiedonbehalfby"]; // prettier-ignore
const sixteen = ["primarycontactid", "parentaccountid", "owningbusinessunit", "transactioncurrencyid", "originatingleadid", "contact_customer_accounts", "opportunity_customer_accounts", "Account_Tasks", "Account_Annotation", ...whoseRecord]; // prettier-ignore

describe("expand", () => {
  const account = (query: string) => get(`accounts(${contoso.accountid})?$select=name&$expand=${query}`);

  it("167, 168 a lookup is an object or null, its other side a list", async () => {
    const { body } = await account("primarycontactid($select=fullname,jobtitle,annualincome),parentaccountid");
    expect(body).toMatchObject({
      primarycontactid: { contactid: contoso.primarycontactid, jobtitle: "Coffee Master" },
      parentaccountid: null,
    });
    const contact = await get(
      `contacts(${contoso.primarycontactid})?$select=fullname&$expand=account_primary_contact($select=name)`,
    );
    expect(contact.body.account_primary_contact).toMatchObject([{ name: "Contoso, Ltd. (sample)" }]);
  });

  it("169, 170 several at once, collections whole", async () => {
    const { body } = await account(
      "primarycontactid($select=fullname),contact_customer_accounts($select=fullname),Account_Tasks($select=subject)",
    );
    expect([body.contact_customer_accounts.length, body.Account_Tasks.length]).toEqual([8, 3]);
    expect(body["contact_customer_accounts@odata.nextLink"]).toEqual(expect.any(String));
  });

  it("171, 172, 179 nested three levels deep, and through a collection", async () => {
    const [task] = await rows(
      "tasks?$filter=subject eq 'Task 1'&$top=1&$expand=regardingobjectid_contact_task($select=fullname;" +
        "$expand=parentcustomerid_account($select=name;$expand=createdby($select=fullname)))",
    );
    expect(task?.["regardingobjectid_contact_task"]).toMatchObject({
      parentcustomerid_account: { createdby: { fullname: expect.any(String) } },
    });
    const [found] = await rows(
      `accounts?$filter=accountid eq ${contoso.accountid}&$expand=Account_Tasks($select=subject),` +
        "contact_customer_accounts($select=fullname;$expand=owninguser($select=fullname,systemuserid))",
    );
    expect(found?.["contact_customer_accounts"]?.[0]).toMatchObject({
      owninguser: { systemuserid: world.as("ada").id },
    });
    const owner = await account("owninguser");
    expect(owner.body.owninguser).toMatchObject({ ownerid: world.as("ada").id, systemuserid: world.as("ada").id });
  });

  it("173 options of a collection", async () => {
    const { body } = await account(
      "Account_Tasks($select=subject;$filter=contains(subject,'i');$orderby=subject desc;$top=1)",
    );
    expect(body.Account_Tasks.map(({ subject }: Row) => subject)).toEqual(["Write"]);
  });

  it.each([
    ["174 more than 15", sixteen.join(), /15/],
    [
      "175 order in a nested collection",
      "contact_customer_accounts($expand=Contact_Tasks($orderby=subject))",
      /Only \$select and \$filter clause can be provided while doing \$expand/,
    ],
    [
      "175 $top in a lookup",
      "primarycontactid($top=1)",
      /Only \$select and \$filter clause can be provided while doing \$expand/,
    ],
    [
      "176 $ref of a collection",
      "contact_customer_accounts/$ref",
      /Expand with \$ref is only supported on lookup type navigation property/,
    ],
    ["177 an alias inside", "Account_Tasks($filter=subject eq @p1)&@p1='Call'", /./],
    ["178 an unknown navigation", "nosuch", /Could not find a property named 'nosuch'/],
    ["180 other letters", "account_tasks", /account_tasks/],
  ])("%s is refused", async (_what, query, message) => {
    const { status, body } = await account(query);
    expect([status, body.error.message]).toEqual([400, expect.stringMatching(message)]);
  });

  it("176 a lookup as an address", async () => {
    const { body } = await account("primarycontactid/$ref");
    expect(body.primarycontactid).toEqual({ "@odata.id": expect.stringContaining(contoso.primarycontactid) });
  });

  it("$expand=ownerid is the owner, whoever that is", async () => {
    const { status, body } = await account("ownerid");
    expect([status, body.ownerid?.ownerid]).toEqual([200, world.as("ada").id]);
  });
});

describe("$apply", () => {
  it("181 average, sum, least and most of a company's contacts", async () => {
    const sums = ["average", "sum", "min", "max"].map((sum) => `annualincome with ${sum} as ${sum}1`).join(",");
    const { body } = await get(
      `accounts(${contoso.accountid})/contact_customer_accounts?$apply=aggregate(${sums})`,
      annotated,
    );
    expect(body.value).toMatchObject([{ average1: 61300, sum1: 490400, min1: 31000, max1: 86000 }]);
    expect(body.value[0][`sum1@${formatted}`]).toMatch(/490[,\s.]400/);
  });

  it("182, 183, 186, 188 groups, with their labels and sizes", async () => {
    const { body } = await get("contacts?$apply=groupby((statuscode),aggregate($count as count))", annotated);
    expect(body["@odata.context"]).toMatch(/\$metadata#contacts/);
    expect(body.value).toMatchObject([{ statuscode: 1, [`statuscode@${formatted}`]: "Active", count: 11 }]);
    const filtered = await rows(
      "contacts?$apply=filter(annualincome gt 55000)/groupby((statuscode),aggregate($count as c))",
    );
    expect(filtered).toMatchObject([{ c: 5 }]);
  });

  it("184, 185, 187 sums by group, keys through a lookup, dates and different values", async () => {
    await world.given.opportunity({ estimatedvalue: 10 });
    await world.given.opportunity({ estimatedvalue: 15 });
    expect(
      await rows("opportunities?$apply=groupby((statuscode),aggregate(estimatedvalue with sum as total))"),
    ).toMatchObject([{ statuscode: 1, total: 25 }]);
    const byName = await rows("accounts?$apply=groupby((primarycontactid/fullname))");
    expect(byName).toContainEqual(expect.objectContaining({ contact_fullname: "Yvonne McKay (sample)" }));
    const [last] = await rows(
      "contacts?$apply=aggregate(createdon with max as lastCreate,contactid with countdistinct as n)",
    );
    expect(last).toMatchObject({ lastCreate: expect.any(String), n: 11 });
  });

  it("189 moments are no groups, and one row has no order", async () => {
    expect((await get("contacts?$apply=groupby((createdon))")).status).toBe(400);
    expect((await get("contacts?$apply=aggregate(annualincome with sum as s)&$orderby=lastname")).status).toBe(400);
  });
});

describe("FetchXML and views", () => {
  const fetch = (xml: string, more = "") => `contacts?fetchXml=${encodeURIComponent(xml)}${more}`;
  const sample = (start = "<fetch>") =>
    `${start}<entity name='contact'><attribute name='fullname'/><attribute name='jobtitle'/><attribute name='annualincome'/>` +
    `<order attribute='fullname' descending='true'/><filter><condition attribute='fullname' operator='like' value='%(sample)%'/>` +
    `<condition attribute='parentcustomerid' operator='eq' value='${contoso.accountid}'/></filter></entity></fetch>`;

  it("191, 192, 196 a fetch, with blanks as plus signs, and counted", async () => {
    expect(await rows(fetch(sample()))).toHaveLength(8);
    const { body } = await get(fetch(sample(), "&$count=true").replaceAll("%20", "+"));
    expect([body.value.length, body["@odata.count"]]).toEqual([8, 8]);
  });

  it("193, 194, 195 pages by number and by cookie", async () => {
    expect(names(await rows(fetch(sample("<fetch count='4' page='2'>"))))).toEqual([
      "Cannon",
      "Anderson",
      "Cambell",
      "Glynn",
    ]);
    const sizes: number[] = [];
    let cookie = "";
    for (let page = 1; page < 9; page++) {
      const { body } = await get(fetch(sample(`<fetch count='3' page='${page}'${cookie}>`)), annotated);
      sizes.push(body.value.length);
      const outer = body["@Microsoft.Dynamics.CRM.fetchxmlpagingcookie"];
      if (outer === undefined) break;
      expect(body["@Microsoft.Dynamics.CRM.morerecords"]).toBe(true);
      const inner = decodeURIComponent(decodeURIComponent(/pagingcookie="([^"]*)"/.exec(outer)?.[1] ?? ""));
      cookie = ` paging-cookie='${inner.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("'", "&apos;")}'`;
    }
    expect(sizes).toEqual([3, 3, 2]);
  });

  it("197–200 lookups, links and what is left out", async () => {
    const xml =
      "<fetch><entity name='account'><attribute name='primarycontactid'/><attribute name='description'/>" +
      "<link-entity name='contact' from='contactid' to='primarycontactid' link-type='outer' alias='c'><attribute name='fullname'/></link-entity>" +
      "<order attribute='name'/></entity></fetch>";
    const found = await rows(`accounts?fetchXml=${encodeURIComponent(xml)}`);
    expect(found[0]).toMatchObject({
      accountid: contoso.accountid,
      _primarycontactid_value: contoso.primarycontactid,
      "c.fullname": "Yvonne McKay (sample)",
    });
    expect(found[0]).not.toHaveProperty("description");
    expect(found.at(-1)).not.toHaveProperty("c.fullname");
  });

  it("205, 206 distinct, top, and attributes that mean nothing here", async () => {
    const start = "<fetch version='1.0' output-format='xml-platform' mapping='logical' no-lock='true' top='5'>";
    expect(await rows(fetch(sample(start)))).toHaveLength(5);
    expect((await get(fetch(sample("<fetch top='5' count='3'>")))).status).toBe(400);
    const distinct = await rows(
      fetch("<fetch distinct='true'><entity name='contact'><attribute name='statuscode'/></entity></fetch>"),
    );
    expect(distinct).toHaveLength(1);
  });

  it.each([
    ["<fetch><entity name='nosuch'/></fetch>", "0x80041102"],
    ["<fetch><entity name='contact'><attribute name='nosuch'/></entity></fetch>", "0x80041103"],
    ["<fetch><entity name='contact'>", undefined],
    ["<fetch><entity name='account'/></fetch>", undefined],
  ])("207 refused: %s", async (xml, code) => {
    const { status, body } = await get(fetch(xml));
    expect(status).toBe(400);
    if (code) expect(body.error.code).toBe(code);
  });

  it("208, 209, 211 a view of the app, in pages, and on the rows of one company", async () => {
    const [view, ...others] = await rows("savedqueries?$select=name,savedqueryid&$filter=name eq 'Active Accounts'");
    expect(others).toEqual([]);
    const set = `accounts?savedQuery=${String(view?.["savedqueryid"])}`;
    const { body } = await get(set, "odata.maxpagesize=1");
    expect([body.value.length, typeof body["@odata.nextLink"]]).toEqual([1, "string"]);
    const [contacts] = await rows("savedqueries?$filter=returnedtypecode eq 'contact' and name eq 'Active Contacts'");
    const related = `accounts(${contoso.accountid})/contact_customer_accounts?savedQuery=${String(contacts?.["savedqueryid"])}`;
    expect(await rows(related)).toHaveLength(8);
  });

  it("210 a query of one's own", async () => {
    const xml =
      "<fetch><entity name='contact'><attribute name='fullname'/><filter type='and'><condition attribute='jobtitle' operator='like' value='%manager%'/>" +
      "<condition attribute='annualincome' operator='gt' value='55000'/></filter><order attribute='fullname' descending='true'/></entity></fetch>";
    const made = await world.as("ada").create("userqueries", {
      name: "Managers",
      description: "Those who earn more",
      querytype: 0,
      returnedtypecode: "contact",
      fetchxml: xml,
    });
    expect(names(await rows(`contacts?userQuery=${String(made["userqueryid"])}`))).toEqual(["Anderson", "Glynn"]);
  });
});
