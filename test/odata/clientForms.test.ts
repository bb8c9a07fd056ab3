import { describe, expect, it } from "vitest";
import { useWorld } from "../world.ts";

/** Forms that client libraries, code generators and older programs send, beside those of the documentation. */

const world = useWorld();
const ada = () => world.as("ada");

/** Two accounts of a name, the first with two contacts. */
async function family(name: string) {
  const [big, small] = [await world.given.account({ name }), await world.given.account({ name })];
  const parent = { "parentcustomerid_account@odata.bind": `accounts(${big.accountid})` };
  const first = await world.given.contact({ firstname: "Ana", lastname: name, ...parent });
  await world.given.contact({ firstname: "Bea", lastname: name, ...parent });
  await ada().patch(`accounts(${big.accountid})`, { "primarycontactid@odata.bind": `contacts(${first.contactid})` });
  return { big: String(big.accountid), small: String(small.accountid), contact: String(first.contactid) };
}

async function found(path: string, key: string): Promise<string[]> {
  const { status, body } = await ada().get(path);
  expect({ status, error: body.error?.message }).toEqual({ status: 200, error: undefined });
  return body.value.map((row: Record<string, string>) => row[key]);
}

describe("a filter", () => {
  it("counts related rows, and says whether a condition holds", async () => {
    const { big, small } = await family("Filtered");
    const where = (condition: string) =>
      found(`accounts?$select=accountid&$filter=name eq 'Filtered' and ${condition}`, "accountid");

    expect(await where("contact_customer_accounts/$count gt 1")).toEqual([big]);
    expect(await where("contact_customer_accounts/$count eq 0")).toEqual([small]);
    expect(await where("primarycontactid/contact_customer_contacts/$count eq 0")).toHaveLength(2);
    expect(await where("contact_customer_accounts/any() eq false")).toEqual([small]);
    expect(await where("startswith(name,'F') eq true and true ne contains(name,'z')")).toHaveLength(2);
    expect(
      await where(
        "contact_customer_accounts/any(c:c/Microsoft.Dynamics.CRM.In(PropertyName='firstname',PropertyValues=['Bea']))",
      ),
    ).toEqual([big]);
  });

  it.each(["numberofemployees gt 3L", "revenue lt 5.5M", "revenue lt 1e3d"])(
    "takes the number in %s",
    async (filter) => {
      expect((await ada().get(`accounts?$select=name&$top=1&$filter=${filter}`)).status).toBe(200);
    },
  );

  it.each(["nosuch/$count gt 0", "primarycontactid/$count gt 0", "$count gt 0", "name eq 5Q"])(
    "is refused with %s",
    async (filter) => {
      expect((await ada().get(`accounts?$filter=${filter}`)).status).toBe(400);
    },
  );
});

describe("a path", () => {
  it("goes on behind a related record", async () => {
    const { big, small, contact } = await family("Path");

    expect((await ada().get(`accounts(${big})/contact_customer_accounts(${contact})/firstname/$value`)).text).toBe(
      "Ana",
    );
    expect((await ada().get(`accounts(${big})/primarycontactid/firstname`)).body.value).toBe("Ana");
    expect(await ada().read(`accounts(${big})/primarycontactid/parentcustomerid_account?$select=name`)).toMatchObject({
      accountid: big,
    });
    expect((await ada().get(`accounts(${big})/primarycontactid/contact_customer_contacts/$count`)).text).toBe("0");
    await ada().patch(`accounts(${big})/contact_customer_accounts(${contact})`, { firstname: "Anaïs" });
    expect(await ada().read(`contacts(${contact})?$select=firstname`)).toMatchObject({ firstname: "Anaïs" });
    expect((await ada().get(`accounts(${small})/contact_customer_accounts(${contact})`)).status).toBe(404);
    expect((await ada().get(`accounts(${small})/primarycontactid/firstname`)).status).toBe(404);
    expect((await ada().get(`accounts(${contact})/primarycontactid/firstname`)).status).toBe(404);
  });

  it("may cast to the type it has anyway", async () => {
    const { big } = await family("Cast");

    expect(await ada().read(`accounts(${big})/Microsoft.Dynamics.CRM.account?$select=name`)).toMatchObject({
      name: "Cast",
    });
    expect(await ada().read(`accounts(${big})/ownerid/Microsoft.Dynamics.CRM.systemuser`)).toHaveProperty("fullname");
    expect((await ada().get("accounts/Microsoft.Dynamics.CRM.account?$top=1")).status).toBe(200);
    expect((await ada().get(`accounts(${big})/Microsoft.Dynamics.CRM.contact`)).status).toBe(404);
  });

  it.each(["v8.0", "v8.2", "v9.0", "v9.1"])("begins with %s, and so do the links in the answer", async (version) => {
    const root = world.url.replace(/\/api\/data.*|$/, `/api/data/${version}`);
    const answer = await fetch(`${root}/WhoAmI`, { headers: { authorization: `Bearer ${ada().token}` } });

    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain(`/api/data/${version}/$metadata`);
  });
});

