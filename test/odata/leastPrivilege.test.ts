import { beforeAll, describe, expect, it } from "vitest";
import { euroId, rootBusinessUnitId } from "../../crm/setup/firstRecords.ts";
import { createClient, issueToken } from "../../engine/access/clients.ts";
import type { Operation } from "../../engine/records/operation.ts";
import { personOf, useWorld, type Person } from "../world.ts";

/**
 * Every door of the service, tried by who has no rights at all, and by who has every privilege on own rows and owns
 * none of these. Whatever is added to the catalogue is tried too: what it needs to be called with stands here.
 */

const world = useWorld();
const ada = () => world.as("ada");
const namespace = "Microsoft.Dynamics.CRM.";
/** Stands in every record that the callers must not see. */
const secret = "Sesame";

const callers = new Map<string, Person>();
const who = ["a stranger", "a lone worker"] as const;
/** Records out of the callers' reach, by table. */
const ids: Record<string, string> = {};

const model = () => world.context.model;
const setOf = (table: string) => model().tables.get(table)?.entitySet ?? "";
const keyOf = (table: string) => model().tables.get(table)?.primaryId ?? "";
const reference = (table: string, id = ids[table]) => ({ "@odata.type": `${namespace}${table}`, [keyOf(table)]: id });
const bind = (navigation: string, table: string) => ({
  [`${navigation}@odata.bind`]: `${setOf(table)}(${ids[table]})`,
});

async function newCaller(name: string, privileges: (name: string) => "Basic" | "Global" | null): Promise<Person> {
  const role = String((await ada().create("roles", { name }))["roleid"]);
  const { body } = await ada().get("privileges?$select=privilegeid,name");
  const given = body.value.flatMap((one: { privilegeid: string; name: string }) => {
    const depth = privileges(one.name);
    return depth ? [{ Depth: depth, PrivilegeId: one.privilegeid, PrivilegeName: one.name }] : [];
  });
  if (given.length > 0) {
    const { status, text } = await ada().post(`roles(${role})/${namespace}AddPrivilegesRole`, { Privileges: given });
    expect(status, text).toBe(204);
  }
  const unit = await ada().create("businessunits", { name, ...bindUnit(rootBusinessUnitId, "parentbusinessunitid") });
  const email = `${name.replaceAll(" ", ".")}@least.test`;
  const user = { lastname: name, internalemailaddress: email, ...bindUnit(String(unit["businessunitid"])) };
  const id = String((await ada().create("systemusers", user))["systemuserid"]);
  await ada().post(`systemusers(${id})/systemuserroles_association/$ref`, { "@odata.id": `roles(${role})` });
  const { clientId, secret: clientSecret } = await createClient(world.database, name, id);
  return personOf(world.url, id, (await issueToken(world.database, clientId, clientSecret)) ?? "");
}

const bindUnit = (id: string, navigation = "businessunitid") => ({
  [`${navigation}@odata.bind`]: `businessunits(${id})`,
});

async function hide(table: string, values: Record<string, unknown>): Promise<void> {
  ids[table] = String((await ada().create(setOf(table), values))[keyOf(table)]);
}

