import { describe, expect, it } from "vitest";
import { contacts, names, useContoso } from "./contoso.ts";

const contoso = useContoso();

describe("links", () => {
  const accounts = (inner: string) =>
    contoso.rows(
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

    expect(found).toEqual([
      { "@odata.etag": expect.any(String), name: "Contoso, Ltd. (sample)", accountid: contoso.accountid },
    ]);
  });

  it("outer with entityname finds the rows that have no match", async () => {
    await contoso.world.given.account({ name: "Lonely" });
    const found = await accounts(
      `${contactsOf("outer")}<filter><condition entityname='c' attribute='contactid' operator='null'/></filter>`,
    );

    const listed = found.map((row) => row["name"]);
    expect(listed).toContain("Lonely");
    expect(listed).not.toContain("Contoso, Ltd. (sample)");
  });

  it("nest, and follow lookups the other way", async () => {
    const found = await contoso.rows(
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
      contoso.rows(
        "contacts",
        `<fetch top='3'><entity name='contact'><attribute name='firstname'/>${orders}<filter>${contoso.condition()}</filter>
         <link-entity name='account' from='accountid' to='parentcustomerid' alias='a'><order attribute='name'/></link-entity>
         </entity></fetch>`,
      );

    const found = await both(
      "<order entityname='a' attribute='name' descending='true'/><order attribute='firstname'/>",
    );

    expect(found.map((row) => row["firstname"])).toEqual(["Jim", "Maria", "Nancy"]);
  });

  it("orders a lookup by the name it shows", async () => {
    const found = await contoso.rows(
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
    const found = await contoso.rows(
      "contacts",
      contacts(
        `<filter>${contoso.condition()}<condition attribute='creditlimit' operator='lt' valueof='a.revenue'/></filter>
         <link-entity name='account' from='accountid' to='parentcustomerid' alias='a' link-type='outer'/>`,
      ),
    );

    expect(found).toHaveLength(8);
  });

  it("name the table between two others", async () => {
    const found = await contoso.rows(
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
    const found = await contoso.rows(
      "contacts",
      `<fetch><entity name='contact'><attribute name='fullname'/><filter>${contoso.condition()}</filter>
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
    const { status, body } = await contoso.get(
      "accounts",
      `<fetch><entity name='account'><attribute name='name'/>${inner}</entity></fetch>`,
    );

    expect([status, body.error.code]).toEqual([400, code]);
  });
});

describe("rights", () => {
  it("bound the rows of every table joined", async () => {
    const anna = contoso.world.as("anna");
    const mine = await anna.create("accounts", { name: "Anna's" });
    await anna.create("contacts", {
      lastname: "Hers",
      "parentcustomerid_account@odata.bind": `accounts(${mine["accountid"]})`,
    });
    const xml = (type: string) =>
      `<fetch><entity name='account'><attribute name='name'/><link-entity name='contact' from='parentcustomerid' to='accountid' link-type='${type}' alias='c'>
       <attribute name='fullname'/></link-entity></entity></fetch>`;

    const listed = await anna.get("contacts?$select=fullname");
    const joined = await contoso.rows("accounts", xml("inner"), "anna");
    const outer = await contoso.rows("accounts", xml("outer"), "anna");

    const reached = listed.body.value.map((row: Record<string, unknown>) => row["fullname"]);
    expect(joined.map((row) => row["c.fullname"]).filter((name) => !reached.includes(name))).toEqual([]);
    expect(joined.map((row) => row["c.fullname"])).toContain("Hers");
    expect(outer.map((row) => row["c.fullname"]).filter((name) => name && !reached.includes(name))).toEqual([]);
  });

  it("bound what a question and a sum can tell", async () => {
    const lead = await contoso.world.given.lead({ subject: "Secret of ada", lastname: "Hidden" });
    const question = `<fetch><entity name='systemuser'><attribute name='fullname'/><filter><condition attribute='systemuserid' operator='eq' value='${contoso.world.as("ada").id}'/>
      <link-entity name='lead' from='ownerid' to='systemuserid' link-type='any'><filter><condition attribute='leadid' operator='eq' value='${lead["leadid"]}'/></filter></link-entity></filter></entity></fetch>`;
    const sum = `<fetch aggregate='true'><entity name='lead'><attribute name='leadid' aggregate='count' alias='n'/><filter><condition attribute='leadid' operator='eq' value='${lead["leadid"]}'/></filter></entity></fetch>`;

    expect(await contoso.rows("systemusers", question)).toHaveLength(1);
    expect(await contoso.rows("leads", sum)).toEqual([{ n: 1 }]);
    const reaches = (await contoso.world.as("anna").get(`leads(${lead["leadid"]})`)).status === 200;
    expect(await contoso.rows("systemusers", question, "anna")).toHaveLength(reaches ? 1 : 0);
    expect(await contoso.rows("leads", sum, "anna")).toEqual([{ n: reaches ? 1 : 0 }]);
  });

  it("refuse a table of which nothing may be read, joined or not", async () => {
    const link = "<link-entity name='audit' from='objectid' to='accountid' link-type='outer' alias='h'/>";
    const joined = await contoso.get(
      "accounts",
      `<fetch><entity name='account'>${link}</entity></fetch>`,
      {},
      "",
      "anna",
    );
    const alone = await contoso.get("audits", "<fetch><entity name='audit'/></fetch>", {}, "", "anna");
    const asked = await contoso.get(
      "accounts",
      `<fetch><entity name='account'><filter>${link.replace("outer", "any")}</filter></entity></fetch>`,
      {},
      "",
      "anna",
    );

    expect([joined.status, alone.status, asked.status]).toEqual([403, 403, 403]);
  });
});
