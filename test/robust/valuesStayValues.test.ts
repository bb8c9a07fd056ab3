import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Statement } from "../../engine/statement.ts";
import type { Database, Transaction } from "../../engine/store/database.ts";
import { personOf, useWorld, type Answer, type Person } from "../world.ts";
import { serve } from "./server.ts";

/** What a client writes is never part of a statement's text, wherever it writes it. */
const world = useWorld();
const texts: string[] = [];
let ada: Person;
let accountid: string;
let leadid: string;
let opportunityid: string;
beforeAll(async () => {
  accountid = String((await world.given.account())["accountid"]);
  leadid = String((await world.given.lead())["leadid"]);
  opportunityid = String((await world.given.opportunity())["opportunityid"]);
  const url = await serve({ ...world.context, database: overheard(world.database) });
  ada = personOf(url, world.as("ada").id, world.as("ada").token);
});

/** The same database, with the text of every statement written down. */
function overheard(database: Database): Database {
  const note = (statement: Statement) => {
    texts.push(statement.text);
    return statement;
  };
  return {
    ...database,
    run: (statement, departed) => database.run(note(statement), departed),
    transaction: (work) =>
      database.transaction((transaction: Transaction) =>
        work({
          run: (statement) => transaction.run(note(statement)),
          send: (statement) => transaction.send(note(statement)),
        }),
      ),
  };
}

const marker = "zq7marker";
const payloads = [
  `${marker}' OR 1=1 --`,
  `${marker}"; DROP TABLE account; --`,
  `${marker}$$; SELECT pg_sleep(9); $$`,
  `${marker}\\'; --`,
  `${marker}/**/UNION/**/SELECT`,
  `${marker}\u2019 $1 \${x} ::text`,
];