beforeAll(async () => {
  const rows = new Set(
    [...model().tables.values()]
      .filter(({ ownership, name }) => ownership === "user" && name !== "duplicaterule")
      .map(({ privilegeNoun, schemaName }) => privilegeNoun ?? schemaName),
  );
  const shared = /^prv(Read|AppendTo)(User|Team|BusinessUnit|Role|TransactionCurrency|Organization|UoM|Product)$/;
  callers.set("a stranger", await newCaller("a stranger", () => null));
  callers.set(
    "a lone worker",
    await newCaller("a lone worker", (name) => {
      if (shared.test(name)) return "Global";
      if (/^prv(Merge|Bulk|Export|Publish)/.test(name)) return "Global";
      const noun = /^prv(?:Create|Read|Write|Delete|AppendTo|Append|Assign|Share)(.+)$/.exec(name)?.[1] ?? "";
      return rows.has(noun) ? "Basic" : null;
    }),
  );
  await hide("account", { name: `${secret} Ltd`, description: secret, accountnumber: secret });
  await hide("contact", { lastname: secret, emailaddress1: "sesame@least.test" });
  await hide("lead", { subject: secret, lastname: secret, companyname: secret });
  await hide("opportunity", { name: secret, ...bind("customerid_account", "account") });
  await hide("quote", { name: secret, ...bind("customerid_account", "account") });
  const line = { isproductoverridden: true, productdescription: secret, priceperunit: 1, quantity: 1 };
  await hide("quotedetail", { ...line, ...bind("quoteid", "quote") });
  await hide("salesorder", { name: secret, ...bind("customerid_account", "account") });
  await hide("invoice", { name: secret, ...bind("customerid_account", "account") });
  await hide("task", { subject: secret, ...bind("regardingobjectid_account_task", "account") });
  await hide("annotation", { subject: secret, notetext: secret, ...bind("objectid_account", "account") });
  await hide("userquery", {
    name: secret,
    returnedtypecode: "account",
    querytype: 0,
    fetchxml: "<fetch><entity name='account'/></fetch>",
  });
  await hide("role", { name: secret });
  await hide("team", { name: `${secret} team` });
  await hide("teamtemplate", { teamtemplatename: secret, objecttypecode: 1, defaultaccessrightsmask: 1 });
  ids["duplicaterule"] = (await ada().get("duplicaterules?$top=1")).body.value[0].duplicateruleid;
  ids["audit"] = (await ada().get(`audits?$filter=_objectid_value eq ${ids["account"]}`)).body.value[0].auditid;
  const job = { JobName: secret, QuerySet: [{ EntityName: "lead" }], StartDateTime: "2090-01-01T00:00:00Z" };
  ids["asyncoperation"] = (await ada().post("BulkDelete", job)).body.JobId;
  ids["systemuser"] = ada().id;
  ids["businessunit"] = rootBusinessUnitId;
  ids["transactioncurrency"] = euroId;
});

