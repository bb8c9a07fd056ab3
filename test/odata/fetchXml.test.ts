import { describe, expect, it } from "vitest";
import { contacts, crm, escaped, everything, fetchOption, formatted, names, people, useContoso } from "./contoso.ts";

const contoso = useContoso();

describe("a fetch", () => {
  it("answers the rows it asks for, in its order, with the key of each", async () => {
    const { status, body } = await contoso.get("contacts", contoso.sample());

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
    const encoded = encodeURIComponent(contoso.sample()).replaceAll("%20", "+");

    const { body } = await contoso.world.as("ada").get(`contacts?fetchXml=${encoded}`);

    expect(body.value).toHaveLength(8);
  });

  it("leaves out columns without a value", async () => {
    const [row] = await contoso.rows(
      "contacts",
      `<fetch><entity name='contact'><attribute name='fullname'/><attribute name='telephone1'/><filter>
       <condition attribute='contactid' operator='eq' value='${contoso.primarycontactid}'/></filter></entity></fetch>`,
    );

    expect(row).toEqual({
      "@odata.etag": expect.any(String),
      fullname: "Yvonne McKay (sample)",
      contactid: contoso.primarycontactid,
    });
  });

  it("gives a lookup as _x_value, and every column where none is named", async () => {
    const filter = `<filter><condition attribute='accountid' operator='eq' value='${contoso.accountid}'/></filter>`;
    const [named] = await contoso.rows(
      "accounts",
      `<fetch><entity name='account'><attribute name='primarycontactid'/>${filter}</entity></fetch>`,
    );
    const [all] = await contoso.rows("accounts", `<fetch><entity name='account'>${filter}</entity></fetch>`);

    expect(named).toEqual({
      "@odata.etag": expect.any(String),
      _primarycontactid_value: contoso.primarycontactid,
      accountid: contoso.accountid,
    });
    expect(all).toMatchObject({
      name: "Contoso, Ltd. (sample)",
      statecode: 0,
      _primarycontactid_value: contoso.primarycontactid,
    });
  });

  it("accepts attributes that mean nothing here", async () => {
    const found = await contoso.rows(
      "contacts",
      contoso.sample(
        "<fetch version='1.0' output-format='xml-platform' mapping='logical' no-lock='true' generator='x'>",
      ),
    );

    expect(found).toHaveLength(8);
  });

  it("annotates its own columns and those of links", async () => {
    const { body, headers } = await contoso.get(
      "contacts",
      contacts(
        `<filter>${contoso.condition()}<condition attribute='firstname' operator='eq' value='Nancy'/></filter>
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
      `<filter>${contoso.condition()}</filter><link-entity name='account' from='accountid' to='parentcustomerid' alias='${alias}'>
       <attribute name='name'/><attribute name='accountnumber'/><attribute name='revenue'/></link-entity>`,
    );

    const plain = await contoso.get("contacts", xml);
    const annotated = await contoso.get("contacts", xml, everything);

    expect(plain.body.value[0]).toMatchObject({ [`${alias}.name`]: "Contoso, Ltd. (sample)" });
    expect(plain.body.value[0]).toMatchObject({ [`${alias}.revenue`]: 5000000 });
    expect(annotated.body.value[0]).toMatchObject({ [`${alias}.revenue@${formatted}`]: "€5,000,000.00" });
  });

  it("gives a column any name that is one", async () => {
    const xml = contacts(
      `<filter>${contoso.condition()}</filter><attribute name='firstname' alias='j'/>`,
      "<fetch top='1'>",
    );

    expect((await contoso.rows("contacts", xml))[0]).toMatchObject({
      j: "Susanna",
      fullname: "Susanna Stubberod (sample)",
    });
  });

  it("orders a choice by its label in the caller's language, or by its number", async () => {
    for (const address1_addresstypecode of [1, 2, 3])
      await contoso.world.given.account({ name: `Ordered ${address1_addresstypecode}`, address1_addresstypecode });
    const ordered = async (start: string, language: string) => {
      const { body } = await contoso.get(
        "accounts",
        `${start}<entity name='account'><attribute name='address1_addresstypecode' alias='type'/><order attribute='address1_addresstypecode'/>
         <filter><condition attribute='name' operator='like' value='Ordered%'/></filter></entity></fetch>`,
        { "accept-language": language },
      );
      return body.value.map((row: Record<string, unknown>) => row["type"]);
    };

    // Bill To, Primary, Ship To; Facturation, Livraison, Principale.
    expect(await ordered("<fetch>", "en")).toEqual([1, 3, 2]);
    expect(await ordered("<fetch>", "fr")).toEqual([1, 2, 3]);
    expect(await ordered("<fetch useraworderby='true'>", "en")).toEqual([1, 2, 3]);
  });

  it("finds only what hangs on the record of the address", async () => {
    const xml = `<fetch><entity name='contact'><attribute name='fullname'/></entity></fetch>`;

    const of = await contoso.get(`accounts(${contoso.accountid})/contact_customer_accounts`, xml);
    const missing = await contoso.get("accounts(00000000-0000-0000-0000-000000000009)/contact_customer_accounts", xml);

    expect(of.body.value).toHaveLength(8);
    expect(missing.status).toBe(404);
  });

  it("is answered inside a batch, where it may be longer than an address", async () => {
    const values = Array.from({ length: 1500 }, (_, index) => `<value>nobody-${index}-${"x".repeat(20)}</value>`);
    const xml = contacts(
      `<filter type='or'><condition attribute='firstname' operator='in'><value>Jim</value>${values.join("")}</condition></filter>`,
    );
    const lines = ["--b", "Content-Type: application/http", "Content-Transfer-Encoding: binary", ""];
    const raw = [
      ...lines,
      `GET contacts?${fetchOption(xml)} HTTP/1.1`,
      "Accept: application/json",
      "",
      "",
      "--b--",
      "",
    ];

    const { status, text } = await contoso.world.as("ada").post("$batch", undefined, {
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
    const second = await contoso.rows("contacts", contoso.sample("<fetch count='4' page='2'>"));

    expect(names(second)).toEqual(["Paul", "Nancy", "Maria", "Jim"]);
  });

  it("come by the cookie of the page before, and the last one has none", async () => {
    const pages: string[][] = [];
    let start = "<fetch count='3' page='1'>";
    for (let page = 2; page < 6; page++) {
      const { body } = await contoso.get("contacts", contoso.sample(start), everything);
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
    const plain = await contoso.get("contacts", contoso.sample("<fetch count='3'>"));
    const only = await contoso.get("contacts", contoso.sample("<fetch count='3'>"), {
      prefer: 'odata.include-annotations="Microsoft.Dynamics.CRM.morerecords"',
    });

    expect(Object.keys(plain.body)).toEqual(["@odata.context", "value"]);
    expect(Object.keys(only.body)).toEqual(["@odata.context", `${crm}.morerecords`, "value"]);
  });

  it("do not repeat a row that moved to an earlier page", async () => {
    const first = await contoso.get("contacts", contoso.sample("<fetch count='3'>"), everything);
    const cookie = innerCookie(first.body[`${crm}.fetchxmlpagingcookie`]);
    const early = await contoso.world.given.contact({
      firstname: "Walter",
      lastname: "Early (sample)",
      "parentcustomerid_account@odata.bind": `accounts(${contoso.accountid})`,
    });

    const second = await contoso.rows(
      "contacts",
      contoso.sample(`<fetch count='3' page='2' paging-cookie='${escaped(cookie)}'>`),
    );

    await contoso.world.as("ada").delete(`contacts(${early["contactid"]})`);
    expect(names(second)).toEqual(["Rene", "Paul", "Nancy"]);
  });

  it("may be skipped, and gone back to, with a cookie", async () => {
    const first = await contoso.get("contacts", contoso.sample("<fetch count='2'>"), everything);
    const cookie = escaped(innerCookie(first.body[`${crm}.fetchxmlpagingcookie`]));

    const fourth = await contoso.rows(
      "contacts",
      contoso.sample(`<fetch count='2' page='4' paging-cookie='${cookie}'>`),
    );
    const back = await contoso.rows("contacts", contoso.sample(`<fetch count='2' page='1' paging-cookie='${cookie}'>`));

    expect(names(fourth)).toEqual(["Maria", "Jim"]);
    expect(names(back)).toEqual(["Susanna", "Scott"]);
  });

  it.each([
    ["altered", (cookie: string) => cookie.replace(/after="./, 'after="X')],
    ["of Dataverse", () => '<cookie page="x"><contactid last="{1}" /></cookie>'],
    ["badly encoded", () => "%3Ccookie%ZZ"],
  ])("refuse a cookie that is %s", async (_what, change) => {
    const first = await contoso.get("contacts", contoso.sample("<fetch count='3'>"), everything);
    const cookie = escaped(change(innerCookie(first.body[`${crm}.fetchxmlpagingcookie`])));

    const { status, body } = await contoso.get(
      "contacts",
      contoso.sample(`<fetch count='3' page='2' paging-cookie='${cookie}'>`),
    );

    expect([status, body.error.code]).toEqual([400, "0x80060888"]);
  });

  it("refuse the cookie of another query", async () => {
    const first = await contoso.get("contacts", contoso.sample("<fetch count='3'>"), everything);
    const cookie = escaped(innerCookie(first.body[`${crm}.fetchxmlpagingcookie`]));
    const other = `<fetch count='3' page='2' paging-cookie='${cookie}'><entity name='contact'><attribute name='fullname'/></entity></fetch>`;

    expect((await contoso.get("contacts", other)).status).toBe(400);
  });

  it("follow @odata.nextLink where the client prefers a page size", async () => {
    const { body } = await contoso.get("contacts", contoso.sample(), { prefer: "odata.maxpagesize=3" });
    const next = await contoso.world
      .as("ada")
      .get(body["@odata.nextLink"], { headers: { prefer: "odata.maxpagesize=3" } });

    expect(names(body.value)).toEqual(["Susanna", "Scott", "Robert"]);
    expect(names(next.body.value)).toEqual(["Rene", "Paul", "Nancy"]);
  });

  it("of joined rows have a total order too", async () => {
    const xml = (page: number, cookie = "") =>
      `<fetch count='2' page='${page}' paging-cookie='${cookie}'><entity name='account'><attribute name='name'/>
       <filter><condition attribute='accountid' operator='eq' value='${contoso.accountid}'/></filter>
       <link-entity name='contact' from='parentcustomerid' to='accountid' alias='c' link-type='outer'><attribute name='firstname'/></link-entity>
       </entity></fetch>`;
    const found: unknown[] = [];
    let cookie = "";
    for (let page = 1; page < 9; page++) {
      const { body } = await contoso.get("accounts", xml(page, cookie), everything);
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

describe("top, distinct and count", () => {
  it("top ends the rows", async () => {
    expect(await contoso.rows("contacts", contoso.sample("<fetch top='5'>"))).toHaveLength(5);
  });

  it.each(["top='5' page='1'", "top='5' count='2'", "top='0'", "count='x'", "page='-1'"])(
    "%s is refused",
    async (attributes) => {
      const { status, body } = await contoso.get("contacts", contoso.sample(`<fetch ${attributes}>`));

      expect([status, body.error.code]).toEqual([400, "0x80041108"]);
    },
  );

  it("distinct removes repeats and gives no key", async () => {
    const found = await contoso.rows(
      "contacts",
      `<fetch distinct='true'><entity name='contact'><attribute name='jobtitle'/><order attribute='jobtitle'/>
       <filter>${contoso.condition()}</filter></entity></fetch>`,
    );

    expect(found).toHaveLength(7);
    expect(found[0]).toEqual({ jobtitle: "Accounts Manager" });
  });

  it("distinct rows come in pages that do not overlap", async () => {
    const xml = (page: number) =>
      `<fetch distinct='true' count='4' page='${page}'><entity name='contact'><attribute name='jobtitle'/><filter>${contoso.condition()}</filter></entity></fetch>`;
    const first = await contoso.get("contacts", xml(1), everything, "&$count=true");
    const second = await contoso.rows("contacts", xml(2));

    expect(first.body["@odata.count"]).toBe(7);
    expect(first.body[`${crm}.morerecords`]).toBe(true);
    const all = [...first.body.value, ...second].map((row) => row.jobtitle);
    expect(new Set(all).size).toBe(7);
  });

  it.each([
    ["$count=true", "<fetch count='2'>", "&$count=true"],
    ["returntotalrecordcount", "<fetch count='2' returntotalrecordcount='true'>", ""],
  ])("%s counts all of them", async (_what, start, more) => {
    const { body } = await contoso.get("contacts", contoso.sample(start), everything, more);

    expect(body.value).toHaveLength(2);
    expect(body["@odata.count"]).toBe(8);
    expect(body[`${crm}.totalrecordcount`]).toBe(8);
    expect(body[`${crm}.totalrecordcountlimitexceeded`]).toBe(false);
  });

  it("counts nothing where there is nothing", async () => {
    const none = contacts("<filter><condition attribute='firstname' operator='eq' value='nobody'/></filter>");

    const { body } = await contoso.get("contacts", none, {}, "&$count=true");

    expect(body).toMatchObject({ "@odata.count": 0, value: [] });
  });
});