describe("a batch", () => {
  it("takes blanks in the address of a request", async () => {
    await family("With blanks");
    const { text } = await ada().post("$batch", undefined, {
      raw: "--b\nContent-Type: application/http\n\nGET accounts?$select=name&$top=1&$filter=name eq 'With blanks' HTTP/1.1\n\n--b--",
      headers: { "content-type": "multipart/mixed;boundary=b" },
    });

    expect(text).toContain('"name":"With blanks"');
  });
});

describe("a description", () => {
  it("names no type twice", async () => {
    const { text } = await ada().get("$metadata");
    const names = [...text.matchAll(/<(?:EntityType|ComplexType|EnumType) Name="(\w+)"/g)].map(([, name]) => name);

    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it.each(["Double", "MultiSelectPicklist", "Image", "File", "ManagedProperty"])(
    "answers with no column of a type that none is of: %s",
    async (type) => {
      const path = `EntityDefinitions(LogicalName='account')/Attributes/Microsoft.Dynamics.CRM.${type}AttributeMetadata`;
      expect((await ada().get(`${path}?$select=LogicalName,SchemaName`)).body.value).toEqual([]);
    },
  );
});

describe("a page of FetchXML", () => {
  it("has a cookie of the shape clients look for, and goes on by it", async () => {
    await family("Paged");
    const fetch = (attributes: string) =>
      `contacts?fetchXml=${encodeURIComponent(
        `<fetch count="1" ${attributes}><entity name="contact"><attribute name="firstname"/><order attribute="firstname"/>
          <filter><condition attribute="lastname" operator="eq" value="Paged"/></filter></entity></fetch>`,
      )}`;
    const headers = { prefer: 'odata.include-annotations="*"' };
    const { body } = await ada().get(fetch('page="1"'), { headers });
    const annotation = body["@Microsoft.Dynamics.CRM.fetchxmlpagingcookie"] as string;
    const [, cookie = "", page] =
      /pagingcookie="(<cookie page="(\d+)".+<\/cookie>)/.exec(decodeURIComponent(decodeURIComponent(annotation))) ?? [];
    const escaped = cookie.replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

    expect({ page, first: body.value[0].firstname }).toEqual({ page: "1", first: "Ana" });
    expect((await ada().get(fetch(`page="2" paging-cookie="${escaped}"`))).body.value).toMatchObject([
      { firstname: "Bea" },
    ]);
  });
});

describe("a document", () => {
  it.each([
    ["quotes", { statecode: 1, statuscode: 2 }],
    ["salesorders", { statecode: 1 }],
    ["invoices", { statecode: 2, statuscode: 100001 }],
    ["invoices", { statecode: 3 }],
    ["opportunities", { statecode: 2, statuscode: 4 }],
  ])("begins in its first state: %s %j is refused", async (set, state) => {
    const { accountid } = await world.given.account();
    const customer = { "customerid_account@odata.bind": `accounts(${accountid})` };

    expect((await ada().post(set, { name: "Begun", ...customer, ...state })).status).toBe(400);
    expect((await ada().post(set, { name: "Begun", ...customer, statecode: 0 })).status).toBe(204);
  });
});

describe("a history", () => {
  it("comes in pages, by cookie and by number, with a total", async () => {
    const { accountid } = await world.given.account({ name: "0" });
    for (const name of ["1", "2", "3", "4"]) await ada().patch(`accounts(${accountid})`, { name });
    const history = async (paging: object, of = "RetrieveRecordChangeHistory", more = "") => {
      const target = encodeURIComponent(JSON.stringify({ "@odata.id": `accounts(${accountid})` }));
      const page = encodeURIComponent(JSON.stringify(paging));
      const { status, body } = await ada().get(`${of}(Target=@t,PagingInfo=@p${more})?@t=${target}&@p=${page}`);
      if (status !== 200) return { status };
      const { AuditDetails: details, ...rest } = body.AuditDetailCollection;
      return { ...rest, names: details.map((detail: { NewValue: { name: string } }) => detail.NewValue.name) };
    };

    const first = await history({ PageNumber: 1, Count: 2, ReturnTotalRecordCount: true });
    expect(first).toMatchObject({ MoreRecords: true, TotalRecordCount: 5, names: ["4", "3"] });
    const second = await history({ PageNumber: 2, Count: 2, PagingCookie: first.PagingCookie });
    expect(second).toMatchObject({ MoreRecords: true, TotalRecordCount: -1, names: ["2", "1"] });
    const last = await history({ PageNumber: 3, Count: 2 });
    expect(last).toMatchObject({ MoreRecords: false, PagingCookie: null, names: ["0"] });
    const one = await history({ Count: 1 }, "RetrieveAttributeChangeHistory", ",AttributeLogicalName='name'");
    expect(one).toMatchObject({ MoreRecords: true, names: ["4"] });
    for (const wrong of [{ PageNumber: -1 }, { PageNumber: 1e6, Count: 5000 }, { PagingCookie: "x" }, { Nosuch: 1 }])
      expect(await history(wrong)).toEqual({ status: 400 });
  });
});

describe("a condition of FetchXML", () => {
  it("names what a lookup points to by the lookup's name", async () => {
    const { big } = await family("Looked up");
    const rows = (conditions: string, link = "") =>
      found(
        `accounts?fetchXml=${encodeURIComponent(
          `<fetch><entity name="account"><attribute name="accountid"/><filter>
            <condition attribute="name" operator="eq" value="Looked up"/>${conditions}</filter>${link}</entity></fetch>`,
        )}`,
        "accountid",
      );

    expect(await rows('<condition attribute="primarycontactidname" operator="like" value="Ana%"/>')).toEqual([big]);
    expect(await rows('<condition attribute="primarycontactidname" operator="null"/>')).not.toContain(big);
    expect(await rows('<condition attribute="owneridname" operator="not-null"/>')).toHaveLength(2);
    const contacts = '<link-entity name="contact" from="parentcustomerid" to="accountid">';
    const parent = '<filter><condition attribute="parentcustomeridname" operator="eq" value="looked up"/></filter>';
    expect(await rows("", `${contacts}${parent}</link-entity>`)).toEqual([big, big]);
    const nobody = await ada().get(
      `accounts?fetchXml=${encodeURIComponent('<fetch><entity name="account"><filter><condition attribute="namename" operator="null"/></filter></entity></fetch>')}`,
    );
    expect(nobody.status).toBe(400);
  });
});

describe("an empty text", () => {
  it("is no value", async () => {
    const { accountid } = await world.given.account({ name: "Emptied", telephone1: "1", description: "" });
    await ada().patch(`accounts(${accountid})`, { telephone1: "" });

    expect(await ada().read(`accounts(${accountid})?$select=telephone1,description`)).toMatchObject({
      telephone1: null,
      description: null,
    });
    expect(await found("accounts?$select=name&$filter=name eq 'Emptied' and telephone1 eq null", "name")).toHaveLength(
      1,
    );
    expect((await ada().post("contacts", { lastname: "" })).status).toBe((await ada().post("contacts", {})).status);
  });
});

describe("a request without a token", () => {
  it("is told which kind it takes, and where such tokens come from", async () => {
    const { status, headers } = await fetch(`${world.url}/api/data/v9.2/WhoAmI`);

    const how = `Bearer realm="Filon", authorization_uri="${world.url}/oauth2/authorize", resource_id="${world.url}/"`;
    expect({ status, how: headers.get("www-authenticate") }).toEqual({ status: 401, how });
  });
});

describe("a body", () => {
  it("may be turned into text twice", async () => {
    const twice = JSON.stringify(JSON.stringify({ name: "Twice" }));
    const { status, headers } = await ada().post("accounts", undefined, { raw: twice });

    expect(status).toBe(204);
    expect(await found("accounts?$filter=name eq 'Twice'", "name")).toEqual(["Twice"]);
    expect(headers.get("odata-entityid")).toContain("/accounts(");
  });

  it.each(['"{"', '"[1]"', '"x"', JSON.stringify(JSON.stringify(JSON.stringify({ name: "x" })))])(
    "is refused where it holds no object: %s",
    async (raw) => {
      expect((await ada().post("accounts", undefined, { raw })).status).toBe(400);
    },
  );
});

describe("a lookup that leads to several tables", () => {
  it("is emptied by its own name", async () => {
    const { contact } = await family("Emptied");
    const path = `contacts(${contact})`;

    expect((await ada().patch(path, { parentcustomerid: null })).status).toBe(204);
    expect(await ada().read(`${path}?$select=_parentcustomerid_value`)).toMatchObject({
      _parentcustomerid_value: null,
    });
    expect((await ada().patch(path, { parentcustomerid: contact })).status).toBe(400);
  });
});

describe("an answer", () => {
  it("has an id that its reader may quote, refused or not", async () => {
    const answers = [await ada().get("WhoAmI"), await ada().get("nosuch"), await fetch(`${world.url}/api/data/v9.2/`)];
    const ids = answers.map(({ headers }) => headers.get("x-ms-service-request-id"));

    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(/^[\da-f-]{36}$/);
  });
});

describe("what tools ask first", () => {
  it("is answered: version, languages, rates", async () => {
    const answer = async (path: string) => {
      const { "@odata.context": _context, ...rest } = (await ada().get(path)).body;
      return rest;
    };
    const [euro] = (await ada().get("transactioncurrencies?$filter=isocurrencycode eq 'EUR'")).body.value;

    expect((await answer("RetrieveVersion()")).Version).toMatch(/^9\.2\./);
    expect(await answer("RetrieveAvailableLanguages")).toEqual({ LocaleIds: [1033, 1036] });
    expect(await answer("RetrieveProvisionedLanguages()")).toEqual({ RetrieveProvisionedLanguages: [1033, 1036] });
    expect(await answer(`RetrieveExchangeRate(TransactionCurrencyId=${euro.transactioncurrencyid})`)).toEqual({
      ExchangeRate: euro.exchangerate,
    });
    expect((await ada().get(`RetrieveExchangeRate(TransactionCurrencyId=${ada().id})`)).status).toBe(404);
  });
});