/** What each kind of parameter is given, where `special` says nothing else. */
const samples: Record<string, () => unknown> = {
  "Edm.Guid": () => ids["account"],
  "Edm.String": () => secret,
  "Edm.Boolean": () => true,
  "Edm.Int32": () => 1,
  "mscrm.crmbaseentity": () => reference("account"),
  "mscrm.businessunit": () => reference("businessunit"),
  "mscrm.teamtemplate": () => reference("teamtemplate"),
  "mscrm.ColumnSet": () => ({ AllColumns: true }),
  "Collection(Edm.Guid)": () => [ids["lead"]],
  "Collection(mscrm.systemuser)": () => [reference("systemuser")],
  "mscrm.PrincipalAccess": () => ({ AccessMask: "ReadAccess", Principal: reference("systemuser") }),
  "mscrm.QueryExpression": () => ({ EntityName: "account" }),
  "Collection(mscrm.QueryExpression)": () => [{ EntityName: "account" }],
  "mscrm.PagingInfo": () => ({ PageNumber: 1, Count: 5 }),
  "mscrm.opportunityclose": () => ({ subject: "Over", ...bind("opportunityid", "opportunity") }),
  "mscrm.quoteclose": () => ({ subject: "Over", ...bind("quoteid", "quote") }),
  "mscrm.orderclose": () => ({ subject: "Over", ...bind("salesorderid", "salesorder") }),
  "Collection(mscrm.RolePrivilege)": () => [{ Depth: "Global", PrivilegeName: "prvReadAccount" }],
  "Collection(mscrm.crmbaseentity)": () => [{ ...reference("account"), name: "Mine" }],
  "mscrm.EndpointAccessType": () => `${namespace}EndpointAccessType'Default'`,
  "mscrm.TargetFieldType": () => `${namespace}TargetFieldType'ValidForCreate'`,
};
const wanted = () => ({ "@odata.type": `${namespace}account`, name: `${secret} Ltd` });
const special: Record<string, () => Record<string, unknown>> = {
  RetrieveTableModel: () => ({ LogicalName: "account" }),
  RetrieveAttributeChangeHistory: () => ({ AttributeLogicalName: "description" }),
  FormatAddress: () => ({
    Line1: "1 quai",
    City: "Brest",
    StateOrProvince: "",
    PostalCode: "29200",
    Country: "France",
  }),
  CreateMultiple: () => ({ Targets: [{ "@odata.type": `${namespace}account`, name: "Mine" }] }),
  RetrieveTotalRecordCount: () => ({ EntityNames: ["account"] }),
  InitializeFrom: () => ({ TargetEntityName: "contact" }),
  RetrieveDuplicates: () => ({ BusinessEntity: wanted(), MatchingEntityName: "account" }),
  FindLikeRecords: () => ({ Table: "account", Values: wanted() }),
  RetrieveRolePrivilegesRole: () => ({ RoleId: ids["role"] }),
  CreateApiClient: () => ({ RoleId: ids["role"] }),
  RevokeAccess: () => ({ Revokee: reference("systemuser") }),
  ReassignObjectsSystemUser: () => ({ ReassignPrincipal: reference("team") }),
  SetBusinessSystemUser: () => ({ ReassignPrincipal: reference("team") }),
  ReassignObjectsOwner: () => ({ FromPrincipal: reference("systemuser"), ToPrincipal: reference("team") }),
  Merge: () => ({ Subordinate: reference("account", otherAccount) }),
  PreviewMerge: () => ({ Subordinate: reference("account", otherAccount) }),
  MarkNotDuplicate: () => ({ Duplicate: reference("account", otherAccount) }),
  UnmarkNotDuplicate: () => ({ Duplicate: reference("account", otherAccount) }),
  UnpublishDuplicateRule: () => ({ DuplicateRuleId: ids["duplicaterule"] }),
  QualifyLead: () => ({ Status: 3 }),
  WinOpportunity: () => ({ Status: 3 }),
  LoseOpportunity: () => ({ Status: 4 }),
  WinQuote: () => ({ Status: 4 }),
  CloseQuote: () => ({ Status: 5 }),
  FulfillSalesOrder: () => ({ Status: 100001 }),
  CancelSalesOrder: () => ({ Status: 4 }),
  ...Object.fromEntries(
    ["GenerateQuoteFrom", "GenerateSalesOrderFrom", "GenerateInvoiceFrom"].map((verb) => [
      `${verb}Opportunity`,
      () => ({ OpportunityId: ids["opportunity"] }),
    ]),
  ),
  ...Object.fromEntries(
    ["ReviseQuote", "ConvertQuoteToSalesOrder"].map((verb) => [verb, () => ({ QuoteId: ids["quote"] })]),
  ),
  ...Object.fromEntries(
    ["ConvertSalesOrderToInvoice", "LockSalesOrderPricing", "UnlockSalesOrderPricing"].map((verb) => [
      verb,
      () => ({ SalesOrderId: ids["salesorder"] }),
    ]),
  ),
  ...Object.fromEntries(
    ["LockInvoicePricing", "UnlockInvoicePricing"].map((verb) => [verb, () => ({ InvoiceId: ids["invoice"] })]),
  ),
  RetrieveUserPrivilegeByPrivilegeName: () => ({ PrivilegeName: "prvReadAccount" }),
};
let otherAccount = "";

function parametersOf({ name, parameters }: Operation): Record<string, unknown> {
  const own = special[name]?.() ?? {};
  const given = Object.entries(parameters).flatMap(([parameter, { type, isRequired }]) => {
    if (!isRequired || own[parameter] !== undefined) return [];
    const sample = samples[type.edm];
    if (!sample) throw new Error(`Say in this file what ${name} is called with: ${parameter} is ${type.edm}`);
    return [[parameter, sample()] as const];
  });
  return { ...Object.fromEntries(given), ...own };
}

function call(person: Person, operation: Operation) {
  const { name, kind, bound } = operation;
  const table = bound?.table === "*" ? "account" : (bound?.table ?? "");
  if (bound?.to === "record" && !ids[table]) throw new Error(`Say in this file which ${table} ${name} is called on`);
  const place = bound ? `${setOf(table)}${bound.to === "record" ? `(${ids[table]})` : ""}/${namespace}` : "";
  const parameters = parametersOf(operation);
  if (kind === "action") return person.post(`${place}${name}`, parameters);
  const names = Object.keys(parameters);
  const text = (value: unknown) => {
    if (typeof value !== "string") return JSON.stringify(value);
    return value.startsWith(namespace) || /^[0-9a-f-]{36}$/.test(value) ? value : `'${value}'`;
  };
  const aliases = names.map((parameter) => `@${parameter}=${encodeURIComponent(text(parameters[parameter]))}`);
  return person.get(`${place}${name}(${names.map((one) => `${one}=@${one}`).join(",")})?${aliases.join("&")}`);
}