const uri = encodeURIComponent;
const quoted = (text: string) => uri(`'${text.replaceAll("'", "''")}'`);
const xml = (text: string) => text.replace(/[&<>'"]/g, (letter) => `&#${letter.charCodeAt(0)};`); // every letter that ends something in XML
const fetchXml = (inside: string, attributes = "") =>
  `accounts?fetchXml=${uri(`<fetch ${attributes}><entity name="account">${inside}</entity></fetch>`)}`;
const condition = (operator: string, text: string) =>
  fetchXml(`<filter><condition attribute="name" operator="${operator}" value="${xml(text)}"/></filter>`);
const guid = randomUUID();

type Ask = (text: string) => Promise<Answer>;
const get = (path: (text: string) => string, headers: (text: string) => Record<string, string> = () => ({})): Ask => {
  return (text) => ada.get(path(text), { headers: headers(text) });
};
/** What a header can carry of a text. */
const plain = (text: string) => text.replace(/[^\x20-\x7e]/g, "");

const places: Record<string, Ask> = {
  "a comparison": get((text) => `accounts?$filter=name eq ${quoted(text)}`),
  "a comparison the other way": get((text) => `accounts?$filter=${quoted(text)} eq name`),
  "a list": get((text) => `accounts?$filter=name in (${quoted(text)},'x')`),
  contains: get((text) => `accounts?$filter=contains(name,${quoted(text)})`),
  startswith: get((text) => `accounts?$filter=startswith(name,${quoted(text)})`),
  concat: get((text) => `accounts?$filter=concat(name,${quoted(text)}) eq ${quoted(text)}`),
  "a filter of an expand": get((text) => `accounts?$expand=Account_Tasks($filter=subject eq ${quoted(text)})`),
  "a lambda": get((text) => `accounts?$filter=Account_Tasks/any(t:t/subject eq ${quoted(text)})`),
  "a lambda's variable": get((text) => `accounts?$filter=Account_Tasks/any(${uri(text)}:${uri(text)}/subject eq 'x')`),
  "an alias": get((text) => `accounts?$filter=name eq @p&@p=${quoted(text)}`),
  "an alias's name": get((text) => `accounts?$filter=name eq @${uri(text)}&@${uri(text)}='x'`),
  "a query function": get(
    (text) =>
      `accounts?$filter=Microsoft.Dynamics.CRM.In(PropertyName='name',PropertyValues=${uri(JSON.stringify([text]))})`,
  ),
  "a query function's property": get(
    (text) => `accounts?$filter=Microsoft.Dynamics.CRM.Today(PropertyName=${quoted(text)})`,
  ),
  "an alternate key": get((text) => `products(productnumber=${quoted(text)})`),
  "a key": get((text) => `accounts(${uri(text)})`),
  "a key's name": get((text) => `products(${uri(text)}='x')`),
  "a set": get((text) => uri(text)),
  "a property": get((text) => `accounts(${accountid})/${uri(text)}`),
  $select: get((text) => `accounts?$select=${uri(text)}`),
  $orderby: get((text) => `accounts?$orderby=${uri(text)}`),
  "a direction": get((text) => `accounts?$orderby=${uri(`name ${text}`)}`),
  $top: get((text) => `accounts?$top=${uri(text)}`),
  $skiptoken: get((text) => `accounts?$skiptoken=${uri(text)}`),
  "an option": get((text) => `accounts?${uri(text)}=1`),
  "a name in $apply": get((text) => `accounts?$apply=${uri(`aggregate(revenue with sum as ${text})`)}`),
  "a group in $apply": get((text) => `accounts?$apply=${uri(`groupby((${text}))`)}`),
  "a filter in $apply": get((text) => `accounts?$apply=filter(name eq ${quoted(text)})/aggregate($count as n)`),
  "a function's parameter": get((text) => `RetrieveTableModel(LogicalName=${quoted(text)})`),
  "a function's alias": get((text) => `RetrieveTableModel(LogicalName=@t)?@t=${quoted(text)}`),
  "a definition's filter": get((text) => `EntityDefinitions?$filter=LogicalName eq ${quoted(text)}`),
  "a fetch value": get((text) => condition("eq", text)),
  "a fetch pattern": get((text) => condition("like", text)),
  "a fetch operator": get((text) =>
    fetchXml(`<filter><condition attribute="name" operator="${xml(text)}" value="x"/></filter>`),
  ),
  "a fetch list": get((text) =>
    fetchXml(`<filter><condition attribute="name" operator="in"><value>${xml(text)}</value></condition></filter>`),
  ),
  "a fetch attribute": get((text) => fetchXml(`<attribute name="${xml(text)}"/>`)),
  "a fetch alias": get((text) => fetchXml(`<attribute name="name" alias="${xml(text)}"/>`)),
  "a fetch sum's alias": get((text) =>
    fetchXml(`<attribute name="revenue" aggregate="sum" alias="${xml(text)}"/>`, 'aggregate="true"'),
  ),
  "a fetch link's alias": get((text) =>
    fetchXml(`<link-entity name="contact" from="contactid" to="primarycontactid" alias="${xml(text)}"/>`),
  ),
  "a fetch order": get((text) => fetchXml(`<order attribute="${xml(text)}"/>`)),
  "a fetch cookie": get((text) => fetchXml("", `page="2" paging-cookie="${xml(text)}"`)),
  "a fetch count": get((text) => fetchXml("", `count="${xml(text)}"`)),
  "a view": get((text) => `accounts?savedQuery=${uri(text)}`),
  "If-Match": get(
    () => `accounts(${accountid})`,
    (text) => ({ "if-match": plain(text) }),
  ),
  "If-None-Match": get(
    () => `accounts(${accountid})`,
    (text) => ({ "if-none-match": `W/"${plain(text)}"` }),
  ),
  "If-Match of a write": (text) =>
    ada.patch(`accounts(${accountid})`, { telephone1: "1" }, { headers: { "if-match": `W/"${plain(text)}"` } }),
  Prefer: get(
    () => "accounts",
    (text) => ({ prefer: `odata.include-annotations="${plain(text)}",odata.maxpagesize=${plain(text)}` }),
  ),
  "Accept-Language": get(
    () => "accounts(x)",
    (text) => ({ "accept-language": plain(text) }),
  ),
  CallerObjectId: get(
    () => "accounts?$top=1",
    (text) => ({ callerobjectid: plain(text), mscrmcallerid: plain(text) }),
  ),
  "a token": get(
    () => "WhoAmI",
    (text) => ({ authorization: `Bearer ${plain(text)}` }),
  ),
  "a written value": (text) => ada.post("accounts", { name: text, description: text }),
  "a changed value": (text) => ada.patch(`accounts(${accountid})`, { description: text }),
  "a written property's name": (text) => ada.post("accounts", { [text]: "x" }),
  "a written guid": (text) => ada.post("accounts", { name: "x", accountid: text }),
  "a written amount": (text) => ada.post("accounts", { name: "x", revenue: text }),
  "a written date": (text) => ada.post("tasks", { subject: "x", scheduledend: text }),
  "a bound id": (text) => ada.post("accounts", { name: "x", "primarycontactid@odata.bind": `contacts(${text})` }),
  "a bound key": (text) =>
    ada.post("accounts", {
      name: "x",
      "primarycontactid@odata.bind": `contacts(emailaddress1='${text.replaceAll("'", "''")}')`,
    }),
  "a nested value": (text) => ada.post("accounts", { name: "x", Account_Tasks: [{ subject: text }] }),
  "a set property": (text) => ada.put(`accounts(${accountid})/description`, { value: text }),
  "a $ref": (text) => ada.put(`accounts(${accountid})/primarycontactid/$ref`, { "@odata.id": `contacts(${text})` }),
  "a $ref to take away": (text) => ada.delete(`accounts(${accountid})/Account_Tasks(${uri(text)})/$ref`),
  "a key to write at": (text) => ada.patch(`products(productnumber=${quoted(text)})`, { name: text }),
  "an action's text": (text) =>
    ada.post(`leads(${leadid})/Microsoft.Dynamics.CRM.QualifyLead`, { CreateAccount: text, Status: text }),
  "an action's record": (text) =>
    ada.post("WinOpportunity", {
      OpportunityClose: { subject: text, "opportunityid@odata.bind": `opportunities(${guid}${text})` },
      Status: 3,
    }),
  "an action's column": (text) =>
    ada.post("GenerateQuoteFromOpportunity", {
      OpportunityId: opportunityid,
      ColumnSet: { AllColumns: false, Columns: [text] },
    }),
  "many targets": (text) =>
    ada.post("accounts/Microsoft.Dynamics.CRM.CreateMultiple", {
      Targets: [{ "@odata.type": "Microsoft.Dynamics.CRM.account", name: text }],
    }),
  "a batch": (text) =>
    ada.post("$batch", undefined, {
      raw: `--b\nContent-Type: application/http\nContent-ID: ${plain(text)}\n\nGET accounts?$filter=name%20eq%20${quoted(text)} HTTP/1.1\n\n\n--b--\n`,
      headers: { "content-type": "multipart/mixed; boundary=b" },
    }),
  "a batch's reference": (text) =>
    ada.post("$batch", undefined, {
      raw: `--b\nContent-Type: multipart/mixed; boundary=c\n\n--c\nContent-Type: application/http\nContent-ID: 1\n\nPOST $${uri(text)}/x HTTP/1.1\n\n{}\n--c--\n--b--\n`,
      headers: { "content-type": "multipart/mixed; boundary=b" },
    }),
};

describe("a text that would end a literal", () => {
  it.each(Object.keys(places))("stays a value, or is refused, as %s", async (place) => {
    texts.length = 0;
    const answers: Answer[] = [];
    for (const text of payloads) answers.push(await (places[place] as Ask)(text));

    expect(texts.filter((text) => text.toLowerCase().includes(marker))).toEqual([]);
    expect(answers.filter(({ status }) => status >= 500).map(({ text }) => text)).toEqual([]);
  });

  it("changed nothing that it was not meant to", async () => {
    expect((await world.as("ada").read(`accounts(${accountid})`))["name"]).toBe("Norfield");
  });
});