/** What everybody may ask: who they are, what there is, and what reaches nothing but their own. */
const everybodys = [
  "WhoAmI",
  "RetrieveAppModel",
  "RetrieveTableModel",
  "RetrieveMetadataChanges",
  "RetrieveShippedForms",
  "RetrieveMetadataChanges",
  "RetrieveCurrentOrganization",
  "RetrieveVersion",
  "RetrieveAvailableLanguages",
  "RetrieveProvisionedLanguages",
  "FormatAddress",
  "GetTimeZoneCodeByLocalizedName",
  "SearchRecords",
  "searchquery",
  "searchsuggest",
  "searchautocomplete",
  "FindLikeRecords",
  "SetPreference",
];
const allowed: Record<(typeof who)[number], ReadonlySet<string>> = {
  "a stranger": new Set(everybodys),
  // Who may read users and teams sees what these may do; lists and jobs reach own rows.
  "a lone worker": new Set([
    ...everybodys,
    "RetrieveUserPrivileges",
    "RetrieveUserPrivilegeByPrivilegeId",
    "RetrieveUserPrivilegeByPrivilegeName",
    "RetrieveTeamPrivileges",
    "RetrieveRolePrivilegesRole",
    "RetrieveTotalRecordCount",
    "RetrieveDuplicates",
    "CreateMultiple",
    "RetrieveLeadOutcomes",
    "BulkDelete",
    "BulkDetectDuplicates",
  ]),
};
/** Verbs that answer for each record by itself. */
const answersEach = new Set(["QualifyLeads", "UndoQualifyLeads"]);

async function versions(): Promise<unknown[]> {
  const tables = Object.keys(ids).filter((name) => name !== "audit" && name !== "systemuser");
  return Promise.all(
    tables.map(async (table) => [table, (await ada().read(`${setOf(table)}(${ids[table]})`))["versionnumber"]]),
  );
}

describe.each(who)("%s", (name) => {
  const person = () => callers.get(name) as Person;

  it("reads no record and counts none, by whatever question", async () => {
    const found: string[] = [];
    const apart = new Set(["role", "team", "systemuser", "businessunit", "transactioncurrency"]);
    const fetch = (table: string, inner: string, more = "") =>
      `${setOf(table)}?fetchXml=${encodeURIComponent(`<fetch${more}><entity name="${table}">${inner}</entity></fetch>`)}`;
    for (const [table, id] of Object.entries(ids)) {
      if (name === "a lone worker" && apart.has(table)) continue;
      const [set, key] = [setOf(table), keyOf(table)];
      const questions = [
        `${set}?$filter=${key} eq ${id}`,
        `${set}(${id})`,
        `${set}(${id})/${key}`,
        `${set}/$count`,
        `${set}?$apply=aggregate($count as n)`,
        fetch(table, "<all-attributes/>"),
        fetch(table, `<attribute name="${key}" aggregate="count" alias="n"/>`, ' aggregate="true"'),
      ];
      for (const question of questions) {
        const { status, text } = await person().get(question);
        const isRefused = status === 403 || status === 404;
        if (!isRefused && (text.includes(secret) || text.includes(String(id)) || /"n":[1-9]|^\D?[1-9]/.test(text)))
          found.push(`${question} answered ${status}: ${text.slice(0, 200)}`);
      }
    }

    expect(found).toEqual([]);
  });

  it("is refused every operation that reaches further, and told nothing by the others", async () => {
    otherAccount = String((await ada().create("accounts", { name: `${secret} Inc` }))["accountid"]);
    const before = await versions();
    const leaks: string[] = [];

    for (const operation of world.context.operations.values()) {
      const { status, text, body } = await call(person(), operation);
      const label = `${operation.bound?.table ?? ""}/${operation.name} answered ${status}: ${text.slice(0, 300)}`;
      const isOpen = allowed[name].has(operation.name);
      const isRefused = status === 403 || status === 404;
      if (isRefused ? isOpen : !isOpen && !answersEach.has(operation.name)) leaks.push(label);
      if (answersEach.has(operation.name) && !isRefused && !text.includes("is missing the privilege"))
        leaks.push(label);
      // What was found is marked, whatever it is called.
      const isFound = operation.name === "SearchRecords" ? body.value?.length > 0 : text.includes("{crmhit}");
      const told = isFound || text.includes(`${secret} `);
      if (told) leaks.push(`${label} (tells)`);
    }

    expect(leaks).toEqual([]);
    expect(await versions()).toEqual(before);
  });

  it("writes no record, alone, within a batch, or by way of another", async () => {
    const before = await versions();
    const [account, contact] = [`accounts(${ids["account"]})`, `contacts(${ids["contact"]})`];
    const titles = {
      account: "name",
      contact: "lastname",
      lead: "subject",
      opportunity: "name",
      quote: "name",
      task: "subject",
    };
    const answers = await Promise.all([
      ...Object.entries(titles).flatMap(([table, column]) => {
        const record = `${setOf(table)}(${ids[table]})`;
        return [
          person().patch(record, { [column]: "Mine" }),
          person().put(`${record}/${column}`, { value: "Mine" }),
          person().delete(`${record}/description`),
          person().delete(record),
        ];
      }),
      person().patch(`quotedetails(${ids["quotedetail"]})`, { quantity: 2 }),
      person().delete(`quotedetails(${ids["quotedetail"]})`),
      person().patch(account, { "ownerid@odata.bind": `systemusers(${person().id})` }),
      person().patch(account, { statecode: 1, statuscode: 2 }),
      person().post(`${account}/contact_customer_accounts`, { lastname: "X" }),
      person().post(`${account}/contact_customer_accounts/$ref`, { "@odata.id": contact }),
      person().put(`${account}/primarycontactid/$ref`, { "@odata.id": contact }),
      person().post("contacts", { lastname: "X", "parentcustomerid_account@odata.bind": account }),
      person().post("tasks", { subject: "X", "regardingobjectid_account_task@odata.bind": account }),
      person().post("annotations", { subject: "X", "objectid_account@odata.bind": account }),
      person().post("accounts", {
        name: "X",
        contact_customer_accounts: [{ lastname: "Y", ...bind("originatingleadid", "lead") }],
      }),
      person().patch(`systemusers(${person().id})`, bindUnit(rootBusinessUnitId)),
      person().post(`systemusers(${person().id})/systemuserroles_association/$ref`, {
        "@odata.id": `roles(${ids["role"]})`,
      }),
      person().post("roles", { name: "Mine" }),
      person().post("fieldsecurityprofiles", { name: "Mine" }),
    ]);
    const batch = await person().post("$batch", undefined, {
      headers: { "content-type": "multipart/mixed; boundary=b", prefer: "continue-on-error" },
      raw: ["PATCH", "DELETE"]
        .map((method) => {
          const head = `--b\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n`;
          const body = method === "PATCH" ? `Content-Type: application/json\r\n\r\n{"name":"Mine"}` : "\r\n";
          return `${head}${method} ${world.url}/api/data/v9.2/${account} HTTP/1.1\r\n${body}\r\n`;
        })
        .concat("--b--\r\n")
        .join(""),
    });

    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 403));
    expect(batch.text.match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 403", "HTTP/1.1 403"]);
    expect(await versions()).toEqual(before);
  });

  it("is told of no change: neither by a delta nor by the page that listens", async () => {
    const prefer = { headers: { Prefer: "odata.track-changes" } };
    const first = await person().get("accounts?$select=name", prefer);

    expect([200, 403]).toContain(first.status);
    expect(first.text).not.toContain(secret);
    if (first.status !== 200) return;
    const link = String(first.body["@odata.deltaLink"]).split("/api/data/v9.2/")[1] ?? "";
    await ada().create("accounts", { name: `${secret} Later` });
    expect((await person().get(link)).text).not.toContain(secret);
  });
});
